/** The tasks of a draft by the part they stand in, gathered once for all rules that tell one finding a part. */
import type { Assignment, Deadline, Draft, NamedBody } from "../model/types";
import type { Node } from "../syntax/nodes";
import { append } from "../text/append";
import type { CalendarDate } from "../text/calendar";
import type { WrittenDate } from "../text/date-parts";
import { fold } from "../text/fold";
import { onceOf } from "../text/memo";
import type { SourceText } from "../text/source";
import { type Span, span } from "../text/span";
import { labelSpan } from "./structure";
import { writtenDates } from "./written-dates";

/** A top heading with the tasks below it. */
export interface TaskPart {
  /** The heading's number ("II", "Điều 2"); where there is none, the first words of the first task. */
  readonly anchor: Span;
  readonly tasks: readonly [Assignment, ...Assignment[]];
}

/** Rules and statutes lay down standing duties: what they say of bodies is no plan. */
const STATUTES: ReadonlySet<string | null> = new Set(["quy-che", "quy-dinh", "dieu-le"]);
const ANCHOR_WORDS = 6;
const BLANK = 32;

/** Tasks ("thi hành" excepted) of the document and its attached plans, by part, in order of the text. */
export const taskParts = onceOf((draft: Draft): readonly TaskPart[] => {
  const statutes = new Set(draft.attachments.filter((a) => STATUTES.has(a.documentKind)).map((a) => a.node));
  const byTop = new Map<Node | null, [Assignment, ...Assignment[]]>();
  for (const task of draft.assignments) {
    if (task.kind !== "nhiem-vu") continue;
    const { top, root } = topOf(task.node);
    if (root !== null && statutes.has(root)) continue;
    const key = top === task.node && top.children.length === 0 ? null : top;
    const tasks = byTop.get(key);
    if (tasks === undefined) byTop.set(key, [task]);
    else tasks.push(task);
  }
  return [...byTop].map(([top, tasks]) => ({ anchor: anchorOf(draft, top, tasks[0]), tasks }));
});

/** All tasks that `taskParts` holds. */
export const plannedTasks = onceOf((draft: Draft): readonly Assignment[] => {
  const all: Assignment[] = [];
  for (const part of taskParts(draft)) append(all, part.tasks);
  return all;
});

/** Nothing is repeated in a name that is as long as its place: only tone marks and line ends may differ. */
export const isAsWritten = (source: SourceText, { name, span: where }: NamedBody): boolean => source.originalLength(where) === name.length;

/** The name of a body, folded: names are in the user's own letters. */
export const foldedName = (source: SourceText, body: NamedBody): string =>
  isAsWritten(source, body) ? source.slice(body.span) : fold(body.name).text;

/** The deadlines of a task. */
export function deadlinesOf(draft: Draft, task: Assignment): readonly Deadline[] {
  if (task.deadlines.length === 0) return NO_DEADLINES;
  const all = draft.deadlines;
  const found: Deadline[] = [];
  for (const index of task.deadlines) {
    const deadline = all[index];
    if (deadline !== undefined) found.push(deadline);
  }
  return found;
}

const NO_DEADLINES: readonly Deadline[] = [];

/** The outermost item that holds a node, and the attachment's title above it. */
function topOf(node: Node): { readonly top: Node; readonly root: Node | null } {
  let top = node;
  while (top.parent !== null && top.parent.kind !== "annex-title") top = top.parent;
  return { top, root: top.parent };
}

function anchorOf(draft: Draft, top: Node | null, first: Assignment): Span {
  if (top !== null && top.label !== "" && top.kind !== "table") return labelSpan(draft, top);
  return firstWords(draft, first.span);
}

/** Where a task's own words begin, its mark left out. */
export function startOfWords({ node, span: where }: Assignment): number {
  const { start } = node.text;
  return start >= where.start && start < where.end ? start : where.start;
}

/** The first words of a stretch, for a finding about all of it. */
export function firstWords(draft: Draft, where: Span): Span {
  const { flat } = draft.source;
  let end = where.start;
  for (let count = 0; count < ANCHOR_WORDS && end < where.end; count++) {
    while (end < where.end && flat.charCodeAt(end) === BLANK) end++;
    while (end < where.end && flat.charCodeAt(end) !== BLANK) end++;
  }
  return span(where.start, end);
}

/** A deadline with the day that is written in it. */
export interface DatedDeadline {
  readonly deadline: Deadline;
  readonly day: CalendarDate;
  /** The written day. */
  readonly span: Span;
}

/** "trước ngày …", "chậm nhất …", "hoàn thành trước …": a last day, not the day of an event. */
const LAST_DAY = /^(?:(?:hoàn +thành|xong|gửi|báo +cáo)[^.;]{0,20})?(?:trước|chậm|muộn|đến +(?:hết|ngày)|hết)/iu;

/** Deadlines that name one full day as the last one, in order of the text. */
export const lastDays = onceOf((draft: Draft): readonly DatedDeadline[] => {
  const days = writtenDates(draft, "text");
  const found: DatedDeadline[] = [];
  let next = 0;
  for (const deadline of draft.deadlines) {
    if (deadline.end === null || (deadline.kind !== "before" && deadline.kind !== "date") || !LAST_DAY.test(deadline.text)) continue;
    while (next < days.length && isBefore(days[next] as WrittenDate, deadline.span.start)) next++;
    const date = days[next];
    if (date === undefined || date.date === null || date.span.end > deadline.span.end) continue;
    found.push({ deadline, day: date.date, span: date.span });
  }
  return found;
});

/** A date before an offset, or one that is no full day. */
const isBefore = ({ date, span: where }: WrittenDate, offset: number): boolean => date === null || where.start < offset;
