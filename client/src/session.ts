/** The running server as the features see it: one client, restarts one after another, requests that wait for the start. */
import { type CancellationToken, type Disposable, EventEmitter, type LogOutputChannel, type TextDocument, window } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { type InitializationOptions, STATUS_CHANGED, type StatusChangedParams } from "../../server/src/lsp/protocol";
import { answerFiles } from "./workspace-files";

/** Makes a client that is not started yet; the only thing that differs between desktop and web. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** Old versions shown for comparison: read, never checked. */
const COMPARISON_SCHEMES: ReadonlySet<string> = new Set(["git", "gitlens", "pr", "review"]);

export class Session implements Disposable {
  readonly log: LogOutputChannel = window.createOutputChannel("VBHC", { log: true });
  private client: BaseLanguageClient | null = null;
  private queue: Promise<void> = Promise.resolve();
  private readonly statusChanged = new EventEmitter<StatusChangedParams>();
  private readonly restarted = new EventEmitter<void>();
  /** A document's findings changed. */
  readonly onStatusChanged = this.statusChanged.event;
  /** The server is new: whatever was asked before is to be asked again. */
  readonly onRestarted = this.restarted.event;

  constructor(private readonly create: ClientFactory) {}

  /** Starts the server, or ends it and starts it anew. Calls queue up; each settles when its own start has. */
  restart(): Promise<void> {
    const next = this.queue.then(() => this.replaceClient());
    this.queue = next.catch((error) => this.log.error(String(error)));
    return next;
  }

  /** Asks the server. Waits for a start under way; throws what the server or the connection throws. */
  async request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R> {
    await this.queue;
    if (this.client === null) throw new Error("the server is not running");
    // A token that is not given must not stand among the arguments: it would be sent as one.
    return token === undefined ? this.client.sendRequest<R>(method, params) : this.client.sendRequest<R>(method, params, token);
  }

  /** Pulls the diagnostics of all visible texts again, also when no text changed. `document` is one of them. */
  refresh(document: TextDocument): void {
    this.client?.getFeature("textDocument/diagnostic")?.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
  }

  get running(): boolean {
    return this.client?.isRunning() ?? false;
  }

  async stop(): Promise<void> {
    await this.queue;
    const client = this.client;
    this.client = null;
    if (client?.isRunning()) await client.stop();
    await client?.dispose();
  }

  dispose(): void {
    this.statusChanged.dispose();
    this.restarted.dispose();
    this.log.dispose();
  }

  private async replaceClient(): Promise<void> {
    const old = this.client;
    this.client = null;
    if (old) await old.dispose().catch((error) => this.log.warn(String(error)));
    const client = this.create(this.options());
    client.onNotification(STATUS_CHANGED, (params: StatusChangedParams) => this.statusChanged.fire(params));
    answerFiles(client);
    await client.start();
    this.client = client;
    this.restarted.fire();
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: [{ language: "vbhc" }],
      outputChannel: this.log,
      diagnosticCollectionName: "vbhc",
      diagnosticPullOptions: { onChange: true },
      initializationOptions: { openRulePage: true } satisfies InitializationOptions,
      middleware: {
        provideDiagnostics: (document, previous, token, next) => {
          const uri = "uri" in document ? document.uri : document;
          return COMPARISON_SCHEMES.has(uri.scheme) ? { kind: "full" as never, items: [] } : next(document, previous, token);
        },
      },
    };
  }
}
