/** Rà soát văn bản: checks again, opens Problems, says the count in one sentence. */
import { commands, window } from "vscode";
import { DOCUMENT_STATUS, type DocumentStatusResult } from "../../../server/src/lsp/protocol";
import { LEVEL_LONG, LEVELS, say } from "../words";
import { activeDraft } from "./active";
import type { Command } from "./command";

/** "12 mục: 3 bắt buộc sửa, 4 cần xác minh, 5 nên sửa." */
export function summary(counts: DocumentStatusResult["counts"]): string {
  const present = LEVELS.filter((level) => counts[level] > 0);
  const total = present.reduce((sum, level) => sum + counts[level], 0);
  if (total === 0) return say({ vi: "Không có mục phải sửa.", en: "Nothing that must be corrected." });
  const parts = present.map((level) => `${counts[level]} ${say(LEVEL_LONG[level])}`);
  return `${total} ${say({ vi: "mục", en: total === 1 ? "finding" : "findings" })}: ${parts.join(", ")}.`;
}

export const review: Command = {
  id: "vbhc.review",
  async run(session) {
    const editor = activeDraft();
    if (!editor) return;
    session.refresh(editor.document);
    const status = await session.request<DocumentStatusResult | null>(DOCUMENT_STATUS, { uri: editor.document.uri.toString() });
    await commands.executeCommand("workbench.actions.view.problems");
    if (status) window.setStatusBarMessage(`VBHC: ${summary(status.counts)}`, 10_000);
  },
};
