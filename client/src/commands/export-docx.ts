/** Xuất tệp Word: the text in the form of Nghị định 30/2020, where the person says. */
import { env, type TextDocument, UIKind, Uri, window, workspace } from "vscode";
import { EXPORT_TEXT, type ExportTextParams, type ExportTextResult } from "../../../server/src/lsp/protocol";
import type { Session } from "../session";
import { say } from "../words";
import { activeDraft } from "./active";
import type { Command } from "./command";

const KINDS = {
  docx: { vi: "Tệp Word", en: "Word file" },
  html: { vi: "Trang in HTML", en: "Printed pages (HTML)" },
} as const;
type Kind = keyof typeof KINDS;

const WRITTEN = { vi: "Đã xuất tệp", en: "Exported" };
const OPEN = { vi: "Mở tệp", en: "Open file" };
const FAILED = { vi: "Chưa xuất được tệp. Xem nhật ký VBHC.", en: "The file could not be exported. See the VBHC log." };

/** Name of a text's file without folder and ending. */
export const baseName = ({ uri }: TextDocument): string => (uri.path.split("/").at(-1) ?? "").replace(/\.[^.]+$/u, "") || "van-ban";

/** The text in another form; says so and gives null when the server has none. */
export async function textAs(session: Session, document: TextDocument, to: Kind): Promise<Uint8Array | null> {
  const params: ExportTextParams = { uri: document.uri.toString(), to };
  const result = await session.request<ExportTextResult | null>(EXPORT_TEXT, params);
  if (result === null) {
    await window.showErrorMessage(`VBHC: ${say(FAILED)}`);
    return null;
  }
  return Uint8Array.from(atob(result.content), (letter) => letter.charCodeAt(0));
}

/** Asks where to keep a file; beside the text unless the person says otherwise. */
export function askTarget(document: TextDocument, kind: Kind): Thenable<Uri | undefined> {
  const folder = document.isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document.uri, "..");
  const name = `${baseName(document)}.${kind}`;
  return window.showSaveDialog({ ...(folder && { defaultUri: Uri.joinPath(folder, name) }), filters: { [say(KINDS[kind])]: [kind] } });
}

/** Asks where, writes the file there, offers to open it. */
export async function exportWord(session: Session, document: TextDocument): Promise<void> {
  const target = await askTarget(document, "docx");
  if (target === undefined) return;
  const bytes = await textAs(session, document, "docx");
  if (bytes === null) return;
  await workspace.fs.writeFile(target, bytes);
  const written = `${say(WRITTEN)} ${target.path.split("/").at(-1) ?? ""}.`;
  const chosen = await window.showInformationMessage(written, ...(opensHere() ? [say(OPEN)] : []));
  if (chosen !== undefined) await env.openExternal(target);
}

/** True where a program of the person's own machine can open a file of the extension's host. */
export const opensHere = (): boolean => env.uiKind === UIKind.Desktop && env.remoteName === undefined;

export const exportDocx: Command = {
  id: "vbhc.exportDocx",
  async run(session) {
    const editor = activeDraft();
    if (editor) await exportWord(session, editor.document);
  },
};
