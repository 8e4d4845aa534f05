/** The page of the task table before anything is shown: its own script and style, allowed by nonce, and nothing else. */
import type { ExtensionContext, Webview } from "vscode";
import { FILTER_WORDS, FILTERS } from "../views/task-groups";
import { webviewPage } from "../webview-page";
import { say, type Text } from "../words";
import { STYLE } from "./style";

const WORDS = {
  bar: { vi: "Lọc và sao chép", en: "Filter and copy" },
  filter: { vi: "Lọc theo chữ", en: "Filter by words" },
  body: { vi: "Cơ quan", en: "Body" },
  state: { vi: "Tình trạng", en: "State" },
  copy: { vi: "Sao chép bảng", en: "Copy table" },
  copyTip: { vi: "Sao chép các dòng đang hiện để dán vào Word, Excel", en: "Copy the rows shown, for Word and Excel" },
  excel: { vi: "Xuất Excel…", en: "Export Excel…" },
  calendar: { vi: "Xuất lịch…", en: "Export calendar…" },
  table: { vi: "Bảng phân công", en: "Table of tasks" },
} as const satisfies Record<string, Text>;

export function pageHtml(context: ExtensionContext, webview: Webview): string {
  const filters = FILTERS.map((filter) => `<option value="${filter}">${say(FILTER_WORDS[filter])}</option>`).join("");
  return webviewPage(context, webview, {
    title: say(WORDS.table),
    script: "task-table.js",
    style: STYLE,
    body: `<div id="bar" role="toolbar" aria-label="${say(WORDS.bar)}">
<input id="filter" type="search" placeholder="${say(WORDS.filter)}" aria-label="${say(WORDS.filter)}" autocomplete="off" spellcheck="false">
<select id="body" aria-label="${say(WORDS.body)}"></select>
<select id="state" aria-label="${say(WORDS.state)}">${filters}</select>
<button id="copy" title="${say(WORDS.copyTip)}">${say(WORDS.copy)}</button>
<button id="xlsx">${say(WORDS.excel)}</button>
<button id="ics">${say(WORDS.calendar)}</button>
<span id="count" role="status"></span>
</div>
<div id="scroller"><table id="table" role="grid" aria-label="${say(WORDS.table)}"></table></div>
<div id="message" hidden></div>`,
  });
}
