/** Checks one text and says the result in the CLI's public form. */
import { readDraftFile } from "../core/model/draft";
import type { Finding, Language } from "../core/model/finding";
import { type CheckConfig, type CheckedDraft, checkFile } from "../core/rules/run";
import { toIso } from "../core/text/calendar";
import type { SourceText } from "../core/text/source";
import { numberOf } from "./document-number";
import { fingerprints } from "./fingerprint";
import type { CheckedFile, DocumentReport, FindingReport } from "./report";

/** Never throws; rules that threw stand in `failures`. */
export function checkText(path: string, text: string, config: CheckConfig, language: Language): CheckedFile {
  const file = readDraftFile(text);
  const result = checkFile(file, config);
  const prints = fingerprints(file.source, result.findings);
  const asOf = result.drafts.find((d) => d.asOf !== null)?.asOf ?? config.asOf;
  return {
    text,
    report: {
      path,
      asOf: asOf === null ? null : toIso(asOf),
      documents: result.drafts.map(documentReport),
      findings: result.findings.map((finding, i) => findingReport(file.source, finding, prints[i] ?? "", language)),
      notEvaluated: result.notEvaluated,
    },
    failures: result.failures.map(({ rule, error }) => ({ rule, error: error instanceof Error ? error.message : String(error) })),
  };
}

function documentReport({ draft, stage }: CheckedDraft): DocumentReport {
  return {
    kind: draft.kind,
    regime: draft.regime,
    stage,
    number: numberOf(draft),
    date: draft.date === null ? null : toIso(draft.date),
    range: draft.source.range(draft.span),
  };
}

function findingReport(source: SourceText, finding: Finding, fingerprint: string, language: Language): FindingReport {
  return {
    rule: finding.rule,
    level: finding.level,
    message: finding.message[language],
    source: finding.source,
    range: source.range(finding.span),
    related: finding.related.map((r) => ({ message: r.message[language], range: source.range(r.span) })),
    tags: finding.tags,
    fingerprint,
    fixes: finding.fixes.map((fix) => ({
      title: fix.title[language],
      kind: fix.kind,
      edits: fix.edits.map((edit) => ({ range: source.range(edit.span), newText: edit.newText })),
    })),
    suppressed: finding.suppressed,
  };
}
