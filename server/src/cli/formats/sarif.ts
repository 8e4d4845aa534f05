/** SARIF 2.1.0: one run, rules with their help, suppressions kept, fixes as replacements. Lines and columns are 1-based. */
import { pathToFileURL } from "node:url";
import type { Language, Level } from "../../core/model/finding";
import { RULES } from "../../core/rules/registry";
import type { Range } from "../../core/text/span";
import type { CheckReport, FileReport, FindingReport, FixReport } from "../report";
import type { MakeFormat } from "./format";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVELS: Readonly<Record<Level, string>> = { "bat-buoc": "error", "can-xac-minh": "warning", "nen-sua": "note", "bien-tap": "note" };

const region = ({ start, end }: Range) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** Relative paths stay relative (percent-encoded), absolute ones become file URIs. */
function uri(path: string): string {
  const absolute = path.startsWith("/") || /^[A-Za-z]:\//.test(path);
  return absolute ? pathToFileURL(path).href : path.split("/").map(encodeURIComponent).join("/");
}

const physical = (path: string, range: Range) => ({ artifactLocation: { uri: uri(path) }, region: region(range) });

const fixOf = (path: string, fix: FixReport) => ({
  description: { text: fix.title },
  artifactChanges: [
    {
      artifactLocation: { uri: uri(path) },
      replacements: fix.edits.map((edit) => ({ deletedRegion: region(edit.range), insertedContent: { text: edit.newText } })),
    },
  ],
});

function result(path: string, finding: FindingReport, ruleIndex: number) {
  return {
    ruleId: finding.rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVELS[finding.level],
    message: { text: finding.message },
    locations: [{ physicalLocation: physical(path, finding.range) }],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((r, id) => ({ id, physicalLocation: physical(path, r.range), message: { text: r.message } })),
    }),
    partialFingerprints: { "vbhc/v1": finding.fingerprint },
    ...(finding.fixes.length > 0 && { fixes: finding.fixes.map((fix) => fixOf(path, fix)) }),
    ...(finding.suppressed && { suppressions: [{ kind: "inSource", justification: finding.suppressed.reason }] }),
    properties: { level: finding.level, source: finding.source, ...(finding.tags.length > 0 && { tags: finding.tags }) },
  };
}

const descriptor = (language: Language) => (rule: (typeof RULES)[number]) => ({
  id: rule.code,
  shortDescription: { text: rule.title[language] },
  fullDescription: { text: rule.why[language] },
  help: { text: `${rule.why[language]}\n${rule.source}` },
  defaultConfiguration: { level: LEVELS[rule.level] },
  properties: { level: rule.level, aspect: rule.aspect, source: rule.source },
});

export const format: MakeFormat = ({ language, version }) => {
  const index = new Map(RULES.map((rule, i) => [rule.code, i]));
  const results = (file: FileReport) => file.findings.map((finding) => result(file.path, finding, index.get(finding.rule) ?? -1));
  return {
    file: () => "",
    end: (report: CheckReport) =>
      `${JSON.stringify({
        $schema: SCHEMA,
        version: "2.1.0",
        runs: [
          {
            tool: {
              driver: { name: "vbhc", version, language: language === "vi" ? "vi-VN" : "en-US", rules: RULES.map(descriptor(language)) },
            },
            columnKind: "utf16CodeUnits",
            artifacts: report.files.map((file) => ({ location: { uri: uri(file.path) } })),
            results: report.files.flatMap(results),
          },
        ],
      })}\n`,
  };
};
