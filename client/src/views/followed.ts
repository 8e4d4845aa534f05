/** The text that the views show: the vbhc editor used last, as long as it is open. */
import { type Disposable, EventEmitter, type TextDocument, window, workspace } from "vscode";
import type { Session } from "../session";

const DELAY_MS = 150;

export class Followed implements Disposable {
  private current: TextDocument | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly changed = new EventEmitter<TextDocument | null>();
  /** Another text, or a new check of it. */
  readonly onChanged = this.changed.event;
  private readonly listeners: readonly Disposable[];

  constructor(session: Session) {
    this.listeners = [
      window.onDidChangeActiveTextEditor((editor) => this.take(editor?.document)),
      workspace.onDidCloseTextDocument((document) => {
        if (document !== this.current) return;
        this.current = null;
        this.take(window.activeTextEditor?.document);
        this.soon();
      }),
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) this.take(document);
      }),
      workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("vbhc") && this.soon()),
      session.onRestarted(() => this.soon()),
      session.onStatusChanged(({ uri }) => {
        if (uri === this.current?.uri.toString()) this.soon();
      }),
    ];
    this.take(window.activeTextEditor?.document);
  }

  get document(): TextDocument | null {
    return this.current;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.changed.dispose();
    for (const listener of this.listeners) listener.dispose();
  }

  private take(document: TextDocument | undefined): void {
    if (document?.languageId !== "vbhc" || document === this.current) return;
    this.current = document;
    this.soon();
  }

  /** One answer for a burst of changes. */
  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.fire(this.current), DELAY_MS);
  }
}
