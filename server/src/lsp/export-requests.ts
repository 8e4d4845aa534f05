/** Printed pages and files of an open text. What writes them is read when it is first asked for. */
import type { DraftFile } from "../core/model/types";
import { base64 } from "./base64";
import type { Documents } from "./documents";
import {
  EXPORT_TEXT,
  type ExportTextParams,
  type ExportTextResult,
  PRINTED_PAGES,
  type PrintedPagesParams,
  type PrintedPagesResult,
} from "./protocol";
import type { Services } from "./requests";
import { safely } from "./safely";

/** Registers the two requests. */
export function answerExportRequests({ connection, documents }: Services): void {
  connection.onRequest(
    PRINTED_PAGES,
    safely<PrintedPagesParams, PrintedPagesResult | null>(connection, PRINTED_PAGES, null, ({ uri }) => pages(documents, uri)),
  );
  connection.onRequest(
    EXPORT_TEXT,
    safely<ExportTextParams, ExportTextResult | null>(connection, EXPORT_TEXT, null, async ({ uri, to }) => {
      const file = documents.file(uri);
      return file === null ? null : { content: base64(await bytesOf(file, to)) };
    }),
  );
}

async function pages(documents: Documents, uri: string): Promise<PrintedPagesResult | null> {
  const { renderPages } = await import("../core/exports/html");
  const [file, version] = [documents.file(uri), documents.version(uri)];
  return file === null || version === null ? null : { version, ...renderPages(file) };
}

async function bytesOf(file: DraftFile, to: ExportTextParams["to"]): Promise<Uint8Array> {
  switch (to) {
    case "docx":
      return (await import("../core/exports/docx")).exportDocx(file);
    case "html":
      return new TextEncoder().encode((await import("../core/exports/html")).exportHtml(file));
    case "metadata": {
      const { exportMetadata } = await import("../core/exports/metadata");
      return new TextEncoder().encode(`${JSON.stringify(exportMetadata(file), null, 2)}\n`);
    }
  }
}
