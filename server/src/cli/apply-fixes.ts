/** Applies safe fixes to a text until none is left: edits that clash wait for the next round. */
import { applyEdits, safeEdits, safeFix } from "../core/features/apply-fixes";
import { readDraftFile } from "../core/model/draft";
import type { DraftFile } from "../core/model/types";
import { type CheckConfig, checkFile } from "../core/rules/run";
import { meant } from "../core/rules/suppress";

export interface Fixed {
  readonly text: string;
  /** Findings with a safe fix at the beginning, less those at the end. */
  readonly count: number;
}

/** A fix that does not settle in so many rounds is left as it stands. */
const MAX_ROUNDS = 10;

/** `rules` are codes or "group/*"; empty means all. */
export function applySafeFixes(text: string, config: CheckConfig, rules: readonly string[]): Fixed {
  let current = text;
  let before: DraftFile | null = null;
  let first: number | null = null;
  let left = 0;
  for (let round = 0; round <= MAX_ROUNDS; round++) {
    const file: DraftFile = readDraftFile(current, before);
    before = file;
    const findings = checkFile(file, config).findings.filter(
      (finding) => safeFix(finding) !== null && (rules.length === 0 || rules.some((code) => meant(code, finding.rule))),
    );
    left = findings.length;
    first ??= left;
    const edits = safeEdits(findings);
    if (edits.length === 0 || round === MAX_ROUNDS) break;
    const next = applyEdits(file.source, edits);
    if (next === current) break;
    current = next;
  }
  return { text: current, count: Math.max(0, (first ?? 0) - left) };
}
