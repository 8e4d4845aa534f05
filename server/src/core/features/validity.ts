/** Effect of a cited act on a day, as data: for `vbhc references`, hovers and exports. Unknown acts give nothing. */
import { actName, readCitation } from "../knowledge/cited-act";
import type { LegalActTable } from "../knowledge/legal-acts";
import type { Confidence } from "../knowledge/schema";
import type { Validity } from "../knowledge/validity";
import type { Reference } from "../model/types";
import type { CalendarDate } from "../text/calendar";

export interface ReferenceValidity {
  readonly status: Validity["state"];
  /** Last day of effect, ISO; null when open or not known. */
  readonly until: string | null;
  /** What is in force in its place on the day, several joined by "; "; null when nothing is known. */
  readonly successor: string | null;
  /** CONFIRMED: status and day were read in a text. */
  readonly confidence: Confidence;
}

/** Effect of the act that a reference cites; null for units of this text and for acts that the tables do not hold. */
export function referenceValidity(reference: Reference, acts: LegalActTable, asOf: CalendarDate): ReferenceValidity | null {
  if (reference.internal) return null;
  const citation = readCitation(acts, reference);
  if (citation.kind !== "known") return null;
  const { state, certain } = acts.validity(citation.row, asOf);
  const successors = state === "het-hieu-luc" || state === "chua-ro" ? acts.successors(citation.row, asOf).map(actName) : [];
  return {
    status: state,
    until: citation.row.to ?? null,
    successor: successors.length === 0 ? null : successors.join("; "),
    confidence: certain ? "CONFIRMED" : "RECALL",
  };
}
