/**
 * Draft text of any file that is read: plain text as it is, Word files and web pages through their readers, which are loaded
 * when one comes. What was left out is told; nothing is written.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Text } from "../core/model/finding";
import type { LayoutFacts } from "../core/model/layout-facts";
import type { ImportNote, ImportOptions, ImportResult } from "../core/office/import-result";
import { type Context, complain } from "./command";
import type { Io } from "./io";
import { STDIN, shown } from "./paths";
import { decode, isOle, isWord, isZip, systemReason } from "./read-file";

/** Where the text of an office file came from. */
export interface Origin {
  /** Index of the paragraph of each line; -1 for a line without one. */
  readonly paragraphOfLine: readonly number[];
  readonly notes: readonly ImportNote[];
  /** How the file is laid out; null for a web page. */
  readonly layout: LayoutFacts | null;
}

export type DraftRead =
  | { readonly ok: true; readonly text: string; readonly origin: Origin | null }
  | { readonly ok: false; readonly reason: Text; readonly code: string | null };

/** A file that is looked at: tracked changes as if accepted, signed files too. */
export const LOOKED_AT: ImportOptions = { revisions: "accept", purpose: "audit" };

const WORD = /\.(?:docx|docm|dotx)$/iu;
const PAGE = /\.html?$/iu;

/** Reads a path or stdin. Never throws. */
export async function readDraft(path: string, io: Io, options: ImportOptions): Promise<DraftRead> {
  let bytes: Uint8Array;
  try {
    bytes = path === STDIN ? io.stdin() : readFileSync(resolve(io.cwd, path));
  } catch (error) {
    return { ok: false, reason: systemReason(error), code: null };
  }
  if (isOle(bytes) || isWord(bytes) || (WORD.test(path) && (isZip(bytes) || bytes.length === 0))) {
    const { importDocx } = await import("../core/office/docx");
    return settled(() => importDocx(bytes, options));
  }
  const decoded = decode(bytes);
  if (!decoded.ok) return { ...decoded, code: null };
  if (!PAGE.test(path)) return { ok: true, text: decoded.text, origin: null };
  const { importHtml } = await import("../core/office/html");
  return settled(() => importHtml(decoded.text));
}

function settled(read: () => ImportResult): DraftRead {
  try {
    const { text, paragraphOfLine, notes, layout } = read();
    return { ok: true, text, origin: { paragraphOfLine, notes, layout } };
  } catch (error) {
    if (error instanceof Error && "text" in error && "code" in error)
      return { ok: false, reason: error.text as Text, code: String(error.code) };
    throw error;
  }
}

export interface LoadedDraft {
  readonly path: string;
  readonly text: string;
  readonly layout: LayoutFacts | null;
}

/** Reads a file to look at it; complains on stderr and answers null when it cannot be read. */
export async function loadDraft(context: Context, path: string): Promise<LoadedDraft | null> {
  const read = await readDraft(path, context.io, LOOKED_AT);
  if (!read.ok) {
    complain(context, path, read.reason);
    return null;
  }
  tellNotes(context, path, read.origin);
  return { path: shown(path), text: read.text, layout: read.origin?.layout ?? null };
}

/** Notes that change what a reader may conclude from the result. */
const TOLD: ReadonlySet<string> = new Set(["signed", "accepted", "rejected", "legacy", "embedded"]);

/** Says on stderr what a reader of the result must know. */
export function tellNotes({ io, language }: Pick<Context, "io" | "language">, path: string, origin: Origin | null): void {
  for (const { code, text } of origin?.notes ?? []) if (TOLD.has(code)) io.err(`${shown(path)}: ${text[language]}\n`);
}
