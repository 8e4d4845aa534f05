/** The columns of the task table, in both languages, with how each is written: the same in CSV and XLSX. */
import type { Language, Text } from "../model/finding";
import type { CalendarDate } from "../text/calendar";
import { MISSING_WORDS, type TaskRow } from "./tasks-table";

export type CellValue = string | number | CalendarDate | null;

/** Columns that an office may call by its own words. */
export type TaskHeads = Readonly<Partial<Record<"task" | "lead" | "support" | "direct" | "product" | "deadline", string>>>;
export const USUAL_HEADS: TaskHeads = {};

/** The head of a column: the office's own word, else the usual one. */
export const headOf = (column: { readonly title: Text; readonly head?: keyof TaskHeads }, language: Language, heads: TaskHeads): string =>
  (column.head && heads[column.head]) || column.title[language];

export interface TaskColumn {
  readonly title: Text;
  readonly head?: keyof TaskHeads;
  /** Characters. */
  readonly width: number;
  readonly value: (row: TaskRow, language: Language) => CellValue;
}

/** Order of the official tables: STT, nhiệm vụ, chủ trì, phối hợp, sản phẩm, thời hạn; then what a clerk sorts by. */
export const TASK_COLUMNS: readonly TaskColumn[] = [
  { title: { vi: "STT", en: "No" }, width: 6, value: (row) => row.ordinal },
  { title: { vi: "Văn bản", en: "Document" }, width: 16, value: (row) => row.document },
  { title: { vi: "Mục", en: "Section" }, width: 10, value: (row) => row.section },
  { title: { vi: "Nhiệm vụ", en: "Task" }, head: "task", width: 60, value: (row) => row.text },
  { title: { vi: "Cơ quan chủ trì", en: "Lead" }, head: "lead", width: 26, value: (row) => row.lead },
  { title: { vi: "Cơ quan phối hợp", en: "Support" }, head: "support", width: 30, value: (row) => row.support },
  { title: { vi: "Chỉ đạo", en: "Direction" }, head: "direct", width: 18, value: (row) => row.direct },
  { title: { vi: "Sản phẩm", en: "Product" }, head: "product", width: 26, value: (row) => row.product },
  { title: { vi: "Thời hạn", en: "Deadline" }, head: "deadline", width: 24, value: (row) => row.due },
  { title: { vi: "Từ ngày", en: "First day" }, width: 12, value: (row) => row.first },
  { title: { vi: "Đến ngày", en: "Last day" }, width: 12, value: (row) => row.last },
  { title: { vi: "Lặp lại", en: "Recurs" }, width: 16, value: (row, language) => row.recurs[language] },
  {
    title: { vi: "Còn thiếu", en: "Missing" },
    width: 18,
    value: (row, language) => row.missing.map((what) => MISSING_WORDS[what][language]).join("; "),
  },
  { title: { vi: "Dòng", en: "Line" }, width: 7, value: (row) => row.line },
];
