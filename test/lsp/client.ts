/** A client in memory: the whole server over two streams, with what an editor would say and hear. */
import { PassThrough } from "node:stream";
import { createConnection } from "vscode-languageserver/node";
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { Rule } from "../../server/src/core/rules/rule";
import type { Host } from "../../server/src/lsp/host";
import type { InitializationOptions } from "../../server/src/lsp/protocol";
import { connectionOptions } from "../../server/src/lsp/safely";
import { createServer } from "../../server/src/lsp/server";

/** What VS Code 1.100 with languageclient 10 says of itself, as far as the server asks. */
export const FULL: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } },
      dataSupport: true,
      disabledSupport: true,
      resolveSupport: { properties: ["edit", "command"] },
    },
  },
};

/** A small client: no pull, no configuration, no trees, no links. */
export const PLAIN: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: InitializationOptions;
  /** Answer to `workspace/configuration`, section `vbhc`. May be changed through `TestClient.settings`. */
  readonly settings?: unknown;
  /** Files that the host can read, by URI. */
  readonly files?: Readonly<Record<string, string>>;
  /** In place of the registry. */
  readonly rules?: readonly Rule<unknown>[];
  readonly today?: { readonly year: number; readonly month: number; readonly day: number };
}

export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly messages: string[] = [];
  readonly log: string[] = [];
  readonly registered: string[] = [];
  readonly configurationAsked: string[] = [];
  readonly reads: string[] = [];
  readonly notified: { readonly method: string; readonly params: unknown }[] = [];
  refreshes = 0;
  files: Record<string, string>;
  initialized: InitializeResult = { capabilities: {} };
  /** Waits for this before a configuration is answered. */
  configurationGate: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  private readonly versions = new Map<string, number>();

  private constructor(
    readonly rpc: MessageConnection,
    public settings: unknown,
    files: Readonly<Record<string, string>>,
  ) {
    this.files = { ...files };
  }

  /** Starts a server and shakes hands. */
  static async start(options: StartOptions = {}): Promise<TestClient> {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const rpc = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const client = new TestClient(rpc, options.settings, options.files ?? {});
    const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), connectionOptions);
    createServer(connection, client.host(options.today ?? { year: 2026, month: 11, day: 21 }), options.rules);
    connection.listen();
    client.listen();
    const { capabilities = FULL, initializationOptions } = options;
    client.initialized = await rpc.sendRequest("initialize", { processId: null, rootUri: null, capabilities, initializationOptions });
    await rpc.sendNotification("initialized", {});
    return client;
  }

  private host(today: NonNullable<StartOptions["today"]>): Host {
    return {
      today: () => today,
      readTextFile: async (uri) => {
        this.reads.push(uri);
        return this.files[uri] ?? null;
      },
      wordToPdf: () => Promise.resolve({ ok: false, reason: { vi: "Không có", en: "None" } }),
      listFolder: async (folder) =>
        Object.keys(this.files).filter((uri) => uri.startsWith(`${folder}/`) && !uri.slice(folder.length + 1).includes("/")),
      listDrafts: async (folder, most) =>
        Object.keys(this.files)
          .filter((uri) => uri.startsWith(`${folder}/`) && uri.endsWith(".vbhc"))
          .slice(0, most),
    };
  }

  private listen(): void {
    const heard = (): void => {
      for (const listener of this.listeners) listener();
    };
    this.rpc.onRequest("workspace/configuration", async ({ items }: { items: { scopeUri: string; section: string }[] }) => {
      this.configurationAsked.push(...items.map((item) => item.scopeUri));
      await this.configurationGate;
      return items.map((item) => (item.section === "vbhc" ? (this.settings ?? null) : null));
    });
    this.rpc.onRequest("workspace/workspaceFolders", () => [{ uri: "file:///ban-thao", name: "ban-thao" }]);
    this.rpc.onRequest("client/registerCapability", ({ registrations }: { registrations: { method: string }[] }) => {
      this.registered.push(...registrations.map((registration) => registration.method));
      heard();
      return null;
    });
    this.rpc.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes++;
      heard();
      return null;
    });
    this.rpc.onNotification((method, params) => {
      this.notified.push({ method, params });
      heard();
    });
    this.rpc.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      heard();
    });
    this.rpc.onNotification("window/showMessage", ({ message }: { message: string }) => {
      this.messages.push(message);
      heard();
    });
    this.rpc.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.log.push(message);
      heard();
    });
    this.rpc.listen();
  }

  /** Resolves when `ready` is true after something was heard; fails after two seconds. */
  async until(ready: () => boolean, what: string): Promise<void> {
    if (ready()) return;
    await new Promise<void>((resolve, reject) => {
      const listener = (): void => {
        if (!ready()) return;
        clearTimeout(timer);
        this.listeners.delete(listener);
        resolve();
      };
      const timer = setTimeout(() => {
        this.listeners.delete(listener);
        reject(new Error(`not heard: ${what}; log: ${this.log.join("\n")}`));
      }, 2_000);
      this.listeners.add(listener);
    });
  }

  open(uri: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    return this.rpc.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "vbhc", version: 1, text } });
  }

  /** One incremental change, or the whole text without a range. */
  change(uri: string, text: string, range?: Range): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    const contentChanges = [range === undefined ? { text } : { range, text }];
    return this.rpc.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.rpc.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.rpc.sendRequest("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  /** The pulled diagnostics of a document. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === "full" ? report.items : [];
  }

  codeActions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    return this.rpc.sendRequest("textDocument/codeAction", { textDocument: { uri }, range, context: { diagnostics: [], ...context } });
  }

  /** A request about a position. */
  at<R>(method: string, uri: string, position: Position, more: object = {}): Promise<R> {
    return this.rpc.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
  }

  about<R>(method: string, uri: string): Promise<R> {
    return this.rpc.sendRequest(`textDocument/${method}`, { textDocument: { uri } });
  }

  async stop(): Promise<void> {
    await this.rpc.sendRequest("shutdown");
    this.rpc.dispose();
  }
}

/** Runs a test with a client that is stopped afterwards. */
export async function withClient(options: StartOptions, use: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await TestClient.start(options);
  try {
    await use(client);
  } finally {
    await client.stop();
  }
}
