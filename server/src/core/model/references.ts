import type { Draft, Reference } from "./types";

/** Every reference of a draft, attachments included, in order of the text. */
export function readReferences(_draft: Draft): readonly Reference[] {
  return [];
}
