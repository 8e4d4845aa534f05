/** Numbers written in Vietnamese words: "một trăm lẻ năm triệu", "hai mươi mốt". Folded text, any case. */

const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const UNITS = new Set(["đồng", "chẵn", "việt", "nam"]);

/**
 * The value of a number in words; null when the words are no number. Words of the unit may follow: đồng, and those of
 * `units` (the word that stands behind the figures).
 */
export function numberInWords(text: string, units: readonly string[] = []): number | null {
  const words = text.toLowerCase().split(/ +/u).filter(Boolean);
  let end = words.length;
  while (end > 0 && (UNITS.has(words[end - 1] ?? "") || units.includes(words[end - 1] ?? ""))) end--;
  if (end === 0) return valueOfWords(words);
  // "năm" is also a unit (year): "(năm năm)" is five years, "(năm)" five.
  return valueOfWords(words.slice(0, end));
}

function valueOfWords(words: readonly string[]): number | null {
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  let group: string[] = [];
  for (const word of words) {
    const scale = SCALES[word];
    if (scale === undefined) {
      group.push(word);
      continue;
    }
    const value = group.length === 0 ? null : belowThousand(group);
    if (value === null) return null;
    // "hai nghìn tỷ": the scale multiplies what stands before it.
    total = scale > last ? (total + value) * scale : total + value * scale;
    last = scale;
    group = [];
  }
  if (group.length === 0) return words.length === 0 ? null : total;
  const rest = belowThousand(group);
  return rest === null ? null : total + rest;
}

/** "một trăm lẻ năm", "mười lăm", "hai mươi mốt", "linh bảy"; null for anything else. */
function belowThousand(words: readonly string[]): number | null {
  let value = 0;
  let at = 0;
  const digit = (i: number): number | undefined => DIGITS[words[i] ?? ""];
  if (words[1] === "trăm") {
    const hundreds = digit(0);
    if (hundreds === undefined) return null;
    value = hundreds * 100;
    at = 2;
  }
  if (words[at] === "lẻ" || words[at] === "linh") return closing(value, words, at + 1);
  if (words[at] === "mười") return closing(value + 10, words, at + 1, true);
  if (words[at + 1] === "mươi" || words[at + 1] === "chục") {
    const tens = digit(at);
    return tens === undefined ? null : closing(value + tens * 10, words, at + 2, true);
  }
  // "hai lăm": twenty-five, without mươi
  if (at === 0 && words.length === 2 && words[1] === "lăm") return (digit(0) ?? Number.NaN) * 10 + 5 || null;
  return closing(value, words, at, at > 0);
}

/** The last digit, or nothing when it may be left out. */
function closing(value: number, words: readonly string[], at: number, optional = false): number | null {
  if (at === words.length) return optional ? value : null;
  const last = DIGITS[words[at] ?? ""];
  return last === undefined || at + 1 !== words.length ? null : value + last;
}
