/** Which parts of a draft are searched for deadlines, and how: sentences, time lines, time cells, aims. */
import type { Cell } from "../syntax/nodes";
import { append } from "../text/append";
import { type CalendarDate, compareDates } from "../text/calendar";
import type { Span } from "../text/span";
import type { Words } from "../text/syllable-scan";
import { type CellText, cellText } from "./assignment-cells";
import { AIM_DEADLINE, DEADLINE } from "./assignment-clues";
import type { Item } from "./assignment-item";
import { isDitto } from "./assignment-tables";
import { holdsText } from "./assignment-task";
import type { TaskReader } from "./assignment-tree";
import type { DeadlineMatch, DeadlineMode } from "./deadline-dates";
import { scanDeadlines, scanTimeField } from "./deadlines";
import { type KnownDeadlines, shiftDeadlines } from "./stretch";
import type { Draft } from "./types";

export interface Owners {
  /** Index of the task in whose words an offset stands; null for none. */
  at(offset: number): number | null;
}

/** Scans the items for deadlines: fields and time cells as such, aims for years only, bare introductions not at all. */
export class DeadlineWalk {
  readonly found: DeadlineMatch[] = [];
  private readonly flat: string;

  constructor(
    private readonly draft: Draft,
    private readonly reader: TaskReader,
    private readonly owners: Owners,
  ) {
    this.flat = draft.source.flat;
  }

  walk(items: readonly Item[], aim: boolean, top: boolean): void {
    for (const item of items) {
      if (!holdsText(item)) continue;
      const aims = aim || this.reader.isAim(item);
      if (item.kind === "table") this.table(item);
      else this.own(item, aims, top);
      this.walk(item.children, aims, false);
    }
  }

  private own(item: Item, aim: boolean, top: boolean): void {
    const { start, end } = item.text;
    if (end <= start || (top && item.kind === "paragraph" && this.owners.at(start) === null)) return;
    const { lines } = this.reader;
    const told = item.has(DEADLINE);
    const field = lines.field(item);
    if (field !== null && field.role !== "other") {
      for (const part of lines.fieldParts(item)) if (part.role === "time") this.take(part, "field");
      return;
    }
    let from = start;
    for (const part of lines.embedded(item)) {
      if (part.role !== "time") continue;
      if (told) this.take({ start: from, end: part.label }, "text");
      this.take(part, "field");
      from = part.end;
    }
    if (told && from > start) this.take({ start: from, end }, "text");
    else if (item.has(aim ? AIM_DEADLINE : DEADLINE)) this.takeWhole(item, aim ? "aim" : "text");
  }

  /** The words of the file, unless a text was put together from several stretches. */
  private wordsIn(text: string): Words | null {
    return text === this.flat ? this.reader.lines.words : null;
  }

  /** Deadlines of an item's own text. */
  private takeWhole({ text, facts, by }: Item, mode: DeadlineMode): void {
    facts.deadlines = this.keep(facts.deadlines, text, by, mode);
  }

  /** Deadlines of a stretch: those known of its words, else read anew. */
  private take(where: Span, mode: DeadlineMode): void {
    if (where.end <= where.start) return;
    const stretch = this.reader.lines.stretches.at(where);
    stretch.deadlines = this.keep(stretch.deadlines, where, where.start - stretch.start, mode);
  }

  /** Takes the deadlines of a stretch from what is known of it, unless it was read otherwise; answers what is then known. */
  private keep(known: KnownDeadlines | undefined, { start, end }: Span, by: number, mode: DeadlineMode): KnownDeadlines {
    const { date } = this.draft;
    if (known !== undefined && known.mode === mode && isSameDay(known.date, date)) {
      append(this.found, shiftDeadlines(known.found, by));
      return known;
    }
    const { words } = this.reader.lines;
    const read =
      mode === "field" ? scanTimeField(this.flat, start, end, date, words) : scanDeadlines(this.flat, start, end, { date, mode, words });
    append(this.found, read);
    return { date, mode, found: shiftDeadlines(read, -by) };
  }

  private table(item: Item): void {
    const { lines } = this.reader;
    const columns = lines.columns(item);
    if (!item.table || columns === null) return;
    const time = columns.get("time");
    const work = columns.get("task");
    const date = this.draft.date;
    let above: Cell | undefined;
    for (const row of item.table.rows) {
      const own = time === undefined ? undefined : row[time];
      const ditto = own !== undefined && above !== undefined && isDitto(this.flat, own);
      const due = ditto ? above : own;
      if (due) above = due;
      if (this.owners.at(row[0]?.start ?? -1) === null) continue;
      const told = work === undefined ? undefined : row[work];
      if (told?.more === undefined && told !== undefined) {
        if (lines.hasIn(DEADLINE, told)) this.take(told, "text");
      } else if (told)
        this.cell(told, ({ text, start, end }) => scanDeadlines(text, start, end, { date, mode: "text", words: this.wordsIn(text) }));
      if (due !== undefined && due.more === undefined && !ditto) this.take(due, "field");
      else if (due)
        this.cell(due, ({ text, start, end }) => scanTimeField(text, start, end, date, this.wordsIn(text)), ditto ? own : undefined);
    }
  }

  /** What stands in a cell; a deadline that runs over the cell's lines is told by its first stretch. */
  private cell(cell: Cell, scan: (words: CellText) => DeadlineMatch[], ditto?: Cell): void {
    const words = cellText(this.flat, cell);
    for (const found of scan(words)) {
      const said = words.back(found);
      const place = ditto ?? said[0];
      if (place === undefined) continue;
      this.found.push({ ...found, start: place.start, end: place.end, ...(ditto || said.length > 1 ? { said } : {}) });
    }
  }
}

const isSameDay = (a: CalendarDate | null, b: CalendarDate | null): boolean =>
  a === b || (a !== null && b !== null && compareDates(a, b) === 0);
