/**
 * Cuts a printed file into pages by the widths of letters and the measures of the layout: close to a word processor's
 * pages, the same everywhere. Widow and orphan lines, kept paragraphs, unbreakable rows, repeated table headings.
 */
import { POINTS_PER_MM, textHeight, textWidth } from "../knowledge/layout";
import { Measurer, type PageItem, sum, type Unit } from "./measure";
import type { PrintedFile } from "./printed";

export interface Page {
  readonly landscape: boolean;
  readonly number: number;
  /** The first page of a text or an annex shows no number. */
  readonly numbered: boolean;
  readonly items: readonly PageItem[];
}

/** Fewest lines of a paragraph at the foot and at the top of a page. */
const FEWEST_LINES = 2;
/** All pages of a file. Linear in its length. */
export function paginate(file: PrintedFile): Page[] {
  const pages: Page[] = [];
  let number = 0;
  for (const section of file.sections) {
    if (section.begins) number = 0;
    const filler = new Filler(textHeight(file.layout, section.landscape) * POINTS_PER_MM);
    filler.take(new Measurer(file.layout, textWidth(file.layout, section.landscape), file.notes).units(section));
    for (const items of filler.pages) {
      number++;
      pages.push({ landscape: section.landscape, number, numbered: number > 1, items });
    }
  }
  return pages;
}

/** Puts units on pages one after another. */
class Filler {
  readonly pages: PageItem[][] = [[]];
  private used = 0;

  constructor(private readonly height: number) {}

  take(units: readonly Unit[]): void {
    for (const [i, unit] of units.entries()) {
      if (this.used > 0 && this.used + this.wanted(units, i) > this.height) this.newPage();
      this.place(unit);
    }
  }

  /** Height that must still be free for the unit, and for those it is kept with. */
  private wanted(units: readonly Unit[], from: number): number {
    let height = 0;
    for (let i = from; i < units.length; i++) {
      const unit = units[i];
      if (unit === undefined) break;
      if (!unit.keepNext) return height + unit.before + sum(unit.lines.slice(0, headOf(unit)));
      height += unit.before + sum(unit.lines) + unit.after;
      if (height > this.height) return unit.before + (unit.lines[0] ?? 0);
    }
    return height;
  }

  private place(unit: Unit): void {
    const before = this.used === 0 && this.pages.length > 1 ? unit.repeated : unit.before;
    let from = 0;
    let room = this.height - this.used - before;
    while (unit.lines.length - from > 1 && sum(unit.lines.slice(from)) > room + 0.01) {
      const count = fitting(unit.lines, from, room);
      if (count === 0) break;
      unit.put(this.page, from, from + count);
      from += count;
      this.newPage();
      room = this.height;
    }
    unit.put(this.page, from, unit.lines.length);
    this.used += (from === 0 ? before : 0) + sum(unit.lines.slice(from)) + unit.after;
  }

  private get page(): PageItem[] {
    return this.pages[this.pages.length - 1] as PageItem[];
  }

  private newPage(): void {
    this.pages.push([]);
    this.used = 0;
  }
}

/** Lines that must stand together at the foot of a page. */
const headOf = ({ lines }: Unit): number => (lines.length <= FEWEST_LINES + 1 ? lines.length : FEWEST_LINES);

/** Number of lines from `from` that fit, at least one, never leaving a single line for the next page. */
function fitting(lines: readonly number[], from: number, room: number): number {
  let count = 0;
  let height = 0;
  for (let i = from; i < lines.length && height + (lines[i] ?? 0) <= room + 0.01; i++) {
    height += lines[i] ?? 0;
    count++;
  }
  const rest = lines.length - from - count;
  if (rest > 0 && rest < FEWEST_LINES) count -= FEWEST_LINES - rest;
  return from === 0 && count < FEWEST_LINES ? 0 : Math.max(count, from === 0 ? 0 : 1);
}
