/** Dates written anywhere in a draft, for all rules that look at them, by the part in which they stand. */

import type { Draft } from "../model/types";
import { skipBlanks } from "../text/blanks";
import type { WrittenDate } from "../text/date-parts";
import { WRITTEN_DATES } from "../text/dates";
import { isDigit } from "../text/letters";
import { onceOf } from "../text/memo";
import { type Span, span } from "../text/span";

export type DatePlace = "head" | "basis" | "attached-line" | "text";

type Dates = Readonly<Record<DatePlace | "all" | "outside-head", readonly WrittenDate[]>>;

/** The written dates of a part of the draft, attachments included, in order of the text. */
export function writtenDates(draft: Draft, place: keyof Dates = "all"): readonly WrittenDate[] {
  return datesOf(draft)[place];
}

/** "14/09/2026 16:20:11 +07:00": no hand writes seconds; an electronic signature is not to be written anew. */
const TIME_STAMP = /^ +\d{1,2}:\d{2}:\d{2}/u;
const isStamped = (flat: string, end: number): boolean =>
  isDigit(flat.charCodeAt(skipBlanks(flat, end, end + 2))) && TIME_STAMP.test(flat.slice(end, end + 12));

const datesOf = onceOf((draft: Draft): Dates => {
  const heads = [draft.header, ...draft.attachments.map((a) => a.header)].flatMap((h) => [h?.number?.span, h?.placeAndDate?.span]);
  const parts: { readonly place: DatePlace; readonly span: Span }[] = [
    ...heads.flatMap((where) => (where ? [{ place: "head" as const, span: where }] : [])),
    ...draft.legalBases.map((basis) => ({ place: "basis" as const, span: basis.span })),
    ...draft.attachments.flatMap((a) => (a.attachedLine ? [{ place: "attached-line" as const, span: a.attachedLine }] : [])),
  ].sort((a, b) => a.span.start - b.span.start);
  // What stands above the head (a web page's own lines) is no part of the document.
  const from = draft.header.span?.start ?? draft.span.start;
  const { flat } = draft.source;
  const all = WRITTEN_DATES.within(draft.source, span(from, draft.span.end)).filter(({ span: { end } }) => !isStamped(flat, end));
  const lists: Record<DatePlace, WrittenDate[]> = { head: [], basis: [], "attached-line": [], text: [] };
  let next = 0;
  for (const date of all) {
    const { start } = date.span;
    while (next < parts.length && (parts[next]?.span.end ?? 0) <= start) next++;
    const part = parts[next];
    lists[part !== undefined && part.span.start <= start ? part.place : "text"].push(date);
  }
  const inHead = new Set(lists.head);
  const outside = inHead.size === 0 ? all : all.filter((date) => !inHead.has(date));
  const { head, basis, text } = lists;
  return { head, basis, "attached-line": lists["attached-line"], text, all, "outside-head": outside };
});
