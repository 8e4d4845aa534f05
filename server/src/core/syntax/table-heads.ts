/**
 * Heads of tables without bars. Three cells that name what tables of tasks hold are enough; any other head is known by the
 * rows below it: as many cells, numbers or figures in one column.
 */
import type { SourceText } from "../text/source";
import type { LineFacts } from "./lines";
import { type Chunk, chunks, FIGURES, ORDINAL, type Parting } from "./table-cells";

export interface Head {
  readonly parting: Parting;
  readonly cells: readonly Chunk[];
  /** Known by the names of its columns; otherwise the rows must look like those that told it. */
  readonly named: boolean;
}

// "STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành": one cell of a head
const NAME =
  /^(?:stt|tt|số tt|số thứ tự|(?:tên |nhóm )?(?:nhiệm vụ|nội dung|công việc|hoạt động|đề án|dự án|văn bản)(?: .{0,40})?|(?:(?:cơ quan|đơn vị|người|sở|tổ chức|bộ phận)[^.;:]{0,30} )?(?:chủ trì|phối hợp|chỉ đạo|thực hiện|chịu trách nhiệm|đầu mối|tham mưu)(?: .{0,20})?|(?:cơ quan|đơn vị|người)(?: .{0,20})?|trách nhiệm(?: .{0,20})?|(?:dự kiến )?(?:thời gian|thời hạn|tiến độ|hạn|hoàn thành|lộ trình)(?: .{0,24})?|(?:dự kiến )?(?:sản phẩm|kết quả)(?: .{0,24})?|ghi chú|kinh phí(?: .{0,16})?|số lượng|đơn vị tính|họ và tên|chức vụ)$/u;
const NUMBERS = /^(?:stt|tt|số tt|số thứ tự)$/iu;
/** Columns of figures, or of names. */
const QUANTITY =
  /^(?:số|diện tích|kinh phí|thành tiền|đơn giá|khối lượng|tỷ lệ|tỉ lệ|dân số|chiều|giá|tổng|mức|vốn|điểm)(?: |$)|\([^()]{1,20}\)$/iu;
const SORT = /^(?:tên|loại|địa chỉ|địa điểm|địa bàn|quy cách|kích thước|năm sinh|chức danh|học vị)(?: |$)/iu;
/** A cell that opens or ends so is none of a head: "Nơi nhận:", "(Ký tên)". */
const NO_NAME = /^[^\p{L}]|[.;:,!?]$|:/u;
const LEAST_NAMED = 3;
/** UTF-16 units: the longest head, one of its cells, a cell below it. */
const LONGEST_HEAD = 400;
const LONGEST_NAME = 50;
const LONGEST_CELL = 300;
/** Rows that are looked at below a head. */
const ROWS = 3;
/** Columns of blanks begin, or end, below one another; so far a letter may be off. */
const OFF = 2;

/** The words of a line, with blanks and tabs. */
export const lineText = (source: SourceText, index: number): string => {
  const line = source.lines[index];
  return line ? source.folded.slice(line.start, line.end) : "";
};

/** The head that a line is; null for any other line. */
export function headAt(source: SourceText, lines: readonly LineFacts[], index: number): Head | null {
  const text = lineText(source, index);
  if (text.length > LONGEST_HEAD) return null;
  for (const parting of ["tabs", "blanks"] as const) {
    if (!(parting === "tabs" ? text.includes("\t") : /\S {2,}\S/u.test(text))) continue;
    const cells = chunks(text, parting);
    const words = cells.map((cell) => text.slice(cell.start, cell.end));
    const names = words.filter((cell) => NAME.test(cell.toLowerCase().replace(/\s+/g, " "))).length;
    if (names >= LEAST_NAMED) return { parting, cells, named: true };
    const head = { parting, cells, named: false };
    if (lines[index]?.kind === "text" && words.length > 1 && words.every(isName) && tellsRows(source, lines, index, head, words))
      return head;
  }
  return null;
}

const isName = (cell: string): boolean => cell !== "" && cell.length <= LONGEST_NAME && !NO_NAME.test(cell);

/** Rows below that make a line of a few short names their head. */
function tellsRows(source: SourceText, lines: readonly LineFacts[], index: number, head: Head, names: readonly string[]): boolean {
  const rows: string[][] = [];
  let opens: LineFacts | undefined;
  for (let i = index + 1; i < lines.length && rows.length < ROWS; i++) {
    if (lines[i]?.kind === "blank" && lines[i - 1]?.kind !== "blank") continue;
    const text = lineText(source, i);
    const cells = chunks(text, head.parting);
    if (cells.length !== names.length || !isRow(lines[i], text, cells, { head, first: opens ?? lines[i] })) break;
    opens ??= lines[i];
    if (head.parting === "blanks" && !cells.every((cell, k) => stands(cell, head.cells[k]))) break;
    rows.push(cells.map((cell) => text.slice(cell.start, cell.end)));
  }
  const [first] = rows;
  if (first === undefined) return false;
  if (NUMBERS.test(names[0] ?? "") && ORDINAL.test(first[0] ?? "")) return true;
  if (rows.length < 2) return false;
  const three = names.length > 2;
  if (names.some((name, k) => k > 0 && (three || QUANTITY.test(name)) && rows.every((row) => FIGURES.test(row[k] ?? "")))) return true;
  return three && names.filter((name) => QUANTITY.test(name) || SORT.test(name) || NAME.test(name.toLowerCase())).length > 1;
}

const stands = (cell: Chunk, above: Chunk | undefined): boolean =>
  above !== undefined && (Math.abs(cell.start - above.start) <= OFF || Math.abs(cell.end - above.end) <= OFF);

/** What told a head that has no known names, and the first line below it. */
export interface RowsBelow {
  readonly head: Head;
  readonly first: LineFacts | undefined;
}

/** The line may be a row: set off, and marked as an item, only where the first one is. */
export function isRow(line: LineFacts | undefined, text: string, cells: readonly Chunk[], { head, first }: RowsBelow): boolean {
  if (line?.kind !== "text" && line?.kind !== "mark") return false;
  if ((line.kind === "mark" && first?.kind !== "mark") || (line.gap > 0 && first?.gap === 0)) return false;
  if (cells.some(({ start, end }) => end - start > LONGEST_CELL || text.charAt(end - 1) === ":")) return false;
  const [own, second] = cells;
  // a tab that indents a paragraph
  if (head.cells.length > 2 || own === undefined || second === undefined || own.end > own.start) return true;
  return second.end - second.start <= LONGEST_NAME && !/[.;]$/u.test(text);
}
