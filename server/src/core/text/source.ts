/**
 * The text of one file with its lines, its folded copy and its flat copy. All spans inside the core are offsets into
 * `folded` (equally long: `flat`); only `position`, `range` and `original` speak of the user's own text.
 */
import { evenBlanks } from "./blanks";
import { compose } from "./compose";
import { withNewTones } from "./fold";
import { markdownMarks } from "./markdown";
import { type SharedEnds, sharedOf } from "./shared-ends";
import type { Position, Range, Span } from "./span";
import { HAS_GAP, HAS_MARKDOWN, HAS_RETURN, HAS_SIGN_AMONG_LETTERS, traitsOf, traitsOfWords } from "./traits";

const NONE: readonly Span[] = [];

/** A physical line: folded offsets, without its line end. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** What `traitsOf` finds beside the traits. */
interface Places {
  readonly signs: number[];
  readonly oldTones: number[];
}

export class SourceText {
  readonly folded: string;
  /** Folded offsets of letters that are several codes in the user's text. */
  readonly composedAt: readonly number[];
  /** The folded text with the author's own tone places; same length as `folded`. */
  readonly composed: string;
  private flattened: string;
  readonly lines: readonly Line[];
  private readonly map: Uint32Array | null;
  private blanked: readonly Span[] = [];
  /** What the user's text holds beside the usual characters (bits of `traits.ts`). */
  readonly traits: number;
  /** As `traits`, of the folded text. */
  readonly foldedTraits: number;
  /** What the folded text shares with that of the version before; null for a first version. */
  readonly sharedFolded: SharedEnds | null;
  private previous: SourceText | null;
  /** What was found out about the text, by what asked (`memo.ts`). */
  readonly kept = new Map<object, unknown>();
  /** Places of signs (`signs.ts`) in the folded text of a first version; null in those that follow another one. */
  readonly signs: readonly number[] | null;
  /** Marks of Markdown: blank in `flat`. */
  private readonly marks: readonly Span[];

  /** `before`: the version that this one follows; what was found out about its unchanged pieces is used again (`memo.ts`). */
  constructor(
    readonly text: string,
    before: SourceText | null = null,
  ) {
    this.previous = before;
    if (before !== null) before.previous = null;
    const shared = before === null ? null : sharedOf(before.text, text);
    const own: Places = { signs: [], oldTones: [] };
    this.traits = before === null || shared === null ? traitsOf(text, own.signs, own.oldTones) : traitsAfter(before, text, shared);
    const composed = compose(text, this.traits);
    // Composing makes letters, and may bring two signs together by removing what stands between them.
    const places = composed.map === null ? own : { signs: [], oldTones: [] };
    this.foldedTraits = places === own ? this.traits : traitsOf(composed.text, places.signs, places.oldTones);
    this.folded = withNewTones(composed.text, this.foldedTraits, places.oldTones);
    this.composed = composed.text;
    this.composedAt = composed.composedAt;
    this.signs = before === null ? places.signs : null;
    this.map = composed.map;
    this.sharedFolded = this.folded === text && before?.folded === before?.text ? shared : before && sharedOf(before.folded, this.folded);
    this.lines = (this.traits & HAS_RETURN) !== 0 ? splitLines(this.folded) : splitAtLineFeeds(this.folded, before, this.sharedFolded);
    this.marks = (this.foldedTraits & HAS_MARKDOWN) === 0 ? NONE : markdownMarks(this.folded);
    this.flattened = flatOf(withBlanks(this.folded, this.marks), this.foldedTraits);
  }

  /** The version before this one; it is let go when a next one follows. */
  get before(): SourceText | null {
    return this.previous;
  }

  /**
   * Folded text in which line ends, tabs and form feeds are blanks: same length, patterns write ` +` between words. × and ÷, which
   * stand among the letters of the code table, are ~: patterns write À-ỹ.
   */
  get flat(): string {
    return this.flattened;
  }

  /** The flat copy differs from the folded one in line ends and gaps only. */
  get isPlain(): boolean {
    return this.marks.length === 0 && this.blanked.length === 0;
  }

  /** No marks of Markdown were made blank: before furniture is blanked the flat copy tells no more than the folded one. */
  get isLikeFolded(): boolean {
    return this.marks.length === 0;
  }

  /** Folded offsets are offsets of the user's text: folding changed no lengths. */
  get isAligned(): boolean {
    return this.map === null;
  }

  /** Makes stretches blank in `flat` (page numbers and rules inside a paragraph). For the reader of a file, once, in order. */
  blank(spans: readonly Span[]): void {
    this.blanked = spans;
    this.flattened = withBlanks(this.flattened, spans);
  }

  /**
   * The words between two offsets (clamped to the text), with their line ends, so that equal pieces are equal in `flat` too
   * and are broken into lines alike; null where something was made blank.
   */
  piece(start: number, end: number): string | null {
    if (this.marks.length > 0 || (this.blanked.length > 0 && (this.blanked[firstBehind(this.blanked, start)]?.start ?? end) < end))
      return null;
    return this.folded.slice(Math.max(0, start), end);
  }

  /** Original offset of a folded offset. */
  originalOffset(offset: number): number {
    return this.map === null ? offset : (this.map[Math.min(offset, this.map.length - 1)] ?? this.text.length);
  }

  /** Folded offset of an original offset (the next one when it stands on a removed character). */
  foldedOffset(offset: number): number {
    const map = this.map;
    if (map === null) return Math.min(offset, this.folded.length);
    let low = 0;
    let high = map.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((map[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** 0-based index of the line that holds a folded offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lines[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Position of a folded offset in the original text: 0-based line, UTF-16 character. */
  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: this.originalOffset(offset) - this.lineStart(line) };
  }

  range(s: Span): Range {
    return { start: this.position(s.start), end: this.position(s.end) };
  }

  /** Folded offset of a position in the original text; clamped to the text. */
  offsetAt(position: Position): number {
    const line = Math.max(0, Math.min(position.line, this.lines.length - 1));
    const end = line + 1 < this.lines.length ? this.lineStart(line + 1) : this.text.length;
    return this.foldedOffset(Math.min(this.lineStart(line) + Math.max(0, position.character), end));
  }

  /** How many UTF-16 units of the user's own text a span holds. */
  originalLength({ start, end }: Span): number {
    return this.originalOffset(end) - this.originalOffset(start);
  }

  /** The user's own letters of a span, line ends kept. */
  original(s: Span): string {
    return this.map === null ? this.text.slice(s.start, s.end) : this.text.slice(this.originalOffset(s.start), this.originalOffset(s.end));
  }

  /** Marks of Markdown that touch a span, in order. */
  marksWithin({ start, end }: Span): readonly Span[] {
    const { marks } = this;
    if (marks.length === 0) return NONE;
    const first = firstBehind(marks, start);
    let stop = first;
    while ((marks[stop]?.start ?? end) < end) stop++;
    return marks.slice(first, stop);
  }

  /** As `original`, without marks of Markdown. */
  unmarked(s: Span): string {
    let text = "";
    let from = s.start;
    for (const { start, end } of this.marksWithin(s)) {
      text += this.original({ start: from, end: Math.max(from, start) });
      from = end;
    }
    return text + this.original({ start: from, end: Math.max(from, s.end) });
  }

  /** The user's own letters of a span on one line: wrapped lines joined by one blank, furniture and marks left out, trimmed. */
  quote(s: Span): string {
    let text = "";
    let from = s.start;
    for (let i = firstBehind(this.blanked, from); i < this.blanked.length; i++) {
      const { start, end } = this.blanked[i] as Span;
      if (start >= s.end) break;
      text += this.unmarked({ start: from, end: Math.max(from, start) });
      from = Math.max(from, end);
    }
    return evenBlanks(text + this.unmarked({ start: from, end: Math.max(from, s.end) }));
  }

  /** Flat text of a span: folded letters, line ends as blanks, same length as the span. */
  slice(s: Span): string {
    return this.flat.slice(s.start, s.end);
  }

  /** A removed character at the beginning of a line belongs to that line: it begins behind the end of the line before. */
  private lineStart(line: number): number {
    const start = this.lines[line]?.start ?? 0;
    return this.map === null || start === 0 ? start : this.originalOffset(start - 1) + 1;
  }
}

/** The folded text with blanks for line ends and gaps. Each pass is made where its `traits` are: the engine is quick with one letter. */
function flatOf(folded: string, traits: number): string {
  let flat = folded.replace(/\n/g, " ");
  if ((traits & HAS_RETURN) !== 0) flat = flat.replace(/\r/g, " ");
  if ((traits & HAS_GAP) !== 0) flat = flat.replace(/[\t\f\v\u2028\u2029\u0085]/g, " ");
  return (traits & HAS_SIGN_AMONG_LETTERS) === 0 ? flat : flat.replace(/[×÷]/g, "~");
}

/** The text with blanks for stretches of it, same length. */
function withBlanks(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(from, start), " ".repeat(end - start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join("");
}

/** Index of the first of sorted spans that ends after an offset. */
function firstBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LINE_FEED = 10;

/** Lines that end with \n, \r or both. */
function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const next = (sign: string, from: number): number => {
    const at = text.indexOf(sign, from);
    return at < 0 ? text.length : at;
  };
  let start = 0;
  let feed = next("\n", 0);
  let back = next("\r", 0);
  while (feed < text.length || back < text.length) {
    const end = Math.min(feed, back);
    lines.push({ start, end });
    start = end === back && text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1;
    if (feed < start) feed = next("\n", start);
    if (back < start) back = next("\r", start);
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Lines that an unchanged version before has as well are taken from there. */
function splitAtLineFeeds(text: string, before: SourceText | null, shared: SharedEnds | null): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  const stop = before === null || shared === null ? text.length : text.length - shared.tail;
  if (before !== null && shared !== null) {
    for (const line of before.lines) {
      if (line.end >= shared.same) break;
      lines.push(line);
      start = line.end + 1;
    }
  }
  for (let end = text.indexOf("\n", start); end >= 0; end = text.indexOf("\n", start)) {
    lines.push({ start, end });
    start = end + 1;
    if (end > stop) break;
  }
  if (before === null || start <= stop) {
    lines.push({ start, end: text.length });
    return lines;
  }
  const by = text.length - before.folded.length;
  for (let i = before.lineAt(start - by); i < before.lines.length; i++) {
    const line = before.lines[i] as Line;
    lines.push(by === 0 ? line : { start: line.start + by, end: line.end + by });
  }
  return lines;
}

/** The traits of a text of which the version before is known: only what was changed is looked at, unless a trait may have gone. */
function traitsAfter(before: SourceText, text: string, { same, tail }: SharedEnds): number {
  // A trait is told by the letters of one word.
  const from = Math.max(0, text.lastIndexOf(" ", same - 1));
  const blank = text.indexOf(" ", text.length - tail);
  const behind = blank < 0 ? 0 : text.length - blank;
  const gone = traitsOfWords(before.text.slice(from, before.text.length - behind));
  const come = traitsOfWords(text.slice(from, text.length - behind));
  return (gone & ~come) === 0 ? before.traits | come : traitsOf(text);
}
