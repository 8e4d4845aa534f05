/** A pipe table as it is printed: a heading row in bold, numbers centred, group rows in bold. */
import type { Alignment, Layout } from "../knowledge/layout";
import type { Node, Table, Cell as TableCell } from "../syntax/nodes";
import { isAllCapitals } from "../text/vietnamese";
import type { Inline } from "./inline";
import type { Cell, TableBlock, TableRow } from "./printed";
import { isWide, tableWidths } from "./table-layout";

const BREAK = /<br ?\/?>/iu;
const FIGURES = /^[-+]?[0-9][0-9.,/%]*$/u;
const SHORT = /^(?:[0-9]{1,4}|[IVXLC]{1,6}|[A-ZĐa-zđ])[.)]?$/u;
const ROMAN = /^(?:[IVXLC]{1,6}|[A-ZĐ])[.)]?$/u;

/** Rows of a table before its widths are known. */
export function readRows(inline: Inline, node: Node & { readonly table?: Table }): { header: TableRow | null; rows: TableRow[] } {
  const { table } = node;
  if (table === undefined) return { header: null, rows: [] };
  const count = Math.max(table.header.length, ...table.rows.map((row) => row.length));
  const texts = table.rows.map((row) => row.map((cell) => linesOf(textOf(inline, cell))));
  const aligns = Array.from({ length: count }, (_, i) => alignOf(texts, i));
  const { source } = inline.file;
  const line = source.position(node.span.start).line;
  const rows = table.rows.map((row, r) => {
    const at = row[0] === undefined ? line : source.position(row[0].start).line;
    return { line: at, endLine: at, cells: cellsOf(texts[r] ?? [], aligns) };
  });
  const heads = Array.from({ length: count }, (_, i): Cell => {
    const cell = table.header[i];
    return { lines: cell === undefined ? [""] : linesOf(textOf(inline, cell)), bold: true, align: "center" };
  });
  const empty = heads.every((cell) => cell.lines.every((text) => text === ""));
  return { header: empty ? null : { line, endLine: line, cells: heads }, rows };
}

/** Words of a cell; one that was broken over several lines of the text is one again. */
const textOf = (inline: Inline, cell: TableCell): string => [cell, ...(cell.more ?? [])].map((part) => inline.text(part)).join(" ");

/** A bar that is a letter of its cell is written with a backslash. */
const linesOf = (text: string): string[] => text.split(BREAK).map((line) => line.replaceAll("\\|", "|").trim());

/** Ordinals stand in the middle, figures at the right, words at the left. */
function alignOf(rows: readonly (readonly (readonly string[])[])[], column: number): Alignment {
  const cells = rows.map((row) => row[column]?.join(" ") ?? "").filter((text) => text !== "");
  if (cells.length === 0) return "left";
  if (cells.every((text) => SHORT.test(text))) return "center";
  return cells.every((text) => FIGURES.test(text) || SHORT.test(text)) ? "right" : "left";
}

function cellsOf(texts: readonly (readonly string[])[], aligns: readonly Alignment[]): Cell[] {
  const filled = texts.filter((lines) => lines.join("") !== "");
  const first = texts[0]?.join("") ?? "";
  const name = filled.at(-1)?.join(" ") ?? "";
  const group = filled.length > 0 && filled.length <= 2 && texts.length > 2 && (ROMAN.test(first) || isAllCapitals(name));
  return aligns.map((align, i) => ({ lines: texts[i] ?? [""], bold: group, align }));
}

/** The table with its widths on a page of that direction. */
export function layTable(
  { header, rows }: { readonly header: TableRow | null; readonly rows: readonly TableRow[] },
  node: Node,
  inline: Inline,
  layout: Layout,
  landscape: boolean,
): TableBlock {
  const all = header === null ? rows : [header, ...rows];
  const { columns, size } = tableWidths(all, layout, landscape);
  const { source } = inline.file;
  const [line, endLine] = [source.position(node.span.start).line, source.position(node.span.end).line];
  return { kind: "table", line, endLine, size, columns, header, rows };
}

export function needsLandscape(inline: Inline, node: Node, layout: Layout): boolean {
  const { header, rows } = readRows(inline, node);
  return isWide(header === null ? rows : [header, ...rows], layout);
}
