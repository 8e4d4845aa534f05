/** A few syllables that open something; a text's words tell where they stand, so that nobody walks over its letters for them. */

import { type LocalScan, spanScan } from "./local-scan";
import { onceOf } from "./memo";
import { type Span, span } from "./span";
import { syllableLimit, syllableOf } from "./syllable";
import { firstWordAt, type Words, wordsOf } from "./syllable-scan";

/** Syllables that are asked one by one. */
export class SyllableSet {
  private bits: Uint8Array | null = null;

  /** `words` are Vietnamese syllables in small letters. `others`: numbers and all that is no syllable count too. */
  constructor(
    private readonly words: readonly string[],
    private readonly others = false,
  ) {}

  /** Is the word of an index of the set? */
  has({ syllables }: Words, i: number): boolean {
    return this.table()[syllables[i] as number] === 1;
  }

  /** Numbers of the syllables; 0 for what is none. */
  numbers(): readonly number[] {
    const numbers = this.words.map((word) => {
      const syllable = syllableOf(word);
      if (syllable === 0) throw new Error(`no syllable: ${word}`);
      return syllable;
    });
    return this.others ? [...numbers, 0] : numbers;
  }

  /** 1 for each syllable of the set, by number: for walks over many words. */
  table(): Uint8Array {
    if (this.bits === null) {
      this.bits = new Uint8Array(syllableLimit());
      for (const syllable of this.numbers()) this.bits[syllable] = 1;
    }
    return this.bits;
  }
}

/** From so many words on all sets are asked at once. */
const MANY = 1000;

/** Syllables whose places are looked for. Made once, by the code that looks: one walk over a text serves all sets. */
export class WordSet extends SyllableSet {
  private readonly place = SETS.push(this) - 1;

  /** Indexes of all words of the set that begin in [start, end) (offsets), in order. */
  within(words: Words, start: number, end: number): readonly number[] {
    const [from, to] = [firstWordAt(words, start), firstWordAt(words, end)];
    if (to - from <= MANY) return this.walk(words, from, to);
    const all = placesIn(words, this.place);
    return from === 0 && to === words.count ? all : all.slice(firstFrom(all, from), firstFrom(all, to));
  }

  /** False when a walk over the whole text has shown that no word of the set begins in the stretch. */
  mayStandIn(words: Words, { start, end }: Span): boolean {
    const places = gathered(words)[this.place];
    if (places === undefined) return true;
    const place = places[firstFrom(places, firstWordAt(words, start))];
    return place !== undefined && (words.starts[place] as number) < end;
  }

  private walk({ syllables }: Words, from: number, to: number): readonly number[] {
    const bits = this.table();
    const found: number[] = [];
    for (let i = from; i < to; i++) if (bits[syllables[i] as number] === 1) found.push(i);
    return found;
  }
}

/** All sets, as they were made. */
const SETS: WordSet[] = [];

/** Sets that have a bit each. */
const GROUP = 32;

/** The bits of a group of sets by syllable, and how many of them are in. */
interface Mask {
  readonly bits: Int32Array;
  sets: number;
}

const MASKS: Mask[] = [];

/** The bits of a group; sets made since the last call are added. */
function bitsOf(group: number): Int32Array {
  MASKS[group] ??= { bits: new Int32Array(syllableLimit()), sets: 0 };
  const mask = MASKS[group] as Mask;
  const { bits } = mask;
  for (; mask.sets < GROUP && group * GROUP + mask.sets < SETS.length; mask.sets++)
    for (const syllable of (SETS[group * GROUP + mask.sets] as WordSet).numbers())
      bits[syllable] = (bits[syllable] as number) | (1 << mask.sets);
  return bits;
}

/** By set the indexes of its words in a text, as far as they were looked for. */
const gathered = onceOf((_: Words): number[][] => []);

function placesIn(words: Words, set: number): readonly number[] {
  const known = gathered(words);
  if (known.length <= set) {
    const from = known.length;
    while (known.length < SETS.length) known.push([]);
    for (let group = Math.floor(from / GROUP); group * GROUP < known.length; group++) gather(words, known, group, from);
  }
  return known[set] as number[];
}

/** Gathers for the sets of a group, those before `from` excepted. */
function gather({ syllables, count }: Words, into: readonly number[][], group: number, from: number): void {
  const table = bitsOf(group);
  const first = group * GROUP;
  const wanted = from > first ? -1 << (from - first) : -1;
  for (let i = 0; i < count; i++) {
    let sets = (table[syllables[i] as number] as number) & wanted;
    while (sets !== 0) {
      into[first + GROUP - 1 - Math.clz32(sets & -sets)]?.push(i);
      sets &= sets - 1;
    }
  }
}

/** Place of the first index at or after another one. */
function firstFrom(indexes: readonly number[], index: number): number {
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indexes[middle] as number) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A search for words that a word of a set opens. `count`: how many words from word `i` on are what is searched; 0: none. It may
 * look at no more than `reach` letters (`local-scan.ts`), gaps left out.
 */
export const wordScan = (reach: number, opens: WordSet, count: (words: Words, i: number) => number): LocalScan<Span> =>
  spanScan(reach, (source, from, to) => {
    const words = wordsOf(source);
    const found: Span[] = [];
    for (const i of opens.within(words, from, to)) {
      const length = count(words, i);
      if (length > 0) found.push(span(words.starts[i] as number, words.ends[i + length - 1] as number));
    }
    return found;
  });
