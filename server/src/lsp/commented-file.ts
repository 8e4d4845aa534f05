/** A copy of a Word file with its findings as comments. What writes it is read when it is first asked for. */
import { remarkLines } from "../core/rules/remark";
import { base64, bytesOfBase64 } from "./base64";
import { COMMENTED_FILE, type CommentedFileParams, type CommentedFileResult } from "./protocol";
import type { Services } from "./requests";
import { safely } from "./safely";

/** Registers the request. */
export function answerCommentedFile(services: Services): void {
  const { connection } = services;
  connection.onRequest(
    COMMENTED_FILE,
    safely<CommentedFileParams, CommentedFileResult | null>(connection, COMMENTED_FILE, null, (params) => commented(services, params)),
  );
}

async function commented({ documents, settings }: Services, params: CommentedFileParams): Promise<CommentedFileResult | null> {
  const { uri, content, language } = params;
  const checked = documents.check(uri, await settings.of(uri));
  const file = documents.file(uri);
  if (checked === null || file === null) return null;
  const { source } = file;
  const remarks = checked.shown.map((finding) => ({
    range: source.range(finding.span),
    lines: remarkLines({ ...finding, message: finding.message[language] }, language),
  }));
  const [{ withComments }, { ImportError }] = await Promise.all([
    import("../core/office/comments"),
    import("../core/office/import-result"),
  ]);
  try {
    return { content: base64(withComments(bytesOfBase64(content), source.text, remarks)) };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { content: "", problem: error.text[language] };
  }
}
