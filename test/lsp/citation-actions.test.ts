/** Citations made alike over the protocol: offered on request only, with preview, never in an issued text. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, TextDocumentEdit, TextEdit } from "vscode-languageserver-protocol/node";
import { RULES } from "../../server/src/core/rules/registry";
import { FULL, withClient } from "./client";
import { cursorOf, edited, marked } from "./marks";
import { decision } from "./rules";

const URI = "file:///ban-thao/quyet-dinh.vbhc";
const KIND = "refactor.rewrite.vbhc";
const ANNOTATED = { ...FULL, workspace: { ...FULL.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } };
const CONTENT =
  "Theo Kế hoạch số 45/KH-UBND ngày 12/3/2026 của Ủy ban nhân dân tỉnh; báo cáo theo Kế hoạch số 45/KH-U‸BND ngày 12/3/2026 của Ủy ban nhân dân tỉnh.";

async function offered(
  fixture: string,
  only: readonly string[] | undefined,
  triggerKind: 1 | 2,
  settings: object = {},
): Promise<{ text: string; actions: CodeAction[] }> {
  const read = marked(fixture);
  const at = cursorOf(read);
  let actions: CodeAction[] = [];
  await withClient({ rules: RULES, capabilities: ANNOTATED, settings }, async (client) => {
    await client.open(URI, read.text);
    actions = await client.codeActions(URI, { start: at, end: at }, { triggerKind, ...(only && { only: [...only] }) });
    assert.deepEqual(client.log, []);
  });
  return { text: read.text, actions: actions.filter(({ kind }) => kind?.startsWith(KIND)) };
}

test("on a citation: first in full, later ones short, with the change shown before it is made", async () => {
  const { text, actions } = await offered(decision(CONTENT), undefined, 1);
  const [action] = actions;
  assert.deepEqual(
    actions.map(({ kind }) => kind),
    [`${KIND}.first`, `${KIND}.dates-short`, `${KIND}.laws-number`],
  );
  assert.equal(action?.title, "Viết viện dẫn đầy đủ lần đầu, ghi gọn các lần sau (1 chỗ)");
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  assert.ok(edited(text, change?.edits as TextEdit[]).includes("báo cáo theo Kế hoạch số 45/KH-UBND.\n"));
  // What needs confirmation is shown unticked, and left out unless the user ticks it: only a place that changes nothing does.
  const annotations = action?.edit?.changeAnnotations ?? {};
  assert.equal(annotations.first?.needsConfirmation, false);
  const confirmed = (change?.edits ?? []).filter(
    (edit) => "annotationId" in edit && annotations[String(edit.annotationId)]?.needsConfirmation,
  );
  assert.deepEqual(
    confirmed.map((edit) => ({ ...edit, annotationId: "" })),
    [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: "", annotationId: "" }],
  );
});

test("asked for by kind, as the commands do", async () => {
  assert.deepEqual(
    (await offered(decision(CONTENT), [`${KIND}.first`], 1)).actions.map(({ kind }) => kind),
    [`${KIND}.first`],
  );
  assert.equal((await offered(decision(CONTENT), [KIND], 1)).actions.length, 3);
  assert.equal((await offered(decision(CONTENT), ["quickfix"], 1)).actions.length, 0);
});

test("not while one types, not beside citations, not in an issued text", async () => {
  assert.equal((await offered(decision(CONTENT), undefined, 2)).actions.length, 0);
  assert.equal((await offered(decision("Rà soát hồ ‸chứa."), undefined, 1)).actions.length, 0);
  assert.equal((await offered(decision(CONTENT), undefined, 1, { stage: "da-ban-hanh" })).actions.length, 0);
});
