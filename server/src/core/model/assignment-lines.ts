/** What the lines of an item look like: labelled lines, labelled parts, line ends. Kept for one reading of one text. */
import type { Node } from "../syntax/nodes";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { plainWordsOf, type Words } from "../text/syllable-scan";
import { readCharge, readObliged } from "./assignment-charge";
import { readExecution } from "./assignment-execution";
import { type EmbeddedField, type Field, readEmbedded, readField } from "./assignment-fields";
import { isAimHeading } from "./assignment-headings";
import { readLaterOrder } from "./assignment-orders";
import { readPartners } from "./assignment-partners";
import { readSubject } from "./assignment-roles";
import type { Subject } from "./assignment-task";
import type { BodyMatch } from "./bodies";
import { type Stretch, Stretches, shiftBodies, shiftEmbedded, shiftField, shiftSubject } from "./stretch";

const NO_FIELDS: readonly EmbeddedField[] = [];

export class ItemLines {
  private readonly flat: string;
  private readonly fields = new Map<Node, Field | null>();
  private readonly inside = new Map<Node, readonly EmbeddedField[]>();

  /** The words of the text, where they may stand in for its letters. */
  readonly words: Words | null;
  readonly stretches: Stretches;
  private readonly known = new Map<Node, Stretch>();

  constructor(readonly source: SourceText) {
    this.flat = source.flat;
    this.words = plainWordsOf(source);
    this.stretches = new Stretches(source);
  }

  /** What is known of the words of a node. */
  stretch(node: Node): Stretch {
    let stretch = this.known.get(node);
    if (stretch === undefined) {
      stretch = this.stretches.at(node.text);
      this.known.set(node, stretch);
    }
    return stretch;
  }

  /** As `readCharge`, of a node's own text. */
  charge(node: Node): readonly BodyMatch[] {
    const { start, end } = node.text;
    const stretch = this.stretch(node);
    if (stretch.charge !== undefined) return shiftBodies(stretch.charge, start);
    const bodies = readCharge(this.flat, start, end);
    stretch.charge = shiftBodies(bodies, -start);
    return bodies;
  }

  /** As `readPartners`, of a node's own text up to an offset. */
  partners(node: Node, end = node.text.end): readonly BodyMatch[] {
    const { start } = node.text;
    return this.partnersOf(end === node.text.end ? this.stretch(node) : this.stretches.at({ start, end }), { start, end });
  }

  /** As `readPartners`, of any stretch. */
  partnersIn(where: Span): readonly BodyMatch[] {
    return this.partnersOf(this.stretches.at(where), where);
  }

  private partnersOf(stretch: Stretch, { start, end }: Span): readonly BodyMatch[] {
    if (stretch.partners !== undefined) return shiftBodies(stretch.partners, start);
    const bodies = readPartners(this.flat, start, end, this.words);
    stretch.partners = shiftBodies(bodies, -start);
    return bodies;
  }

  /** As `readExecution`, of a stretch. */
  execution(where: Span): readonly BodyMatch[] {
    const stretch = this.stretches.at(where);
    if (stretch.execution !== undefined) return shiftBodies(stretch.execution, where.start);
    const bodies = readExecution(this.flat, where.start, where.end, this.lineAfter);
    stretch.execution = shiftBodies(bodies, -where.start);
    return bodies;
  }

  /** As `isAimHeading`. */
  isAim(node: Node): boolean {
    const stretch = this.stretch(node);
    if (stretch.aim?.kind !== node.kind) stretch.aim = { kind: node.kind, is: isAimHeading(node, this.flat) };
    return stretch.aim.is;
  }

  /** The subject of a table cell, for which lines do not count. */
  cellSubject(where: Span): Subject | null {
    const stretch = this.stretches.at(where);
    if (stretch.cell !== undefined) return shiftSubject(stretch.cell, where.start);
    const subject = readSubject(this.flat, where.start, where.end, () => false);
    stretch.cell = shiftSubject(subject, -where.start);
    return subject;
  }

  /** As `readLaterOrder`, from a node's text to the end of what belongs to it. */
  later(node: Node, last: number): Subject | null {
    const { start, end } = node.text;
    if (last !== end) return readLaterOrder(this.flat, start, last);
    const stretch = this.stretch(node);
    if (stretch.later !== undefined) return shiftSubject(stretch.later, start);
    const subject = readLaterOrder(this.flat, start, end);
    stretch.later = shiftSubject(subject, -start);
    return subject;
  }

  /** As `readObliged`, of a node's own text. */
  obliged(node: Node): Subject | null {
    const { start, end } = node.text;
    const stretch = this.stretch(node);
    if (stretch.obliged !== undefined) return shiftSubject(stretch.obliged, start);
    const subject = readObliged(this.flat, start, end);
    stretch.obliged = shiftSubject(subject, -start);
    return subject;
  }

  /** The subject of a node's own text: what `read` finds, unless it is known of its words. */
  subject(node: Node, read: () => Subject | null): Subject | null {
    const { start } = node.text;
    const stretch = this.stretch(node);
    if (stretch.subject !== undefined) return shiftSubject(stretch.subject, start);
    const subject = read();
    stretch.subject = shiftSubject(subject, -start);
    return subject;
  }

  private readField(node: Node): Field | null {
    const { start, end } = node.text;
    const stretch = this.stretch(node);
    if (stretch.field !== undefined) return shiftField(stretch.field, start);
    const field = readField(this.flat, start, end);
    stretch.field = shiftField(field, -start);
    return field;
  }

  private readEmbedded(node: Node): readonly EmbeddedField[] {
    const { start, end } = node.text;
    const stretch = this.stretch(node);
    if (stretch.embedded !== undefined) return shiftEmbedded(stretch.embedded, start);
    const fields = readEmbedded(this.flat, start, end);
    stretch.embedded = shiftEmbedded(fields, -start);
    return fields;
  }

  /** The labelled line that a node is, or null. */
  field(node: Node): Field | null {
    let field = this.fields.get(node);
    if (field === undefined) {
      const line = node.kind !== "table" && !node.children.some((child) => child.kind !== "paragraph");
      field = line ? this.readField(node) : null;
      this.fields.set(node, field);
    }
    return field;
  }

  /** Labelled parts inside the node's own text. */
  embedded(node: Node): readonly EmbeddedField[] {
    let fields = this.inside.get(node);
    if (fields === undefined) {
      fields = node.kind === "table" || this.field(node) ? NO_FIELDS : this.readEmbedded(node);
      this.inside.set(node, fields);
    }
    return fields;
  }

  /** Labelled lines that stand beside an item instead of below it. */
  fieldsAfter(nodes: readonly Node[], at: number, node: Node): Node[] {
    const found: Node[] = [];
    if (node.children.length > 0) return found;
    for (let i = at + 1; i < nodes.length; i++) {
      const next = nodes[i];
      if (next === undefined || !this.field(next)) break;
      found.push(next);
    }
    return found;
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
  endsOpen(node: Node): boolean {
    let last = node.text.end - 1;
    while (last > node.text.start && this.flat.charCodeAt(last) === 32) last--;
    return last >= node.text.start && this.flat.charCodeAt(last) === 58;
  }
}
