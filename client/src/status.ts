/** The language status item: counts by level of the active text, and what is assumed about it. */
import { type Disposable, LanguageStatusSeverity, languages, type TextDocument, window, workspace } from "vscode";
import { DOCUMENT_STATUS, type DocumentStatusParams, type DocumentStatusResult } from "../../server/src/lsp/protocol";
import type { Session } from "./session";
import { KIND_NAMES, LEVEL_SHORT, LEVELS, REGIME_NAMES, STAGE_NAMES, say, shortDate } from "./words";

const CHECKING = { vi: "Đang rà soát…", en: "Checking…" };
const CLEAN = { vi: "không có mục phải sửa", en: "nothing that must be corrected" };
const UNKNOWN = { vi: "VBHC: chưa nhận ra văn bản hành chính", en: "VBHC: no administrative text recognised" };
const NO_ANSWER = { vi: "VBHC: máy chủ chưa trả lời", en: "VBHC: the server does not answer" };
const OPEN_PROBLEMS = { vi: "Xem các mục", en: "Show findings" };

/** "VBHC: 3 bắt buộc · 4 xác minh". Levels that do not have to be corrected follow only when there are some. */
export function statusText({ counts, documents }: DocumentStatusResult): string {
  if (documents.length === 0) return say(UNKNOWN);
  const shown = LEVELS.filter((level) => level !== "bien-tap" && counts[level] > 0).map(
    (level) => `${counts[level]} ${say(LEVEL_SHORT[level])}`,
  );
  if (counts["bat-buoc"] + counts["can-xac-minh"] === 0) shown.unshift(say(CLEAN));
  return `VBHC: ${shown.join(" · ")}`;
}

/** "Quyết định, dự thảo; hiệu lực tính đến 21/11/2026". */
export function statusDetail({ documents, asOf, suppressed, off, dataDay }: DocumentStatusResult): string {
  const names = documents.map(({ kind, regime, stage }) => {
    const name = regime === "hanh-chinh" && kind ? KIND_NAMES[kind] : REGIME_NAMES[regime];
    return `${say(name)}, ${say(STAGE_NAMES[stage]).toLowerCase()}`;
  });
  const parts = [names.join(" + ")];
  if (asOf) parts.push(`${say({ vi: "hiệu lực tính đến", en: "validity as of" })} ${shortDate(asOf)}`);
  if (dataDay) parts.push(`${say({ vi: "dữ liệu tính đến", en: "data as of" })} ${shortDate(dataDay)}`);
  if (suppressed > 0) parts.push(`${suppressed} ${say({ vi: "mục đã bỏ qua", en: "suppressed" })}`);
  if (off.length > 0) parts.push(`${off.length} ${say({ vi: "quy định đã tắt", en: "rules off" })}`);
  return parts.filter(Boolean).join("; ");
}

export function registerStatus(session: Session): Disposable {
  const item = languages.createLanguageStatusItem("vbhc.status", { language: "vbhc" });
  item.name = "VBHC";
  let asked = 0;

  const show = async (document: TextDocument | undefined): Promise<void> => {
    if (document?.languageId !== "vbhc") return;
    const turn = ++asked;
    const uri = document.uri.toString();
    item.busy = true;
    item.text = say(CHECKING);
    item.command = { command: "workbench.actions.view.problems", title: say(OPEN_PROBLEMS) };
    const status = await session
      .request<DocumentStatusResult | null>(DOCUMENT_STATUS, { uri } satisfies DocumentStatusParams)
      .catch((error) => {
        session.log.warn(String(error));
        return undefined;
      });
    if (turn !== asked) return;
    item.busy = false;
    item.severity = LanguageStatusSeverity.Information;
    item.text = status ? statusText(status) : say(status === undefined ? NO_ANSWER : UNKNOWN);
    item.detail = status ? statusDetail(status) : "";
    if (status && status.counts["bat-buoc"] > 0) item.severity = LanguageStatusSeverity.Error;
    else if (status && status.counts["can-xac-minh"] > 0) item.severity = LanguageStatusSeverity.Warning;
  };
  const active = (): Promise<void> => show(window.activeTextEditor?.document);

  void active();
  const listeners = [
    item,
    window.onDidChangeActiveTextEditor((editor) => show(editor?.document)),
    session.onRestarted(active),
    session.onStatusChanged(({ uri }) => {
      if (window.activeTextEditor?.document.uri.toString() === uri) void active();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("vbhc")) void active();
    }),
  ];
  return { dispose: () => listeners.forEach((listener) => void listener.dispose()) };
}
