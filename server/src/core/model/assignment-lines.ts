/** What the lines of an item look like: labelled lines, labelled parts, line ends. Kept for one reading of one text. */
import type { Node } from "../syntax/nodes";
import type { SourceText } from "../text/source";
import { type EmbeddedField, type Field, readEmbedded, readField } from "./assignment-fields";

const NO_FIELDS: readonly EmbeddedField[] = [];

export class ItemLines {
  private readonly flat: string;
  private readonly fields = new Map<Node, Field | null>();
  private readonly inside = new Map<Node, readonly EmbeddedField[]>();

  constructor(private readonly source: SourceText) {
    this.flat = source.flat;
  }

  /** The labelled line that a node is, or null. */
  field(node: Node): Field | null {
    let field = this.fields.get(node);
    if (field === undefined) {
      const line = node.kind !== "table" && !node.children.some((child) => child.kind !== "paragraph");
      field = line ? readField(this.flat, node.text.start, node.text.end) : null;
      this.fields.set(node, field);
    }
    return field;
  }

  /** Labelled parts inside the node's own text. */
  embedded(node: Node): readonly EmbeddedField[] {
    let fields = this.inside.get(node);
    if (fields === undefined) {
      fields = node.kind === "table" || this.field(node) ? NO_FIELDS : readEmbedded(this.flat, node.text.start, node.text.end);
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
