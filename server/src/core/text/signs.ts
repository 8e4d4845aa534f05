/**
 * Where typographic signs and gaps stand in a text, found in one walk. The engine's own search looks for one byte of what it is
 * asked for, and of “ ” – it takes the one that every blank has.
 */
import { type Copy, LocalScan } from "./local-scan";
import type { SourceText } from "./source";
import type { Span } from "./span";

/** From U+2010 (hyphens, dashes, quotation marks) to U+2027 (dots). */
const FIRST = 0x2010;
const LAST = 0x2027;
const BLANK = 32;
const TAB = 9;

const isSign = (code: number): boolean => code >= FIRST && code <= LAST;

/** Offsets of signs, of tabs, and of the first of two blanks and more, in [from, to). */
function findSigns(text: string, from: number, to: number): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code > LAST || (code < FIRST && code !== BLANK && code !== TAB)) continue;
    if (code !== BLANK || (text.charCodeAt(i + 1) === BLANK && text.charCodeAt(i - 1) !== BLANK)) found.push(i);
  }
  return found;
}

/** Those of the folded text: the flat copy has no others, only fewer where something was made blank. */
const SIGNS = new LocalScan<number>({
  reach: 2,
  copy: "folded",
  find(source, from, to) {
    // A first version's were found with its traits.
    if (source.signs !== null && from === 0 && to === source.folded.length) return [...source.signs];
    return findSigns(source.folded, from, to);
  },
  spanOf: (at) => ({ start: at, end: at + 1 }),
  moved: (at, by) => at + by,
});

/** True when `signPlaces` knows where a literal stands. */
export const isSignLiteral = (literal: string): boolean => literal.length === 1 && isSign(literal.charCodeAt(0));

/** Where a sign between U+2010 and U+2027 stands in a stretch, in order. */
export function signPlaces(source: SourceText, copy: Copy, sign: string, where: Span): readonly number[] {
  const code = sign.charCodeAt(0);
  const text = source[copy];
  return SIGNS.within(source, where).filter((at) => text.charCodeAt(at) === code);
}

/** Where two blanks and more begin in a stretch of the folded text, and where tabs stand, in order. */
export const gapPlaces = (source: SourceText, where: Span): readonly number[] =>
  SIGNS.within(source, where).filter((at) => source.folded.charCodeAt(at) <= BLANK);

/** Where the curly quotation marks stand in a stretch of the flat text, in order. */
export function quoteMarks(source: SourceText, where: Span): readonly number[] {
  const { flat } = source;
  return SIGNS.within(source, where).filter((at) => isQuote(flat.charCodeAt(at)));
}

const isQuote = (code: number): boolean => code === 0x201c || code === 0x201d;
