/** Exports through the terminal and through the language server. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { exportDocx } from "../../server/src/core/exports/docx";
import { exportHtml, renderPages } from "../../server/src/core/exports/html";
import { readDraftFile } from "../../server/src/core/model/draft";
import { EXPORT_TEXT, type ExportTextResult, PRINTED_PAGES, type PrintedPagesResult } from "../../server/src/lsp/protocol";
import { CLEAN, clean, folder, vbhc } from "../cli/vbhc";
import { withClient } from "../lsp/client";

function inFolder(body: (cwd: string) => void): void {
  const made = folder();
  try {
    body(made.path);
  } finally {
    made.remove();
  }
}

describe("vbhc export", () => {
  it("writes the Word file and does not replace one that is there", async () => {
    const wanted = Buffer.from(await exportDocx(readDraftFile(clean())));
    inFolder((cwd) => {
      const args = ["export", "--to", "docx", "--out", "a.docx", CLEAN];
      assert.deepEqual(vbhc(args, { cwd }), { code: 0, out: "", err: "" });
      assert.deepEqual(readFileSync(path.join(cwd, "a.docx")), wanted);
      writeFileSync(path.join(cwd, "a.docx"), "cũ");
      const again = vbhc(args, { cwd });
      assert.equal(again.code, 2);
      assert.match(again.err, /Đã có tệp .*a\.docx; thêm --force để thay\./u);
      assert.equal(readFileSync(path.join(cwd, "a.docx"), "utf8"), "cũ");
      assert.equal(vbhc([...args, "--force"], { cwd }).code, 0);
      assert.deepEqual(readFileSync(path.join(cwd, "a.docx")), wanted);
    });
  });

  it("prints HTML and metadata where no file is named, and takes a text from stdin", () => {
    assert.equal(vbhc(["export", "--to", "html", "-"], { input: clean() }).out, exportHtml(readDraftFile(clean())));
    const { version, documents } = JSON.parse(vbhc(["export", "--to", "metadata", CLEAN]).out);
    assert.deepEqual([version, documents[0].Code.CodeNumber], [1, "1184"]);
  });

  it("never writes over its own source, not even by force", () =>
    inFolder((cwd) => {
      writeFileSync(path.join(cwd, "a.vbhc"), clean());
      const { code, err } = vbhc(["export", "--to", "html", "--out", "./a.vbhc", "--force", "a.vbhc"], { cwd });
      assert.equal(code, 2);
      assert.match(err, /--out trùng với tệp nguồn\./u);
      assert.equal(readFileSync(path.join(cwd, "a.vbhc"), "utf8"), clean());
    }));

  it("takes the office's choices from the profile, and refuses one that is wrong", () =>
    inFolder((cwd) => {
      writeFileSync(path.join(cwd, "a.vbhc"), clean());
      const html = (): string => vbhc(["export", "--to", "html", "a.vbhc"], { cwd }).out;
      const usual = html();
      writeFileSync(path.join(cwd, ".vbhc.json"), JSON.stringify({ layout: { marginLeft: 35, bodySize: 13 } }));
      assert.equal(html(), exportHtml(readDraftFile(clean()), { layout: { marginLeft: 35, bodySize: 13 } }));
      assert.notEqual(html(), usual);
      writeFileSync(path.join(cwd, ".vbhc.json"), JSON.stringify({ layout: { marginLeft: 10 } }));
      const { code, out, err } = vbhc(["export", "--to", "html", "a.vbhc"], { cwd });
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, /layout\.marginLeft: Phải từ 30/u);
    }));

  it("says what is missing, and writes nothing when the text cannot be read", () =>
    inFolder((cwd) => {
      assert.match(vbhc(["export", CLEAN], { cwd }).err, /cần --to docx\|pdf\|html\|metadata/u);
      assert.match(vbhc(["export", "--to", "docx", CLEAN], { cwd }).err, /cần --out TỆP/u);
      assert.match(vbhc(["export", "--to", "rtf", CLEAN], { cwd }).err, /nhận một trong: docx, pdf, html, metadata/u);
      const unread = vbhc(["export", "--to", "docx", "--out", "a.docx", "khong-co.vbhc"], { cwd });
      assert.equal(unread.code, 2);
      assert.match(unread.err, /Không đọc được khong-co\.vbhc/u);
      assert.equal(existsSync(path.join(cwd, "a.docx")), false);
      assert.match(vbhc(["export", "--to", "docx", "--out", "khong/co/a.docx", CLEAN], { cwd }).err, /Không ghi được/u);
    }));
});

describe("requests", () => {
  const URI = "file:///ban-thao/quyet-dinh.vbhc";

  it("pages and files are those of the text as it stands in the editor", () =>
    withClient({}, async (client) => {
      assert.equal(await client.rpc.sendRequest(PRINTED_PAGES, { uri: URI }), null, "not open");
      assert.equal(await client.rpc.sendRequest(EXPORT_TEXT, { uri: URI, to: "docx" }), null, "not open");
      await client.open(URI, clean());
      const file = readDraftFile(clean());
      const printed = await client.rpc.sendRequest<PrintedPagesResult>(PRINTED_PAGES, { uri: URI });
      assert.deepEqual(printed, { version: 1, ...renderPages(file) });
      const bytes = async (to: string): Promise<Buffer> =>
        Buffer.from((await client.rpc.sendRequest<ExportTextResult>(EXPORT_TEXT, { uri: URI, to })).content, "base64");
      assert.deepEqual(await bytes("docx"), Buffer.from(await exportDocx(file)));
      assert.equal((await bytes("html")).toString("utf8"), exportHtml(file));
      assert.equal(JSON.parse((await bytes("metadata")).toString("utf8")).documents[0].Code.CodeNumber, "1184");
    }));

  it("the office's choices reach them", () =>
    withClient({ files: { "file:///ban-thao/.vbhc.json": '{"layout":{"indent":10}}' } }, async (client) => {
      await client.open(URI, clean());
      const printed = await client.rpc.sendRequest<PrintedPagesResult>(PRINTED_PAGES, { uri: URI });
      assert.match(printed.css, /\.body\{[^}]*text-indent:10mm/u);
    }));
});
