/** Renumbering: a new Điều, one less, a khoản or điểm up or down, all from here. References are shown before they are changed. */
import { Position, Range, Selection, type TextEditor, TextEditorRevealType, WorkspaceEdit, window, workspace } from "vscode";
import { RENUMBER, type RenumberParams, type RenumberResult } from "../../../server/src/lsp/protocol";
import type { Session } from "../session";
import { say } from "../words";
import { activeDraft } from "./active";
import type { Command } from "./command";
import { showBefore } from "./shown-edit";

const REFERENCES = { vi: "Viện dẫn theo số mới", en: "References follow the new numbers" };
const UNCHANGED = { vi: "Số thứ tự đã đúng, không có gì phải đổi.", en: "The numbers are right, nothing has to change." };
const CHANGED = { vi: "Văn bản vừa thay đổi. Đề nghị thực hiện lại.", en: "The text has just changed. Please try again." };

type Edit = RenumberResult["edits"][number];

const rangeOf = ({ range: { start, end } }: Edit): Range => new Range(start.line, start.character, end.line, end.character);

/** Asks the server, then carries out what it says; says why when it refuses. */
async function renumber(session: Session, editor: TextEditor, operation: RenumberParams["operation"]): Promise<void> {
  const { document } = editor;
  const { line, character } = editor.selection.active;
  const params: RenumberParams = { uri: document.uri.toString(), position: { line, character }, operation };
  const result = await session.request<RenumberResult | null>(RENUMBER, params);
  if (result === null) return;
  const words = result.refusal ?? (document.version !== result.version ? say(CHANGED) : result.edits.length === 0 ? say(UNCHANGED) : null);
  if (words !== null) {
    void window.showInformationMessage(words);
    return;
  }
  const edit = new WorkspaceEdit();
  if (result.edits.some(({ reference }) => reference)) showBefore(edit, document.uri);
  for (const one of result.edits) {
    const preview = one.reference ? { needsConfirmation: false, label: say(REFERENCES) } : undefined;
    edit.replace(document.uri, rangeOf(one), one.newText, preview);
  }
  if (!(await workspace.applyEdit(edit, { isRefactoring: true })) || result.cursor === null) return;
  const at = new Position(result.cursor.line, result.cursor.character);
  editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
}

export const insertArticle: Command = {
  id: "vbhc.insertArticle",
  async run(session) {
    const editor = activeDraft();
    if (editor) await renumber(session, editor, "insert-article");
  },
};

export const deleteArticle: Command = {
  id: "vbhc.deleteArticle",
  async run(session) {
    const editor = activeDraft();
    if (editor) await renumber(session, editor, "delete-article");
  },
};

export const moveUp: Command = {
  id: "vbhc.moveUp",
  async run(session) {
    const editor = activeDraft();
    if (editor) await renumber(session, editor, "move-up");
  },
};

export const moveDown: Command = {
  id: "vbhc.moveDown",
  async run(session) {
    const editor = activeDraft();
    if (editor) await renumber(session, editor, "move-down");
  },
};

export const renumberFrom: Command = {
  id: "vbhc.renumber",
  async run(session) {
    const editor = activeDraft();
    if (editor) await renumber(session, editor, "renumber");
  },
};
