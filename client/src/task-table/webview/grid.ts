/**
 * The table itself: rows that are kept while the text changes, sorted and filtered in place, and one cell that the keyboard
 * walks from (the grid pattern of ARIA). Every text is set as text.
 */
import type { Column, ColumnId, Row, Words } from "../messages";
import type { CopiedTable } from "./clipboard";
import { finder, type Searchable, searchable } from "./search";
import { WIDTHS } from "./widths";

export type Direction = "ascending" | "descending";

export interface Sorting {
  readonly column: ColumnId;
  readonly direction: Direction;
}

export interface Filters {
  readonly typed: string;
  /** Key of a body; "" for all. */
  readonly body: string;
  readonly state: "all" | "lead" | "deadline" | "tight";
}

interface Line {
  row: Row;
  /** The row without its number: what is drawn anew when it changes. */
  drawn: string;
  search: Searchable;
  readonly element: HTMLTableRowElement;
}

/** Rows that Page Down goes on. */
const PAGE = 12;

const byWords = new Intl.Collator("vi", { numeric: true });

export class Grid {
  private columns: readonly Column[] = [];
  private lines: Line[] = [];
  /** Lines in the order shown. */
  private shown: Line[] = [];
  private sorting: Sorting | null = null;
  private filters: Filters = { typed: "", body: "", state: "all" };
  private words: Words | null = null;
  private readonly head: HTMLTableRowElement;
  private readonly body: HTMLTableSectionElement;
  /** The cell that Tab leads to. */
  private active: HTMLTableCellElement | null = null;

  constructor(
    private readonly table: HTMLTableElement,
    private readonly open: (ordinal: number, focus: boolean) => void,
    private readonly onChange: () => void,
  ) {
    const head = table.createTHead();
    head.setAttribute("role", "rowgroup");
    this.head = head.insertRow();
    this.head.setAttribute("role", "row");
    this.body = table.createTBody();
    this.body.setAttribute("role", "rowgroup");
    table.addEventListener("click", (event) => this.click(event));
    table.addEventListener("dblclick", (event) => this.openRow(cellOf(event.target), true));
    table.addEventListener("keydown", (event) => this.key(event));
    table.addEventListener("focusin", ({ target }) => {
      const cell = cellOf(target);
      if (cell !== null) this.activate(cell);
    });
  }

  get state(): { readonly sorting: Sorting | null; readonly filters: Filters } {
    return { sorting: this.sorting, filters: this.filters };
  }

  get counts(): { readonly shown: number; readonly all: number } {
    return { shown: this.shown.length, all: this.lines.length };
  }

  /** Takes the tasks as they are now. Rows that stay keep their elements, and with them scroll and focus. */
  update(columns: readonly Column[], rows: readonly Row[], words: Words): void {
    const again = JSON.stringify([columns, words]) !== JSON.stringify([this.columns, this.words]);
    this.words = words;
    if (again) {
      this.columns = columns;
      this.lines = [];
      this.body.replaceChildren();
      this.drawHead();
    }
    const focused = this.place(document.activeElement);
    this.takeRows(rows);
    this.arrange();
    if (focused !== null && document.activeElement === document.body) this.focusAt(focused.row, focused.column);
    else if (this.active?.isConnected !== true) this.activate(this.cellAt(0, 0));
  }

  sort(sorting: Sorting | null): void {
    this.sorting = sorting;
    this.arrange();
  }

  filter(filters: Filters): void {
    this.filters = filters;
    this.arrange();
  }

  /** The rows that are shown, as they are shown; what is missing stays blank. */
  copied(): CopiedTable {
    return { titles: this.columns.map(({ title }) => title), rows: this.shown.map(({ row }) => row.cells) };
  }

  /** Puts the keyboard on the first task. */
  enter(): void {
    this.focusAt(Math.min(1, this.shown.length), 0);
  }

  private drawHead(): void {
    for (const [page, widths] of Object.entries(WIDTHS)) {
      const own = this.columns.map(({ id }) => widths[id]);
      this.table.style.setProperty(`--columns-${page}`, own.map(({ share }) => share).join(" "));
      this.table.style.setProperty(`--least-${page}`, `${own.reduce((sum, { least }) => sum + least, 0)}px`);
    }
    this.table.setAttribute("aria-colcount", String(this.columns.length));
    this.head.setAttribute("aria-rowindex", "1");
    this.head.replaceChildren(
      ...this.columns.map(({ id, title }, i) => {
        const cell = document.createElement("th");
        cell.setAttribute("role", "columnheader");
        cell.setAttribute("aria-colindex", String(i + 1));
        cell.dataset.column = id;
        cell.textContent = title;
        return cell;
      }),
    );
  }

  /** Same rows at the beginning and at the end keep their lines; what lies between is drawn. */
  private takeRows(rows: readonly Row[]): void {
    const wanted = rows.map(contentOf);
    const old = this.lines;
    const most = Math.min(old.length, rows.length);
    let same = 0;
    while (same < most && old[same]?.drawn === wanted[same]) same++;
    let tail = 0;
    while (tail < most - same && old[old.length - 1 - tail]?.drawn === wanted[rows.length - 1 - tail]) tail++;
    const middle = old.slice(same, old.length - tail);
    const fresh = rows.slice(same, rows.length - tail).map((row, i) => this.draw(row, wanted[same + i] ?? "", middle[i]));
    for (const line of middle.slice(fresh.length)) line.element.remove();
    this.lines = [...old.slice(0, same), ...fresh, ...old.slice(old.length - tail)];
    this.lines.forEach((line, i) => {
      const row = rows[i];
      if (row !== undefined && line.row.ordinal !== row.ordinal) renumber(line, row);
    });
  }

  /** Fills an element, that of an old line or a new one. */
  private draw(row: Row, drawn: string, old: Line | undefined): Line {
    const element = old?.element ?? document.createElement("tr");
    element.setAttribute("role", "row");
    this.columns.forEach(({ id }, i) => {
      let cell = element.cells[i];
      if (cell === undefined) {
        cell = element.insertCell();
        cell.setAttribute("role", "gridcell");
        cell.setAttribute("aria-colindex", String(i + 1));
        cell.dataset.column = id;
      }
      this.fill(cell, id, row, row.cells[i] ?? "");
    });
    const search = searchable(`${row.cells.slice(1).join("\n")}\n${row.whole}`);
    return { row, drawn, search, element };
  }

  private fill(cell: HTMLTableCellElement, id: ColumnId, row: Row, text: string): void {
    const { words } = this;
    const missing = id === "lead" && row.missing.includes("lead") ? words?.noLead : undefined;
    const undated = id === "due" && row.missing.includes("deadline") ? words?.noDeadline : undefined;
    const instead = missing ?? undated;
    cell.textContent = instead ?? text;
    cell.className = instead !== undefined ? "missing" : id === "due" && row.tight ? "tight" : "";
    const tip = id === "work" ? row.whole : id === "due" && row.tight ? (words?.tight ?? "") : "";
    if (tip === "") cell.removeAttribute("title");
    else cell.title = tip;
  }

  /** Sorts, filters, counts. */
  private arrange(): void {
    const { sorting } = this;
    const { typed, body, state } = this.filters;
    const finds = finder(typed);
    const passes = ({ row, search }: Line): boolean =>
      (state === "all" || (state === "tight" ? row.tight : row.missing.includes(state))) &&
      (body === "" || row.bodies.includes(body)) &&
      finds(search);
    const ordered = this.ordered();
    this.shown = ordered.filter(passes);
    const visible = new Set(this.shown);
    let next = this.body.firstElementChild;
    for (const line of ordered) {
      // Elements that already stand in their place are left alone: moving one takes the focus away.
      if (next === line.element) next = next.nextElementSibling;
      else this.body.insertBefore(line.element, next);
      line.element.hidden = !visible.has(line);
    }
    this.shown.forEach(({ element }, i) => {
      element.setAttribute("aria-rowindex", String(i + 2));
    });
    this.table.setAttribute("aria-rowcount", String(this.shown.length + 1));
    for (const cell of this.head.cells)
      cell.setAttribute("aria-sort", sorting !== null && sorting.column === cell.dataset.column ? sorting.direction : "none");
    this.onChange();
  }

  private ordered(): readonly Line[] {
    const { sorting } = this;
    if (sorting === null) return this.lines;
    const { column, direction } = sorting;
    const at = this.columns.findIndex(({ id }) => id === column);
    const sign = direction === "ascending" ? 1 : -1;
    const value = ({ row }: Line): string => (column === "due" || column === "end" ? (row.end ?? "") : (row.cells[at] ?? ""));
    const inOrder = column === "ordinal" || column === "section";
    return this.lines
      .map((line) => ({ line, text: value(line) }))
      .sort((a, b) => {
        if (inOrder) return sign * (a.line.row.ordinal - b.line.row.ordinal);
        // What has nothing to sort by comes last in both directions.
        if (a.text === "" || b.text === "") return a.text === b.text ? 0 : a.text === "" ? 1 : -1;
        return sign * byWords.compare(a.text, b.text);
      })
      .map(({ line }) => line);
  }

  private click(event: MouseEvent): void {
    const cell = cellOf(event.target);
    if (cell === null) return;
    if (cell.tagName === "TH") {
      this.sortBy(cell);
      cell.focus();
      return;
    }
    // Words that are being selected are for copying.
    if (getSelection()?.isCollapsed === false) return;
    this.activate(cell);
    cell.focus({ preventScroll: true });
    this.openRow(cell, false);
  }

  /** Rising, falling, and as in the text again. */
  private sortBy({ dataset }: HTMLTableCellElement): void {
    const column = dataset.column as ColumnId;
    const now = this.sorting?.column === column ? this.sorting.direction : null;
    this.sort(now === "descending" ? null : { column, direction: now === null ? "ascending" : "descending" });
  }

  private openRow(cell: HTMLTableCellElement | null, focus: boolean): void {
    const line = this.shown.find(({ element }) => element === cell?.parentElement);
    if (line !== undefined) this.open(line.row.ordinal, focus);
  }

  private key(event: KeyboardEvent): void {
    const cell = cellOf(event.target);
    const here = this.place(cell);
    if (cell === null || here === null || event.altKey) return;
    const { row, column } = here;
    const last = this.shown.length;
    const end = this.columns.length - 1;
    const whole = event.ctrlKey || event.metaKey;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      PageDown: [row + PAGE, column],
      PageUp: [row - PAGE, column],
      Home: [whole ? 0 : row, 0],
      End: [whole ? last : row, end],
    };
    const to = moves[event.key];
    if (to !== undefined) this.focusAt(Math.min(last, Math.max(0, to[0])), Math.min(end, Math.max(0, to[1])));
    else if (event.key !== "Enter" && event.key !== " ") return;
    else if (cell.tagName === "TH") this.sortBy(cell);
    else this.openRow(cell, event.key === "Enter");
    event.preventDefault();
  }

  /** Row 0 is the head. */
  private place(element: Element | null): { readonly row: number; readonly column: number } | null {
    const cell = element instanceof HTMLTableCellElement ? element : null;
    const tr = cell?.parentElement;
    if (cell === null || tr == null) return null;
    const row = tr === this.head ? 0 : this.shown.findIndex((line) => line.element === tr) + 1;
    return row === 0 && tr !== this.head ? null : { row, column: cell.cellIndex };
  }

  private cellAt(row: number, column: number): HTMLTableCellElement | null {
    return (row === 0 ? this.head : this.shown[row - 1]?.element)?.cells[column] ?? null;
  }

  private focusAt(row: number, column: number): void {
    const cell = this.cellAt(Math.min(row, this.shown.length), column);
    if (cell === null) return;
    this.activate(cell);
    cell.focus({ preventScroll: true });
    if (row > 0) cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private activate(cell: HTMLTableCellElement | null): void {
    // Without its tabindex, be it for a moment, a cell loses the focus.
    if (cell === this.active) return;
    this.active?.removeAttribute("tabindex");
    this.active = cell;
    if (cell !== null) cell.tabIndex = 0;
  }
}

const cellOf = (target: EventTarget | null): HTMLTableCellElement | null =>
  target instanceof Element ? target.closest<HTMLTableCellElement>("th, td") : null;

/** All of a row but its number, which changes with every task above. */
const contentOf = ({ cells, whole, missing, tight, end, bodies }: Row): string =>
  JSON.stringify([cells.slice(1), whole, missing, tight, end, bodies]);

function renumber(line: Line, row: Row): void {
  line.row = row;
  const first = line.element.cells[0];
  if (first !== undefined) first.textContent = row.cells[0] ?? "";
}
