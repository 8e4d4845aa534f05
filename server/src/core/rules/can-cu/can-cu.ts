/** The legal bases proper of a draft, for the rules on their form. */
import type { Draft, LegalBasis } from "../../model/types";
import { type Span, span } from "../../text/span";
import { isAllCapitals } from "../../text/vietnamese";

/** The căn cứ in order; an authority line that stands among them in capitals is none. */
export const basisLines = (draft: Draft): readonly LegalBasis[] =>
  draft.legalBases.filter((basis) => !isAllCapitals(draft.source.slice(basis.span)));

/** The authority line that stands after căn cứ; null when it stands where it should. */
export const misplacedAuthority = (draft: Draft): LegalBasis | null =>
  draft.legalBases.find((basis, i) => i > 0 && basis.kind === "khac" && isAllCapitals(draft.source.slice(basis.span))) ?? null;

const OPENING = /^(?:Căn +cứ|Theo +đề +nghị|Xét +đề +nghị)(?![a-zA-ZÀ-ỹ])/u;

/** The opening words of a căn cứ that stands after QUYẾT ĐỊNH: and before the first article; null when there is none. */
export function misplacedBasis(draft: Draft): Span | null {
  for (const node of draft.nodes) {
    if (node.kind !== "paragraph") return null;
    const words = OPENING.exec(draft.source.slice(node.span))?.[0];
    if (words !== undefined) return span(node.span.start, node.span.start + words.length);
  }
  return null;
}
