/** A source line cut to the terminal's width around the marked stretch, with the stretch underlined. */
import { type Cell, cells } from "./width";

export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Columns before the underline, and its length (at least 1). */
  readonly indent: number;
  readonly length: number;
}

const CUT = "…";
/** Share of the window left of the marked stretch when the line must be cut. */
const LEAD = 0.3;

const columnsOf = (list: readonly Cell[]): number => list.reduce((sum, cell) => sum + cell.width, 0);
const textOf = (list: readonly Cell[]): string => list.map((cell) => cell.text).join("");

/** Cells from the end of the list that fit into `columns`. */
function tail(list: readonly Cell[], columns: number): readonly Cell[] {
  let from = list.length;
  for (let width = 0; from > 0; from--) {
    width += list[from - 1]?.width ?? 0;
    if (width > columns) break;
  }
  return list.slice(from);
}

/** Cells from the beginning of the list that fit into `columns`. */
function head(list: readonly Cell[], columns: number): readonly Cell[] {
  let to = 0;
  for (let width = 0; to < list.length; to++) {
    width += list[to]?.width ?? 0;
    if (width > columns) break;
  }
  return list.slice(0, to);
}

/** `start` and `end` are UTF-16 offsets in `line`; an empty stretch marks the letter at its place. `columns` is the room. */
export function excerpt(line: string, start: number, end: number, columns: number): Excerpt {
  const all = cells(line);
  const before = all.filter((cell) => cell.at < start);
  const marked = all.filter((cell) => cell.at >= start && cell.at < end);
  const after = all.filter((cell) => cell.at >= Math.max(start, end));
  const whole = columnsOf(before) + columnsOf(marked) + columnsOf(after) <= columns;
  const shownMarked = head(marked, columns - 2);
  const markedText = textOf(shownMarked) + (shownMarked.length < marked.length ? CUT : "");
  const markedColumns = columnsOf(shownMarked) + (shownMarked.length < marked.length ? 1 : 0);
  const room = Math.max(0, columns - markedColumns - 2);
  const wanted = Math.max(Math.floor(room * LEAD), room - columnsOf(after));
  const shownBefore = whole ? before : tail(before, wanted);
  const shownAfter = whole ? after : head(after, room - columnsOf(shownBefore));
  const beforeText = (shownBefore.length < before.length ? CUT : "") + textOf(shownBefore);
  return {
    before: beforeText,
    marked: markedText,
    after: textOf(shownAfter) + (shownAfter.length < after.length ? CUT : ""),
    indent: columnsOf(shownBefore) + (shownBefore.length < before.length ? 1 : 0),
    length: Math.max(1, markedColumns),
  };
}
