/** Dates written anywhere in a draft, scanned once for all rules that look at them, with the part in which each stands. */
import type { Draft } from "../model/types";
import { WRITTEN_DATES, type WrittenDate } from "../text/dates";
import { type Span, span } from "../text/span";
import { locate } from "./structure";

export type DatePlace = "head" | "basis" | "attached-line" | "text";

export interface PlacedDate extends WrittenDate {
  readonly place: DatePlace;
}

const known = new WeakMap<Draft, readonly PlacedDate[]>();

/** Every written date of the draft, attachments included, in order of the text. */
export function writtenDates(draft: Draft): readonly PlacedDate[] {
  let dates = known.get(draft);
  if (dates === undefined) {
    dates = scan(draft);
    known.set(draft, dates);
  }
  return dates;
}

function scan(draft: Draft): PlacedDate[] {
  const heads = [draft.header, ...draft.attachments.map((a) => a.header)].flatMap((h) => [h?.number?.span, h?.placeAndDate?.span]);
  const parts: { readonly place: DatePlace; readonly span: Span }[] = [
    ...heads.flatMap((where) => (where ? [{ place: "head" as const, span: where }] : [])),
    ...draft.legalBases.map((basis) => ({ place: "basis" as const, span: basis.span })),
    ...draft.attachments.flatMap((a) => (a.attachedLine ? [{ place: "attached-line" as const, span: a.attachedLine }] : [])),
  ].sort((a, b) => a.span.start - b.span.start);
  const spans = parts.map((part) => part.span);
  // What stands above the head (a web page's own lines) is no part of the document.
  const from = draft.header.span?.start ?? draft.span.start;
  return WRITTEN_DATES.within(draft.source, span(from, draft.span.end)).map((date) => ({
    ...date,
    place: parts[locate(spans, date.span.start)]?.place ?? "text",
  }));
}
