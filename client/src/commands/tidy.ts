/** Citations made alike: full the first time and short afterwards, one form of dates and of laws in the căn cứ. */
import { type CodeAction, commands, Range, WorkspaceEdit, window, workspace } from "vscode";
import { say } from "../words";
import { activeDraft } from "./active";
import type { Command } from "./command";
import { showBefore } from "./shown-edit";

const KIND = "refactor.rewrite.vbhc";
const NOTHING = { vi: "Không có viện dẫn nào phải đổi.", en: "No citation has to change." };

/** Asks the server for one kind of edit over the whole text and makes it; the editor shows it first. */
async function tidy(kind: string): Promise<void> {
  const editor = activeDraft();
  if (!editor) return;
  const { document } = editor;
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const wanted = kind === "" ? KIND : `${KIND}.${kind}`;
  const actions = await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", document.uri, whole, wanted, 20);
  const own = actions.filter((action) => action.edit !== undefined && action.kind?.value.startsWith(KIND));
  const chosen = own.length < 2 ? own[0] : await choose(own);
  if (own.length === 0) void window.showInformationMessage(say(NOTHING));
  if (chosen?.edit) await workspace.applyEdit(shownFirst(chosen.edit, chosen.title), { isRefactoring: true });
}

/** The edit as one that is shown: actions that a command asks for come without the server's own marks. */
function shownFirst(edit: WorkspaceEdit, label: string): WorkspaceEdit {
  const shown = new WorkspaceEdit();
  for (const [uri, changes] of edit.entries()) {
    showBefore(shown, uri);
    for (const { range, newText } of changes)
      if (!range.isEmpty || newText !== "") shown.replace(uri, range, newText, { needsConfirmation: false, label });
  }
  return shown;
}

async function choose(actions: readonly CodeAction[]): Promise<CodeAction | undefined> {
  const picked = await window.showQuickPick(actions.map((action) => ({ label: action.title, action })));
  return picked?.action;
}

export const fullFirst: Command = {
  id: "vbhc.fullFirstCitation",
  run: () => tidy("first"),
};

export const tidyCitations: Command = {
  id: "vbhc.tidyCitations",
  run: () => tidy(""),
};
