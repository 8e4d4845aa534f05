/** A few syllables that open something; a text's words tell where they stand, so that nobody walks over its letters for them. */

import { type LocalScan, spanScan } from "./local-scan";
import { onceOf } from "./memo";
import { type Span, span } from "./span";
import { syllableLimit, syllableOf } from "./syllable";
import { firstWordAt, type Words, wordsOf } from "./syllable-scan";

export class WordSet {
  private bits: Uint8Array | null = null;
  private readonly syllables: number[] = [];

  /** `words` are Vietnamese syllables in small letters. `others`: numbers and all that is no syllable count too. */
  constructor(
    private readonly words: readonly string[],
    private readonly others = false,
  ) {}

  /** Is the word of an index of the set? */
  has({ syllables }: Words, i: number): boolean {
    return this.table()[syllables[i] as number] === 1;
  }

  /** Indexes of all words of the set that begin in [start, end) (offsets), in order. */
  within(words: Words, start: number, end: number): number[] {
    const [from, to] = [firstWordAt(words, start), firstWordAt(words, end)];
    const bits = this.table();
    return to - from > MANY && this.syllables.length <= FEW ? this.ofLists(words, from, to) : inWalk(bits, words, from, to);
  }

  /** The words [from, to) of the set: the lists of its syllables are merged. */
  private ofLists(words: Words, from: number, to: number): number[] {
    const { first, next } = listsOf(words);
    const heads = this.syllables.map((syllable) => (first[syllable] as number) - 1);
    const found: number[] = [];
    for (;;) {
      let nearest = -1;
      for (let k = 0; k < heads.length; k++)
        if ((heads[k] as number) >= 0 && (nearest < 0 || (heads[k] as number) < (heads[nearest] as number))) nearest = k;
      if (nearest < 0) return found;
      const at = heads[nearest] as number;
      if (at >= from && at < to) found.push(at);
      heads[nearest] = (next[at] as number) - 1;
    }
  }

  private table(): Uint8Array {
    if (this.bits === null) {
      this.bits = new Uint8Array(syllableLimit());
      for (const word of this.words) {
        const syllable = syllableOf(word);
        if (syllable === 0) throw new Error(`no syllable: ${word}`);
        if (this.bits[syllable] === 0) this.syllables.push(syllable);
        this.bits[syllable] = 1;
      }
      this.bits[0] = this.others ? 1 : 0;
      if (this.others) this.syllables.push(0);
    }
    return this.bits;
  }
}

function inWalk(bits: Uint8Array, { syllables }: Words, from: number, to: number): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (bits[syllables[i] as number] === 1) found.push(i);
  return found;
}

/** From so many words on the lists of a text are asked, by sets of few syllables: merging many lists takes longer than a walk. */
const MANY = 1000;
const FEW = 12;

/** Where each syllable stands, as lists: all indexes are one more, 0 ends a list. */
interface Lists {
  /** By syllable: the first word. */
  readonly first: Int32Array;
  /** By word: the next one that is the same syllable. */
  readonly next: Int32Array;
}

/** The lists of a text; one walk for all sets that ask. */
const listsOf = onceOf(({ syllables, count }: Words): Lists => {
  const first = new Int32Array(syllableLimit());
  const next = new Int32Array(count);
  for (let i = count - 1; i >= 0; i--) {
    const syllable = syllables[i] as number;
    next[i] = first[syllable] as number;
    first[syllable] = i + 1;
  }
  return { first, next };
});

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
