/**
 * What the lines of an item look like: labelled lines, labelled parts, line ends. Kept for one reading of one text. Who acts
 * is read where a word of such a phrase stands, and kept with the words.
 */
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { type Words, wordsOf } from "../text/syllable-scan";
import { readCharge, readObliged } from "./assignment-charge";
import { CHARGE, COLON, cluesIn, EXECUTION, LINES, OBLIGED, OPENS_FIELD, OPENS_SUBJECT, ORDER, PARTNER } from "./assignment-clues";
import { readExecution } from "./assignment-execution";
import { type EmbeddedField, type Field, type FieldRole, readEmbedded, readField, rememberingLabels, trimEnd } from "./assignment-fields";
import type { Item } from "./assignment-item";
import { readLaterOrder } from "./assignment-orders";
import { readPartners } from "./assignment-partners";
import { isLabelled, readLabelledSubject, readLateSubject, readLineSubject, readSubject } from "./assignment-roles";
import { taskColumns, underHead } from "./assignment-tables";
import type { Subject } from "./assignment-task";
import type { BodyMatch } from "./bodies";
import { Stretches, shiftEmbedded, shiftField } from "./stretch";

const NO_FIELDS: readonly EmbeddedField[] = [];
const NO_PARTS: readonly Field[] = [];
const NOBODY: readonly BodyMatch[] = [];
const NO_ITEMS: readonly Item[] = [];

export class ItemLines {
  private readonly flat: string;

  readonly words: Words;
  readonly stretches: Stretches;
  private readonly roleOf = rememberingLabels();

  constructor(readonly source: SourceText) {
    this.flat = source.flat;
    this.words = wordsOf(source);
    this.stretches = new Stretches(source);
  }

  /** A clue stands in a stretch. */
  hasIn(clue: number, where: Span): boolean {
    return (cluesIn(this.words, where) & clue) !== 0;
  }

  /** As `readCharge`, of an item's own text. */
  charge(item: Item): readonly BodyMatch[] {
    const { text } = item;
    return item.has(CHARGE) ? this.stretches.bodies(text, "charge", () => readCharge(this.flat, text.start, text.end)) : NOBODY;
  }

  /** As `readPartners`, of an item's own text up to an offset. */
  partners(item: Item, end = item.text.end): readonly BodyMatch[] {
    if (!item.has(PARTNER)) return NOBODY;
    return this.partnersOf(end === item.text.end ? item.text : { start: item.text.start, end });
  }

  /** As `readPartners`, of any stretch. */
  partnersIn(where: Span): readonly BodyMatch[] {
    return this.hasIn(PARTNER, where) ? this.partnersOf(where) : NOBODY;
  }

  private partnersOf(where: Span): readonly BodyMatch[] {
    return this.stretches.bodies(where, "partners", () => readPartners(this.flat, where.start, where.end, this.words));
  }

  /** As `readExecution`, of an item's text and what goes on below it. */
  execution(item: Item, end: number): readonly BodyMatch[] {
    const where = end === item.text.end ? item.text : { start: item.text.start, end };
    if (!(where === item.text ? item.has(EXECUTION) : this.hasIn(EXECUTION, where))) return NOBODY;
    return this.stretches.bodies(where, "execution", () => readExecution(this.flat, where.start, end, this.lineAfter));
  }

  /** The subject of a table cell, for which lines do not count. */
  cellSubject(where: Span): Subject | null {
    return this.stretches.subject(where, "cell", () => readSubject(this.flat, where.start, where.end, () => false));
  }

  /** As `readLaterOrder`, from an item's text to the end of what belongs to it. */
  later(item: Item, last: number): Subject | null {
    const { start, end } = item.text;
    if (last !== end) return readLaterOrder(this.flat, start, last);
    return item.has(ORDER) ? this.stretches.subject(item.text, "later", () => readLaterOrder(this.flat, start, end)) : null;
  }

  /** As `readObliged`, of an item's own text. */
  obliged(item: Item): Subject | null {
    const { text } = item;
    return item.has(OBLIGED) ? this.stretches.subject(text, "obliged", () => readObliged(this.flat, text.start, text.end)) : null;
  }

  /** The subject of an item's own text, at its head, behind an introduction, or at the head of a line in it. */
  subject(item: Item): Subject | null {
    const { start, end } = item.text;
    const inLine = item.kind !== "paragraph" && item.has(LINES);
    const labelled = item.has(COLON) && isLabelled(this.flat, start, end);
    if (!inLine && !labelled && !item.has(OPENS_SUBJECT)) return null;
    return this.stretches.subject(
      item.text,
      "subject",
      () =>
        (labelled ? readLabelledSubject(this.flat, start, end, this.breaks) : null) ??
        readSubject(this.flat, start, end, this.breaks) ??
        readLateSubject(this.flat, start, end, this.breaks) ??
        (inLine ? readLineSubject(this.flat, start, end, this.lineAfter) : null),
    );
  }

  /** The labelled line that an item is, or null. */
  field(item: Item): Field | null {
    if (item.field === undefined) {
      const labelled =
        item.has(COLON) && item.has(OPENS_FIELD) && item.kind !== "table" && item.children.every((child) => child.kind === "paragraph");
      item.field = labelled ? this.readField(item) : null;
    }
    return item.field;
  }

  /** The labelled parts of a labelled line: "Chủ trì: Sở A; phối hợp: Sở B; thời gian: quý I/2027". Empty for other items. */
  fieldParts(item: Item): readonly Field[] {
    const field = this.field(item);
    if (field === null) return NO_PARTS;
    const { start, end, role } = field;
    const next = this.flat.indexOf(":", start);
    if (next < 0 || next >= end) return [field];
    const inside = readEmbedded(this.flat, start, end, this.roleOf);
    const first = inside[0];
    return first === undefined ? [field] : [{ role, start, end: trimEnd(this.flat, start, first.label) }, ...inside];
  }

  private readField({ facts, text, by }: Item): Field | null {
    if (facts.field === undefined) facts.field = shiftField(readField(this.flat, text.start, text.end, this.roleOf), -by);
    return shiftField(facts.field, by);
  }

  /** Labelled parts inside the item's own text. */
  embedded(item: Item): readonly EmbeddedField[] {
    item.embedded ??= !item.has(COLON) || item.kind === "table" || this.field(item) ? NO_FIELDS : this.readEmbedded(item);
    return item.embedded;
  }

  private readEmbedded({ facts, text, by }: Item): readonly EmbeddedField[] {
    facts.embedded ??= shiftEmbedded(readEmbedded(this.flat, text.start, text.end, this.roleOf), -by);
    return shiftEmbedded(facts.embedded, by);
  }

  /** Labelled lines that stand beside an item instead of below it. */
  fieldsAfter(items: readonly Item[], at: number, item: Item): readonly Item[] {
    if (item.children.length > 0) return NO_ITEMS;
    let last = at + 1;
    for (let next = items[last]; next !== undefined && this.field(next); next = items[last]) last++;
    return last === at + 1 ? NO_ITEMS : items.slice(at + 1, last);
  }

  /** Columns of a table of tasks by role (`taskColumns`); null when an item is none. */
  columns(item: Item): ReadonlyMap<FieldRole, number> | null {
    if (item.columns === undefined) item.columns = item.table ? taskColumns(this.flat, underHead(this.flat, item.table).header) : null;
    return item.columns;
  }

  /** First offset of the line after the one that holds `at`; -1 when there is none. */
  readonly lineAfter = (at: number): number => {
    const next = this.source.lines[this.source.lineAt(at) + 1];
    return next ? next.start : -1;
  };

  /** A line ends at the offset. */
  readonly breaks = (at: number): boolean => {
    for (let i = at; i < this.flat.length && this.flat.charCodeAt(i) === 32; i++) {
      const c = this.source.folded.charCodeAt(i);
      if (c === 10 || c === 13) return true;
    }
    return false;
  };

  /** Only blanks stand before the offset on its line. */
  startsLine(at: number): boolean {
    for (let i = at - 1; i >= 0 && this.flat.charCodeAt(i) === 32; i--) {
      const c = this.source.folded.charCodeAt(i);
      if (c === 10 || c === 13) return true;
    }
    return false;
  }

  /** The text ends with a colon. */
  endsOpen(item: Item): boolean {
    let last = item.text.end - 1;
    while (last > item.text.start && this.flat.charCodeAt(last) === 32) last--;
    return last >= item.text.start && this.flat.charCodeAt(last) === 58;
  }
}
