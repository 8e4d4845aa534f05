/**
 * Texts typed before Unicode, with fonts .VnTime (TCVN3, called ABC: one code a letter) or VNI-Times (VNI: a letter and a
 * mark behind it), whose codes stand in a file of today as letters of Western Europe. Told by statistics: the text holds
 * no letter that only Vietnamese has, and read by one of the tables nearly all its words become Vietnamese syllables.
 */
import { lazy } from "./lazy";
import { syllableOf } from "./syllable";

export type LegacyEncoding = "tcvn3" | "vni";

/** TCVN 5712-3: letters by their codes from 0xA1; "." where there is none. Capitals with a tone have no code. */
const TCVN3_FIRST = 0xa1;
const TCVN3 = "ĂÂÊÔƠƯĐăâêôơưđ" + "......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

/** VNI, small letters: a letter, the marks behind it, and what each of them makes. */
const VNI: readonly (readonly [written: string, marks: string, meant: string])[] = [
  ["a", "ùøûõï", "áàảãạ"],
  ["a", "âáàåãä", "âấầẩẫậ"],
  ["a", "êéèúüë", "ăắằẳẵặ"],
  ["e", "ùøûõï", "éèẻẽẹ"],
  ["e", "âáàåãä", "êếềểễệ"],
  ["o", "ùøûõï", "óòỏõọ"],
  ["o", "âáàåãä", "ôốồổỗộ"],
  ["ô", "ùøûõï", "ớờởỡợ"],
  ["u", "ùøûõï", "úùủũụ"],
  ["ö", "ùøûõï", "ứừửữự"],
  ["y", "ùøûõ", "ýỳỷỹ"],
  ["", "íìæóòîñôö", "íìỉĩịỵđơư"],
];

const tcvn3 = lazy(
  () => new Map([...TCVN3].flatMap((letter, i) => (letter === "." ? [] : [[String.fromCharCode(TCVN3_FIRST + i), letter] as const]))),
);

const vni = lazy(() => {
  const table = new Map<string, string>();
  for (const [written, marks, meant] of VNI) {
    for (const [i, mark] of [...marks].entries()) {
      const letter = meant.charAt(i);
      table.set(written + mark, letter);
      table.set((written + mark).toUpperCase(), letter.toUpperCase());
      // The mark of a capital may be typed as a small one.
      if (written !== "") table.set(written.toUpperCase() + mark, letter.toUpperCase());
    }
  }
  return table;
});

// letters of Latin-1 with the signs that TCVN3 puts letters on; the soft hyphen is ư
const WORD = /[A-Za-z\u00a1-\u00ff]+/gu;
const VNI_UNIT = /[aeouyôöAEOUYÔÖ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[íìæóòîñôöÍÌÆÓÒÎÑÔÖ]/gu;
const TCVN3_UNIT = /[\u00a1-\u00fe]/gu;

/** The text in Unicode, composed. Only words without a letter of Unicode Vietnamese are changed. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === "vni") return mapped(text, VNI_UNIT, vni());
  return text.split("\n").map(tcvn3Line).join("\n");
}

const mapped = (text: string, units: RegExp, table: ReadonlyMap<string, string>): string =>
  text.replace(WORD, (word) => word.replace(units, (unit) => table.get(unit) ?? unit));

const SMALL = /[a-z]/u;
/** A small code among capitals: "CéNG", "ñY". "Sè" is an ordinary word. */
const CAPITAL_FONT = /[A-Z][A-Z\u00a1-\u00a7]*[\u00a8-\u00fe]+[A-Z]|[A-Z]{2}[\u00a8-\u00fe]|[\u00a8-\u00fe][A-Z]/u;

/** The capital font .VnTimeH has small codes: a line without a small plain letter and with such codes was typed with it. */
function tcvn3Line(line: string): string {
  const text = mapped(line, TCVN3_UNIT, tcvn3());
  return !SMALL.test(line) && CAPITAL_FONT.test(line) ? text.toUpperCase() : text;
}

/** Least words with such letters, and what share of them must become syllables. */
const LEAST_WORDS = 12;
const LEAST_SHARE = 0.85;
/** A letter of Unicode Vietnamese is borne for so many codes. */
const CODES_FOR_ONE = 20;
const FEW = 4;
const MOST_LOOKED_AT = 2000;

/** The encoding of a text that is none of Unicode; null for every other text. Linear, and over at the first words of most. */
export function legacyEncoding(text: string): LegacyEncoding | null {
  if (!mayBeLegacy(text)) return null;
  const words = [...text.slice(0, FIRST_PART).matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => HIGH.test(word))
    .slice(0, MOST_LOOKED_AT);
  if (words.length < LEAST_WORDS) return null;
  const [best] = (["tcvn3", "vni"] as const)
    .map((encoding) => ({ encoding, share: shareOfSyllables(words, encoding) }))
    .sort((a, b) => b.share - a.share);
  return best !== undefined && best.share >= LEAST_SHARE ? best.encoding : null;
}

/** The soft hyphen is the letter ư of TCVN3 there. */
export const hasSoftHyphenLetter = (text: string): boolean => text.includes("\u00ad") && legacyEncoding(text) === "tcvn3";

const FIRST_PART = 200_000;
const HIGH = /[\u00a1-\u00ff]/u;

/** No or hardly a letter that only Vietnamese has, and some codes above ASCII. */
function mayBeLegacy(text: string): boolean {
  let codes = 0;
  let unicode = 0;
  const end = Math.min(text.length, FIRST_PART);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xa1) continue;
    if (code <= 0xff) codes++;
    else if (isVietnamese(code) && ++unicode > FEW + codes / CODES_FOR_ONE) return false;
  }
  return codes >= LEAST_WORDS;
}

/** ă đ ĩ ũ ơ ư, letters with two marks, and loose marks. */
const isVietnamese = (code: number): boolean =>
  (code >= 0x100 && code <= 0x1b0) || (code >= 0x300 && code <= 0x36f) || (code >= 0x1ea0 && code <= 0x1ef9);

/** A word becomes a syllable, and with letters that it did not have. */
function shareOfSyllables(words: readonly string[], encoding: LegacyEncoding): number {
  let syllables = 0;
  for (const word of words) {
    const meant = encoding === "vni" ? mapped(word, VNI_UNIT, vni()) : mapped(word, TCVN3_UNIT, tcvn3());
    if (meant !== word && syllableOf(meant) !== 0) syllables++;
  }
  return syllables / words.length;
}
