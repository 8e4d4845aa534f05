/** The line under the head when it was not read as a title because of its form: "QUYẾT ĐỊNH:" or "Quyết định". */

import { DOCUMENT_TYPES } from "../../knowledge/document-types";
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";

const DECISION = /^QUYẾT +(?:ĐỊNH|NGHỊ) *[:.]$/u;

/** Span of the misread title line; null when the title was read, or there is none. */
export function misreadTitle(draft: Draft): Span | null {
  const { source, header } = draft;
  if (draft.title?.kindName != null || header.span === null || header.number === null) return null;
  for (let i = source.lineAt(header.span.end) + 1; i < source.lines.length; i++) {
    const line = source.lines[i];
    if (line === undefined || line.start >= draft.span.end) return null;
    const text = source.slice(line).trim();
    if (text === "") continue;
    const bare = text
      .replace(/ *[:.]$/u, "")
      .replace(/ {2,}/g, " ")
      .toUpperCase();
    if (!DOCUMENT_TYPES.some((t) => t.title === bare)) return null;
    // "QUYẾT ĐỊNH:" is the title only when the decision word comes again below.
    if (DECISION.test(text) && !decisionBelow(draft, i)) return null;
    const start = line.start + source.slice(line).indexOf(text);
    return span(start, start + text.length);
  }
  return null;
}

function decisionBelow(draft: Draft, from: number): boolean {
  const stop = draft.articles[0]?.node.span.start ?? draft.span.end;
  for (let i = from + 1; i < draft.source.lines.length; i++) {
    const line = draft.source.lines[i];
    if (line === undefined || line.start >= stop) return false;
    if (line.end - line.start < 60 && /^QUYẾT +(?:ĐỊNH|NGHỊ) *:?$/u.test(draft.source.slice(line).trim())) return true;
  }
  return false;
}
