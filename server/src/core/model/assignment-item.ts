/** Nodes as the reader of tasks walks over them, each with what was found out about its own line. */
import type { Node, NodeKind, Table } from "../syntax/nodes";
import type { Span } from "../text/span";
import type { EmbeddedField, Field, FieldRole } from "./assignment-fields";

/** A node; what begins as undefined is read when it is first asked for (`assignment-lines.ts`). */
export class Item {
  readonly kind: NodeKind;
  readonly text: Span;
  readonly children: readonly Item[];
  /** Bits of `assignment-signs.ts`. */
  signs: number | undefined = undefined;
  field: Field | null | undefined = undefined;
  embedded: readonly EmbeddedField[] | undefined = undefined;
  columns: ReadonlyMap<FieldRole, number> | null | undefined = undefined;

  constructor(readonly node: Node) {
    this.kind = node.kind;
    this.text = node.text;
    this.children = itemsOf(node.children);
  }

  get table(): Table | undefined {
    return this.node.table;
  }

  /** The text stands alone below its owner, without a mark. */
  get isUnmarked(): boolean {
    return this.kind === "paragraph" || this.kind === "closing";
  }
}

const NO_ITEMS: readonly Item[] = [];

/** The items of a list of nodes, with all below them. */
export const itemsOf = (nodes: readonly Node[]): readonly Item[] => (nodes.length === 0 ? NO_ITEMS : nodes.map((node) => new Item(node)));
