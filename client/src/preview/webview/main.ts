/**
 * The preview's page, inside the webview: shows pages as they come, follows the cursor, answers clicks with a line.
 * The HTML it is given has every letter of the text escaped and no script; the page's policy would run none.
 */
import type { FromPage, Mark, ToPage } from "../messages";
import { LineIndex } from "./line-index";
import { Zoom } from "./zoom";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const host = acquireVsCodeApi();

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(id);
  return element;
}

const pages = byId("pages");
const message = byId("message");
const count = byId("count");
const style = new CSSStyleSheet();
document.adoptedStyleSheets = [style];

const zoom = new Zoom(pages, byId("zoom"), host);
const index = new LineIndex(pages);
let css = "";
let marks: readonly Mark[] = [];
let cursor: number | null = null;

function showPages({ css: wanted, count: total, changed }: Extract<ToPage, { kind: "pages" }>): void {
  if (wanted !== css) style.replaceSync(wanted);
  css = wanted;
  const template = document.createElement("template");
  for (const [at, html] of changed) {
    template.innerHTML = html;
    const fresh = template.content.firstElementChild;
    if (fresh === null) continue;
    const old = pages.children[at];
    if (old === undefined) pages.append(fresh);
    else old.replaceWith(fresh);
  }
  while (pages.children.length > total) pages.lastElementChild?.remove();
  message.hidden = true;
  count.textContent = `${total} ${document.documentElement.lang === "en" ? (total === 1 ? "page" : "pages") : "trang"}`;
  zoom.apply();
  index.reset();
  showMarks();
  showCursor(false);
}

const GRAVITIES = ["hint", "information", "warning", "error"];

/** The gravest finding of a paragraph is its dot; the words of all stand in its tip. */
function showMarks(): void {
  for (const old of pages.querySelectorAll("[data-mark]")) {
    old.removeAttribute("data-mark");
    old.removeAttribute("title");
  }
  for (const { line, gravity, text } of marks) {
    const at = index.at(line);
    if (at === null) continue;
    const known = GRAVITIES.indexOf(at.getAttribute("data-mark") ?? "");
    if (GRAVITIES.indexOf(gravity) > known) at.setAttribute("data-mark", gravity);
    const title = at.getAttribute("title");
    at.setAttribute("title", title === null ? text : `${title}\n${text}`);
  }
}

function showCursor(scroll: boolean): void {
  for (const old of pages.querySelectorAll(".here")) old.classList.remove("here");
  const at = cursor === null ? null : index.at(cursor);
  if (at === null) return;
  at.classList.add("here");
  if (!scroll) return;
  const { top, bottom } = at.getBoundingClientRect();
  if (top < 40 || bottom > window.innerHeight - 20) at.scrollIntoView({ block: "center" });
}

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case "pages":
      return showPages(data);
    case "cursor":
      cursor = data.line;
      return showCursor(true);
    case "marks":
      marks = data.marks;
      return showMarks();
    case "message":
      message.textContent = data.text;
      message.hidden = false;
      pages.replaceChildren();
      count.textContent = "";
      return index.reset();
  }
});

pages.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target.closest("[data-line]") : null;
  event.preventDefault();
  if (target !== null) host.postMessage({ kind: "open", line: Number(target.getAttribute("data-line")) });
});

byId("smaller").addEventListener("click", () => zoom.step(-1));
byId("larger").addEventListener("click", () => zoom.step(1));
byId("fit").addEventListener("click", () => zoom.fit());
byId("print").addEventListener("click", () => host.postMessage({ kind: "print" }));
byId("export").addEventListener("click", () => host.postMessage({ kind: "export" }));
window.addEventListener("wheel", (event) => event.ctrlKey && zoom.step(event.deltaY > 0 ? -1 : 1));
window.addEventListener("resize", () => zoom.apply());

host.postMessage({ kind: "ready" });
