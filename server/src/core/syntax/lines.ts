/**
 * First look at every physical line: what it is made of, before anyone asks where it belongs.
 * Kinds are said from the line alone (and, for a broken key word, the next line); the structure decides what they mean.
 */
import type { SourceText } from "../text/source";
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

/** Classifies every line of a file. One pass; a line of a mark that spans two lines keeps only its rest. */
export function readLines(source: SourceText): LineFacts[] {
  const out: LineFacts[] = [];
  const { folded, flat } = source;
  let gap = 0;
  let carried = 0;
  let fence = false;
  for (let i = 0; i < source.lines.length; i++) {
    const line = source.lines[i];
    if (line === undefined) break;
    let start = line.start;
    let end = line.end;
    while (start < end && flat.charCodeAt(start) === 32) start++;
    while (end > start && flat.charCodeAt(end - 1) === 32) end--;
    const first = folded.charCodeAt(start);
    if (start === end) {
      out.push(facts(i, start, end, "blank", gap++));
      continue;
    }
    if ((first === 37 && folded.charCodeAt(start + 1) === 37) || (first === 91 && NOTE_LINE.test(folded.slice(start, start + NOTE_MARK)))) {
      out.push(facts(i, start, end, "comment", gap));
      continue;
    }
    const raw = flat.slice(start, end);
    const isTable = first === 124 && raw.endsWith("|") && end - start > 1 && (BAR_ROW.test(raw) || SEPARATOR_ROW.test(raw));
    if (isTable && (fence || countBars(raw) >= 3)) {
      fence = true;
      out.push(facts(i, start, end, "table", gap));
      gap = 0;
      continue;
    }
    fence = false;
    if (first < 128 && end - start < 120 && (RULE.test(raw) || (first < 58 && PAGE.test(raw)) || PAGE.test(raw))) {
      out.push(facts(i, start, end, "furniture", gap++));
      continue;
    }
    let bar = false;
    while (start < end && (flat.charCodeAt(start) === 124 || flat.charCodeAt(start) === 32)) start++;
    while (end > start && (flat.charCodeAt(end - 1) === 124 || flat.charCodeAt(end - 1) === 32)) {
      bar ||= flat.charCodeAt(end - 1) === 124;
      end--;
    }
    if (carried > start) start = Math.min(carried, end);
    const content = flat.slice(start, end);
    const capitals = !/\p{Ll}/u.test(content) && /\p{Lu}/u.test(content);
    const mark = carried > line.start ? null : readMark(flat, start);
    const kind = kindOf(source, content, start, capitals, mark);
    // "- Căn cứ …" may be a basis of the preamble or an item of the body: the place decides
    const kept = kind === "mark" || (kind === "basis" && mark?.kind === "dash") ? mark : null;
    if (kept !== null && kept.end > line.end) carried = kept.end;
    out.push({ index: i, start, end, kind, capitals, small: /^\p{Ll}/u.test(content), mark: kept, gap, bar });
    gap = 0;
  }
  return withDrawnTables(source, withRunningHeads(source, out));
}

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
