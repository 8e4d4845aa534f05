/**
 * Reads the head of a document: quốc hiệu, tiêu ngữ, cơ quan, số ký hiệu, địa danh và thời gian (NĐ 30/2020/NĐ-CP,
 * Phụ lục I, Phần I, Mục II.1–4), from one column or two, whole or broken over lines.
 */
import type { LineFacts } from "../syntax/lines";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { type Cell, cellsOf } from "./cells";
import { readPlaceAndDate } from "./place-and-date";
import type { DocumentNumber, Header, Issuer } from "./types";

// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", a wrapped half of it, or a damaged form of it
const NATIONAL =
  /(?:(?:NƯỚC|Nước) +)?C[ỘO]NG +H[ÒOÓỎÕỌÀA]{1,2} +X\S? *H\S+(?: +CH\S+ +NGH\S+ +VI\S+ +NAM)?|Cộng +[Hh]òa +[Xx]ã +[Hh]ội +[Cc]hủ +[Nn]ghĩa +[Vv]iệt +[Nn]am|CỘNG +H[ÒOA]+(?: +XÃ)? *$|^CỘNG$/u;
const NATIONAL_REST =
  /^(?:H[ÒO]A? +)?(?:X\S+ +)?(?:HỘI +)?CHỦ +NGHĨA +VI\S+ +NAM|^NGHĨA +VIỆT +NAM$|^H[ÒO]A +XÃ +HỘI(?: +CHỦ +NGHĨA +VIỆT +NAM)?|^NAM$|^VIỆT +NAM$/u;
const MOTTO = /[ĐD][ộo]c +l[ậa]p *[^\p{L}\s]? *t[ựuư] +do *[^\p{L}\s]? *h[ạa]nh +ph[úu]c(?![a-zA-ZÀ-ỹ])/iu;
const PARTY = /ĐẢNG +CỘNG +SẢN +VIỆT +NAM/u;

// "Số: 15/QĐ-UBND", "Số:        /QĐ-UBND", "Nghị quyết số: 106/2025/UBTVQH15", "Số 57-NQ/TW"; slash lost: "Số: 15 QĐ-UBND"
const NUMBER =
  /^(?:(?:Nghị quyết|Quyết định|Luật|Kế hoạch) +)?(?<word>(?:Số|số|SỐ)(?: *[:.])?|S *:) *(?<digits>\d+(?:\.\d+)?)?(?<blank>[\s.…_]*)(?<rest>[/-].*|\p{Lu}\p{L}{0,3} ?- ?\p{Lu}[\p{L}-]*)?$/u;
const SYMBOL_ONLY = /^(?:\d+ *)?\/ *[A-ZĐ0-9]/u;
const YEAR = /^ *\/ *(?<year>\d{4}) *\/ */u;
// "…, ngày 08 tháng 10 năm 2020"; blanks, dots and wrapped lines between the words
const PLACE_DATE =
  /(?<place>\p{Lu}[\p{L}0-9 .'-]*?)? *(?<comma>,)? *(?<word>[Nn]gày)(?<d>[\s.…_]*(?<day>\d{1,2})?[\s.…_]*)(?:[Tt]háng(?<m>[\s.…_]*(?<month>\d{1,2})?[\s.…_]*)(?:,? *[Nn]ăm[\s.…_]*(?<year>\d{2,4})?[\s.…_]*)?|\/ *(?<month2>\d{1,2}) *\/ *(?<year2>\d{4}))?$/u;
// "Lam Sơn, 08/10/2026": the words left out
const SHORT_DATE = /^\p{Lu}[\p{L} .'-]{1,40}, *(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/u;
const DATE_REST = /^(?:ngày(?: .*)?|\d{1,2} *(?:tháng.*)?|tháng(?:[ \d].*)?|năm(?:[ \d].*)?|\d{1,2} +tháng.*|\d{4})$/u;
// "Lam", "TP Lam": what a broken line leaves of the place
const PLACE_WORD = /^(?:TP\.? *)?\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){0,3},?$/u;
const LETTER_SUBJECT = /^(?:V\/v|V\/V|v\/v|Về việc|Vv\.?)[ :]/u;
// the number of a page or the bullet of a list before the issuer
const LEADING_PAGE = /^(?:Trang +\d+|[•●▪·*–-] +)/u;

// "DỰ THẢO", "(Dự thảo lần 2)", "DỰ THẢO 3 NGÀY 05/10/2026"
const DRAFT_MARK =
  /^\(?(?:DỰ +THẢO|Dự +thảo)(?: +(?:(?:lần|LẦN|số|SỐ|ngày|NGÀY)(?: +(?:thứ|THỨ))? *)?(?:\d|[IVX]+(?!\p{L}))[^;]{0,30})?\)?[.:]?$/u;
// in the decree's words, or in others that a rule mends
const SECRECY =
  /^(?:TUYỆT +MẬT|TỐI +MẬT|MẬT|HỎA +TỐC(?: +HẸN +GIỜ)?|(?:THƯỢNG|RẤT|TỐI) +KHẨN|KHẨN(?: +CẤP)?|XEM +XONG +TRẢ +LẠI|LƯU +HÀNH +NỘI +BỘ)[.!]?$/u;

/** Stamped onto a head and no part of it: that it is a draft, how secret or urgent it is (Phụ lục I, Phần I, Mục III.2). */
export const isStamp = (text: string): boolean => text.length < 60 && (DRAFT_MARK.test(text) || SECRECY.test(text));

export const isNumberCell = (text: string): boolean => text.length < 80 && NUMBER.test(text) && !/[;]/.test(text);
// "11:51, Ngày 21/10/2017" of a page, "Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23 tháng" of a wrapped sentence
const NO_PLACE = /^[^\p{L}]*\d{1,2}:\d\d|(?:số|\d\/)[^,]*[Nn]gày/u;
export const isPlaceDateCell = (text: string): boolean =>
  text.length < 90 && (/[Nn]gày/u.test(text) ? PLACE_DATE.test(text) && !NO_PLACE.test(text) : SHORT_DATE.test(text));
export const isHeadPiece = (text: string): boolean =>
  (text.length < 160 && (NATIONAL.test(text) || MOTTO.test(text) || PARTY.test(text))) || isNumberCell(text) || isPlaceDateCell(text);
export const isDateRest = (text: string): boolean => text.length < 40 && DATE_REST.test(text);

export interface Pieces {
  national: Span | null;
  /** The wrapped halves of the national heading, which other cells may stand between. */
  nationalParts: Span[];
  motto: Span | null;
  party: Span | null;
  number: Cell[];
  placeDate: Cell[];
  letterSubject: Cell[];
  issuer: Span[];
  stamps: Span[];
}

const join = (a: Span | null, b: Span): Span =>
  a === null ? { start: b.start, end: b.end } : { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };

function at(cell: Cell, m: RegExpExecArray): Span {
  return { start: cell.start + m.index, end: cell.start + m.index + m[0].trimEnd().length };
}

/** Sorts the cells of a head into its parts. Cells that are none of the known ones are lines of the issuer. */
export function sortCells(cells: readonly Cell[]): Pieces {
  const p: Pieces = {
    national: null,
    nationalParts: [],
    motto: null,
    party: null,
    number: [],
    placeDate: [],
    letterSubject: [],
    issuer: [],
    stamps: [],
  };
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === undefined || takeHeadings(cell, p)) continue;
    const { text } = cell;
    if (p.national !== null && NATIONAL_REST.test(text)) {
      p.national = join(p.national, cell);
      p.nationalParts.push({ start: cell.start, end: cell.end });
    } else if (isNumberCell(text)) p.number.push(cell);
    else if (p.number.length === 1 && !/[A-ZĐ]{2}/u.test(p.number[0]?.text ?? "") && SYMBOL_ONLY.test(text)) p.number.push(cell);
    else if (isStamp(text)) p.stamps.push({ start: cell.start, end: cell.end });
    else if (LETTER_SUBJECT.test(text)) p.letterSubject.push(cell);
    else if (isPlaceDateCell(text)) i = takePlaceDate(cells, i, p);
    else if (p.letterSubject.length > 0 && !/^\p{Lu}{2}/u.test(text) && cell.line - (p.letterSubject.at(-1)?.line ?? 0) <= 1)
      p.letterSubject.push(cell);
    else p.issuer.push(issuerSpan(cell));
  }
  return p;
}

function issuerSpan(cell: Cell): Span {
  const page = LEADING_PAGE.exec(cell.text)?.[0].length ?? 0;
  return { start: cell.start + page, end: cell.end };
}

/** National heading, motto and Party heading may stand in one cell with the issuer before them. */
function takeHeadings(cell: Cell, p: Pieces): boolean {
  const national = p.national === null ? NATIONAL.exec(cell.text) : null;
  const motto = p.motto === null ? MOTTO.exec(cell.text) : null;
  const party = PARTY.exec(cell.text);
  if (!national && !motto && !party) return false;
  if (national) {
    p.national = at(cell, national);
    p.nationalParts.push(p.national);
  }
  if (motto) p.motto = at(cell, motto);
  if (party) p.party = at(cell, party);
  const first = Math.min(national?.index ?? 1e9, motto?.index ?? 1e9, party?.index ?? 1e9);
  const before = cell.text.slice(0, first).trimEnd();
  if (/\p{Lu}{2}/u.test(before)) p.issuer.push({ start: cell.start, end: cell.start + before.length });
  return true;
}

function takePlaceDate(cells: readonly Cell[], index: number, p: Pieces): number {
  const cell = cells[index];
  if (cell === undefined || p.placeDate.length > 0) return index;
  const before = cells[index - 1];
  // "Trà" / "Vinh, ngày 02 …": the first word of the place was left on the line above
  if (before !== undefined && PLACE_WORD.test(before.text) && before.line < cell.line) {
    const issuer = p.issuer.at(-1);
    if (issuer?.start === before.start) {
      p.issuer.pop();
      p.placeDate.push(before);
    }
  }
  p.placeDate.push(cell);
  let i = index;
  while (
    i + 1 < cells.length &&
    p.placeDate.length < 6 &&
    !/năm[\s.…_]*\d{4}$|\/ *\d{4}$/u.test(cells[i]?.text ?? "") &&
    isDateRest(cells[i + 1]?.text ?? "")
  ) {
    const next = cells[++i];
    if (next !== undefined) p.placeDate.push(next);
  }
  return i;
}

function readNumber(source: SourceText, cells: readonly Cell[]): DocumentNumber | null {
  const first = cells[0];
  if (first === undefined) return null;
  const second = cells[1];
  const near = second !== undefined && second.line - first.line <= 1;
  const span = { start: first.start, end: near ? second.end : first.end };
  const own = near ? `${first.text}${" ".repeat(Math.max(0, second.start - first.end))}${second.text}` : first.text;
  const m = NUMBER.exec(own) ?? NUMBER.exec(first.text);
  if (!m?.groups) return null;
  const wordAt = span.start + own.indexOf(m.groups.word ?? "");
  const word = { start: wordAt, end: wordAt + (m.groups.word ?? "").length };
  const digits = m.groups.digits;
  const digitsAt = digits === undefined ? 0 : span.start + own.indexOf(digits, word.end - span.start);
  const restAt = m.groups.rest === undefined ? span.end : span.start + own.length - m.groups.rest.length;
  const year = YEAR.exec(m.groups.rest ?? "");
  const slash = /^[/-] */.exec(m.groups.rest ?? "");
  const symbolAt = restAt + (year?.[0].length ?? slash?.[0].length ?? 0);
  // "Số:173" and, some lines below, "/KH-UBND"
  const apart =
    second !== undefined && !near
      ? { start: second.start + second.text.length - second.text.replace(/^[\d ]*\/ */, "").length, end: second.end }
      : null;
  const symbol = symbolAt < span.end ? { start: symbolAt, end: span.end } : apart;
  return {
    span,
    word,
    digits: digits === undefined ? null : { start: digitsAt, end: digitsAt + digits.length },
    value: digits === undefined ? null : Number.parseInt(digits, 10),
    year: year?.groups?.year === undefined ? null : Number(year.groups.year),
    symbol,
    symbolText: symbol === null ? "" : source.slice(symbol).replace(/\s+/g, ""),
  };
}

function readIssuer(source: SourceText, spans: readonly Span[]): Issuer | null {
  const lines = spans.filter((s) => s.end > s.start && /\p{L}{2}/u.test(source.slice(s)));
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  return { span: { start: first.start, end: last.end }, lines, text: lines.map((s) => source.slice(s).replace(/ +/g, " ")).join(" ") };
}

/** The cells of a head's lines, in order. */
export const cellsOfHead = (source: SourceText, lines: readonly LineFacts[]): Cell[] =>
  lines.flatMap((line) => (line.kind === "blank" || line.kind === "furniture" || line.kind === "comment" ? [] : cellsOf(source, line)));

/** Reads the head out of its lines; every part that is not there is null. */
export function readHeader(source: SourceText, lines: readonly LineFacts[]): Header {
  const p = sortCells(cellsOfHead(source, lines));
  const number = readNumber(source, p.number);
  const placeAndDate = readPlaceAndDate(source, p.placeDate);
  const issuer = readIssuer(source, p.issuer);
  const subject = p.letterSubject;
  const letterSubject = subject.length === 0 ? null : { start: subject[0]?.start ?? 0, end: subject.at(-1)?.end ?? 0 };
  const parts = [p.national, p.motto, p.party, number?.span, placeAndDate?.span, issuer?.span, letterSubject].filter(
    (s): s is Span => s != null,
  );
  const span = parts.length === 0 ? null : { start: Math.min(...parts.map((s) => s.start)), end: Math.max(...parts.map((s) => s.end)) };
  return {
    span,
    nationalHeading: p.national,
    motto: p.motto,
    issuer,
    number,
    placeAndDate,
    party: p.party,
    letterSubject,
    stamps: p.stamps,
  };
}

export const EMPTY_HEADER: Header = {
  span: null,
  nationalHeading: null,
  motto: null,
  issuer: null,
  number: null,
  placeAndDate: null,
  party: null,
  letterSubject: null,
  stamps: [],
};
