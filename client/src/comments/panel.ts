/** Bảng góp ý beside its text: the comments of one moment, for the person to tick, change, copy or keep. */
import {
  type Disposable,
  type ExtensionContext,
  env,
  Range,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { COMMENTS, type CommentsParams, type CommentsResult } from "../../../server/src/lsp/protocol";
import { baseName } from "../commands/written-file";
import type { Session } from "../session";
import { toRange } from "../views/tree";
import { scriptFolder } from "../webview-page";
import { say } from "../words";
import type { FromPage, ToPage } from "./messages";
import { pageHtml } from "./page";

const TITLE = { vi: "Bảng góp ý", en: "Comments" };
const FAILED = { vi: "Chưa lập được bảng góp ý. Xem nhật ký VBHC.", en: "The comments could not be made. See the VBHC log." };

/** A cell of a Markdown table: bars kept, one line. */
const markdownCell = (text: string): string =>
  text
    .replace(/\\/gu, "\\\\")
    .replace(/\|/gu, "\\|")
    .replace(/\s*\n\s*/gu, " ");

/** Rows with their titles as a Markdown table. */
export function toMarkdown(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(" | ")} |\n`;
  return line(columns) + line(columns.map(() => "---")) + rows.map(line).join("");
}

export class CommentsPanel implements Disposable {
  private readonly panel: WebviewPanel;
  private comments: CommentsResult | null = null;

  constructor(
    private readonly session: Session,
    context: ExtensionContext,
    private readonly document: TextDocument,
  ) {
    const title = `${say(TITLE)}: ${document.uri.path.split("/").at(-1) ?? ""}`;
    const options = {
      enableScripts: true,
      localResourceRoots: [scriptFolder(context)],
      enableFindWidget: true,
      retainContextWhenHidden: true,
    };
    this.panel = window.createWebviewPanel("vbhc.comments", title, { viewColumn: ViewColumn.Beside, preserveFocus: false }, options);
    this.panel.webview.onDidReceiveMessage((message: FromPage) => void this.take(message));
    this.panel.webview.html = pageHtml(context, this.panel.webview);
  }

  dispose(): void {
    this.panel.dispose();
  }

  private tell(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private async take(message: FromPage): Promise<void> {
    switch (message.kind) {
      case "ready":
        return this.show();
      case "open":
        return this.open(message.index);
      case "copy":
        await env.clipboard.writeText(message.text);
        return this.tell({ kind: "copied", count: message.count });
      case "save":
        return this.save(message.rows);
    }
  }

  private async show(): Promise<void> {
    const params: CommentsParams = { uri: this.document.uri.toString() };
    this.comments = await this.session.request<CommentsResult | null>(COMMENTS, params);
    if (this.comments === null) return this.tell({ kind: "message", text: say(FAILED) });
    const { columns, rows } = this.comments;
    const lines = rows.map(({ level, place, draft, proposal, reason }) => ({
      cells: [place, draft, proposal, reason],
      taken: level !== "bien-tap",
    }));
    this.tell({ kind: "comments", columns, lines });
  }

  private async open(index: number): Promise<void> {
    const comment = this.comments?.rows[index];
    if (comment === undefined) return;
    const shown = window.visibleTextEditors.find(({ document }) => document === this.document);
    const range = this.document.validateRange(toRange(comment.range));
    const selection = new Range(range.start, range.start);
    const viewColumn = shown?.viewColumn ?? ViewColumn.One;
    const editor = await window.showTextDocument(this.document, { viewColumn, selection, preserveFocus: true });
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private async save(rows: readonly (readonly string[])[]): Promise<void> {
    const folder = this.document.uri.scheme === "file" ? Uri.joinPath(this.document.uri, "..") : workspace.workspaceFolders?.[0]?.uri;
    const name = `${baseName(this.document)}-gop-y.md`;
    const target = await window.showSaveDialog({
      ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
      filters: { Markdown: ["md"] },
    });
    if (target === undefined) return;
    const text = toMarkdown(this.comments?.columns ?? [], rows);
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  }
}
