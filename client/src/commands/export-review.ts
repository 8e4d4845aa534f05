/** Xuất phiếu rà soát: the sheet for the leader or the clerk's sheet of form, as a Word file. */
import { type ExtensionContext, type TextDocument, window, workspace } from "vscode";
import { REVIEW_SHEET, type ReviewSheetParams, type ReviewSheetResult } from "../../../server/src/lsp/protocol";
import { say, type Text } from "../words";
import { activeDraft } from "./active";
import type { Command } from "./command";
import { askTarget, bytesOf, writeAndOffer } from "./written-file";

const SHEETS: readonly { readonly to: ReviewSheetParams["to"]; readonly label: Text; readonly detail: Text }[] = [
  {
    to: "phieu",
    label: { vi: "Phiếu rà soát", en: "Review sheet" },
    detail: {
      vi: "Tổng hợp, nội dung phải sửa, căn cứ, phân công; kết luận để trống",
      en: "Totals, findings, bases, tasks; no conclusion",
    },
  },
  {
    to: "phieu-the-thuc",
    label: { vi: "Phiếu kiểm tra thể thức", en: "Sheet of form" },
    detail: { vi: "Danh mục kiểm tra của văn thư trên một trang", en: "The clerk's checklist on one page" },
  },
];
const WHICH = { vi: "Xuất phiếu", en: "Export a sheet" };
const NO_DOCUMENT = { vi: "Tệp này không phải văn bản hành chính.", en: "This is no administrative document." };

/** Checksum of the saved file in hexadecimal; null for a text that is not saved as shown. */
async function checksum(document: TextDocument): Promise<string | null> {
  if (document.isUntitled || document.isDirty) return null;
  const bytes = await workspace.fs.readFile(document.uri);
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function aboutFile(document: TextDocument, context: ExtensionContext): Pick<ReviewSheetParams, "file" | "version"> {
  const { version } = context.extension.packageJSON as { readonly version: string };
  return { file: document.uri.path.split("/").at(-1) ?? "", version };
}

export const exportReview: Command = {
  id: "vbhc.exportReview",
  async run(session, context) {
    const document = activeDraft()?.document;
    if (document === undefined) return;
    const items = SHEETS.map(({ to, label, detail }) => ({ to, label: say(label), detail: say(detail) }));
    const chosen = await window.showQuickPick(items, { title: say(WHICH) });
    if (chosen === undefined) return;
    const { to } = chosen;
    const params: ReviewSheetParams = {
      uri: document.uri.toString(),
      to,
      sha256: await checksum(document),
      ...aboutFile(document, context),
    };
    const answer = await session.request<ReviewSheetResult | null>(REVIEW_SHEET, params);
    if (answer === null) {
      void window.showInformationMessage(`VBHC: ${say(NO_DOCUMENT)}`);
      return;
    }
    const target = await askTarget(document, "docx", `-${to}`);
    const bytes = target === undefined ? null : await bytesOf(answer);
    if (target !== undefined && bytes !== null) await writeAndOffer(target, bytes);
  },
};
