/** Soát tệp Word…: opens a Word file as it is, read-only, with its findings, and says the count in one sentence. */
import { commands, languages, Uri, window, workspace } from "vscode";
import { DOCUMENT_STATUS, type DocumentStatusResult } from "../../../server/src/lsp/protocol";
import { auditFile, shownUri } from "../word-audit";
import { say } from "../words";
import type { Command } from "./command";
import { writeCommentedCopy } from "./commented-copy";
import { summary } from "./review";

const TITLE = { vi: "Soát tệp Word", en: "Review a Word file" };
const WORD = { vi: "Tệp Word", en: "Word file" };
const CANNOT = { vi: "Không đọc được", en: "Cannot read" };
const FAILED = { vi: "xem nhật ký VBHC.", en: "see the VBHC log." };
const SHEET = { vi: "Xuất phiếu rà soát…", en: "Export the review sheet…" };
const COPY = { vi: "Ghi bản có nhận xét…", en: "Write a copy with comments…" };

async function ask(): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({ title: say(TITLE), canSelectMany: false, filters: { [say(WORD)]: ["docx", "docm"] } });
  return picked?.[0];
}

export const auditWord: Command = {
  id: "vbhc.auditWord",
  async run(session, _context, chosen) {
    const file = chosen instanceof Uri ? chosen : await ask();
    if (file === undefined) return;
    const uri = shownUri(file);
    const name = uri.path.slice(1);
    const { text, notes, refusal } = await auditFile(session, uri);
    if (text === null) {
      void window.showErrorMessage(`VBHC: ${say(CANNOT)} ${name}: ${refusal?.reason || say(FAILED)}`);
      return;
    }
    for (const note of notes) session.log.info(`${name}: ${note}`);
    const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), "vbhc");
    await window.showTextDocument(document, { preview: false });
    const status = await session.request<DocumentStatusResult | null>(DOCUMENT_STATUS, { uri: uri.toString() });
    await commands.executeCommand("workbench.actions.view.problems");
    const told = [`VBHC: ${name}.`, ...(status === null ? [] : [summary(status.counts)]), ...notes.slice(0, 1)].join(" ");
    const picked = await window.showInformationMessage(told, say(SHEET), say(COPY));
    if (picked === say(COPY)) await writeCommentedCopy(session, uri);
    else if (picked !== undefined) await commands.executeCommand("vbhc.exportReview");
  },
};
