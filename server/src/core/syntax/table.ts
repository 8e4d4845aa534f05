/** Reads the rows and cells of a table out of its lines, however it is drawn. */
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import type { LineFacts } from "./lines";
import type { Cell, Table } from "./nodes";
import { isBar, isTableRule } from "./plain-tables";
import { chunks, FIGURES, ORDINAL } from "./table-cells";

type Row = readonly Cell[];

const BACKSLASH = 92;

/** The first row is the head; rules are dropped; a cell of several lines keeps each of its stretches. */
export function readTable(source: SourceText, lines: readonly LineFacts[]): Table {
  const own = lines.filter((line) => line.kind === "table");
  const first = own[0];
  if (first === undefined) return { header: [], rows: [] };
  const drawn = own.some((line) => isTableRule(text(source, line)));
  const bars = drawn || isBar(source.folded.charCodeAt(first.start));
  const rows = bars ? barRows(source, own) : text(source, first).includes("\t") ? tabRows(source, own) : blankRows(source, own);
  return { header: rows[0] ?? [], rows: rows.slice(1) };
}

const text = (source: SourceText, line: Span): string => source.folded.slice(line.start, line.end);

/** Cells between bars. Where rules part the rows (a grid, a box), the lines between two rules are one row. */
function barRows(source: SourceText, lines: readonly LineFacts[]): Row[] {
  const read = lines.map((line) => (isTableRule(text(source, line)) ? null : barCells(source, line)));
  const boxed = read[0] === null;
  const parted = boxed && read.filter((cells) => cells === null).length > 3 && !partsGroups(source, read);
  const rows: Row[] = [];
  let open = false;
  for (const cells of read) {
    const last = rows[rows.length - 1];
    if (cells === null) open = false;
    else if (last && boxed && open && (parted || continuesRow(source, last, cells))) rows[rows.length - 1] = joinRows(last, cells);
    else rows.push(cells);
    open = cells !== null;
  }
  return rows;
}

/** Rules stand between some rows only (above a total): two lines below one another have numbers, or figures, of their own. */
const partsGroups = (source: SourceText, read: readonly (Row | null)[]): boolean =>
  read.some((cells, i) => {
    const above = read[i - 1];
    if (cells === null || !above || isVoid(cells[0]) || isVoid(above[0])) return false;
    return (is(source, ORDINAL, cells[0]) && is(source, ORDINAL, above[0])) || figuresMeet(source, above, cells);
  });

/** In a box without rules between its rows a line with an empty first cell goes on with the row above; a total does not. */
const continuesRow = (source: SourceText, above: Row, cells: Row): boolean =>
  cells.length > 1 && isVoid(cells[0]) && !figuresMeet(source, above, cells);

const isVoid = (cell: Cell | undefined): boolean => cell === undefined || cell.start === cell.end;
const is = (source: SourceText, pattern: RegExp, cell: Cell | undefined): boolean =>
  cell !== undefined && pattern.test(source.flat.slice(cell.start, cell.end));

/** Some column but the first has a figure in both lines. */
const figuresMeet = (source: SourceText, above: Row, cells: Row): boolean =>
  cells.some((cell, k) => k > 0 && is(source, FIGURES, cell) && is(source, FIGURES, above[k]?.more?.at(-1) ?? above[k]));

/** A bar behind a backslash is a letter of its cell. */
function barCells(source: SourceText, line: Span): Cell[] {
  const { folded } = source;
  const cells: Cell[] = [];
  let from = line.start + 1;
  for (let at = from; at < line.end; at++) {
    if (!isBar(folded.charCodeAt(at)) || folded.charCodeAt(at - 1) === BACKSLASH) continue;
    cells.push(trim(source, from, at));
    from = at + 1;
  }
  return cells;
}

function trim(source: SourceText, from: number, to: number): Cell {
  let [start, end] = [from, to];
  while (start < end && source.flat.charCodeAt(start) === 32) start++;
  while (end > start && source.flat.charCodeAt(end - 1) === 32) end--;
  return { start, end };
}

function joinRows(above: Row, below: Row): Row {
  return Array.from({ length: Math.max(above.length, below.length) }, (_, k) => joinCells(above[k], below[k]));
}

function joinCells(above: Cell | undefined, below: Cell | undefined): Cell {
  if (above === undefined || below === undefined) return above ?? below ?? { start: 0, end: 0 };
  if (below.end === below.start) return above;
  return above.end === above.start ? below : { ...above, more: [...(above.more ?? []), below] };
}

function tabRows(source: SourceText, lines: readonly LineFacts[]): Row[] {
  return lines.map((line) => {
    const from = source.lines[line.index]?.start ?? line.start;
    return chunks(source.folded.slice(from, line.end), "tabs").map((cell) => ({ start: from + cell.start, end: from + cell.end }));
  });
}

/** Cells by where they stand below the head; a row begins where its first column is filled (or after a blank line). */
function blankRows(source: SourceText, lines: readonly LineFacts[]): Row[] {
  const rows: Row[] = [];
  const [first, ...rest] = lines;
  if (first === undefined) return rows;
  const from = (line: LineFacts): number => source.lines[line.index]?.start ?? line.start;
  const head = chunks(source.folded.slice(from(first), first.end), "blanks");
  rows.push(head.map((cell) => ({ start: from(first) + cell.start, end: from(first) + cell.end })));
  const middle = head.map((cell, k) => (cell.end + (head[k + 1]?.start ?? cell.end + 1000)) / 2);
  const numbered = /^(?:stt|tt|số tt)$/iu.test(source.folded.slice(rows[0]?.[0]?.start, rows[0]?.[0]?.end));
  for (const line of rest) {
    const parts = chunks(source.folded.slice(from(line), line.end), "blanks");
    const cells: Cell[] = head.map(() => ({ start: line.start, end: line.start }));
    for (const [n, part] of parts.entries()) {
      const column = parts.length === head.length ? n : columnAt(part, middle);
      cells[column] = joinCells(cells[column], { start: from(line) + part.start, end: from(line) + part.end });
    }
    const last = rows[rows.length - 1];
    const starts = cells[0]?.end !== cells[0]?.start && (numbered || line.gap > 0 || parts.length > 2 || parts.length === head.length);
    if (starts || rows.length === 1 || last === undefined) rows.push(cells);
    else rows[rows.length - 1] = joinRows(last, cells);
  }
  return rows;
}

/** The column that holds most of a stretch. */
function columnAt(part: Span, middle: readonly number[]): number {
  let best = 0;
  let most = -1;
  let left = -1;
  for (const [k, right] of middle.entries()) {
    const held = Math.min(part.end, right) - Math.max(part.start, left);
    if (held > most) [best, most] = [k, held];
    left = right;
  }
  return best;
}
