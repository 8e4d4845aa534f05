/**
 * Diagnostics: answered when the client pulls, else sent a little after the last key. Never both. The wait grows with
 * what a check costs, so that a big text does not make typing slow.
 */
import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import type { Documents } from "./documents";
import { describe, quietly, safely, stopIfCancelled } from "./safely";
import type { SettingsStore } from "./settings";

/** From this cost on, a check that is asked for with every key waits for a rest in typing; milliseconds. */
const COSTLY = 100;

/**
 * Answers pulled diagnostics; a client that has the same result already is told so. Where a check is costly it lets what
 * else was asked go first (pages, outline), and a question that the next key takes back is never worked on.
 */
export function answerPulls(connection: Connection, documents: Documents, settings: SettingsStore): void {
  const costs = new Map<string, number>();
  const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const answer = async (params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> => {
    const { uri } = params.textDocument;
    const cost = costs.get(uri) ?? 0;
    if (cost >= COSTLY) await rest(Math.min(LONGEST_WAIT, cost), token);
    const inForce = await settings.of(uri);
    stopIfCancelled(token);
    const checked = documents.check(uri, inForce);
    if (checked === null) return empty;
    costs.set(uri, checked.took);
    if (params.previousResultId === checked.id) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: checked.id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: checked.id, items: [...documents.diagnostics(uri, checked)] };
  };
  connection.languages.diagnostics.on(safely(connection, "diagnostics", empty, answer));
}

/** A pause that ends early when the question is taken back. */
const rest = (milliseconds: number, token: CancellationToken): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(end, milliseconds);
    const listener = token.onCancellationRequested(end);
    function end(): void {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    }
  });

const SHORTEST_WAIT = 25;
const LONGEST_WAIT = 500;
/** A pause of this many checks' length. */
const PATIENCE = 2;

/** Sends diagnostics of open documents after changes. */
export class Pusher {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly took = new Map<string, number>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: Documents,
    private readonly settings: SettingsStore,
  ) {}

  /** The document was opened, changed, or its settings were. */
  schedule(uri: string): void {
    clearTimeout(this.timers.get(uri));
    const wait = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, PATIENCE * (this.took.get(uri) ?? 0)));
    this.timers.set(
      uri,
      setTimeout(() => void this.push(uri), wait),
    );
  }

  /** The document was closed: nothing of it stays on screen. */
  close(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    this.took.delete(uri);
    quietly(this.connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private async push(uri: string): Promise<void> {
    this.timers.delete(uri);
    try {
      const checked = this.documents.check(uri, await this.settings.of(uri));
      if (checked === null) return;
      this.took.set(uri, checked.took);
      await this.connection.sendDiagnostics({ uri, version: checked.version, diagnostics: [...this.documents.diagnostics(uri, checked)] });
    } catch (error) {
      this.connection.console.error(`diagnostics: ${describe(error)}`);
    }
  }
}
