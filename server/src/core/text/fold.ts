/**
 * Folding: a copy of the text in which every way to write the same Vietnamese letter is one way, so that patterns are
 * written once. The copy is only looked at; the original is never rewritten (law 3). Folded: NFD to NFC, NBSP and its
 * kin to a blank, U+00D0/U+00F0 to Đ/đ, U+2011 to a hyphen, old tone places (hoà, uỷ) to new ones (hòa, ủy), invisible
 * characters (zero width, soft hyphen, bidi marks) removed.
 */

import { evenBlanks } from "./blanks";
import { HAS_ETH, HAS_INVISIBLE, HAS_LOOSE_MARK, HAS_ODD_BLANK, HAS_ODD_HYPHEN, HAS_OLD_TONE, traitsOf, traitsOfWords } from "./traits";

/** Folded text and, when offsets differ, a map from folded offsets to original ones (length `text.length + 1`). */
export interface Folded {
  readonly text: string;
  readonly map: Uint32Array | null;
}

const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const ODD_LETTERS = /[\u00d0\u00f0\u2010\u2011]/g;
const INVISIBLE = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]$/;
const COMBINING = /[\u0300-\u036f]/;
/** Either of them. */
const ODD = /[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

const OLD_TONE = /(?<![qQ])([oO])([àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])(?!\p{L})|(?<![qQ])([uU])([ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu;
const SECOND = "àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ";
const PLAIN = "aaaaaeeeeeyyyyyAAAAAEEEEEYYYYY";
const TONED_O = "òóỏõọ";
const TONED_U = "ùúủũụ";

function moveTone(first: string, second: string): string {
  const i = SECOND.indexOf(second);
  const tone = i % 5;
  const lower = first === "o" || first === "u";
  const row = first === "o" || first === "O" ? TONED_O : TONED_U;
  const toned = row.charAt(tone);
  return (lower ? toned : toned.toUpperCase()) + PLAIN.charAt(i);
}

/** `traits`: of this text, so that only passes that find something are made. */
function plainLetters(text: string, traits: number): string {
  let out = text;
  if ((traits & HAS_ODD_BLANK) !== 0) out = out.replace(BLANKS, " ");
  if ((traits & (HAS_ETH | HAS_ODD_HYPHEN)) !== 0) {
    out = out.replace(ODD_LETTERS, (c) => (c === "\u00d0" ? "Đ" : c === "\u00f0" ? "đ" : "-"));
  }
  return out;
}

const newTones = (text: string): string =>
  text.replace(OLD_TONE, (_, o: string | undefined, o2: string, u: string, u2: string) =>
    o === undefined ? moveTone(u, u2) : moveTone(o, o2),
  );

/** As `newTones`, where the places of the letters are known whose tone belongs to the one before. */
function movedTones(text: string, places: readonly number[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const at of places) {
    parts.push(text.slice(from, at - 1), moveTone(text.charAt(at - 1), text.charAt(at)));
    from = at + 1;
  }
  parts.push(text.slice(from));
  return parts.join("");
}

/**
 * Folds a text. Linear; text already in the common form costs one walk and no copy of offsets. `traits` and `oldTones`
 * (`traitsOf`): when known.
 */
export function fold(text: string, traits: number = traitsOfWords(text), oldTones: readonly number[] = []): Folded {
  const { text: composed, map } = compose(text, traits);
  const inner = map === null ? traits : traitsOf(composed);
  if ((inner & HAS_OLD_TONE) === 0) return { text: composed, map };
  return { text: map === null && oldTones.length > 0 ? movedTones(composed, oldTones) : newTones(composed), map };
}

/** Where the letters from `from` on end that stand as they are: before an invisible one, or before the letter that carries a mark. */
function plainUpTo(text: string, from: number): number {
  ODD.lastIndex = from;
  const at = ODD.exec(text)?.index;
  if (at === undefined) return text.length;
  return COMBINING.test(text.charAt(at)) ? Math.max(from, at - 1) : at;
}

/** As `fold`, but the tone marks stay where the author put them: same length, same map. What a clean text is written from. */
export function compose(text: string, traits: number = traitsOfWords(text)): Folded {
  if ((traits & (HAS_LOOSE_MARK | HAS_INVISIBLE)) === 0) return { text: plainLetters(text, traits), map: null };
  const parts: string[] = [];
  const map = new Uint32Array(text.length + 1);
  let length = 0;
  for (let i = 0; i < text.length; ) {
    // Nearly all letters stand as they are: up to the next one that may not, less the one that a mark belongs to.
    const stop = plainUpTo(text, i);
    if (stop > i) {
      for (let k = i; k < stop; k++) map[length + k - i] = k;
      length += stop - i;
      parts.push(text.slice(i, stop));
      i = stop;
      continue;
    }
    let j = i + 1;
    const c = text.charAt(i);
    // After a carriage return it stays: without it a line feed behind it would make one line end of two.
    if (INVISIBLE.test(c) && text.charCodeAt(i - 1) !== 13) {
      i = j;
      continue;
    }
    while (j < text.length && COMBINING.test(text.charAt(j))) j++;
    const piece = j === i + 1 ? c : text.slice(i, j).normalize("NFC");
    for (let k = 0; k < piece.length; k++) map[length + k] = Math.min(i + k, j - 1);
    length += piece.length;
    parts.push(piece);
    i = j;
  }
  map[length] = text.length;
  return { text: plainLetters(parts.join(""), traits), map: map.slice(0, length + 1) };
}

/** Folds a short string for comparison: as `fold`, then lower case with every run of blanks made one. */
export function foldForCompare(text: string): string {
  return evenBlanks(fold(text).text.toLowerCase());
}
