/**
 * Pages against a word processor's: LibreOffice opens every exported sample without repair, sets as many pages as the preview
 * shows, in the decree's typeface. Skipped, and said so, where `soffice` is not installed.
 */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { exportDocx } from "../../server/src/core/exports/docx";
import { renderPages } from "../../server/src/core/exports/html";
import { readDraftFile } from "../../server/src/core/model/draft";
import { everyPart, files } from "./samples";

const installed = (command: string): boolean => spawnSync(command, ["--version"], { stdio: "ignore" }).error === undefined;
const missing = ["soffice", "pdfinfo"].filter((command) => !installed(command));
const skip = missing.length > 0 && `not installed: ${missing.join(", ")} (libreoffice-writer-nogui, poppler-utils)`;

describe("pages as LibreOffice sets them", { skip }, () => {
  let folder = "";
  const texts = new Map([...files, ["moi-phan.vbhc", everyPart()]]);
  const nameOf = (name: string): string => path.join(folder, name.replace(".vbhc", ""));

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), "vbhc-pages-"));
    for (const [name, file] of texts) writeFileSync(`${nameOf(name)}.docx`, await exportDocx(file));
    const profile = path.join(folder, "profile");
    mkdirSync(profile);
    const sources = [...texts.keys()].map((name) => `${nameOf(name)}.docx`);
    const args = ["--headless", `-env:UserInstallation=${pathToFileURL(profile)}`, "--convert-to", "pdf", "--outdir", folder, ...sources];
    execFileSync("soffice", args, { stdio: "ignore", timeout: 120_000 });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, file] of texts) {
    it(name, () => {
      assert.ok(existsSync(`${nameOf(name)}.pdf`), "LibreOffice opens the file");
      const told = execFileSync("pdfinfo", [`${nameOf(name)}.pdf`], { encoding: "utf8" });
      assert.equal(Number(/^Pages: +(?<count>\d+)/mu.exec(told)?.groups?.count), renderPages(file).pages.length);
    });
  }
});

describe("time", () => {
  it("a plan of 200 pages is set in less than a second, and twice the text takes about twice as long", () => {
    const text = (articles: number): string =>
      `QUYẾT ĐỊNH\nVề việc thử\n\nQUYẾT ĐỊNH:\n\n${Array.from({ length: articles }, (_, i) => `Điều ${i + 1}. Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành rà soát, tổng hợp theo quy định tại khoản 1 Điều ${Math.max(1, i)} Quyết định này; báo cáo trước ngày 15 tháng 12 năm 2026.\n1. Lập danh mục;\n2. Trình phê duyệt.\n`).join("")}`;
    const time = (articles: number): { ms: number; pages: number } => {
      const file = readDraftFile(text(articles));
      let ms = Number.POSITIVE_INFINITY;
      let pages = 0;
      // the best of three: other work on the machine only ever adds time
      for (let i = 0; i < 3; i++) {
        const start = performance.now();
        pages = renderPages(file).pages.length;
        ms = Math.min(ms, performance.now() - start);
      }
      return { ms, pages };
    };
    time(100);
    const [half, whole] = [time(750), time(1500)];
    assert.ok(whole.pages >= 200, `${whole.pages} pages`);
    assert.ok(whole.ms < 1000, `${whole.ms} ms`);
    assert.ok(whole.ms < half.ms * 5 + 50, `${half.ms} ms, ${whole.ms} ms`);
  });
});
