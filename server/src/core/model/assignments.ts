/**
 * Tasks, deadlines and vague urgency of a draft, attachments included: reads the items, names the bodies as written and
 * ties every deadline to the task in whose words it stands.
 */
import type { Cell } from "../syntax/nodes";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { wordsOf } from "../text/syllable-scan";
import { cellText } from "./assignment-cells";
import { ItemMaker } from "./assignment-item";
import { Namer, oneLine } from "./assignment-names";
import { findProduct } from "./assignment-product";
import type { RawTask } from "./assignment-task";
import { TaskReader } from "./assignment-tree";
import type { DeadlineMatch } from "./deadline-dates";
import { scanVague, VAGUE_WORDS } from "./deadline-vague";
import { DeadlineWalk, type Owners } from "./deadline-walk";
import { shift } from "./stretch";
import { type Answers, TaskMemory, TaskQuestion } from "./task-answers";
import type { Assignment, Deadline, Draft, NamedBody, Vague } from "./types";

export interface ReadAssignments {
  readonly assignments: readonly Assignment[];
  readonly deadlines: readonly Deadline[];
  /** Vague urgency is looked for when it is asked about. */
  readonly vague: () => readonly Vague[];
}

/** Tasks, deadlines and vague urgency of a draft, in order of the text. Linear in its length. */
export function readAssignments(draft: Draft): ReadAssignments {
  const { source } = draft;
  const reader = new TaskReader(source);
  const maker = new ItemMaker(source);
  const documents = [draft.nodes, ...draft.attachments.map(({ node }) => node.children)].map((nodes) => maker.itemsOf(nodes));
  for (const items of documents) reader.read(items);
  const tasks = reader.tasks.sort((a, b) => startOf(a) - startOf(b));
  const owners = ownersOf(tasks);
  const scan = new DeadlineWalk(draft, reader, owners);
  for (const items of documents) scan.walk(items, false, true);
  const found = scan.found.sort((a, b) => a.start - b.start);
  const deadlines = found.map((d) => toDeadline(source, d, owners.at(d.start)));
  const namer = new Namer(source, draft.date);
  const byTask = tasks.map((): number[] => []);
  deadlines.forEach((d, index) => {
    if (d.task !== null) byTask[d.task]?.push(index);
  });
  const memory = new TaskMemory(source);
  const assignments = tasks.map((task, index) => {
    const own = byTask[index] ?? [];
    return new Task(source, namer, task, own, (made) =>
      memory.answersOf(
        made,
        own.map((k) => deadlines[k] as Deadline),
      ),
    );
  });
  return { assignments, deadlines, vague: () => vagueOf(source, assignments) };
}

const startOf = (task: RawTask): number => task.zones[0]?.start ?? task.node.span.start;

function ownersOf(tasks: readonly RawTask[]): Owners {
  const zones: { readonly start: number; readonly end: number; readonly index: number }[] = [];
  for (let index = 0; index < tasks.length; index++) {
    for (const { start, end } of tasks[index]?.zones ?? []) zones.push({ start, end, index });
  }
  zones.sort((a, b) => a.start - b.start);
  return {
    at(offset) {
      let low = 0;
      let high = zones.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((zones[middle]?.start ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const zone = zones[low];
      return zone && zone.start <= offset && offset < zone.end ? zone.index : null;
    },
  };
}

const PRODUCT = new TaskQuestion<string | null>();

/** Text and product are made on first use. A class: thousands of objects with getters of their own cost a tenth of all reading. */
class Task implements Assignment {
  readonly kind: Assignment["kind"];
  readonly node: Assignment["node"];
  readonly span: Span;
  readonly section: Assignment["section"];
  readonly lead: readonly NamedBody[];
  readonly support: readonly NamedBody[];
  readonly direct: readonly NamedBody[];
  readonly split: boolean;
  readonly answers: Answers;
  #words: string | null = null;

  constructor(
    private readonly source: SourceText,
    namer: Namer,
    private readonly task: RawTask,
    readonly deadlines: readonly number[],
    answers: (task: Assignment) => Answers,
  ) {
    const start = startOf(task);
    this.kind = task.kind;
    this.node = task.node;
    this.span = { start, end: task.zones.reduce((last, zone) => Math.max(last, zone.end), start) };
    this.section = task.section;
    this.lead = namer.leading(task.lead);
    this.support = namer.beside(task.support);
    this.direct = namer.beside(task.direct);
    this.split = task.split;
    this.answers = answers(this);
  }

  get text(): string {
    this.#words ??= cellWords(this.source, this.own);
    return this.#words;
  }

  get product(): string | null {
    return PRODUCT.of(this, () => productOf(this.source, this.task));
  }

  /** Where its words stand. */
  get zones(): readonly Span[] {
    return this.task.zones;
  }

  private get own(): Cell {
    const { node, work } = this.task;
    if (node.kind === "table" || work.start >= node.text.end) return work;
    return { start: Math.max(node.text.start, this.span.start), end: work.end };
  }
}

const cellWords = (source: SourceText, cell: Cell): string => [cell, ...(cell.more ?? [])].map((part) => oneLine(source, part)).join(" ");

function productOf(source: SourceText, task: RawTask): string | null {
  if (task.product) return cellWords(source, task.product).replace(/(?:\.\/\.|[.;,])+$/, "");
  const words = cellText(source.flat, task.work);
  const span = findProduct(words.text, words.start, words.end, words.text === source.flat ? wordsOf(source) : null);
  const parts = span ? words.back(span) : [];
  return span
    ? parts
        .map((part) => oneLine(source, part))
        .join(" ")
        .replace(/(?:\.\/\.|[.;,])+$/, "")
    : null;
}

function toDeadline(source: SourceText, d: DeadlineMatch, task: number | null): Deadline {
  const span = { start: d.start, end: d.end };
  return {
    span,
    text: (d.said ?? [span]).map((part) => oneLine(source, part)).join(" "),
    kind: d.kind,
    start: d.from,
    end: d.to,
    every: d.every,
    on: d.on,
    task,
  };
}

/** Vague urgency of a task, offsets counted from its beginning. */
const VAGUE = new TaskQuestion<readonly Span[]>();
const NOTHING_VAGUE: readonly Span[] = [];

function vagueOf(source: SourceText, tasks: readonly Task[]): Vague[] {
  const words = wordsOf(source);
  const found: Vague[] = [];
  for (const task of tasks) {
    if (task.kind !== "nhiem-vu" || task.node.kind === "table") continue;
    const { start } = task.span;
    const spans = VAGUE.of(task, () => {
      const read: Span[] = [];
      for (const zone of task.zones) {
        if (!VAGUE_WORDS.mayStandIn(words, zone)) continue;
        for (const span of scanVague(source.flat, zone.start, zone.end, words)) read.push(shift(span, -start));
      }
      return read.length === 0 ? NOTHING_VAGUE : read;
    });
    for (const span of spans) found.push({ span: shift(span, start), text: oneLine(source, shift(span, start)) });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
