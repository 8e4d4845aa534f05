/**
 * Tables that are no Markdown: drawn with boxes (│ ─ ┼), as a grid (+---+), with tabs, or laid out with blanks. Finds their
 * lines, so that the tree takes them as one table. Without bars a table is known by its head. One pass; a line is looked at
 * once, a table's lines and those below what may be a head a few times.
 */
import { skipBlanks } from "../text/blanks";
import { gapPlaces } from "../text/signs";
import type { SourceText } from "../text/source";
import { span } from "../text/span";
import type { LineFacts } from "./lines";
import { chunks } from "./table-cells";
import { type Head, headAt, isRow, lineText } from "./table-heads";

/** | │ ┃ ║ */
export const isBar = (code: number): boolean => code === 0x7c || code === 0x2502 || code === 0x2503 || code === 0x2551;

/** From U+2500 to U+257F. */
const isBoxDrawing = (code: number): boolean => code >= 0x2500 && code <= 0x257f;
const PLUS = 43;
const BOX_RULE = /^[\s─━═╌╍┄┅┈┉┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜┏┳┓┣╋┫┗┻┛│┃║|+=:-]*$/u;
const GRID_RULE = /^\+(?:[-=:]+\+)+$/u;
const RULE_SIGNS = "-=:+|";

/** A rule of a drawn table: "+---+---+", "├────┼────┤", "|---|---|". */
export const isTableRule = (text: string): boolean => BOX_RULE.test(text) && /[-=─━═]/u.test(text);

/** Line facts with the lines of drawn and laid-out tables marked as such. */
export function withDrawnTables(source: SourceText, lines: LineFacts[]): LineFacts[] {
  const gaps = new NextGap(gapPlaces(source, span(0, source.folded.length)));
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.kind === "blank") continue;
    const at = line.kind === "table" ? line.start : firstOf(source, i);
    const first = source.folded.charCodeAt(at);
    if ((first === PLUS && isDrawn(source, at + 1)) || (isBoxDrawing(first) && "│┃║┌├└╔╠╚┏┣┗".includes(String.fromCharCode(first))))
      i = takeBars(source, lines, i);
    else if ((line.kind === "text" || line.kind === "mark") && gaps.within(line.start, line.end)) {
      const head = headAt(source, lines, i);
      if (head) i = takeRows(source, lines, i, head);
    }
  }
  return lines;
}

/** A rule goes on behind its first sign; where that sign is the mark of an item, words follow. */
function isDrawn({ flat }: SourceText, from: number): boolean {
  const at = skipBlanks(flat, from, flat.length);
  return RULE_SIGNS.includes(flat.charAt(at)) || isBoxDrawing(flat.charCodeAt(at));
}

/** Tells lines with a tab or two blanks inside from the rest; asked in order of the text. */
class NextGap {
  private next = 0;

  constructor(private readonly places: readonly number[]) {}

  within(start: number, end: number): boolean {
    const { places } = this;
    while (this.next < places.length && (places[this.next] as number) < start) this.next++;
    return this.next < places.length && (places[this.next] as number) < end;
  }
}

function firstOf(source: SourceText, index: number): number {
  const line = source.lines[index];
  let at = line?.start ?? 0;
  while (line && at < line.end && source.flat.charCodeAt(at) === 32) at++;
  return at;
}

const isBarRow = (text: string): boolean => text.length > 2 && isBar(text.charCodeAt(0)) && isBar(text.charCodeAt(text.length - 1));

// A drawn table: rules and rows between bars, at least one of each; blank lines end it.
function takeBars(source: SourceText, lines: LineFacts[], from: number): number {
  let rows = 0;
  let rules = 0;
  let i = from;
  for (; i < lines.length; i++) {
    const text = lineText(source, i).trim();
    if (GRID_RULE.test(text) || (isTableRule(text) && text !== "")) rules++;
    else if (isBarRow(text)) rows++;
    else break;
  }
  if (rows < 2 || rules === 0) return Math.max(from, i - 1);
  mark(source, lines, from, i);
  return i - 1;
}

// Rows below a head without bars: to the first line that is a paragraph again.
function takeRows(source: SourceText, lines: LineFacts[], from: number, head: Head): number {
  const { parting } = head;
  let first: LineFacts | undefined;
  let last = from;
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i];
    const text = lineText(source, i);
    if (text.trim() === "") {
      if (i - last > 1) break;
      continue;
    }
    const cells = chunks(text, parting);
    const start = cells[0]?.start ?? 0;
    const within = parting === "tabs" ? text.includes("\t") : cells.length > 1 || start >= (head.cells[1]?.start ?? 0) - 4;
    if (!within || cells.length > head.cells.length || line?.kind === "recipients" || line?.kind === "kind-title") break;
    first ??= line;
    if (!head.named && !isRow(line, text, cells, { head, first })) break;
    last = i;
  }
  if (last === from) return from;
  mark(source, lines, from, last + 1);
  return last;
}

function mark(source: SourceText, lines: LineFacts[], from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const line = lines[i];
    const own = source.lines[i];
    if (line === undefined || own === undefined || line.kind === "blank") continue;
    let end = own.end;
    while (end > own.start && source.flat.charCodeAt(end - 1) === 32) end--;
    lines[i] = { ...line, start: firstOf(source, i), end, kind: "table", capitals: false, small: false, mark: null, bar: false };
  }
}
