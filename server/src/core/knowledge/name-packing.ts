/**
 * Packs canonical names into the text that `NameTrie` unpacks. A node is a letter; the children of a node stand next to one
 * another, node by node from the roots down, so that a letter and the count of children are all there is to write. Done
 * when the tables are generated, and for the few names of an office profile.
 */

/** Lowest code of `shape`, so that it holds no control characters. */
export const SHAPE_BASE = 35;

/** Nodes are counted in 16 bits. */
const MOST_NODES = 60_000;

export interface PackedNames {
  /** One letter a node, roots left out. */
  readonly letters: string;
  /** One code a node, roots first: SHAPE_BASE + 2 × its children + 1 where a name ends. */
  readonly shape: string;
}

interface Building {
  readonly children: Map<string, Building>;
  name: string | null;
}

/** Packs sets of names, one root a set. `order`: every name with its set, as the trie counts them. */
export function packNames(sets: readonly (readonly string[])[]): {
  readonly packed: PackedNames;
  readonly order: readonly [number, string][];
} {
  let level = sets.map((names, set) => ({ node: treeOf(names), set }));
  const order: [number, string][] = [];
  let letters = "";
  let shape = "";
  while (level.length > 0) {
    if (shape.length > MOST_NODES) throw new Error("too many names for 16 bits");
    const next: typeof level = [];
    for (const { node, set } of level) {
      const children = [...node.children].sort(([a], [b]) => (a < b ? -1 : 1));
      shape += String.fromCharCode(SHAPE_BASE + 2 * children.length + (node.name === null ? 0 : 1));
      if (node.name !== null) order.push([set, node.name]);
      for (const [letter, child] of children) {
        letters += letter;
        next.push({ node: child, set });
      }
    }
    level = next;
  }
  return { packed: { letters, shape }, order };
}

function treeOf(names: readonly string[]): Building {
  const root: Building = { children: new Map(), name: null };
  for (const name of names) {
    let node = root;
    for (let i = 0; i < name.length; i++) {
      const letter = name.charAt(i);
      let child = node.children.get(letter);
      if (child === undefined) {
        child = { children: new Map(), name: null };
        node.children.set(letter, child);
      }
      node = child;
    }
    node.name = name;
  }
  return root;
}
