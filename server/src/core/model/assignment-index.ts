/**
 * Finds the places where one of a few words stands, small or capitalised, at several hundred MB a second: letter pairs are
 * looked up in a bit table before any word is compared. Grammars are tried only there.
 */
import type { Words } from "../text/syllable-scan";
import { WordSet } from "../text/word-set";
import { isWordCode } from "./assignment-words";

interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

const SLOTS = 0x10000;
const slot = (a: number, b: number): number => (a * 31 + b) & (SLOTS - 1);

/** Words with what belongs to each. `next` moves on; `value` and `word` tell what stands there. Not reentrant. */
export class WordIndex<T> {
  private readonly pairs = new Uint8Array(SLOTS);
  private readonly entries = new Map<number, Entry<T>[]>();
  private readonly set: WordSet;
  private found: Entry<T> | null = null;

  constructor(words: readonly (readonly [string, T])[]) {
    this.set = new WordSet(words.map(([small]) => small));
    for (const [small, value] of words) {
      for (const word of [small, small.charAt(0).toUpperCase() + small.slice(1)]) {
        const key = slot(word.charCodeAt(0), word.charCodeAt(1));
        this.pairs[key] = 1;
        const list = this.entries.get(key);
        if (list) list.push({ word, value });
        else this.entries.set(key, [{ word, value }]);
      }
    }
  }

  /**
   * First offset at or after `from` where a word of the index begins and ends before `end`; -1 when there is none. `words`:
   * those of the whole text, when known: then only they are looked at and not every letter.
   */
  next(text: string, from: number, end: number, words: Words | null = null): number {
    if (words !== null) return this.nextWord(words, text, from, end);
    const { pairs } = this;
    let a = text.charCodeAt(from);
    for (let i = from; i < end; i++) {
      const b = text.charCodeAt(i + 1);
      if (pairs[slot(a, b)] === 1 && this.matches(text, i, end, slot(a, b))) return i;
      a = b;
    }
    return -1;
  }

  private nextWord(words: Words, text: string, from: number, end: number): number {
    for (let i = this.set.nextAt(words, from, end); i >= 0; i = this.set.next(words, i + 1, end)) {
      const at = words.starts[i] as number;
      if (this.matches(text, at, end, slot(text.charCodeAt(at), text.charCodeAt(at + 1)))) return at;
    }
    return -1;
  }

  /** What belongs to the word last found. */
  get value(): T | undefined {
    return this.found?.value;
  }

  private matches(text: string, at: number, end: number, key: number): boolean {
    if (at > 0 && isWordCode(text.charCodeAt(at - 1))) return false;
    for (const entry of this.entries.get(key) ?? []) {
      const stop = at + entry.word.length;
      if (stop <= end && text.startsWith(entry.word, at) && !isWordCode(text.charCodeAt(stop))) {
        this.found = entry;
        return true;
      }
    }
    return false;
  }
}
