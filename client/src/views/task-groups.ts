/** The tasks of a text as lines of the view “Phân công”: grouped by body, by deadline or by part, and filtered. */
import type { TaskBody, TaskDeadline, TaskItem, TasksResult } from "../../../server/src/lsp/protocol";
import { say, shortDate, type Text } from "../words";
import type { Item } from "./tree";

export const GROUPINGS = ["body", "deadline", "part"] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const FILTERS = ["all", "lead", "deadline", "tight"] as const;
export type Filter = (typeof FILTERS)[number];

export const GROUPING_WORDS: Readonly<Record<Grouping, Text>> = {
  body: { vi: "Theo cơ quan", en: "By body" },
  deadline: { vi: "Theo thời hạn", en: "By deadline" },
  part: { vi: "Theo phần", en: "By part" },
};
export const FILTER_WORDS: Readonly<Record<Filter, Text>> = {
  all: { vi: "Tất cả nhiệm vụ", en: "All tasks" },
  lead: { vi: "Chưa có chủ trì", en: "No lead" },
  deadline: { vi: "Chưa có thời hạn", en: "No deadline" },
  tight: { vi: "Thời hạn quá sát", en: "Deadline too close" },
};
const NO_LEAD: Text = { vi: "Chưa có chủ trì", en: "No lead" };
const NO_DEADLINE: Text = { vi: "Chưa có thời hạn", en: "No deadline" };
const RECURRING: Text = { vi: "Định kỳ, thường xuyên", en: "Recurring, continuous" };
const NO_DAY: Text = { vi: "Theo sự kiện, chưa rõ ngày", en: "By event, no day" };
const NO_PART: Text = { vi: "Ngoài các phần", en: "Outside the parts" };
const SUPPORTS: Text = { vi: "phối hợp", en: "supports" };
const DIRECTS: Text = { vi: "chỉ đạo", en: "directs" };

export const passes = (task: TaskItem, filter: Filter): boolean =>
  filter === "all" || (filter === "tight" ? task.tight : task.missing.includes(filter));

/** More tasks than these are shown group by group: opened all at once they would keep the window busy. */
const MANY = 200;

/** Groups with their tasks, in the order of the text, or of time. */
export function groupsOf({ tasks }: TasksResult, grouping: Grouping, filter: Filter): Item[] {
  const chosen = tasks.filter((task) => passes(task, filter));
  const groups = grouping === "body" ? byBody(chosen) : grouping === "deadline" ? byDeadline(chosen) : byPart(chosen);
  const collapsed = chosen.length > MANY;
  return groups.map(({ label, children }) => ({ label, description: String(children.length), children, collapsed }));
}

interface Group {
  readonly label: string;
  readonly children: Item[];
}

class Groups {
  private readonly known = new Map<string, Group>();

  put(key: string, label: string, item: Item): void {
    const group = this.known.get(key) ?? { label, children: [] };
    group.children.push(item);
    this.known.set(key, group);
  }

  sorted(): Group[] {
    return [...this.known].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, group]) => group);
  }

  list(): Group[] {
    return [...this.known.values()];
  }
}

function byBody(tasks: readonly TaskItem[]): Group[] {
  const groups = new Groups();
  const roles: readonly (readonly [readonly TaskBody[], Text | null, TaskItem])[] = [
    ...tasks.map((task) => [task.lead, null, task] as const),
    ...tasks.map((task) => [task.support, SUPPORTS, task] as const),
    ...tasks.map((task) => [task.direct, DIRECTS, task] as const),
  ];
  for (const task of tasks) if (task.lead.length === 0) groups.put("", say(NO_LEAD), taskItem(task, dueOf(task)));
  for (const [bodies, role, task] of roles) {
    const due = dueOf(task);
    for (const { key, name } of bodies)
      groups.put(key, name, taskItem(task, role === null ? due : [say(role), due].filter(Boolean).join(" · ")));
  }
  return groups.list();
}

/** Keys sort as the groups stand: months, then what recurs, then what has no day, then none at all. */
function byDeadline(tasks: readonly TaskItem[]): Group[] {
  const groups = new Groups();
  for (const task of tasks) {
    const keys = new Map(task.deadlines.map((deadline) => [keyOf(deadline), deadline]));
    for (const [key, deadline] of keys)
      groups.put(key, labelOf(key), taskItem(task, deadline.end === null ? deadline.text : shortDate(deadline.end)));
    if (task.deadlines.length === 0) groups.put("z", say(NO_DEADLINE), taskItem(task, leadOf(task)));
  }
  return groups.sorted();
}

const keyOf = ({ end, recurs }: TaskDeadline): string => (recurs !== null ? "x" : end === null ? "y" : end.slice(0, 7));

function labelOf(key: string): string {
  if (key === "x") return say(RECURRING);
  if (key === "y") return say(NO_DAY);
  const [year, month] = key.split("-");
  return `${say({ vi: "Tháng", en: "Month" })} ${Number(month)}/${year}`;
}

function byPart(tasks: readonly TaskItem[]): Group[] {
  const groups = new Groups();
  for (const task of tasks) groups.put(task.part, task.part === "" ? say(NO_PART) : task.part, taskItem(task, leadOf(task)));
  return groups.list();
}

const leadOf = ({ lead }: TaskItem): string => (lead.length === 0 ? say(NO_LEAD) : lead.map(({ name }) => name).join(", "));
const dueOf = ({ deadlines }: TaskItem): string => (deadlines.length === 0 ? "" : deadlines.map(({ text }) => text).join("; "));

const LABEL_LENGTH = 100;

function taskItem(task: TaskItem, description: string): Item {
  const { work } = task;
  const label = work.length > LABEL_LENGTH ? `${work.slice(0, LABEL_LENGTH).trimEnd()}…` : work;
  return { label, description, tooltip: tooltipOf(task), icon: iconOf(task), range: task.range };
}

const iconOf = ({ missing, tight }: TaskItem): string =>
  missing.includes("lead") ? "question" : tight ? "warning" : missing.length > 0 ? "circle-outline" : "circle-filled";

function tooltipOf(task: TaskItem): string {
  const names = (bodies: readonly TaskBody[]): string => bodies.map(({ name }) => name).join("; ");
  const lines: readonly (readonly [Text, string])[] = [
    [{ vi: "Mục", en: "Section" }, task.section],
    [{ vi: "Chủ trì", en: "Lead" }, names(task.lead)],
    [{ vi: "Phối hợp", en: "Support" }, names(task.support)],
    [{ vi: "Chỉ đạo", en: "Direction" }, names(task.direct)],
    [{ vi: "Sản phẩm", en: "Product" }, task.product],
    [{ vi: "Thời hạn", en: "Deadline" }, dueOf(task)],
  ];
  return [task.text, ...lines.flatMap(([title, value]) => (value === "" ? [] : [`${say(title)}: ${value}`]))].join("\n\n");
}
