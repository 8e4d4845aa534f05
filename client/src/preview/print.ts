/**
 * In: a webview cannot print, so the pages go as a file without script to the browser, which can; where no browser of this
 * machine can open a file of the extension's host, the person says where the file is to be kept.
 */
import { type ExtensionContext, env, type TextDocument, Uri, window, workspace } from "vscode";
import { textAs } from "../commands/export-docx";
import { askTarget, baseName, opensHere } from "../commands/written-file";
import type { Session } from "../session";
import { say } from "../words";

const OPEN_TO_PRINT = { vi: "Mở tệp này bằng trình duyệt để in:", en: "Open this file in a browser to print it:" };

export async function printText(session: Session, context: ExtensionContext, document: TextDocument): Promise<void> {
  const bytes = await textAs(session, document, "html");
  if (bytes === null) return;
  if (opensHere()) {
    const folder = Uri.joinPath(context.globalStorageUri, "print");
    await workspace.fs.createDirectory(folder);
    const file = Uri.joinPath(folder, `${baseName(document)}.html`);
    await workspace.fs.writeFile(file, bytes);
    await env.openExternal(file);
    return;
  }
  const target = await askTarget(document, "html");
  if (target === undefined) return;
  await workspace.fs.writeFile(target, bytes);
  await window.showInformationMessage(`${say(OPEN_TO_PRINT)} ${target.fsPath}`);
}
