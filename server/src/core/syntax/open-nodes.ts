/** Units that are still open while a tree is built, and which of them owns the next mark. */
import type { LineFacts } from "./lines";
import type { Mark } from "./marks";
import type { NodeKind, Table } from "./nodes";

/** A node in the making: what `Node` promises to readers is still written here. */
export interface OpenNode {
  kind: NodeKind;
  label: string;
  ordinal: number | null;
  span: { start: number; end: number };
  mark: { start: number; end: number };
  text: { start: number; end: number };
  parent: OpenNode | null;
  children: OpenNode[];
  table?: Table;
  /** Style and rank under which it stands in its list (a Roman mark may stand where a number is meant). */
  style: string;
  rank: number;
}

/** Rank of a style: a smaller one owns a greater one unless the order of the text says otherwise. */
const RANK: Readonly<Record<string, number>> = {
  root: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 5,
  capital: 5.5,
  star: 5.8,
  roman: 6,
  numbered: 7,
  letter: 12,
  parenthesised: 12,
  dash: 14,
  plus: 15,
};

export function open(
  kind: NodeKind,
  label: string,
  ordinal: number | null,
  start: number,
  end: number,
  style: string,
  rank: number,
  parent: OpenNode | null,
): OpenNode {
  return { kind, label, ordinal, span: { start, end }, mark: { start, end }, text: { start: end, end }, parent, children: [], style, rank };
}

export const rankOf = (style: string): number => RANK[style] ?? (style.startsWith("decimal") ? 7 + Number(style.slice(7)) : 13);

export function styleOf(line: LineFacts, mark: Mark): string {
  if (mark.kind === "decimal") return `decimal${mark.depth}`;
  if (mark.label === "*") return line.capitals ? "star" : "dash";
  if (mark.kind === "part" && mark.label.length === 1) return "capital";
  return mark.kind;
}

export const isEmptyText = (node: OpenNode): boolean => node.text.end <= node.text.start;
export const isHeading = (node: OpenNode): boolean =>
  node.kind === "chapter" || (node.kind === "part" && node.label.length > 1) || (node.kind === "section" && node.label !== "*");

export function stretch(node: OpenNode, end: number): void {
  node.span.end = Math.max(node.span.end, end);
  for (let n = node.parent; n !== null && n.span.end < end; n = n.parent) n.span.end = end;
}

/** The path from the root to the deepest open unit. Each style stands in it at most once, so its depth is bounded. */
export class OpenStack {
  private readonly path: OpenNode[];

  constructor(root: OpenNode) {
    this.path = [root];
  }

  get top(): OpenNode {
    return this.path[this.path.length - 1] as OpenNode;
  }

  push(node: OpenNode): void {
    this.path.push(node);
  }

  /** The open node of a style, nearest first. */
  find(style: string): OpenNode | null {
    for (let i = this.path.length - 1; i > 0; i--) {
      const node = this.path[i];
      if (node?.style === style) return node;
    }
    return null;
  }

  /** A unit is open that a decimal mark continues: 2 or 2.x for 2.1. */
  prefixOpen(mark: Mark): boolean {
    const prefix = mark.label.slice(0, mark.label.lastIndexOf("."));
    return this.path.some((node) => node.label === prefix || node.label.startsWith(`${prefix}.`));
  }

  /** Closes what the mark ends and answers its owner. */
  parentFor(style: string, mark: Mark): OpenNode {
    const list = this.find(style);
    if (list !== null) {
      const restart = mark.ordinal === 1 && (list.ordinal ?? 0) >= 1 && list.kind === mark.kind && style !== "article";
      while (this.path.length > 1 && this.path.pop() !== list);
      // Mục begins again only in a new chapter, which has closed it: a second Mục 1 is a slip, not another owner's.
      if (restart && this.path.length > 1 && style !== "part" && style !== "chapter" && style !== "section") this.path.pop();
      return this.top;
    }
    const rank = rankOf(style);
    const first = mark.ordinal === 1;
    while (this.path.length > 1) {
      const top = this.top;
      if (top.rank < rank || (first && top.rank === rank)) break;
      this.path.pop();
    }
    return this.top;
  }
}
