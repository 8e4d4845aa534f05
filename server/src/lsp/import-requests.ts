/** Word files, web pages and the clipboard's HTML as drafts. The readers are loaded when one is first asked for. */
import type { Connection } from "vscode-languageserver";
import type { Language } from "../core/model/finding";
import type { ImportResult } from "../core/office/import-result";
import { bytesOfBase64 } from "./base64";
import {
  IMPORT_FILE,
  IMPORT_HTML,
  type ImportFileParams,
  type ImportFileResult,
  type ImportHtmlParams,
  type ImportHtmlResult,
} from "./protocol";
import { safely } from "./safely";

const PAGE = /\.html?$/iu;
const refused = (code: string, reason: string): ImportFileResult => ({ text: null, notes: [], refusal: { code, reason } });
const NOT_UTF8 = { vi: "trang web không dùng bảng mã UTF-8.", en: "the page is not encoded as UTF-8." };

/** Registers the two requests. */
export function answerImportRequests(connection: Connection): void {
  connection.onRequest(IMPORT_FILE, safely<ImportFileParams, ImportFileResult>(connection, IMPORT_FILE, refused("failed", ""), importFile));
  connection.onRequest(
    IMPORT_HTML,
    safely<ImportHtmlParams, ImportHtmlResult>(connection, IMPORT_HTML, null, async ({ html }) => importClipboard(html)),
  );
}

async function importFile({ name, content, revisions, language }: ImportFileParams): Promise<ImportFileResult> {
  const { ImportError } = await import("../core/office/import-result");
  const bytes = bytesOfBase64(content);
  try {
    if (!PAGE.test(name)) {
      const { importDocx } = await import("../core/office/docx");
      return await written(importDocx(bytes, { revisions, purpose: "draft" }), language);
    }
    const page = utf8(bytes);
    if (page === null) return refused("encoding", NOT_UTF8[language]);
    const { importHtml } = await import("../core/office/html");
    return await written(importHtml(page), language);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return refused(error.code, error.text[language]);
  }
}

async function written({ text, notes }: ImportResult, language: Language): Promise<ImportFileResult> {
  const { formatText } = await import("../core/features/format");
  return { text: formatText(text).text, notes: notes.map((note) => note.text[language]), refusal: null };
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A piece of a text is pasted without the line end of its last line. */
async function importClipboard(html: string): Promise<ImportHtmlResult> {
  const [{ importHtml }, { formatText }] = await Promise.all([import("../core/office/html"), import("../core/features/format")]);
  const text = formatText(importHtml(html).text).text.trimEnd();
  return text === "" ? null : text;
}
