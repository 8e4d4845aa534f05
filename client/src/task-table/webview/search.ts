/** Finding words as people type them: without marks when they type none, with them when they do. */

const MARKS = /[\u0300-\u036f]/gu;

/** "Sở Tài chính" → "so tai chinh". */
const bare = (text: string): string => text.normalize("NFD").replace(MARKS, "").toLowerCase().replaceAll("đ", "d");
const exact = (text: string): string => text.normalize("NFC").toLowerCase();

/** A text made ready for many searches. */
export interface Searchable {
  readonly exact: string;
  readonly bare: string;
}

export const searchable = (text: string): Searchable => ({ exact: exact(text), bare: bare(text) });

/** A test for texts that hold every word of what is typed. */
export function finder(typed: string): (text: Searchable) => boolean {
  const words = exact(typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
  return (text) => words.every((word) => (bare(word) === word ? text.bare.includes(word) : text.exact.includes(word)));
}
