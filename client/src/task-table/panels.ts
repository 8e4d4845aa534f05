/** Open task tables, one a text. */
import type { ExtensionContext, TextDocument } from "vscode";
import type { Session } from "../session";
import { TaskTablePanel } from "./panel";

const open = new Map<TextDocument, TaskTablePanel>();

/** Shows the table of a text's tasks beside it; an open one comes to the front. */
export function showTaskTable(session: Session, context: ExtensionContext, document: TextDocument): void {
  const known = open.get(document);
  if (known !== undefined) {
    known.reveal();
    return;
  }
  const panel = new TaskTablePanel(session, context, document, () => open.delete(document));
  open.set(document, panel);
  context.subscriptions.push(panel);
}
