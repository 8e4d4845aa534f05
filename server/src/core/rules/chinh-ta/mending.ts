/** How a misspelt word is mended: the words of a wrong form that change, a tone put where it belongs. */
import { syllableOf } from "../../text/syllable";
import type { WrongForm } from "./spellings";

/** The words of a wrong form that are to be replaced, counted from its first, at least one of them. */
export function difference({ syllables, right }: WrongForm): { from: number; to: number; meant: string } {
  const words = right.map((word) => syllableOf(word.replace(",", "")));
  let from = 0;
  let last = syllables.length - 1;
  let rightLast = words.length - 1;
  while (last > 0 && rightLast > 0 && syllables[last] === words[rightLast]) {
    last--;
    rightLast--;
  }
  while (from < last && from < rightLast && syllables[from] === words[from]) from++;
  return { from, to: last, meant: right.slice(from, rightLast + 1).join(" ") };
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** "nghịêp" → "nghiệp": the same letters with the tone where it belongs; null when they are no syllable. */
export function withToneMoved(word: string): string | null {
  const letters = word.normalize("NFD");
  const tone = TONE.exec(letters)?.[0];
  if (tone === undefined) return null;
  const bare = letters.replace(TONE, "").normalize("NFC");
  for (const base of [bare, bare.replace("uo", "ươ").replace("ưo", "ươ").replace("uơ", "ươ")]) {
    for (let at = 1; at <= base.length; at++) {
      const whole = (base.slice(0, at) + tone + base.slice(at)).normalize("NFC");
      if (whole !== word && syllableOf(whole) !== 0) return whole;
    }
  }
  return null;
}

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
