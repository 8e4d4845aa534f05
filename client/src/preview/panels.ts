/** Open previews, one a text. */
import type { ExtensionContext, TextDocument } from "vscode";
import type { Session } from "../session";
import { PreviewPanel } from "./panel";

const open = new Map<TextDocument, PreviewPanel>();

/** Shows a text's printed pages beside it; an open preview comes to the front. */
export function showPreview(session: Session, context: ExtensionContext, document: TextDocument): void {
  const known = open.get(document);
  if (known !== undefined) {
    known.reveal();
    return;
  }
  const panel = new PreviewPanel(session, context, document, () => open.delete(document));
  open.set(document, panel);
  context.subscriptions.push(panel);
}
