/** The page of the preview before anything is shown: its own script and style, allowed by nonce, and nothing else. */
import type { ExtensionContext, Webview } from "vscode";
import { webviewPage } from "../webview-page";
import { say } from "../words";

const WORDS = {
  title: { vi: "Trang in", en: "Printed pages" },
  smaller: { vi: "Thu nhỏ", en: "Zoom out" },
  larger: { vi: "Phóng to", en: "Zoom in" },
  fit: { vi: "Vừa chiều ngang", en: "Fit width" },
  print: { vi: "In…", en: "Print…" },
  word: { vi: "Xuất tệp Word…", en: "Export Word file…" },
} as const;

const STYLE = `
html, body { margin: 0; padding: 0; min-height: 100%; background: #4a4d51 !important; }
#bar { position: fixed; z-index: 2; top: 0; left: 0; right: 0; height: 30px; display: flex; gap: 4px; align-items: center;
  padding: 0 8px; background: var(--vscode-editor-background); border-bottom: 1px solid var(--vscode-panel-border, #8884);
  color: var(--vscode-foreground); font: 12px var(--vscode-font-family); }
#bar button { color: inherit; background: none; border: 1px solid transparent; border-radius: 3px; padding: 2px 7px; font: inherit; cursor: pointer; }
#bar button:hover { background: var(--vscode-toolbar-hoverBackground); }
#bar button:focus-visible { border-color: var(--vscode-focusBorder); outline: none; }
#zoom { min-width: 40px; text-align: center; }
#count { margin-left: auto; opacity: .8; }
#message { padding: 60px 20px; color: var(--vscode-foreground); font: 13px var(--vscode-font-family); text-align: center; }
#pages { padding-top: 32px; }
.page { content-visibility: auto; contain-intrinsic-size: 210mm 297mm; }
.page.wide { contain-intrinsic-size: 297mm 210mm; }
[data-line] { cursor: pointer; }
[data-line]:hover { background: rgba(0, 90, 200, .06); }
[data-line].here { background: rgba(0, 90, 200, .10); box-shadow: -2mm 0 0 rgba(0, 90, 200, .10), 2mm 0 0 rgba(0, 90, 200, .10); }
p[data-mark], tr[data-mark] > :first-child { position: relative; }
p[data-mark]::before, tr[data-mark] > :first-child::before { content: ""; position: absolute; left: -6mm; top: .35em; width: 2.4mm; height: 2.4mm; border-radius: 50%; background: #1a7fd4; }
[data-mark="error"]::before, tr[data-mark="error"] > :first-child::before { background: #d32f2f !important; }
[data-mark="warning"]::before, tr[data-mark="warning"] > :first-child::before { background: #e69500 !important; }
[data-mark="hint"]::before, tr[data-mark="hint"] > :first-child::before { background: #9aa0a6 !important; }
`;

export function pageHtml(context: ExtensionContext, webview: Webview): string {
  const button = (id: string, text: string, title: string): string =>
    `<button id="${id}" title="${title}" aria-label="${title}">${text}</button>`;
  return webviewPage(context, webview, {
    title: say(WORDS.title),
    script: "preview.js",
    style: STYLE,
    body: `<div id="bar" role="toolbar">
${button("smaller", "−", say(WORDS.smaller))}<span id="zoom">100 %</span>${button("larger", "+", say(WORDS.larger))}
${button("fit", "↔", say(WORDS.fit))}
${button("print", say(WORDS.print), say(WORDS.print))}${button("export", say(WORDS.word), say(WORDS.word))}
<span id="count" aria-live="polite"></span>
</div>
<div id="message" hidden></div>
<main id="pages"></main>`,
  });
}
