/** A copy of the Word file that is shown, with a comment at each finding; the file itself is never written. */
import { Uri, window, workspace } from "vscode";
import { COMMENTED_FILE, type CommentedFileParams, type CommentedFileResult } from "../../../server/src/lsp/protocol";
import { base64 } from "../base64";
import type { Session } from "../session";
import { fileOf } from "../word-audit";
import { language, say } from "../words";
import { bytesOf, writeAndOffer } from "./written-file";

const WORD = { vi: "Tệp Word", en: "Word file" };
const ITSELF = { vi: "chọn tên khác: tệp gốc được giữ nguyên.", en: "choose another name: the original is kept as it is." };

/** Asks for a place beside the original and writes the copy there. */
export async function writeCommentedCopy(session: Session, shown: Uri): Promise<void> {
  const original = fileOf(shown);
  const name = (original.path.split("/").at(-1) ?? "van-ban.docx").replace(/(?=\.[^.]+$)/u, "-nhan-xet");
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(original, "..", name),
    filters: { [say(WORD)]: ["docx", "docm"] },
  });
  if (target === undefined) return;
  if (target.toString() === original.toString()) {
    void window.showErrorMessage(`VBHC: ${say(ITSELF)}`);
    return;
  }
  const content = base64(await workspace.fs.readFile(original));
  const params: CommentedFileParams = { uri: shown.toString(), content, language: language() };
  const bytes = await bytesOf(await session.request<CommentedFileResult | null>(COMMENTED_FILE, params));
  if (bytes !== null) await writeAndOffer(target, bytes);
}
