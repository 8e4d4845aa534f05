/**
 * “Lập bảng phân công từ phần này”: the list of a section's tasks becomes a pipe table in its place. The outcome is read
 * again: every task keeps lead, support, direction, deadlines and product, every word stays, or nothing is changed.
 */
import type { Text, TextEdit } from "../model/finding";
import type { Draft, DraftFile } from "../model/types";
import { overlaps, type Span, span } from "../text/span";
import { applyEdits } from "./apply-fixes";
import { draftAt } from "./references";
import { lineEnd } from "./suppress";
import { cellsOf, LAST_PARTING, type Parting, type TaskCells } from "./task-cells";
import { changedTasks, losesWords } from "./task-proof";
import { type Entry, itemsAt, sectionOf } from "./task-section";

export type ConversionOutcome =
  | { readonly kind: "edits"; readonly edits: readonly TextEdit[] }
  | { readonly kind: "refusal"; readonly reason: Text };

/** Reads the outcome again. */
export type Read = (text: string) => DraftFile;

const refuse = (vi: string, en: string): ConversionOutcome => ({ kind: "refusal", reason: { vi, en } });
export const NOT_PROVED = refuse(
  "Chưa chuyển được: có nhiệm vụ sẽ được hiểu khác đi. Đề nghị chuyển thủ công.",
  "Not converted: some task would be read differently. Please convert by hand.",
);
export const POINTED_AT = refuse(
  "Chưa chuyển được: có viện dẫn đến mục trong phần này.",
  "Not converted: a reference points at an item of this section.",
);
export const HOLDS_MORE = refuse(
  "Chưa chuyển được: phần này có ghi chú, bảng hoặc đoạn không đưa vào bảng được.",
  "Not converted: the section holds a comment, a table or a text that no table can hold.",
);

/** True where a table can be made of the list at an offset. Looks at the tasks only. */
export function listsTasksAt(file: DraftFile, offset: number): boolean {
  const draft = draftAt(file, offset);
  return draft !== null && itemsAt(draft, offset) !== null;
}

/** The edits that make the table, or why it is not made. */
export function tableFromList(file: DraftFile, offset: number, read: Read): ConversionOutcome {
  const draft = draftAt(file, offset);
  const items = draft === null ? null : itemsAt(draft, offset);
  const section = draft === null || items === null ? null : sectionOf(draft, items);
  if (draft === null || section === null || !standsAlone(file, section.span)) return HOLDS_MORE;
  if (isPointedAt(draft, section.span)) return POINTED_AT;
  const tasks = file.drafts.flatMap(({ assignments }) => assignments);
  const partings = new Map<Entry, Parting>();
  for (let round = 0; round <= ROUNDS; round++) {
    const rows = section.entries.map((entry) => rowOf(draft, entry, partings));
    if (rows.some(({ cells }) => cells.work.includes("|"))) return HOLDS_MORE;
    const edits = [{ span: section.span, newText: tableText(rows, lineEnd(file.source.text)) }];
    const changed = changedTasks(file, read(applyEdits(file.source, edits)));
    const differs = changed === null ? null : new Set(changed.map((index) => tasks[index]));
    const wrong = rows.filter((row) => row.entry.kind === "task" && (differs?.has(row.entry.task) !== false || loses(draft, row)));
    if (changed?.length === 0 && wrong.length === 0) return { kind: "edits", edits };
    const open = wrong.filter(({ entry }) => (partings.get(entry) ?? 0) < LAST_PARTING);
    if (open.length === 0) return NOT_PROVED;
    for (const { entry } of open) partings.set(entry, ((partings.get(entry) ?? 0) + 1) as Parting);
  }
  return NOT_PROVED;
}

/** Each round moves fewer words of the tasks that the one before got wrong. */
const ROUNDS = LAST_PARTING + 1;

interface TableRow {
  readonly entry: Entry;
  /** The mark of a group; "" for a task, which is counted. */
  readonly label: string;
  readonly cells: TaskCells;
}

const NO_CELLS: TaskCells = { work: "", lead: "", support: "", direct: "", product: "", due: "", note: "" };

function rowOf(draft: Draft, entry: Entry, partings: ReadonlyMap<Entry, Parting>): TableRow {
  if (entry.kind === "task") return { entry, label: "", cells: cellsOf(draft, entry, partings.get(entry) ?? 0) };
  const label = /^[\p{L}\p{N}.()]+$/u.test(entry.node.label) ? entry.node.label : "";
  return { entry, label, cells: { ...NO_CELLS, work: draft.source.quote(entry.words).replace(/:$/u, "") } };
}

function loses({ source }: Draft, { entry, cells }: TableRow): boolean {
  if (entry.kind !== "task") return false;
  const { node, task, end } = entry;
  const start = Math.max(task.span.start, Math.min(node.text.start, end));
  return losesWords(source.original(span(start, end)), Object.values(cells).join(" "));
}

/** As in the exported table and the snippet; those with `optional` only where a task fills them. */
const COLUMNS: readonly { readonly title: string; readonly cell: keyof TaskCells; readonly optional: boolean }[] = [
  { title: "Nhiệm vụ", cell: "work", optional: false },
  { title: "Cơ quan chủ trì", cell: "lead", optional: false },
  { title: "Cơ quan phối hợp", cell: "support", optional: false },
  { title: "Cơ quan chỉ đạo", cell: "direct", optional: true },
  { title: "Sản phẩm", cell: "product", optional: false },
  { title: "Thời hạn hoàn thành", cell: "due", optional: false },
  { title: "Ghi chú", cell: "note", optional: true },
];

function tableText(rows: readonly TableRow[], end: string): string {
  const columns = COLUMNS.filter(({ cell, optional }) => !optional || rows.some(({ cells }) => cells[cell] !== ""));
  let ordinal = 0;
  const lines = [
    ["STT", ...columns.map(({ title }) => title)],
    ["---", ...columns.map(() => "---")],
    ...rows.map(({ entry, label, cells }) => [
      entry.kind === "task" ? String(++ordinal) : label,
      ...columns.map(({ cell }) => cells[cell]),
    ]),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join(end);
}

/** No comment of the author and no line of another page would go. */
export const standsAlone = ({ comments, furniture }: DraftFile, where: Span): boolean =>
  !comments.some((comment) => overlaps(comment.span, where)) && !furniture.some((line) => overlaps(line, where));

/** A reference leads to an item that would have another name, or none. */
export const isPointedAt = (draft: Draft, where: Span): boolean =>
  draft.references.some(({ targets }) =>
    targets.some(({ node }) => node !== null && where.start <= node.span.start && node.span.end <= where.end),
  );
