/** Printed pages and files of an open text. What writes them is read when it is first asked for. */
import type { LayoutChoices } from "../core/knowledge/layout";
import type { DraftFile } from "../core/model/types";
import { base64 } from "./base64";
import type { Documents } from "./documents";
import type { Host } from "./host";
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
import type { SettingsStore } from "./settings";

/** Registers the two requests. A PDF is the Word file put through a program of the host. */
export function answerExportRequests({ connection, documents, settings }: Services, host: Host): void {
  connection.onRequest(
    PRINTED_PAGES,
    safely<PrintedPagesParams, PrintedPagesResult | null>(connection, PRINTED_PAGES, null, ({ uri }) => pages(documents, settings, uri)),
  );
  connection.onRequest(
    EXPORT_TEXT,
    safely<ExportTextParams, ExportTextResult | null>(connection, EXPORT_TEXT, null, async ({ uri, to }) => {
      const { layout, language } = await settings.of(uri);
      const file = documents.file(uri);
      if (file === null) return null;
      if (to !== "pdf") return { content: base64(await bytesOf(file, to, layout)) };
      const pdf = await host.wordToPdf(await bytesOf(file, "docx", layout));
      return pdf.ok ? { content: base64(pdf.bytes) } : { content: "", problem: pdf.reason[language] };
    }),
  );
}

async function pages(documents: Documents, settings: SettingsStore, uri: string): Promise<PrintedPagesResult | null> {
  const { renderPages } = await import("../core/exports/html");
  const { layout } = await settings.of(uri);
  const [file, version] = [documents.file(uri), documents.version(uri)];
  return file === null || version === null ? null : { version, ...renderPages(file, { layout }) };
}

async function bytesOf(file: DraftFile, to: Exclude<ExportTextParams["to"], "pdf">, layout: LayoutChoices): Promise<Uint8Array> {
  switch (to) {
    case "docx":
      return (await import("../core/exports/docx")).exportDocx(file, { layout });
    case "html":
      return new TextEncoder().encode((await import("../core/exports/html")).exportHtml(file, { layout }));
    case "metadata": {
      const { exportMetadata } = await import("../core/exports/metadata");
      return new TextEncoder().encode(`${JSON.stringify(exportMetadata(file, layout), null, 2)}\n`);
    }
  }
}
