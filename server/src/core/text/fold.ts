/**
 * Folding: a copy of the text in which every way to write the same Vietnamese letter is one way, so that patterns are
 * written once. The copy is only looked at; the original is never rewritten (law 3). Folded: NFD to NFC, NBSP and its
 * kin to a blank, U+00D0/U+00F0 to Đ/đ, U+2011 to a hyphen, old tone places (hoà, uỷ) to new ones (hòa, ủy), invisible
 * characters (zero width, soft hyphen, bidi marks) removed.
 */

import { evenBlanks } from "./blanks";
import { compose, type Folded } from "./compose";
import { HAS_OLD_TONE, traitsOf, traitsOfWords } from "./traits";

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

/** A composed text with every tone in its new place: same length. `traits` and `oldTones` (`traitsOf`): of this text, when known. */
export function withNewTones(text: string, traits: number, oldTones: readonly number[] = []): string {
  if ((traits & HAS_OLD_TONE) === 0) return text;
  return oldTones.length > 0 ? movedTones(text, oldTones) : newTones(text);
}

/** Folds a few words. `traits`: when known. */
export function fold(text: string, traits: number = traitsOfWords(text)): Folded {
  const composed = compose(text, traits);
  const inner = composed.map === null ? traits : traitsOf(composed.text);
  return { text: withNewTones(composed.text, inner), map: composed.map };
}

/** Folds a short string for comparison: as `fold`, then lower case with every run of blanks made one. */
export function foldForCompare(text: string): string {
  return evenBlanks(fold(text).text.toLowerCase());
}
