/**
 * The table of tasks of one or several files: one row a task, in the order of the text, with what every form of output
 * (CSV, XLSX, ICS, Markdown) and the views show. Responsibility articles ("chịu trách nhiệm thi hành") are no rows.
 */
import type { Text } from "../model/finding";
import { recurrenceWords } from "../model/recurrence";
import type { Assignment, Deadline, Draft, DraftFile, NamedBody } from "../model/types";
import { type CalendarDate, compareDates } from "../text/calendar";
import type { Span } from "../text/span";

/** A file and the name it is shown by. */
export interface TaskSource {
  readonly name: string;
  readonly file: DraftFile;
}

export interface TaskRow {
  /** 1-based, over all files. */
  readonly ordinal: number;
  readonly source: TaskSource;
  readonly draft: Draft;
  readonly task: Assignment;
  /** "215/QĐ-UBND"; the file's name while the number is blank. */
  readonly document: string;
  /** "III.2.a" */
  readonly section: string;
  readonly text: string;
  readonly lead: string;
  readonly support: string;
  readonly direct: string;
  readonly product: string;
  readonly deadlines: readonly Deadline[];
  /** As written, several joined by "; ". */
  readonly due: string;
  /** First and last day over all deadlines that have one. */
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
  readonly recurs: Text;
  readonly missing: readonly Missing[];
  /** 1-based line of the text. */
  readonly line: number;
  readonly span: Span;
}

/** What a reviewer looks for first: a task without a lead, without a deadline. */
export type Missing = "lead" | "deadline";

export const MISSING_WORDS: Readonly<Record<Missing, Text>> = {
  lead: { vi: "Chưa có chủ trì", en: "No lead" },
  deadline: { vi: "Chưa có thời hạn", en: "No deadline" },
};

/** Rows of all tasks of the sources, in order. */
export function taskRows(sources: readonly TaskSource[]): TaskRow[] {
  const rows: TaskRow[] = [];
  for (const source of sources) {
    for (const draft of source.file.drafts) {
      const document = documentName(draft) ?? source.name;
      for (const task of draft.assignments) {
        if (task.kind === "nhiem-vu") rows.push(rowOf(rows.length + 1, { source, draft, document }, task));
      }
    }
  }
  return rows;
}

/** "215/QĐ-UBND", "06/2024/QĐ-UBND"; null while the number is blank. */
export function documentName({ header: { number }, source }: Draft): string | null {
  if (number === null || number.digits === null) return null;
  const parts = [source.quote(number.digits), ...(number.year === null ? [] : [String(number.year)]), number.symbolText];
  return parts.filter(Boolean).join("/");
}

function rowOf(ordinal: number, place: Pick<TaskRow, "source" | "draft" | "document">, task: Assignment): TaskRow {
  const { draft } = place;
  const deadlines = task.deadlines.flatMap((index) => draft.deadlines[index] ?? []);
  return {
    ordinal,
    ...place,
    task,
    section: task.section.join("."),
    text: task.text,
    lead: namesOf(task.lead),
    support: namesOf(task.support),
    direct: namesOf(task.direct),
    product: task.product ?? "",
    deadlines,
    due: deadlines.map((deadline) => deadline.text).join("; "),
    first: earliest(deadlines.flatMap(({ start }) => start ?? [])),
    last: latest(deadlines.flatMap(({ end }) => end ?? [])),
    recurs: recursOf(deadlines),
    missing: missingOf(task),
    line: draft.source.lineAt(task.span.start) + 1,
    span: task.span,
  };
}

/** "Sở A đối với X; Sở B": the bodies as written, each with its part of the work. */
export const namesOf = (bodies: readonly NamedBody[]): string =>
  bodies.map(({ name, share }) => (share === undefined ? name : `${name} (${share})`)).join("; ");

export function missingOf(task: Assignment): Missing[] {
  const missing: Missing[] = [];
  if (task.lead.length === 0) missing.push("lead");
  if (task.deadlines.length === 0) missing.push("deadline");
  return missing;
}

const earliest = (dates: readonly CalendarDate[]): CalendarDate | null =>
  dates.reduce<CalendarDate | null>((best, date) => (best === null || compareDates(date, best) < 0 ? date : best), null);
const latest = (dates: readonly CalendarDate[]): CalendarDate | null =>
  dates.reduce<CalendarDate | null>((best, date) => (best === null || compareDates(date, best) > 0 ? date : best), null);

function recursOf(deadlines: readonly Deadline[]): Text {
  const words = deadlines.flatMap((deadline) => recurrenceWords(deadline) ?? []);
  const once = (language: keyof Text): string => [...new Set(words.map((word) => word[language]))].join("; ");
  return { vi: once("vi"), en: once("en") };
}
