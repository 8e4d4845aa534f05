/**
 * What a letter and a digit is, for walks over code units: the same as in patterns, which write \p{L} and mean a-z A-Z À-ỹ. Of a
 * text's `flat` copy: × and ÷, which the code table has among the letters, do not stand there. No letter and no digit: NaN, what
 * `charCodeAt` answers outside a text.
 */

const FIRST_MARKED = 0xc0;
const LAST_MARKED = 0x1ef9;

/** A letter, or a mark that could not be composed with one. */
export const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= FIRST_MARKED && code <= LAST_MARKED);

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const FIRST_MARK = 0x300;
const LAST_MARK = 0x36f;

/** A combining mark, which belongs to the letter before it. */
export const isMark = (code: number): boolean => code >= FIRST_MARK && code <= LAST_MARK;
