/** Thêm vào Từ riêng của đơn vị: a word of the text goes into the nearest `.vbhc.json`, which is made when there is none. */
import { FileType, Range, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { say } from "../words";
import { activeDraft } from "./active";
import type { Command } from "./command";
import { withWord } from "./own-words";

const PROFILE_NAME = ".vbhc.json";

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
  } catch {
    return false;
  }
}

/** The nearest profile upwards within the text's folder, else where one is to be made; null for a text outside any folder. */
async function profileOf(text: Uri): Promise<Uri | null> {
  const folder = workspace.getWorkspaceFolder(text);
  if (folder === undefined) return null;
  const root = folder.uri.path.replace(/\/$/u, "");
  for (let at = Uri.joinPath(text, ".."); at.path.startsWith(root); at = Uri.joinPath(at, "..")) {
    const here = Uri.joinPath(at, PROFILE_NAME);
    if (await isFile(here)) return here;
    if (at.path === root || at.path === "/") break;
  }
  return Uri.joinPath(folder.uri, PROFILE_NAME);
}

async function write(profile: Uri, word: string): Promise<void> {
  if (!(await isFile(profile))) await workspace.fs.writeFile(profile, new TextEncoder().encode("{}\n"));
  const document = await workspace.openTextDocument(profile);
  const text = withWord(document.getText(), word);
  if (text === null) return;
  const edit = new WorkspaceEdit();
  edit.replace(profile, new Range(document.positionAt(0), document.positionAt(document.getText().length)), text);
  await workspace.applyEdit(edit);
  await document.save();
}

export const addWord: Command = {
  id: "vbhc.addWord",
  async run(_session, _context, given, uri) {
    const editor = typeof given === "string" ? null : activeDraft();
    const word = typeof given === "string" ? given : editor?.document.getText(editor.selection).trim();
    const text = typeof uri === "string" ? Uri.parse(uri) : editor?.document.uri;
    if (word === undefined || word === "" || text === undefined) return;
    const profile = await profileOf(text);
    if (profile === null) {
      const message = { vi: `Mở thư mục chứa văn bản để ghi tệp ${PROFILE_NAME}.`, en: `Open the text's folder to write ${PROFILE_NAME}.` };
      await window.showInformationMessage(say(message));
      return;
    }
    await write(profile, word);
    window.setStatusBarMessage(
      say({ vi: `Đã thêm “${word}” vào Từ riêng của đơn vị.`, en: `“${word}” is now a word of your office.` }),
      5000,
    );
  },
};
