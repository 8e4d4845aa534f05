/**
 * A table of phrases in small letters, matched at a place of the text whatever its capitals and its line breaks (a blank of
 * a phrase stands for one or more). No pattern has to be compiled for it, and it is faster than one.
 */
import { skipBlanks } from "../text/blanks";
import { isWordCode, LETTERS_END } from "./assignment-words";

/** By code unit; looked up, since letters with and without marks take turns. */
const SMALL = Uint16Array.from({ length: LETTERS_END }, (_, c) => smallOf(c));

/** Small letter of a Vietnamese or ASCII capital, as code unit; other letters are left as they are. */
export const smallCode = (c: number): number => (c < LETTERS_END ? (SMALL[c] as number) : c);

function smallOf(c: number): number {
  if (c < 0x80) return c >= 65 && c <= 90 ? c + 32 : c;
  if (c <= 0xde) return c >= 0xc0 && c !== 0xd7 ? c + 32 : c;
  if ((c >= 0x1ea0 && c <= 0x1ef9) || (c >= 0x100 && c <= 0x1a1)) return c | 1;
  return c === 0x1af ? 0x1b0 : c;
}

export interface PhraseLimits {
  /** A phrase does not count after these words: "trình" after "công". */
  readonly notAfter?: Readonly<Record<string, readonly string[]>>;
  /** Nor before what these phrases match. */
  readonly notBefore?: PhraseTable;
}

const SLOTS = 0x400;
/** Of the first three letters of a word, small; what is no letter counts as none. */
const slot = (a: number, b: number, c: number): number => (a * 7 + b * 31 + (isWordCode(c) ? c * 43 : 0)) & (SLOTS - 1);

export class PhraseTable {
  /** By slot the place of its list in `lists`, from 1; 0: no phrase begins with these letters, as with most. */
  private readonly slots = new Uint8Array(SLOTS);
  /** Phrases whose first letters have one slot, the longest first. */
  private readonly lists: string[][] = [[]];

  constructor(
    phrases: Iterable<string>,
    private readonly limits: PhraseLimits = {},
  ) {
    for (const phrase of phrases) {
      const key = slot(phrase.charCodeAt(0), phrase.charCodeAt(1), phrase.charCodeAt(2));
      if (this.slots[key] === 0) this.slots[key] = this.lists.push([]) - 1;
      this.lists[this.slots[key] as number]?.push(phrase);
    }
    for (const list of this.lists) list.sort((a, b) => b.length - a.length);
  }

  /** The first words of the phrases. */
  get firstWords(): readonly string[] {
    const first = new Set<string>();
    for (const list of this.lists) for (const phrase of list) first.add(phrase.split(" ", 1)[0] as string);
    return [...first];
  }

  /** End of the longest phrase that begins at `at` and ends a word there; -1 for none. */
  match(text: string, at: number): number {
    const key = slot(smallCode(text.charCodeAt(at)), smallCode(text.charCodeAt(at + 1)), smallCode(text.charCodeAt(at + 2)));
    const list = this.slots[key] as number;
    if (list === 0) return -1;
    for (const phrase of this.lists[list] as string[]) {
      const end = compare(phrase, text, at);
      if (end > 0 && this.allowed(phrase, text, at, end)) return end;
    }
    return -1;
  }

  private allowed(phrase: string, text: string, at: number, end: number): boolean {
    const { notAfter, notBefore } = this.limits;
    if (notBefore && notBefore.match(text, skipBlanks(text, end, text.length)) > 0) return false;
    const words = notAfter?.[phrase];
    return words === undefined || !words.some((word) => endsWith(word, text, at));
  }
}

function compare(phrase: string, text: string, at: number): number {
  let i = at;
  for (let k = 0; k < phrase.length; k++) {
    const c = phrase.charCodeAt(k);
    if (c === 32) {
      if (text.charCodeAt(i) !== 32) return -1;
      i = skipBlanks(text, i, text.length);
    } else if (smallCode(text.charCodeAt(i++)) !== c) return -1;
  }
  return isWordCode(text.charCodeAt(i)) ? -1 : i;
}

function endsWith(word: string, text: string, at: number): boolean {
  let i = at;
  while (i > 0 && text.charCodeAt(i - 1) === 32) i--;
  const from = i - word.length;
  return from >= 0 && i < at && compare(word, text, from) === i && !isWordCode(text.charCodeAt(from - 1));
}
