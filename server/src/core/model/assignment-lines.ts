/**
 * What the lines of an item look like: labelled lines, labelled parts, line ends. Kept for one reading of one text. Who acts
 * is read where a word of such a phrase stands, and kept with the words.
 */
import type { Node } from "../syntax/nodes";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { plainWordsOf, type Words } from "../text/syllable-scan";
import { readCharge, readObliged } from "./assignment-charge";
import { readExecution } from "./assignment-execution";
import { type EmbeddedField, type Field, type FieldRole, readEmbedded, readField } from "./assignment-fields";
import { readLaterOrder } from "./assignment-orders";
import { readPartners } from "./assignment-partners";
import { mayTellSubject, readLateSubject, readLineSubject, readSubject } from "./assignment-roles";
import { CHARGE, EXECUTION, OBLIGED, ORDER, PARTNER, signsIn } from "./assignment-signs";
import { taskColumns } from "./assignment-tables";
import type { Subject } from "./assignment-task";
import type { BodyMatch } from "./bodies";
import { Stretches } from "./stretch";

const NO_FIELDS: readonly EmbeddedField[] = [];
const NOBODY: readonly BodyMatch[] = [];
const NO_NODES: readonly Node[] = [];

/** What is known of a node; undefined: not asked yet. */
interface Line {
  /** Bits of `assignment-signs.ts`. */
  readonly signs: number;
  field: Field | null | undefined;
  embedded: readonly EmbeddedField[] | undefined;
  columns: ReadonlyMap<FieldRole, number> | null | undefined;
}

export class ItemLines {
  private readonly flat: string;
  private readonly known = new Map<Node, Line>();

  /** The words of the text, where they may stand in for its letters. */
  readonly words: Words | null;
  readonly stretches: Stretches;

  constructor(readonly source: SourceText) {
    this.flat = source.flat;
    this.words = plainWordsOf(source);
    this.stretches = new Stretches(source);
  }

  private line(node: Node): Line {
    let line = this.known.get(node);
    if (line === undefined) {
      line = { signs: signsIn(this.words, node.text), field: undefined, embedded: undefined, columns: undefined };
      this.known.set(node, line);
    }
    return line;
  }

  /** A word of a question (`assignment-signs.ts`) stands in the node's own text. */
  has(sign: number, node: Node): boolean {
    return (this.line(node).signs & sign) !== 0;
  }

  /** As `has`, of any stretch. */
  hasIn(sign: number, where: Span): boolean {
    return (signsIn(this.words, where) & sign) !== 0;
  }

  /** As `readCharge`, of a node's own text. */
  charge(node: Node): readonly BodyMatch[] {
    const { text } = node;
    return this.has(CHARGE, node) ? this.stretches.bodies(text, "charge", () => readCharge(this.flat, text.start, text.end)) : NOBODY;
  }

  /** As `readPartners`, of a node's own text up to an offset. */
  partners(node: Node, end = node.text.end): readonly BodyMatch[] {
    if (!this.has(PARTNER, node)) return NOBODY;
    return this.partnersOf(end === node.text.end ? node.text : { start: node.text.start, end });
  }

  /** As `readPartners`, of any stretch. */
  partnersIn(where: Span): readonly BodyMatch[] {
    return this.hasIn(PARTNER, where) ? this.partnersOf(where) : NOBODY;
  }

  private partnersOf(where: Span): readonly BodyMatch[] {
    return this.stretches.bodies(where, "partners", () => readPartners(this.flat, where.start, where.end, this.words));
  }

  /** As `readExecution`, of a node's text and what goes on below it. */
  execution(node: Node, end: number): readonly BodyMatch[] {
    const where = end === node.text.end ? node.text : { start: node.text.start, end };
    if (!(where === node.text ? this.has(EXECUTION, node) : this.hasIn(EXECUTION, where))) return NOBODY;
    return this.stretches.bodies(where, "execution", () => readExecution(this.flat, where.start, end, this.lineAfter));
  }

  /** The subject of a table cell, for which lines do not count. */
  cellSubject(where: Span): Subject | null {
    return this.stretches.subject(where, "cell", () => readSubject(this.flat, where.start, where.end, () => false));
  }

  /** As `readLaterOrder`, from a node's text to the end of what belongs to it. */
  later(node: Node, last: number): Subject | null {
    const { start, end } = node.text;
    if (last !== end) return readLaterOrder(this.flat, start, last);
    return this.has(ORDER, node) ? this.stretches.subject(node.text, "later", () => readLaterOrder(this.flat, start, end)) : null;
  }

  /** As `readObliged`, of a node's own text. */
  obliged(node: Node): Subject | null {
    const { text } = node;
    return this.has(OBLIGED, node) ? this.stretches.subject(text, "obliged", () => readObliged(this.flat, text.start, text.end)) : null;
  }

  /** The subject of a node's own text, at its head, behind an introduction, or at the head of a line in it. */
  subject(node: Node): Subject | null {
    const { start, end } = node.text;
    const inLine = node.kind !== "paragraph" && this.holdsLine(node);
    if (!inLine && !mayTellSubject(this.flat, start, end)) return null;
    return this.stretches.subject(
      node.text,
      "subject",
      () =>
        readSubject(this.flat, start, end, this.breaks) ??
        readLateSubject(this.flat, start, end, this.breaks) ??
        (inLine ? readLineSubject(this.flat, start, end, this.lineAfter) : null),
    );
  }

  /** The labelled line that a node is, or null. */
  field(node: Node): Field | null {
    const line = this.line(node);
    if (line.field === undefined) {
      const labelled = node.kind !== "table" && !node.children.some((child) => child.kind !== "paragraph");
      line.field = labelled ? readField(this.flat, node.text.start, node.text.end) : null;
    }
    return line.field;
  }

  /** Labelled parts inside the node's own text. */
  embedded(node: Node): readonly EmbeddedField[] {
    const line = this.line(node);
    line.embedded ??= node.kind === "table" || this.field(node) ? NO_FIELDS : readEmbedded(this.flat, node.text.start, node.text.end);
    return line.embedded;
  }

  /** Labelled lines that stand beside an item instead of below it. */
  fieldsAfter(nodes: readonly Node[], at: number, node: Node): readonly Node[] {
    if (node.children.length > 0) return NO_NODES;
    let last = at + 1;
    for (let next = nodes[last]; next !== undefined && this.field(next); next = nodes[last]) last++;
    return last === at + 1 ? NO_NODES : nodes.slice(at + 1, last);
  }

  /** Columns of a table of tasks by role (`taskColumns`); null when a node is none. */
  columns(node: Node): ReadonlyMap<FieldRole, number> | null {
    const line = this.line(node);
    if (line.columns === undefined) line.columns = node.table ? taskColumns(this.flat, node.table.header) : null;
    return line.columns;
  }

  /** First offset of the line after the one that holds `at`; -1 when there is none. */
  readonly lineAfter = (at: number): number => {
    const next = this.source.lines[this.source.lineAt(at) + 1];
    return next ? next.start : -1;
  };

  /** A further line begins inside the node's own text. */
  private holdsLine({ text }: Node): boolean {
    const next = this.lineAfter(text.start);
    return next > 0 && next < text.end;
  }

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
  endsOpen(node: Node): boolean {
    let last = node.text.end - 1;
    while (last > node.text.start && this.flat.charCodeAt(last) === 32) last--;
    return last >= node.text.start && this.flat.charCodeAt(last) === 58;
  }
}
