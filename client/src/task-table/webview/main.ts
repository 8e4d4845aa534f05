/**
 * The page of the task table, inside the webview: takes tasks as they come, filters, sorts, copies, and tells which task
 * is to be opened. What the person chose is kept while the page is away.
 */
import type { BodyChoice, FromPage, ToPage, Words } from "../messages";
import { toHtml, toTabs } from "./clipboard";
import { type Filters, Grid, type Sorting } from "./grid";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

interface Kept {
  readonly sorting: Sorting | null;
  readonly filters: Filters;
  readonly scroll: number;
}

const host = acquireVsCodeApi();
const kept = host.getState();

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(id);
  return found;
}

const filter = element("filter", HTMLInputElement);
const body = element("body", HTMLSelectElement);
const state = element("state", HTMLSelectElement);
const count = element("count", HTMLSpanElement);
const scroller = element("scroller", HTMLDivElement);
const message = element("message", HTMLDivElement);

let words: Words | null = null;
/** The place to come back to, once rows are there. */
let comeBack: number | null = kept?.scroll ?? null;

const fillIn = (text: string, all: number, shown = all): string => text.replace("{all}", String(all)).replace("{shown}", String(shown));

function showCount(): void {
  if (words === null) return;
  const { all, shown } = grid.counts;
  count.textContent = fillIn(all === shown ? words.count : words.filtered, all, shown);
  message.textContent = all === 0 ? words.none : words.noneShown;
  message.hidden = shown > 0;
}

const keep = (): void => host.setState({ ...grid.state, scroll: scroller.scrollTop });

const grid = new Grid(
  element("table", HTMLTableElement),
  (ordinal, focus) => host.postMessage({ kind: "open", ordinal, focus }),
  () => {
    showCount();
    keep();
  },
);

if (kept !== undefined) {
  filter.value = kept.filters.typed;
  state.value = kept.filters.state;
}

/** Bodies to choose from; the one that was chosen stays so while it is there. */
function offer(bodies: readonly BodyChoice[], everyBody: string): void {
  const chosen = body.options.length === 0 ? (kept?.filters.body ?? "") : body.value;
  const option = (value: string, text: string): HTMLOptionElement => new Option(text, value, false, value === chosen);
  body.replaceChildren(option("", everyBody), ...bodies.map(({ key, name, count: tasks }) => option(key, `${name} (${tasks})`)));
}

const filtersNow = (): Filters => ({ typed: filter.value, body: body.value, state: state.value as Filters["state"] });

function show(tasks: Extract<ToPage, { kind: "tasks" }>): void {
  words = tasks.words;
  const first = comeBack !== null;
  if (first && kept !== undefined) grid.sort(kept.sorting);
  offer(tasks.bodies, tasks.words.everyBody);
  scroller.hidden = tasks.rows.length === 0;
  const { scrollTop } = scroller;
  grid.filter(filtersNow());
  grid.update(tasks.columns, tasks.rows, tasks.words);
  scroller.scrollTop = comeBack ?? scrollTop;
  comeBack = null;
}

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case "tasks":
      return show(data);
    case "message":
      scroller.hidden = true;
      message.textContent = data.text;
      message.hidden = false;
      count.textContent = "";
      return;
    case "copied":
      if (words !== null) count.textContent = fillIn(words.copiedPlain, data.count);
  }
});

/** As a table for Word and Excel; where the page may not, as text by way of the extension. */
async function copy(): Promise<void> {
  const table = grid.copied();
  const text = toTabs(table);
  try {
    const html = new Blob([toHtml(table)], { type: "text/html" });
    const plain = new Blob([text], { type: "text/plain" });
    await navigator.clipboard.write([new ClipboardItem({ "text/html": html, "text/plain": plain })]);
    if (words !== null) count.textContent = fillIn(words.copied, table.rows.length);
  } catch {
    host.postMessage({ kind: "copy", text, count: table.rows.length });
  }
}

for (const control of [filter, body, state]) control.addEventListener("input", () => grid.filter(filtersNow()));
filter.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" && !event.isComposing) grid.enter();
});
element("copy", HTMLButtonElement).addEventListener("click", () => void copy());
element("xlsx", HTMLButtonElement).addEventListener("click", () => host.postMessage({ kind: "export", to: "xlsx" }));
element("ics", HTMLButtonElement).addEventListener("click", () => host.postMessage({ kind: "export", to: "ics" }));
document.addEventListener("copy", (event) => {
  // Without a selection the keys for copying mean the table.
  if (getSelection()?.isCollapsed === false || event.target === filter) return;
  const table = grid.copied();
  event.clipboardData?.setData("text/html", toHtml(table));
  event.clipboardData?.setData("text/plain", toTabs(table));
  event.preventDefault();
  if (words !== null) count.textContent = fillIn(words.copied, table.rows.length);
});
scroller.addEventListener("scroll", keep, { passive: true });

host.postMessage({ kind: "ready" });
