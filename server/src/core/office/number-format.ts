/** A counted number as Word prints it, by its format (ST_NumberFormat). */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];
const DIGIT_WORDS = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

function roman(value: number): string {
  let rest = value;
  let out = "";
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      out += letters;
      rest -= worth;
    }
  }
  return out;
}

/** a … z, aa, bb: the letter repeated, as Word does; đ is not in its row. */
const letter = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(50, Math.ceil(value / 26)));

/** 21: "hai mươi mốt". Word counts in words up to a hundred. */
function words(value: number): string {
  if (value > 99) return String(value);
  const [tens, units] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGIT_WORDS[units] ?? "";
  const head = tens === 1 ? "mười" : `${DIGIT_WORDS[tens]} mươi`;
  if (units === 0) return head;
  const unit = units === 5 ? "lăm" : units === 1 && tens > 1 ? "mốt" : (DIGIT_WORDS[units] ?? "");
  return `${head} ${unit}`;
}

/** Text of a number; empty for "none" and for bullets. Values below 1 are printed as figures. */
export function printedNumber(value: number, format: string, custom: string | null = null): string {
  if (format === "none" || format === "bullet") return "";
  if (value < 1 || value > 32_767) return String(value);
  switch (format) {
    case "lowerLetter":
      return letter(value);
    case "upperLetter":
      return letter(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "vietnameseCounting":
    case "cardinalText":
      return words(value);
    case "custom":
      // "01, 02, 03, ..." pads to the length of its first number
      return String(value).padStart(/^0*\d/u.exec(custom ?? "")?.[0].length ?? 1, "0");
    default:
      return String(value);
  }
}
