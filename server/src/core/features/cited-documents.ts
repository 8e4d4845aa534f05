/**
 * References that lead out of a file: which of the documents at hand a citation means, by number and date, and the unit in
 * it. The same number repeats every year and in every province, so a date that differs is another document.
 */
import type { Article, Draft, DraftFile, Reference, ReferenceTarget } from "../model/types";
import type { Node } from "../syntax/nodes";
import { type CalendarDate, toIso } from "../text/calendar";
import { foldForCompare } from "../text/fold";
import type { Span } from "../text/span";
import { markOf } from "./references";
import { numberOf } from "./workspace-symbols";

/** A document by which others may be cited. */
export interface KnownDocument {
  /** Number and symbol, folded; never empty. */
  readonly key: string;
  /** ISO; null while it is blank. */
  readonly date: string | null;
}

/** A number for comparison: "215 / qđ-ubnd" = "215/QĐ-UBND". */
export const documentKey = (number: string): string => foldForCompare(number).replace(/ /gu, "").replace(/[–—]/gu, "-");

const isoOf = (date: CalendarDate | null): string | null => (date === null ? null : toIso(date));

/** The document that a draft is; null while its number is blank. */
export function documentOf(draft: Draft): KnownDocument | null {
  return draft.header.number?.digits == null ? null : { key: documentKey(numberOf(draft)), date: isoOf(draft.date) };
}

/** What a reference cites by number; null for units of its own text and for names. */
export function citedBy({ internal, number, date }: Reference): KnownDocument | null {
  return internal || number === null || !/\p{L}/u.test(number) ? null : { key: documentKey(number), date: isoOf(date) };
}

/**
 * Of documents with places those that a citation means. With a date only those of that day; without one the number has to
 * be borne by one document only.
 */
export function meantBy<T extends KnownDocument>(cited: KnownDocument, documents: readonly T[]): readonly T[] {
  const numbered = documents.filter(({ key }) => key === cited.key);
  if (cited.date !== null) return numbered.filter(({ date }) => date === cited.date);
  return numbered.length === 1 ? numbered : [];
}

/** A place in a document: all of it, and the words to stand at. */
export interface PlaceInDocument {
  readonly target: Span;
  readonly selection: Span;
}

/** The head of a document: its number, and its title where there is one. */
export function headOf(draft: Draft): PlaceInDocument {
  const selection = draft.title?.span ?? draft.header.number?.span ?? { start: draft.span.start, end: draft.span.start };
  return { target: draft.span, selection };
}

/** The unit of another document that a target names ("khoản 2 Điều 5"), as far as it is there; else the document's head. */
export function unitIn(draft: Draft, target: ReferenceTarget | null): PlaceInDocument {
  const node = target === null ? null : unitNode(draft, target.label);
  return node === null ? headOf(draft) : { target: node.span, selection: markOf(node) };
}

function unitNode(draft: Draft, label: string): Node | null {
  const number = /Điều (?<number>\d+[a-zđ]?)/u.exec(label)?.groups?.number;
  const article = number === undefined ? undefined : articleNamed(draft, number);
  if (article === undefined) return null;
  const clause = /khoản (?<number>\d+)/u.exec(label)?.groups?.number;
  const owner = clause === undefined ? undefined : article.clauses.find((one) => one.number === Number(clause));
  if (clause !== undefined && owner === undefined) return article.node;
  const letter = /điểm (?<letter>[a-zđ])(?![a-zA-ZÀ-ỹ])/u.exec(label)?.groups?.letter;
  const point = (owner ?? article.clauses[0])?.points.find((one) => one.letter === letter);
  return point?.node ?? owner?.node ?? article.node;
}

/** An article of the document proper; where it has none of that number, of the text attached to it. */
function articleNamed({ articles, attachments }: Draft, wanted: string): Article | undefined {
  const fits = ({ number, suffix }: Article): boolean => `${number ?? ""}${suffix}` === wanted;
  return articles.find(fits) ?? (attachments.length === 1 ? attachments[0]?.articles.find(fits) : undefined);
}

/** Numbered documents of a file. */
export const documentsOf = (file: DraftFile): { readonly draft: Draft; readonly known: KnownDocument }[] =>
  file.drafts.flatMap((draft) => {
    const known = documentOf(draft);
    return known === null ? [] : [{ draft, known }];
  });
