/** Xuất tệp Word, Xuất PDF: the text in the form of Nghị định 30/2020, where the person says. */
import type { TextDocument } from "vscode";
import { EXPORT_TEXT, type ExportTextParams, type ExportTextResult } from "../../../server/src/lsp/protocol";
import type { Session } from "../session";
import { activeDraft } from "./active";
import type { Command } from "./command";
import { askTarget, bytesOf, type FileKind, writeAndOffer } from "./written-file";

/** The text in another form; says why and gives null when there is none. */
export async function textAs(session: Session, document: TextDocument, to: "docx" | "pdf" | "html"): Promise<Uint8Array | null> {
  const params: ExportTextParams = { uri: document.uri.toString(), to };
  return bytesOf(await session.request<ExportTextResult | null>(EXPORT_TEXT, params));
}

/** Asks where, writes the file there, offers to open it. */
export async function exportAs(session: Session, document: TextDocument, kind: FileKind): Promise<void> {
  const target = await askTarget(document, kind);
  if (target === undefined) return;
  const bytes = await textAs(session, document, kind);
  if (bytes !== null) await writeAndOffer(target, bytes);
}

async function exportActive(session: Session, kind: FileKind): Promise<void> {
  const editor = activeDraft();
  if (editor) await exportAs(session, editor.document, kind);
}

export const exportDocx: Command = {
  id: "vbhc.exportDocx",
  run: (session) => exportActive(session, "docx"),
};

export const exportPdf: Command = {
  id: "vbhc.exportPdf",
  run: (session) => exportActive(session, "pdf"),
};
