/** Blanks of words that are shown or compared. */

/** A gap that is not one blank. */
const UNEVEN = /\s\s|[^\S ]/;

/** Every run of blanks and line ends made one blank; none at the ends. Most texts are so already: those are not rewritten. */
export const evenBlanks = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/g, " ") : text).trim();

/** First offset at or after `at` that is no blank. */
export function skipBlanks(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) === 32) i++;
  return i;
}

/** One of some letters stands at an offset, blanks before it allowed: a cheap question before a pattern. */
export function goesOnWith(letters: string, text: string, at: number, end = text.length): boolean {
  const next = skipBlanks(text, at, end);
  return next < text.length && letters.includes(text.charAt(next));
}
