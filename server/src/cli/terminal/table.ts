/** A table for the terminal: cells wrap at blanks, columns share the width, all by display width. */
import type { Paint } from "./colour";
import { cells, displayWidth, printable } from "./width";

export interface Column {
  readonly title: string;
  /** Share of the room that is left; 0 for a column as wide as its widest cell. */
  readonly share: number;
  readonly right?: boolean;
}

const GAP = "  ";
const NARROWEST = 8;

/** The text in lines of at most `width` columns; a word longer than that is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter((w) => w !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = cutWord(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

function cutWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let columns = 0;
  for (const cell of cells(word)) {
    if (columns + cell.width > width && piece !== "") {
      pieces.push(piece);
      piece = "";
      columns = 0;
    }
    piece += cell.text;
    columns += cell.width;
  }
  return [...pieces, piece];
}

function widths(columns: readonly Column[], rows: readonly (readonly string[])[], total: number): number[] {
  const widest = columns.map((column, i) => Math.max(displayWidth(column.title), ...rows.map((row) => displayWidth(row[i] ?? ""))));
  const fixed = columns.reduce((sum, column, i) => sum + (column.share === 0 ? (widest[i] ?? 0) : 0), 0);
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const room = Math.max(0, total - fixed - GAP.length * (columns.length - 1));
  return columns.map(({ share }, i) => (share === 0 ? (widest[i] ?? 0) : Math.max(NARROWEST, Math.floor((room * share) / shares))));
}

function pad(text: string, width: number, right: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
  return right ? blanks + text : text + blanks;
}

/** Lines of the table, each ended. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], total: number, paint: Paint): string {
  const clean = rows.map((row) => row.map(printable));
  const room = widths(columns, clean, total);
  const print = (row: readonly string[], style: (text: string) => string): string => {
    const wrapped = row.map((cell, i) => wrap(cell, room[i] ?? NARROWEST));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    let out = "";
    for (let y = 0; y < height; y++) {
      const line = wrapped.map((lines, i) => pad(lines[y] ?? "", room[i] ?? NARROWEST, columns[i]?.right === true)).join(GAP);
      out += `${style(line.trimEnd())}\n`;
    }
    return out;
  };
  const rule = `${paint.dim(room.map((width) => "─".repeat(width)).join(GAP))}\n`;
  const head = print(
    columns.map((column) => column.title),
    paint.bold,
  );
  return head + rule + clean.map((row) => print(row, (line) => line)).join("");
}
