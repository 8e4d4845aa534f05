/** The acts that the căn cứ of a draft cite, as the knowledge tables know them, and the day from which the draft has effect. */
import { type Citation, readCitation } from "../../knowledge/cited-act";
import type { LegalActTable } from "../../knowledge/legal-acts";
import type { Draft, LegalBasis, Reference } from "../../model/types";
import { type CalendarDate, compareDates } from "../../text/calendar";
import { contains } from "../../text/span";
import { readDateAt } from "../../text/written-date";

/** One act cited in a căn cứ. */
export interface CitedBasis {
  readonly basis: LegalBasis;
  /** Place of the căn cứ among all of the draft. */
  readonly index: number;
  readonly reference: Reference;
  readonly citation: Citation;
}

/** Every act that a line “Căn cứ …” itself cites, in order; acts inside the title of another one left out. Linear. */
export function citedBases(draft: Draft, acts: LegalActTable): CitedBasis[] {
  const found: CitedBasis[] = [];
  let index = 0;
  for (const reference of draft.references) {
    while (index < draft.legalBases.length && (draft.legalBases[index]?.span.end ?? 0) <= reference.span.start) index++;
    const basis = draft.legalBases[index];
    if (basis === undefined) break;
    if (reference.internal || reference.nested || basis.kind !== "can-cu" || !contains(basis.span, reference.span)) continue;
    found.push({ basis, index, reference, citation: readCitation(acts, reference) });
  }
  return found;
}

// "Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2027", "có hiệu lực từ ngày 01/01/2027"
const EFFECT = /có +hiệu +lực(?: +thi +hành)?(?: +kể)? +từ +(?=ngày +\d)/gu;

/** The day that the draft names for its own effect, the latest one when there are several; null when it names none. */
export function namedEffectDay(draft: Draft): CalendarDate | null {
  let latest: CalendarDate | null = null;
  for (const { node } of draft.articles) {
    const text = draft.source.slice(node.span);
    for (const found of text.matchAll(EFFECT)) {
      const day = readDateAt(text, found.index + found[0].length)?.date ?? null;
      if (day !== null && (latest === null || compareDates(day, latest) > 0)) latest = day;
    }
  }
  return latest;
}
