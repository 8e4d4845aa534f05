/** Widths of a table's columns by what stands in them, and whether the table must lie on its side. */

import { CELL_PADDING, type Layout, POINTS_PER_MM, sizeOf, textWidth, WIDE_COLUMNS } from "../knowledge/layout";
import { textWidthOf } from "../knowledge/letter-widths";
import type { Cell, TableRow } from "./printed";

interface Column {
  /** Widest word with the cell's blanks, widest cell, millimetres. */
  least: number;
  most: number;
  /** All its letters on one line. */
  total: number;
}

const REGULAR = { bold: false, italic: false };
const BOLD = { bold: true, italic: false };
/** A column need not be wider than this for its words. */
const LONGEST_WORD = 60;

function measure(rows: readonly TableRow[], count: number, size: number): Column[] {
  const columns = Array.from({ length: count }, (): Column => ({ least: 0, most: 0, total: 0 }));
  const padding = 2 * CELL_PADDING + 0.5;
  for (const row of rows) {
    for (const [i, cell] of row.cells.entries()) {
      const column = columns[i];
      if (column !== undefined) measureCell(column, cell, size, padding);
    }
  }
  return columns;
}

function measureCell(column: Column, cell: Cell, size: number, padding: number): void {
  const face = cell.bold ? BOLD : REGULAR;
  for (const line of cell.lines) {
    const width = textWidthOf(line, size, face) / POINTS_PER_MM;
    column.total += width;
    column.most = Math.max(column.most, width + padding);
    for (const word of line.split(" ")) {
      const wordWidth = textWidthOf(word, size, face) / POINTS_PER_MM + padding;
      column.least = Math.max(column.least, Math.min(wordWidth, LONGEST_WORD));
    }
  }
}

export interface TableWidths {
  readonly columns: readonly number[];
  readonly size: number;
}

/** True when the table does not stand well between the side margins of an upright page. */
export function isWide(rows: readonly TableRow[], layout: Layout): boolean {
  const count = Math.max(0, ...rows.map((row) => row.cells.length));
  if (count >= WIDE_COLUMNS) return true;
  const least = measure(rows, count, sizeOf("table-cell", layout)).reduce((sum, column) => sum + column.least, 0);
  return least > textWidth(layout, false);
}

/** Widths that fill the page: what a column's words need, the rest by how much stands in it. */
export function tableWidths(rows: readonly TableRow[], layout: Layout, landscape: boolean): TableWidths {
  const count = Math.max(1, ...rows.map((row) => row.cells.length));
  const width = textWidth(layout, landscape);
  const usual = sizeOf("table-cell", layout);
  const size = landscape || count >= 5 ? Math.min(usual, 12) : usual;
  const columns = measure(rows, count, size);
  const most = columns.reduce((sum, column) => sum + column.most, 0);
  if (most <= width)
    return {
      size,
      columns: share(
        columns,
        width,
        (column) => column.most,
        (column) => column.most,
      ),
    };
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  if (least >= width) return { size, columns: columns.map((column) => (column.least / least) * width) };
  return {
    size,
    columns: share(
      columns,
      width,
      (column) => column.least,
      (column) => (column.most > column.least ? Math.sqrt(column.total) : 0),
    ),
  };
}

function share(columns: readonly Column[], width: number, base: (column: Column) => number, weight: (column: Column) => number): number[] {
  const fixed = columns.reduce((sum, column) => sum + base(column), 0);
  const weights = columns.reduce((sum, column) => sum + weight(column), 0) || 1;
  return columns.map((column) => base(column) + ((width - fixed) * weight(column)) / weights);
}
