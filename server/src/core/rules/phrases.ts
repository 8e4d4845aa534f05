/**
 * Literals found by the words of a text, not by its letters, and words that hold a figure. What is glued to a figure or another
 * word ("5ông", "trênđịa bàn") is no syllable: such words are few, gathered once, and looked at beside the syllables.
 */
import { LocalScan } from "../text/local-scan";
import type { SourceText } from "../text/source";
import { type Span, span } from "../text/span";
import { HAS_DIGIT, wordsOf } from "../text/syllable-scan";
import { WordSet } from "../text/word-set";

/** Words that are none: numbers, symbols, what is glued together. */
const NO_SYLLABLES = new WordSet([], true);
/** Numbers of more figures than a year has. */
const LONGEST_NUMBER = 4;
/** Letters of the longest word that is looked for. */
const REACH = 60;

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** Where the figures begin in which a word ends; its end when it ends in a letter. */
function endOfLetters(flat: string, start: number, end: number): number {
  let at = end;
  while (at > start && isFigure(flat.charCodeAt(at - 1))) at--;
  return at;
}

/** A word that is no syllable. */
interface OddWord extends Span {
  readonly hasFigure: boolean;
  /** Its last letter, and where it ends, figures behind it left out ("này1"); 0 for a long number. */
  readonly lastLetter: number;
  readonly endOfLetters: number;
}

const ODD_WORDS = new LocalScan<OddWord>({
  reach: REACH,
  find(source, from, to) {
    const { flat } = source;
    const words = wordsOf(source);
    const { starts, ends, shapes } = words;
    const found: OddWord[] = [];
    for (const i of NO_SYLLABLES.within(words, from, to)) {
      const start = starts[i] as number;
      const end = ends[i] as number;
      const letters = endOfLetters(flat, start, end);
      // Nearly all numbers are days, years, items.
      if (letters === start && end - start <= LONGEST_NUMBER) continue;
      const lastLetter = letters > start ? flat.charCodeAt(letters - 1) : 0;
      found.push({ start, end, hasFigure: ((shapes[i] as number) & HAS_DIGIT) !== 0, lastLetter, endOfLetters: letters });
    }
    return found;
  },
  spanOf: (word) => word,
  moved: (word, by) => ({ ...word, start: word.start + by, end: word.end + by, endOfLetters: word.endOfLetters + by }),
});

/** Words of a stretch that hold a figure and are no number of up to four figures ("14h00", "2O27", "5ông"), in order. */
export const gluedWords = (source: SourceText, where: Span): readonly Span[] =>
  ODD_WORDS.within(source, where).filter((word) => word.hasFigure);

/** A search for a literal whose first word is a Vietnamese syllable in small letters. */
function phraseScan(literal: string): LocalScan<number> {
  const [first = ""] = literal.split(" ");
  const opens = new WordSet([first.toLowerCase()]);
  const last = first.charCodeAt(first.length - 1);
  return new LocalScan<number>({
    reach: literal.length,
    find(source, from, to) {
      const { flat } = source;
      const words = wordsOf(source);
      const found: number[] = [];
      for (const i of opens.within(words, from, to)) if (flat.startsWith(literal, words.starts[i])) found.push(words.starts[i] as number);
      const alone = found.length;
      for (const word of ODD_WORDS.within(source, span(Math.max(0, from - REACH), to + REACH))) {
        if (word.lastLetter !== last) continue;
        const at = word.endOfLetters - first.length;
        if (at >= from && at < to && flat.startsWith(literal, at)) found.push(at);
      }
      return found.length > alone ? found.sort((a, b) => a - b) : found;
    },
    spanOf: (start) => ({ start, end: start + literal.length }),
    moved: (start, by) => start + by,
  });
}

const scans = new Map<string, LocalScan<number>>();

/**
 * Every place of a literal of the code in a stretch of the flat text, in order. It begins with a whole syllable that no letters
 * before can make another one of ("nhân dân", "này"; not "ông", which ends "công"); figures and letters may be glued to its
 * front, figures alone to the end of a literal of one word.
 */
export function phrasePlaces(source: SourceText, literal: string, where: Span): readonly number[] {
  let scan = scans.get(literal);
  if (scan === undefined) {
    scan = phraseScan(literal);
    scans.set(literal, scan);
  }
  return scan.within(source, where);
}
