/** All snippets, in the order of the list, and what stands in `snippets/vbhc.json`. */
import { DECISIONS } from "./decisions";
import { compile } from "./notation";
import { OTHER_DOCUMENTS } from "./other-documents";
import { PARTS } from "./parts";
import type { Source } from "./source";

export const SOURCES: readonly Source[] = [...DECISIONS, ...OTHER_DOCUMENTS, ...PARTS];

export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** The snippet file of VS Code, by label. Throws when two snippets have the same label. */
export function snippetFile(): Record<string, Snippet> {
  const file: Record<string, Snippet> = {};
  for (const { prefix, label, note, template } of SOURCES) {
    if (file[label]) throw new Error(`two snippets are named “${label}”`);
    file[label] = { prefix, description: note, body: compile(template) };
  }
  return file;
}
