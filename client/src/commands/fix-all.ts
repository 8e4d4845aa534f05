/** Sửa các mục hình thức: the server's safe fixes, all at once, as one undoable edit. */
import { type CodeAction, commands, Range, window, workspace } from "vscode";
import { say } from "../words";
import { activeDraft } from "./active";
import type { Command } from "./command";

const KIND = "source.fixAll.vbhc";
const NOTHING = { vi: "Không có mục hình thức cần sửa.", en: "There is nothing to correct in form." };
const CHANGED = { vi: "VBHC: văn bản vừa thay đổi; làm lại lệnh này.", en: "VBHC: the text has just changed; give the command again." };

export const fixAll: Command = {
  id: "vbhc.fixAll",
  async run() {
    const editor = activeDraft();
    if (!editor) return;
    const { document } = editor;
    const { version } = document;
    const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
    const actions = await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", document.uri, whole, KIND, 20);
    const action = actions.find(({ edit, kind }) => edit !== undefined && kind?.value === KIND);
    if (!action?.edit) {
      // The editor gives up asking when the text changes meanwhile. Nobody has to take the message away for the command to end.
      void window.showInformationMessage(say(document.version === version ? NOTHING : CHANGED));
      return;
    }
    const count = action.edit.get(document.uri).length;
    const done = await workspace.applyEdit(action.edit);
    const told = done ? say({ vi: `VBHC: đã sửa ${count} chỗ về hình thức.`, en: `VBHC: ${count} corrections of form.` }) : say(CHANGED);
    window.setStatusBarMessage(told, 6000);
  },
};
