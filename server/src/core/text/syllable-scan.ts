/**
 * The words of a text in one walk, kept for the text: where they stand, what they are made of, which syllable they are,
 * and whether only blanks divide them. All rules about words share it. Offsets are folded, as everywhere in the core.
 */
import { type SharedEnds, sharedWithBefore } from "./shared-ends";
import type { SourceText } from "./source";
import type { Span } from "./span";
import {
  CLASS_BITS,
  FACTS,
  ROW_SHIFT,
  START,
  syllableAutomaton,
  TONED_SHIFT,
  toneOf,
  unitFacts,
  WORD_BITS,
  WORD_SHIFT,
  withTone,
} from "./syllable";

/** Bits of a word's shape; those of capitals, digits and letters are the ones that a letter has from WORD_SHIFT on. */
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
/** Only blanks and one line end: one more. */
export const WRAPPED = 2;

/** What is read of each word. */
interface Columns {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly shapes: Uint8Array;
  /** Numbers of syllables (`syllableOf`); 0: none. */
  readonly syllables: Uint16Array;
  /** How each word follows the one before it: APART, NEXT or WRAPPED. */
  readonly links: Uint8Array;
}

/** The words of one text. A class: every rule reads them, and the engine reads objects of one make much faster. */
export class Words implements Columns {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly shapes: Uint8Array;
  readonly syllables: Uint16Array;
  readonly links: Uint8Array;
  /** What was found out about the words, by what asked (`memo.ts`). */
  readonly kept = new Map<object, unknown>();

  constructor(
    readonly count: number,
    { starts, ends, shapes, syllables, links }: Columns,
  ) {
    this.starts = starts;
    this.ends = ends;
    this.shapes = shapes;
    this.syllables = syllables;
    this.links = links;
  }
}

const WORDS = {};

/** The words of a text; computed once for each text, and only about the change where it follows another version. */
export function wordsOf(source: SourceText): Words {
  let words = source.kept.get(WORDS) as Words | undefined;
  if (words === undefined) {
    const before = source.before;
    const known = before?.kept.get(WORDS) as Words | undefined;
    const shared = known === undefined ? null : sharedWithBefore(source);
    words = before === null || known === undefined || shared === null ? scan(source) : rescan(source, before, known, shared);
    source.kept.set(WORDS, words);
  }
  return words;
}

/** Indexes of the words that begin in a stretch: from, and the one after the last. A file may hold many documents. */
export const wordsWithin = (words: Words, { start, end }: Span): readonly [from: number, to: number] => [
  firstWordAt(words, start),
  firstWordAt(words, end),
];

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

const BLANK = 32;
const LINE_END = 10;

/** Letters of a short word and the blank behind it: few texts have more words than such ones would make. */
const SHORT_WORD = 4;

function scan(source: SourceText): Words {
  const { length } = source.flat;
  const guess = Math.ceil(length / SHORT_WORD) + 1;
  const words = room(guess);
  const count = scanPart(source, words, 0, 0, length);
  // What has no room is counted and not written.
  if (count <= guess) return new Words(count, words);
  const more = room(count);
  scanPart(source, more, 0, 0, length);
  return new Words(count, more);
}

/** Words beside a change that are read again. */
const ROOM = 64;

/** How far a word looks beyond its ends. */
const LOOKS = 2;

/** The words of a text that shares its beginning and its end with another one, whose words are known. */
function rescan(source: SourceText, before: SourceText, known: Words, { same, tail }: SharedEnds): Words {
  const changed = Math.max(0, source.flat.length - same - tail);
  const words = room(Math.min((source.flat.length >> 1) + 1, known.count + (changed >> 1) + ROOM));
  const kept = Math.max(0, firstWordAt(known, same - LOOKS) - 1);
  const head = kept > 0 && (known.ends[kept - 1] ?? 0) + LOOKS > same ? kept - 1 : kept;
  copy(known, words, 0, head, 0, 0);
  // The first word of the tail is read anew: what stands before it may have changed.
  const shift = source.flat.length - before.flat.length;
  const rest = Math.min(known.count, firstWordAt(known, before.flat.length - tail + LOOKS) + 1);
  const stop = rest < known.count ? (known.starts[rest] ?? 0) + shift : source.flat.length;
  const from = head > 0 ? (known.ends[head - 1] ?? 0) : 0;
  if (stop < from) return scan(source);
  const count = scanPart(source, words, head, from, stop);
  if (rest < known.count) copy(known, words, rest, known.count, count, shift);
  return new Words(count + Math.max(0, known.count - rest), words);
}

/** Copies the words [from, to) to `at`, moved by `shift` UTF-16 units. */
function copy(source: Words, into: Columns, from: number, to: number, at: number, shift: number): void {
  into.shapes.set(source.shapes.subarray(from, to), at);
  into.syllables.set(source.syllables.subarray(from, to), at);
  into.links.set(source.links.subarray(from, to), at);
  if (shift === 0) {
    into.starts.set(source.starts.subarray(from, to), at);
    into.ends.set(source.ends.subarray(from, to), at);
    return;
  }
  for (let i = from; i < to; i++) {
    into.starts[at + i - from] = (source.starts[i] as number) + shift;
    into.ends[at + i - from] = (source.ends[i] as number) + shift;
  }
}

/** Bits that letters behind the first one set as the first does; their capitals have a bit of their own, one place higher. */
const LATER_BITS = WORD_BITS & ~FIRST_CAPITAL;
const CAPITAL_SHIFT = WORD_SHIFT - 1;

/** Reads the words that begin in [from, to), the first as number `at`; returns the count after the last. At `from` no word stands. */
function scanPart({ flat, folded }: SourceText, words: Columns, at: number, from: number, to: number): number {
  const length = flat.length;
  const { starts, ends, shapes, syllables, links } = words;
  const { next, rests, width, ends: bases, places } = syllableAutomaton();
  // Written out in the loop, and from a name of its own: this is a tenth of a first reading.
  const facts = FACTS;
  let count = at;
  let before = at > 0 ? (ends[at - 1] as number) : -LOOKS;
  let lineEnds = 0;
  let linked = at > 0;
  let i = from;
  while (i < to) {
    const unit = flat.charCodeAt(i);
    let fact = facts[unit] as number;
    if (fact === 0) {
      if (unit > BLANK) linked = false;
      else if (folded.charCodeAt(i) === LINE_END) lineEnds++;
      i++;
      continue;
    }
    const start = i;
    const first = fact;
    let node = START;
    let initial = START;
    let rest = 0;
    let tones = 0;
    // Of a word with one tone the place of its letter; others are no syllables.
    let place = 0;
    for (;;) {
      const toned = fact >> TONED_SHIFT;
      tones += toned;
      place += toned * (i - start);
      node = next[node + (fact & CLASS_BITS)] as number;
      if (node < rests) initial = node;
      if (++i >= length) break;
      fact = facts[flat.charCodeAt(i)] as number;
      if (fact === 0) break;
      rest |= fact;
    }
    starts[count] = start;
    ends[count] = i;
    let shape = ((first >> WORD_SHIFT) & WORD_BITS) | ((rest >> WORD_SHIFT) & LATER_BITS) | ((rest >> CAPITAL_SHIFT) & LATER_CAPITAL);
    const base = bases[(initial >> ROW_SHIFT) * width + (node < rests ? 0 : (node - rests) >> ROW_SHIFT)] as number;
    syllables[count] = tones > 1 ? 0 : withTone(base, places[base] as number, toneOf(first | rest), place);
    links[count] = linked && lineEnds < 2 ? NEXT + lineEnds : APART;
    // A sign that joins is no blank.
    if (!linked && start - before === 1 && joins(flat.charCodeAt(before))) {
      shape |= JOINED;
      shapes[count - 1] = (shapes[count - 1] as number) | JOINED;
    }
    shapes[count] = shape;
    before = i;
    count++;
    linked = true;
    lineEnds = 0;
  }
  // What the last one is joined to may be a word that is known already.
  if (count > at && joins(flat.charCodeAt(before)) && unitFacts(flat.charCodeAt(before + 1)) !== 0)
    shapes[count - 1] = (shapes[count - 1] as number) | JOINED;
  return count;
}

/** Room for the most words that a text can hold. */
function room(most: number): Columns {
  return {
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    shapes: new Uint8Array(most),
    syllables: new Uint16Array(most),
    links: new Uint8Array(most),
  };
}
