/**
 * The body: one paragraph a line, as the parser read them; its mark and one blank before its text. Pipe tables keep their
 * rows, cells get one blank on each side. Nothing changes its order.
 */
import { isPersonName } from "../model/signature";
import type { Node } from "../syntax/nodes";
import type { Removed } from "./format-furniture";
import type { Block, OutLine, Page } from "./format-page";

interface Entry {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
}

const DASH = /^[-–—]$/u;
const BULLET = /^[•●▪·]$/u;
// a line that the parser would read as the end of the one above, were it not for the blank line
const GOES_ON = /^[\p{Ll}\d,;)%-]/u;
const SEPARATOR = /^:?-+:?$/u;
/** A row of a Markdown table; boxes and grids have rows that run over lines. */
const PIPE_ROW = /^\s*\|.*\|\s*$/u;
/** Columns that no reader has taken for a table. */
const TAB_COLUMNS = /\S\t+\S/u;
const WIDE_COLUMNS = /\S {4,}\S/u;
const WIDE_GAP = / {4,}/u;
/** A wide blank that is left for a pen. */
const PEN = /(?:[Ss]ố:?|ngày|tháng|năm) {4,}|\( {2,}\)|(?<! ) {4,}(?:\/|tháng|năm)/u;

/** Blocks of the lines [from, to): one a paragraph. `gap`: a blank line stands above the first. */
export function bodyBlocks(
  page: Page,
  { from, to }: { from: number; to: number },
  nodes: readonly Node[],
  removed: ReadonlyMap<number, Removed>,
  gap: boolean | null,
): Block[] {
  const blocks: Block[] = [];
  let cursor = from;
  let before: Node | null = null;
  const entries = entriesOf(nodes);
  const dashed = ownersOfDashes(page, entries);
  for (const { node, start, end } of entries) {
    const first = page.source.lineAt(start);
    const last = page.source.lineAt(Math.max(start, end - 1));
    if (first < cursor || last >= to) continue;
    const loose = looseLines(page, cursor, first, removed);
    const lines = [...page.comments(first, last + 1), ...linesOf(page, { node, first, last, bullets: dashed.has(node.parent) }, removed)];
    const above = blocks.length === 0 ? (gap ?? page.gapAbove(first)) : wantsGap(page, node, before, first);
    const out = [...loose, ...lines.map((text, i): OutLine => ({ text, gap: i === 0 && loose.length === 0 && above }))];
    if (loose[0] !== undefined) out[0] = { ...loose[0], gap: loose[0].gap || above };
    blocks.push({ from: cursor, to: last + 1, sorted: false, out });
    cursor = last + 1;
    before = node;
  }
  const rest = looseLines(page, cursor, to, removed);
  if (rest.length > 0) blocks.push({ from: cursor, to, sorted: false, out: rest });
  return blocks;
}

/** Every node with text of its own, in order of the text. */
function entriesOf(nodes: readonly Node[]): Entry[] {
  const out: Entry[] = [];
  const pending = [...nodes].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const end = Math.max(node.mark.end, node.text.end);
    if (end > node.mark.start) out.push({ node, start: node.mark.end > node.mark.start ? node.mark.start : node.text.start, end });
    for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i] as Node);
  }
  return out.sort((a, b) => a.start - b.start);
}

/** Lines between paragraphs that stay: comments, dotted lines, lone numbers, what no reader has taken. */
export function looseLines(page: Page, from: number, to: number, removed: ReadonlyMap<number, Removed>): OutLine[] {
  const out: OutLine[] = [];
  for (let i = from; i < to; i++) {
    const kind = page.line(i)?.kind;
    if (kind === undefined || kind === "blank" || removed.has(i)) continue;
    const text = page.whole(i);
    if (text !== "") out.push({ text, gap: kind !== "comment" && page.blankAbove(i) });
  }
  return out;
}

function wantsGap(page: Page, node: Node, before: Node | null, first: number): boolean {
  if (node.kind === "table") return page.gapAbove(first);
  if (node.kind === "article" || isHeading(node)) return before?.kind === "paragraph" && before.parent === node.parent;
  if (node.kind !== "paragraph") return false;
  if (before?.kind === "table") return true;
  const line = page.line(first);
  const goesOn = line !== undefined && GOES_ON.test(page.source.flat.slice(line.start, line.start + 1));
  return page.gapAbove(first) && (goesOn || before?.kind === "dash");
}

/** A paragraph on its physical lines; `bullets`: real dashes stand beside it, so that a bullet may be of another rank. */
interface Paragraph {
  readonly node: Node;
  readonly first: number;
  readonly last: number;
  readonly bullets: boolean;
}

function linesOf(page: Page, { node, first, last, bullets }: Paragraph, removed: ReadonlyMap<number, Removed>): string[] {
  if (node.kind === "table") return tabTable(page, node, first, last) ?? tableLines(page, first, last);
  if (writesBetween(page, first, last, removed)) return looseLines(page, first, last + 1, removed).map(({ text }) => text);
  if (inColumns(page, first, last) || isSignersRow(page, node, first, last)) return looseColumns(page, first, last);
  const mark = page.words(node.mark);
  const text = node.text.end > node.text.start ? bodyText(page, node, first, last) : "";
  if (mark === "") return [text];
  if (isHeading(node)) {
    const label = mark.replace(/[ .:]+$/u, "");
    return text === "" ? [label] : [label, text];
  }
  const written = markText(node, mark, bullets);
  return [text === "" ? written : `${written} ${text}`];
}

/** A dotted line or a number that stays stands inside the paragraph: it is left line by line. */
function writesBetween(page: Page, first: number, last: number, removed: ReadonlyMap<number, Removed>): boolean {
  for (let i = first + 1; i < last; i++) if (page.line(i)?.kind === "furniture" && !removed.has(i)) return true;
  return false;
}

/** Lines of a paragraph that are laid out in columns: joined, nobody could tell them apart again. */
function inColumns(page: Page, first: number, last: number): boolean {
  let wide = 0;
  for (let i = first; i <= last; i++) {
    if (!page.full(i)) continue;
    const line = page.verbatim(i).trim();
    if (last > first && TAB_COLUMNS.test(line.replace(/^\S+\t/u, ""))) return true;
    if (WIDE_COLUMNS.test(line) && !PEN.test(line)) wide++;
  }
  return wide > 1;
}

/** "THƯ KÝ        CHỦ TỌA", "Tống Thị Sen        Mạc Văn Khánh": signers side by side. */
function isSignersRow(page: Page, { mark }: Node, first: number, last: number): boolean {
  if (first !== last || mark.end > mark.start) return false;
  const line = page.verbatim(first).trim();
  if (!WIDE_COLUMNS.test(line) || PEN.test(line)) return false;
  const cells = line.split(WIDE_GAP);
  return cells.every(isPersonName) || cells.every((cell) => /^[\p{Lu} ,.-]+$/u.test(cell));
}

function looseColumns(page: Page, first: number, last: number): string[] {
  const out: string[] = [];
  for (let i = first; i <= last; i++) if (page.full(i)) out.push(page.verbatim(i).trim());
  return out;
}

/** A line of its own whose words are kept apart by tabs (a list pasted from cells) keeps one tab between them. */
function bodyText(page: Page, node: Node, first: number, last: number): string {
  const text = page.words(node.text);
  if (first !== last) return text;
  const letters = page.source.composed.slice(node.text.start, node.text.end);
  if (!/\S\t/u.test(letters)) return text;
  return letters
    .split(/ *\t[\t ]*/u)
    .map((cell) => cell.replace(/[\f\v ]+/gu, " ").trim())
    .join("\t");
}

const isHeading = (node: Node): boolean =>
  node.kind === "chapter" || (node.kind === "part" && node.label.length > 1) || (node.kind === "section" && node.label !== "*");

/** A mark as the decree writes it; only its closing punctuation and its blanks change. */
function markText(node: Node, mark: string, bullets: boolean): string {
  switch (node.kind) {
    case "article":
      return `${mark.replace(/[ .:/)]+$/u, "").replace(/^(\p{L}+) */u, "$1 ")}.`;
    case "numbered":
      return node.parent?.kind === "article" ? `${node.label}.` : mark.replace(/ /gu, "");
    case "letter":
      return `${node.label})`;
    case "dash":
      return DASH.test(mark) || (BULLET.test(mark) && !bullets) ? "-" : mark;
    default:
      return mark.replace(/ (?=[.)/-]*$)/u, "");
  }
}

/** Owners that have real dashes among their items. */
function ownersOfDashes(page: Page, entries: readonly Entry[]): ReadonlySet<Node | null> {
  const out = new Set<Node | null>();
  for (const { node } of entries) if (node.kind === "dash" && DASH.test(page.words(node.mark))) out.add(node.parent);
  return out;
}

/** A table of tabs (copied from Word, a sheet, a web page), a row a line, becomes one of bars; null for any other. */
function tabTable(page: Page, { table }: Node, first: number, last: number): string[] | null {
  const lines = tableRows(page, first, last);
  const rows = table === undefined ? [] : [table.header, ...table.rows];
  if (rows.length !== lines.length || rows.some((row) => row.length < 2)) return null;
  if (!lines.some((i) => page.verbatim(i).includes("\t")) || lines.some((i) => page.verbatim(i).includes("|"))) return null;
  const columns = [...rows.reduce((longest, row) => (row.length > longest.length ? row : longest)).keys()];
  const written = rows.map((row) => `| ${columns.map((k) => (row[k] === undefined ? "" : page.words(row[k]))).join(" | ")} |`);
  const rule = `|${columns.map(() => "---").join("|")}|`;
  return [...written.slice(0, 1), rule, ...written.slice(1)];
}

const tableRows = (page: Page, first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, k) => first + k).filter((i) => page.line(i)?.kind === "table");

/** Bars get one blank on each side of a cell; what is drawn otherwise stays as it is. */
function tableLines(page: Page, first: number, last: number): string[] {
  const kept = tableRows(page, first, last);
  const plain = kept.every((i) => PIPE_ROW.test(page.verbatim(i)));
  return kept.map((i) => (plain ? tableRow(page.raw(i)) : page.verbatim(i)));
}

function tableRow(line: string): string {
  const cells = line
    .trim()
    .replace(/^\||\|$/gu, "")
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.replace(/\s+/gu, " ").trim());
  if (cells.every((cell) => SEPARATOR.test(cell))) return `|${cells.map((cell) => cell.replace(/-+/u, "---")).join("|")}|`;
  return `| ${cells.join(" | ")} |`;
}
