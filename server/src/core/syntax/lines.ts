/**
 * First look at every physical line: what it is made of, before anyone asks where it belongs.
 * Kinds are said from the line alone (and, for a broken key word, the next line); the structure decides what they mean.
 */
import { backward } from "../text/local-scan";
import type { Line, SourceText } from "../text/source";
import { isSmallAt } from "../text/vietnamese";
import { BAR_ROW, isFurniture, kindOf, type LineKind, NOTE_LINE, NOTE_MARK, SEPARATOR_ROW } from "./line-kinds";
import { type Mark, readMark } from "./marks";
import { withDrawnTables } from "./plain-tables";
import { withRunningHeads } from "./running-heads";

/** A line seen alone. Offsets are folded; `start`/`end` leave out blanks and column bars at both ends. */
export interface LineFacts {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly kind: LineKind;
  /** Letters, none of them small. */
  readonly capitals: boolean;
  /** First letter is small. */
  readonly small: boolean;
  readonly mark: Mark | null;
  /** Blank lines (and furniture) directly above. */
  readonly gap: number;
  /** The line stood before its bar in a column (law sites print table cells as `text |`). */
  readonly bar: boolean;
}

const RAW = {};

/** Classifies every line of a file. One pass; a line of a mark that spans two lines keeps only its rest. */
export function readLines(source: SourceText): LineFacts[] {
  const reader = new LineReader(source);
  const raw = reader.read(source.before?.kept.get(RAW) as readonly LineFacts[] | undefined);
  source.kept.set(RAW, raw);
  return withDrawnTables(source, withRunningHeads(source, [...raw]));
}

/** Letters of a key word that may stand on the lines behind a line. */
const BEHIND = 40;
/** Lines above that a mark may begin on. */
const ABOVE = 4;

/** The walk over the lines, each seen alone; where the text follows another version only about the change. */
class LineReader {
  private readonly out: LineFacts[] = [];
  private gap = 0;
  private carried = 0;
  private fence = false;

  constructor(private readonly source: SourceText) {}

  read(known: readonly LineFacts[] | undefined): readonly LineFacts[] {
    const { source } = this;
    const { lines, before, sharedFolded: shared } = source;
    const keeps = known !== undefined && before !== null && shared !== null && before.isLikeFolded && source.isLikeFolded;
    let i = 0;
    if (keeps) {
      const stop = backward(source.flat, shared.same, BEHIND);
      while (i < known.length && (lines[i]?.end ?? stop) < stop) this.out.push(known[i++] as LineFacts);
      this.resume(this.out, i);
    }
    const tail = keeps ? source.folded.length - shared.tail : Number.POSITIVE_INFINITY;
    for (; i < lines.length; i++) {
      const start = (lines[i] as Line).start;
      if (keeps && start > tail && this.goesOnAs(known, i - lines.length + known.length, start)) {
        this.takeRest(known, i, source.folded.length - before.folded.length);
        break;
      }
      this.line(i);
    }
    return this.out;
  }

  /** Takes up the walk behind the first `count` lines. */
  private resume(lines: readonly LineFacts[], count: number): void {
    const last = lines[count - 1];
    this.gap = last === undefined ? 0 : gapBehind(last);
    this.fence = inTable(lines, count);
    this.carried = markEnd(lines, count);
  }

  /** The walk stands before a line as that of the version before stood before its line `at`. */
  private goesOnAs(known: readonly LineFacts[], at: number, start: number): boolean {
    const above = known[at - 1];
    const before = known[at];
    if (above === undefined || before === undefined || this.carried > start || markEnd(known, at) > before.start) return false;
    return gapBehind(above) === this.gap && inTable(known, at) === this.fence;
  }

  private takeRest(known: readonly LineFacts[], from: number, by: number): void {
    const down = this.source.lines.length - known.length;
    for (let i = from - down; i < known.length; i++) {
      const line = known[i] as LineFacts;
      this.out.push(by === 0 && down === 0 ? line : moved(line, down, by));
    }
  }

  private line(i: number): void {
    const { folded, flat } = this.source;
    const line = this.source.lines[i] as Line;
    let { start, end } = line;
    while (start < end && flat.charCodeAt(start) === 32) start++;
    while (end > start && flat.charCodeAt(end - 1) === 32) end--;
    const first = folded.charCodeAt(start);
    if (start === end) {
      this.out.push(facts(i, start, end, "blank", this.gap++));
      return;
    }
    if ((first === 37 && folded.charCodeAt(start + 1) === 37) || (first === 91 && NOTE_LINE.test(folded.slice(start, start + NOTE_MARK)))) {
      this.out.push(facts(i, start, end, "comment", this.gap));
      return;
    }
    if (first === BAR && this.isTableRow(start, end)) {
      this.fence = true;
      this.out.push(facts(i, start, end, "table", this.gap));
      this.gap = 0;
      return;
    }
    this.fence = false;
    if ((first < 128 || (first > 0x2000 && first < 0x2600)) && end - start < 120 && isFurniture(flat, start, end)) {
      this.out.push(facts(i, start, end, "furniture", this.gap++));
      return;
    }
    this.words(i, line, start, end);
  }

  /** A row of a table between bars: below another one two bars are enough. */
  private isTableRow(start: number, end: number): boolean {
    const { flat } = this.source;
    if (end - start < 2 || flat.charCodeAt(end - 1) !== BAR) return false;
    const raw = flat.slice(start, end);
    return (BAR_ROW.test(raw) || SEPARATOR_ROW.test(raw)) && (this.fence || countBars(raw) >= 3);
  }

  /** A line with words: `start` and `end` leave out the blanks at both ends. */
  private words(i: number, line: Line, from: number, to: number): void {
    const { flat } = this.source;
    let start = from;
    let end = to;
    let bar = false;
    while (start < end && (flat.charCodeAt(start) === BAR || flat.charCodeAt(start) === 32)) start++;
    while (end > start && (flat.charCodeAt(end - 1) === BAR || flat.charCodeAt(end - 1) === 32)) {
      bar ||= flat.charCodeAt(end - 1) === BAR;
      end--;
    }
    if (this.carried > start) start = Math.min(this.carried, end);
    const capitals = isCapitals(flat, start, end);
    const mark = this.carried > line.start ? null : readMark(flat, start);
    const kind = kindOf(flat, start, end, capitals, mark);
    // "- Căn cứ …" may be a basis of the preamble or an item of the body: the place decides
    const kept = kind === "mark" || (kind === "basis" && mark?.kind === "dash") ? mark : null;
    if (kept !== null && kept.end > line.end) this.carried = kept.end;
    this.out.push({ index: i, start, end, kind, capitals, small: start < end && isSmallAt(flat, start), mark: kept, gap: this.gap, bar });
    this.gap = 0;
  }
}

const BAR = 124;

/** Capital letters and no small ones stand between two offsets. Most lines have a small letter without marks near their beginning. */
function isCapitals(flat: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = flat.charCodeAt(i);
    if (code >= 97 && code <= 122) return false;
  }
  const content = flat.slice(start, end);
  return !/\p{Ll}/u.test(content) && /\p{Lu}/u.test(content);
}

/** Blank lines above the line that follows. */
const gapBehind = ({ kind, gap }: LineFacts): number => (kind === "blank" || kind === "furniture" ? gap + 1 : kind === "comment" ? gap : 0);

/** The last of the first `count` lines that is neither blank nor a comment is a table's. */
function inTable(lines: readonly LineFacts[], count: number): boolean {
  let i = count - 1;
  while (i >= 0 && (lines[i]?.kind === "blank" || lines[i]?.kind === "comment")) i--;
  return lines[i]?.kind === "table";
}

/** Where the last mark of the first `count` lines ends. */
function markEnd(lines: readonly LineFacts[], count: number): number {
  let end = 0;
  for (let i = Math.max(0, count - ABOVE); i < count; i++) end = Math.max(end, lines[i]?.mark?.end ?? 0);
  return end;
}

const moved = (line: LineFacts, down: number, by: number): LineFacts => ({
  index: line.index + down,
  start: line.start + by,
  end: line.end + by,
  kind: line.kind,
  capitals: line.capitals,
  small: line.small,
  mark: line.mark === null ? null : { ...line.mark, end: line.mark.end + by },
  gap: line.gap,
  bar: line.bar,
});

function countBars(text: string): number {
  let n = 0;
  for (let i = text.indexOf("|"); i >= 0; i = text.indexOf("|", i + 1)) n++;
  return n;
}

function facts(index: number, start: number, end: number, kind: LineKind, gap: number): LineFacts {
  return { index, start, end, kind, capitals: false, small: false, mark: null, gap, bar: false };
}
