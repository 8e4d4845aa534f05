/** Applies safe fixes to a text until none is left: edits that touch one another wait for the next round. */
import { readDraftFile } from "../core/model/draft";
import type { Finding, TextEdit } from "../core/model/finding";
import { type CheckConfig, checkFile } from "../core/rules/run";
import { meant } from "../core/rules/suppress";
import type { SourceText } from "../core/text/source";

export interface Fixed {
  readonly text: string;
  /** Findings that were mended. */
  readonly count: number;
}

/** A fix that does not settle in so many rounds is left as it stands. */
const MAX_ROUNDS = 10;

/** `rules` are codes or "group/*"; empty means all. */
export function applySafeFixes(text: string, config: CheckConfig, rules: readonly string[]): Fixed {
  let current = text;
  let count = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const file = readDraftFile(current);
    const findings = checkFile(file, config).findings.filter(
      (finding) => finding.suppressed === null && (rules.length === 0 || rules.some((code) => meant(code, finding.rule))),
    );
    const chosen = withoutOverlaps(findings);
    if (chosen.length === 0) break;
    current = edited(file.source, chosen.flat());
    count += chosen.length;
  }
  return { text: current, count };
}

type Edits = readonly TextEdit[];

/** The first safe fix of each finding; of two that touch, the later one waits. The first of all is always taken. */
function withoutOverlaps(findings: readonly Finding[]): Edits[] {
  const candidates = findings.flatMap((finding): Edits[] => {
    const fix = finding.fixes.find(({ kind }) => kind === "safe");
    return fix === undefined ? [] : [fix.edits];
  });
  const ordered = candidates
    .flatMap((edits, owner) => edits.map(({ span }) => ({ span, owner })))
    .sort((a, b) => a.span.start - b.span.start || a.owner - b.owner);
  const waiting = new Set<number>();
  let last: { readonly end: number; readonly owner: number } | null = null;
  for (const { span, owner } of ordered) {
    if (last !== null && span.start <= last.end && owner !== last.owner) waiting.add(Math.max(owner, last.owner));
    if (last === null || span.end >= last.end) last = { end: span.end, owner };
  }
  return candidates.filter((_, owner) => !waiting.has(owner));
}

function edited(source: SourceText, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let out = "";
  let from = 0;
  for (const { span, newText } of sorted) {
    out += source.text.slice(from, source.originalOffset(span.start)) + newText;
    from = source.originalOffset(span.end);
  }
  return out + source.text.slice(from);
}
