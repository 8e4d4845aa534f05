/**
 * The numbered lists of a draft: siblings that count together, and where their count breaks. One walk of the tree a call.
 */
import type { Draft, DraftFile } from "../model/types";
import type { Node } from "../syntax/nodes";
import { onceOf } from "../text/memo";
import { toRoman } from "../text/numerals";
import { type Span, span } from "../text/span";
import { POINT_LETTERS } from "../text/vietnamese";

/** Nodes of these kinds count with their siblings. */
const counts = ({ kind }: Node): boolean =>
  kind === "letter" || kind === "numbered" || kind === "decimal" || kind === "roman" || kind === "parenthesised";

/** Top nodes of the document proper, then of each attachment. */
export const tops = (draft: Draft): readonly (readonly Node[])[] => [draft.nodes, ...draft.attachments.map((a) => a.node.children)];

/** Calls `visit` for every node of the draft, attachments included, in order of the text. */
export function eachNode(draft: Draft, visit: (node: Node) => void): void {
  for (const node of nodesOf(draft)) visit(node);
}

/** Every node of the draft, attachments included, in order of the text; gathered once for all rules. */
export const nodesOf = onceOf((draft: Draft): readonly Node[] => {
  const all: Node[] = [];
  for (const branch of branches(draft)) for (const node of branch.all) all.push(node);
  return all;
});

/** The nodes of one kind in order of the text. */
export const nodesOfKind = (draft: Draft, kind: Node["kind"]): readonly Node[] => byKind(draft).get(kind) ?? NO_NODES;

const NO_NODES: readonly Node[] = [];

const byKind = onceOf((draft: Draft): ReadonlyMap<Node["kind"], readonly Node[]> => {
  const kinds = new Map<Node["kind"], Node[]>();
  for (const node of nodesOf(draft)) {
    const nodes = kinds.get(node.kind);
    if (nodes === undefined) kinds.set(node.kind, [node]);
    else nodes.push(node);
  }
  return kinds;
});

/** Top nodes of the document proper, or of an attachment, and every node at and below them in order of the text. */
export interface Branch {
  readonly nodes: readonly Node[];
  readonly all: readonly Node[];
}

/** As `tops`. */
export const branches = onceOf((draft: Draft): readonly Branch[] =>
  tops(draft).map((nodes) => {
    const all: Node[] = [];
    addNodes(nodes, all);
    return { nodes, all };
  }),
);

function addNodes(nodes: readonly Node[], all: Node[]): void {
  for (const node of nodes) {
    all.push(node);
    if (node.children.length > 0) addNodes(node.children, all);
  }
}

/** The nodes with words of their own, tables left out, by where the words begin. */
const textsOf = onceOf((draft: Draft): readonly Node[] =>
  nodesOf(draft)
    .filter((node) => node.kind !== "table" && node.text.end > node.text.start)
    .sort((a, b) => a.text.start - b.text.start),
);

/** The node, tables left out, in whose own words a stretch lies wholly; null for heads, tables and what stands between nodes. */
export function ownerOf(draft: Draft, where: Span): Node | null {
  const nodes = textsOf(draft);
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle] as Node).text.start <= where.start) low = middle + 1;
    else high = middle;
  }
  const node = nodes[low - 1];
  return node !== undefined && where.end <= node.text.end ? node : null;
}

/** A node among its siblings. */
export interface Seat {
  readonly node: Node;
  readonly siblings: readonly Node[];
  readonly index: number;
}

/** The innermost node that holds an offset, found from the top: where few are asked for, most nodes are not looked at. */
export function seatAt(draft: Draft, offset: number): Seat | null {
  for (const nodes of tops(draft)) {
    let found: Seat | null = null;
    let siblings = nodes;
    for (let index = indexAt(siblings, offset); index >= 0; index = indexAt(siblings, offset)) {
      const node = siblings[index] as Node;
      found = { node, siblings, index };
      siblings = node.children;
    }
    if (found !== null) return found;
  }
  return null;
}

/** Index of the node that holds an offset; -1 when none does. */
function indexAt(nodes: readonly Node[], offset: number): number {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((nodes[middle] as Node).span.start <= offset) low = middle;
    else high = middle - 1;
  }
  const found = nodes[low]?.span;
  return found !== undefined && found.start <= offset && offset < found.end ? low : -1;
}

/** Siblings of one kind that count together, articles excepted (they count through all chapters). */
export interface List {
  readonly items: readonly [Node, ...Node[]];
  readonly parent: Node | null;
  /** Marked siblings of the same owner that stand before and after the list. */
  readonly before: Node | null;
  readonly after: Node | null;
  /** The list of the same kind that stands before it in the draft. */
  readonly previous: List | null;
}

/** The lists of a draft in order of the text. A mark 1, I or a after other items opens a new list. */
export const lists = onceOf((draft: Draft): readonly List[] => {
  const found: List[] = [];
  const latest = new Map<Node["kind"], List>();
  for (const nodes of tops(draft)) addLists(nodes, null, found, latest);
  return found;
});

/** Adds the lists of siblings, and of all that stand below them. */
function addLists(nodes: readonly Node[], parent: Node | null, found: List[], latest: Map<Node["kind"], List>): void {
  const add = (items: List["items"], before: Node | null, after: Node | null): void => {
    const { kind } = items[0];
    const list = { items, parent, before, after, previous: latest.get(kind) ?? null };
    found.push(list);
    latest.set(kind, list);
  };
  let items: [Node, ...Node[]] | null = null;
  let last: Node | null = null;
  let before: Node | null = null;
  for (const node of nodes) {
    if (!counts(node)) continue;
    if (items !== null && last !== null && node.kind === last.kind && !(node.ordinal === 1 && last.ordinal !== 1)) items.push(node);
    else {
      if (items !== null) add(items, before, node);
      before = last;
      items = [node];
    }
    last = node;
  }
  if (items !== null) add(items, before, null);
  for (const node of nodes) if (node.children.length > 0) addLists(node.children, node, found, latest);
}

/** One place where a count breaks. */
export interface Break {
  readonly kind: "start" | "gap" | "duplicate" | "back";
  readonly node: Node;
  readonly previous: Node | null;
  /** Numbers that should stand before `node`; empty for duplicates and steps back. */
  readonly missing: readonly number[];
  /** Further breaks of the same list, on the last break that is told. */
  readonly more: Node[];
}

const MOST_MISSING = 50;
/** A list with more breaks than this is no slip any more: the rest is named with the last. */
const MOST_BREAKS = 5;

/** Breaks of a count that should go 1, 2, 3 …; items without a readable number (f of a list of points, Điều 5a) do not count. */
export function breaks(items: readonly { readonly node: Node; readonly ordinal: number | null }[]): Break[] {
  const found: Break[] = [];
  let previous: Node | null = null;
  let last = 0;
  for (const [i, { node, ordinal }] of items.entries()) {
    if (ordinal === null) {
      previous = node;
      continue;
    }
    const slip = previous === null ? 0 : slipAt(items, i, last);
    if (slip === SWAPPED_SECOND) {
      previous = node;
      continue;
    }
    if (ordinal !== last + 1) {
      const kind = ordinal > last + 1 ? (previous === null ? "start" : "gap") : ordinal === last ? "duplicate" : "back";
      const missing = ordinal > last + 1 ? range(last + 1, Math.min(ordinal, last + 1 + MOST_MISSING)) : [];
      const lastTold = found[MOST_BREAKS - 1];
      if (lastTold === undefined) found.push({ kind, node, previous, missing, more: [] });
      else lastTold.more.push(node);
    }
    previous = node;
    last = slip === ONE_WRONG ? last + 1 : ordinal;
  }
  return found;
}

const ONE_WRONG = 1;
const SWAPPED_SECOND = 2;

/**
 * One slip gives one break: a single wrong number where the next goes on as if it were right (1, 1, 3), and two that
 * changed places (1, 3, 2, 4), told at the first of them.
 */
function slipAt(
  items: readonly { readonly ordinal: number | null }[],
  i: number,
  last: number,
): 0 | typeof ONE_WRONG | typeof SWAPPED_SECOND {
  const ordinal = items[i]?.ordinal ?? 0;
  const [before, next] = [items[i - 1]?.ordinal, items[i + 1]?.ordinal];
  if (before === last && before === ordinal + 1 && items[i - 2]?.ordinal === ordinal - 1 && next === before + 1) return SWAPPED_SECOND;
  return ordinal !== last + 1 && next === last + 2 ? ONE_WRONG : 0;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** How a number of a list is written: 3, III, c. */
export function labelOf(kind: Node["kind"], ordinal: number): string {
  if (kind === "roman") return toRoman(ordinal);
  if (kind === "letter") return POINT_LETTERS[ordinal - 1] ?? "?";
  return String(ordinal);
}

/** The mark without blanks around it: what a finding about a number points at. */
export const markSpan = (node: Node): Span => (node.mark.end > node.mark.start ? node.mark : span(node.span.start, node.span.start));

/** The mark, its closing punctuation left out: "f" of "f)", "Điều 3" of "Điều 3.". */
export function labelSpan(draft: Draft, node: Node): Span {
  const written = draft.source.slice(node.mark);
  const closing = /[ .:)/-]*$/.exec(written)?.[0].length ?? 0;
  return span(node.mark.start, Math.max(node.mark.start, node.mark.end - closing));
}

/**
 * True when the text was taken from a page and may have lost lines: bars of tables and page furniture stand in it.
 * Numbers that do not run are then asked about, not called wrong.
 */
export const isDamaged = (file: DraftFile): boolean =>
  file.furniture.some((line) => file.source.original(line).includes("|")) || file.furniture.length > 5;

/** Index of the span that holds an offset, in spans that are in order and do not overlap; -1 when none does. */
export function locate(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = spans[low];
  return found !== undefined && found.start <= offset && offset < found.end ? low : -1;
}
