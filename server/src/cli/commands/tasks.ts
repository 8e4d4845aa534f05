/** `vbhc tasks`: the table of assignments and deadlines of files. */
import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { TaskHeads } from "../../core/exports/tasks-columns";
import { readDraftFile } from "../../core/model/draft";
import type { Assignment, Deadline, DraftFile, NamedBody } from "../../core/model/types";
import { type CalendarDate, display, toIso } from "../../core/text/calendar";
import type { SourceText } from "../../core/text/source";
import { countOption } from "../args";
import { namedFiles } from "../check-options";
import { type Command, type Context, toJson } from "../command";
import { numberOf } from "../document-number";
import { formatOfEnding, renderTable, TABLE_FORMATS, type TableFormat } from "../formats/tasks";
import { type ExitCode, usageError } from "../io";
import { progress } from "../progress";
import { loadDraft } from "../read-draft";
import { systemReason } from "../read-file";
import { paint } from "../terminal/colour";
import { type Column, table } from "../terminal/table";
import { countOf } from "../words";

interface ReadFile {
  readonly path: string;
  readonly file: DraftFile;
}

export const command: Command = {
  options: {
    format: { kind: "choice", values: ["text", "json", ...TABLE_FORMATS] },
    out: { kind: "text", value: "F" },
    force: { kind: "flag" },
    remind: { kind: "text", value: "N" },
  },
  async run(context): Promise<ExitCode> {
    const { args, io } = context;
    const out = args.value("out");
    const format = args.value("format") ?? (out === undefined ? null : formatOfEnding(out)) ?? "text";
    if (format === "xlsx" && out === undefined) throw usageError("Dạng xlsx cần --out TỆP.xlsx.", "The format xlsx needs --out FILE.xlsx.");
    const { Profiles } = await import("../profile");
    const profiles = new Profiles({ cwd: io.cwd, asOf: io.today, asOfChosen: false, excerpt: false, profile: null });
    const { files, unreadable } = await namedFiles(context, profiles);
    const heads = (await profiles.of(files[0] ?? io.cwd))?.profile?.taskHeads ?? {};
    const tell = progress(io, context.language, files.length);
    const read: ReadFile[] = [];
    for (const [index, path] of files.entries()) {
      const loaded = await loadDraft(context, path);
      if (loaded !== null) read.push({ path: loaded.path, file: readDraftFile(loaded.text) });
      tell(index + 1);
    }
    const output = await render(context, read, format, { heads, colour: out === undefined && io.colour });
    if (out !== undefined) writeNew(resolve(io.cwd, out), output, args.flag("force"));
    else if (typeof output === "string") io.out(output);
    return unreadable > 0 || read.length < files.length ? 2 : 0;
  },
};

const isTable = (format: string): format is TableFormat => (TABLE_FORMATS as readonly string[]).includes(format);

interface Look {
  readonly heads: TaskHeads;
  readonly colour: boolean;
}

async function render(context: Context, read: readonly ReadFile[], format: string, { heads, colour }: Look): Promise<string | Uint8Array> {
  if (format === "json") return toJson(tasksReport(read));
  if (!isTable(format)) return textOf(context, read, colour);
  const { args, io, language } = context;
  const sources = read.map(({ path, file }) => ({ name: path, file }));
  return renderTable(format, sources, { language, reminderDays: countOption(args, "remind"), today: io.today, heads });
}

/** An existing file is replaced only when the user says so. */
function writeNew(path: string, content: string | Uint8Array, force: boolean): void {
  if (!force && existsSync(path))
    throw usageError(`Đã có tệp ${path}; thêm --force để thay.`, `${path} exists; add --force to replace it.`);
  try {
    writeFileSync(path, content);
  } catch (error) {
    const reason = systemReason(error);
    throw usageError(`Không ghi được ${path}: ${reason.vi}`, `Cannot write ${path}: ${reason.en}`);
  }
}

const iso = (date: CalendarDate | null): string | null => (date === null ? null : toIso(date));
const body = ({ name, id }: NamedBody) => (id === undefined ? { name } : { name, id });

/** The public form (DESIGN §8): tasks and deadlines of all files in one list each, pointing at one another by index. */
function tasksReport(read: readonly ReadFile[]) {
  const tasks: ReturnType<typeof taskReport>[] = [];
  const deadlines: ReturnType<typeof deadlineReport>[] = [];
  const vague: { file: number; line: number; range: ReturnType<SourceText["range"]>; text: string }[] = [];
  for (const [index, { file }] of read.entries()) {
    for (const draft of file.drafts) {
      const firstTask = tasks.length;
      const firstDeadline = deadlines.length;
      tasks.push(...draft.assignments.map((task) => taskReport(file.source, task, index, firstDeadline)));
      deadlines.push(...draft.deadlines.map((deadline) => deadlineReport(file.source, deadline, index, firstTask)));
      vague.push(...draft.vague.map(({ span, text }) => ({ file: index, ...placeOf(file.source, span), text })));
    }
  }
  return { version: 1, files: read.map(fileReport), tasks, deadlines, vague };
}

function fileReport({ path, file }: ReadFile) {
  const first = file.drafts[0];
  return { path, number: first === undefined ? null : numberOf(first), date: iso(first?.date ?? null) };
}

function placeOf(source: SourceText, span: Assignment["span"]) {
  const range = source.range(span);
  return { line: range.start.line, range };
}

function taskReport(source: SourceText, task: Assignment, file: number, firstDeadline: number) {
  const { line, range } = placeOf(source, task.span);
  return {
    file,
    line,
    endLine: range.end.line,
    range,
    kind: task.kind,
    text: task.text,
    section: task.section,
    lead: task.lead.map(body),
    support: task.support.map(body),
    direct: task.direct.map(body),
    ...(task.product !== null && { product: task.product }),
    deadlines: task.deadlines.map((index) => firstDeadline + index),
  };
}

function deadlineReport(source: SourceText, deadline: Deadline, file: number, firstTask: number) {
  return {
    file,
    ...placeOf(source, deadline.span),
    text: deadline.text,
    kind: deadline.kind,
    start: iso(deadline.start),
    end: iso(deadline.end),
    every: deadline.every,
    on: deadline.on,
    task: deadline.task === null ? null : firstTask + deadline.task,
  };
}

function textOf(context: Context, read: readonly ReadFile[], colour: boolean): string {
  return read.map((one) => fileText(context, one, colour)).join("\n");
}

function fileText({ io, language }: Context, { path, file }: ReadFile, colour: boolean): string {
  const style = paint(colour);
  const titles =
    language === "vi"
      ? ["TT", "Mục", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn"]
      : ["No", "Part", "Task", "Lead", "Support", "Deadline"];
  const shares = [0, 0, 5, 2, 3, 2];
  const columns: Column[] = titles.map((title, i) => ({ title, share: shares[i] ?? 0, right: i === 0 }));
  const rows = file.drafts.flatMap((draft) =>
    draft.assignments.map((task) => [
      task.section.join("."),
      task.text,
      names(task.lead),
      names(task.support),
      task.deadlines.map((index) => deadlineText(draft.deadlines[index])).join("; "),
    ]),
  );
  if (rows.length === 0) {
    const none = language === "vi" ? "Văn bản này không giao nhiệm vụ." : "This document assigns no tasks.";
    return `${style.bold(path)}\n${none}\n`;
  }
  const head = `${style.bold(path)} · ${countOf(rows.length, "nhiệm vụ", "task", language)}\n\n`;
  const numbered = rows.map((row, i) => [String(i + 1), ...row]);
  return head + table(columns, numbered, io.columns, style);
}

const names = (bodies: readonly NamedBody[]): string => bodies.map(({ name }) => name).join("; ");

/** As written, with the last day where the words do not say it. */
function deadlineText(deadline: Deadline | undefined): string {
  if (deadline === undefined) return "";
  const end = deadline.end === null ? null : display(deadline.end);
  const said = end === null || deadline.text.includes(end) || deadline.kind === "date";
  return said ? deadline.text : `${deadline.text} (→ ${end})`;
}
