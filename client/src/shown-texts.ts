/**
 * Asks for the findings of a text again shortly after it came into view. The language client drops an answer that arrives while
 * the text's tab is not there yet (two texts opened in one go), and would not ask again; an answer that it has is not sent twice.
 */
import { Disposable, window } from "vscode";
import type { Session } from "./session";

const SETTLED_MS = 200;

export function registerShownTexts(session: Session): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const shown = window.visibleTextEditors.find(({ document }) => document.languageId === "vbhc");
      if (shown) session.refresh(shown.document);
    }, SETTLED_MS);
  };
  return Disposable.from(
    window.onDidChangeVisibleTextEditors(later),
    window.tabGroups.onDidChangeTabs(({ opened }) => opened.length > 0 && later()),
    { dispose: () => clearTimeout(timer) },
  );
}
