/** Dates written anywhere in a draft, scanned once for all rules that look at them, with the part in which each stands. */
import type { Draft } from "../model/types";
import { scanDates, type WrittenDate } from "../text/dates";
import { contains, type Span } from "../text/span";

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
  const heads = [draft.header.placeAndDate?.span, draft.header.number?.span, ...draft.attachments.map((a) => a.header?.placeAndDate?.span)];
  const head = heads.filter((s) => s !== undefined && s !== null);
  const bases = draft.legalBases.map((basis) => basis.span);
  const attached = draft.attachments.map((a) => a.attachedLine).filter((s) => s !== null);
  const place = (where: Span): DatePlace => {
    if (within(head, where)) return "head";
    if (within(bases, where)) return "basis";
    return within(attached, where) ? "attached-line" : "text";
  };
  return scanDates(draft.source.flat, draft.span.start, draft.span.end).map((date) => ({ ...date, place: place(date.span) }));
}

const within = (parts: readonly Span[], where: Span): boolean => parts.some((part) => contains(part, where));
