/** One table beside its text: asked anew as one types, leads to the task that is clicked, hands over what is copied. */
import {
  Disposable,
  type ExtensionContext,
  env,
  Range,
  type TextDocument,
  TextEditorRevealType,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { TASKS, type TasksParams, type TasksResult } from "../../../server/src/lsp/protocol";
import { exportTasksOf } from "../commands/export-tasks";
import type { Session } from "../session";
import { StandingQuestion } from "../standing-question";
import { toRange } from "../views/tree";
import { scriptFolder } from "../webview-page";
import { say, type Text } from "../words";
import type { FromPage, ToPage, Words } from "./messages";
import { pageHtml } from "./page";
import { bodiesOf, tableOf } from "./rows";

const VIEW_TYPE = "vbhc.taskTable";
/** Rest after the last letter before the tasks are asked for, milliseconds. */
const PAUSE_MS = 250;

const TITLE: Text = { vi: "Bảng phân công", en: "Tasks" };
const FAILED: Text = { vi: "Chưa lập được bảng phân công. Xem nhật ký VBHC.", en: "The table could not be made. See the VBHC log." };
const WORDS: Readonly<Record<keyof Words, Text>> = {
  count: { vi: "{all} nhiệm vụ", en: "{all} tasks" },
  filtered: { vi: "{shown} trong {all} nhiệm vụ", en: "{shown} of {all} tasks" },
  none: { vi: "Văn bản này không giao nhiệm vụ.", en: "This text assigns no tasks." },
  noneShown: { vi: "Không có nhiệm vụ nào ở bộ lọc này.", en: "No task passes this filter." },
  noLead: { vi: "Chưa có chủ trì", en: "No lead" },
  noDeadline: { vi: "Chưa có thời hạn", en: "No deadline" },
  tight: { vi: "Thời hạn quá sát", en: "Deadline too close" },
  everyBody: { vi: "Mọi cơ quan", en: "All bodies" },
  copied: { vi: "Đã sao chép {all} nhiệm vụ.", en: "{all} tasks copied." },
  copiedPlain: { vi: "Đã sao chép {all} nhiệm vụ, không kèm khung bảng.", en: "{all} tasks copied as plain text." },
};

const wordsNow = (): Words => Object.fromEntries(Object.entries(WORDS).map(([key, text]) => [key, say(text)])) as unknown as Words;

export class TaskTablePanel implements Disposable {
  private readonly panel: WebviewPanel;
  private readonly listeners: Disposable;
  private tasks: TasksResult["tasks"] = [];
  private sent = "";
  private readonly question: StandingQuestion<TasksResult>;
  private gone = false;

  constructor(
    private readonly session: Session,
    private readonly context: ExtensionContext,
    private readonly document: TextDocument,
    onGone: () => void,
  ) {
    this.panel = window.createWebviewPanel(
      VIEW_TYPE,
      this.title(),
      { viewColumn: ViewColumn.Beside, preserveFocus: false },
      { enableScripts: true, localResourceRoots: [scriptFolder(context)], enableFindWidget: true },
    );
    this.panel.webview.html = pageHtml(context, this.panel.webview);
    this.panel.onDidDispose(() => {
      this.gone = true;
      this.dispose();
      onGone();
    });
    this.question = new StandingQuestion(session, {
      method: TASKS,
      params: { uri: document.uri.toString() } satisfies TasksParams,
      restMs: PAUSE_MS,
      answered: (answer) => this.tellTasks(answer),
      failed: () => this.tell({ kind: "message", text: say(FAILED) }),
    });
    this.listeners = this.listen();
  }

  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    this.question.dispose();
    this.listeners.dispose();
    if (!this.gone) this.panel.dispose();
  }

  private title(): string {
    return `${say(TITLE)}: ${this.document.uri.path.split("/").at(-1) ?? ""}`;
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
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("vbhc.language")) this.retitle();
        else if (change.affectsConfiguration("vbhc")) this.question.askSoon();
      }),
      this.session.onStatusChanged((changed) => {
        if (changed.uri === uri) this.question.askSoon();
      }),
      this.session.onRestarted(() => this.question.askSoon()),
    );
  }

  /** The page in the other language; it says “ready” again. */
  private retitle(): void {
    this.panel.title = this.title();
    this.panel.webview.html = pageHtml(this.context, this.panel.webview);
  }

  private async take(message: FromPage): Promise<void> {
    switch (message.kind) {
      case "ready":
        this.sent = "";
        return this.question.ask();
      case "open":
        return this.open(message.ordinal, message.focus);
      case "copy":
        await env.clipboard.writeText(message.text);
        return this.tell({ kind: "copied", count: message.count });
      case "export":
        return exportTasksOf(this.session, this.document, message.to);
    }
  }

  private tellTasks({ tasks }: TasksResult): void {
    this.tasks = tasks;
    const message: ToPage = { kind: "tasks", ...tableOf(tasks), bodies: bodiesOf(tasks), words: wordsNow() };
    const written = JSON.stringify(message);
    if (written === this.sent) return;
    this.sent = written;
    this.tell(message);
  }

  private tell(message: ToPage): void {
    if (message.kind === "message") this.sent = "";
    if (!this.gone) void this.panel.webview.postMessage(message);
  }

  private async open(ordinal: number, focus: boolean): Promise<void> {
    const task = this.tasks[ordinal - 1];
    if (task === undefined) return;
    const shown = window.visibleTextEditors.find(({ document }) => document === this.document);
    const viewColumn = shown?.viewColumn ?? ViewColumn.One;
    const range = this.document.validateRange(toRange(task.range));
    // Only the place, so that a stray key deletes nothing.
    const selection = new Range(range.start, range.start);
    const editor = await window.showTextDocument(this.document, { viewColumn, selection, preserveFocus: !focus });
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
