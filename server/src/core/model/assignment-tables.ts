/** Tasks in tables: columns are known by their heads, in any order; a group row names the rows below; ditto marks repeat. */
import type { Cell, Node, Table } from "../syntax/nodes";
import { bodiesBack, type CellText, cellText, fieldBack } from "./assignment-cells";
import { columnRole, type FieldBodies, type FieldRole, readFieldBodies, type Share } from "./assignment-fields";
import type { Item } from "./assignment-item";
import type { ItemLines } from "./assignment-lines";
import { readPartners } from "./assignment-partners";
import { readSubject } from "./assignment-roles";
import type { RawTask, Subject } from "./assignment-task";
import { isWordCode } from "./assignment-words";
import { type BodyMatch, namesNobody, splitBodies } from "./bodies";

const DITTO = /^(?:[“”"'″〃]+|-+ *(?:nt|\/\/|["“”]) *-+|\/\/|[Nn][Tt]|[Nn]hư +(?:trên|dòng +trên|mục +trên)|\(?[Nn]hư +trên\)?)[. ]*$/u;
const EMPTY = /^[\s*_\-–—…./|]*$/u;
const NUMBER = /^[\dIVXLA-Zđa-z.]{1,6}$/u;

const LONGEST_HEAD = 40;
const BODY_ROLES: ReadonlySet<FieldRole> = new Set(["lead", "doer", "support", "direct"]);

type Row = readonly Cell[];

/**
 * The table under its last head: where one head stands over several columns ("Thực hiện" over "Chủ trì" and "Phối hợp")
 * the first row names them.
 */
export function underHead(flat: string, table: Table): Table {
  const [lower, ...rows] = table.rows;
  if (lower === undefined || lower.length > table.header.length || !isLowerHead(flat, lower)) return table;
  return { header: table.header.map((cell, k) => (lower[k] && !isEmpty(flat, lower[k]) ? lower[k] : cell)), rows };
}

/** No number, two cells that are heads of columns for bodies, no long one. */
function isLowerHead(flat: string, cells: Row): boolean {
  if (cells[0] === undefined || !isEmpty(flat, cells[0])) return false;
  let heads = 0;
  for (const cell of cells) {
    const words = cellText(flat, cell);
    if (words.end - words.start > LONGEST_HEAD) return false;
    if (BODY_ROLES.has(columnRole(words.text, words.start, words.end) ?? "other")) heads++;
  }
  return heads > 1;
}

/** Column numbers by role; null when the table tells no tasks. The last of two task columns is the more exact one. */
export function taskColumns(flat: string, header: Row): ReadonlyMap<FieldRole, number> | null {
  const roles = new Map<FieldRole, number>();
  header.forEach((cell, column) => {
    const words = cellText(flat, cell);
    const role = columnRole(words.text, words.start, words.end);
    if (role !== null && !roles.has(role)) roles.set(role, column);
  });
  if (!roles.has("task")) {
    const free = header.findIndex((cell, column) => ![...roles.values()].includes(column) && cell.end > cell.start);
    if (!(roles.has("lead") || roles.has("doer")) || !roles.has("time") || free < 0) return null;
    roles.set("task", free);
  }
  return roles.has("lead") || roles.has("doer") || roles.has("support") || roles.has("time") ? roles : null;
}

/** What a row is read against: the text, the columns by their heads, and who leads where no cell says it. */
interface Frame {
  readonly flat: string;
  readonly lines: ItemLines;
  readonly node: Node;
  readonly columns: ReadonlyMap<FieldRole, number>;
  readonly inherited: readonly Share[];
}

/**
 * The rows of a task table as tasks. Rows without a lead take the section's; without any a numbered row is a task without
 * one where others name theirs.
 */
export function readRows(lines: ItemLines, item: Item, inherited: readonly Share[], section: readonly string[]): RawTask[] {
  const { flat } = lines.source;
  const { node } = item;
  const columns = lines.columns(item);
  if (!node.table || columns === null) return [];
  const { rows } = underHead(flat, node.table);
  const frame = { flat, lines, node, columns, inherited };
  const tasks: RawTask[] = [];
  let group = section;
  let led = inherited;
  let above: Row = [];
  let named = false;
  for (const [r, row] of rows.entries()) {
    const cells = row.map((cell, k) => (isDitto(flat, cell) ? (above[k] ?? cell) : cell));
    const filled = cells.filter((cell) => !isEmpty(flat, cell));
    if (filled.length === 0) continue;
    const last = tasks.at(-1);
    if (last && goesOn(frame, cells, filled)) {
      tasks[tasks.length - 1] = { ...last, zones: [...last.zones, zoneOf(row)] };
      continue;
    }
    if (isGroup(frame, cells, filled)) {
      const label = labelOf(flat, cells);
      group = NUMBER.test(label) ? [...section, label] : section;
      led = groupLead(frame, filled) ?? inherited;
      continue;
    }
    const task = readRow({ ...frame, inherited: led }, cells, row, group);
    if (task && (task.lead.length > 0 || lacksLead(frame, cells, rows[r + 1]))) tasks.push(task);
    named ||= whoCell(frame, cells) !== null;
    above = cells;
  }
  return named ? tasks : tasks.filter((task) => task.lead.length > 0);
}

const SMALL_N = 0x6e;

/** The cell repeats the one above: ", nt, như trên. */
export function isDitto(flat: string, { start, end }: Cell): boolean {
  const first = flat.charCodeAt(start);
  return !(isWordCode(first) && (first | 32) !== SMALL_N) && DITTO.test(flat.slice(start, end));
}

/** The cell says nothing. */
export const isEmpty = (flat: string, cell: Cell): boolean =>
  (cell.end <= cell.start || !isWordCode(flat.charCodeAt(cell.start))) && EMPTY.test(flat.slice(cell.start, cell.end));
const labelOf = (flat: string, cells: Row): string => flat.slice(cells[0]?.start, cells[0]?.end).replace(/[*\s.]/g, "");
const zoneOf = (row: Row): { start: number; end: number } => ({
  start: row[0]?.start ?? 0,
  end: row.reduce((last, cell) => [cell, ...(cell.more ?? [])].reduce((end, part) => Math.max(end, part.end), last), 0),
});

function cellOf(frame: Frame, cells: Row, role: FieldRole): Cell | null {
  const column = frame.columns.get(role);
  const at = column === undefined ? undefined : cells[column];
  if (at === undefined || isEmpty(frame.flat, at)) return null;
  return BODY_ROLES.has(role) && namesNobody(frame.flat, at.start, at.end) ? null : at;
}

const whoCell = (frame: Frame, cells: Row): Cell | null => cellOf(frame, cells, "lead") ?? cellOf(frame, cells, "doer");

const ROW_NUMBER = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u;
/** "a)", "-": the number of a row below a numbered one. */
const LOWER_NUMBER = /^(?:[a-zđ]|[-–+*•])[.)]?$/u;

/** A numbered row whose cell for the lead is empty, although it says when or with whom; the head of the rows below is none. */
function lacksLead(frame: Frame, cells: Row, below: Row | undefined): boolean {
  const { columns } = frame;
  if (!(columns.has("lead") || columns.has("doer")) || columns.get("task") === 0 || whoCell(frame, cells) !== null) return false;
  if (cellOf(frame, cells, "time") === null && cellOf(frame, cells, "support") === null) return false;
  const number = numberOf(frame, cells);
  if (!ROW_NUMBER.test(number)) return false;
  if (below === undefined) return true;
  const next = numberOf(frame, below);
  return next === "" ? whoCell(frame, below) === null : !LOWER_NUMBER.test(next) && !isBelow(next, number);
}

const numberOf = ({ flat }: Frame, cells: Row): string => flat.slice(cells[0]?.start, cells[0]?.end).replace(/[*\s]/g, "");
const isBelow = (next: string, number: string): boolean => next.startsWith(`${number.replace(/[.)]$/u, "")}.`) && /\.\d/u.test(next);

// A row that a page break cut off: no number, no time, the work goes on in small letters (or nothing else is told)
function goesOn(frame: Frame, cells: Row, filled: Row): boolean {
  const { flat } = frame;
  const work = cellOf(frame, cells, "task");
  const first = cells[0];
  if (first === undefined || !isEmpty(flat, first) || frame.columns.get("task") === 0 || cellOf(frame, cells, "time")) return false;
  const who = whoCell(frame, cells);
  if (work === null) return filled.length > 0 && who !== null && /^\p{Ll}/u.test(flat.slice(who.start, who.end));
  if (who !== null) return /^\p{Ll}/u.test(flat.slice(who.start, who.end));
  return (
    filled.length === 1 ||
    /^\p{Ll}/u.test(flat.slice(work.start, work.end)) ||
    filled.every((cell) => cell !== first && cell.start >= work.start)
  );
}

function isGroup(frame: Frame, cells: Row, filled: Row): boolean {
  if (cells.length <= 2) return false;
  const leaderless = whoCell(frame, cells) === null;
  if (filled.length <= 2) return leaderless || filled.length === 1;
  return leaderless && /^[IVXLA-E]{1,5}$/u.test(labelOf(frame.flat, cells));
}

/** "I | Sở Nội vụ | | |": a group row that is a body's name leads the rows below. */
function groupLead(frame: Frame, filled: Row): readonly Share[] | null {
  const name = filled.at(-1);
  if (name === undefined) return null;
  const words = cellText(frame.flat, name);
  const subject = subjectOf(frame, name, words);
  return subject?.whole ? bodiesBack(words, subject.bodies).map((body) => ({ body, share: null })) : null;
}

function readRow(frame: Frame, cells: Row, row: Row, section: readonly string[]): RawTask | null {
  const { flat, node } = frame;
  const cell = (role: FieldRole): Cell | null => cellOf(frame, cells, role);
  const work = cell("task");
  if (work === null || row.length === 0) return null;
  const words = cellText(flat, work);
  const leadCell = cell("lead");
  const doerCell = cell("doer");
  const leading = leadCell ?? doerCell;
  const read = leading ? readWho(frame, leading) : null;
  const subject = read ? null : subjectOf(frame, work, words);
  const own = read?.own ?? bodiesBack(words, subject?.bodies ?? []).map((body) => ({ body, share: null }));
  const lead = own.length > 0 ? own : frame.inherited;
  const of = (role: FieldRole): readonly BodyMatch[] => {
    const at = cell(role);
    if (at === null) return [];
    if (at.more === undefined) return frame.lines.stretches.names(at);
    const names = cellText(flat, at);
    return bodiesBack(names, splitBodies(names.text, names.start, names.end));
  };
  return {
    kind: "nhiem-vu",
    node,
    zones: [zoneOf(row)],
    lead,
    support: [
      ...(leadCell && doerCell ? of("doer") : []),
      ...(read?.support ?? []),
      ...of("support"),
      ...(work.more === undefined ? frame.lines.partnersIn(work) : bodiesBack(words, readPartners(words.text, words.start, words.end))),
    ],
    direct: of("direct"),
    split: read?.split ?? false,
    section,
    work,
    product: cell("product"),
  };
}

const subjectOf = ({ lines }: Frame, cell: Cell, words: CellText): Subject | null =>
  cell.more === undefined ? lines.cellSubject(cell) : readSubject(words.text, words.start, words.end, () => false);

function readWho({ flat, lines }: Frame, cell: Cell): FieldBodies {
  if (cell.more === undefined) return lines.stretches.who(cell);
  const words = cellText(flat, cell);
  return fieldBack(words, readFieldBodies(words.text, words.start, words.end));
}
