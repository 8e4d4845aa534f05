/** Lập bảng phân công từ phần này, lập danh sách từ bảng này: the code actions of these kinds, at the cursor. */
import { commands } from "vscode";
import { TO_TASK_LIST, TO_TASK_TABLE } from "../../../server/src/lsp/protocol";
import { activeDraft } from "./active";
import type { Command } from "./command";

/** VS Code's own command says so when there is nothing to convert. */
async function convert(kind: string): Promise<void> {
  if (activeDraft()) await commands.executeCommand("editor.action.codeAction", { kind, apply: "first" });
}

export const makeTaskTable: Command = {
  id: "vbhc.makeTaskTable",
  run: () => convert(TO_TASK_TABLE),
};

export const makeTaskList: Command = {
  id: "vbhc.makeTaskList",
  run: () => convert(TO_TASK_LIST),
};
