/** Lines of a draft out of a paragraph's pieces: letters in their common form, breaks kept or joined, the look of each stretch. */
import type { TypeFace } from "../model/layout-facts";
import { lettersOf, type Piece, type ReadParagraph } from "./blocks";
import type { Notes } from "./notes";
import { isOldFontName } from "./symbols";

/** A stretch of a line in one look. */
export interface Stretch {
  readonly text: string;
  readonly face: TypeFace | null;
}
/** One line of the draft. */
export type LineText = readonly Stretch[];

const HARD_BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffc]/gu;
const SOFT_HYPHEN = "\u00ad";
const CONTROLS = /(?![\t\n\r\u0085])\p{Cc}/gu;
const COMBINING = /^[\u0300-\u036f]+/u;
// 1. · 1.1. · a) · (1) · I. · - · + · Điều 1. · Chương I
const MARK = /^(?:\(?[\p{L}\p{N}]{1,4}(?:\.\d{1,3}){0,4}[.)]|[-–+*•]|(?:Điều|Khoản|Chương|Mục) +[\p{N}IVXLC]{1,5}[.:]?)$/u;
const TYPED_RULE = /^\s*(?:[-–—_─━=~]\s*){3,}$/u;
/** A break after these ends a sentence or an item; before a small letter any other one was only made to fit the page. */
const ENDED = /[.;:!?…]["”)\]]?$/u;

export const textOf = (line: LineText): string => line.map(({ text }) => text).join("");
export const isTypedRule = (text: string): boolean => TYPED_RULE.test(text);

/** Letters as a draft has them; `notes` counts what changed. `soft`: the soft hyphen is a letter, as it is in old fonts. */
export function commonForm(pieces: readonly Piece[], notes: Notes, soft = false): Stretch[] {
  const out: { text: string; face: TypeFace | null }[] = [];
  let composed = false;
  for (const { text, face } of pieces) {
    let rest = text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n").replace(CONTROLS, "");
    rest = rest.replace(HARD_BLANKS, () => {
      notes.add("nbsp");
      return " ";
    });
    const keeps = soft || isOldFontName(face?.font ?? null);
    rest = rest.replace(INVISIBLE, (sign) => {
      if (keeps && sign === SOFT_HYPHEN) return sign;
      notes.add("invisible");
      return "";
    });
    rest = rest.replace(/[\u2010\u2011]/gu, "-");
    const last = out.at(-1);
    // A mark of its own run belongs to the letter before it.
    const mark = last === undefined ? undefined : COMBINING.exec(rest)?.[0];
    if (mark !== undefined && last !== undefined) {
      last.text = (last.text + mark).normalize("NFC");
      rest = rest.slice(mark.length);
      composed = true;
    }
    const normal = rest.normalize("NFC");
    composed ||= normal !== rest;
    if (normal !== "") out.push({ text: normal, face });
  }
  if (composed) notes.add("composed");
  return out;
}

/** Lines of a paragraph, its label in front of the first; blank lines and typed rules are left out. */
export function linesOf(paragraph: ReadParagraph, notes: Notes, soft: boolean): { readonly lines: LineText[]; readonly rules: number } {
  const stretches = commonForm(paragraph.pieces, notes, soft);
  if (paragraph.label !== null) {
    const { label, gap } = paragraph.label;
    stretches.unshift({ text: `${label}${gap}`, face: stretches[0]?.face ?? null });
  }
  const lines: LineText[] = [];
  let rules = 0;
  for (const line of broken(stretches)) {
    const tidy = markSpaced(trimmed(line));
    const text = textOf(tidy);
    if (text === "") continue;
    if (isTypedRule(text) && isRulePlace(paragraph, lines)) {
      rules++;
      continue;
    }
    const above = lines.at(-1);
    if (above !== undefined && continues(textOf(above), text)) lines[lines.length - 1] = [...above, { text: " ", face: null }, ...tidy];
    else lines.push(tidy);
  }
  return { lines, rules };
}

/** A row of dashes under a line, in the middle or in a column, stands for a drawn line; elsewhere it may be room to write in. */
const isRulePlace = ({ centred, cell }: ReadParagraph, above: readonly LineText[]): boolean => centred || cell !== null || above.length > 0;

const continues = (above: string, text: string): boolean => /^\p{Ll}/u.test(text) && !/^\p{Ll}{1,2}\)/u.test(text) && !ENDED.test(above);

function broken(stretches: readonly Stretch[]): Stretch[][] {
  const lines: Stretch[][] = [[]];
  for (const { text, face } of stretches) {
    for (const [i, part] of text.split("\n").entries()) {
      if (i > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push({ text: part, face });
    }
  }
  return lines;
}

function trimmed(line: readonly Stretch[]): Stretch[] {
  const out = [...line];
  for (let first = out[0]; first !== undefined; first = out[0]) {
    const text = first.text.trimStart();
    if (text !== "") {
      out[0] = { ...first, text };
      break;
    }
    out.shift();
  }
  for (let last = out.at(-1); last !== undefined; last = out.at(-1)) {
    const text = last.text.trimEnd();
    if (text !== "") {
      out[out.length - 1] = { ...last, text };
      break;
    }
    out.pop();
  }
  return out;
}

/** The tab behind a typed mark is a blank. */
function markSpaced(line: readonly Stretch[]): LineText {
  const text = textOf(line);
  const tab = text.indexOf("\t");
  if (tab < 0 || !MARK.test(text.slice(0, tab).trimEnd())) return line;
  let end = tab;
  while (/\s/u.test(text.charAt(end))) end++;
  const start = text.slice(0, tab).trimEnd().length;
  let at = 0;
  return line.flatMap((stretch) => {
    const own = [...Array(stretch.text.length).keys()]
      .map((i) => (at + i < start || at + i >= end ? stretch.text.charAt(i) : at + i === start ? " " : ""))
      .join("");
    at += stretch.text.length;
    return own === "" ? [] : [{ ...stretch, text: own }];
  });
}

/** "5.54A Các đài …", "02 tháng …": without a blank line above, such a line reads as the rest of the one above it. */
export const beginsWithFigure = (text: string): boolean => /^\d/u.test(text) && !/^\d{1,3}(?:\.\d{1,2}){0,4}[.)]? /u.test(text);

export const hasLetters = (paragraph: ReadParagraph): boolean => /\S/u.test(lettersOf(paragraph));
