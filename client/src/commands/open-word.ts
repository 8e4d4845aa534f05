/** Mở tệp Word thành bản dự thảo…: a Word file or a web page becomes a new text; what was left out is told. The file stays as it is. */
import { Uri, window, workspace } from "vscode";
import { IMPORT_FILE, type ImportFileParams, type ImportFileResult } from "../../../server/src/lsp/protocol";
import { base64 } from "../base64";
import type { Session } from "../session";
import { language, say, type Text } from "../words";
import type { Command } from "./command";

const TITLE = { vi: "Mở tệp Word thành bản dự thảo", en: "Open a Word file as a draft" };
const WORD = { vi: "Tệp Word", en: "Word file" };
const PAGE = { vi: "Trang web", en: "Web page" };
const ACCEPT = { vi: "Nhận các chỗ sửa", en: "Accept the changes" };
const REJECT = { vi: "Bỏ các chỗ sửa", en: "Reject the changes" };
const DETAILS = { vi: "Xem tất cả", en: "Show all" };
const OPENED = { vi: "Đã mở", en: "Opened" };
const CANNOT = { vi: "Không đọc được", en: "Cannot read" };
const TOO_LARGE = { vi: "tệp quá lớn (trên 64 MB).", en: "the file is too large (over 64 MB)." };
const FAILED = { vi: "xem nhật ký VBHC.", en: "see the VBHC log." };

/** The reader refuses larger files; they are not even sent. */
const LARGEST = 64 * 1024 * 1024;
/** Notes that stand in the message itself. */
const SHOWN = 2;

const nameOf = (uri: Uri): string => uri.path.split("/").at(-1) ?? "";

export const openWord: Command = {
  id: "vbhc.openWord",
  async run(session, _context, chosen) {
    const uri = chosen instanceof Uri ? chosen : await ask();
    if (uri === undefined) return;
    if ((await workspace.fs.stat(uri)).size > LARGEST) return refuse(uri, say(TOO_LARGE));
    const content = base64(await workspace.fs.readFile(uri));
    const first = await read(session, { name: nameOf(uri), content, revisions: "refuse", language: language() });
    const result = first.refusal?.code === "revisions" ? await withChoice(session, uri, content, first.refusal.reason) : first;
    if (result === null) return;
    if (result.text === null) return refuse(uri, result.refusal?.reason || say(FAILED));
    await window.showTextDocument(await workspace.openTextDocument({ language: "vbhc", content: result.text }));
    tell(session, uri, result.notes);
  },
};

async function ask(): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    title: say(TITLE),
    canSelectMany: false,
    filters: { [say(WORD)]: ["docx", "docm"], [say(PAGE)]: ["html", "htm"] },
  });
  return picked?.[0];
}

const read = (session: Session, params: ImportFileParams): Promise<ImportFileResult> =>
  session.request<ImportFileResult>(IMPORT_FILE, params);

/** Tracked changes are the person's to decide; null when he leaves. */
async function withChoice(session: Session, uri: Uri, content: string, reason: string): Promise<ImportFileResult | null> {
  const options: readonly (readonly [Text, ImportFileParams["revisions"]])[] = [
    [ACCEPT, "accept"],
    [REJECT, "reject"],
  ];
  const message = `VBHC: ${nameOf(uri)}: ${reason}`;
  const picked = await window.showWarningMessage(message, { modal: true }, ...options.map(([text]) => say(text)));
  const revisions = options.find(([text]) => say(text) === picked)?.[1];
  return revisions === undefined ? null : read(session, { name: nameOf(uri), content, revisions, language: language() });
}

function refuse(uri: Uri, reason: string): void {
  void window.showErrorMessage(`VBHC: ${say(CANNOT)} ${nameOf(uri)}: ${reason}`);
}

function tell(session: Session, uri: Uri, notes: readonly string[]): void {
  for (const note of notes) session.log.info(`${nameOf(uri)}: ${note}`);
  const head = `VBHC: ${say(OPENED)} ${nameOf(uri)}.`;
  const more = notes.length > SHOWN ? [say(DETAILS)] : [];
  void window.showInformationMessage([head, ...notes.slice(0, SHOWN)].join(" "), ...more).then((picked) => {
    if (picked !== undefined) session.log.show(true);
  });
}
