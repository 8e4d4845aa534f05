/** How much room the blocks of an office paper take, points: by the widths of the letters, as `sheet-docx.ts` writes them. */
import { POINTS_PER_MM } from "../knowledge/layout";
import { LINE_HEIGHT } from "../knowledge/letter-widths";
import { breakLines } from "./line-breaks";
import { CELL_ABOVE, CELL_BESIDE, LINE_BEFORE, LINE_SIZE, SHEET_WIDTH, type SheetBlock, type SheetTable, TABLE_SIZE } from "./sheet-docx";

/** Boxes to tick come from another typeface, whose lines are higher. */
const BOX = /[☐☒]/u;
const BOX_LINE = 1.33;
/** A line drawn between two rows. */
const BORDER = 0.5;

export const sheetHeight = (blocks: readonly SheetBlock[]): number =>
  blocks.reduce((sum, block) => {
    if (block.kind === "table") return sum + tableHeight(block);
    const { before = LINE_BEFORE, size = LINE_SIZE, bold = false } = block;
    return sum + before + textHeight(block.text, size, SHEET_WIDTH, bold);
  }, 0);

function tableHeight({ header, rows, widths, size = TABLE_SIZE }: SheetTable): number {
  const rowHeight = (cells: readonly string[], bold: boolean): number => {
    const heights = cells.map((text, i) => textHeight(text, size, (widths[i] ?? 0) - 2 * CELL_BESIDE, bold));
    return Math.max(...heights) + 2 * CELL_ABOVE + BORDER;
  };
  const head = header === null ? 0 : rowHeight(header, true);
  return rows.reduce((sum, cells) => sum + rowHeight(cells, false), head);
}

/** A text in a width of millimetres; `**` around words makes them bold. */
function textHeight(text: string, size: number, width: number, bold: boolean): number {
  return text.split("\n").reduce((sum, line) => {
    const lineHeight = size * (BOX.test(line) ? BOX_LINE : LINE_HEIGHT);
    const runs = line.split("**").map((part, i) => ({ text: part, bold: bold || i % 2 === 1, italic: false, anchor: null, link: null }));
    return sum + breakLines(runs, size, width * POINTS_PER_MM).starts.length * lineHeight;
  }, 0);
}
