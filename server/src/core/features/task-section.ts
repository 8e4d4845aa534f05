/** The tasks that one section lists, with the headings and texts between them, in the order of the text. */
import type { Assignment, Draft } from "../model/types";
import type { Node, NodeKind } from "../syntax/nodes";
import { contains, type Span, span, touches } from "../text/span";

export type Entry =
  /** `end`: how far its words reach, items below it that are no tasks included. `beside`: the items after it that belong to it. */
  | { readonly kind: "task"; readonly node: Node; readonly task: Assignment; readonly end: number; readonly beside: readonly Node[] }
  /** A heading over tasks, or a text between them: becomes a row that names a group. `words`: without its mark. */
  | { readonly kind: "group"; readonly node: Node; readonly words: Span };

export interface Section {
  /** From the first to the last task, whole lines. */
  readonly span: Span;
  readonly entries: readonly Entry[];
}

/** Never turned into one table: they hold sections. */
const TOO_LARGE: ReadonlySet<NodeKind> = new Set(["annex-title", "part", "chapter"]);

/** The innermost node at an offset and its owners, outwards; of neighbours that touch it the later one. */
export function pathAt(draft: Draft, offset: number): Node[] {
  const path: Node[] = [];
  let nodes: readonly Node[] = [...draft.nodes, ...draft.attachments.map(({ node }) => node)];
  for (;;) {
    const owner = nodes.findLast((node) => touches(node.span, offset));
    if (owner === undefined) return path;
    path.unshift(owner);
    nodes = owner.children;
  }
}

const isTask = ({ kind, node }: Assignment): boolean => kind === "nhiem-vu" && node.kind !== "table";

/** The smallest list of at least two tasks around an offset; null where no task stands. */
export function itemsAt(draft: Draft, offset: number): readonly Node[] | null {
  const path = pathAt(draft, offset);
  const tasks = draft.assignments.filter(isTask);
  const within = (where: Span): number => tasks.filter((task) => contains(where, task.span)).length;
  const [innermost] = path;
  if (innermost === undefined || innermost.kind === "table") return null;
  if (within(innermost.span) === 0 && !tasks.some((task) => touches(task.span, offset))) return null;
  for (const [i, node] of path.entries()) {
    if (TOO_LARGE.has(node.kind)) return run(node.children, path[i - 1], tasks);
    if (node.children.length > 0 && within(node.span) > 1) return node.children;
  }
  return run(draft.nodes, path.at(-1), tasks);
}

/** Neighbours of one kind that all are tasks, where no heading stands above them. */
function run(siblings: readonly Node[], around: Node | undefined, tasks: readonly Assignment[]): readonly Node[] | null {
  const at = around === undefined ? -1 : siblings.indexOf(around);
  if (around === undefined || at < 0) return null;
  const own = new Set(tasks.map(({ node }) => node));
  const fits = (node: Node | undefined): boolean => node !== undefined && node.kind === around.kind && own.has(node);
  let [first, last] = [at, at];
  while (fits(siblings[first - 1])) first--;
  while (fits(siblings[last + 1])) last++;
  return fits(around) && last > first ? siblings.slice(first, last + 1) : null;
}

/** Entries of a list of items; null when it holds what no row can hold. */
export function sectionOf(draft: Draft, items: readonly Node[]): Section | null {
  const reader = new SectionReader(draft);
  reader.read(items, true);
  const found = reader.entries;
  const first = found.findIndex(({ outside }) => !outside);
  const last = found.findLastIndex(({ outside }) => !outside);
  const entries = found.slice(first, last + 1).map(({ entry }) => entry);
  const [opening] = entries;
  if (reader.failed || first < 0 || opening === undefined) return null;
  const end = entries.reduce((most, entry) => Math.max(most, entry.kind === "task" ? entry.end : entry.words.end), opening.node.mark.end);
  return wholeLines(draft, span(opening.node.span.start, end), entries);
}

/** Nothing but blanks may stand beside the section on its first and last line. */
function wholeLines({ source }: Draft, { start, end }: Span, entries: readonly Entry[]): Section | null {
  const first = source.lines[source.lineAt(start)];
  const last = source.lines[source.lineAt(end)];
  if (first === undefined || last === undefined) return null;
  const beside = source.flat.slice(first.start, start) + source.flat.slice(end, last.end);
  return beside.trim() === "" ? { span: span(first.start, last.end), entries } : null;
}

class SectionReader {
  readonly entries: { readonly entry: Entry; readonly outside: boolean }[] = [];
  failed = false;
  private readonly tasks: ReadonlyMap<Node, Assignment>;
  private readonly all: readonly Assignment[];
  private covered = -1;

  constructor(private readonly draft: Draft) {
    this.all = draft.assignments.filter(({ kind }) => kind === "nhiem-vu");
    this.tasks = new Map(this.all.map((task) => [task.node, task]));
  }

  /** `outer`: texts without a mark may stay where they are, at the beginning and at the end. */
  read(items: readonly Node[], outer: boolean): void {
    for (const [i, node] of items.entries()) {
      if (node.span.start < this.covered) continue;
      const task = this.tasks.get(node);
      if (node.kind === "table") this.failed = true;
      else if (task !== undefined) this.takeTask(task, items, i);
      else if (this.holdsTask(node)) {
        if (!namesOnly(this.draft, node, this.all)) this.group(node, node.text, false);
        this.read(node.children, false);
      } else this.group(node, span(node.mark.end, node.span.end), outer && node.label === "");
    }
  }

  private group(node: Node, words: Span, outside: boolean): void {
    this.entries.push({ entry: { kind: "group", node, words }, outside });
  }

  private takeTask(task: Assignment, items: readonly Node[], at: number): void {
    const { node } = task;
    const beyond = node.children.filter((child) => child.span.end > task.span.end);
    const more = beyond.some((child) => this.holdsTask(child));
    const end = more ? task.span.end : Math.max(task.span.end, node.span.end);
    let last = at + 1;
    while ((items[last]?.span.end ?? Number.POSITIVE_INFINITY) <= task.span.end) last++;
    this.entries.push({ entry: { kind: "task", node, task, end, beside: items.slice(at + 1, last) }, outside: false });
    this.covered = end;
    if (more) this.read(beyond, false);
  }

  /** A task begins in the node. */
  private holdsTask({ span: where }: Node): boolean {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.span.start ?? 0) < where.start) low = middle + 1;
      else high = middle;
    }
    return (this.all[low]?.span.start ?? Number.POSITIVE_INFINITY) < where.end;
  }
}

/** Words of a heading that a table says by its columns. */
const HEADING_WORDS = /^(?:[\s,;:.()]|giao|và|cho|của|các|trách +nhiệm|nhiệm +vụ)*$/iu;

/** A heading that says nothing but who leads the tasks below it. */
function namesOnly(draft: Draft, node: Node, tasks: readonly Assignment[]): boolean {
  const below = tasks.filter(({ span: own }) => contains(node.span, own));
  const names = below.flatMap(({ lead }) => lead.map((body) => body.span)).filter((name) => contains(node.text, name));
  if (names.length === 0 || below.some(({ lead }) => !lead.some((body) => contains(node.text, body.span)))) return false;
  const ordered = [...names].sort((a, b) => a.start - b.start);
  let at = node.text.start;
  const rest: Span[] = [];
  for (const name of ordered) {
    if (name.start > at) rest.push(span(at, name.start));
    at = Math.max(at, name.end);
  }
  rest.push(span(at, node.text.end));
  const { flat } = draft.source;
  return rest.every(({ start, end }) => HEADING_WORDS.test(flat.slice(start, end)));
}
