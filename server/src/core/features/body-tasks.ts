/**
 * A body's tasks in a draft, from its name under the cursor: in an assignment, in a heading that names it, or in Nơi nhận.
 * Used by hover (how many, the next deadline), find references (one place a task) and highlight (its names).
 */
import { bodyId } from "../knowledge/body-names";
import type { Language, Text } from "../model/finding";
import { dueDay } from "../model/recurrence";
import { workOf } from "../model/task-work";
import type { Assignment, Draft, DraftFile, NamedBody } from "../model/types";
import { type CalendarDate, compareDates } from "../text/calendar";
import { fold, foldForCompare } from "../text/fold";
import { contains, type Span, span, touches } from "../text/span";
import { daysLeft, dayWords } from "./deadline-facts";
import { draftAt } from "./references";

export type TaskRole = "lead" | "support" | "direct";
const ROLES: readonly TaskRole[] = ["lead", "support", "direct"];

export interface BodyTask {
  readonly task: Assignment;
  readonly role: TaskRole;
  /** As this task names it. */
  readonly body: NamedBody;
}

export interface BodyTasks {
  readonly draft: Draft;
  /** The name under the cursor. */
  readonly span: Span;
  readonly name: string;
  /** In order of the text, each task once, in its first role. */
  readonly tasks: readonly BodyTask[];
}

/** The tasks of the body that is named at an offset; null where no tasked body is named. */
export function bodyTasksAt(file: DraftFile, offset: number): BodyTasks | null {
  const draft = draftAt(file, offset);
  if (draft === null) return null;
  const keys = new Keys(draft);
  const named = namedAt(draft, offset);
  const here = named === null ? recipientAt(draft, offset) : { name: named.name, span: named.span, key: keys.of(named) };
  if (here === null) return null;
  const tasks = draft.assignments.filter(({ kind }) => kind === "nhiem-vu").flatMap((task) => roleOf(task, here.key, keys));
  return tasks.length === 0 ? null : { draft, span: here.span, name: here.name, tasks };
}

/** Names by body. A name's id is looked up once. */
class Keys {
  private readonly known = new Map<string, string>();

  constructor(private readonly draft: Draft) {}

  of({ name, group }: Pick<NamedBody, "name" | "group">): string {
    let key = this.known.get(name);
    if (key === undefined) {
      key = keyOf(name, group, this.draft.date);
      this.known.set(name, key);
    }
    return key;
  }
}

/** The same for all names of one body. */
const keyOf = (name: string, group: boolean, asOf: CalendarDate | null): string =>
  (group ? undefined : bodyId(fold(name).text, asOf)) ?? foldForCompare(name);

/** The shortest name in an assignment that touches an offset. */
function namedAt(draft: Draft, offset: number): NamedBody | null {
  let best: NamedBody | null = null;
  for (const task of draft.assignments) {
    for (const role of ROLES) {
      for (const body of task[role]) if (touches(body.span, offset) && (best === null || width(body.span) < width(best.span))) best = body;
    }
  }
  return best;
}

const width = ({ start, end }: Span): number => end - start;

function recipientAt(draft: Draft, offset: number): { readonly name: string; readonly span: Span; readonly key: string } | null {
  const item = draft.recipients?.items.find(({ kind, text }) => kind === "noi-nhan" && touches(text, offset));
  if (item === undefined) return null;
  const name = draft.source.quote(item.text);
  return { name, span: item.text, key: keyOf(name, false, draft.date) };
}

function roleOf(task: Assignment, key: string, keys: Keys): BodyTask[] {
  for (const role of ROLES) {
    const body = task[role].find((one) => keys.of(one) === key);
    if (body !== undefined) return [{ task, role, body }];
  }
  return [];
}

/** One place a task: the name where the task itself holds it, else the first line of the task. */
export function taskPlaces({ draft: { source }, tasks }: BodyTasks): Span[] {
  return tasks.map(({ task, body }) => {
    if (contains(task.span, body.span)) return body.span;
    const line = source.lines[source.lineAt(task.span.start)];
    return span(task.span.start, Math.min(task.span.end, line?.end ?? task.span.end));
  });
}

/** Every place where a task names the body, each once. */
export function namePlaces({ tasks, span: here }: BodyTasks): Span[] {
  const places = new Map([here, ...tasks.map(({ body }) => body.span)].map((place) => [`${place.start} ${place.end}`, place]));
  return [...places.values()].sort((a, b) => a.start - b.start);
}

const ROLE_WORDS: Readonly<Record<TaskRole, Text>> = {
  lead: { vi: "chủ trì", en: "lead" },
  support: { vi: "phối hợp", en: "support" },
  direct: { vi: "chỉ đạo", en: "direction" },
};
/** Tasks that a hover lists. */
const LISTED = 5;
const LABEL_LENGTH = 90;

const counted = (n: number, language: Language): string => (language === "vi" && n < 10 ? `0${n}` : String(n));

/** How many tasks, the next deadline, the first tasks: Markdown. `today`: the day from which days are counted. */
export function bodyTaskFacts(found: BodyTasks, today: CalendarDate | null, language: Language, safe: (text: string) => string): string {
  const { tasks, draft } = found;
  const roles = ROLES.flatMap((role) => {
    const n = tasks.filter((task) => task.role === role).length;
    return n === 0 ? [] : [`${ROLE_WORDS[role][language]} ${counted(n, language)}`];
  });
  const total = counted(tasks.length, language);
  const head =
    language === "vi"
      ? `**${safe(found.name)}**: ${total} nhiệm vụ trong văn bản này (${roles.join(", ")})`
      : `**${safe(found.name)}**: ${total} ${tasks.length === 1 ? "task" : "tasks"} in this text (${roles.join(", ")})`;
  const list = tasks
    .slice(0, LISTED)
    .map(({ task, role }) => `- ${safe(shortened(workOf(task, draft.source)))} (${ROLE_WORDS[role][language]})`);
  const more = tasks.length > LISTED ? ["- …"] : [];
  return [head, ...nextDue(found, today, language), [...list, ...more].join("\n")].join("\n\n");
}

const shortened = (text: string): string => (text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH).trimEnd()}…` : text);

/** "Thời hạn gần nhất: thứ Năm, 10/12/2026 (còn 18 ngày)". */
function nextDue({ tasks, draft }: BodyTasks, today: CalendarDate | null, language: Language): string[] {
  if (today === null) return [];
  let next: CalendarDate | null = null;
  for (const { task } of tasks) {
    for (const index of task.deadlines) {
      const deadline = draft.deadlines[index];
      const day = deadline === undefined ? null : dueDay(deadline, today);
      if (day !== null && compareDates(day, today) >= 0 && (next === null || compareDates(day, next) < 0)) next = day;
    }
  }
  if (next === null) return [];
  const title: Text = { vi: "Thời hạn gần nhất", en: "Next deadline" };
  return [`${title[language]}: ${dayWords(next, language)} (${daysLeft(next, today, language)})`];
}
