/** The task table in the forms for other programs. Each form's code is read only when it is asked for. */
import type { TaskHeads } from "../../core/exports/tasks-columns";
import type { TaskSource } from "../../core/exports/tasks-table";
import type { Language } from "../../core/model/finding";
import type { CalendarDate } from "../../core/text/calendar";

export const TABLE_FORMATS = ["csv", "xlsx", "ics", "md"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export interface TableOptions {
  readonly language: Language;
  readonly reminderDays: number | null;
  readonly today: CalendarDate;
  readonly heads: TaskHeads;
}

/** The form that a file's ending asks for; null for another ending. */
export const formatOfEnding = (path: string): TableFormat | null =>
  TABLE_FORMATS.find((format) => path.toLowerCase().endsWith(`.${format}`)) ?? null;

/** Text or bytes of one table over all files. */
export async function renderTable(
  format: TableFormat,
  sources: readonly TaskSource[],
  options: TableOptions,
): Promise<string | Uint8Array> {
  switch (format) {
    case "csv":
      return (await import("../../core/exports/tasks-csv")).tasksToCsv(sources, options.language, options.heads);
    case "xlsx":
      return (await import("../../core/exports/tasks-xlsx")).tasksToXlsx(sources, options.language, options.heads);
    case "ics":
      return (await import("../../core/exports/tasks-ics")).tasksToIcs(sources, options);
    case "md":
      return (await import("../../core/exports/tasks-markdown")).tasksToMarkdown(sources, options.language, options.heads);
  }
}
