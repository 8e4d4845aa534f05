/**
 * Words that hold a figure and are no short number: "14h00", "2O27", "5ông", "20501". A text has few of them, and all rules that
 * look for something glued to a figure look at them only.
 */
import { spanScan } from "../text/local-scan";
import type { SourceText } from "../text/source";
import { type Span, span } from "../text/span";
import { HAS_DIGIT, wordsOf, wordsWithin } from "../text/syllable-scan";
import { WordSet, wordScan } from "../text/word-set";

/** Numbers of more figures than a year has. */
const LONGEST_NUMBER = 4;
/** Letters of the longest word that is looked for. */
const REACH = 60;

const GLUED = spanScan(REACH, (source, from, to) => {
  const words = wordsOf(source);
  const { shapes, starts, ends } = words;
  const found: Span[] = [];
  const [first, last] = wordsWithin(words, span(from, to));
  for (let i = first; i < last; i++) {
    // Nearly all words.
    if (((shapes[i] as number) & HAS_DIGIT) === 0) continue;
    const [start, end] = [starts[i] as number, ends[i] as number];
    if (end - start > LONGEST_NUMBER || !isNumber(source.flat, start, end)) found.push(span(start, end));
  }
  return found;
});

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

function isNumber(flat: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isFigure(flat.charCodeAt(i))) return false;
  return true;
}

/** Words of a stretch that hold a figure and are no number of up to four figures, in order. */
export const gluedWords = (source: SourceText, where: Span): readonly Span[] => GLUED.within(source, where);

/** A word in small letters, figures glued to it or not ("này", "này1"), in every version of a text. */
export class WordPlaces {
  private readonly alone;

  constructor(private readonly word: string) {
    this.alone = wordScan(word.length, new WordSet([word]), () => 1);
  }

  /** Where the word begins in a stretch, in order. */
  within(source: SourceText, where: Span): number[] {
    const { word } = this;
    const places: number[] = [];
    for (const { start } of this.alone.within(source, where)) if (source.flat.startsWith(word, start)) places.push(start);
    const alone = places.length;
    for (const glued of gluedWords(source, where)) {
      const at = source.slice(glued).indexOf(word);
      if (at >= 0) places.push(glued.start + at);
    }
    return places.length > alone ? places.sort((a, b) => a - b) : places;
  }
}
