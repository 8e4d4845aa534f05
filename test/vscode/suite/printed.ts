/** Printed pages and the Word file as the server answers them, in a Node process and in a web worker alike. */
import { EXPORT_TEXT, type ExportTextResult, PRINTED_PAGES, type PrintedPagesResult } from "../../../server/src/lsp/protocol";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, open, openNew, vbhc } from "./editors";

const CLAUSE = "Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành rà soát, tổng hợp, báo cáo trước ngày 15 tháng 12 năm 2026";
const LONG = `QUYẾT ĐỊNH\nVề việc thử\n\nQUYẾT ĐỊNH:\n\n${Array.from({ length: 1500 }, (_, i) => `Điều ${i + 1}. ${CLAUSE}, theo quy định tại Điều ${i} Quyết định này.\n1. Lập danh mục;\n2. Trình phê duyệt.\n`).join("")}`;

export const printed: Declare = ({ describe, it, afterEach }) => {
  describe("the server prints", () => {
    afterEach(closeAll);

    it("an open text, as pages and as a Word file", async () => {
      const api = await vbhc();
      const { document } = await open("quyet-dinh.vbhc");
      const uri = document.uri.toString();
      const pages = await api.request<PrintedPagesResult | null>(PRINTED_PAGES, { uri });
      assert.ok(pages?.pages[0]?.includes("Độc lập - Tự do - Hạnh phúc"), "pages");
      const word = await api.request<ExportTextResult | null>(EXPORT_TEXT, { uri, to: "docx" });
      assert.ok(word?.content.startsWith("UEsDB"), "a zip");
      assert.equal(await api.request(PRINTED_PAGES, { uri: "file:///khong-co.vbhc" }), null);
    });

    it("a text of 200 pages in less than a second", async () => {
      const api = await vbhc();
      const { document } = await openNew(LONG);
      const uri = document.uri.toString();
      let answer: PrintedPagesResult | null = null;
      let took = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 3; i++) {
        const start = performance.now();
        answer = await api.request<PrintedPagesResult | null>(PRINTED_PAGES, { uri });
        took = Math.min(took, performance.now() - start);
      }
      assert.ok((answer?.pages.length ?? 0) >= 150, `${answer?.pages.length} pages`);
      assert.ok(took < 1000, `${Math.round(took)} ms`);
    });
  });
};
