/**
 * The words of a text in one walk, kept for the text: where they stand, what they are made of, which syllable they are,
 * and whether only blanks divide them. All rules about words share it. Offsets are folded, as everywhere in the core.
 */
import type { SourceText } from "./source";
import {
  classOf,
  hasDigit,
  isCapital,
  isForeign,
  isMarked,
  NODE_WIDTH,
  START,
  syllableAt,
  syllableAutomaton,
  toneOf,
  unitFacts,
} from "./syllable";

/** Bits of a word's shape. */
export const FIRST_CAPITAL = 1;
export const LATER_CAPITAL = 2;
export const HAS_DIGIT = 4;
/** A letter outside the Vietnamese alphabet (f, j, w, z, é …). */
export const FOREIGN = 8;
/** A letter with a tone, or ă â đ ê ô ơ ư: the word is meant to be Vietnamese. */
export const VIETNAMESE = 16;
/** Joined to a neighbour without a blank: hyphenated words, symbols, addresses. */
export const JOINED = 32;
export const NOT_SMALL = FIRST_CAPITAL | LATER_CAPITAL | HAS_DIGIT | FOREIGN;

/** How a word follows the one before it. */
export const APART = 0;
/** Only blanks between them, on one line. */
export const NEXT = 1;
/** Only blanks and one line end. */
export const WRAPPED = 2;

export interface Words {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly shapes: Uint8Array;
  /** Numbers of syllables (`syllableOf`); 0: none. */
  readonly syllables: Uint16Array;
  /** How each word follows the one before it: APART, NEXT or WRAPPED. */
  readonly links: Uint8Array;
}

const scans = new WeakMap<SourceText, Words>();

/** The words of a text; computed once for each text. */
export function wordsOf(source: SourceText): Words {
  let words = scans.get(source);
  if (words === undefined) {
    words = scan(source);
    scans.set(source, words);
  }
  return words;
}

/** Index of the first word that begins at or after an offset. */
export function firstWordAt(words: Words, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A sign that makes one word of what stands on both sides: kinh tế-xã hội, 15/QĐ-UBND, a@b.vn. */
const joins = (code: number): boolean =>
  code === 45 || code === 47 || code === 46 || code === 64 || code === 95 || code === 38 || code === 39 || code === 0x2019 || code === 92;

function scan(source: SourceText): Words {
  const { flat, folded } = source;
  const length = flat.length;
  const words = room((length >> 1) + 1);
  const { starts, ends, shapes, syllables, links } = words;
  const table = syllableAutomaton();
  const { next } = table;
  let count = 0;
  let lineEnds = 0;
  let linked = false;
  let i = 0;
  while (i < length) {
    let fact = unitFacts(flat.charCodeAt(i));
    if (fact === 0) {
      const code = folded.charCodeAt(i);
      if (code === 10) lineEnds++;
      else if (code > 32 && code !== 13 && flat.charCodeAt(i) !== 32) linked = false;
      i++;
      continue;
    }
    const start = i;
    let node = START;
    let all = 0;
    const first = fact;
    let inner = 0;
    let tone = 0;
    let tones = 0;
    let place = 0;
    for (;;) {
      all |= fact;
      if (toneOf(fact) !== 0) {
        tone = toneOf(fact);
        place = i - start;
        tones++;
      }
      node = next[node * NODE_WIDTH + classOf(fact)] as number;
      if (++i >= length) break;
      fact = unitFacts(flat.charCodeAt(i));
      if (fact === 0) break;
      inner |= fact;
    }
    starts[count] = start;
    ends[count] = i;
    shapes[count] = shapeOf(first, inner, all) | (isJoined(flat, start, i) ? JOINED : 0);
    syllables[count] = node === 0 || tones > 1 ? 0 : syllableAt(table, node, tone, place);
    links[count] = linked && lineEnds < 2 ? (lineEnds === 0 ? NEXT : WRAPPED) : APART;
    count++;
    linked = true;
    lineEnds = 0;
  }
  return { ...words, count };
}

function room(most: number): Omit<Words, "count"> {
  return {
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    shapes: new Uint8Array(most),
    syllables: new Uint16Array(most),
    links: new Uint8Array(most),
  };
}

/** Facts of the first letter, of the others and of all, each or-ed together. */
const shapeOf = (first: number, inner: number, all: number): number =>
  (isCapital(first) ? FIRST_CAPITAL : 0) |
  (isCapital(inner) ? LATER_CAPITAL : 0) |
  (hasDigit(all) ? HAS_DIGIT : 0) |
  (isForeign(all) ? FOREIGN : 0) |
  (isMarked(all) ? VIETNAMESE : 0);

const isJoined = (flat: string, start: number, end: number): boolean =>
  (start > 1 && joins(flat.charCodeAt(start - 1)) && unitFacts(flat.charCodeAt(start - 2)) !== 0) ||
  (joins(flat.charCodeAt(end)) && unitFacts(flat.charCodeAt(end + 1)) !== 0);
