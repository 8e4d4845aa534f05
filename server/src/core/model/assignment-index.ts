/**
 * Finds the places where one of a few words stands, small or capitalised. Where the words of the text are known each is one
 * look-up of its syllable; else letter pairs are looked up in a bit table before any word is compared. Grammars are tried only
 * there.
 */
import { syllableLimit, syllableOf } from "../text/syllable";
import { firstWordAt, LATER_CAPITAL, type Words } from "../text/syllable-scan";
import { isWordCode } from "./assignment-words";

interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

const SLOTS = 0x10000;
const slot = (a: number, b: number): number => (a * 31 + b) & (SLOTS - 1);

/** Where letters are looked at: pairs that open a word, and the words by their pair. */
interface Letters<T> {
  readonly pairs: Uint8Array;
  readonly entries: ReadonlyMap<number, readonly Entry<T>[]>;
}

/** Words (Vietnamese syllables in small letters) with what belongs to each. */
export class WordIndex<T> {
  private bySyllable: Uint8Array | null = null;
  private byLetters: Letters<T> | null = null;

  constructor(private readonly entries: readonly (readonly [string, T])[]) {}

  /** The words of the index. */
  get words(): readonly string[] {
    return this.entries.map(([word]) => word);
  }

  /** A walk over [start, end) of a text. `words`: those of the whole text, when known. */
  walk(text: string, start: number, end: number, words: Words | null): WordWalk<T> {
    return new WordWalk(this, text, start, end, words);
  }

  /** Place of each syllable in the index, from 1; 0 for all others. */
  get syllables(): Uint8Array {
    if (this.bySyllable === null) {
      const places = new Uint8Array(syllableLimit());
      this.entries.forEach(([word], place) => {
        const syllable = syllableOf(word);
        if (syllable === 0) throw new Error(`no syllable: ${word}`);
        places[syllable] = place + 1;
      });
      this.bySyllable = places;
    }
    return this.bySyllable;
  }

  get letters(): Letters<T> {
    this.byLetters ??= lettersOf(this.entries);
    return this.byLetters;
  }

  valueAt(place: number): T | undefined {
    return this.entries[place - 1]?.[1];
  }
}

function lettersOf<T>(words: readonly (readonly [string, T])[]): Letters<T> {
  const pairs = new Uint8Array(SLOTS);
  const entries = new Map<number, Entry<T>[]>();
  for (const [small, value] of words) {
    for (const word of [small, small.charAt(0).toUpperCase() + small.slice(1)]) {
      const key = slot(word.charCodeAt(0), word.charCodeAt(1));
      pairs[key] = 1;
      const list = entries.get(key);
      if (list) list.push({ word, value });
      else entries.set(key, [{ word, value }]);
    }
  }
  return { pairs, entries };
}

/** One walk over a stretch; `value` is what belongs to the word found last. */
export class WordWalk<T> {
  value: T | undefined;
  /** Index of the first word that was not yet passed. */
  private word: number;

  constructor(
    private readonly index: WordIndex<T>,
    private readonly text: string,
    start: number,
    private readonly end: number,
    private readonly words: Words | null,
  ) {
    this.word = words === null ? 0 : firstWordAt(words, start);
  }

  /** First offset at or after `from` where a word of the index begins and ends before the walk's end; -1 when there is none. */
  next(from: number): number {
    return this.words === null ? this.nextByLetters(from) : this.nextBySyllable(this.words, from);
  }

  private nextBySyllable({ starts, ends, syllables, shapes, count }: Words, from: number): number {
    const { text, end } = this;
    const places = this.index.syllables;
    let i = this.word;
    while (i < count && (starts[i] as number) < from) i++;
    for (; i < count && (starts[i] as number) < end; i++) {
      const place = places[syllables[i] as number] as number;
      if (place === 0 || ((shapes[i] as number) & LATER_CAPITAL) !== 0) continue;
      const start = starts[i] as number;
      const stop = ends[i] as number;
      if (stop > end || isWordCode(text.charCodeAt(start - 1)) || isWordCode(text.charCodeAt(stop))) continue;
      this.word = i;
      this.value = this.index.valueAt(place);
      return start;
    }
    this.word = i;
    return -1;
  }

  private nextByLetters(from: number): number {
    const { text, end } = this;
    const { pairs, entries } = this.index.letters;
    let a = text.charCodeAt(from);
    for (let i = from; i < end; i++) {
      const b = text.charCodeAt(i + 1);
      const entry = pairs[slot(a, b)] === 1 ? this.entryAt(entries.get(slot(a, b)) ?? [], i) : undefined;
      if (entry !== undefined) {
        this.value = entry.value;
        return i;
      }
      a = b;
    }
    return -1;
  }

  private entryAt(entries: readonly Entry<T>[], at: number): Entry<T> | undefined {
    const { text, end } = this;
    if (isWordCode(text.charCodeAt(at - 1))) return undefined;
    return entries.find(({ word }) => {
      const stop = at + word.length;
      return stop <= end && text.startsWith(word, at) && !isWordCode(text.charCodeAt(stop));
    });
  }
}
