/** Signs of symbol fonts as letters that every font has. */

const WINGDINGS: Readonly<Record<number, string>> = {
  108: "●",
  109: "○",
  110: "■",
  111: "□",
  113: "□",
  114: "□",
  117: "◆",
  118: "❖",
  119: "◆",
  159: "•",
  161: "○",
  167: "▪",
  168: "□",
  216: "➢",
  223: "←",
  224: "→",
  232: "➔",
  240: "⇨",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};
const SYMBOL: Readonly<Record<number, string>> = {
  45: "−",
  97: "α",
  98: "β",
  103: "γ",
  100: "δ",
  108: "λ",
  109: "μ",
  112: "π",
  114: "ρ",
  115: "σ",
  119: "ω",
  68: "Δ",
  83: "Σ",
  87: "Ω",
  102: "φ",
  163: "≤",
  171: "↔",
  172: "←",
  174: "→",
  176: "°",
  177: "±",
  178: "″",
  179: "≥",
  180: "×",
  183: "•",
  184: "÷",
  185: "≠",
  187: "≈",
  198: "∅",
  214: "√",
  222: "⇒",
  229: "∑",
};

/** The letter of a `w:sym`: its font and hexadecimal code; null when there is none. */
export function symbolLetter(font: string, hex: string): string | null {
  const code = Number.parseInt(hex, 16);
  if (!Number.isFinite(code)) return null;
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^wingdings$/iu.test(font)) return WINGDINGS[low] ?? null;
  if (/^symbol$/iu.test(font)) return SYMBOL[low] ?? (low >= 0x20 && low < 0x41 ? String.fromCharCode(low) : null);
  return code >= 0x20 && code < 0xe000 ? String.fromCharCode(code) : null;
}

const PRIVATE = /[\uf020-\uf0ff]/gu;
/** Fonts of TCVN3 and VNI, whose letters stand for others. */
const OLD_FONT = /^(?:\.Vn|VNI-)/iu;
const OLD_LETTERS = /[\u0080-\u024f]/u;

/** Letters of a `w:t`: a line end is a blank, private letters are signs of a symbol font; `unknown` counts those without a letter. */
export function plainLetters(raw: string, font: string | null): { readonly text: string; readonly unknown: number } {
  let unknown = 0;
  const text = raw.replace(/[\r\n]+/gu, " ").replace(PRIVATE, (sign) => {
    const hex = sign.charCodeAt(0).toString(16);
    const letter = symbolLetter(font ?? "Symbol", hex) ?? symbolLetter("Symbol", hex);
    if (letter === null) unknown++;
    return letter ?? "";
  });
  return { text, unknown };
}

/** A font of TCVN3 or VNI. */
export const isOldFontName = (font: string | null): boolean => OLD_FONT.test(font ?? "");

/** True for letters that only look Vietnamese in a font of TCVN3 or VNI. */
export const isOldFont = (font: string | null, text: string): boolean => isOldFontName(font) && OLD_LETTERS.test(text);
