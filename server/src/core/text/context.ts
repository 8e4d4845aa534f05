/**
 * The words of a text as a row of syllables for statistics: figures and abbreviations count as one syllable each, and a
 * comma between two words does not part them. Offsets and shapes stay those of `syllable-scan.ts`.
 */
import type { SourceText } from "./source";
import { APART, FIRST_CAPITAL, FOREIGN, HAS_DIGIT, LATER_CAPITAL, Words, wordsOf } from "./syllable-scan";

/** Stands for any number in figures; larger than every number of a syllable. */
export const NUMBER = 32_001;
/** Stands for any abbreviation in capitals. */
export const ABBREVIATION = 32_002;
/** Joined by a comma; beside APART, NEXT and WRAPPED. */
export const COMMA = 3;

export class Context extends Words {
  constructor(
    words: Words,
    links: Uint8Array,
    /** Numbers of syllables, NUMBER, ABBREVIATION; 0: none of them. */
    readonly ids: Uint16Array,
  ) {
    super(words.count, { starts: words.starts, ends: words.ends, shapes: words.shapes, syllables: words.syllables, links });
  }
}

const COMMA_CODE = 44;
const WIDEST = 3;

/** The row of a text, true of the words [from, to) only. Linear; not kept. */
export function contextOf(source: SourceText, from = 0, to = Number.POSITIVE_INFINITY): Context {
  const words = wordsOf(source);
  const { count, starts, ends, shapes } = words;
  const { flat } = source;
  const ids = words.syllables.slice(0, count);
  const links = words.links.slice(0, count);
  for (let i = Math.max(0, from); i < Math.min(count, to); i++) {
    if (ids[i] === 0) ids[i] = kindOf(shapes[i] as number, flat.charCodeAt(starts[i] as number), flat.charCodeAt((ends[i] as number) - 1));
    if (links[i] !== APART || i === 0) continue;
    const end = ends[i - 1] as number;
    const gap = (starts[i] as number) - end;
    if (gap > 1 && gap <= WIDEST && flat.charCodeAt(end) === COMMA_CODE && flat.charCodeAt(end + 1) === 32) links[i] = COMMA;
  }
  return new Context(words, links, ids);
}

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

function kindOf(shape: number, first: number, last: number): number {
  if ((shape & HAS_DIGIT) !== 0) return (shape & (FIRST_CAPITAL | LATER_CAPITAL)) === 0 && isFigure(first) && isFigure(last) ? NUMBER : 0;
  return (shape & LATER_CAPITAL) !== 0 && (shape & FOREIGN) === 0 ? ABBREVIATION : 0;
}
