/** The page of the comments: rows to tick and to change, copied as a table. Every text is set as text. */
import { toHtml, toTabs } from "../../task-table/webview/clipboard";
import type { CommentLine, FromPage, ToPage } from "../messages";

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const host = acquireVsCodeApi();
const words = document.body.dataset;
const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const [table, count, scroller, message] = [byId<HTMLTableElement>("table"), byId("count"), byId("scroller"), byId("message")];
let columns: readonly string[] = [];

const filled = (template: string | undefined, values: Readonly<Record<string, number>>): string =>
  (template ?? "").replace(/\{(?<name>\w+)\}/gu, (_, name: string) => String(values[name] ?? ""));

const rows = (): HTMLTableRowElement[] => [...(table.tBodies[0]?.rows ?? [])];
const tickOf = (row: HTMLTableRowElement): HTMLInputElement | null => row.querySelector("input");
const isTaken = (row: HTMLTableRowElement): boolean => tickOf(row)?.checked === true;

function draw(lines: readonly CommentLine[]): void {
  table.replaceChildren();
  const head = table.createTHead().insertRow();
  for (const title of ["", ...columns]) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = title;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const [index, line] of lines.entries()) drawRow(body.insertRow(), line, index);
  recount();
}

function drawRow(row: HTMLTableRowElement, { cells, taken }: CommentLine, index: number): void {
  const tick = document.createElement("input");
  tick.type = "checkbox";
  tick.checked = taken;
  tick.setAttribute("aria-label", `${words.take ?? ""} ${index + 1}`);
  tick.addEventListener("change", recount);
  row.insertCell().append(tick);
  const place = document.createElement("button");
  place.textContent = String(index + 1);
  place.title = words.place ?? "";
  place.addEventListener("click", () => host.postMessage({ kind: "open", index }));
  row.insertCell().append(place);
  for (const text of cells) {
    const cell = row.insertCell();
    cell.textContent = text;
    cell.setAttribute("contenteditable", "plaintext-only");
    cell.setAttribute("role", "textbox");
    cell.setAttribute("aria-multiline", "true");
  }
}

function recount(): void {
  for (const row of rows()) row.classList.toggle("left-out", !isTaken(row));
  const all = rows().length;
  const taken = rows().filter(isTaken).length;
  count.textContent = filled(words.count, { taken, all });
  scroller.hidden = all === 0;
  message.hidden = all > 0;
  if (all === 0) message.textContent = words.empty ?? "";
  for (const id of ["copy", "save"]) byId<HTMLButtonElement>(id).disabled = taken === 0;
}

/** The ticked rows as they stand, numbered anew. */
const chosen = (): string[][] =>
  rows()
    .filter(isTaken)
    .map((row, i) => [String(i + 1), ...[...row.cells].slice(2).map((cell) => cell.innerText.trim())]);

async function copy(): Promise<void> {
  const copied = { titles: columns, rows: chosen() };
  const text = toTabs(copied);
  try {
    const parts = {
      "text/html": new Blob([toHtml(copied)], { type: "text/html" }),
      "text/plain": new Blob([text], { type: "text/plain" }),
    };
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    count.textContent = filled(words.copied, { all: copied.rows.length });
  } catch {
    host.postMessage({ kind: "copy", text, count: copied.rows.length });
  }
}

function tickAll(taken: boolean): void {
  for (const row of rows()) {
    const tick = tickOf(row);
    if (tick !== null) tick.checked = taken;
  }
  recount();
}

byId("copy").addEventListener("click", () => void copy());
byId("save").addEventListener("click", () => host.postMessage({ kind: "save", rows: chosen() }));
byId("all").addEventListener("click", () => tickAll(true));
byId("none").addEventListener("click", () => tickAll(false));
addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case "comments":
      columns = data.columns;
      return draw(data.lines);
    case "message":
      scroller.hidden = true;
      message.hidden = false;
      message.textContent = data.text;
      return;
    case "copied":
      count.textContent = filled(words.copiedplain, { all: data.count });
  }
});
host.postMessage({ kind: "ready" });
