/** Reads a pipe table (Markdown) out of its lines. */
import type { SourceText } from "../text/source";
import type { LineFacts } from "./lines";
import type { Table } from "./nodes";

/** Cells between bars; the row of dashes is dropped, the first row is the header. */
export function readTable(source: SourceText, lines: readonly LineFacts[]): Table {
  const rows: { start: number; end: number }[][] = [];
  for (const line of lines) {
    if (line.kind !== "table") continue;
    const text = source.folded.slice(line.start, line.end);
    if (/^[\s|:+-]*$/u.test(text) && text.includes("-")) continue;
    const cells: { start: number; end: number }[] = [];
    let from = line.start + 1;
    for (let at = source.folded.indexOf("|", from); at >= 0 && at < line.end; at = source.folded.indexOf("|", from)) {
      let [start, end] = [from, at];
      while (start < end && source.flat.charCodeAt(start) === 32) start++;
      while (end > start && source.flat.charCodeAt(end - 1) === 32) end--;
      cells.push({ start, end });
      from = at + 1;
    }
    rows.push(cells);
  }
  return { header: rows[0] ?? [], rows: rows.slice(1) };
}
