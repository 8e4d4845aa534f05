/** What a reader hands over: paragraphs and tables in order, whatever the file was, before they become lines of a draft. */
import type { CellFacts, ParagraphFacts, TypeFace } from "../model/layout-facts";

/** Letters of one look. "\n" is a break within the paragraph. */
export interface Piece {
  readonly text: string;
  readonly face: TypeFace | null;
}

/** What is known of a paragraph before its place in the text is. */
export type ParagraphSettings = Omit<ParagraphFacts, "span" | "runs" | "face" | "numbering" | "cell" | "boxed">;

export interface ReadParagraph {
  readonly kind: "paragraph";
  /** Order of reading, from 0. */
  readonly index: number;
  /** What Word prints before it, with the blank behind. */
  readonly label: { readonly label: string; readonly gap: string } | null;
  readonly pieces: readonly Piece[];
  /** null where the file tells nothing of pages. */
  readonly settings: ParagraphSettings | null;
  readonly centred: boolean;
  readonly newPage: boolean;
  readonly boxed: boolean;
  readonly cell: ParagraphFacts["cell"];
}

export interface ReadCell extends Omit<CellFacts, "from" | "to"> {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly Block[];
}

export interface ReadRow {
  readonly header: boolean;
  readonly cantSplit: boolean;
  readonly cells: readonly ReadCell[];
}

export interface ReadTable {
  readonly kind: "table";
  /** Order of reading, from 0. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly ReadRow[];
  /** Millimetres. */
  readonly columns: readonly (number | null)[];
  readonly width: number | null;
  readonly bordered: boolean;
  readonly section: number;
}

export type Block = ReadParagraph | ReadTable;

/** Letters of a paragraph without its label. */
export const lettersOf = ({ pieces }: ReadParagraph): string => pieces.map(({ text }) => text).join("");

/** Letters of blocks, one paragraph a line. */
export function lettersBelow(blocks: readonly Block[]): string {
  const out: string[] = [];
  const visit = (list: readonly Block[]): void => {
    for (const block of list) {
      if (block.kind === "paragraph") out.push(lettersOf(block));
      else for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks);
    }
  };
  visit(blocks);
  return out.join("\n");
}
