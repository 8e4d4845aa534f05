/**
 * All names under which rows are searched, as texts that are read at the first hit: rows, one line each; names with the
 * rows that bear them, in the order of the packed trie. Made by the generator for the tables, at run time for own rows.
 */
import type { BodyName, Certainty, NamedRow } from "./body-name";
import { canonical, type NameMatch, NameTrie } from "./name-automaton";
import { type PackedNames, packNames } from "./name-packing";

export interface NameTexts extends PackedNames {
  /** id, kind, from, to. */
  readonly rows: string;
  /** Name (or the very spelling asked for), flags, bearers: place of the row and its certainty ("12t"). */
  readonly names: string;
}

/** What is known of a name. */
export interface NameEntry {
  /** Exact spelling that is asked for (abbreviations in capitals), else null. */
  readonly exact: string | null;
  readonly isPlace: boolean;
  readonly mayBeSmall: boolean;
  /** Surest first; empty for the head of a list. */
  readonly bearers: readonly Bearer[];
  /** Rows of the bearers. */
  readonly rows: readonly NamedRow[];
}

export interface Bearer {
  readonly row: NamedRow;
  readonly certainty: Certainty;
}

/** Sets of names: all but sectors, sectors. */
export const ALL = 0;
export const SECTORS = 1;
/** After these a list of departments may follow. */
const LIST_HEADS = ["các sở", "các bộ"];

const LETTER: Readonly<Record<Certainty, string>> = { text: "t", sector: "s", same_name: "n", context: "c" };
const CERTAINTIES: Readonly<Record<string, Certainty>> = { t: "text", s: "sector", n: "same_name", c: "context" };
const RANK: Readonly<Record<Certainty, number>> = { text: 0, sector: 1, same_name: 2, context: 3 };
const FLAGS = { exact: "=", place: "p", small: "s" } as const;

/** Surest first; bearers alike keep their order. */
export const surestFirst = (bearers: readonly Bearer[]): Bearer[] => [...bearers].sort((a, b) => RANK[a.certainty] - RANK[b.certainty]);

export class NameIndex {
  private readonly trie: NameTrie;
  private rows: readonly NamedRow[] | undefined;
  private lines: readonly string[] | undefined;
  private readonly entries = new Map<number, NameEntry>();

  constructor(private readonly texts: NameTexts) {
    this.trie = new NameTrie(texts, 2);
  }

  /** Codes of the letters, small and capital, with which names of a set begin. */
  firstLetters(set: number): readonly number[] {
    return this.trie.firstLetters(set);
  }

  /** As `NameTrie.match`. */
  match(text: string, from: number, end: number, set: number): NameMatch | null {
    return this.trie.match(text, from, end, set);
  }

  entry({ name }: NameMatch): NameEntry {
    const known = this.entries.get(name);
    if (known !== undefined) return known;
    this.lines ??= this.texts.names.split("\n");
    const [written = "", flags = "", bearers = ""] = (this.lines[name] ?? "").split("\t");
    const found = bearers === "" ? [] : bearers.split(" ").flatMap((one) => this.bearer(one));
    const entry: NameEntry = {
      exact: flags.includes(FLAGS.exact) ? written : null,
      isPlace: flags.includes(FLAGS.place),
      mayBeSmall: flags.includes(FLAGS.small),
      bearers: found,
      rows: found.map(({ row }) => row),
    };
    this.entries.set(name, entry);
    return entry;
  }

  private bearer(text: string): Bearer[] {
    this.rows ??= readRows(this.texts.rows);
    const row = this.rows[Number.parseInt(text, 10)];
    const certainty = CERTAINTIES[text.charAt(text.length - 1)];
    return row === undefined || certainty === undefined ? [] : [{ row, certainty }];
  }
}

const readRows = (text: string): NamedRow[] =>
  text.split("\n").map((line) => {
    const [id = "", kind = "", from = "", to = ""] = line.split("\t");
    return { id, kind, from, to };
  });

interface Gathered {
  readonly written: string;
  readonly flags: string;
  readonly bearers: { readonly place: number; readonly certainty: Certainty }[];
}

/** The texts of rows. A name that several rows bear keeps them all; what it is like is told by the first of them. */
export function nameTexts(rows: readonly BodyName[]): NameTexts {
  const sets = [new Map<string, Gathered>(), new Map<string, Gathered>()];
  for (const head of LIST_HEADS) sets[ALL]?.set(head, { written: head, flags: FLAGS.small, bearers: [] });
  rows.forEach(({ kind, names }, place) => {
    for (const { name, certainty, exact } of names) {
      const set = sets[certainty === "sector" ? SECTORS : ALL];
      const key = exact ? canonical(name) : name;
      const known = set?.get(key) ?? { written: name, flags: flagsOf(kind, exact), bearers: [] };
      set?.set(key, known);
      if (!known.bearers.some((other) => other.place === place)) known.bearers.push({ place, certainty });
    }
  });
  const { packed, order } = packNames(sets.map((set) => [...set.keys()]));
  const lines = order.map(([set, name]) => {
    const { written, flags, bearers } = sets[set]?.get(name) ?? { written: "", flags: "", bearers: [] };
    const sorted = [...bearers].sort((a, b) => RANK[a.certainty] - RANK[b.certainty]);
    return [written, flags, sorted.map(({ place, certainty }) => `${place}${LETTER[certainty]}`).join(" ")].join("\t");
  });
  return { ...packed, rows: rows.map(({ id, kind, from, to }) => [id, kind, from, to].join("\t")).join("\n"), names: lines.join("\n") };
}

const flagsOf = (kind: string, exact: boolean): string =>
  `${exact ? FLAGS.exact : ""}${kind.startsWith("province") || kind === "special_zone" ? FLAGS.place : ""}${kind === "phrase" ? FLAGS.small : ""}`;
