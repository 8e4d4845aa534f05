/**
 * “Dán và làm sạch”: one of the ways to paste plain text, offered in the paste menu and never taken by itself. The editor's
 * own setting `editor.pasteAs.enabled` switches it off.
 */
import {
  type CancellationToken,
  type DataTransfer,
  Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  languages,
} from "vscode";
import { cleaned } from "./commands/format";
import type { Session } from "./session";
import { say } from "./words";

const KIND = DocumentDropOrPasteEditKind.Text.append("vbhc", "clean");
const PLAIN = "text/plain";
const TITLE = { vi: "Dán và làm sạch", en: "Paste and clean" };
/** Longer clipboards are pasted as they are; the command still cleans them afterwards. */
const LONGEST = 5_000_000;

/** Registers the paste option for administrative texts. */
export function registerPaste(session: Session): Disposable {
  const provider: DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(_document, _ranges, data: DataTransfer, _context, token: CancellationToken) {
      const text = await data.get(PLAIN)?.asString();
      if (text === undefined || !/[\r\n]/u.test(text.trim()) || text.length > LONGEST) return undefined;
      const result = await cleaned(session, text).catch(() => null);
      if (result === null || token.isCancellationRequested || result.text === text) return undefined;
      const edit = new DocumentPasteEdit(result.text, say(TITLE), KIND);
      // plain text first: nobody's paste changes unless he asks for it
      edit.yieldTo = [DocumentDropOrPasteEditKind.Text, DocumentDropOrPasteEditKind.Empty];
      return [edit];
    },
  };
  return Disposable.from(
    languages.registerDocumentPasteEditProvider({ language: "vbhc" }, provider, {
      providedPasteEditKinds: [KIND],
      pasteMimeTypes: [PLAIN],
    }),
  );
}
