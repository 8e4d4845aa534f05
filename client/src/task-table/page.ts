/** The page of the task table before anything is shown: its own script and style, allowed by nonce, and nothing else. */
import { type ExtensionContext, Uri, type Webview } from "vscode";
import { FILTER_WORDS, FILTERS } from "../views/task-groups";
import { newNonce, scriptFolder } from "../webview-page";
import { language, say, type Text } from "../words";
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
  const nonce = newNonce();
  const script = webview.asWebviewUri(Uri.joinPath(scriptFolder(context), "task-table.js"));
  const filters = FILTERS.map((filter) => `<option value="${filter}">${say(FILTER_WORDS[filter])}</option>`).join("");
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(WORDS.table)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<div id="bar" role="toolbar" aria-label="${say(WORDS.bar)}">
<input id="filter" type="search" placeholder="${say(WORDS.filter)}" aria-label="${say(WORDS.filter)}" autocomplete="off" spellcheck="false">
<select id="body" aria-label="${say(WORDS.body)}"></select>
<select id="state" aria-label="${say(WORDS.state)}">${filters}</select>
<button id="copy" title="${say(WORDS.copyTip)}">${say(WORDS.copy)}</button>
<button id="xlsx">${say(WORDS.excel)}</button>
<button id="ics">${say(WORDS.calendar)}</button>
<span id="count" role="status"></span>
</div>
<div id="scroller"><table id="table" role="grid" aria-label="${say(WORDS.table)}"></table></div>
<div id="message" hidden></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
