/** The Vietnamese alphabet as character classes for patterns (folded text, `u` flag), and the order of điểm letters. */

/** Not inside a word: use instead of \b, which knows ASCII only. */
export const WORD_START = "(?<![\\p{L}\\p{N}])";
export const WORD_END = "(?![\\p{L}\\p{N}])";

/** Letters of điểm in their order (NĐ 30 Phụ lục I, Phần I, Mục II.6.đ; a…y as laws use them, f j w z are not used). */
export const POINT_LETTERS = [..."abcdđeghiklmnopqrstuvxy"] as const;

/** By the code of the letter, small or capital; 0 for one that is not used. */
const POINT_ORDINALS = new Uint8Array(0x112);
POINT_LETTERS.forEach((letter, i) => {
  POINT_ORDINALS[letter.charCodeAt(0)] = i + 1;
  POINT_ORDINALS[letter.toUpperCase().charCodeAt(0)] = i + 1;
});

/** 1-based place of a điểm letter; null for a letter that is not used. */
export const pointOrdinal = (letter: string): number | null => (letter.length === 1 ? POINT_ORDINALS[letter.charCodeAt(0)] || null : null);

const SMALL = /^\p{Ll}/u;

/** A small letter stands at an offset. */
export function isSmallAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 97 && code <= 122;
  // Vietnamese letters with two marks: each small one stands behind its capital, as đ does.
  if ((code >= 0x1ea0 && code <= 0x1ef9) || code === 0x110 || code === 0x111) return (code & 1) === 1;
  return SMALL.test(text.charAt(at));
}

/** Found soonest in what is not in capitals. */
const PLAIN_SMALL = /[a-z]/;

/** True when the text has letters and none of them is small. */
export function isAllCapitals(text: string): boolean {
  return !PLAIN_SMALL.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
}
