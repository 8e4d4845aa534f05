/** What one line is by its own words: key words of the head, the preamble and the closing, rules, page numbers. */

import { skipBlanks } from "../text/blanks";
import { isDigit, isLetter } from "../text/letters";
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

const SMALL_C = 99;
/** A rule, or the number of a page, between two offsets without blanks at both ends. */
export function isFurniture(flat: string, start: number, end: number): boolean {
  let letter = start;
  while (letter < end && !isLetter(flat.charCodeAt(letter))) letter++;
  if (letter < end && !mayNamePage(flat, start, letter)) return false;
  const text = flat.slice(start, end);
  return (letter === end && RULE.test(text)) || PAGE.test(text);
}

/** The first letter of a line may be that of "Trang" or "Page", which open it, or of "CÔNG BÁO", with a number before it or not. */
function mayNamePage(flat: string, start: number, letter: number): boolean {
  if (letter === start) return PAGE_LETTERS.includes(flat.charAt(letter));
  return isDigit(flat.charCodeAt(start)) && (flat.charCodeAt(letter) | 32) === SMALL_C;
}

export const SEPARATOR_ROW = /^[\s|:+-]*-[\s|:+-]*$/u;
export const BAR_ROW = /\|[^|]+\|/u;

const BASIS =
  /(?:[-–+*] *)?(?:Căn +cứ|CĂN +CỨ|Theo +(?:đề +nghị|ý +kiến|Tờ +trình)|Xét +(?:đề +nghị|báo +cáo|Báo +cáo|Tờ +trình|tờ +trình|Công +văn|ý +kiến)|Trên +cơ +sở)(?= |:|$)/uy;

/** The first letters of a word of BASIS stand at an offset: Căn, CĂN, Xét, Theo, Trên. */
function mayBeBasis(flat: string, at: number): boolean {
  const first = flat.charAt(at);
  return first === "T" ? "eê".includes(flat.charAt(at + 2)) : (first === "C" || first === "X") && "ăĂé".includes(flat.charAt(at + 1));
}

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

function keyword(flat: string, start: number, end: number): LineKind | null {
  switch (flat.charAt(start)) {
    case "-":
    case "–":
    case "+":
    case "*":
      return mayBeBasis(flat, skipBlanks(flat, start + 1, end)) && sticky(BASIS, flat, start) ? "basis" : null;
    case "C":
    case "T":
    case "X":
      return mayBeBasis(flat, start) && sticky(BASIS, flat, start) ? "basis" : null;
    case "Q":
      return sticky(DECISION, flat, start) ? "decision" : null;
    case "N":
      return sticky(RECIPIENTS, flat, start) || RECIPIENTS_LINE.test(flat.slice(start, end)) ? "recipients" : null;
    case "(":
      return sticky(ATTACHED, flat, start) || sticky(ATTACHED_ISSUED, flat, start) ? "attached" : null;
    case "P":
      return end - start < 60 && ANNEX.test(flat.slice(start, end)) ? "annex" : null;
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

const COLON = 58;
const CAPITAL_Q = 81;
const DASHED_BASIS = /[-–] *Căn +cứ/uy;

/** The kind of a line whose words stand between two offsets. */
export function kindOf(flat: string, start: number, end: number, capitals: boolean, mark: Mark | null): LineKind {
  const hasColon = flat.charCodeAt(end - 1) === COLON;
  if (capitals) {
    const content = flat.slice(start, end);
    if (KIND_TITLE.test(content)) return hasColon && /^QUYẾT (?:ĐỊNH|NGHỊ)/u.test(content) ? "decision" : "kind-title";
  }
  const word = keyword(flat, start, end);
  if (word !== null && !(word === "basis" && mark?.kind === "dash" && !sticky(DASHED_BASIS, flat, start))) return word;
  if (hasColon && flat.charCodeAt(start) === CAPITAL_Q && DECISION_LINE.test(flat.slice(start, end))) return "decision";
  if (mark !== null) return "mark";
  return headKind(flat.slice(start, end), capitals) ?? "text";
}

/** Kind line in capitals at the start of a text: the matched words, or null. */
export const kindTitleOf = (content: string): string | null => KIND_TITLE.exec(content)?.[0] ?? null;
