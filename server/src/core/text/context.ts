/**
 * The words of a text as a row of syllables for statistics: figures and abbreviations count as one syllable each, and a
 * comma between two words does not part them. Offsets and shapes stay those of `syllable-scan.ts`.
 */
import type { SourceText } from "./source";
import { APART, FIRST_CAPITAL, FOREIGN, HAS_DIGIT, LATER_CAPITAL, type Words, WRAPPED, wordsOf } from "./syllable-scan";

/** Stands for any number in figures; larger than every number of a syllable. */
export const NUMBER = 32_001;
/** Stands for any abbreviation in capitals. */
export const ABBREVIATION = 32_002;
/** Joined by a comma; beside APART, NEXT and WRAPPED. */
export const COMMA = 3;

const COMMA_CODE = 44;
const DOT = 46;
const BRACKET = 41;
const WIDEST = 3;

/** The row of a text. */
export class Context {
  readonly words: Words;
  private readonly flat: string;

  constructor(source: SourceText) {
    this.words = wordsOf(source);
    this.flat = source.flat;
  }

  /** Number of a word's syllable, NUMBER, ABBREVIATION; 0: none of them. */
  id(i: number): number {
    const syllable = this.words.syllables[i] as number;
    return syllable !== 0 ? syllable : this.kind(i);
  }

  /** How a word follows the one before it: APART, NEXT, WRAPPED or COMMA. */
  link(i: number): number {
    const link = this.words.links[i] as number;
    if (link === WRAPPED) return this.opensItem(i) ? APART : WRAPPED;
    return link === APART && i > 0 && this.isBehindComma(i) ? COMMA : link;
  }

  /** "2. Khó khăn", "3) …" at the beginning of a line: the number of an item goes on nothing. */
  private opensItem(i: number): boolean {
    const { shapes, ends } = this.words;
    if (((shapes[i] as number) & HAS_DIGIT) === 0) return false;
    const end = ends[i] as number;
    const close = this.flat.charCodeAt(end);
    return (close === DOT || close === BRACKET) && this.flat.charCodeAt(end + 1) === 32;
  }

  private kind(i: number): number {
    const { shapes, starts, ends } = this.words;
    return kindOf(shapes[i] as number, this.flat.charCodeAt(starts[i] as number), this.flat.charCodeAt((ends[i] as number) - 1));
  }

  private isBehindComma(i: number): boolean {
    const { starts, ends } = this.words;
    const end = ends[i - 1] as number;
    const gap = (starts[i] as number) - end;
    return gap > 1 && gap <= WIDEST && this.flat.charCodeAt(end) === COMMA_CODE && this.flat.charCodeAt(end + 1) === 32;
  }
}

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

function kindOf(shape: number, first: number, last: number): number {
  if ((shape & HAS_DIGIT) !== 0) return (shape & (FIRST_CAPITAL | LATER_CAPITAL)) === 0 && isFigure(first) && isFigure(last) ? NUMBER : 0;
  return (shape & LATER_CAPITAL) !== 0 && (shape & FOREIGN) === 0 ? ABBREVIATION : 0;
}
