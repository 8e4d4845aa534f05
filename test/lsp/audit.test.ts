/** A Word file that is looked at: its text opens under the URI given, and the findings speak of its layout too. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { CodeAction } from "vscode-languageserver-protocol";
import { exportDocx } from "../../server/src/core/exports/docx";
import { readDraftFile } from "../../server/src/core/model/draft";
import { importDocx } from "../../server/src/core/office/docx";
import {
  AUDIT_FILE,
  AUDIT_SCHEME,
  type AuditFileResult,
  CHECKLIST,
  type ChecklistResult,
  COMMENTED_FILE,
  type CommentedFileResult,
} from "../../server/src/lsp/protocol";
import { changedFont } from "../office/changed";
import { type TestClient, withClient } from "./client";

const URI = `${AUDIT_SCHEME}:/quyet-dinh.docx?file%3A%2F%2F%2Fq.docx`;
const clean = await exportDocx(readDraftFile(readFileSync("test/samples/quyet-dinh-truc-tiep.vbhc", "utf8")));

const read = (client: TestClient, bytes: Uint8Array): Promise<AuditFileResult> =>
  client.rpc.sendRequest(AUDIT_FILE, { uri: URI, content: Buffer.from(bytes).toString("base64"), language: "vi" });

test("findings on layout and words, no changes offered, the checklist answered", () =>
  withClient({}, async (client) => {
    const { text, refusal } = await read(client, changedFont(clean, "Arial"));
    assert.equal(refusal, null);
    await client.open(URI, text ?? "");
    const found = await client.diagnostics(URI);
    assert.deepEqual(
      found.map(({ code }) => code),
      ["trinh-bay/phong-chu"],
    );
    const params = { textDocument: { uri: URI }, range: found[0]?.range, context: { diagnostics: found } };
    assert.equal(await client.rpc.sendRequest<CodeAction[] | null>("textDocument/codeAction", params), null);
    const list = await client.rpc.sendRequest<ChecklistResult>(CHECKLIST, { uri: URI });
    const states = new Map(list.documents[0]?.items.map(({ number, state }) => [number, state]));
    assert.deepEqual([states.get(28), states.get(29), states.get(30)], ["chua-dat", "dat", "dat"]);
  }));

test("a copy with a comment at each finding; a file that was changed meanwhile is refused in words", () =>
  withClient({}, async (client) => {
    const bytes = changedFont(clean, "Arial");
    const { text } = await read(client, bytes);
    const ask = (of: Uint8Array): Promise<CommentedFileResult | null> =>
      client.rpc.sendRequest(COMMENTED_FILE, { uri: URI, content: Buffer.from(of).toString("base64"), language: "vi" });
    assert.equal(await ask(bytes), null);
    await client.open(URI, text ?? "");
    assert.equal((await client.diagnostics(URI)).length, 1);
    const copy = Buffer.from((await ask(bytes))?.content ?? "", "base64");
    const again = importDocx(copy, { revisions: "refuse", purpose: "audit" });
    assert.equal(again.text, text);
    assert.equal(again.notes.find(({ code }) => code === "comment")?.count, 1);
    const other = await exportDocx(readDraftFile("Một tệp khác.\n"));
    assert.match((await ask(other))?.problem ?? "", /thay đổi/u);
  }));

test("the same text without its file is checked as a text; a file that cannot be read is refused in words", () =>
  withClient({}, async (client) => {
    await client.open(URI, readFileSync("test/samples/quyet-dinh-truc-tiep.vbhc", "utf8"));
    assert.deepEqual(await client.diagnostics(URI), []);
    const refused = await read(client, Buffer.from("PK\u0003\u0004 not a Word file"));
    assert.equal(refused.text, null);
    assert.notEqual(refused.refusal?.reason, "");
  }));
