/** Xuất bảng phân công, xuất lịch thời hạn: the task table as an Excel workbook, the deadlines as a calendar file. */
import { env, ProgressLocation, type TextDocument, UIKind, Uri, window, workspace } from "vscode";
import { EXPORT_TASKS, type ExportTasksParams, type ExportTasksResult } from "../../../server/src/lsp/protocol";
import type { Session } from "../session";
import { say, type Text } from "../words";
import { activeDraft } from "./active";
import type { Command } from "./command";

type Form = Extract<ExportTasksParams["to"], "xlsx" | "ics">;

const FORMS: Readonly<Record<Form, { readonly name: Text; readonly suffix: string }>> = {
  xlsx: { name: { vi: "Bảng tính Excel", en: "Excel workbook" }, suffix: "phan-cong" },
  ics: { name: { vi: "Lịch", en: "Calendar" }, suffix: "thoi-han" },
};
const NO_TASKS = { vi: "Văn bản này không giao nhiệm vụ.", en: "This text assigns no tasks." };
const WRITING = { vi: "Đang xuất…", en: "Exporting…" };
const WRITTEN = { vi: "Đã xuất", en: "Exported" };
const OPEN = { vi: "Mở tệp", en: "Open file" };

/** Asks for the table, then for the place; writes it there and offers to open it. The dialog itself asks before replacing. */
async function exportAs(session: Session, document: TextDocument, to: Form, reminderDays: number | null): Promise<void> {
  const params: ExportTasksParams = { uri: document.uri.toString(), to, reminderDays };
  const result = await window.withProgress({ location: ProgressLocation.Window, title: `VBHC: ${say(WRITING)}` }, () =>
    session.request<ExportTasksResult | null>(EXPORT_TASKS, params),
  );
  if (result === null || result.tasks === 0) {
    void window.showInformationMessage(`VBHC: ${say(NO_TASKS)}`);
    return;
  }
  const target = await askTarget(document, to);
  if (target === undefined) return;
  await workspace.fs.writeFile(
    target,
    Uint8Array.from(atob(result.content), (letter) => letter.charCodeAt(0)),
  );
  const opens = env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  const message = `${say(WRITTEN)} ${target.path.split("/").at(-1) ?? ""}: ${result.tasks} ${say({ vi: "nhiệm vụ", en: "tasks" })}.`;
  void window.showInformationMessage(message, ...(opens ? [say(OPEN)] : [])).then((chosen) => {
    if (chosen !== undefined) void env.openExternal(target);
  });
}

function askTarget(document: TextDocument, to: Form): Thenable<Uri | undefined> {
  const folder = document.isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document.uri, "..");
  const base = (document.uri.path.split("/").at(-1) ?? "").replace(/\.[^.]+$/u, "") || "van-ban";
  const name = `${base}-${FORMS[to].suffix}.${to}`;
  return window.showSaveDialog({ ...(folder && { defaultUri: Uri.joinPath(folder, name) }), filters: { [say(FORMS[to].name)]: [to] } });
}

export const exportTasks: Command = {
  id: "vbhc.exportTasks",
  async run(session) {
    const editor = activeDraft();
    if (editor) await exportTasksOf(session, editor.document, "xlsx");
  },
};

const REMINDERS: readonly { readonly days: number | null; readonly label: Text }[] = [
  { days: null, label: { vi: "Không nhắc", en: "No reminder" } },
  { days: 1, label: { vi: "Nhắc trước 01 ngày", en: "1 day before" } },
  { days: 3, label: { vi: "Nhắc trước 03 ngày", en: "3 days before" } },
  { days: 7, label: { vi: "Nhắc trước 07 ngày", en: "7 days before" } },
];

/** Writes the tasks of a text as a file; for a calendar it asks first when to remind. */
export async function exportTasksOf(session: Session, document: TextDocument, to: Form): Promise<void> {
  if (to === "xlsx") return exportAs(session, document, to, null);
  const items = REMINDERS.map(({ days, label }) => ({ label: say(label), days }));
  const chosen = await window.showQuickPick(items, { title: say({ vi: "Xuất lịch thời hạn", en: "Export deadlines" }) });
  if (chosen !== undefined) await exportAs(session, document, to, chosen.days);
}

export const exportDeadlines: Command = {
  id: "vbhc.exportDeadlines",
  async run(session) {
    const editor = activeDraft();
    if (editor) await exportTasksOf(session, editor.document, "ics");
  },
};
