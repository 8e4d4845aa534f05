/** All snippets, in the order of the list, and the text of `snippets/vbhc.json`. */
import { DECISIONS } from "./decisions";
import { compile } from "./notation";
import { OTHER_DOCUMENTS } from "./other-documents";
import { PARTS } from "./parts";
import type { Source } from "./source";

export const SOURCES: readonly Source[] = [...DECISIONS, ...OTHER_DOCUMENTS, ...PARTS];

/** The snippet file of VS Code. Throws when two snippets have the same label. */
export function snippetFile(): string {
  const file: Record<string, { prefix: string; description: string; body: string[] }> = {};
  for (const { prefix, label, note, template } of SOURCES) {
    if (file[label]) throw new Error(`two snippets are named “${label}”`);
    file[label] = { prefix, description: note, body: compile(template) };
  }
  return `${JSON.stringify(file, null, 2)}\n`;
}
