/**
 * Which syllables stand side by side in the language of decisions, and how firmly: "thực hiện" is one word, "các tỉnh" is
 * only usual. A misspelt syllable shows by standing where another one is at home. Words of a list, no statistics at run
 * time; built on first use, never changed.
 */
import { spelling, syllableLimit, syllableOf, withoutMarks } from "../text/syllable";

/** How firmly two syllables belong together. */
export const UNSEEN = -1;
export const SEEN = 0;
export const USUAL = 1;
/** One of the two hardly stands without the other. */
export const FIRM = 2;

/** How common a syllable is by itself. */
export const RARE = 0;
export const COMMON = 1;
/** của, và, các … : stands beside anything, so its neighbours prove little. */
export const FUNCTION = 2;

const PAIR_SHIFT = 15;
const FILL = 0.5;

export class WordPairs {
  private readonly keys: Int32Array;
  private readonly levels: Int8Array;
  private readonly mask: number;
  private readonly ranks: Uint8Array;
  private readonly after = new Map<number, number[]>();
  private readonly before = new Map<number, number[]>();
  private readonly alike = new Map<string, number[]>();
  private readonly plain = new Map<number, string>();

  /** `text`: lines of a first syllable and three columns of second ones: firm, usual, seen. */
  constructor(text: string, common: string, functions: string) {
    this.ranks = new Uint8Array(syllableLimit());
    this.setRanks(common, COMMON);
    this.setRanks(functions, FUNCTION);
    const lines = text.split("\n").map((line) => line.split("\t"));
    const count = lines.reduce((sum, columns) => sum + columns.slice(1).join(" ").length / 3, 0);
    const size = 2 ** Math.ceil(Math.log2(count / FILL + 2));
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.levels = new Int8Array(size);
    const numbers = new Map<string, number>();
    const numberOf = (word: string): number => {
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = this.register(word)));
      return number;
    };
    for (const [head = "", ...columns] of lines) {
      const first = numberOf(head);
      columns.forEach((column, i) => {
        if (column === "") return;
        for (const word of column.split(" ")) this.add(first, numberOf(word), FIRM - i);
      });
    }
  }

  /** FIRM, USUAL, SEEN or UNSEEN. */
  level(first: number, second: number): number {
    const key = (first << PAIR_SHIFT) | second;
    for (let at = this.home(key); ; at = (at + 1) & this.mask) {
      const found = this.keys[at];
      if (found === key) return this.levels[at] as number;
      if (found === 0) return UNSEEN;
    }
  }

  rank(syllable: number): number {
    return this.ranks[syllable] ?? RARE;
  }

  /** Known syllables with the letters of a word, marks left out. */
  withLetters(plain: string): readonly number[] {
    return this.alike.get(plain) ?? NONE;
  }

  /** Known syllables that stand after a syllable, FIRM or USUAL. */
  followers(syllable: number): readonly number[] {
    return this.after.get(syllable) ?? NONE;
  }

  /** Known syllables that stand before a syllable, FIRM or USUAL. */
  leaders(syllable: number): readonly number[] {
    return this.before.get(syllable) ?? NONE;
  }

  /** Letters of a syllable without marks. */
  lettersOf(syllable: number): string {
    let plain = this.plain.get(syllable);
    if (plain === undefined) this.plain.set(syllable, (plain = withoutMarks(spelling(syllable))));
    return plain;
  }

  private register(word: string): number {
    const number = syllableOf(word);
    const plain = withoutMarks(word);
    this.plain.set(number, plain);
    const list = this.alike.get(plain);
    if (list === undefined) this.alike.set(plain, [number]);
    else list.push(number);
    return number;
  }

  private setRanks(words: string, rank: number): void {
    for (const word of words.split(" ")) this.ranks[syllableOf(word)] = rank;
  }

  private add(first: number, second: number, level: number): void {
    const key = (first << PAIR_SHIFT) | second;
    let at = this.home(key);
    while (this.keys[at] !== 0) at = (at + 1) & this.mask;
    this.keys[at] = key;
    this.levels[at] = level;
    if (level === SEEN) return;
    push(this.after, first, second);
    push(this.before, second, first);
  }

  private home(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 12) & this.mask;
  }
}

const NONE: readonly number[] = [];

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
