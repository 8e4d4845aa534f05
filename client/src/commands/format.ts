/** Làm sạch văn bản: the server's canonical form as one undoable edit; lines that went away are listed on request. */
import { env, Range, Selection, type TextEditor, WorkspaceEdit, window, workspace } from "vscode";
import {
  CLEAN_TEXT,
  type CleanTextParams,
  type CleanTextResult,
  FORMAT,
  type FormatParams,
  type FormatResult,
  type RemovedLine,
} from "../../../server/src/lsp/protocol";
import type { Session } from "../session";
import { say } from "../words";
import { activeDraft } from "./active";
import type { Command } from "./command";

const SHOW = { vi: "Xem các dòng đã bỏ", en: "Show removed lines" };
const CLEAN = { vi: "Văn bản đã sạch, không có gì phải đổi.", en: "The text is clean, nothing has to change." };
const CHANGED = { vi: "Văn bản vừa thay đổi. Đề nghị thực hiện lại.", en: "The text has just changed. Please try again." };
const NOTHING_COPIED = { vi: "Chưa có chữ nào được sao chép.", en: "Nothing is copied." };

/** Says what was done; the lines that went away can be read in a text of their own. */
async function tell(removed: readonly RemovedLine[]): Promise<void> {
  const done = { vi: "VBHC: đã làm sạch văn bản.", en: "VBHC: the text is clean." };
  if (removed.length === 0) {
    window.setStatusBarMessage(say(done), 6000);
    return;
  }
  const told = {
    vi: `VBHC: đã làm sạch văn bản, bỏ ${removed.length} dòng không thuộc văn bản (đường kẻ, số trang).`,
    en: `VBHC: the text is clean; ${removed.length} lines that belong to no text are removed (rules, page numbers).`,
  };
  if ((await window.showInformationMessage(say(told), say(SHOW))) === undefined) return;
  const content = removed.map(({ line, text }) => `${line + 1}: ${text}`).join("\n");
  await window.showTextDocument(await workspace.openTextDocument({ language: "plaintext", content }), { preview: true });
}

async function formatEditor(session: Session, editor: TextEditor): Promise<void> {
  const { document, selection } = editor;
  const range = selection.isEmpty
    ? null
    : {
        start: { line: selection.start.line, character: selection.start.character },
        end: { line: selection.end.line, character: selection.end.character },
      };
  const params: FormatParams = { uri: document.uri.toString(), range };
  const result = await session.request<FormatResult | null>(FORMAT, params);
  if (result === null) return;
  const words = result.refusal ?? (document.version !== result.version ? say(CHANGED) : result.edits.length === 0 ? say(CLEAN) : null);
  if (words !== null) {
    void window.showInformationMessage(words);
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { range: where, newText } of result.edits) {
    edit.replace(document.uri, new Range(where.start.line, where.start.character, where.end.line, where.end.character), newText);
  }
  if (await workspace.applyEdit(edit)) void tell(result.removed);
}

/** The canonical form of a copied text; null when the server cannot be asked. */
export async function cleaned(session: Session, text: string): Promise<CleanTextResult> {
  const params: CleanTextParams = { text };
  return session.request<CleanTextResult>(CLEAN_TEXT, params);
}

export const format: Command = {
  id: "vbhc.format",
  async run(session) {
    const editor = activeDraft();
    if (editor) await formatEditor(session, editor);
  },
};

export const pasteClean: Command = {
  id: "vbhc.pasteClean",
  async run(session) {
    const editor = activeDraft();
    if (!editor) return;
    const text = await env.clipboard.readText();
    const result = text === "" ? null : await cleaned(session, text);
    if (result === null) {
      void window.showInformationMessage(say(NOTHING_COPIED));
      return;
    }
    const { selection } = editor;
    if (!(await editor.edit((edit) => edit.replace(selection, result.text)))) return;
    const end = editor.document.positionAt(editor.document.offsetAt(selection.start) + lengthIn(editor, result.text));
    editor.selection = new Selection(end, end);
    void tell(result.removed);
  },
};

/** Length of a text once it stands in the document, whose line ends may be longer. */
const lengthIn = ({ document }: TextEditor, text: string): number =>
  text.replace(/\r\n|\n|\r/gu, document.eol === 2 ? "\r\n" : "\n").length;
