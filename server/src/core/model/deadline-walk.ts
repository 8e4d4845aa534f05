/** Which parts of a draft are searched for deadlines, and how: sentences, time lines, time cells, aims. */
import type { Node } from "../syntax/nodes";
import { taskColumns } from "./assignment-tables";
import { holdsText } from "./assignment-task";
import type { TaskReader } from "./assignment-tree";
import type { DeadlineMatch } from "./deadline-dates";
import { scanDeadlines, scanTimeField } from "./deadlines";
import type { Draft } from "./types";

export interface Owners {
  /** Index of the task in whose words an offset stands; null for none. */
  at(offset: number): number | null;
}

/** Scans the items for deadlines: fields and time cells as such, aims for years only, bare introductions not at all. */
export class DeadlineWalk {
  readonly found: DeadlineMatch[] = [];
  private readonly flat: string;

  constructor(
    private readonly draft: Draft,
    private readonly reader: TaskReader,
    private readonly owners: Owners,
  ) {
    this.flat = draft.source.flat;
  }

  walk(nodes: readonly Node[], aim: boolean, top: boolean): void {
    for (const node of nodes) {
      if (!holdsText(node)) continue;
      const aims = aim || this.reader.isAim(node);
      if (node.kind === "table") this.table(node);
      else this.own(node, aims, top);
      this.walk(node.children, aims, false);
    }
  }

  private own(node: Node, aim: boolean, top: boolean): void {
    const { start, end } = node.text;
    if (end <= start || (top && node.kind === "paragraph" && this.owners.at(start) === null)) return;
    const field = this.reader.field(node);
    const date = this.draft.date;
    const inside = this.reader.embedded(node).filter((part) => part.role === "time");
    if (inside.length > 0) {
      let from = start;
      for (const part of inside) {
        this.found.push(
          ...scanDeadlines(this.flat, from, part.label, { date, mode: "text" }),
          ...scanTimeField(this.flat, part.start, part.end, date),
        );
        from = part.end;
      }
      this.found.push(...scanDeadlines(this.flat, from, end, { date, mode: "text" }));
    } else if (field?.role === "time") this.found.push(...scanTimeField(this.flat, field.start, field.end, date));
    else if (field === null || field.role === "other")
      this.found.push(...scanDeadlines(this.flat, start, end, { date, mode: aim ? "aim" : "text" }));
  }

  private table(node: Node): void {
    const columns = node.table ? taskColumns(this.flat, node.table.header) : null;
    if (!node.table || columns === null) return;
    const time = columns.get("time");
    const work = columns.get("task");
    const date = this.draft.date;
    for (const row of node.table.rows) {
      if (this.owners.at(row[0]?.start ?? -1) === null) continue;
      const told = work === undefined ? undefined : row[work];
      const due = time === undefined ? undefined : row[time];
      if (told) this.found.push(...scanDeadlines(this.flat, told.start, told.end, { date, mode: "text" }));
      if (due) this.found.push(...scanTimeField(this.flat, due.start, due.end, date));
    }
  }
}
