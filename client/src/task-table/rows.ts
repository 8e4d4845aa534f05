/** Tasks as rows of the table: the columns that have something to say, and a text for each. */
import type { TaskBody, TaskDeadline, TaskItem } from "../../../server/src/lsp/protocol";
import { say, shortDate, type Text } from "../words";
import type { BodyChoice, Column, ColumnId, Row } from "./messages";

/** Titles as in the exported table; `optional` columns are left out while they are empty. */
const COLUMNS: readonly { readonly id: ColumnId; readonly title: Text; readonly optional: boolean }[] = [
  { id: "ordinal", title: { vi: "STT", en: "No" }, optional: false },
  { id: "section", title: { vi: "Mục", en: "Section" }, optional: true },
  { id: "work", title: { vi: "Nhiệm vụ", en: "Task" }, optional: false },
  { id: "lead", title: { vi: "Chủ trì", en: "Lead" }, optional: false },
  { id: "support", title: { vi: "Phối hợp", en: "Support" }, optional: false },
  { id: "direct", title: { vi: "Chỉ đạo", en: "Direction" }, optional: true },
  { id: "product", title: { vi: "Sản phẩm", en: "Product" }, optional: true },
  { id: "due", title: { vi: "Thời hạn", en: "Deadline" }, optional: false },
  { id: "end", title: { vi: "Đến ngày", en: "Last day" }, optional: false },
];

const VALUES: Readonly<Record<ColumnId, (task: TaskItem, ordinal: number) => string>> = {
  ordinal: (_, ordinal) => String(ordinal),
  section: ({ section }) => section,
  work: ({ work }) => work,
  lead: ({ lead }) => namesOf(lead),
  support: ({ support }) => namesOf(support),
  direct: ({ direct }) => namesOf(direct),
  product: ({ product }) => product,
  due: ({ deadlines }) => deadlines.map(({ text }) => text).join("; "),
  end: ({ deadlines }) => [...new Set(deadlines.map(dayOf))].filter(Boolean).join("; "),
};

const namesOf = (bodies: readonly TaskBody[]): string =>
  bodies.map(({ name, share }) => (share === undefined ? name : `${name} (${share})`)).join("; ");

const dayOf = ({ end, recurs }: TaskDeadline): string => recurs ?? (end === null ? "" : shortDate(end));

/** The last day over all deadlines that come once. */
const lastDay = ({ deadlines }: TaskItem): string | null =>
  deadlines.reduce<string | null>((last, { end, recurs }) => (end !== null && recurs === null && (last ?? "") < end ? end : last), null);

/** Columns and rows, in the order of the text. */
export function tableOf(tasks: readonly TaskItem[]): { readonly columns: readonly Column[]; readonly rows: readonly Row[] } {
  const used = COLUMNS.filter(({ id, optional }) => !optional || tasks.some((task) => VALUES[id](task, 0) !== ""));
  return {
    columns: used.map(({ id, title }) => ({ id, title: say(title) })),
    rows: tasks.map((task, i) => ({
      ordinal: i + 1,
      cells: used.map(({ id }) => VALUES[id](task, i + 1)),
      whole: task.work === task.text ? "" : task.text,
      end: lastDay(task),
      bodies: [...new Set(everybody(task).map(({ key }) => key))],
      missing: task.missing,
      tight: task.tight,
    })),
  };
}

const everybody = ({ lead, support, direct }: TaskItem): TaskBody[] => [...lead, ...support, ...direct];

/** The bodies of all tasks by name, with the number of tasks in which each takes part. */
export function bodiesOf(tasks: readonly TaskItem[]): BodyChoice[] {
  const known = new Map<string, { name: string; count: number }>();
  for (const task of tasks) {
    for (const [key, name] of new Map(everybody(task).map((body) => [body.key, body.name]))) {
      const body = known.get(key);
      if (body === undefined) known.set(key, { name, count: 1 });
      else body.count++;
    }
  }
  const order = new Intl.Collator("vi");
  return [...known].map(([key, { name, count }]) => ({ key, name, count })).sort((a, b) => order.compare(a.name, b.name));
}
