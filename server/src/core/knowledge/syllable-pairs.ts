/**
 * Which syllables of administrative Vietnamese stand beside one another, and about how often: counted over public documents
 * by `server/build/syllable-pairs.mjs`, which writes the code. Read on first use, never changed.
 */
import { ABBREVIATION, NUMBER } from "../text/context";
import { lazy } from "../text/lazy";
import { type Shape, shapeOf, slipCost } from "../text/slips";
import { plainLetter, syllableOf } from "../text/syllable";
import { COUNTED } from "./data/syllable-pairs";

/** How often a pair of each class is met; the first: never. */
const TIMES = [0, 2, 4, 7, 14, 30, 85, 270, 1000] as const;
const CLASS_BITS = 3;
/** Characters of five bits begin here; those with more to come stand 32 behind. "\" is written "~". */
const FIRST_DIGIT = 35;
const [BACKSLASH, TILDE, SMALL_A] = [92, 126, 97];
/** Cost of a slip of each class. */
const COSTS = [0, 0.3, 0.4, 0.6, 0.9, 1.2, 1.5, 2.1] as const;
/** What a syllable that stands freely counts for at least, and what an unknown one counts for. */
const FREE = { total: 40, partners: 25 };
const UNKNOWN = { total: 0.5, partners: 0.7 };

/** The counts as they are kept. */
export interface PairCode {
  /** By falling frequency, parted by blanks; "#" a number, "&" an abbreviation. */
  readonly syllables: string;
  /** One letter a syllable, powers of two: how often it stands, with how many behind it and before it. Capital: stands freely. */
  readonly totals: string;
  readonly followers: string;
  readonly leaders: string;
  /** How many pairs there are. */
  readonly pairs: number;
  /** One a syllable, parted by blanks: for every partner in order the distance from the last and a class, five bits a character. */
  readonly rows: string;
  /** The same way, for every syllable those that it may be a slip for, with the class of the slip's cost. */
  readonly slips: string;
}

/** A syllable that may have been meant. */
export interface Candidate {
  readonly syllable: number;
  /** How unlikely the slip is, see `slipCost`. */
  readonly cost: number;
}

/** So many searched words are kept at most. */
const MOST_KEPT = 2000;

export class SyllablePairs {
  /** Place of a syllable in the tables, from 1; 0: not known. */
  private readonly place = new Uint16Array(ABBREVIATION + 1);
  private readonly syllables: readonly number[];
  private readonly totals: Float64Array;
  private readonly followers: Float64Array;
  private readonly leaders: Float64Array;
  private readonly pairs: number;
  private readonly codes: readonly string[];
  private readonly slips: readonly string[];
  /** Known syllables as they are written, and the width of a row: one more. */
  private readonly words: readonly string[];
  private readonly width: number;
  /** Classes of all pairs by the places of both; a row is read when first asked for. */
  private readonly classes: Uint8Array;
  private readonly isRead: Uint8Array;
  /** Room for the entries of a row while it is read. */
  private readonly entries: Uint16Array;
  private readonly candidates: (readonly Candidate[])[] = [];
  private readonly shapes: Shape[] = [];
  private letters: Int32Array | null = null;
  /** Candidates for words that are not known: the same few names come again and again. */
  private readonly unknown = new Map<string, readonly Candidate[]>();

  constructor(code: PairCode) {
    this.codes = code.rows.split(" ");
    this.slips = code.slips.split(" ");
    this.pairs = code.pairs;
    this.words = code.syllables.split(" ");
    this.syllables = this.words.map((word) => (word === "#" ? NUMBER : word === "&" ? ABBREVIATION : syllableOf(word)));
    this.syllables.forEach((syllable, i) => {
      this.place[syllable] = i + 1;
    });
    this.width = this.syllables.length + 1;
    this.classes = new Uint8Array(this.width * this.width);
    this.isRead = new Uint8Array(this.width);
    this.entries = new Uint16Array(2 * this.width);
    this.totals = numbersOf(code.totals, UNKNOWN.total, FREE.total);
    this.followers = numbersOf(code.followers, UNKNOWN.partners, FREE.partners);
    this.leaders = numbersOf(code.leaders, UNKNOWN.partners, FREE.partners);
  }

  /** About how often the second stands behind the first; 0: not known. */
  count(first: number, second: number): number {
    const at = this.place[first] as number;
    if (at === 0) return 0;
    if (this.isRead[at] === 0) this.read(at);
    return TIMES[this.classes[at * this.width + (this.place[second] as number)] as number] as number;
  }

  /** About how often a syllable stands in the documents; a small number for one that does not. */
  total(syllable: number): number {
    return this.totals[this.place[syllable] as number] as number;
  }

  /** How many pairs of these two are met by chance, as the number of each one's partners lets expect. */
  chance(first: number, second: number): number {
    const followers = this.followers[this.place[first] as number] as number;
    return (followers * (this.leaders[this.place[second] as number] as number)) / this.pairs;
  }

  /** True for a syllable that the documents hold. */
  knows(syllable: number): boolean {
    return this.place[syllable] !== 0;
  }

  /** The known syllables that a word may be a slip for. `syllable`: its number, 0 when it is none. */
  candidatesFor(word: string, syllable: number): readonly Candidate[] {
    const at = this.place[syllable] as number;
    if (at === 0) return this.searched(word);
    const known = this.candidates[at];
    if (known !== undefined) return known;
    const found: Candidate[] = [];
    const { entries, syllables } = this;
    const end = readEntries(this.slips[at - 1] as string, entries);
    for (let i = 0; i < end; i += 2)
      found.push({ syllable: syllables[(entries[i] as number) - 1] as number, cost: COSTS[entries[i + 1] as number] as number });
    this.candidates[at] = found;
    return found;
  }

  /** For a word that is not known: all syllables are gone through. */
  private searched(word: string): readonly Candidate[] {
    const known = this.unknown.get(word);
    if (known !== undefined) return known;
    if (this.unknown.size >= MOST_KEPT) this.unknown.clear();
    const found: Candidate[] = [];
    const written = shapeOf(word);
    const letters = lettersOf(word);
    const { syllables, words, shapes } = this;
    this.letters ??= Int32Array.from(syllables, (syllable, i) => (syllable < NUMBER ? lettersOf(words[i] as string) : -1));
    for (let i = 0; i < syllables.length; i++) {
      if (!areAlike(letters, this.letters[i] as number)) continue;
      const syllable = syllables[i] as number;
      const meant = shapes[i] ?? shapeOf(words[i] as string);
      shapes[i] = meant;
      const cost = slipCost(written, meant);
      if (cost !== Number.POSITIVE_INFINITY) found.push({ syllable, cost });
    }
    this.unknown.set(word, found);
    return found;
  }

  private read(at: number): void {
    const { classes, width, entries } = this;
    this.isRead[at] = 1;
    const end = readEntries(this.codes[at - 1] as string, entries);
    for (let i = 0; i < end; i += 2) classes[at * width + (entries[i] as number)] = (entries[i + 1] as number) + 1;
  }
}

/** Reads the entries of one row into `entries`: place from 1 and class in turn; answers how many numbers were written. */
function readEntries(code: string, entries: Uint16Array): number {
  let [place, value, shift, end] = [0, 0, 0, 0];
  for (let i = 0; i < code.length; i++) {
    const unit = code.charCodeAt(i);
    const digit = (unit === TILDE ? BACKSLASH : unit) - FIRST_DIGIT;
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit > 31) continue;
    place += (value >> CLASS_BITS) + 1;
    entries[end++] = place;
    entries[end++] = value & ((1 << CLASS_BITS) - 1);
    value = 0;
    shift = 0;
  }
  return end;
}

/** Powers of two from letters, the first place for what is unknown. */
function numbersOf(letters: string, unknown: number, free: number): Float64Array {
  const numbers = new Float64Array(letters.length + 1).fill(unknown);
  for (let i = 0; i < letters.length; i++) {
    const unit = letters.charCodeAt(i);
    numbers[i + 1] = Math.max(2 ** ((unit | 32) - SMALL_A), unit < SMALL_A ? free : unknown);
  }
  return numbers;
}

/** True when at most two letters stand in one word only; both as bits. */
export function areAlike(a: number, b: number): boolean {
  const other = a ^ b;
  const rest = other & (other - 1);
  return (rest & (rest - 1)) === 0;
}

/** The letters of a word without marks, one bit each; what is no letter of the alphabet has the last. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << plainLetter(word.charCodeAt(i));
  return bits;
}

/** The pairs; read on first use. */
export const knownPairs = lazy(() => new SyllablePairs(COUNTED));
