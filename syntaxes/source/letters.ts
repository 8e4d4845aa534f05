/**
 * Patterns for every way a Vietnamese letter is stored: composed (NFC), decomposed (NFD), and the "Unicode tổ hợp" of Vietnamese
 * keyboards (composed vowel + combining tone). Old and new tone marks are written out by the patterns themselves.
 */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** The stored forms of one letter, shortest first. */
function forms(letter: string): string[] {
  const decomposed = letter.normalize("NFD");
  const tone = [...decomposed].find((mark) => TONES.test(mark)) ?? "";
  const vowel = [...decomposed]
    .filter((mark) => mark !== tone)
    .join("")
    .normalize("NFC");
  return [...new Set([letter.normalize("NFC"), vowel + tone, decomposed])];
}

/** Replaces each accented letter of a pattern by the group of its stored forms. */
export function anyForm(pattern: string): string {
  let out = "";
  for (const letter of pattern.normalize("NFC")) {
    const stored = letter.normalize("NFD").length > 1 ? forms(letter) : letter === "Đ" ? ["Đ", "Ð"] : [letter];
    out += stored.length > 1 ? `(?:${stored.join("|")})` : letter;
  }
  return out;
}

/** Not inside a word. */
export const WORD_START = "(?<![\\p{L}\\p{M}\\p{N}])";
export const WORD_END = "(?![\\p{L}\\p{M}\\p{N}])";
/** One capital with its combining marks. */
export const CAPITAL = "\\p{Lu}\\p{M}*+";
