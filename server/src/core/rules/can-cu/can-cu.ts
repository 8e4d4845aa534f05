/** The legal bases proper of a draft, for the rules on their form. */
import type { Draft, LegalBasis } from "../../model/types";
import { isAllCapitals } from "../../text/vietnamese";

/** The căn cứ in order; an authority line that stands among them in capitals is none. */
export const basisLines = (draft: Draft): readonly LegalBasis[] =>
  draft.legalBases.filter((basis) => basis.kind !== "khac" || !isAllCapitals(draft.source.slice(basis.span)));

/** The authority line that stands after căn cứ; null when it stands where it should. */
export const misplacedAuthority = (draft: Draft): LegalBasis | null =>
  draft.legalBases.find((basis, i) => i > 0 && basis.kind === "khac" && isAllCapitals(draft.source.slice(basis.span))) ?? null;
