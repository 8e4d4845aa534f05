/**
 * Words and marks without which a question about an item need not be asked. One walk over the words of a text, item by item,
 * answers for all questions; where a clue stands the grammar of the question decides.
 */
import { skipBlanks } from "../text/blanks";
import { lazy } from "../text/lazy";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { syllableLimit, syllableOf } from "../text/syllable";
import { firstWordAt, type Words, wordsOf } from "../text/syllable-scan";
import { CHARGE_WORDS, OBLIGING_WORDS } from "./assignment-charge";
import { EXECUTION_WORDS } from "./assignment-execution";
import { FIELD_OPENERS } from "./assignment-fields";
import { AIM_OPENERS } from "./assignment-headings";
import { ORDER_WORDS } from "./assignment-orders";
import { PARTNER_WORDS } from "./assignment-partners";
import { SUBJECT_OPENERS } from "./assignment-roles";
import { AIM_DEADLINE_WORDS, DEADLINE_WORDS } from "./deadlines";

export const EXECUTION = 1;
export const CHARGE = 2;
export const OBLIGED = 4;
export const ORDER = 8;
export const PARTNER = 16;
export const DEADLINE = 32;
export const AIM_DEADLINE = 64;
/** The first word may open a heading of aims, a labelled line, a text that tells who acts. */
export const OPENS_AIM = 128;
export const OPENS_FIELD = 256;
export const OPENS_SUBJECT = 512;
/** A colon stands in the text. */
export const COLON = 1024;
/** A further line begins in the text. */
export const LINES = 2048;
const OPENING = OPENS_AIM | OPENS_FIELD | OPENS_SUBJECT;
const INSIDE = EXECUTION | CHARGE | OBLIGED | ORDER | PARTNER | DEADLINE | AIM_DEADLINE;

const WORDS: readonly (readonly [clue: number, words: readonly string[]])[] = [
  [EXECUTION, EXECUTION_WORDS],
  [CHARGE, CHARGE_WORDS],
  [OBLIGED, OBLIGING_WORDS],
  [ORDER, ORDER_WORDS],
  [PARTNER, PARTNER_WORDS],
  [DEADLINE, DEADLINE_WORDS],
  [AIM_DEADLINE, AIM_DEADLINE_WORDS],
  [OPENS_AIM, AIM_OPENERS.firstWords],
  [OPENS_FIELD, FIELD_OPENERS.firstWords],
  [OPENS_SUBJECT, SUBJECT_OPENERS.flatMap((table) => table.firstWords)],
];

/** Clues of each syllable. What is no syllable ("UBND", a number) may open anything. */
const BITS = lazy(() => {
  const bits = new Uint16Array(syllableLimit());
  for (const [clue, words] of WORDS) {
    for (const word of words) {
      const syllable = syllableOf(word);
      if (syllable === 0 && (clue & INSIDE) !== 0) throw new Error(`no syllable: ${word}`);
      bits[syllable] = (bits[syllable] ?? 0) | clue;
    }
  }
  bits[0] = OPENING;
  return bits;
});

/** Bits of the words in a stretch, in any case. */
export const cluesIn = (words: Words, { start, end }: Span): number => cluesFrom(words, firstWordAt(words, start), end) & INSIDE;

function cluesFrom({ starts, syllables, count }: Words, first: number, end: number): number {
  const bits = BITS();
  let clues = 0;
  for (let i = first; i < count && (starts[i] as number) < end; i++) clues |= bits[syllables[i] as number] as number;
  return clues;
}

/** Reads the clues of items; those of one text one after the other need no search. */
export class ClueReader {
  private readonly words: Words;
  private word = 0;
  private line = 0;
  /** The first colon at or after an offset, and that offset. */
  private colon = -1;
  private colonAfter = 0;

  constructor(private readonly source: SourceText) {
    this.words = wordsOf(source);
  }

  /** All clues of an item's own text. */
  of({ start, end }: Span): number {
    const marks = (this.colonFrom(start) < end ? COLON : 0) | (this.lineFrom(start) < end ? LINES : 0);
    const { words } = this;
    const first = this.wordFrom(words, start);
    const opens = words.starts[first] === skipBlanks(this.source.flat, start, end);
    const opening = opens ? (BITS()[words.syllables[first] as number] as number) & OPENING : 0;
    return marks | opening | (cluesFrom(words, first, end) & INSIDE);
  }

  private wordFrom(words: Words, start: number): number {
    const { starts, count } = words;
    let i = this.word;
    if (i > 0 && (starts[i - 1] as number) >= start) i = firstWordAt(words, start);
    while (i < count && (starts[i] as number) < start) i++;
    this.word = i;
    return i;
  }

  /** Where the line after the one that holds an offset begins. */
  private lineFrom(start: number): number {
    const { source } = this;
    const { lines } = source;
    let i = this.line;
    if ((lines[i]?.start ?? 0) > start) i = source.lineAt(start);
    while ((lines[i + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) i++;
    this.line = i;
    return lines[i + 1]?.start ?? Number.POSITIVE_INFINITY;
  }

  private colonFrom(start: number): number {
    if (start < this.colonAfter || this.colon < start) {
      const colon = this.source.flat.indexOf(":", start);
      this.colon = colon < 0 ? Number.POSITIVE_INFINITY : colon;
      this.colonAfter = start;
    }
    return this.colon;
  }
}
