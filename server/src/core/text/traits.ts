/**
 * What a text holds beside the usual characters, told in one walk over its code units: passes over the whole text that look
 * for odd characters are only made where such characters stand. A bit says "maybe" at most once too often, never too seldom.
 */

import { lazy } from "./lazy";
import { isLetter } from "./letters";

/** U+00A0, by far the most usual of the odd blanks. */
export const HAS_NO_BREAK = 2048;
/** Its kin. */
export const HAS_ODD_BLANK = 1;
/** U+00D0, U+00F0. */
export const HAS_ETH = 2;
/** Combining marks: the text changes its length when they are composed. */
export const HAS_LOOSE_MARK = 4;
/** Greek, Coptic, Cyrillic. */
export const HAS_OTHER_ALPHABET = 8;
/** Zero-width and bidi marks, soft hyphen, BOM: folding removes them. */
export const HAS_INVISIBLE = 16;
/** U+2010, U+2011. */
export const HAS_ODD_HYPHEN = 32;
/** Gaps, and what stands for one, other than the line ends: \t \f \v U+0085 U+2028 U+2029. */
export const HAS_GAP = 64;
/** # * _ and an opening square bracket: the text may hold marks of Markdown. */
export const HAS_MARKDOWN = 128;
/** A tone in its old place ("hoà", "uỷ"). */
export const HAS_OLD_TONE = 256;
/** × ÷ */
export const HAS_SIGN_AMONG_LETTERS = 512;
/** Line ends of other systems: \r\n, \r. */
export const HAS_RETURN = 1024;
/** A sign of a lost letter, a control or private character. */
export const HAS_LOST = 4096;
/** Letters and figures as wide as Chinese ones. */
export const HAS_WIDE = 8192;
/** Hyphens, dashes, quotation marks, dots from U+2010 to U+2027, and tabs: their places are told. Only inside the walk, as all below. */
const SIGN = 0x4000;
/** Pairs that the walk stops at: what may be the first of a pair has a bit, what may be the second the bit above it. */
const TONE_FIRST = 0x10000;
const BLANK_FIRST = 0x40000;
const FIRSTS = TONE_FIRST | BLANK_FIRST;
const ONLY_INSIDE = SIGN | FIRSTS | (FIRSTS << 1);

const TABLE_SIZE = 0x10000;
const TABLE = lazy(build);

function mark(into: Int32Array, bit: number, ranges: readonly (readonly [number, number])[]): void {
  for (const [from, to] of ranges) for (let code = from; code <= to; code++) into[code] = (into[code] ?? 0) | bit;
}

const one = (...codes: readonly number[]): (readonly [number, number])[] => codes.map((code) => [code, code]);
const ODD_BLANKS = [...one(0x1680, 0x202f, 0x205f, 0x3000), [0x2000, 0x200a]] as const;

function build(): Int32Array {
  const bits = new Int32Array(TABLE_SIZE);
  mark(bits, HAS_NO_BREAK, one(0xa0));
  mark(bits, HAS_ODD_BLANK, ODD_BLANKS);
  mark(bits, HAS_ETH, one(0xd0, 0xf0));
  mark(bits, HAS_LOOSE_MARK, [[0x300, 0x36f]]);
  mark(bits, HAS_OTHER_ALPHABET, [[0x370, 0x52f]]);
  mark(bits, HAS_INVISIBLE, [...one(0xad, 0xfeff), [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2064], [0x2066, 0x2069]]);
  mark(bits, HAS_LOST, [...one(0xfffd), [0, 8], [0x7f, 0x9f], [0xe000, 0xf8ff]]);
  mark(bits, HAS_WIDE, [[0xff01, 0xff5e]]);
  mark(bits, HAS_ODD_HYPHEN, one(0x2010, 0x2011));
  mark(bits, HAS_GAP, one(9, 11, 12, 0x85, 0x2028, 0x2029));
  mark(bits, HAS_RETURN, one(13));
  for (const c of "#*_[") mark(bits, HAS_MARKDOWN, one(c.charCodeAt(0)));
  mark(bits, HAS_SIGN_AMONG_LETTERS, one(0xd7, 0xf7));
  mark(bits, SIGN, [...one(9), [0x2010, 0x2027]]);
  mark(bits, BLANK_FIRST | (BLANK_FIRST << 1), [...one(BLANK, 0xa0), ...ODD_BLANKS]);
  for (const c of "oOuU") mark(bits, TONE_FIRST, one(c.charCodeAt(0)));
  for (const c of SECOND_LETTERS) mark(bits, TONE_FIRST << 1, one(c.charCodeAt(0)));
  return bits;
}

const SECOND_LETTERS = "àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ";
const FIRST_Y = 0x1ef2;

/**
 * The bits of a whole text. One walk; no pattern. `signs` takes the places of signs, and of the first of two blanks and more,
 * `oldTones` those of letters whose tone belongs to the one before. For short strings `traitsOfWords` is there: they come in all of
 * the engine's kinds of strings, and would make the walk slow.
 */
export function traitsOf(text: string, signs: number[] = [], oldTones: number[] = []): number {
  const stops: number[] = [];
  const all = walk(text, stops) & ~ONLY_INSIDE;
  let gap = -1;
  for (const at of stops) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      if (gap !== at - 1) signs.push(at - 1);
      gap = at;
    } else if (!isSecondLetter(code)) signs.push(at);
    else if (isOldTone(text, at, code, text.charCodeAt(at - 1))) oldTones.push(at);
  }
  return oldTones.length > 0 ? all | HAS_OLD_TONE : all;
}

/** Any of the blanks that folding makes one of: two of them are a gap. */
const isBlank = (code: number): boolean => ((TABLE()[code] as number) & BLANK_FIRST) !== 0;
const isSecondLetter = (code: number): boolean => ((TABLE()[code] as number) & (TONE_FIRST << 1)) !== 0;

/** Not of the usual letters, figures and signs, or a tone in its old place: most words have nothing of it. */
const UNUSUAL =
  /[^\n -"$-)+-Z\\-^`-~\u00c0-\u00cf\u00d1-\u00d6\u00d8-\u00ef\u00f1-\u00f6\u00f8-\u024f\u1ea0-\u1ef9\u2012-\u2027]|[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?![a-zA-Z\u00c0-\u1ef9])/;

/** As `traitsOf`, for a few words. */
export const traitsOfWords = (text: string): number => (UNUSUAL.test(text) ? traitsOf(text) : 0);

/**
 * All bits of a text, and the places of signs and of the second ones of pairs. Nothing but the walk: the engine makes fast code of
 * it in its first round, and that code must not have to stop at its end.
 */
function walk(text: string, stops: number[]): number {
  const table = TABLE();
  let all = 0;
  let stop = SIGN;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const bits = table[text.charCodeAt(i)] as number;
    all |= bits;
    if ((bits & stop) !== 0) stops.push(i);
    stop = ((bits & FIRSTS) << 1) | SIGN;
  }
  return all;
}

const BLANK = 32;
const SMALL_O = 0x6f;
const SMALL_U = 0x75;
const SMALL_Q = 0x71;

/** A toned a, e behind o, or a toned y behind u, that ends a word; not after q. */
function isOldTone(text: string, at: number, code: number, last: number): boolean {
  if (at + 1 < text.length && isLetter(text.charCodeAt(at + 1))) return false;
  const isY = code >= FIRST_Y || code === 0xfd || code === 0xdd;
  if ((last | 32) !== (isY ? SMALL_U : SMALL_O)) return false;
  return at < 2 || (text.charCodeAt(at - 2) | 32) !== SMALL_Q;
}
