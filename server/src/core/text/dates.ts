/**
 * Written dates of a text, in one pass over its words; kept for every text and, where it follows another
 * version, searched anew only about the change. What a date is: `written-date.ts`.
 */

import { goesOn, mayBegin, nextAnchor } from "./date-anchors";
import type { DatePart, WrittenDate } from "./date-parts";
import { isDigit } from "./letters";
import { LocalScan } from "./local-scan";
import { firstWordAt, HAS_DIGIT, type Words, wordsOf } from "./syllable-scan";
import { WordSet } from "./word-set";
import { DateReader } from "./written-date";

const movedPart = (part: DatePart | null, by: number): DatePart | null =>
  part === null ? null : { text: part.text, value: part.value, span: { start: part.span.start + by, end: part.span.end + by } };

/** The gaps of an open date hold up to 80 dots each. */
const LONGEST_DATE = 400;

/**
 * Every written date of a text, in order, without overlaps. Day and month alone ("10/12") count only after "ngày"; month and
 * year alone only after "tháng".
 */
export const WRITTEN_DATES = new LocalScan<WrittenDate>({
  reach: LONGEST_DATE,
  find(source, from, to) {
    const { flat } = source;
    return scanWords(new DateReader(flat), flat, from, to, wordsOf(source));
  },
  spanOf: (date) => date.span,
  moved: (date, by) => ({
    span: { start: date.span.start + by, end: date.span.end + by },
    form: date.form,
    separator: date.separator,
    day: movedPart(date.day, by),
    month: movedPart(date.month, by),
    quarter: movedPart(date.quarter, by),
    year: movedPart(date.year, by),
    until: movedPart(date.until, by),
    open: date.open,
    possible: date.possible,
    date: date.date,
  }),
});

const OPENERS = new WordSet(["ngày", "tháng", "quý", "năm"], true);

/** The dates that begin in [start, end). Only the four words that open a date, numbers and what is no syllable are looked at. */
function scanWords(reader: DateReader, text: string, start: number, end: number, words: Words): WrittenDate[] {
  const { starts, ends, syllables, shapes } = words;
  const found: WrittenDate[] = [];
  let from = start;
  for (const i of OPENERS.within(words, startOfWord(words, start), end)) {
    const first = starts[i] as number;
    if ((ends[i] as number) <= from) continue;
    if (syllables[i] !== 0 && first >= from) {
      const date = reader.at(first, false);
      if (date) found.push(date);
      from = date?.span.end ?? first + 1;
    } else if (syllables[i] === 0 && (((shapes[i] as number) & HAS_DIGIT) !== 0 || mayBegin(text.charCodeAt(first)))) {
      from = scanOdd(reader, text, Math.max(from, first), Math.min(ends[i] as number, end), found);
    }
  }
  return found;
}

/** The dates that begin in [start, end), in a word that is no syllable; where to go on. */
function scanOdd(reader: DateReader, text: string, start: number, end: number, found: WrittenDate[]): number {
  let from = start;
  if (isNumberAlone(text, start, end)) return from;
  for (let at = nextAnchor(text, start, end); at < end; at = nextAnchor(text, from, end)) {
    const date = reader.at(at, false);
    if (date) found.push(date);
    from = date?.span.end ?? at + 1;
  }
  return from;
}

/** A number with no sign or word of a date behind it, as most are. */
function isNumberAlone(text: string, start: number, end: number): boolean {
  let i = start;
  while (i < end && isDigit(text.charCodeAt(i))) i++;
  return i === end && !goesOn(text, start);
}

/** Where the word begins that holds an offset; the offset when none does. */
function startOfWord(words: Words, offset: number): number {
  const before = firstWordAt(words, offset) - 1;
  return before >= 0 && (words.ends[before] as number) > offset ? (words.starts[before] as number) : offset;
}
