/**
 * Words that lead to something beside the text: a cited document that is a file of the workspace, an annex kept in a file of
 * its own, an act that the office looks up at an address of its choice. Says what is meant; the server knows the files.
 */
import type { DraftFile, Reference } from "../model/types";
import { fromRoman, toRoman } from "../text/numerals";
import type { Span } from "../text/span";
import { citedBy, type KnownDocument } from "./cited-documents";

export type Link =
  | { readonly kind: "document"; readonly span: Span; readonly cited: KnownDocument; readonly number: string }
  /** "Phụ lục 3" that is not in the file; `label` as written. */
  | { readonly kind: "annex"; readonly span: Span; readonly word: string; readonly label: string };

/** Links of a file, in order of the text. Units of the text itself are no links: they have their definition. */
export function linksOf({ drafts }: DraftFile): Link[] {
  return drafts.flatMap((draft) => draft.references.flatMap((reference) => linksIn(reference)));
}

function linksIn(reference: Reference): Link[] {
  const cited = citedBy(reference);
  if (cited !== null && reference.number !== null) {
    return [{ kind: "document", span: reference.span, cited, number: reference.number }];
  }
  return reference.targets.flatMap(({ label, node, status, span }): Link[] => {
    const annex = /^(?<word>Phụ lục|Biểu|Mẫu) (?<label>\d{1,3}|[IVXL]+)$/u.exec(label)?.groups;
    if (node !== null || status === "outside" || annex?.word === undefined || annex.label === undefined) return [];
    return [{ kind: "annex", span, word: annex.word, label: annex.label }];
  });
}

/** Letters without marks, blanks and signs as one hyphen: "Phụ lục số 03.docx" → "phu-luc-so-03-docx". */
const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^a-z0-9]+/gu, "-");

/** True for the name of a file that holds an annex: "phu-luc-3.docx", "Phụ lục III.vbhc", "12-qd - Phụ lục số 03 (bảng).xlsx". */
export function isAnnexFile(name: string, { word, label }: Extract<Link, { kind: "annex" }>): boolean {
  const number = /^\d/.test(label) ? Number(label) : fromRoman(label);
  const forms = number === null ? [label.toLowerCase()] : [`0*${number}`, toRoman(number).toLowerCase()];
  return new RegExp(`(?:^|-)${plain(word)}-(?:so-)?(?:${forms.join("|")})(?:-|$)`, "u").test(plain(name));
}
