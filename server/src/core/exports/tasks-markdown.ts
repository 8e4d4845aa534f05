/**
 * The task table as a Markdown pipe table with the columns of the official form, so that it can be put into a draft and is
 * read there as a table of tasks. With several documents a column tells which.
 */
import type { Language, Text } from "../model/finding";
import { headOf, type TaskHeads, USUAL_HEADS } from "./tasks-columns";
import { type TaskRow, type TaskSource, taskRows } from "./tasks-table";

interface Column {
  readonly title: Text;
  readonly head?: keyof TaskHeads;
  readonly value: (row: TaskRow) => string;
}

const DOCUMENT: Column = { title: { vi: "Văn bản", en: "Document" }, value: (row) => row.document };
const COLUMNS: readonly Column[] = [
  { title: { vi: "STT", en: "No" }, value: (row) => String(row.ordinal) },
  { title: { vi: "Nhiệm vụ", en: "Task" }, head: "task", value: (row) => row.text },
  { title: { vi: "Cơ quan chủ trì", en: "Lead" }, head: "lead", value: (row) => row.lead },
  { title: { vi: "Cơ quan phối hợp", en: "Support" }, head: "support", value: (row) => row.support },
  { title: { vi: "Sản phẩm", en: "Product" }, head: "product", value: (row) => row.product },
  { title: { vi: "Thời hạn hoàn thành", en: "Deadline" }, head: "deadline", value: (row) => row.due },
];

/** The table with its head; rows end with a line feed. */
export function tasksToMarkdown(sources: readonly TaskSource[], language: Language, heads: TaskHeads = USUAL_HEADS): string {
  const rows = taskRows(sources);
  return tableOf(rows, language, new Set(rows.map((row) => row.draft)).size > 1, heads);
}

/** A table of chosen rows, numbered as they are. */
export function tableOf(rows: readonly TaskRow[], language: Language, withDocument: boolean, heads: TaskHeads = USUAL_HEADS): string {
  const columns = withDocument ? [...COLUMNS.slice(0, 1), DOCUMENT, ...COLUMNS.slice(1)] : COLUMNS;
  const lines = [
    columns.map((column) => cell(headOf(column, language, heads))),
    columns.map(() => "---"),
    ...rows.map((row) => columns.map(({ value }) => cell(value(row)))),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

const cell = (text: string): string => text.replace(/\\/gu, "\\\\").replace(/\|/gu, "\\|").replace(/\s+/gu, " ").trim();
