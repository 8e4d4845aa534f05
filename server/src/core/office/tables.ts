/** What a table of a Word file is: the two columns of a head or of a closing, another layout without a grid, or data to be read. */
import type { TableFacts } from "../model/layout-facts";
import { foldForCompare } from "../text/fold";
import { type Block, lettersBelow, type ReadCell, type ReadTable } from "./blocks";

export type TableKind = TableFacts["kind"];

// folded, small letters, one blank between words
const HEADING = /cộng hòa xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập ?[-–—.]? ?tự do ?[-–—.]? ?hạnh phúc/u;
const NUMBER = /(?:^|\n)\s*số ?[:：] ?[^\n]*\/?/u;
const PLACE_AND_DATE = /,? ngày .{0,12}tháng .{0,12}năm/u;
const RECIPIENTS = /(?:^|\n)\s*nơi (?:nhận|gửi) ?:?/u;
const SIGNING =
  /(?:^|\n)\s*(?:(?:tm|kt|tl|tuq|q)\. ?\p{L}|(?:phó )?(?:chủ tịch(?: quốc hội| nước)?|chủ nhiệm|giám đốc|bộ trưởng|thủ tướng|cục trưởng|chánh văn phòng|trưởng ban|viện trưởng|hiệu trưởng)\s*(?:\n|$))/u;
const HEAD_ROWS = 8;
const LAYOUT_COLUMNS = 4;
/** Longer texts stand in a frame, not in a head. */
const HEAD_LETTERS = 900;
const CLOSING_LETTERS = 6000;

export const cellsOf = (table: ReadTable): readonly ReadCell[] => table.rows.flatMap((row) => row.cells);

export const columnCount = (table: ReadTable): number => Math.max(0, ...cellsOf(table).map(({ column, columns }) => column + columns));

const folded = (blocks: readonly Block[]): string => lettersBelow(blocks).split("\n").map(foldForCompare).join("\n");

/** Columns that hold letters. */
const usedColumns = (table: ReadTable): number =>
  new Set(
    cellsOf(table)
      .filter(({ blocks }) => folded(blocks).trim() !== "")
      .map(({ column }) => column),
  ).size;

/** Reads the words of a table, then its grid. */
export function kindOfTable(table: ReadTable): TableKind {
  const text = folded([table]);
  const narrow = usedColumns(table) <= LAYOUT_COLUMNS;
  if (narrow && table.rows.length <= HEAD_ROWS && text.length <= HEAD_LETTERS) {
    if (HEADING.test(text)) return "head";
    if (!table.bordered && NUMBER.test(text) && PLACE_AND_DATE.test(text)) return "head";
  }
  if (narrow && text.length <= CLOSING_LETTERS && table.rows.length <= HEAD_ROWS) {
    if (RECIPIENTS.test(text)) return "closing";
    if (!table.bordered && SIGNING.test(text)) return "closing";
  }
  if (usedColumns(table) <= 1) return "layout";
  if (table.bordered) return "data";
  return columnCount(table) >= 3 && table.rows.length >= 2 && isGrid(table) ? "data" : "layout";
}

/** Short cells in every row: a table whose lines were not drawn. */
function isGrid(table: ReadTable): boolean {
  const full = table.rows.filter(({ cells }) => cells.filter(({ blocks }) => folded(blocks).trim() !== "").length >= 2).length;
  return full * 2 > table.rows.length;
}

/** True for the left one of two columns. */
export const isLeft = (cell: ReadCell, columns: number): boolean => cell.column + cell.columns / 2 <= columns / 2;

// "Số: 15/QĐ-UBND", "Số:    /QĐ-UBND", "Số 15-QĐ/TU", "Luật số: 41/2019/QH14", and all below it in its column
const NUMBER_LINE = /^(?:(?:bộ )?(?:luật|pháp lệnh|nghị quyết) )?số ?(?:[:：]|\d|\/|\.{2}|…)/u;
const DATE_LINE = /ngày .{0,14}tháng .{0,14}năm/u;

/** Where the lower part of a head's column begins: number or place and date; its length when it has neither. */
export function lowerPart(lines: readonly string[]): number {
  const at = lines.findIndex((line) => {
    const text = foldForCompare(line);
    return NUMBER_LINE.test(text) || DATE_LINE.test(text);
  });
  return at < 0 ? lines.length : at;
}
