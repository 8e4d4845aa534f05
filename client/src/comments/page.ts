/** The page of the comments before anything is shown: its own script and style, allowed by nonce, and nothing else. */
import type { ExtensionContext, Webview } from "vscode";
import { webviewPage } from "../webview-page";
import { say, type Text } from "../words";

const WORDS = {
  title: { vi: "Bảng góp ý", en: "Comments" },
  bar: { vi: "Chọn và sao chép", en: "Choose and copy" },
  copy: { vi: "Sao chép bảng", en: "Copy table" },
  copyTip: { vi: "Sao chép các dòng đã chọn để dán vào Word", en: "Copy the ticked rows, for Word" },
  save: { vi: "Lưu tệp .md…", en: "Save as .md…" },
  all: { vi: "Chọn tất cả", en: "Tick all" },
  none: { vi: "Bỏ chọn", en: "Tick none" },
  take: { vi: "Góp ý này", en: "This comment" },
  place: { vi: "Tới chỗ này trong văn bản", en: "To this place in the text" },
  count: { vi: "Đã chọn {taken} trong {all} góp ý", en: "{taken} of {all} comments ticked" },
  copied: { vi: "Đã sao chép {all} góp ý.", en: "{all} comments copied." },
  copiedPlain: { vi: "Đã sao chép {all} góp ý, không kèm khung bảng.", en: "{all} comments copied as plain text." },
  empty: { vi: "Không có góp ý nào.", en: "There are no comments." },
} as const satisfies Record<string, Text>;

const STYLE = `
html, body { margin: 0; padding: 0; height: 100%; }
body { display: flex; flex-direction: column; color: var(--vscode-foreground); background: var(--vscode-editor-background);
  font: var(--vscode-font-size, 13px)/1.45 var(--vscode-font-family, sans-serif); }
#bar { flex: none; display: flex; flex-wrap: wrap; gap: 6px; align-items: center; padding: 8px 12px; }
#bar button { font: inherit; padding: 3px 8px; border-radius: 2px; cursor: pointer; color: var(--vscode-button-secondaryForeground);
  background: var(--vscode-button-secondaryBackground); border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); }
#bar button:hover { background: var(--vscode-button-secondaryHoverBackground); }
#bar button#copy { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
#bar button#copy:hover { background: var(--vscode-button-hoverBackground); }
#bar button:disabled { opacity: .5; cursor: default; }
#count { margin-left: auto; color: var(--vscode-descriptionForeground, inherit); }
#scroller { flex: 1; overflow: auto; padding: 0 12px 12px; }
#message { padding: 40px 20px; text-align: center; }
[hidden] { display: none !important; }
table { border-collapse: collapse; width: 100%; min-width: 480px; table-layout: fixed; }
th, td { box-sizing: border-box; padding: 4px 8px; text-align: left; vertical-align: top; overflow-wrap: break-word; white-space: pre-wrap;
  border: 1px solid var(--vscode-editorWidget-border, var(--vscode-panel-border, rgba(128, 128, 128, .35))); }
/* Above the rows left out, whose paleness puts them on a layer of their own. */
th { position: sticky; top: 0; z-index: 1; background: var(--vscode-editorWidget-background, var(--vscode-editor-background)); }
th:nth-child(1), td:nth-child(1) { width: 36px; text-align: center; }
th:nth-child(2), td:nth-child(2) { width: 44px; text-align: right; }
th:nth-child(3) { width: 15%; }
th:nth-child(4), th:nth-child(5) { width: 22%; }
td button { font: inherit; color: var(--vscode-textLink-foreground); background: none; border: 0; padding: 0; cursor: pointer; }
tr.left-out td:nth-child(n + 2) { opacity: .55; }
td[contenteditable]:focus { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
.vscode-high-contrast th, .vscode-high-contrast td, .vscode-high-contrast-light th, .vscode-high-contrast-light td {
  border-color: var(--vscode-contrastBorder); }
`;

export function pageHtml(context: ExtensionContext, webview: Webview): string {
  const word = (key: keyof typeof WORDS): string => say(WORDS[key]);
  const data = (["take", "place", "count", "copied", "copiedPlain", "empty"] as const).map(
    (key) => `data-${key.toLowerCase()}="${word(key)}"`,
  );
  return webviewPage(context, webview, {
    title: word("title"),
    script: "comments.js",
    style: STYLE,
    attributes: data.join(" "),
    body: `<div id="bar" role="toolbar" aria-label="${word("bar")}">
<button id="copy" title="${word("copyTip")}">${word("copy")}</button>
<button id="save">${word("save")}</button>
<button id="all">${word("all")}</button>
<button id="none">${word("none")}</button>
<span id="count" role="status"></span>
</div>
<div id="scroller"><table id="table" aria-label="${word("title")}"></table></div>
<div id="message" hidden></div>`,
  });
}
