/**
 * First look at every physical line: what it is made of, before anyone asks where it belongs.
 * Kinds are said from the line alone (and, for a broken key word, the next line); the structure decides what they mean.
 */
import { backward } from "../text/local-scan";
import type { Line, SourceText } from "../text/source";
import { type Mark, readMark } from "./marks";
import { withDrawnTables } from "./plain-tables";
import { withRunningHeads } from "./running-heads";

export type LineKind =
  | "blank"
  | "furniture"
  | "comment"
  | "table"
  | "mark"
  | "basis"
  | "decision"
  | "recipients"
  | "kind-title"
  | "attached"
  | "annex"
  | "national"
  | "motto"
  | "party"
  | "text";

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

const RULE = /^[\s|_=~─━—–*#\\.·+-]*$/u;
// "Trang 3/10", "- 3 -", "3"; the head of a gazette's page: "CÔNG BÁO/Số 25 + 26/Ngày 12-01-2026 3"
const PAGE =
  /^(?:Trang +\d+(?:\/\d+)?|- *\d{1,3} *-|\d{1,3}|Page +\d+|(?:\d{1,3} +)?CÔNG +BÁO *\/ *Số[^/]{1,30}\/ *Ngày +[\d/-]{6,10}(?: +\d{1,3})?)$/iu;
const SEPARATOR_ROW = /^[\s|:+-]*-[\s|:+-]*$/u;
const BAR_ROW = /\|[^|]+\|/u;

const BASIS =
  /(?:[-–+*] *)?(?:Căn +cứ|CĂN +CỨ|Theo +(?:đề +nghị|ý +kiến|Tờ +trình)|Xét +(?:đề +nghị|báo +cáo|Báo +cáo|Tờ +trình|tờ +trình|Công +văn|ý +kiến)|Trên +cơ +sở)(?= |:|$)/uy;
const DECISION = /QUYẾT +(?:ĐỊNH|NGHỊ) *:/uy;
const DECISION_LINE = /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|Quyết định|Quyết nghị|QUYÊT ĐỊNH)\s*[:;.]?$/u;
const RECIPIENTS = /(?:Nơi +nhận|NƠI +NHẬN|Nơi +gửi) *(?::|(?=-))/uy;
const RECIPIENTS_LINE = /^(?:Nơi +nhận|NƠI +NHẬN|Nơi +gửi)(?: *$| *[|]| {3,})/u;
const NATIONAL = /C[ỘO]NG +H[ÒOÓỎÕỌÀA]+ +X[ÃA] +H[ỘO]I|Cộng +hòa +xã +hội +chủ +nghĩa +Việt +Nam *$|^CỘNG$/u;
const MOTTO = /Đ[ộo]c +[Ll]ập *[-–—−.]? *[Tt][ựư] +[Dd]o *[-–—−.]? *[Hh]ạnh +[Pp]húc/iu;
const PARTY = /ĐẢNG +CỘNG +SẢN +VIỆT +NAM/u;
const ATTACHED = /\( *(?:Ban +hành +)?(?:[Kk]èm|Đính +kèm|KÈM) +theo/uy;
const ATTACHED_ISSUED = /\( *(?:Ban +hành|Phê +duyệt|Được +ban +hành)(?: +(?:kèm|tại|theo))/uy;
const ANNEX = /^(?:Phụ +lục|PHỤ +LỤC)(?: +(?:số +|SỐ +)?(?:[IVXLC]+|\d{1,2}[A-Za-z]?|[A-E]))?(?: *[.:])?(?: *$| {2,}| *[(|–-])/u;

/** Longest mark of a footnote with its colon. */
const NOTE_MARK = 24;
// [^1]: Theo Báo cáo số …
const NOTE_LINE = /^\[\^(?<label>[\p{L}\p{N}_-]{1,20})\]:/u;

/** Label of a line that holds the words of a footnote, and how long its mark is; null for any other line. */
export function noteMarkOf(folded: string, start: number): { readonly label: string; readonly length: number } | null {
  const match = NOTE_LINE.exec(folded.slice(start, start + NOTE_MARK));
  const label = match?.groups?.label;
  return match === null || label === undefined ? null : { label, length: match[0].length };
}

/** Kinds of document in capitals on a line of their own, longest first (Điều 7, Phụ lục III; two-word kinds of practice). */
const KIND_TITLES =
  "CHƯƠNG TRÌNH HÀNH ĐỘNG|KẾ HOẠCH HÀNH ĐỘNG|CHƯƠNG TRÌNH CÔNG TÁC|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|KẾ HOẠCH|CHƯƠNG TRÌNH|THÔNG BÁO|TỜ TRÌNH|BÁO CÁO|QUY CHẾ PHỐI HỢP|QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|ĐỀ ÁN|PHƯƠNG ÁN|DỰ ÁN|HƯỚNG DẪN|THÔNG CÁO|CÔNG ĐIỆN|BIÊN BẢN|GIẤY MỜI|NỘI QUY|DANH MỤC|DANH SÁCH|CÔNG VĂN|THÔNG TƯ|NGHỊ ĐỊNH|QUY TRÌNH|ĐỊNH MỨC|BỘ TIÊU CHÍ|TIÊU CHÍ|CHIẾN LƯỢC|QUY HOẠCH";
const KIND_TITLE = new RegExp(`^(?:${KIND_TITLES})(?= *$|: *$)`, "u");

const sticky = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** True when the line begins a legal basis ("Căn cứ …", also broken over the line end). */
export const startsBasis = (flat: string, at: number): boolean => sticky(BASIS, flat, at);

function keyword(flat: string, start: number, content: string): LineKind | null {
  switch (flat.charAt(start)) {
    case "C":
    case "T":
    case "X":
    case "-":
    case "–":
    case "+":
    case "*":
      return sticky(BASIS, flat, start) ? "basis" : null;
    case "Q":
      return sticky(DECISION, flat, start) ? "decision" : null;
    case "N":
      return sticky(RECIPIENTS, flat, start) || RECIPIENTS_LINE.test(content) ? "recipients" : null;
    case "(":
      return sticky(ATTACHED, flat, start) || sticky(ATTACHED_ISSUED, flat, start) ? "attached" : null;
    case "P":
      return content.length < 60 && ANNEX.test(content) ? "annex" : null;
    default:
      return null;
  }
}

function headKind(content: string, capitals: boolean): LineKind | null {
  if (content.length > 160) return null;
  if (capitals || content.includes("CỘNG H") || content.includes("Cộng hòa xã")) {
    if (NATIONAL.test(content)) return "national";
    if (PARTY.test(content)) return "party";
  }
  return /[Hh]ạnh +[Pp]húc|HẠNH +PHÚC/u.test(content) && MOTTO.test(content) ? "motto" : null;
}

function kindOf(source: SourceText, content: string, start: number, capitals: boolean, mark: Mark | null): LineKind {
  if (capitals && KIND_TITLE.test(content)) return /:$/.test(content) && /^QUYẾT (?:ĐỊNH|NGHỊ)/u.test(content) ? "decision" : "kind-title";
  const word = keyword(source.flat, start, content);
  if (word !== null && !(word === "basis" && mark?.kind === "dash" && !/^[-–] *(?:Căn +cứ)/u.test(content))) return word;
  if (DECISION_LINE.test(content) && /[:]$/.test(content)) return "decision";
  if (mark !== null) return "mark";
  return headKind(content, capitals) ?? "text";
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
    const raw = flat.slice(start, end);
    const isTable = first === 124 && raw.endsWith("|") && end - start > 1 && (BAR_ROW.test(raw) || SEPARATOR_ROW.test(raw));
    if (isTable && (this.fence || countBars(raw) >= 3)) {
      this.fence = true;
      this.out.push(facts(i, start, end, "table", this.gap));
      this.gap = 0;
      return;
    }
    this.fence = false;
    if (first < 128 && end - start < 120 && (RULE.test(raw) || (first < 58 && PAGE.test(raw)) || PAGE.test(raw))) {
      this.out.push(facts(i, start, end, "furniture", this.gap++));
      return;
    }
    this.words(i, line, start, end);
  }

  /** A line with words: `start` and `end` leave out the blanks at both ends. */
  private words(i: number, line: Line, from: number, to: number): void {
    const { source } = this;
    const { flat } = source;
    let [start, end, bar] = [from, to, false];
    while (start < end && (flat.charCodeAt(start) === 124 || flat.charCodeAt(start) === 32)) start++;
    while (end > start && (flat.charCodeAt(end - 1) === 124 || flat.charCodeAt(end - 1) === 32)) {
      bar ||= flat.charCodeAt(end - 1) === 124;
      end--;
    }
    if (this.carried > start) start = Math.min(this.carried, end);
    const content = flat.slice(start, end);
    const capitals = !/\p{Ll}/u.test(content) && /\p{Lu}/u.test(content);
    const mark = this.carried > line.start ? null : readMark(flat, start);
    const kind = kindOf(source, content, start, capitals, mark);
    // "- Căn cứ …" may be a basis of the preamble or an item of the body: the place decides
    const kept = kind === "mark" || (kind === "basis" && mark?.kind === "dash") ? mark : null;
    if (kept !== null && kept.end > line.end) this.carried = kept.end;
    this.out.push({ index: i, start, end, kind, capitals, small: /^\p{Ll}/u.test(content), mark: kept, gap: this.gap, bar });
    this.gap = 0;
  }
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

/** Kind line in capitals at the start of a text: the matched words, or null. */
export const kindTitleOf = (content: string): string | null => KIND_TITLE.exec(content)?.[0] ?? null;
