/**
 * Answers about one task that nothing but its own words, bodies and deadlines decides. They are kept with the task and go over
 * to the same task of the next version of the text: most tasks of a plan are not touched by an edit.
 */
import { compareDates } from "../text/calendar";
import { sharedLetters, Unchanged } from "../text/shared-ends";
import type { SourceText } from "../text/source";
import type { Assignment, Deadline, NamedBody } from "./types";

/** What is known of a task: answers by the place of their question. */
export type Answers = unknown[];

/** All questions, as they were made. */
const QUESTIONS: object[] = [];

/** One question that is asked of many tasks. Answers hold no offsets but such that count from the task's beginning. */
export class TaskQuestion<T extends string | number | boolean | object | null> {
  private readonly place = QUESTIONS.push(this) - 1;

  /** The answer known of the task, else what `find` gives. */
  of(task: Assignment, find: () => T): T {
    const { answers } = task;
    const known = answers[this.place] as T | undefined;
    if (known !== undefined) return known;
    const answer = find();
    answers[this.place] = answer;
    return answer;
  }
}

const TASKS = {};

/** Letters behind and before a task that may decide about it, UTF-16 units. */
const BEHIND = 12;
const BEFORE = 1;

interface Known {
  readonly task: Assignment;
  readonly deadlines: readonly Deadline[];
}

/** Remembers the tasks of a text by where they begin and tells what was known of each in the version before. */
export class TaskMemory {
  private readonly now: Map<number, Known>;
  private readonly earlier: ReadonlyMap<number, Known> | undefined;
  private readonly unchanged: Unchanged;

  constructor(source: SourceText) {
    const { before, kept } = source;
    this.now = (kept.get(TASKS) as Map<number, Known> | undefined) ?? new Map<number, Known>();
    kept.set(TASKS, this.now);
    this.earlier = before?.kept.get(TASKS) as ReadonlyMap<number, Known> | undefined;
    this.unchanged = new Unchanged(source, sharedLetters(source));
  }

  /** Answers of the same task in the version before; none when there is no such task. `deadlines`: the task's own. */
  answersOf(task: Assignment, deadlines: readonly Deadline[]): Answers {
    const { start, end } = task.span;
    this.now.set(start, { task, deadlines });
    const by = this.unchanged.shiftOf(start - BEFORE, end + BEHIND);
    const known = by === null ? undefined : this.earlier?.get(start - by);
    return known !== undefined && by !== null && isSame(task, deadlines, known, by) ? known.task.answers : [];
  }
}

function isSame(task: Assignment, deadlines: readonly Deadline[], { task: other, deadlines: others }: Known, by: number): boolean {
  return (
    task.span.end - by === other.span.end &&
    task.kind === other.kind &&
    task.node.kind === other.node.kind &&
    task.node.text.start - by === other.node.text.start &&
    task.node.text.end - by === other.node.text.end &&
    areSame(task, task.lead, other.lead, by) &&
    areSame(task, task.support, other.support, by) &&
    areSame(task, task.direct, other.direct, by) &&
    deadlines.length === others.length &&
    deadlines.every((deadline, i) => isSameDeadline(deadline, others[i] as Deadline, by))
  );
}

/** Bodies that stand in the task at the same places; those that a heading names, by their names alone. */
function areSame({ span }: Assignment, bodies: readonly NamedBody[], others: readonly NamedBody[], by: number): boolean {
  if (bodies.length !== others.length) return false;
  for (let i = 0; i < bodies.length; i++) {
    const [body, other] = [bodies[i] as NamedBody, others[i] as NamedBody];
    const inside = body.span.start >= span.start && body.span.end <= span.end;
    if (body.name !== other.name || body.group !== other.group) return false;
    if (inside !== (other.span.start >= span.start - by && other.span.end <= span.end - by)) return false;
    if (inside && (body.span.start - by !== other.span.start || body.span.end - by !== other.span.end)) return false;
  }
  return true;
}

const isSameDeadline = (a: Deadline, b: Deadline, by: number): boolean =>
  a.span.start - by === b.span.start &&
  a.span.end - by === b.span.end &&
  a.kind === b.kind &&
  (a.end === b.end || (a.end !== null && b.end !== null && compareDates(a.end, b.end) === 0)) &&
  (a.start === b.start || (a.start !== null && b.start !== null && compareDates(a.start, b.start) === 0));
