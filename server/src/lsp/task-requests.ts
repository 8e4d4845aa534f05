/** The requests behind the views “Phân công”, “Còn trống”, “Căn cứ” and the export of the task table. */
import { type TaskRow, type TaskSource, taskRows } from "../core/exports/tasks-table";
import { type Finding, LEVELS } from "../core/model/finding";
import { recurrenceWords } from "../core/model/recurrence";
import { workOf } from "../core/model/task-work";
import type { Deadline, DraftFile, NamedBody } from "../core/model/types";
import type { Node } from "../core/syntax/nodes";
import { type CalendarDate, toIso } from "../core/text/calendar";
import { foldForCompare } from "../core/text/fold";
import type { SourceText } from "../core/text/source";
import { contains, overlaps, type Span } from "../core/text/span";
import { base64 } from "./base64";
import type { Checked } from "./documents";
import type { Host } from "./host";
import {
  BASES,
  type BasesParams,
  type BasesResult,
  BLANKS,
  type BlanksParams,
  type BlanksResult,
  EXPORT_TASKS,
  type ExportTasksParams,
  type ExportTasksResult,
  type Language,
  TASKS,
  type TaskBody,
  type TaskDeadline,
  type TaskItem,
  type TasksParams,
  type TasksResult,
} from "./protocol";
import type { Services } from "./requests";
import { safely } from "./safely";
import type { ResourceSettings } from "./settings";

/** Registers them. */
export function answerTaskRequests(services: Services, host: Host): void {
  const { connection } = services;
  connection.onRequest(
    TASKS,
    safely<TasksParams, TasksResult | null>(connection, TASKS, null, async ({ uri }) => {
      const known = await checkedFile(services, uri);
      return known === null ? null : { version: known.checked.version, tasks: tasksOf(known) };
    }),
  );
  connection.onRequest(
    BLANKS,
    safely<BlanksParams, BlanksResult | null>(connection, BLANKS, null, async ({ uri }) => {
      const known = await checkedFile(services, uri);
      return known === null ? null : { version: known.checked.version, blanks: blanksOf(known) };
    }),
  );
  connection.onRequest(
    BASES,
    safely<BasesParams, BasesResult | null>(connection, BASES, null, async ({ uri }) => {
      const known = await checkedFile(services, uri);
      return known === null ? null : { version: known.checked.version, bases: basesOf(known) };
    }),
  );
  connection.onRequest(
    EXPORT_TASKS,
    safely<ExportTasksParams, ExportTasksResult | null>(connection, EXPORT_TASKS, null, (params) => exportTasks(services, host, params)),
  );
}

interface Known {
  readonly file: DraftFile;
  readonly checked: Checked;
  readonly language: Language;
  readonly source: SourceText;
  readonly heads: ResourceSettings["taskHeads"];
}

async function checkedFile({ documents, settings }: Services, uri: string): Promise<Known | null> {
  const inForce = await settings.of(uri);
  const checked = documents.check(uri, inForce);
  const file = documents.file(uri);
  return checked === null || file === null
    ? null
    : { file, checked, language: inForce.language, source: file.source, heads: inForce.taskHeads };
}

/** Rules whose findings make a deadline “quá sát”. */
const TIGHT: ReadonlySet<string> = new Set(["thoi-han/qua-sat", "thoi-han/truoc-ngay-ban-hanh"]);

function tasksOf({ file, checked, language, source }: Known): TaskItem[] {
  const tight = checked.result.findings.filter(({ rule, suppressed }) => TIGHT.has(rule) && suppressed === null).map(({ span }) => span);
  return taskRows([{ name: "", file }]).map((row) => ({
    text: row.text,
    work: workOf(row.task, source),
    range: source.range(row.span),
    section: row.section,
    part: partOf(row, source),
    lead: row.task.lead.map(bodyOf),
    support: row.task.support.map(bodyOf),
    direct: row.task.direct.map(bodyOf),
    product: row.product,
    deadlines: row.deadlines.map((deadline) => deadlineOf(deadline, source, language)),
    missing: row.missing,
    tight: tight.length > 0 && row.deadlines.some(({ span }) => tight.some((other) => overlaps(span, other))),
  }));
}

const bodyOf = ({ name, id, group, share }: NamedBody): TaskBody => ({
  name,
  key: id ?? foldForCompare(name),
  group,
  ...(share !== undefined && { share }),
});
const iso = (date: CalendarDate | null): string | null => (date === null ? null : toIso(date));

const deadlineOf = (deadline: Deadline, source: SourceText, language: Language): TaskDeadline => ({
  text: deadline.text,
  range: source.range(deadline.span),
  start: iso(deadline.start),
  end: iso(deadline.end),
  recurs: recurrenceWords(deadline)?.[language] ?? null,
});

const PART_LENGTH = 80;

/** "III. NHIỆM VỤ VÀ GIẢI PHÁP": the outermost heading above a task. */
function partOf({ task }: TaskRow, source: SourceText): string {
  let top: Node = task.node;
  while (top.parent !== null && top.parent.kind !== "annex-title") top = top.parent;
  if (top === task.node || top.label === "") return "";
  const title = source.quote(top.text);
  const short = title.length > PART_LENGTH ? `${title.slice(0, PART_LENGTH).trimEnd()}…` : title;
  return `${top.label}. ${short}`.trim();
}

/** Findings that mark an open place, with the line each stands in. */
function blanksOf({ checked, language, source }: Known): BlanksResult["blanks"] {
  return checked.result.findings
    .filter(({ data, suppressed }) => data?.blank === true && suppressed === null)
    .flatMap((finding) => [
      { message: finding.message[language], span: finding.span },
      ...finding.related.map(({ message, span }) => ({ message: message[language], span })),
    ])
    .map(({ message, span }) => ({ message, line: lineOf(span, source), range: source.range(span) }));
}

function lineOf({ start }: Span, source: SourceText): string {
  const line = source.lines[source.lineAt(start)];
  return line === undefined ? "" : source.quote(line);
}

function basesOf({ file, checked, language, source }: Known): BasesResult["bases"] {
  return file.drafts.flatMap((draft) =>
    draft.legalBases.map(({ span }) => ({
      text: source.quote(span),
      range: source.range(span),
      findings: gravestFirst(checked.shown.filter((finding) => contains(span, finding.span))).map(({ level, message }) => ({
        level,
        message: message[language],
      })),
    })),
  );
}

const gravestFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));

async function exportTasks(
  services: Services,
  host: Host,
  { uri, to, reminderDays }: ExportTasksParams,
): Promise<ExportTasksResult | null> {
  const known = await checkedFile(services, uri);
  if (known === null) return null;
  const sources: TaskSource[] = [{ name: decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1)), file: known.file }];
  const today = host.today();
  const content = await render(sources, to, { language: known.language, reminderDays, today, heads: known.heads });
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { content: base64(bytes), tasks: taskRows(sources).length };
}

/** Each form's code is read only when it is asked for. */
async function render(
  sources: readonly TaskSource[],
  to: ExportTasksParams["to"],
  options: {
    readonly language: Language;
    readonly reminderDays: number | null;
    readonly today: CalendarDate;
    readonly heads: ResourceSettings["taskHeads"];
  },
): Promise<string | Uint8Array> {
  switch (to) {
    case "xlsx":
      return (await import("../core/exports/tasks-xlsx")).tasksToXlsx(sources, options.language, options.heads);
    case "ics":
      return (await import("../core/exports/tasks-ics")).tasksToIcs(sources, options);
    case "csv":
      return (await import("../core/exports/tasks-csv")).tasksToCsv(sources, options.language, options.heads);
    case "md":
      return (await import("../core/exports/tasks-markdown")).tasksToMarkdown(sources, options.language, options.heads);
  }
}
