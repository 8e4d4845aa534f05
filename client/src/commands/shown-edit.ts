/**
 * An edit that VS Code shows before it is made. It shows one when a place needs confirmation, and leaves such places unticked;
 * so a place that changes nothing asks for it, and every real one is ticked.
 */
import { Range, type Uri, type WorkspaceEdit } from "vscode";
import { LOOK_AND_APPLY } from "../../../server/src/lsp/protocol";
import { say } from "../words";

const START = new Range(0, 0, 0, 0);

/** Puts the place that asks for the preview into an edit. */
export function showBefore(edit: WorkspaceEdit, uri: Uri): void {
  edit.replace(uri, START, "", { needsConfirmation: true, label: say(LOOK_AND_APPLY) });
}
