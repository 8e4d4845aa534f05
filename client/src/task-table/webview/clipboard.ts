/** The table for the clipboard: HTML that Word and Excel take as a table, and text with tabs. */

export interface CopiedTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const HTML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/gu, (letter) => HTML[letter] ?? letter);

/** Excel takes every cell as text: it would read "10/12/2026" as the twelfth of October on an American machine. */
const CELL = "style=\"border:.5pt solid windowtext;padding:2pt 4pt;vertical-align:top;mso-number-format:'\\@'\"";
const TABLE = "style=\"border-collapse:collapse;font-family:'Times New Roman',serif;font-size:12pt\"";

export function toHtml({ titles, rows }: CopiedTable): string {
  const line = (cells: readonly string[], tag: "th" | "td"): string =>
    `<tr>${cells.map((cell) => `<${tag} ${CELL}>${escapeHtml(cell)}</${tag}>`).join("")}</tr>`;
  const body = rows.map((cells) => line(cells, "td")).join("\n");
  return `<table ${TABLE}>\n<thead>${line(titles, "th")}</thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

/** Spreadsheets take a cell that begins so for a formula. */
const FORMULA = /^\s*[=+\-@]/u;

export function toTabs({ titles, rows }: CopiedTable): string {
  return [titles, ...rows].map((cells) => cells.map(tabCell).join("\t")).join("\r\n");
}

function tabCell(cell: string): string {
  const line = cell.replace(/\s+/gu, " ").trim();
  if (FORMULA.test(line)) return `'${line}`;
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
}
