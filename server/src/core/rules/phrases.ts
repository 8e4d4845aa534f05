/**
 * Literals found by the words of a text, not by its letters, and words that hold a figure. What is glued to a figure or another
 * word ("5ông", "trênđịa bàn") is no syllable: such words are few, gathered once, and looked at beside the syllables.
 */
import { LocalScan, spanScan } from "../text/local-scan";
import type { SourceText } from "../text/source";
import { type Span, span } from "../text/span";
import { HAS_DIGIT, wordsOf } from "../text/syllable-scan";
import { WordSet } from "../text/word-set";

const NO_SYLLABLES = new WordSet([], true);
/** Numbers of more figures than a year has. */
const LONGEST_NUMBER = 4;
/** Letters of the longest word that is looked for. */
const REACH = 60;

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** Where the figures begin in which a word ends; its end when it ends in a letter. */
function endOfLetters(flat: string, { start, end }: Span): number {
  let at = end;
  while (at > start && isFigure(flat.charCodeAt(at - 1))) at--;
  return at;
}

const GLUED = spanScan(REACH, (source, from, to) => {
  const words = wordsOf(source);
  const found: Span[] = [];
  for (const i of NO_SYLLABLES.within(words, from, to)) {
    if (((words.shapes[i] as number) & HAS_DIGIT) === 0) continue;
    const word = span(words.starts[i] as number, words.ends[i] as number);
    if (word.end - word.start > LONGEST_NUMBER || endOfLetters(source.flat, word) > word.start) found.push(word);
  }
  return found;
});

/** Words of a stretch that hold a figure and are no number of up to four figures ("14h00", "2O27", "5ông"), in order. */
export const gluedWords = (source: SourceText, where: Span): readonly Span[] => GLUED.within(source, where);

/** Words that are no syllables and no numbers, figures at their ends left out. */
const ODD_WORDS = spanScan(REACH, (source, from, to) => {
  const words = wordsOf(source);
  const found: Span[] = [];
  for (const i of NO_SYLLABLES.within(words, from, to)) {
    const word = span(words.starts[i] as number, words.ends[i] as number);
    const end = endOfLetters(source.flat, word);
    if (end > word.start) found.push(span(word.start, end));
  }
  return found;
});

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
      for (const { end } of ODD_WORDS.within(source, span(Math.max(0, from - REACH), to + REACH))) {
        const at = end - first.length;
        if (at >= from && at < to && flat.charCodeAt(end - 1) === last && flat.startsWith(literal, at)) found.push(at);
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
 * before can make another one of ("nhân dân", "này"; not "ông", which ends "công").
 */
export function phrasePlaces(source: SourceText, literal: string, where: Span): readonly number[] {
  let scan = scans.get(literal);
  if (scan === undefined) {
    scan = phraseScan(literal);
    scans.set(literal, scan);
  }
  return scan.within(source, where);
}
