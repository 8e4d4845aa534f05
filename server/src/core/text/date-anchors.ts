/** Where a written date can begin, told letter by letter; no pattern. */

import { isDigit, isLetter } from "./letters";

/** After a number: "/", "-" or "." of a short form, or the word tháng. Spares most numbers of a plan the patterns. */
export function goesOn(text: string, at: number): boolean {
  let i = at;
  while (isDigit(text.charCodeAt(i))) i++;
  const c = text.charCodeAt(i);
  if (c >= 0x2d && c <= 0x2f) return isDigit(text.charCodeAt(i + 1));
  while (text.charCodeAt(i) === 32) i++;
  return isWordStart(text, text.charCodeAt(i) | 32, i);
}

/** A word that begins so may be one of the four. */
export const mayBegin = (c: number): boolean => isFirstLetter(c | 32);

const isFirstLetter = (c: number): boolean => c === 0x6e || c === 0x74 || c === 0x71;

/** ngày, năm, tháng, quý in any case; `c` is the small form of the first letter. */
function isWordStart(text: string, c: number, at: number): boolean {
  switch (c) {
    case 0x6e: // n
      return isDayOrYear(text.charCodeAt(at + 1), text, at);
    case 0x74: // t
      return (text.charCodeAt(at + 1) | 32) === 0x68 && text.slice(at + 2, at + 5).toLowerCase() === "áng";
    case 0x71: // q
      return (text.charCodeAt(at + 1) | 32) === 0x75 && text.charAt(at + 2).toLowerCase() === "ý";
    default:
      return false;
  }
}

function isDayOrYear(second: number, text: string, at: number): boolean {
  if ((second | 32) === 0x67) return text.slice(at + 2, at + 4).toLowerCase() === "ày";
  return (second | 1) === 0x103 && (text.charCodeAt(at + 2) | 32) === 0x6d; // ăm
}

/** Where a written date can begin, at or after `from`: a number of at most two digits, or ngày, tháng, quý, năm; else the end. */
export function nextAnchor(text: string, from: number, to = text.length): number {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c >= 48 && c <= 57) {
      let end = i + 1;
      while (isDigit(text.charCodeAt(end))) end++;
      if (end - i <= 2 && !isDigit(text.charCodeAt(i - 1)) && !isLetter(text.charCodeAt(i - 1))) return i;
      i = end - 1;
    } else if (isFirstLetter(c | 32) && !isLetter(text.charCodeAt(i - 1)) && isWordStart(text, c | 32, i)) return i;
  }
  return to;
}
