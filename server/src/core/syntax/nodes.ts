/** The tree of a file. Parsing never fails: an unknown line is a paragraph of the nearest owner. */
import type { Span } from "../text/span";

/** Kinds that the outline shows (public contract of `vbhc outline`). */
export type OutlineKind =
  | "issuer"
  | "motto"
  | "number"
  | "place-date"
  | "title"
  | "authority"
  | "legal-basis"
  | "decision-word"
  | "part"
  | "chapter"
  | "section"
  | "article"
  | "roman"
  | "numbered"
  | "decimal"
  | "parenthesised"
  | "letter"
  | "dash"
  | "plus"
  | "annex-title"
  | "recipients"
  | "recipient"
  | "signature"
  | "closing";

/** `paragraph`: unmarked text of its owner. `table`: see `Table`. */
export type NodeKind = OutlineKind | "paragraph" | "table";

export interface Node {
  readonly kind: NodeKind;
  /** The mark without its closing punctuation: "Điều 1", "I", "1.1", "a", "(1)", "-", "Chương II"; "" when unmarked. */
  readonly label: string;
  /** Value of the mark's last component: Điều 3 → 3, IV → 4, 1.2 → 2, đ) → 5 (place in a b c d đ e g …, f j w z → null). */
  readonly ordinal: number | null;
  /** From the mark to the end of the last descendant. */
  readonly span: Span;
  /** The mark with its closing punctuation ("Điều 1.", "a)", "-"); empty span at the start when unmarked. */
  readonly mark: Span;
  /** The node's own text after the mark, wrapped lines included, without children. May be empty. */
  readonly text: Span;
  readonly parent: Node | null;
  readonly children: readonly Node[];
  /** Only for kind "table". */
  readonly table?: Table;
}

/** A cell without its borders, trimmed; one that was broken over several lines has its further stretches in `more`. */
export interface Cell extends Span {
  readonly more?: readonly Span[];
}

/** A table: pipe, grid, box-drawn, tabs or blanks. */
export interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}
