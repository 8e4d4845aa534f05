/**
 * “Lập danh sách nhiệm vụ từ bảng này”: each row of a task table becomes an item with labelled lines below it, every column
 * under its own head, so that nothing is lost. Proved as the way back is (`task-table.ts`).
 */
import { cellText } from "../model/assignment-cells";
import { columnRole, type FieldRole, labelRole } from "../model/assignment-fields";
import { isDitto, isEmpty, taskColumns, underHead } from "../model/assignment-tables";
import type { Draft, DraftFile } from "../model/types";
import type { Cell, Node, NodeKind, Table } from "../syntax/nodes";
import { type Span, span } from "../text/span";
import { applyEdits } from "./apply-fixes";
import { draftAt } from "./references";
import { lineEnd } from "./suppress";
import { changedTasks, losesWords } from "./task-proof";
import { pathAt } from "./task-section";
import { type ConversionOutcome, HOLDS_MORE, NOT_PROVED, type Read, standsAlone } from "./task-table";

/** The table of tasks at an offset, or null. */
function taskTableAt(file: DraftFile, offset: number): { readonly draft: Draft; readonly node: Node; readonly table: Table } | null {
  const draft = draftAt(file, offset);
  const [node] = draft === null ? [] : pathAt(draft, offset);
  if (draft === null || node?.kind !== "table" || node.table === undefined) return null;
  const table = underHead(file.source.flat, node.table);
  return taskColumns(file.source.flat, table.header) === null ? null : { draft, node, table };
}

/** True where a list can be made of the table at an offset. */
export const tabulatesTasksAt = (file: DraftFile, offset: number): boolean => taskTableAt(file, offset) !== null;

/** The edits that make the list, or why it is not made. */
export function listFromTable(file: DraftFile, offset: number, read: Read): ConversionOutcome {
  const at = taskTableAt(file, offset);
  if (at === null) return HOLDS_MORE;
  const where = tableLines(file, at.node);
  const written = where === null || !standsAlone(file, where) ? null : new ListWriter(file, at.draft, at.node, at.table).write();
  if (where === null || written === null) return HOLDS_MORE;
  const edits = [{ span: where, newText: written.join(lineEnd(file.source.text)) }];
  const proved = changedTasks(file, read(applyEdits(file.source, edits)))?.length === 0;
  const said = (cell: Cell): string => (isDitto(file.source.flat, cell) ? "" : cellWords(file, cell));
  const words = at.table.rows.flatMap((row) => row.slice(1).map(said)).join(" ");
  return proved && !losesWords(words, written.join(" ")) ? { kind: "edits", edits } : NOT_PROVED;
}

/** A cell's own letters, those of all its stretches, on one line. */
const cellWords = ({ source }: DraftFile, cell: Cell): string => [cell, ...(cell.more ?? [])].map((part) => source.quote(part)).join(" ");

/** Whole lines of a table; null where something else stands beside it. */
function tableLines({ source }: DraftFile, { span: own }: Node): Span | null {
  const [first, last] = [source.lines[source.lineAt(own.start)], source.lines[source.lineAt(Math.max(own.start, own.end - 1))]];
  if (first === undefined || last === undefined) return null;
  const beside = source.folded.slice(first.start, own.start) + source.folded.slice(own.end, last.end);
  return /^[\s|+=-]*$/u.test(beside) ? span(first.start, last.end) : null;
}

/** How items are marked below an owner: tasks, and the labelled lines under them; groups of tasks stand one step above. */
type Style = "number" | "letter" | "dash" | "plus";
const STEPS: readonly Style[] = ["number", "letter", "dash", "plus"];
const BELOW: Partial<Readonly<Record<NodeKind, Style>>> = {
  numbered: "letter",
  decimal: "letter",
  parenthesised: "letter",
  letter: "dash",
};
const LETTERS = "a b c d đ e g h i k l m n o p q r s t u v x y".split(" ");

function marker(style: Style, ordinal: number): string {
  if (style === "number") return `${ordinal}. `;
  if (style === "letter") return `${LETTERS[ordinal - 1] ?? ""}) `;
  return style === "dash" ? "- " : "+ ";
}

/** Heads of columns that a labelled line may bear, by role, where the column's own words are none. */
const LABELS: Partial<Readonly<Record<FieldRole, string>>> = {
  lead: "Cơ quan chủ trì",
  doer: "Cơ quan thực hiện",
  support: "Cơ quan phối hợp",
  direct: "Cơ quan chỉ đạo",
  time: "Thời hạn hoàn thành",
  product: "Sản phẩm",
};
const NOTE = "Ghi chú";

interface Row {
  readonly cells: readonly string[];
  readonly task: boolean;
}

class ListWriter {
  private readonly columns: ReadonlyMap<FieldRole, number>;
  private readonly rows: readonly Row[];

  constructor(
    private readonly file: DraftFile,
    draft: Draft,
    private readonly node: Node,
    private readonly table: Table,
  ) {
    this.columns = taskColumns(file.source.flat, table.header) ?? new Map();
    const tasks = draft.assignments.filter((task) => task.node === node).map((task) => task.span);
    this.rows = this.readRows(tasks);
  }

  /** Lines of the list; null when no marks are left for it. */
  write(): string[] | null {
    const { kind } = this.node.parent ?? { kind: "part" as const };
    const grouped = this.rows.some(({ task }) => !task);
    const first = this.node.parent === null ? 0 : STEPS.indexOf(BELOW[kind] ?? (kind === "dash" || kind === "plus" ? "plus" : "number"));
    const [group, item] = grouped ? [STEPS[first], STEPS[first + 1]] : [undefined, STEPS[first]];
    const line = item === undefined ? undefined : item === "dash" ? "plus" : "dash";
    if (item === undefined || item === "plus" || line === undefined) return null;
    const lines: string[] = [];
    const counts = { group: 0, item: 0 };
    for (const { cells, task } of this.rows) {
      if (task)
        lines.push(
          `${marker(item, ++counts.item)}${stopped(this.work(cells))}`,
          ...this.labelled(cells).map((one) => `${marker(line, 0)}${one}`),
        );
      else {
        counts.item = 0;
        lines.push(`${marker(group ?? "number", ++counts.group)}${this.heading(cells)}`);
      }
    }
    return lines.some((one) => one.startsWith(") ")) ? null : lines;
  }

  /** Rows with what is repeated written out; a row that goes on with the task above joins it. */
  private readRows(tasks: readonly Span[]): Row[] {
    const { source } = this.file;
    const rows: Row[] = [];
    let above: readonly Cell[] = [];
    let next = 0;
    for (const row of this.table.rows) {
      const cells = row.map((cell, k) => (isDitto(source.flat, cell) ? (above[k] ?? cell) : cell));
      if (cells.every((cell) => isEmpty(source.flat, cell))) continue;
      const words = cells.map((cell) => (isEmpty(source.flat, cell) ? "" : cellWords(this.file, cell)));
      const start = row[0]?.start ?? 0;
      const last = rows.at(-1);
      if (tasks[next]?.start === start) {
        next++;
        above = cells;
        rows.push({ task: true, cells: words });
      } else if (last?.task === true && start < (tasks[next - 1]?.end ?? 0)) {
        rows[rows.length - 1] = {
          task: true,
          cells: words.map((cell, k) => [last.cells[k] ?? "", cell].filter((part) => part !== "").join(" ")),
        };
      } else rows.push({ task: false, cells: words });
    }
    return rows;
  }

  private work(cells: readonly string[]): string {
    return cells[this.columns.get("task") ?? 0] ?? "";
  }

  /** A group row without its mark. */
  private heading(cells: readonly string[]): string {
    return cells.filter((cell, k) => cell !== "" && k !== this.ordinalColumn()).join(" ") || (cells.find((cell) => cell !== "") ?? "");
  }

  private ordinalColumn(): number {
    return this.table.header.findIndex((cell) => this.roleOf(cell) === "ordinal");
  }

  private roleOf(cell: Cell): FieldRole | null {
    const words = cellText(this.file.source.flat, cell);
    return columnRole(words.text, words.start, words.end);
  }

  /** "Cơ quan chủ trì: Sở A." for every cell that says something, in the order of the columns. */
  private labelled(cells: readonly string[]): string[] {
    const skipped = new Set([this.ordinalColumn(), this.columns.get("task")]);
    return cells.flatMap((cell, k) => {
      const head = this.table.header[k];
      if (cell === "" || skipped.has(k)) return [];
      const title = head === undefined ? "" : cellWords(this.file, head);
      const role = head === undefined ? null : this.roleOf(head);
      return [stopped(`${labelOf(title, role)}: ${cell}`)];
    });
  }
}

/** The column's own head where a line with it is read alike, else the usual words; a column of another kind is a note. */
function labelOf(title: string, role: FieldRole | null): string {
  const usual = role === null ? undefined : LABELS[role];
  if (usual !== undefined) return labelRole(title, 0, title.length) === role ? title : usual;
  return role === "other" || title === "" ? title || NOTE : `${NOTE}: ${title}`;
}

const stopped = (text: string): string => (/[.;!?…]$/u.test(text) ? text : `${text}.`);
