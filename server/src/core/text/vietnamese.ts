/** The Vietnamese alphabet as character classes for patterns (folded text, `u` flag), and the order of điểm letters. */

/** Not inside a word: use instead of \b, which knows ASCII only. */
export const WORD_START = "(?<![\\p{L}\\p{N}])";
export const WORD_END = "(?![\\p{L}\\p{N}])";

/** Letters of điểm in their order (NĐ 30 Phụ lục I, Phần I, Mục II.6.đ; a…y as laws use them, f j w z are not used). */
export const POINT_LETTERS = [..."abcdđeghiklmnopqrstuvxy"] as const;

/** 1-based place of a điểm letter; null for a letter that is not used. */
export function pointOrdinal(letter: string): number | null {
  const i = (POINT_LETTERS as readonly string[]).indexOf(letter.toLowerCase());
  return i < 0 ? null : i + 1;
}

/** The first letter is a small one. */
export function startsSmall(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(text);
}

const SMALL_A = 97;
const SMALL_Z = 122;

/** True when the text has letters and none of them is small. */
export function isAllCapitals(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= SMALL_A && code <= SMALL_Z) return false;
  }
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
