/** What one line is by its own words: key words of the head, the preamble and the closing, rules, page numbers. */
import type { SourceText } from "../text/source";
import type { Mark } from "./marks";

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

const RULE = /^[\s|_=~─━—–*#\\.·+-]*$/u;
// "Trang 3/10", "- 3 -", "3"; the head of a gazette's page: "CÔNG BÁO/Số 25 + 26/Ngày 12-01-2026 3"
const PAGE =
  /^(?:Trang +\d+(?:\/\d+)?|- *\d{1,3} *-|\d{1,3}|Page +\d+|(?:\d{1,3} +)?CÔNG +BÁO *\/ *Số[^/]{1,30}\/ *Ngày +[\d/-]{6,10}(?: +\d{1,3})?)$/iu;
/** First letters of PAGE. */
const PAGE_LETTERS = "TtPpCc";

/** A rule, or the number of a page. `text`: a line with words, trimmed. */
export function isFurniture(text: string): boolean {
  const isLetter = /^[A-Za-z]/.test(text);
  return isLetter ? PAGE_LETTERS.includes(text.charAt(0)) && PAGE.test(text) : RULE.test(text) || PAGE.test(text);
}

export const SEPARATOR_ROW = /^[\s|:+-]*-[\s|:+-]*$/u;
export const BAR_ROW = /\|[^|]+\|/u;

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
export const NOTE_MARK = 24;
// [^1]: Theo Báo cáo số …
export const NOTE_LINE = /^\[\^(?<label>[\p{L}\p{N}_-]{1,20})\]:/u;

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

/** The kind of a line with words. `content`: its words, which begin at `start`. */
export function kindOf(source: SourceText, content: string, start: number, capitals: boolean, mark: Mark | null): LineKind {
  if (capitals && KIND_TITLE.test(content)) return /:$/.test(content) && /^QUYẾT (?:ĐỊNH|NGHỊ)/u.test(content) ? "decision" : "kind-title";
  const word = keyword(source.flat, start, content);
  if (word !== null && !(word === "basis" && mark?.kind === "dash" && !/^[-–] *(?:Căn +cứ)/u.test(content))) return word;
  if (DECISION_LINE.test(content) && /[:]$/.test(content)) return "decision";
  if (mark !== null) return "mark";
  return headKind(content, capitals) ?? "text";
}

/** Kind line in capitals at the start of a text: the matched words, or null. */
export const kindTitleOf = (content: string): string | null => KIND_TITLE.exec(content)?.[0] ?? null;
