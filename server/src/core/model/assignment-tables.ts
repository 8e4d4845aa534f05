/** Tasks in tables: columns are known by their heads, in any order; a group row names the rows below; ditto marks repeat. */
import type { Node } from "../syntax/nodes";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { columnRole, type FieldRole, readFieldBodies, type Share } from "./assignment-fields";
import { readPartners, readSubject } from "./assignment-roles";
import type { RawTask } from "./assignment-task";
import { type BodyMatch, splitBodies } from "./bodies";

const DITTO = /^(?:[“”"'″〃]+|-+ *nt *-+|nt|NT|[Nn]hư +trên|[Nn]hư +mục +trên)[. ]*$/u;
const EMPTY = /^[\s*_\-–—…./|]*$/u;

/** Column numbers by role; null when the table tells no tasks. The last of two task columns is the more exact one. */
export function taskColumns(flat: string, header: readonly Span[]): ReadonlyMap<FieldRole, number> | null {
  const roles = new Map<FieldRole, number>();
  header.forEach((cell, column) => {
    const role = columnRole(flat, cell.start, cell.end);
    if (role !== null && !roles.has(role)) roles.set(role, column);
  });
  if (!roles.has("task")) {
    const free = header.findIndex((cell, column) => ![...roles.values()].includes(column) && cell.end > cell.start);
    if (!(roles.has("lead") || roles.has("doer")) || !roles.has("time") || free < 0) return null;
    roles.set("task", free);
  }
  return roles.has("lead") || roles.has("doer") || roles.has("support") || roles.has("time") ? roles : null;
}

/** The rows of a task table as tasks. Rows without a lead take the section's; without any they are no tasks. */
export function readRows(source: SourceText, node: Node, inherited: readonly Share[], section: readonly string[]): RawTask[] {
  const flat = source.flat;
  const columns = node.table ? taskColumns(flat, node.table.header) : null;
  if (!node.table || columns === null) return [];
  const tasks: RawTask[] = [];
  let group = section;
  let above: readonly Span[] = [];
  for (const row of node.table.rows) {
    const cells = row.map((cell, k) => (DITTO.test(flat.slice(cell.start, cell.end)) ? (above[k] ?? cell) : cell));
    const filled = cells.filter((cell) => !EMPTY.test(flat.slice(cell.start, cell.end)));
    if (filled.length === 0) continue;
    const label = flat.slice(cells[0]?.start, cells[0]?.end).replace(/[*\s.]/g, "");
    const leaderless = [columns.get("lead"), columns.get("doer")].every((k) => k === undefined || !filled.includes(cells[k] ?? node.text));
    if (row.length > 2 && (filled.length <= 2 || (leaderless && /^[IVXLA-E]{1,5}$/u.test(label)))) {
      group = /^[\dIVXLA-Zđa-z.]{1,6}$/u.test(label) ? [...section, label] : section;
      continue;
    }
    const task = readRow(flat, node, cells, row, columns, inherited, group);
    if (task) tasks.push(task);
    above = cells;
  }
  return tasks;
}

function readRow(
  flat: string,
  node: Node,
  cells: readonly Span[],
  row: readonly Span[],
  columns: ReadonlyMap<FieldRole, number>,
  inherited: readonly Share[],
  section: readonly string[],
): RawTask | null {
  const cell = (role: FieldRole): Span | null => {
    const column = columns.get(role);
    const at = column === undefined ? undefined : cells[column];
    return at && !EMPTY.test(flat.slice(at.start, at.end)) ? at : null;
  };
  const work = cell("task");
  const first = row[0];
  const last = row[row.length - 1];
  if (work === null || first === undefined || last === undefined) return null;
  const leadCell = cell("lead");
  const doerCell = cell("doer");
  const leading = leadCell ?? doerCell;
  const read = leading ? readFieldBodies(flat, leading.start, leading.end) : null;
  const own = read?.own ?? readSubject(flat, work.start, work.end, () => false)?.bodies.map((body) => ({ body, share: null })) ?? [];
  const lead = own.length > 0 ? own : inherited;
  if (lead.length === 0) return null;
  const of = (role: FieldRole): BodyMatch[] => {
    const at = cell(role);
    return at ? splitBodies(flat, at.start, at.end) : [];
  };
  return {
    kind: "nhiem-vu",
    node,
    zones: [{ start: first.start, end: last.end }],
    lead,
    support: [
      ...(leadCell && doerCell ? of("doer") : []),
      ...(read?.support ?? []),
      ...of("support"),
      ...readPartners(flat, work.start, work.end),
    ],
    direct: of("direct"),
    split: read?.split ?? false,
    section,
    work,
    product: cell("product"),
  };
}
