/** Formatting over the protocol: the whole text, a range, and the requests of our client (what goes away is told). */
import { LSPErrorCodes, type Range, ResponseError, type TextEdit } from "vscode-languageserver";
import { type Formatted, formatFile, formatText, type LineRange } from "../core/features/format";
import type { Text } from "../core/model/finding";
import { toOwnEdits, toRemovedLine } from "./convert";
import { CLEAN_TEXT, type CleanTextParams, type CleanTextResult, FORMAT, type FormatParams, type FormatResult } from "./protocol";
import type { Services } from "./requests";
import { safely } from "./safely";

const ISSUED: Text = { vi: "Văn bản đã ban hành nên không trình bày lại.", en: "The text is issued, so it is not formatted." };

/** Registers document and range formatting and the client's own requests. */
export function answerFormatting(services: Services): void {
  const { connection } = services;
  connection.onDocumentFormatting(
    safely(connection, "formatting", null, ({ textDocument: { uri } }) => edits(services, { uri, range: null })),
  );
  connection.onDocumentRangeFormatting(
    safely(connection, "rangeFormatting", null, ({ textDocument: { uri }, range }) => edits(services, { uri, range })),
  );
  connection.onRequest(
    FORMAT,
    safely<FormatParams, FormatResult | null>(connection, FORMAT, null, (params) => format(services, params)),
  );
  connection.onRequest(
    CLEAN_TEXT,
    safely<CleanTextParams, CleanTextResult>(connection, CLEAN_TEXT, null, async ({ text }) => clean(text)),
  );
}

/** An issued text is refused in words; the editor shows them. */
async function edits(services: Services, params: FormatParams): Promise<TextEdit[] | null> {
  const result = await format(services, params);
  if (result === null) return null;
  if (result.refusal !== null) throw new ResponseError(LSPErrorCodes.RequestFailed, result.refusal);
  return [...result.edits];
}

async function format({ documents, settings }: Services, { uri, range }: FormatParams): Promise<FormatResult | null> {
  const { stage, language } = await settings.of(uri);
  const [file, version] = [documents.file(uri), documents.version(uri)];
  if (file === null || version === null) return null;
  if (stage === "da-ban-hanh") return { version, edits: [], removed: [], refusal: ISSUED[language] };
  const formatted = formatFile(file, range === null ? null : linesOf(range));
  return { version, edits: toOwnEdits(file.source.text, formatted.edits), removed: formatted.removed.map(toRemovedLine), refusal: null };
}

/** A range that ends before the first letter of a line leaves that line out. */
const linesOf = ({ start, end }: Range): LineRange => ({
  from: start.line,
  to: end.character === 0 && end.line > start.line ? end.line : end.line + 1,
});

/** The end of the text stays as it was: what is pasted into a line brings no line end. */
function clean(text: string): CleanTextResult {
  const { text: written, removed }: Formatted = formatText(text);
  const ended = /[\r\n]$/u.test(text);
  return { text: ended ? written : written.replace(/(?:\r\n|\n|\r)+$/u, ""), removed: removed.map(toRemovedLine) };
}
