/** The code actions that turn a list of tasks into a table and back: offered, made when chosen, refused. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type CodeAction, TextDocumentEdit, type TextEdit } from "vscode-languageserver-protocol/node";
import { TO_TASK_LIST, TO_TASK_TABLE } from "../../server/src/lsp/protocol";
import { plan, TASKS } from "../exports/tasks";
import { FULL, PLAIN, type TestClient, withClient } from "./client";
import { edited } from "./marks";

const URI = "file:///ban-thao/ke-hoach.vbhc";
const TEXT = plan({ tasks: TASKS });
/** The line of the first task. */
const AT = { start: { line: 11, character: 5 }, end: { line: 11, character: 5 } };
const ask = (client: TestClient, only?: string): Promise<CodeAction[]> =>
  client.codeActions(URI, AT, only === undefined ? {} : { only: [only] });
const resolve = (client: TestClient, action: CodeAction): Promise<CodeAction> => client.rpc.sendRequest("codeAction/resolve", action);

function after(text: string, { edit }: CodeAction): string {
  const [change] = edit?.documentChanges ?? [];
  assert.ok(TextDocumentEdit.is(change));
  return edited(text, change.edits as TextEdit[]);
}

test("a list becomes a table when it is chosen, and a list again", () =>
  withClient({}, async (client) => {
    await client.open(URI, TEXT);
    const [action, ...rest] = await ask(client, "refactor");
    assert.deepEqual(rest, []);
    assert.ok(action);
    assert.equal(action.title, "Lập bảng phân công từ phần này");
    assert.equal(action.kind, TO_TASK_TABLE);
    assert.equal(action.edit, undefined, "the edit is made when it is asked for");
    const table = after(TEXT, await resolve(client, action));
    assert.match(
      table,
      /^I\. NHIỆM VỤ\n\| STT \| Nhiệm vụ \| Cơ quan chủ trì \|.*\n\| --- .*\n\| 1 \| Lập bản đồ cồn cát \|.*\n(?:\| \d .*\n){3}II\. KINH PHÍ$/mu,
    );

    await client.change(URI, table);
    const [back] = await ask(client, TO_TASK_LIST);
    assert.ok(back);
    assert.equal(back.title, "Lập danh sách nhiệm vụ từ bảng này");
    const list = after(table, await resolve(client, back));
    assert.match(list, /^I\. NHIỆM VỤ\n1\. Lập bản đồ cồn cát\.\n- Cơ quan chủ trì: Sở Nông nghiệp và Môi trường\.\n/mu);
    assert.deepEqual(await ask(client, TO_TASK_TABLE), [], "on a table no table is offered");
    assert.deepEqual(client.messages, []);
    assert.deepEqual(client.log, []);
  }));

test("offered beside the quick fixes, in the chosen language, and not where no task stands", () =>
  withClient({ settings: { language: "en" } }, async (client) => {
    await client.open(URI, TEXT);
    assert.ok((await ask(client)).some(({ title }) => title === "Make a task table from this section"));
    assert.deepEqual(await ask(client, "source"), []);
    assert.deepEqual(
      await client.codeActions(URI, { start: { line: 1, character: 2 }, end: { line: 1, character: 2 } }, { only: ["refactor"] }),
      [],
    );
  }));

test("an issued text is not changed: the action says why", () =>
  withClient({ settings: { stage: "da-ban-hanh" } }, async (client) => {
    await client.open(URI, TEXT);
    assert.deepEqual(await ask(client, "refactor"), [
      { title: "Lập bảng phân công từ phần này", kind: TO_TASK_TABLE, disabled: { reason: "Văn bản đã ban hành nên không sửa." } },
    ]);
    assert.ok(
      (await ask(client)).every(({ kind }) => kind !== TO_TASK_TABLE),
      "not beside the quick fixes",
    );
    const asked = { title: "", kind: TO_TASK_TABLE, data: { uri: URI, version: 1, position: AT.start, kind: TO_TASK_TABLE } };
    assert.equal((await resolve(client, asked)).edit, undefined);
    await client.until(() => client.messages.length > 0, "the reason");
    assert.deepEqual(client.messages, ["VBHC: Văn bản đã ban hành nên không sửa."]);
  }));

test("what cannot be proved is not made, and the reason is said", () =>
  withClient({}, async (client) => {
    await client.open(URI, TEXT.replace("\n2. Sở Tài chính", "\n%% hỏi lại\n2. Sở Tài chính"));
    const [action] = await ask(client, TO_TASK_TABLE);
    assert.ok(action);
    assert.equal((await resolve(client, action)).edit, undefined);
    await client.until(() => client.messages.length > 0, "the reason");
    assert.match(client.messages[0] ?? "", /^VBHC: Chưa chuyển được: phần này có ghi chú/u);
  }));

test("an answer about a text that has changed since makes no edit", () =>
  withClient({}, async (client) => {
    await client.open(URI, TEXT);
    const [action] = await ask(client, TO_TASK_TABLE);
    assert.ok(action);
    await client.change(URI, `${TEXT}\n`);
    assert.equal((await resolve(client, action)).edit, undefined);
  }));

test("a client that does not ask later gets the edit at once, when it asks for such actions", () =>
  withClient({ capabilities: PLAIN }, async (client) => {
    await client.open(URI, TEXT);
    assert.ok((await ask(client)).every(({ kind }) => kind !== TO_TASK_TABLE));
    const [action] = await ask(client, "refactor.rewrite");
    assert.match(edited(TEXT, action?.edit?.changes?.[URI] ?? []), /\| 1 \| Lập bản đồ cồn cát \|/u);
  }));

test("a client without disabled actions is offered none in an issued text", () =>
  withClient(
    {
      settings: { stage: "da-ban-hanh" },
      capabilities: { ...FULL, textDocument: { ...FULL.textDocument, codeAction: PLAIN.textDocument?.codeAction } },
    },
    async (client) => {
      await client.open(URI, TEXT);
      assert.deepEqual(await ask(client, "refactor"), []);
    },
  ));
