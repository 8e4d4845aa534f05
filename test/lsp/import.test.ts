/** Word files, web pages and the clipboard's HTML over the protocol. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { exportDocx } from "../../server/src/core/exports/docx";
import { formatText } from "../../server/src/core/features/format";
import { readDraftFile } from "../../server/src/core/model/draft";
import {
  IMPORT_FILE,
  IMPORT_HTML,
  type ImportFileParams,
  type ImportFileResult,
  type ImportHtmlResult,
} from "../../server/src/lsp/protocol";
import { par, r, wordFile } from "../office/build";
import { withClient } from "./client";

const text = readFileSync("test/samples/quyet-dinh-truc-tiep.vbhc", "utf8");
const fileOf = (name: string, bytes: Uint8Array, more: Partial<ImportFileParams> = {}): ImportFileParams => ({
  name,
  content: Buffer.from(bytes).toString("base64"),
  revisions: "refuse",
  language: "vi",
  ...more,
});

test("a Word file comes back as the canonical draft, with notes in the language asked for", () =>
  withClient({}, async ({ rpc }) => {
    const bytes = await exportDocx(readDraftFile(text));
    const answer = await rpc.sendRequest<ImportFileResult>(IMPORT_FILE, fileOf("qd.docx", bytes));
    assert.equal(answer.text, formatText(text).text);
    assert.match(answer.notes.join(" "), /Bỏ \d+ đầu trang/u);
    const english = await rpc.sendRequest<ImportFileResult>(IMPORT_FILE, fileOf("qd.docx", bytes, { language: "en" }));
    assert.match(english.notes.join(" "), /headers and footers/u);
  }));

test("tracked changes ask for a choice; what cannot be read says why, and the server lives on", () =>
  withClient({}, async ({ rpc }) => {
    const tracked = wordFile(par(`${r("Điều 1. ")}<w:ins w:id="1" w:author="x">${r("Mới.")}</w:ins>`));
    const ask = (params: ImportFileParams): Promise<ImportFileResult> => rpc.sendRequest(IMPORT_FILE, params);
    assert.equal((await ask(fileOf("a.docx", tracked))).refusal?.code, "revisions");
    assert.equal((await ask(fileOf("a.docx", tracked, { revisions: "accept" }))).text, "Điều 1. Mới.\n");
    for (const [name, bytes, code] of [
      ["a.docx", tracked.subarray(0, 200), "broken"],
      ["a.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "old-word"],
      ["a.html", Buffer.from([0x3c, 0xff, 0xfe]), "encoding"],
    ] as const)
      assert.equal((await ask(fileOf(name, bytes))).refusal?.code, code, name);
    assert.deepEqual((await ask({ ...fileOf("a.docx", tracked), content: "không phải base64" })).refusal, { code: "failed", reason: "" });
    assert.equal((await ask(fileOf("a.html", Buffer.from("<p>Điều 1. Một.</p>")))).text, "Điều 1. Một.\n");
  }));

test("the clipboard's HTML as lines, without the last line end", () =>
  withClient({}, async ({ rpc }) => {
    const ask = (html: string): Promise<ImportHtmlResult> => rpc.sendRequest(IMPORT_HTML, { html });
    assert.equal(
      await ask("<ol><li>Sở Nội vụ chủ trì;</li><li>Sở Tài chính phối hợp.</li></ol>"),
      "1. Sở Nội vụ chủ trì;\n2. Sở Tài chính phối hợp.",
    );
    assert.equal(await ask("<script>x</script>"), null);
    assert.equal(await ask("<div>".repeat(2000)), null);
  }));
