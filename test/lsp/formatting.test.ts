/** Formatting over the protocol: small edits, ranges, an issued text, the clipboard's text. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Range, TextEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CLEAN_TEXT, type CleanTextResult, FORMAT, type FormatResult } from "../../server/src/lsp/protocol";
import { sample } from "../fuzz/samples";
import { type TestClient, withClient } from "./client";

const URI = "file:///ban-thao/quyet-dinh.vbhc";
const CLEAN = sample("quyet-dinh-truc-tiep.vbhc");
const OPTIONS = { tabSize: 2, insertSpaces: true };

const formatting = ({ rpc }: TestClient): Promise<TextEdit[] | null> =>
  rpc.sendRequest("textDocument/formatting", { textDocument: { uri: URI }, options: OPTIONS });
const rangeFormatting = ({ rpc }: TestClient, range: Range): Promise<TextEdit[] | null> =>
  rpc.sendRequest("textDocument/rangeFormatting", { textDocument: { uri: URI }, range, options: OPTIONS });

const applied = (text: string, edits: readonly TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create(URI, "vbhc", 1, text), [...edits]);

const ARTICLES = [...CLEAN.matchAll(/^Điều (\d)\./gmu)].map((m) => m.index);

test("a canonical text gets no edit", () =>
  withClient({}, async (client) => {
    await client.open(URI, CLEAN);
    assert.deepEqual(await formatting(client), []);
  }));

test("edits are small and lead to the canonical text", () =>
  withClient({}, async (client) => {
    const text = CLEAN.replace("Điều 2.", "Điều 2 :").replaceAll("ngày ", "ngày\n").replaceAll("\n", "\r\n");
    await client.open(URI, text);
    const edits = (await formatting(client)) ?? [];
    assert.equal(applied(text, edits), CLEAN.replaceAll("\n", "\r\n"));
    assert.ok(edits.length > 3);
    for (const { range, newText } of edits) {
      assert.ok(range.end.line - range.start.line <= 2 && newText.length < 40, JSON.stringify({ range, newText }));
    }
  }));

test("a range formats only what it touches", () =>
  withClient({}, async (client) => {
    assert.ok(ARTICLES.length >= 3);
    const text = CLEAN.replace("Điều 1.", "Điều 1:").replace("Điều 3.", "Điều 3:");
    await client.open(URI, text);
    const line = text.split("\n").findIndex((one) => one.startsWith("Điều 3:"));
    const edits = (await rangeFormatting(client, { start: { line, character: 2 }, end: { line, character: 3 } })) ?? [];
    assert.equal(applied(text, edits), text.replace("Điều 3:", "Điều 3."));
    const above = (await rangeFormatting(client, { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } })) ?? [];
    assert.deepEqual(above, []);
  }));

test("an issued text is refused in words", () =>
  withClient({ settings: { stage: "da-ban-hanh" } }, async (client) => {
    await client.open(URI, CLEAN.replace("Điều 1.", "Điều 1:"));
    await assert.rejects(() => formatting(client), /đã ban hành/u);
    const result = await client.rpc.sendRequest<FormatResult>(FORMAT, { uri: URI, range: null });
    assert.deepEqual([result.edits, result.removed], [[], []]);
    assert.match(result.refusal ?? "", /đã ban hành/u);
  }));

test("the client is told which lines went away; a closed text has no answer", () =>
  withClient({}, async (client) => {
    assert.equal(await client.rpc.sendRequest(FORMAT, { uri: URI, range: null }), null);
    const text = CLEAN.replace("\nCỘNG HÒA", "\n-------\n|\nCỘNG HÒA");
    await client.open(URI, text);
    const result = await client.rpc.sendRequest<FormatResult>(FORMAT, { uri: URI, range: null });
    assert.deepEqual(result.removed, [
      { line: 2, text: "-------", kind: "rule" },
      { line: 3, text: "|", kind: "bar" },
    ]);
    assert.equal(result.version, 1);
    assert.equal(applied(text, [...result.edits]), CLEAN);
  }));

test("a copied text is cleaned; its end stays as it was", () =>
  withClient({}, async ({ rpc }) => {
    const clean = (text: string): Promise<CleanTextResult> => rpc.sendRequest(CLEAN_TEXT, { text });
    assert.equal((await clean(CLEAN))?.text, CLEAN);
    assert.deepEqual(await clean("1 . Rà soát hồ sơ\u00a0lưu trữ;\n–  Báo cáo.\n------"), {
      text: "1. Rà soát hồ sơ lưu trữ;\n- Báo cáo.",
      removed: [{ line: 2, text: "------", kind: "rule" }],
    });
  }));
