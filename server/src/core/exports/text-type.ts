/** The kind of a document in words, as Phụ lục III names it. */
import { DOCUMENT_TYPES, typeOfTitle } from "../knowledge/document-types";
import type { Draft } from "../model/types";

/** "Quyết định", "Tờ trình", "Công văn"; null when it is not known. */
export function textTypeOf(draft: Draft): string | null {
  const named = draft.title?.kindName ? typeOfTitle(draft.source.slice(draft.title.kindName)) : null;
  if (named !== null) return named.name;
  if (draft.kind === "cong-van") return "Công văn";
  return DOCUMENT_TYPES.find((type) => type.kind === draft.kind && type.kind !== "khac")?.name ?? null;
}
