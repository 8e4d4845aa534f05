/** One preview beside its text: live, following the cursor, opening the line that is clicked. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  type ExtensionContext,
  languages,
  Range,
  type TextDocument,
  TextEditorRevealType,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { PRINTED_PAGES, type PrintedPagesParams, type PrintedPagesResult } from "../../../server/src/lsp/protocol";
import { exportAs } from "../commands/export-docx";
import type { Session } from "../session";
import { StandingQuestion } from "../standing-question";
import { scriptFolder } from "../webview-page";
import { say } from "../words";
import type { FromPage, Gravity, Mark, ToPage } from "./messages";
import { pageHtml } from "./page";
import { printText } from "./print";

const VIEW_TYPE = "vbhc.preview";
/** Rest after the last letter before pages are asked for, milliseconds. */
const PAUSE_MS = 200;

const TITLE = { vi: "Trang in", en: "Preview" };
const FAILED = { vi: "Chưa dựng được trang in. Xem nhật ký VBHC.", en: "The pages could not be made. See the VBHC log." };

const GRAVITIES: Readonly<Record<DiagnosticSeverity, Gravity>> = {
  [DiagnosticSeverity.Error]: "error",
  [DiagnosticSeverity.Warning]: "warning",
  [DiagnosticSeverity.Information]: "information",
  [DiagnosticSeverity.Hint]: "hint",
};

export class PreviewPanel implements Disposable {
  private readonly panel: WebviewPanel;
  private readonly listeners: Disposable;
  private shown: readonly string[] = [];
  /** The last answer, what a page that comes up or comes back shows at once; null before it, and after a failure. */
  private pages: PrintedPagesResult | null = null;
  private failed = false;
  /** The page listens; before that, words to it are lost. */
  private ready = false;
  private readonly question: StandingQuestion<PrintedPagesResult>;
  private gone = false;

  constructor(
    private readonly session: Session,
    private readonly context: ExtensionContext,
    private readonly document: TextDocument,
    onGone: () => void,
  ) {
    const name = document.uri.path.split("/").at(-1) ?? "";
    this.panel = window.createWebviewPanel(
      VIEW_TYPE,
      `${say(TITLE)}: ${name}`,
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [scriptFolder(context)], enableFindWidget: true },
    );
    this.panel.webview.html = pageHtml(context, this.panel.webview);
    this.panel.onDidDispose(() => {
      this.gone = true;
      this.dispose();
      onGone();
    });
    this.question = new StandingQuestion(session, {
      method: PRINTED_PAGES,
      params: { uri: document.uri.toString() } satisfies PrintedPagesParams,
      restMs: PAUSE_MS,
      answered: (answer) => this.tellPages(answer),
      failed: () => this.tellFailure(),
    });
    this.listeners = this.listen();
    // The server makes the pages while the webview comes up.
    void this.question.ask();
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    this.question.dispose();
    this.listeners.dispose();
    if (!this.gone) this.panel.dispose();
  }

  private listen(): Disposable {
    const uri = this.document.uri.toString();
    return Disposable.from(
      this.panel.webview.onDidReceiveMessage((message: FromPage) => void this.take(message)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.document) this.question.askSoon();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.document) this.dispose();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const line = selections[0]?.active.line;
        if (textEditor.document === this.document && line !== undefined) this.tell({ kind: "cursor", line });
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((one) => one.toString() === uri)) this.tellMarks();
      }),
      this.session.onRestarted(() => this.question.askSoon()),
    );
  }

  private async take(message: FromPage): Promise<void> {
    switch (message.kind) {
      case "ready":
        this.ready = true;
        this.shown = [];
        if (this.pages !== null) this.tellPages(this.pages);
        else if (this.failed) this.tellFailure();
        return;
      case "open":
        return this.open(message.line);
      case "print":
        return printText(this.session, this.context, this.document);
      case "export":
        return exportAs(this.session, this.document, "docx");
    }
  }

  private tellPages(answer: PrintedPagesResult): void {
    this.pages = answer;
    this.failed = false;
    if (!this.ready) return;
    const { css, pages } = answer;
    const changed = pages.flatMap((html, i) => (html === this.shown[i] ? [] : [[i, html] as const]));
    this.shown = pages;
    this.tell({ kind: "pages", css, count: pages.length, changed });
    this.tellMarks();
    const editor = window.visibleTextEditors.find(({ document }) => document === this.document);
    if (editor) this.tell({ kind: "cursor", line: editor.selection.active.line });
  }

  private tellFailure(): void {
    this.pages = null;
    this.failed = true;
    this.shown = [];
    this.tell({ kind: "message", text: say(FAILED) });
  }

  private tellMarks(): void {
    const marks = languages.getDiagnostics(this.document.uri).map(markOf);
    this.tell({ kind: "marks", marks });
  }

  private tell(message: ToPage): void {
    if (!this.gone) void this.panel.webview.postMessage(message);
  }

  private async open(line: number): Promise<void> {
    const range = new Range(line, 0, line, 0);
    const shown = window.visibleTextEditors.find(({ document }) => document === this.document);
    const column = shown?.viewColumn ?? ViewColumn.One;
    const editor = await window.showTextDocument(this.document, { viewColumn: column, selection: range });
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

const markOf = ({ range, severity, message }: Diagnostic): Mark => ({
  line: range.start.line,
  gravity: GRAVITIES[severity],
  text: message,
});
