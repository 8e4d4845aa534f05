/**
 * “Dán từ Word, trang web”: the clipboard's HTML as lines of a draft, so that tables, automatic numbers and the two columns of
 * a head survive. One of the ways to paste, offered in the paste menu and never taken by itself.
 */
import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  languages,
} from "vscode";
import { IMPORT_HTML, type ImportHtmlParams, type ImportHtmlResult } from "../../server/src/lsp/protocol";
import type { Session } from "./session";
import { say } from "./words";

const KIND = DocumentDropOrPasteEditKind.Text.append("vbhc", "html");
const HTML = "text/html";
const TITLE = { vi: "Dán từ Word, trang web (giữ bảng, số thứ tự)", en: "Paste from Word or a web page (tables, numbers kept)" };
/** Larger clipboards are pasted as plain text. */
const LONGEST = 5_000_000;
/** Editors put their own text on the clipboard as HTML too, with nothing but coloured lines in it. */
const STRUCTURE = /<(?:p|table|li|h[1-6]|br)\b/iu;

/** Registers the paste option for administrative texts. */
export function registerPasteHtml(session: Session): Disposable {
  const provider: DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(_document, _ranges, data: DataTransfer, _context, token: CancellationToken) {
      const html = await data.get(HTML)?.asString();
      if (html === undefined || html.length > LONGEST || !STRUCTURE.test(html)) return undefined;
      const params: ImportHtmlParams = { html };
      const text = await session.request<ImportHtmlResult>(IMPORT_HTML, params).catch(() => null);
      if (text === null || token.isCancellationRequested) return undefined;
      const edit = new DocumentPasteEdit(text, say(TITLE), KIND);
      // plain text first: nobody's paste changes unless he asks for it
      edit.yieldTo = [DocumentDropOrPasteEditKind.Text, DocumentDropOrPasteEditKind.Empty];
      return [edit];
    },
  };
  return languages.registerDocumentPasteEditProvider({ language: "vbhc" }, provider, {
    providedPasteEditKinds: [KIND],
    pasteMimeTypes: [HTML],
  });
}
