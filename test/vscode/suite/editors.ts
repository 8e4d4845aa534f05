/** Opening texts, reading their diagnostics, asking the extension, as a user's hands would. */
import {
  ConfigurationTarget,
  commands,
  type Diagnostic,
  extensions,
  languages,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import type { Api } from "../../../client/src/extension";
import { until } from "./poll";

/** The extension under test, started. */
export async function vbhc(): Promise<Api> {
  const extension = extensions.getExtension<Api>("vbhc.vbhc");
  if (!extension) throw new Error("the extension is not installed");
  const api = await extension.activate();
  await api.ready;
  return api;
}

export function fileOf(name: string, inFolder = 0): Uri {
  const folder = workspace.workspaceFolders?.[inFolder];
  if (!folder) throw new Error("no folder is open");
  return Uri.joinPath(folder.uri, name);
}

export async function open(name: string, inFolder = 0): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileOf(name, inFolder)));
}

/** A new, unsaved text. */
export async function openNew(content = ""): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language: "vbhc", content }));
}

/** Closes everything and gives changed files their first text again. What still counts as changed would be asked about in a dialog. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    const column = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
    await window.showTextDocument(document, column);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await until(`the first text of ${document.uri}`, () => document.isClosed || !document.isDirty);
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
}

export const codeOf = ({ code }: Diagnostic): string => String(typeof code === "object" ? code.value : code);

/** The rules of a text's findings, in order; waits until `enough` says that they are all there. */
export async function rulesOf(document: TextDocument, enough: (rules: string[]) => boolean): Promise<string[]> {
  let rules: string[] = [];
  try {
    return await until("diagnostics", () => {
      rules = languages.getDiagnostics(document.uri).map(codeOf);
      return enough(rules) ? rules : null;
    });
  } catch {
    throw new Error(`the findings did not become as expected: ${rules.join(", ") || "none"}`);
  }
}

/** What the widget shows while one types is the user's own choice; here it is on, as the hardest case. */
export async function withSuggestions(body: () => Promise<void>): Promise<void> {
  const editor = workspace.getConfiguration("editor", { languageId: "vbhc" });
  const set = (value: unknown): Thenable<void> => editor.update("quickSuggestions", value, ConfigurationTarget.Global, true);
  await set({ other: "on", comments: "on", strings: "on" });
  await until(
    "the setting",
    () => workspace.getConfiguration("editor", { languageId: "vbhc" }).get<{ other: string }>("quickSuggestions")?.other === "on",
  );
  try {
    await body();
  } finally {
    await set(undefined);
  }
}
