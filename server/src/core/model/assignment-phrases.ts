/**
 * A table of phrases in small letters, matched at a place of the text whatever its capitals and its line breaks (a blank of
 * a phrase stands for one or more). No pattern has to be compiled for it, and it is faster than one.
 */
import { isWordCode, skipBlanks } from "./assignment-words";

/** Small letter of a Vietnamese or ASCII capital, as code unit; other letters are left as they are. */
export function smallCode(c: number): number {
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

const NOTHING: readonly string[] = [];
const SLOTS = 0x400;
const slot = (a: number, b: number): number => (a * 31 + b) & (SLOTS - 1);

export class PhraseTable {
  private readonly slots = new Map<number, string[]>();
  /** A bit for each slot that holds a phrase: most letters open none. */
  private readonly filled = new Int32Array(SLOTS / 32);

  constructor(
    phrases: Iterable<string>,
    private readonly limits: PhraseLimits = {},
  ) {
    for (const phrase of phrases) {
      const key = slot(phrase.charCodeAt(0), phrase.charCodeAt(1));
      const list = this.slots.get(key);
      if (list) list.push(phrase);
      else this.slots.set(key, [phrase]);
      this.filled[key >> 5] = (this.filled[key >> 5] as number) | (1 << (key & 31));
    }
    for (const list of this.slots.values()) list.sort((a, b) => b.length - a.length);
  }

  /** The first words of the phrases. */
  get firstWords(): readonly string[] {
    const first = new Set<string>();
    for (const list of this.slots.values()) for (const phrase of list) first.add(phrase.split(" ", 1)[0] as string);
    return [...first];
  }

  /** End of the longest phrase that begins at `at` and ends a word there; -1 for none. */
  match(text: string, at: number): number {
    const key = slot(smallCode(text.charCodeAt(at)), smallCode(text.charCodeAt(at + 1)));
    if ((((this.filled[key >> 5] as number) >> (key & 31)) & 1) === 0) return -1;
    for (const phrase of this.slots.get(key) ?? NOTHING) {
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
