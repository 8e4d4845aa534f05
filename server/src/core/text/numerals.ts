/** Roman numerals as marks use them. */
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const DIGITS: readonly (readonly [string, number])[] = [
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

/** 1–399, canonical form only. */
export function toRoman(n: number): string {
  let rest = n;
  let out = "";
  for (const [digit, value] of DIGITS) {
    for (; rest >= value; rest -= value) out += digit;
  }
  return out;
}

/** Value of a canonical Roman numeral in capitals; null for anything else ("IIII", "VX", ""). */
export function fromRoman(text: string): number | null {
  if (text.length === 0 || text.length > 15) return null;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charAt(i)];
    if (value === undefined) return null;
    const next = VALUES[text.charAt(i + 1)] ?? 0;
    sum += value < next ? -value : value;
  }
  return sum > 0 && toRoman(sum) === text ? sum : null;
}
