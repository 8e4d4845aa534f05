/** What the client can do, read once, and what the server offers in return. */
import {
  type ClientCapabilities,
  CodeActionKind,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { InitializationOptions } from "./protocol";

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.vbhc`;

/** Citations made alike, on request. */
export const TIDY_KIND = `${CodeActionKind.RefactorRewrite}.vbhc`;

export interface Client {
  /** The client asks for diagnostics; else the server sends them. Never both. */
  readonly pull: boolean;
  readonly refresh: boolean;
  readonly configuration: boolean;
  readonly configurationEvents: boolean;
  readonly watchers: boolean;
  readonly workspaceFolders: boolean;
  readonly symbolTree: boolean;
  readonly locationLinks: boolean;
  readonly codeActionLiterals: boolean;
  /** The client asks for an action's edit when it is chosen. */
  readonly resolvesActions: boolean;
  readonly disabledActions: boolean;
  readonly versionedEdits: boolean;
  readonly snippetEdits: boolean;
  readonly openRulePage: boolean;
  readonly completionSnippets: boolean;
  readonly prepareRename: boolean;
  readonly changeAnnotations: boolean;
}

export function readClient({
  capabilities,
  initializationOptions,
}: Pick<InitializeParams, "capabilities" | "initializationOptions">): Client {
  const { workspace, textDocument }: ClientCapabilities = capabilities;
  const options: InitializationOptions | null | undefined = initializationOptions;
  const versionedEdits = workspace?.workspaceEdit?.documentChanges === true;
  return {
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    locationLinks: textDocument?.definition?.linkSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesActions:
      textDocument?.codeAction?.dataSupport === true && textDocument.codeAction.resolveSupport?.properties.includes("edit") === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    versionedEdits,
    snippetEdits: versionedEdits && workspace?.workspaceEdit?.snippetEditSupport === true,
    openRulePage: options?.openRulePage === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    changeAnnotations: versionedEdits && workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    completionSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
  };
}

export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pull && { diagnosticProvider: { identifier: "vbhc", interFileDependencies: false, workspaceDiagnostics: false } }),
    // Only the space, and it answers empty at once but after a few key words: no letter may open anything while one types.
    completionProvider: { triggerCharacters: [" "], resolveProvider: true },
    renameProvider: client.prepareRename ? { prepareProvider: true } : true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: { resolveProvider: false },
    selectionRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    // Without literals a client takes commands only, and edits are what we have.
    ...(client.codeActionLiterals && {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND, CodeActionKind.RefactorRewrite, TIDY_KIND],
        resolveProvider: client.resolvesActions,
      },
    }),
    workspace: { workspaceFolders: { supported: true } },
  };
}
