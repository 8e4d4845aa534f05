/** The one way in which tests check a text and apply fixes. */
import { loadKnowledge } from "../../server/src/core/knowledge/load";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { Finding, Fix } from "../../server/src/core/model/finding";
import { type CheckConfig, type CheckResult, checkFile, DEFAULT_CONFIG } from "../../server/src/core/rules/run";
import type { SourceText } from "../../server/src/core/text/source";

/** The tables that rules on law and offices in time ask. */
export const KNOWLEDGE = await loadKnowledge();

/** The day on which tests are run as far as the checker knows. */
export const TODAY = { year: 2026, month: 11, day: 21 };

export interface Checked extends CheckResult {
  readonly source: SourceText;
}

export function check(text: string, config: Partial<CheckConfig> = {}): Checked {
  const file = readDraftFile(text);
  return { source: file.source, ...checkFile(file, { ...DEFAULT_CONFIG, asOf: TODAY, knowledge: KNOWLEDGE, ...config }) };
}

/** Findings as one line each, for messages of failed tests. */
export function tell({ source, findings }: Checked): string[] {
  return findings.map((f) => `${f.level} ${f.rule} “${source.quote(f.span)}” ${f.message.vi}`);
}

/** The findings that no comment suppresses. */
export const open = (checked: Checked): Checked => ({ ...checked, findings: checked.findings.filter((f) => f.suppressed === null) });

/** The text with a fix applied; edits are in folded offsets. Throws when edits overlap. */
export function applyFix(source: SourceText, fix: Fix): string {
  const edits = fix.edits
    .map(({ span, newText }) => ({ start: source.originalOffset(span.start), end: source.originalOffset(span.end), newText }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let out = "";
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at) throw new Error(`overlapping edits at ${edit.start}`);
    out += source.text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return out + source.text.slice(at);
}

export const rulesOf = (findings: readonly Finding[]): string[] => findings.map((f) => f.rule);
