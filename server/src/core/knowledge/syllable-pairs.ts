/**
 * Which syllables of administrative Vietnamese stand beside one another, and about how often: counted over public documents
 * by `server/build/syllable-pairs.mjs`, which writes the code. Read on first use, never changed.
 */
import { ABBREVIATION, NUMBER } from "../text/context";
import { lazy } from "../text/lazy";
import { type Shape, shapeOf, slipCost } from "../text/slips";
import { plainLetter, spelling, syllableOf } from "../text/syllable";
import { COUNTED } from "./data/syllable-pairs";

/** How often a pair of each class is met; the first: never. */
const TIMES = [0, 2, 4, 7, 14, 30, 85, 270, 1000] as const;
const CLASS_BITS = 3;
const CLASS_MASK = (1 << CLASS_BITS) - 1;
/** Characters of five bits begin here; those with more to come stand 32 behind. "\" is written "~". */
const FIRST_DIGIT = 35;
const [BACKSLASH, TILDE, SMALL_A] = [92, 126, 97];
/** Cost of a slip of each class. */
const COSTS = [0, 0.3, 0.4, 0.6, 0.9, 1.2, 1.5, 2.1] as const;
/** What a syllable that stands freely counts for at least, and what an unknown one counts for. */
const FREE = { total: 40, partners: 25 };
const UNKNOWN = { total: 0.5, partners: 0.7 };

/** The class of a pair that is met so often. */
export const classOfTimes = (times: number): number => TIMES.findIndex((least) => least >= times);

/** About how often a pair of a class is met. */
export const timesOf = (classOfPair: number): number => TIMES[classOfPair] as number;

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

/** Syllables that may have been meant, by their places, and how unlikely each slip is, see `slipCost`. */
export interface Candidates {
  readonly places: readonly number[];
  readonly costs: readonly number[];
}

/** So many searched words are kept at most. */
const MOST_KEPT = 2000;

/** Syllables go by their places here (`placeOf`): all tables are short rows of numbers. */
export class SyllablePairs {
  /** Place of a syllable in the tables, from 1; 0: not known. */
  private readonly places = new Uint16Array(ABBREVIATION + 1);
  private readonly syllables: readonly number[];
  private readonly totals: Float64Array;
  private readonly followers: Float64Array;
  private readonly leaders: Float64Array;
  private readonly pairs: number;
  private readonly slips: readonly string[];
  /** Known syllables as they are written, and one more than there are. */
  private readonly words: readonly string[];
  private readonly width: number;
  /** One bit for every two places, a row for each first one: nearly all questions are whether two are met at all. */
  private readonly met: Int32Array;
  private readonly rowLength: number;
  /** The entries of all pairs (`readRow`), and where those of each first place begin. */
  private readonly entries: Uint16Array;
  private readonly begins: Int32Array;
  private readonly candidates: Candidates[] = [];
  private readonly shapes: Shape[] = [];
  private letters: Int32Array | null = null;
  /** Candidates for syllables and other words that are not known: the same few names come again and again. */
  private readonly unknown = new Map<number | string, Candidates>();

  constructor(code: PairCode) {
    this.slips = code.slips.split(" ");
    this.pairs = code.pairs;
    this.words = code.syllables.split(" ");
    this.syllables = this.words.map((word) => (word === "#" ? NUMBER : word === "&" ? ABBREVIATION : syllableOf(word)));
    this.syllables.forEach((syllable, i) => {
      this.places[syllable] = i + 1;
    });
    this.width = this.syllables.length + 1;
    this.rowLength = (this.width + 31) >> 5;
    this.met = new Int32Array(this.width * this.rowLength);
    // An entry takes at least one character.
    this.entries = new Uint16Array(code.rows.length);
    this.begins = new Int32Array(this.width + 1);
    this.read(code.rows.split(" "));
    this.totals = numbersOf(code.totals, UNKNOWN.total, FREE.total);
    this.followers = numbersOf(code.followers, UNKNOWN.partners, FREE.partners);
    this.leaders = numbersOf(code.leaders, UNKNOWN.partners, FREE.partners);
  }

  /** Place of a syllable, a number or an abbreviation (`context.ts`), from 1; 0 for what the documents do not hold. */
  placeOf(syllable: number): number {
    return this.places[syllable] as number;
  }

  /** The syllable of a place from 1. */
  syllableAt(place: number): number {
    return this.syllables[place - 1] as number;
  }

  /** True when the second is met behind the first at all; false where one of them is not known. */
  isMet(first: number, second: number): boolean {
    return (((this.met[first * this.rowLength + (second >> 5)] as number) >>> (second & 31)) & 1) !== 0;
  }

  /** How often the second stands behind the first, as a class (`timesOf`); 0: never, or one of them is not known. */
  classOf(first: number, second: number): number {
    if (!this.isMet(first, second)) return 0;
    const { entries, begins } = this;
    let low = begins[first] as number;
    let high = begins[first + 1] as number;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle] as number) >> CLASS_BITS < second) low = middle + 1;
      else high = middle;
    }
    return ((entries[low] as number) & CLASS_MASK) + 1;
  }

  /** About how often a syllable stands in the documents; a small number for one that does not. */
  total(place: number): number {
    return this.totals[place] as number;
  }

  /** How many pairs of these two are met by chance, as the number of each one's partners lets expect. */
  chance(first: number, second: number): number {
    return ((this.followers[first] as number) * (this.leaders[second] as number)) / this.pairs;
  }

  /** The known syllables that a syllable may be a slip for. */
  candidatesFor(syllable: number): Candidates {
    const place = this.placeOf(syllable);
    if (place === 0) return this.unknown.get(syllable) ?? this.keep(syllable, this.searched(spelling(syllable)));
    return this.candidates[place] ?? this.readCandidates(place);
  }

  /** The known syllables that a word may be a slip for that is no syllable. */
  candidatesForWord(word: string): Candidates {
    return this.unknown.get(word) ?? this.keep(word, this.searched(word));
  }

  private readCandidates(place: number): Candidates {
    const code = this.slips[place - 1] as string;
    const entries = new Uint16Array(code.length);
    const end = readRow(code, entries, 0);
    const [places, costs]: [number[], number[]] = [[], []];
    for (let i = 0; i < end; i++) {
      places.push((entries[i] as number) >> CLASS_BITS);
      costs.push(COSTS[(entries[i] as number) & CLASS_MASK] as number);
    }
    const found = { places, costs };
    this.candidates[place] = found;
    return found;
  }

  private keep(word: number | string, candidates: Candidates): Candidates {
    if (this.unknown.size >= MOST_KEPT) this.unknown.clear();
    this.unknown.set(word, candidates);
    return candidates;
  }

  /** For what is not known: all syllables are gone through. */
  private searched(word: string): Candidates {
    const [places, costs]: [number[], number[]] = [[], []];
    const written = shapeOf(word);
    const letters = lettersOf(word);
    const { syllables, words, shapes } = this;
    this.letters ??= Int32Array.from(syllables, (syllable, i) => (syllable < NUMBER ? lettersOf(words[i] as string) : -1));
    for (let i = 0; i < syllables.length; i++) {
      if (!areAlike(letters, this.letters[i] as number)) continue;
      const meant = shapes[i] ?? shapeOf(words[i] as string);
      shapes[i] = meant;
      const cost = slipCost(written, meant);
      if (cost === Number.POSITIVE_INFINITY) continue;
      places.push(i + 1);
      costs.push(cost);
    }
    return { places, costs };
  }

  private read(rows: readonly string[]): void {
    const { met, rowLength, entries, begins } = this;
    let end = 0;
    for (let first = 1; first <= rows.length; first++) {
      let i = end;
      begins[first] = end;
      end = readRow(rows[first - 1] as string, entries, end);
      for (; i < end; i++) {
        const second = (entries[i] as number) >> CLASS_BITS;
        const bit = first * rowLength + (second >> 5);
        met[bit] = (met[bit] as number) | (1 << (second & 31));
      }
    }
    begins[rows.length + 1] = end;
  }
}

/**
 * Reads one row of a code: an entry for each partner, its place from 1 shifted by CLASS_BITS and its class. They are put into
 * `entries` from `at` on; answers where they end.
 */
function readRow(code: string, entries: Uint16Array, at: number): number {
  let end = at;
  let place = 0;
  let value = 0;
  let shift = 0;
  for (let i = 0; i < code.length; i++) {
    const unit = code.charCodeAt(i);
    const digit = (unit === TILDE ? BACKSLASH : unit) - FIRST_DIGIT;
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit > 31) continue;
    place += (value >> CLASS_BITS) + 1;
    entries[end++] = (place << CLASS_BITS) | (value & CLASS_MASK);
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
