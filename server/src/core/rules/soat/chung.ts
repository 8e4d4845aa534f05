/** Shared by the rules on suppression comments: they hold for every text and speak of the file, so once a file. */
import type { Draft, DraftFile, Regime } from "../../model/types";

export const ANY_REGIME: readonly Regime[] = ["hanh-chinh", "quy-pham", "dang"];
export const ANY_KIND = "all";

/** Comments belong to the file: only the run over its first draft speaks of them. */
export const firstDraft = (draft: Draft, file: DraftFile): boolean => file.drafts[0]?.span.start === draft.span.start;

/** A comment line and the block after it, for examples. */
export const spaced = (comment: string, block: string): string => `${comment}\n${block}`;
