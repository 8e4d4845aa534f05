/** Word files as they are, to be looked at: `vbhc-word:/tên.docx?URI`, read-only, with the findings on text and layout. */
import { type Disposable, EventEmitter, Uri, workspace } from "vscode";
import { AUDIT_FILE, AUDIT_SCHEME, type AuditFileParams, type AuditFileResult } from "../../server/src/lsp/protocol";
import { base64 } from "./base64";
import type { Session } from "./session";
import { language, say } from "./words";

/** The reader refuses larger files; they are not even sent. */
const LARGEST = 64 * 1024 * 1024;
const TOO_LARGE = { vi: "tệp quá lớn (trên 64 MB).", en: "the file is too large (over 64 MB)." };

/** Under which a Word file is shown. */
export const shownUri = (file: Uri): Uri =>
  Uri.from({ scheme: AUDIT_SCHEME, path: `/${file.path.split("/").at(-1) ?? "van-ban.docx"}`, query: file.toString() });

/** The Word file that is shown under a URI. */
export const fileOf = (shown: Uri): Uri => Uri.parse(shown.query);

/** Asks the server to read a file; its layout is then known under the URI shown. */
export async function auditFile(session: Session, shown: Uri): Promise<AuditFileResult> {
  const file = fileOf(shown);
  if ((await workspace.fs.stat(file)).size > LARGEST)
    return { text: null, notes: [], refusal: { code: "too-large", reason: say(TOO_LARGE) } };
  const content = base64(await workspace.fs.readFile(file));
  return session.request<AuditFileResult>(AUDIT_FILE, { uri: shown.toString(), content, language: language() } satisfies AuditFileParams);
}

export function registerWordAudit(session: Session): Disposable {
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(AUDIT_SCHEME, {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const { text, refusal } = await auditFile(session, uri);
      return text ?? refusal?.reason ?? "";
    },
  });
  // A new server knows no layout any more.
  const restarted = session.onRestarted(() => {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === AUDIT_SCHEME) void auditFile(session, uri);
  });
  const saved = workspace.createFileSystemWatcher("**/*.{docx,docm}", true, false, true);
  const rewritten = saved.onDidChange((file) => {
    for (const { uri } of workspace.textDocuments)
      if (uri.scheme === AUDIT_SCHEME && fileOf(uri).toString() === file.toString()) changed.fire(uri);
  });
  const parts: readonly { dispose(): unknown }[] = [provider, changed, restarted, saved, rewritten];
  return { dispose: () => parts.forEach((part) => void part.dispose()) };
}
