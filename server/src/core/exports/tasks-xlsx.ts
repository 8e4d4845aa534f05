/**
 * The task table as an Excel workbook: all tasks, the same by body, the same by day. Head rows stay in sight, text wraps,
 * days are days. The bytes depend on the tables alone. Loaded only when asked for.
 */
import writeXlsxFile, { type Cell, type Row, type Sheet } from "write-excel-file/universal";
import type { Language, Text } from "../model/finding";
import { recurrenceWords } from "../model/recurrence";
import { type CalendarDate, compareDates, dayNumber } from "../text/calendar";
import { withFixedDates } from "./fixed-zip";
import { type CellValue, headOf, TASK_COLUMNS, type TaskHeads, USUAL_HEADS } from "./tasks-columns";
import { type TaskRow, type TaskSource, taskRows } from "./tasks-table";

/** Excel counts days from 30/12/1899; 01/01/1970 is its day 25569. */
const EXCEL_EPOCH = 25569;
const DATE_FORMAT = "dd/mm/yyyy";
/** Most characters that a cell of Excel holds. */
const LONGEST = 32_000;
/** Characters that XML does not allow. */
const CONTROL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const HEAD_FILL = "#D9E2F3";
const GROUP_FILL = "#F2F2F2";
const BORDER = { borderStyle: "thin", borderColor: "#808080" } as const;

interface Column {
  readonly title: Text;
  readonly head?: keyof TaskHeads;
  readonly width: number;
}

/** Bytes of the workbook. */
export async function tasksToXlsx(sources: readonly TaskSource[], language: Language, heads: TaskHeads = USUAL_HEADS): Promise<Uint8Array> {
  const rows = taskRows(sources);
  const sheets = [allSheet(rows, language, heads), bodySheet(rows, language, heads), daySheet(rows, language, heads)];
  const filtered = [rows.length, 0, rows.reduce((sum, row) => sum + row.deadlines.length, 0)];
  const pages = { files: { transform: { "xl/worksheets/sheet{id}.xml": pageOf(filtered) } } };
  const blob = await writeXlsxFile(sheets, { fontFamily: "Times New Roman", fontSize: 12, features: [pages] }).toBlob();
  return withFixedDates(new Uint8Array(await blob.arrayBuffer()));
}

/** What the writer has no words for: printed one page wide, and filters over the sheets without group rows. */
const pageOf = (rows: readonly number[]) => ({
  transform: (xml: string, { columns }: { columns?: readonly unknown[] }, { sheetIndex }: { sheetIndex: number }): string => {
    const count = rows[sheetIndex] ?? 0;
    const last = String.fromCharCode("A".charCodeAt(0) + (columns?.length ?? 1) - 1);
    const filter = count > 0 ? `<autoFilter ref="A1:${last}${count + 1}"/>` : "";
    return xml
      .replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
      .replace("</sheetData>", `</sheetData>${filter}`)
      .replace("<pageSetup ", '<pageSetup fitToWidth="1" fitToHeight="0" ');
  },
});

function sheetOf(name: string, columns: readonly Column[], rows: readonly Row[], language: Language, heads: TaskHeads): Sheet<never> {
  return {
    sheet: name,
    data: [columns.map((column) => head(headOf(column, language, heads))), ...rows.map((row) => withHeight(row, columns))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: "landscape",
  };
}

const LINE_POINTS = 16;
const HIGHEST_POINTS = 400;

/** Wrapped rows get the height that their longest cell needs: not every program works it out when it opens the file. */
function withHeight(row: Row, columns: readonly Column[]): Row {
  const lines = row.map((one, i) => {
    const text = one !== null && typeof one === "object" && "value" in one && typeof one.value === "string" ? one.value : "";
    return Math.ceil((text.length * 0.92) / (columns[i]?.width ?? 10));
  });
  const height = Math.min(HIGHEST_POINTS, Math.max(1, ...(isGroup(row) ? [] : lines)) * LINE_POINTS + 2);
  return row.map((one, i) => (i === 0 && one !== null && typeof one === "object" && "value" in one ? { ...one, height } : one));
}

const isGroup = ([first]: Row): boolean => first !== null && typeof first === "object" && "columnSpan" in first;

const head = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: "bold",
  align: "center",
  alignVertical: "center",
  wrap: true,
  backgroundColor: HEAD_FILL,
  ...BORDER,
});

function cell(value: CellValue): Cell {
  const look = { alignVertical: "top", ...BORDER } as const;
  if (value === null || value === "") return { value: "", type: String, ...look };
  if (typeof value === "number") return { value, type: Number, align: "center", ...look };
  if (typeof value !== "string")
    return { value: dayNumber(value) + EXCEL_EPOCH, type: Number, format: DATE_FORMAT, align: "center", ...look };
  return { value: clean(value), type: String, wrap: true, ...look };
}

const clean = (text: string): string => {
  const legal = text.replace(CONTROL, "");
  return legal.length > LONGEST ? `${legal.slice(0, LONGEST)}…` : legal;
};

function groupRow(title: string, columns: number): Row {
  const first: Cell = {
    value: clean(title),
    type: String,
    fontWeight: "bold",
    backgroundColor: GROUP_FILL,
    columnSpan: columns,
    ...BORDER,
  };
  return [first, ...Array.from({ length: columns - 1 }, () => null)];
}

const allSheet = (rows: readonly TaskRow[], language: Language, heads: TaskHeads): Sheet<never> =>
  sheetOf(
    { vi: "Phân công", en: "Tasks" }[language],
    TASK_COLUMNS,
    rows.map((row) => TASK_COLUMNS.map(({ value }) => cell(value(row, language)))),
    language,
    heads,
  );

const ROLES = {
  lead: { vi: "Chủ trì", en: "Lead" },
  support: { vi: "Phối hợp", en: "Support" },
  direct: { vi: "Chỉ đạo", en: "Direction" },
} as const satisfies Record<string, Text>;

const BODY_COLUMNS: readonly Column[] = [
  { title: { vi: "STT", en: "No" }, width: 6 },
  { title: { vi: "Vai trò", en: "Role" }, width: 12 },
  { head: "task", title: { vi: "Nhiệm vụ", en: "Task" }, width: 70 },
  { head: "product", title: { vi: "Sản phẩm", en: "Product" }, width: 28 },
  { head: "deadline", title: { vi: "Thời hạn", en: "Deadline" }, width: 26 },
  { title: { vi: "Đến ngày", en: "Last day" }, width: 12 },
  { title: { vi: "Văn bản", en: "Document" }, width: 16 },
];

interface Duty {
  readonly role: Text;
  readonly row: TaskRow;
}

/** Each body with its tasks, in the order in which the text first names it; leads before the rest. */
function bodySheet(rows: readonly TaskRow[], language: Language, heads: TaskHeads): Sheet<never> {
  const bodies = new Map<string, { readonly name: string; readonly duties: Duty[] }>();
  for (const role of ["lead", "support", "direct"] as const) {
    for (const row of rows) {
      for (const { name } of row.task[role]) {
        const key = name.toLowerCase();
        const known = bodies.get(key) ?? { name, duties: [] };
        known.duties.push({ role: ROLES[role], row });
        bodies.set(key, known);
      }
    }
  }
  const data = [...bodies.values()].flatMap(({ name, duties }) => [
    groupRow(`${name} (${duties.length})`, BODY_COLUMNS.length),
    ...duties.map(({ role, row }) =>
      [row.ordinal, role[language], row.text, row.product, row.due, row.last, row.document].map((value) => cell(value)),
    ),
  ]);
  return sheetOf({ vi: "Theo cơ quan", en: "By body" }[language], BODY_COLUMNS, data, language, heads);
}

const DAY_COLUMNS: readonly Column[] = [
  { title: { vi: "Đến ngày", en: "Last day" }, width: 12 },
  { head: "deadline", title: { vi: "Thời hạn", en: "Deadline" }, width: 28 },
  { title: { vi: "Lặp lại", en: "Recurs" }, width: 16 },
  { head: "task", title: { vi: "Nhiệm vụ", en: "Task" }, width: 70 },
  { head: "lead", title: { vi: "Cơ quan chủ trì", en: "Lead" }, width: 28 },
  { title: { vi: "STT", en: "No" }, width: 6 },
  { title: { vi: "Văn bản", en: "Document" }, width: 16 },
];

/** Every deadline of every task: the dated ones by day, then those that come again, then the rest. */
function daySheet(rows: readonly TaskRow[], language: Language, heads: TaskHeads): Sheet<never> {
  const due = rows.flatMap((row) => row.deadlines.map((deadline) => ({ row, deadline })));
  due.sort((a, b) => byDay(a.deadline.end, b.deadline.end));
  const data = due.map(({ row, deadline }) =>
    [deadline.end, deadline.text, recurrenceWords(deadline)?.[language] ?? "", row.text, row.lead, row.ordinal, row.document].map((value) =>
      cell(value),
    ),
  );
  return sheetOf({ vi: "Theo thời hạn", en: "By deadline" }[language], DAY_COLUMNS, data, language, heads);
}

/** Days in order; what has none comes last, in the order of the text. */
function byDay(a: CalendarDate | null, b: CalendarDate | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareDates(a, b);
}
