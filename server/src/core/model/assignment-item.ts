/**
 * Nodes as the reader of tasks walks over them, each with what is known of its own text: from the version before, where the
 * text about it is unchanged, else read when it is first asked for.
 */
import type { Node, NodeKind, Table } from "../syntax/nodes";
import { sharedWithBefore, Unchanged } from "../text/shared-ends";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { ClueReader } from "./assignment-clues";
import type { EmbeddedField, Field, FieldRole } from "./assignment-fields";
import { BEFORE, BEHIND, type KnownDeadlines } from "./stretch";

/** What nothing but the words of an item decides. Offsets are of the place where they were read; undefined: not asked yet. */
export class ItemFacts {
  field: Field | null | undefined = undefined;
  embedded: readonly EmbeddedField[] | undefined = undefined;
  deadlines: KnownDeadlines | undefined = undefined;

  /** `clues`: bits of `assignment-clues.ts`. */
  constructor(
    readonly start: number,
    readonly length: number,
    readonly clues: number,
  ) {}
}

export class Item {
  readonly kind: NodeKind;
  readonly text: Span;
  isAim: boolean | undefined = undefined;
  field: Field | null | undefined = undefined;
  embedded: readonly EmbeddedField[] | undefined = undefined;
  columns: ReadonlyMap<FieldRole, number> | null | undefined = undefined;

  constructor(
    readonly node: Node,
    readonly facts: ItemFacts,
    readonly children: readonly Item[],
  ) {
    this.kind = node.kind;
    this.text = node.text;
  }

  get table(): Table | undefined {
    return this.node.table;
  }

  /** The text stands alone below its owner, without a mark. */
  get isUnmarked(): boolean {
    return this.kind === "paragraph" || this.kind === "closing";
  }

  /** A clue of `assignment-clues.ts` stands in the text. */
  has(clue: number): boolean {
    return (this.facts.clues & clue) !== 0;
  }

  /** How many units behind the place of its facts the item stands. */
  get by(): number {
    return this.text.start - this.facts.start;
  }
}

/** Facts of one version of a text in the order in which they were asked for: mostly that of the text. */
interface FactList {
  readonly starts: number[];
  readonly facts: ItemFacts[];
}

const FACTS = {};
const NO_ITEMS: readonly Item[] = [];

/** Makes the items of a text. */
export class ItemMaker {
  private readonly now: FactList;
  private readonly earlier: FactList | undefined;
  private readonly unchanged: Unchanged;
  private readonly clues: ClueReader;
  /** Place in the earlier list from which the next item is looked for; -1: nothing was looked for yet. */
  private next = -1;

  constructor(source: SourceText) {
    const { before, kept } = source;
    this.now = (kept.get(FACTS) as FactList | undefined) ?? { starts: [], facts: [] };
    kept.set(FACTS, this.now);
    this.earlier = before?.kept.get(FACTS) as FactList | undefined;
    this.unchanged = new Unchanged(source, sharedWithBefore(source));
    this.clues = new ClueReader(source);
  }

  /** The items of a list of nodes, with all below them. */
  itemsOf(nodes: readonly Node[]): readonly Item[] {
    if (nodes.length === 0) return NO_ITEMS;
    return nodes.map((node) => new Item(node, this.factsOf(node.text), this.itemsOf(node.children)));
  }

  private factsOf(text: Span): ItemFacts {
    const { start, end } = text;
    const facts = this.known(start, end) ?? new ItemFacts(start, end - start, this.clues.of(text));
    this.now.starts.push(start);
    this.now.facts.push(facts);
    return facts;
  }

  private known(start: number, end: number): ItemFacts | undefined {
    if (this.earlier === undefined) return undefined;
    const by = this.unchanged.shiftOf(start - BEFORE, end + BEHIND);
    if (by === null) return undefined;
    const { starts, facts } = this.earlier;
    if (this.next < 0) this.next = firstAt(starts, start - by);
    while (this.next < starts.length && (starts[this.next] as number) < start - by) this.next++;
    for (let i = this.next; starts[i] === start - by; i++) if (facts[i]?.length === end - start) return facts[i];
    return undefined;
  }
}

/** Index of the first number of a rising list that is not below `least`. */
function firstAt(rising: readonly number[], least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
