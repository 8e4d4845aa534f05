/** The look of the task table, in the colours of the theme, high contrast included. */

/**
 * Each row is a grid of its own with the table's columns: rows out of sight are not laid out, so that thousands stay quick,
 * and are still found by a search and read by a screen reader.
 */
export const STYLE = `
html, body { margin: 0; padding: 0; height: 100%; }
body { display: flex; flex-direction: column; color: var(--vscode-foreground); background: var(--vscode-editor-background);
  font: var(--vscode-font-size, 13px)/1.45 var(--vscode-font-family, sans-serif); }
#bar { flex: none; display: flex; flex-wrap: wrap; gap: 6px; align-items: center; padding: 8px 12px; }
#bar input, #bar select, #bar button { font: inherit; padding: 3px 6px; border-radius: 2px; box-sizing: border-box; }
#bar input { flex: 1 1 160px; min-width: 120px; max-width: 320px; color: var(--vscode-input-foreground); background: var(--vscode-input-background);
  border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent)); }
#bar input::placeholder { color: var(--vscode-input-placeholderForeground); }
#bar select { max-width: 260px; color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background);
  border: 1px solid var(--vscode-dropdown-border, var(--vscode-contrastBorder, transparent)); }
#bar button { cursor: pointer; color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground);
  border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); }
#bar button:hover { background: var(--vscode-button-secondaryHoverBackground); }
#bar button#copy { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
#bar button#copy:hover { background: var(--vscode-button-hoverBackground); }
#count { margin-left: auto; color: var(--vscode-descriptionForeground, inherit); }
#scroller { flex: 1; overflow: auto; padding: 0 12px 12px; scrollbar-gutter: stable; }
#message { padding: 40px 20px; text-align: center; }
#scroller[hidden], #message[hidden] { display: none; }
table { display: block; min-width: var(--least-wide, 760px); border-collapse: separate; }
thead { display: block; position: sticky; top: 0; z-index: 1; }
tbody { display: block; }
tr { display: grid; grid-template-columns: var(--columns-wide); }
tbody tr { content-visibility: auto; contain-intrinsic-size: auto 52px; cursor: pointer; }
tr[hidden] { display: none; }
th, td { padding: 4px 8px; text-align: left; vertical-align: top; font-weight: normal; min-width: 0; overflow-wrap: break-word;
  border-bottom: 1px solid var(--vscode-editorWidget-border, var(--vscode-panel-border, rgba(128, 128, 128, .35))); }
/* Not under the head when the keyboard brings it into view. */
td { scroll-margin-top: 48px; }
th { font-weight: 600; cursor: pointer; user-select: none; background: var(--vscode-editorWidget-background, var(--vscode-editor-background)); }
th[aria-sort="ascending"]::after { content: " ↑"; }
th[aria-sort="descending"]::after { content: " ↓"; }
th:hover { background: var(--vscode-toolbar-hoverBackground); }
tbody tr:hover { background: var(--vscode-list-hoverBackground); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
[data-column="ordinal"] { text-align: right; }
/* Beside the text in half a window. */
@media (max-width: 720px) {
  #scroller { padding: 0 4px 12px; }
  table { min-width: var(--least-narrow, 460px); }
  tr { grid-template-columns: var(--columns-narrow); }
  th, td { padding: 4px; }
}
.missing { color: var(--vscode-editorWarning-foreground); font-style: italic; }
.tight { color: var(--vscode-editorWarning-foreground); }
th:focus-visible, td:focus-visible, #bar :focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
.vscode-high-contrast th, .vscode-high-contrast td, .vscode-high-contrast-light th, .vscode-high-contrast-light td {
  border-color: var(--vscode-contrastBorder); }
@media (forced-colors: active) { th:focus-visible, td:focus-visible { outline: 2px solid Highlight; } }
`;
