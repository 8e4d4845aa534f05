/**
 * The language server over any connection: stdio, IPC, a web worker, streams in a test. Holds no state but open documents
 * and settings; every answer comes from the core.
 */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { RULES } from "../core/rules/registry";
import { Audits, answerAuditRequest } from "./audits";
import { type Client, readClient, serverCapabilities } from "./capabilities";
import { answerChecklistRequest } from "./checklist-request";
import { answerCommentedFile } from "./commented-file";
import { answerCompletion } from "./completion";
import { answerCustomRequests } from "./custom-requests";
import { answerPulls, Pusher } from "./diagnostics";
import { answerDocumentLinks } from "./document-links";
import { Documents, type Rules } from "./documents";
import { answerExportRequests } from "./export-requests";
import { answerFormatting } from "./formatting";
import type { Host } from "./host";
import { answerImportRequests } from "./import-requests";
import { PROFILE_NAME } from "./profile";
import { STATUS_CHANGED, type StatusChangedParams } from "./protocol";
import { answerRenumbering } from "./renumber";
import { answerRequests, type Services } from "./requests";
import { answerReviewRequests } from "./review-requests";
import { describe, quietly } from "./safely";
import { SettingsStore } from "./settings";
import { Tables } from "./tables";
import { answerTaskRequests } from "./task-requests";
import { WorkspaceFiles } from "./workspace-files";
import { answerWorkspaceSymbols } from "./workspace-symbols";

/** Registers the server's handlers. The caller listens on the connection. `rules` is the registry; tests may pass others. */
export function createServer(connection: Connection, host: Host, rules: Rules = RULES): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    start(connection, host, client, rules);
    return { capabilities: serverCapabilities(client), serverInfo: { name: "vbhc" } };
  });
}

function start(connection: Connection, host: Host, client: Client, rules: Rules): void {
  const texts = new TextDocuments(TextDocument);
  const settings = new SettingsStore(connection, client, host, rules);
  const audits = new Audits((uri) => {
    documents.forget(uri);
    refresh();
  });
  const documents = new Documents(
    (uri) => texts.get(uri),
    { host, connection, rules, layoutOf: (uri, text) => audits.layoutOf(uri, text) },
    (uri, { version }) => quietly(connection.sendNotification(STATUS_CHANGED, { uri, version } satisfies StatusChangedParams)),
  );
  const pusher = client.pull ? null : new Pusher(connection, documents, settings);
  if (client.pull) answerPulls(connection, documents, settings);
  texts.onDidChangeContent(({ document }) => pusher?.schedule(document.uri));
  texts.onDidClose(({ document: { uri } }) => {
    documents.forget(uri);
    settings.forget(uri);
    audits.forget(uri);
    pusher?.close(uri);
  });
  const refresh = (): void => {
    for (const uri of texts.keys()) pusher?.schedule(uri);
    if (client.pull && client.refresh) quietly(connection.languages.diagnostics.refresh());
  };
  followSettings(connection, client, settings, refresh);
  const open = (): readonly string[] => texts.keys();
  const files = new WorkspaceFiles(() => services, host, open);
  const services: Services = { connection, client, documents, settings, rules, tables: new Tables(connection), files };
  answerRequests(services);
  answerCustomRequests(services);
  answerTaskRequests(services, host);
  answerChecklistRequest(services);
  answerExportRequests(services, host);
  answerImportRequests(connection);
  answerAuditRequest(connection, audits);
  answerCommentedFile(services);
  answerReviewRequests(services, host);
  answerRenumbering(services);
  answerWorkspaceSymbols(services);
  answerDocumentLinks(services);
  answerCompletion(services, host);
  answerFormatting(services);
  connection.onShutdown(() => pusher?.dispose());
  texts.listen(connection);
}

/** Settings and profiles are asked again when the client says that they changed. */
function followSettings(connection: Connection, client: Client, settings: SettingsStore, refresh: () => void): void {
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.changed(sent);
    refresh();
  });
  connection.onDidChangeWatchedFiles(() => {
    settings.changed();
    refresh();
  });
  connection.onInitialized(async () => {
    try {
      if (client.configurationEvents) await connection.client.register(DidChangeConfigurationNotification.type, { section: "vbhc" });
      if (client.watchers) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${PROFILE_NAME}` }] });
      }
    } catch (error) {
      connection.console.error(`registration: ${describe(error)}`);
    }
  });
}
