/** Files that a command writes: where, the bytes of an answer, the message that offers to open it. */
import { env, type TextDocument, UIKind, Uri, window, workspace } from "vscode";
import type { ExportTextResult } from "../../../server/src/lsp/protocol";
import { say } from "../words";

const KINDS = {
  docx: { vi: "Tệp Word", en: "Word file" },
  pdf: { vi: "Tệp PDF", en: "PDF file" },
  html: { vi: "Trang in HTML", en: "Printed pages (HTML)" },
} as const;
export type FileKind = keyof typeof KINDS;

const WRITTEN = { vi: "Đã xuất tệp", en: "Exported" };
const OPEN = { vi: "Mở tệp", en: "Open file" };
const FAILED = { vi: "Chưa xuất được tệp. Xem nhật ký VBHC.", en: "The file could not be exported. See the VBHC log." };

/** Name of a text's file without folder and ending. */
export const baseName = ({ uri }: TextDocument): string => (uri.path.split("/").at(-1) ?? "").replace(/\.[^.]+$/u, "") || "van-ban";

/** Asks where to keep a file; beside the text unless the person says otherwise. The dialog itself asks before replacing. */
export function askTarget(document: TextDocument, kind: FileKind, suffix = ""): Thenable<Uri | undefined> {
  const folder = document.isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document.uri, "..");
  const name = `${baseName(document)}${suffix}.${kind}`;
  return window.showSaveDialog({ ...(folder && { defaultUri: Uri.joinPath(folder, name) }), filters: { [say(KINDS[kind])]: [kind] } });
}

/** Bytes of an answer; tells why there are none and gives null. */
export async function bytesOf(answer: ExportTextResult | null): Promise<Uint8Array | null> {
  if (answer !== null && answer.problem === undefined) return Uint8Array.from(atob(answer.content), (letter) => letter.charCodeAt(0));
  await window.showErrorMessage(`VBHC: ${answer?.problem ?? say(FAILED)}`);
  return null;
}

/** Writes the file and offers to open it, where that can be done. */
export async function writeAndOffer(target: Uri, bytes: Uint8Array): Promise<void> {
  await workspace.fs.writeFile(target, bytes);
  const written = `${say(WRITTEN)} ${target.path.split("/").at(-1) ?? ""}.`;
  const chosen = await window.showInformationMessage(written, ...(opensHere() ? [say(OPEN)] : []));
  if (chosen !== undefined) await env.openExternal(target);
}

/** True where a program of the person's own machine can open a file of the extension's host. */
export const opensHere = (): boolean => env.uiKind === UIKind.Desktop && env.remoteName === undefined;
