/** Which lines that belong to no text go away: rules, bars, page numbers. Dotted lines to write on and lone numbers stay. */
import type { Page } from "./format-page";

/** A line that formatting took away. `line` is 0-based, in the text before. */
export interface Removed {
  readonly line: number;
  readonly text: string;
  readonly kind: "rule" | "bar" | "page" | "head";
}

const BARS = /^[|\s]+$/u;
const DOTTED = /^[.\s·…]*\.{3,}[.\s·…]*$/u;
const GRID = /^\+[-=+:]+\+$/u;
const BARE_NUMBER = /^\d{1,3}$/u;
/** No page is numbered 07. */
const PAGE_VALUE = /^[1-9]/u;
const HAS_DIGIT = /\d/u;
const HAS_LETTER = /\p{L}/u;
const kindOf = (text: string): Removed["kind"] => (HAS_DIGIT.test(text) ? "page" : HAS_LETTER.test(text) ? "head" : "rule");
/** Fewer lines do not fill a page. */
const SHORTEST_PAGE = 12;
const LONGEST_PAGE = 70;
/** Blanks before a number in the middle of the paper, at the least. */
const MIDDLE = 20;
/** Lone numbers before and after that are compared with one. */
const NEIGHBOURS = 6;

/** Index of a line → what it is; only lines that go away. */
export function readFurniture(page: Page): ReadonlyMap<number, Removed> {
  const out = new Map<number, Removed>();
  const numbers: LoneNumber[] = [];
  let ordinal = 0;
  for (let i = 0; i < page.lines.length; i++) {
    if (page.full(i)) ordinal++;
    const line = page.lines[i];
    if (line?.kind !== "furniture") continue;
    const text = page.source.composed.slice(line.start, line.end);
    if (BARE_NUMBER.test(text)) {
      if (PAGE_VALUE.test(text)) numbers.push({ line: i, value: Number(text), ordinal });
    } else if (BARS.test(text)) out.set(i, { line: i, text, kind: "bar" });
    else if (!DOTTED.test(text) && !GRID.test(text)) out.set(i, { line: i, text, kind: kindOf(text) });
  }
  for (let k = 0; k < numbers.length; k++) {
    const here = numbers[k];
    if (here === undefined || !isPageNumber(page, numbers, k)) continue;
    out.set(here.line, { line: here.line, text: String(here.value), kind: "page" });
  }
  return out;
}

interface LoneNumber {
  readonly line: number;
  readonly value: number;
  /** Lines with words above it. */
  readonly ordinal: number;
}

/**
 * A number alone is that of a page when a form feed stands beside it, or when it stands above a blank line of a printed page
 * and another such number is as many pages away as they differ.
 */
function isPageNumber(page: Page, numbers: readonly LoneNumber[], k: number): boolean {
  const here = numbers[k];
  if (here === undefined) return false;
  if (feedNear(page, here.line)) return true;
  if (!page.wrapping.hard) return false;
  if (numbers.length === 1 && isSecondPage(page, here)) return true;
  if (!apart(page, here.line)) return false;
  return numbers.slice(Math.max(0, k - NEIGHBOURS), k + NEIGHBOURS + 1).some((other) => {
    const pages = Math.abs(other.value - here.value);
    const lines = Math.abs(other.ordinal - here.ordinal);
    const forward = (other.value - here.value) * (other.ordinal - here.ordinal) > 0;
    return forward && apart(page, other.line) && lines >= pages * SHORTEST_PAGE && lines <= pages * LONGEST_PAGE;
  });
}

/** The only number of two printed pages: a 2 in the middle of the paper, a page's lines below the first. */
function isSecondPage({ source, lines }: Page, { line, value, ordinal }: LoneNumber): boolean {
  const indent = (lines[line]?.start ?? 0) - (source.lines[line]?.start ?? 0);
  return value === 2 && indent >= MIDDLE && ordinal >= SHORTEST_PAGE && ordinal <= LONGEST_PAGE;
}

/** A blank line below: the number of a footnote stands directly above its words. */
const apart = (page: Page, line: number): boolean => (page.line(line + 1)?.kind ?? "blank") === "blank";

function feedNear(page: Page, line: number): boolean {
  const lines = page.source.lines;
  for (let i = line - 1; i <= line + 1; i++) {
    const at = lines[i];
    if (at !== undefined && page.source.folded.slice(at.start, Math.min(at.end, at.start + 8)).includes("\f")) return true;
  }
  return false;
}
