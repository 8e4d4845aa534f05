/**
 * Tables that are no Markdown: drawn with boxes (│ ─ ┼), as a grid (+---+), with tabs, or laid out with blanks. Finds their
 * lines, so that the tree takes them as one table. Without bars a table is known by its head: three cells or more that
 * name what such tables hold. One pass; a line is looked at once, a table's lines twice.
 */
import { skipBlanks } from "../text/blanks";
import { gapPlaces } from "../text/signs";
import type { SourceText } from "../text/source";
import { span } from "../text/span";
import type { LineFacts } from "./lines";

/** How a table is drawn: its cells stand between bars, tabs or runs of blanks. */
export type Drawing = "bars" | "tabs" | "blanks";

/** | │ ┃ ║ */
export const isBar = (code: number): boolean => code === 0x7c || code === 0x2502 || code === 0x2503 || code === 0x2551;

/** From U+2500 to U+257F. */
const isBoxDrawing = (code: number): boolean => code >= 0x2500 && code <= 0x257f;
const PLUS = 43;
const BOX_RULE = /^[\s─━═╌╍┄┅┈┉┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜┏┳┓┣╋┫┗┻┛│┃║|+=:-]*$/u;
const GRID_RULE = /^\+(?:[-=:]+\+)+$/u;
// "STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành": one cell of a head
const HEAD =
  /^(?:stt|tt|số tt|số thứ tự|(?:tên |nhóm )?(?:nhiệm vụ|nội dung|công việc|hoạt động|đề án|dự án|văn bản)(?: .{0,40})?|(?:(?:cơ quan|đơn vị|người|sở|tổ chức|bộ phận)[^.;:]{0,30} )?(?:chủ trì|phối hợp|chỉ đạo|thực hiện|chịu trách nhiệm|đầu mối|tham mưu)(?: .{0,20})?|(?:cơ quan|đơn vị|người)(?: .{0,20})?|trách nhiệm(?: .{0,20})?|(?:dự kiến )?(?:thời gian|thời hạn|tiến độ|hạn|hoàn thành|lộ trình)(?: .{0,24})?|(?:dự kiến )?(?:sản phẩm|kết quả)(?: .{0,24})?|ghi chú|kinh phí(?: .{0,16})?|số lượng|đơn vị tính|họ và tên|chức vụ)$/u;
const RULE_SIGNS = "-=:+|";
/** Least cells of a head that is drawn without bars, and how many of them must be known. */
const LEAST_CELLS = 3;
const LEAST_KNOWN = 3;
/** UTF-16 units of the longest head. */
const LONGEST_HEAD = 400;

/** Cells of a line without bars: what stands between tabs, or between two blanks or more. */
export function chunks(text: string, drawing: "tabs" | "blanks"): { readonly start: number; readonly end: number }[] {
  const out: { start: number; end: number }[] = [];
  const gap = drawing === "tabs" ? /\t/gu : / {2,}/gu;
  let from = 0;
  const push = (start: number, end: number): void => {
    const part = text.slice(start, end);
    const left = part.length - part.trimStart().length;
    const right = part.trimEnd().length;
    if (right > left || drawing === "tabs") out.push({ start: start + Math.min(left, right), end: start + Math.max(left, right) });
  };
  for (let m = gap.exec(text); m; m = gap.exec(text)) {
    push(from, m.index);
    from = m.index + m[0].length;
  }
  push(from, text.length);
  return out;
}

const fullText = (source: SourceText, index: number): string => {
  const line = source.lines[index];
  return line ? source.folded.slice(line.start, line.end) : "";
};

/** A rule of a drawn table: "+---+---+", "├────┼────┤", "|---|---|". */
export const isTableRule = (text: string): boolean => BOX_RULE.test(text) && /[-=─━═]/u.test(text);

function headDrawing(text: string): "tabs" | "blanks" | null {
  if (text.length > LONGEST_HEAD) return null;
  for (const drawing of ["tabs", "blanks"] as const) {
    if (!(drawing === "tabs" ? text.includes("\t") : /\S {2,}\S/u.test(text))) continue;
    const cells = chunks(text, drawing);
    const known = cells.filter((cell) => HEAD.test(text.slice(cell.start, cell.end).toLowerCase().replace(/\s+/g, " "))).length;
    if (cells.length >= LEAST_CELLS && known >= LEAST_KNOWN) return drawing;
  }
  return null;
}

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
      const drawing = headDrawing(fullText(source, i));
      if (drawing) i = takeRows(source, lines, i, drawing);
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
    const text = fullText(source, i).trim();
    if (GRID_RULE.test(text) || (isTableRule(text) && text !== "")) rules++;
    else if (isBarRow(text)) rows++;
    else break;
  }
  if (rows < 2 || rules === 0) return Math.max(from, i - 1);
  mark(source, lines, from, i);
  return i - 1;
}

// Rows below a head without bars: to the first line that is a paragraph again.
function takeRows(source: SourceText, lines: LineFacts[], from: number, drawing: "tabs" | "blanks"): number {
  const head = chunks(fullText(source, from), drawing);
  let last = from;
  for (let i = from + 1; i < lines.length; i++) {
    const text = fullText(source, i);
    if (text.trim() === "") {
      if (i - last > 1) break;
      continue;
    }
    const cells = chunks(text, drawing);
    const start = cells[0]?.start ?? 0;
    const within = drawing === "tabs" ? text.includes("\t") : cells.length > 1 || start >= (head[1]?.start ?? 0) - 4;
    if (!within || cells.length > head.length || lines[i]?.kind === "recipients" || lines[i]?.kind === "kind-title") break;
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
