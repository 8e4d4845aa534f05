/** Footnotes of a file: marks `[^1]` in the text, and lines `[^1]: …` with their words. */
import { noteMarkOf } from "../syntax/line-kinds";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import type { Comment, Footnote } from "./types";

const MARK = /\[\^(?<label>[\p{L}\p{N}_-]{1,20})\]/gu;

/** Notes that are pointed at, in the order of their first marks. Of several lines with one label the first counts. */
export function readNotes(source: SourceText, outside: readonly Comment[]): Footnote[] {
  const known = new Map<string, Footnote>();
  for (const { span } of outside) {
    const mark = noteMarkOf(source.folded, span.start);
    if (mark === null || known.has(mark.label)) continue;
    known.set(mark.label, { label: mark.label, span, text: { start: span.start + mark.length, end: span.end } });
  }
  if (known.size === 0) return [];
  const lines = new Set(outside.map(({ span }) => span.start));
  const notes = new Set<Footnote>();
  for (const { index, groups } of source.folded.matchAll(MARK)) {
    const note = known.get(groups?.label ?? "");
    if (note !== undefined && !lines.has(lineStart(source, index))) notes.add(note);
  }
  return [...notes];
}

function lineStart(source: SourceText, offset: number): number {
  let { start } = source.lines[source.lineAt(offset)] ?? { start: 0 };
  while (source.flat.charCodeAt(start) === 32) start++;
  return start;
}

/** Lines that stand outside the text: words of a note that nobody points at are a line like any other. */
export function withoutStrays(source: SourceText, outside: readonly Comment[], notes: readonly Footnote[]): Comment[] {
  const used = new Set(notes.map(({ span }) => span.start));
  return outside.filter(({ span }) => used.has(span.start) || noteMarkOf(source.folded, span.start) === null);
}

/** Stretches that are blank for whoever reads the text, in order. */
export const blankStretches = (furniture: readonly Span[], notes: readonly Footnote[]): readonly Span[] =>
  notes.length === 0 ? furniture : [...furniture, ...notes.map(({ span }) => span)].sort((a, b) => a.start - b.start);
