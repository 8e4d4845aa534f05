/**
 * Nơi nhận, then a blank line, then the signature: two columns become one (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7,
 * II.9). What the author wrote between titles and name ("(Đã ký)") stays there.
 */
import { type ClosingCell, isPersonName, readClosing } from "../model/signature";
import type { Lines } from "../model/zones";
import type { Block, OutLine, Page } from "./format-page";

const MARK = /^[-–—•] */u;
const OTHER_MARK = /^[+*] */u;

const POSITION = /^(?:TM|KT|TL|TUQ|Q)[.:/]|^(?:PHÓ|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHÁNH)(?!\p{L})/u;

const item = (text: string): string =>
  MARK.test(text) ? text.replace(MARK, "- ") : text.replace(OTHER_MARK, (mark) => `${mark.trimEnd()} `);

/** One line of the closing: the cells that make it. */
interface Group {
  readonly role: ClosingCell["role"];
  readonly index: number;
  text: string;
}

/** The closing's lines, one column; null when more than one signature stands there (two signers, a copy's own closing). */
export function closingBlock(page: Page, { from, to }: Lines, start: number): Block | null {
  const lines = page.lines.slice(from, to).filter((_, i) => page.full(from + i));
  const { cells } = readClosing(page.source, lines);
  if (hasMoreSignatures(page, cells)) return null;
  const left: Group[] = [];
  const right: Group[] = [];
  for (const cell of cells) {
    const onLeft = cell.role === "head" || cell.role === "item" || cell.role === "note" || (cell.role === "other" && right.length === 0);
    add(page, onLeft ? left : right, cell);
  }
  const out: OutLine[] = page.comments(start, to).map((text) => ({ text, gap: false }));
  for (const { role, text } of left) out.push({ text: role === "item" ? item(text) : text, gap: false });
  right.forEach(({ text }, i) => {
    out.push({ text, gap: i === 0 });
  });
  return { from: start, to, sorted: true, out };
}

/** An office or another name below the signer's name. */
function hasMoreSignatures(page: Page, cells: readonly ClosingCell[]): boolean {
  const name = cells.findIndex(({ role }) => role === "name");
  return (
    name >= 0 && cells.some((cell, i) => i > name && (cell.role === "title" || (cell.role === "other" && isPersonName(page.words(cell)))))
  );
}

function add(page: Page, groups: Group[], cell: ClosingCell): void {
  const text = page.words(cell);
  if (text === "") return;
  const role = cell.role === "note" ? "item" : cell.role;
  // "KT. CHỦ TỊCH" / "PHÓ CHỦ TỊCH THỪNG TRỰC": a position begins a line whatever it is called
  if (role === "title" && POSITION.test(text)) {
    groups.push({ role, index: cell.index, text });
    return;
  }
  const home =
    role === "item" || role === "title" ? groups.findLast((group) => group.role === role && group.index === cell.index) : undefined;
  if (home === undefined) groups.push({ role, index: cell.index, text });
  else home.text = `${home.text} ${text}`;
}
