/** Thông tin chẩn đoán: what a report of trouble needs; no word of the text itself. */
import { type ExtensionContext, env, type TextDocument, UIKind, version, window, workspace } from "vscode";
import { DOCUMENT_STATUS, type DocumentStatusResult } from "../../../server/src/lsp/protocol";
import type { Session } from "../session";
import type { Command } from "./command";

const TYPING = [
  "editContext",
  "experimentalEditContextEnabled",
  "quickSuggestions",
  "acceptSuggestionOnEnter",
  "tabCompletion",
  "wordBasedSuggestions",
];

async function ofDocument(session: Session, document: TextDocument): Promise<Record<string, unknown>> {
  const status = await session
    .request<DocumentStatusResult | null>(DOCUMENT_STATUS, { uri: document.uri.toString() })
    .catch((error) => String(error));
  const editor = workspace.getConfiguration("editor", document);
  return {
    scheme: document.uri.scheme,
    language: document.languageId,
    lines: document.lineCount,
    eol: document.eol === 1 ? "LF" : "CRLF",
    composed: document.getText() === document.getText().normalize("NFC"),
    typing: Object.fromEntries(TYPING.map((key) => [key, editor.get(key)])),
    settings: workspace.getConfiguration("vbhc", document.uri),
    status,
  };
}

async function collect(session: Session, context: ExtensionContext): Promise<Record<string, unknown>> {
  const { packageJSON } = context.extension;
  const document = window.activeTextEditor?.document;
  return {
    vbhc: packageJSON.version,
    vscode: version,
    host: env.appHost,
    remote: env.remoteName ?? null,
    ui: env.uiKind === UIKind.Web ? "web" : "desktop",
    trusted: workspace.isTrusted,
    folders: workspace.workspaceFolders?.length ?? 0,
    server: session.running ? "running" : "stopped",
    document: document ? await ofDocument(session, document) : null,
  };
}

export const information: Command = {
  id: "vbhc.information",
  async run(session, context) {
    const content = `${JSON.stringify(await collect(session, context), null, 2)}\n`;
    await window.showTextDocument(await workspace.openTextDocument({ language: "json", content }));
  },
};
