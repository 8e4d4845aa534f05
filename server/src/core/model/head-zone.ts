/** Finds head and title of a document or an attachment among its lines. */
import type { LineFacts } from "../syntax/lines";
import { cellsOf, hasTwoColumns, isBorderRow } from "./cells";
import { isDateRest, isHeadPiece, isNumberCell, isPlaceDateCell, isStamp } from "./header";
import { opensWithOffice } from "./offices";
import type { Lines, LineView } from "./zones";

const AUTHORITY =
  /^(?:(?:PHÓ +)?CHỦ +TỊCH|ỦY +BAN|(?:THƯỜNG +TRỰC +)?HỘI +ĐỒNG|THỦ +TƯỚNG|CHÍNH +PHỦ|BỘ +TRƯỞNG|BỘ +(?!LUẬT(?: |$))\p{Lu}|QUỐC +HỘI|(?:TỔNG +)?GIÁM +ĐỐC|HIỆU +TRƯỞNG|VIỆN +TRƯỞNG|CHÁNH +(?:ÁN|VĂN|THANH)|(?:TỔNG +)?CỤC +TRƯỞNG|CHI +CỤC +TRƯỞNG|TRƯỞNG +BAN|TỔNG +(?:THANH|KIỂM|BIÊN)|THỐNG +ĐỐC|BAN +(?!HÀNH(?: |$))\p{Lu}|SỞ +\p{Lu}|LIÊN +\p{Lu}|VIỆN +TRƯỞNG|TRƯỞNG +PHÒNG|CHỦ +NHIỆM)/u;
export const isAuthorityText = (text: string): boolean => AUTHORITY.test(text) || opensWithOffice(text);

const SUBJECT_OPENER =
  /^(?:Thực hiện|Căn cứ|Nhân dịp|Trong|Để|Theo|Sau khi|Triển khai thực hiện .* (?:ban hành|xây dựng)|Ủy ban nhân dân .{0,60}(?:ban hành|đề nghị)|Kính gửi)/u;
const HEAD_LIMIT = 70;
/** Below a letter's head. */
const ADDRESSED = /^Kính +gửi/u;

/** Head lines: from `from` to the line after the last piece of a head. Empty when there is no head. */
export function readHead(view: LineView, from: number): Lines {
  let last = -1;
  let first = -1;
  const limit = Math.min(view.length, from + HEAD_LIMIT);
  for (let i = from; i < limit; i++) {
    if (view.empty(i)) continue;
    const line = view.line(i);
    if (last < 0 && line !== undefined && isPropertyLine(view, line)) continue;
    if (line?.kind === "table" && isHeadRow(view, line, last >= 0)) {
      last = i;
      if (first < 0) first = i;
      continue;
    }
    if (line?.kind === "table" && (last < 0 ? isBorder(view, line) : i - last <= ISSUER_ROWS && isIssuerRow(view, line))) continue;
    if (line === undefined || endsHead(line, last >= 0) || (last >= 0 && ADDRESSED.test(view.text(line)))) break;
    const texts = line.end - line.start < 260 ? cellsOf(view.source, line).map((cell) => cell.text) : [];
    if (texts.some(isHeadPiece) || (last >= 0 && continuesHead(texts, i, last))) {
      last = i;
      if (first < 0) first = i;
    } else if (last >= 0 && !line.capitals && line.end - line.start > 60) break;
  }
  if (last < 0) return { from, to: from };
  while (isStampLine(view, last + 1)) last++;
  return { from: headStart(view, from, first), to: last + 1 };
}

/** Nothing but stamps on the line: right below a head they belong to it. */
function isStampLine(view: LineView, i: number): boolean {
  const line = view.line(i);
  if (line === undefined || line.end - line.start >= 260) return false;
  const cells = cellsOf(view.source, line);
  return cells.length > 0 && cells.every(({ text }) => isStamp(text));
}

// "| Số hiệu | 15/QĐ-UBND |", "Ngày công báo: | 01/02/2026 | Số công báo: | Số 14 |": what a law site tells of a document
const PROPERTY =
  /^(?:Số +(?:hiệu|công +báo)|Ngày +(?:ban +hành|có +hiệu +lực|hiệu +lực|hết +hiệu +lực|công +báo|đăng +công +báo)|Loại +văn +bản|(?:Cơ +quan|Nơi) +ban +hành|Người +ký|Lĩnh +vực|Tình +trạng(?: +hiệu +lực)?|Trích +yếu) *:?$/u;

function isPropertyLine(view: LineView, line: LineFacts): boolean {
  if (line.end - line.start >= 260 || (!line.bar && line.kind !== "table")) return false;
  return PROPERTY.test(cellsOf(view.source, line)[0]?.text ?? "");
}

const isBorder = (view: LineView, line: LineFacts): boolean => line.end - line.start < 260 && isBorderRow(view.text(line));

// "| ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |", "| --- | --- |"
/** A row of a head that was written as a table of two columns: the first one holds the national heading or the motto. */
function isHeadRow(view: LineView, line: LineFacts, seen: boolean): boolean {
  if (line.end - line.start >= 260) return false;
  if (seen && isBorder(view, line)) return true;
  const texts = cellsOf(view.source, line).map(({ text }) => text);
  const opens = (text: string): boolean => isHeadPiece(text) && !isNumberCell(text) && !isPlaceDateCell(text);
  return hasTwoColumns(view.text(line)) && texts.some(seen ? isHeadPiece : opens);
}

/** So many rows of a head may hold lines of the issuer alone. */
const ISSUER_ROWS = 3;
const TERM = /^(?:Khóa|Nhiệm +kỳ|Kỳ +họp)(?![a-zA-ZÀ-ỹ])/u;

/** "| KHÓA XVIII, KỲ HỌP THỨ 20 | |", "| HỎA TỐC | |": a row of a head that holds none of its pieces. */
function isIssuerRow(view: LineView, line: LineFacts): boolean {
  if (line.end - line.start >= 260) return false;
  const texts = cellsOf(view.source, line).map(({ text }) => text);
  return hasTwoColumns(view.text(line)) && texts.every((text) => !/\p{Ll}/u.test(text) || TERM.test(text) || isStamp(text));
}

function endsHead(line: LineFacts, seen: boolean): boolean {
  if (line.kind === "kind-title" || line.kind === "annex") return seen;
  if (line.kind === "basis" || line.kind === "decision" || line.kind === "recipients" || line.kind === "attached" || line.kind === "table")
    return true;
  const kind = line.mark?.kind;
  return kind === "article" || kind === "chapter" || (line.mark !== null && kind !== "dash" && kind !== "plus" && line.mark.label !== "*");
}

// "08 tháng 10 năm 2020" below "…, ngày"; "/KH-UBND" below "Số:173"; "01/QĐ-UBND" below "Số:"; "V/v …" and its second line
function continuesHead(texts: readonly string[], i: number, last: number): boolean {
  if (texts.length === 0) return false;
  const near = i - last <= 4;
  return (
    near && texts.some((t) => isDateRest(t) || (/^(?:\d+ *)?\/ *[A-ZĐ]/u.test(t) && t.length < 40) || /^(?:V\/v|V\/V|v\/v)[ :]/u.test(t))
  );
}

/** Lines of the issuer stand above the first piece; page text in front of them does not belong. */
function headStart(view: LineView, from: number, first: number): number {
  let at = first;
  for (let i = first - 1; i >= from && first - i < 8; i--) {
    if (view.empty(i)) continue;
    const line = view.line(i);
    if (line === undefined || !(line.capitals || isStamp(view.text(line)) || /^Trang +\d/u.test(view.text(line)))) break;
    at = i;
  }
  return at;
}

/** Kind of document, subject and authority line. */
export function readTitle(view: LineView, from: number, own: boolean): Lines {
  const opening = view.skipEmpty(from);
  let at = !own ? opening : from > 0 ? titleStart(view, opening) : titleWithoutHead(view, opening);
  const first = view.line(at);
  if (first === undefined) return { from, to: from };
  const named =
    first.kind === "kind-title" ||
    isKindOnly(view.text(first)) ||
    (first.kind === "annex" && !own) ||
    (own && from > 0 && isOddTitle(view, at));
  if (named) at++;
  else if ((!first.capitals || first.kind !== "text") && !(own && isBareSubject(view, at, from > 0))) return { from, to: from };
  const start = at - (named ? 1 : 0);
  let to = Math.max(at, start);
  let mixed = false;
  for (let i = at; i < view.length && i - start < 40; i++) {
    if (view.empty(i)) continue;
    const line = view.line(i);
    if (line === undefined || endsTitle(line)) break;
    const begun = to > at;
    if (!line.capitals) {
      if (begun && (!mixed || endsMixedSubject(view, line, to))) break;
      mixed = true;
    }
    to = i + 1;
  }
  return { from: start, to };
}

/** The title may stand a few short lines below the head: a mark of secrecy, "DỰ THẢO", a line of the head that was not understood. */
function titleStart(view: LineView, from: number): number {
  for (let i = from; i < view.length && i - from < 6; i++) {
    const line = view.line(i);
    if (line === undefined || view.empty(i)) continue;
    if (line.kind === "kind-title") return i;
    if (line.end - line.start > 80 || !(line.kind === "text" || (line.kind === "table" && isIssuerRow(view, line)))) return from;
  }
  return from;
}

/** Copied without its head, a document may open with a short line of the page; legal bases must stand below its title. */
function titleWithoutHead(view: LineView, from: number): number {
  const at = titleStart(view, from);
  if (at === from) return from;
  let seen = 0;
  for (let i = at + 1; i < view.length && i - at < 20; i++) {
    const kind = view.line(i)?.kind;
    if (kind === "basis") return seen > 0 ? at : from;
    if (kind === "decision" || kind === "mark" || kind === "recipients") return from;
    if (!view.empty(i)) seen++;
  }
  return from;
}

/** A kind of document alone on its line, in small letters or with a closing mark. */
export const isOddTitleText = (text: string): boolean =>
  /^(?:(?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Chương trình|Thông báo|Tờ trình|Báo cáo|Quy chế|Quy định) *[:.]?|(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|KẾ HOẠCH|CHƯƠNG TRÌNH|THÔNG BÁO|TỜ TRÌNH|BÁO CÁO) *\.)$/u.test(
    text,
  );

// "QUYẾT ĐỊNH Về việc …", "QUYẾT ĐỊNH VỀ VIỆC …", "QUYẾT ĐỊNH 15/QĐ-UBND", "NGHỊ QUYẾT CỦA HỘI ĐỒNG NHÂN DÂN TỈNH"
const KIND_ON_LINE =
  /^(?<kind>QUYẾT +ĐỊNH|NGHỊ +QUYẾT|CHỈ +THỊ|KẾ +HOẠCH|THÔNG +BÁO|TỜ +TRÌNH) +(?:(?<subject>(?:[Vv]ề +việc|VỀ +VIỆC|V\/v) )|(?:SỐ *:? *|[Ss]ố *:? *)?\d+\S*\/\S+$|CỦA +(?!\P{Lu}))/u;

/** A title's line is no longer than a paragraph. */
const LONGEST_TITLE_LINE = 600;
const onLine = (text: string) => (text.length > LONGEST_TITLE_LINE ? undefined : KIND_ON_LINE.exec(text)?.groups);

/** Length of the kind of document that shares its line with the subject, the symbol or the issuer; 0 for any other line. */
export const kindOnLine = (text: string): number => onLine(text)?.kind?.length ?? 0;

/** As {@link kindOnLine}; the line says nothing of the subject. */
export function isKindOnly(text: string): boolean {
  const groups = onLine(text);
  return groups !== undefined && groups.subject === undefined;
}

/** "Quyết định" in small letters, or "QUYẾT ĐỊNH:" where the decision word comes again below. */
function isOddTitle(view: LineView, at: number): boolean {
  const line = view.line(at);
  if (line === undefined) return false;
  if (line.kind === "text") return isOddTitleText(view.text(line));
  if (line.kind !== "decision") return false;
  for (let i = at + 1; i < view.length && i - at < 200; i++) {
    const below = view.line(i);
    if (below?.kind === "decision") return true;
    if (below?.mark?.kind === "article" || below?.kind === "recipients" || below?.kind === "national") return false;
  }
  return false;
}

// "Về việc …" under a head whose type line was lost; a line in capitals or a legal basis must follow
const BARE_SUBJECT = /^(?:Về việc|V\/v|Ban hành|Phê duyệt|Công bố) /u;

function isBareSubject(view: LineView, at: number, belowHead: boolean): boolean {
  const line = view.line(at);
  if (line === undefined || line.kind !== "text" || line.end - line.start > 300) return false;
  if (kindOnLine(view.text(line)) === 0 && !(belowHead && BARE_SUBJECT.test(view.text(line)))) return false;
  for (let i = at + 1; i < view.length && i - at < 12; i++) {
    const below = view.line(i);
    if (below?.kind === "basis" || (below?.kind === "text" && below.capitals)) return true;
    if (below?.mark !== null && below?.kind === "mark") return false;
  }
  return false;
}

function endsTitle(line: LineFacts): boolean {
  if (line.kind === "mark") return !(line.mark?.kind === "dash" && line.capitals);
  return line.kind !== "text" && line.kind !== "kind-title";
}

/** A subject in small letters is begun: does this line no longer belong to it? */
function endsMixedSubject(view: LineView, line: LineFacts, to: number): boolean {
  const previous = view.line(to - 1);
  if (line.gap > 0 && !line.small) return true;
  const text = view.text(line);
  return SUBJECT_OPENER.test(text) || text.length > 200 || /[.;:]$/u.test(previous ? view.text(previous) : "");
}
