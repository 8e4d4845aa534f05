/** A task as found in the tree or in a table, before names and deadlines are made of it. */
import type { Cell, Node, NodeKind } from "../syntax/nodes";
import type { Span } from "../text/span";
import type { Share } from "./assignment-fields";
import type { BodyMatch } from "./bodies";

export interface RawTask {
  readonly kind: "nhiem-vu" | "thi-hanh";
  readonly node: Node;
  /** Where its words stand: own text, continuing paragraphs, labelled lines. */
  readonly zones: readonly Span[];
  readonly lead: readonly Share[];
  readonly support: readonly BodyMatch[];
  readonly direct: readonly BodyMatch[];
  readonly split: boolean;
  readonly section: readonly string[];
  /** Where the work is told; a product is looked for there. */
  readonly work: Cell;
  /** The value of a "Sản phẩm" line or cell. */
  readonly product: Cell | null;
}

const NO_TEXT: ReadonlySet<NodeKind> = new Set<NodeKind>([
  ...(["issuer", "motto", "number", "place-date", "title", "authority"] as const),
  ...(["legal-basis", "decision-word", "recipients", "recipient", "signature"] as const),
]);

/** Parts of head and closing hold no items. */
export const holdsText = (node: Pick<Node, "kind">): boolean => !NO_TEXT.has(node.kind);

/** Who acts in a text. */
export interface Subject {
  readonly bodies: readonly BodyMatch[];
  /** Offset at which the work begins (the end of the text when the bodies are all of it). */
  readonly work: number;
  /** The bodies are the whole text: a heading that names who does what stands below. */
  readonly whole: boolean;
  /** Where the task begins when a heading stands before it in the same text. */
  readonly from?: number;
  /** A superior speaks: "UBND tỉnh yêu cầu các sở …". */
  readonly ordered?: boolean;
}
