/**
 * Marks that open a unit of the body: Chương II · Mục 1 · Điều 3. · I. · 1. · 1.1. · a) · (1) · - · + · * TIÊU ĐỀ.
 * NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ gives the right forms; wrong ones (a. · 1) · Điều 1:) are read too.
 * Patterns are sticky on the flat text, so a key word broken over two lines is found at no cost.
 */
import { isDigit } from "../text/letters";
import { fromRoman } from "../text/numerals";
import { pointOrdinal } from "../text/vietnamese";
import type { OutlineKind } from "./nodes";

export interface Mark {
  readonly kind: OutlineKind;
  readonly label: string;
  readonly ordinal: number | null;
  /** End of the mark with its closing punctuation. */
  readonly end: number;
  /** Components of a decimal mark, else 1. */
  readonly depth: number;
  /** Written as the decree wants it. */
  readonly regular: boolean;
}

// "Điều 3." "Điều 3:" "ĐIỀU 3." "Điều III." "Điều 5a." "Điều" + line end + "1." ; "Điều 1 Tặng" (no dot)
const ARTICLE = /(?<word>Điều|ĐIỀU|điều) *(?<number>\d{1,4}[a-zđ]?|[IVXLC]+)(?<close> ?[.:/)]+)?(?=[ \p{Lu}]|$)/uy;
// "Phần thứ nhất", "Phần I", "PHẦN II.", "Phần 1"
const PART = /(?:Phần|PHẦN) +(?<number>[IVXLC]+|\d{1,2}|(?:thứ|THỨ) +\p{L}+)(?<close> ?[.:])?(?= |$)/uy;
// "Chương II", "CHƯƠNG 2", "Chương IV."
const CHAPTER = /(?:Chương|CHƯƠNG) +(?<number>[IVXLC]+|\d{1,2})(?<close> ?[.:])?(?= |$)/uy;
// "Mục 1", "MỤC 2.", "Tiểu mục 1"
const SECTION = /(?<word>Mục|MỤC|Tiểu +mục|TIỂU +MỤC) +(?<number>[IVXLC]+|\d{1,2})(?<close> ?[.:])?(?= |$)/uy;
// "I. MỤC ĐÍCH", "III- ", "IV/ "
const ROMAN = /(?<number>[IVXLC]{1,7})(?<close> ?[.)]| ?[/-](?= ))(?= |\p{Lu})/uy;
// "1. ", "12.", "1) ", "1/ ", "1- ": at most three digits, so that years and sums are no marks
const NUMBERED = /(?<number>\d{1,3})(?<close> ?[.)]| ?[/-](?= ))(?! ?\d)(?= |\p{L}|[“"(]|$)/uy;
// "1.1. ", "2.2.1 Lưu vực", "4.2 Sở": a capital must follow when the last dot is missing
const DECIMAL = /(?<number>\d{1,2}(?:\.\d{1,2}){1,3})(?:(?<close>[.)])(?![\d%])(?= |\p{L}|$)| +(?=\p{Lu}))/uy;
// "a) ", "đ) ", "a. ", "a/ "; capitals "A. "
const LETTER = /(?<letter>[a-zđ])(?<close> ?\)|[./])(?= |\p{Lu}|$)/uy;
const CAPITAL = /(?<letter>[A-EGHĐ])(?<close>[.)/])(?= )/uy;
// "(1) ", "(i) ", "(a) ", "(1). "
const PARENTHESISED = /\((?<inner>\d{1,2}|[a-hđ]|[ivx]{1,4})\)(?:[.:](?= ))?(?= |\p{L})/uy;
// "- ", "– ", "• ", "+ ", "* "; a dash glued to its word counts too
const DASH = /[-–—•●▪·](?=[ \p{L}“"(\d])(?!-)/uy;
const PLUS = /\+(?=[ \p{L}“"(])/uy;
const STAR = /\*(?=[ \p{L}“"])/uy;

const WORD_ORDINALS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const CLOSED = /^ ?\.$/;

function run(pattern: RegExp, flat: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(flat);
}

const value = (text: string): number | null => (/^\d/.test(text) ? Number.parseInt(text, 10) : fromRoman(text));

function headingOrdinal(text: string): number | null {
  const word = /^(?:thứ|THỨ) +(.+)$/u.exec(text)?.[1];
  if (word === undefined) return value(text);
  const i = WORD_ORDINALS.indexOf(word.toLowerCase());
  return i < 0 ? null : i + 1;
}

function make(m: RegExpExecArray, kind: OutlineKind, label: string, ordinal: number | null, regular: boolean, depth = 1): Mark {
  return { kind, label, ordinal, end: m.index + m[0].length, depth, regular };
}

function articleMark(flat: string, at: number): Mark | null {
  if ((flat.charCodeAt(at + 1) | 32) !== SMALL_I) return null;
  const m = run(ARTICLE, flat, at);
  if (!m?.groups) return null;
  const { word = "", number = "", close = "" } = m.groups;
  return make(m, "article", `Điều ${number}`, value(number), word === "Điều" && close === "." && /^\d+$/.test(number));
}

function headingMark(pattern: RegExp, kind: "part" | "chapter" | "section", flat: string, at: number): Mark | null {
  const m = run(pattern, flat, at);
  if (!m?.groups) return null;
  const label = m[0]
    .trim()
    .replace(/ +/g, " ")
    .replace(/[ .:]+$/, "");
  return make(m, kind, label, headingOrdinal(m.groups.number ?? ""), m.groups.close === undefined);
}

const BLANK = 32;
const DOT = 46;
const CLOSE = 41;
const SMALL_I = 105;
const SLASH = 47;

const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122;

/** Digits of the longest number of an item. */
const MOST_DIGITS = 3;

/** "1. Mục đích": by far the most frequent form of a number needs no pattern. */
function plainNumber(flat: string, at: number): Mark | null {
  let end = at;
  while (isDigit(flat.charCodeAt(end))) end++;
  const after = flat.charCodeAt(end + 2);
  if (end - at > MOST_DIGITS || flat.charCodeAt(end) !== DOT || flat.charCodeAt(end + 1) !== BLANK || isDigit(after)) return null;
  const label = flat.slice(at, end);
  return { kind: "numbered", label, ordinal: Number(label), end: end + 1, depth: 1, regular: true };
}

function numberMark(flat: string, at: number): Mark | null {
  const plain = plainNumber(flat, at);
  if (plain !== null) return plain;
  const decimal = run(DECIMAL, flat, at);
  if (decimal?.groups) {
    const parts = (decimal.groups.number ?? "").split(".");
    const regular = decimal.groups.close === ".";
    const end = decimal.index + (decimal[0].trimEnd().length || decimal[0].length);
    return { ...make(decimal, "decimal", parts.join("."), Number(parts[parts.length - 1]), regular, parts.length), end };
  }
  const m = run(NUMBERED, flat, at);
  if (!m?.groups) return null;
  return make(m, "numbered", m.groups.number ?? "", Number(m.groups.number), CLOSED.test(m.groups.close ?? ""));
}

/** What stands behind the letter of an item: most lines that begin small go on with a word. */
const mayClose = (code: number): boolean => code === CLOSE || code === DOT || code === SLASH || code === BLANK;

/** "a) Mục đích": as with numbers. */
const plainLetter = (label: string, end: number): Mark => ({
  kind: "letter",
  label,
  ordinal: pointOrdinal(label),
  end,
  depth: 1,
  regular: true,
});

function letterMark(flat: string, at: number): Mark | null {
  const after = flat.charCodeAt(at + 1);
  if (after === CLOSE && flat.charCodeAt(at + 2) === BLANK) return plainLetter(flat.charAt(at), at + 2);
  if (!mayClose(after)) return null;
  const m = run(LETTER, flat, at);
  if (!m?.groups) return null;
  const letter = m.groups.letter ?? "";
  return make(m, "letter", letter, pointOrdinal(letter), m.groups.close === ")");
}

function capitalMark(flat: string, at: number): Mark | null {
  if (!mayClose(flat.charCodeAt(at + 1))) return null;
  const m = run(CAPITAL, flat, at);
  return m?.groups ? make(m, "part", m.groups.letter ?? "", pointOrdinal(m.groups.letter ?? ""), true) : null;
}

function romanMark(flat: string, at: number): Mark | null {
  if (isSmallLetter(flat.charCodeAt(at + 1))) return null;
  const m = run(ROMAN, flat, at);
  const ordinal = m?.groups ? fromRoman(m.groups.number ?? "") : null;
  return m?.groups && ordinal !== null ? make(m, "roman", m.groups.number ?? "", ordinal, CLOSED.test(m.groups.close ?? "")) : null;
}

/** A bullet is one sign; before a blank it always is one. */
function bulletMark(pattern: RegExp, kind: "dash" | "plus" | "section", label: string, flat: string, at: number): Mark | null {
  if (flat.charCodeAt(at + 1) !== BLANK && run(pattern, flat, at) === null) return null;
  return { kind, label, ordinal: null, end: at + 1, depth: 1, regular: flat.charAt(at) === label };
}

function parenthesisedMark(flat: string, at: number): Mark | null {
  const m = run(PARENTHESISED, flat, at);
  if (!m?.groups) return null;
  const inner = m.groups.inner ?? "";
  const ordinal = /^\d/.test(inner) ? Number(inner) : (fromRoman(inner.toUpperCase()) ?? pointOrdinal(inner));
  return make(m, "parenthesised", `(${inner})`, ordinal, true);
}

/** The mark that begins at `at` in the flat text, or null. The caller decides whether a mark may stand there. */
export function readMark(flat: string, at: number): Mark | null {
  const c = flat.charCodeAt(at);
  if (c >= 48 && c <= 57) return numberMark(flat, at);
  switch (flat.charAt(at)) {
    case "-":
    case "–":
    case "—":
    case "•":
    case "●":
    case "▪":
    case "·":
      return bulletMark(DASH, "dash", "-", flat, at);
    case "+":
      return bulletMark(PLUS, "plus", "+", flat, at);
    case "*":
      return bulletMark(STAR, "section", "*", flat, at);
    case "(":
      return parenthesisedMark(flat, at);
    case "Đ":
      return articleMark(flat, at) ?? capitalMark(flat, at);
    case "đ":
      return letterMark(flat, at) ?? articleMark(flat, at);
    case "P":
      return headingMark(PART, "part", flat, at);
    case "M":
    case "T":
      return headingMark(SECTION, "section", flat, at);
    case "C":
      return headingMark(CHAPTER, "chapter", flat, at) ?? romanMark(flat, at) ?? capitalMark(flat, at);
    case "I":
    case "V":
    case "X":
    case "L":
      return romanMark(flat, at);
    case "A":
    case "B":
    case "D":
    case "E":
    case "G":
    case "H":
      return capitalMark(flat, at);
    default:
      return c >= 97 && c <= 122 ? letterMark(flat, at) : null;
  }
}
