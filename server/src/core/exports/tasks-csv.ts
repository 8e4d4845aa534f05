/** The task table as CSV (RFC 4180) that Excel opens as it is: UTF-8 with BOM, CRLF, ISO days, no text that is read as a formula. */
import type { Language } from "../model/finding";
import { toIso } from "../text/calendar";
import { type CellValue, headOf, TASK_COLUMNS, type TaskHeads, USUAL_HEADS } from "./tasks-columns";
import { type TaskSource, taskRows } from "./tasks-table";

const BOM = "\ufeff";
const LINE_END = "\r\n";
/** Spreadsheets take a cell that begins so for a formula, also when it is quoted and after blanks. */
const FORMULA = /^[\s]*[=+\-@\t\r]/u;
const NEEDS_QUOTES = /[",\r\n]/u;

/** The whole table with its head, BOM first. */
export function tasksToCsv(sources: readonly TaskSource[], language: Language, heads: TaskHeads = USUAL_HEADS): string {
  const head = TASK_COLUMNS.map((column) => headOf(column, language, heads));
  const rows = taskRows(sources).map((row) => TASK_COLUMNS.map(({ value }) => value(row, language)));
  return BOM + [head, ...rows].map((cells) => cells.map(field).join(",") + LINE_END).join("");
}

function field(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return toIso(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
