/** Workflow commands of GitHub Actions: findings as annotations. Lines and columns are 1-based. */
import type { Level } from "../../core/model/finding";
import type { FindingReport } from "../report";
import type { MakeFormat } from "./format";

const COMMANDS: Readonly<Record<Level, string>> = {
  "bat-buoc": "error",
  "can-xac-minh": "warning",
  "nen-sua": "notice",
  "bien-tap": "notice",
};

const escapeData = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

function annotation(path: string, { level, range, rule, message, source }: FindingReport): string {
  const { start, end } = range;
  const oneLine = start.line === end.line;
  const properties = [
    `file=${escapeProperty(path)}`,
    `line=${start.line + 1}`,
    `endLine=${end.line + 1}`,
    ...(oneLine ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
    `title=${escapeProperty(rule)}`,
  ];
  return `::${COMMANDS[level]} ${properties.join(",")}::${escapeData(`${message} (${source})`)}\n`;
}

export const format: MakeFormat = () => ({
  file: ({ report }) =>
    report.findings
      .filter((finding) => finding.suppressed === null)
      .map((finding) => annotation(report.path, finding))
      .join(""),
  end: () => "",
});
