/** A few syllables that open something; a text's words tell where they stand, so that nobody walks over its letters for them. */

import { type LocalScan, spanScan } from "./local-scan";
import { type Span, span } from "./span";
import { syllableLimit, syllableOf } from "./syllable";
import { firstWordAt, type Words, wordsOf } from "./syllable-scan";

export class WordSet {
  private bits: Uint8Array | null = null;

  /** `words` are Vietnamese syllables in small letters. `others`: numbers and all that is no syllable count too. */
  constructor(
    private readonly words: readonly string[],
    private readonly others = false,
  ) {}

  /**
   * Index of the first word at or after `from` (an index) that begins before `end` (an offset) and is of the set, in any
   * case; -1 when there is none.
   */
  next({ syllables, starts, count }: Words, from: number, end: number): number {
    const bits = this.table();
    // Never behind the end: short stretches are asked one after another through a whole text.
    for (let i = from; i < count && (starts[i] as number) < end; i++) if (bits[syllables[i] as number] === 1) return i;
    return -1;
  }

  /** As `next`, from an offset. */
  nextAt(words: Words, from: number, end: number): number {
    return this.next(words, firstWordAt(words, from), end);
  }

  private table(): Uint8Array {
    if (this.bits === null) {
      this.bits = new Uint8Array(syllableLimit());
      for (const word of this.words) {
        const syllable = syllableOf(word);
        if (syllable === 0) throw new Error(`no syllable: ${word}`);
        this.bits[syllable] = 1;
      }
      this.bits[0] = this.others ? 1 : 0;
    }
    return this.bits;
  }
}

/**
 * A search for words that a word of a set opens. `count`: how many words from word `i` on are what is searched; 0: none. It may
 * look at no more than `reach` letters (`local-scan.ts`), gaps left out.
 */
export const wordScan = (reach: number, opens: WordSet, count: (words: Words, i: number) => number): LocalScan<Span> =>
  spanScan(reach, (source, from, to) => {
    const words = wordsOf(source);
    const found: Span[] = [];
    for (let i = opens.nextAt(words, from, to); i >= 0; i = opens.next(words, i + 1, to)) {
      const length = count(words, i);
      if (length > 0) found.push(span(words.starts[i] as number, words.ends[i + length - 1] as number));
    }
    return found;
  });
