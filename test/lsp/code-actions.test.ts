/** Quick fixes and fix-all: order, what they change, and that what was fixed is found no more. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type CodeAction, type SnippetTextEdit, TextDocumentEdit, type TextEdit } from "vscode-languageserver-protocol/node";
import { FULL, PLAIN, type StartOptions, type TestClient, withClient } from "./client";
import { edited, marked } from "./marks";
import { decision, TEST_RULES } from "./rules";

const URI = "file:///ban-thao/quyet-dinh.vbhc";
const withRules = (use: (client: TestClient) => Promise<void>, options: StartOptions = {}): Promise<void> =>
  withClient({ rules: TEST_RULES, initializationOptions: { openRulePage: true }, ...options }, use);

/** Opens a fixture and asks for the actions of its only range. */
async function actionsAt(client: TestClient, fixture: string, only?: readonly string[]): Promise<{ text: string; actions: CodeAction[] }> {
  const { text, ranges } = marked(fixture);
  const [range] = ranges;
  assert.ok(range, "a range");
  await client.open(URI, text);
  return { text, actions: await client.codeActions(URI, range, only && { only: [...only] }) };
}

type Edit = TextEdit | SnippetTextEdit;

/** The edits of an action, versioned or not. */
function editsOf({ edit }: CodeAction): Edit[] {
  const [change] = edit?.documentChanges ?? [];
  if (change === undefined) return edit?.changes?.[URI] ?? [];
  assert.ok(TextDocumentEdit.is(change));
  assert.deepEqual(change.textDocument, { uri: URI, version: 1 });
  return change.edits as Edit[];
}

function plainEdits(action: CodeAction | undefined): TextEdit[] {
  assert.ok(action, "an action");
  return editsOf(action).map((edit) => ("snippet" in edit ? { range: edit.range, newText: edit.snippet.value.replace("$0", "") } : edit));
}

const titles = (actions: readonly CodeAction[]): string[] => actions.map((action) => action.title);

test("order: fix, suppress, all of the same rule, rule page", () =>
  withRules(async (client) => {
    const { actions } = await actionsAt(client, decision("Trước ⟦ngyà⟧ 30, ngyà 31 và ngyà 32."));
    assert.deepEqual(titles(actions), ["Thay bằng “ngày”.", "Bỏ qua, ghi lý do", "Sửa tất cả mục cùng loại (3)", "Xem quy định"]);
    assert.deepEqual(
      actions.map((action) => [action.kind, action.isPreferred ?? false]),
      [
        ["quickfix", true],
        ["quickfix", false],
        ["quickfix", false],
        ["quickfix", false],
      ],
    );
    assert.deepEqual(actions.at(-1)?.command?.arguments, ["thu/chu-sai"]);
    assert.equal(actions.at(-1)?.command?.command, "vbhc.openRulePage");
    for (const action of actions) assert.equal(action.diagnostics?.[0]?.code, "thu/chu-sai");
  }));

test("two rules at one place: their codes tell the actions apart", () =>
  withRules(async (client) => {
    const { actions } = await actionsAt(client, decision("Trước ⟦ngyà hoặc là⟧ sau."));
    assert.deepEqual(titles(actions), [
      "Thay bằng “ngày”.",
      "Bỏ “hoặc là”.",
      "Bỏ qua, ghi lý do: thu/chu-sai",
      "Bỏ qua, ghi lý do: thu/nghi-ngo",
      "Xem quy định: thu/chu-sai",
      "Xem quy định: thu/nghi-ngo",
    ]);
  }));

test("a fix that may change the meaning is not preferred", () =>
  withRules(async (client) => {
    const { actions } = await actionsAt(client, decision("Sở Y tế ⟦hoặc là⟧ Sở Xây dựng."));
    assert.equal(actions[0]?.title, "Bỏ “hoặc là”.");
    assert.equal(actions[0]?.isPreferred, false);
  }));

test("applying a fix removes its diagnostic and only its own", () =>
  withRules(async (client) => {
    const { text, actions } = await actionsAt(client, decision("Trước ngyà 30, ⟦ngyà⟧ 31."));
    const after = edited(text, plainEdits(actions[0]));
    assert.equal(after, marked(decision("Trước ngyà 30, ngày 31.")).text);
    await client.change(URI, after);
    assert.equal((await client.diagnostics(URI)).length, 1);
  }));

test("fix all of the same rule leaves the others", () =>
  withRules(async (client) => {
    const { text, actions } = await actionsAt(client, decision("Trước ⟦ngyà⟧ 30 hoặc là ngyà 31."));
    const all = actions.find((action) => action.title.startsWith("Sửa tất cả"));
    assert.equal(edited(text, plainEdits(all)), decision("Trước ngày 30 hoặc là ngày 31."));
  }));

for (const only of ["source", "source.fixAll", "source.fixAll.vbhc"]) {
  test(`${only}: safe fixes only, in one edit; then there are none`, () =>
    withRules(async (client) => {
      const { text, actions } = await actionsAt(client, decision("⟦Trước⟧ ngyà 30 hoặc là ngyà 31."), [only]);
      assert.deepEqual(
        actions.map((action) => [action.title, action.kind]),
        [["Sửa các mục hình thức", "source.fixAll.vbhc"]],
      );
      const after = edited(text, plainEdits(actions[0]));
      assert.equal(after, decision("Trước ngày 30 hoặc là ngày 31."));
      await client.change(URI, after);
      const [line = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }] = marked("⟦⟧").ranges;
      assert.deepEqual(await client.codeActions(URI, line, { only: [only] }), []);
    }));
}

test("other kinds are not answered with ours", () =>
  withRules(async (client) => {
    const { actions } = await actionsAt(client, decision("Trước ⟦ngyà⟧ 30."), ["refactor", "source.organizeImports"]);
    assert.deepEqual(actions, []);
  }));

test("suppressing puts a comment above the block and leaves the reason to the author", () =>
  withRules(async (client) => {
    const { text, actions } = await actionsAt(client, decision("Rà soát hồ chứa:\n1. Việc một;\n2. Trước ⟦ngyà⟧ 30."));
    const action = actions.find((candidate) => candidate.title === "Bỏ qua, ghi lý do");
    assert.ok(action);
    const [edit] = editsOf(action);
    assert.ok(edit && "snippet" in edit);
    assert.equal(edit.snippet.value, "%% vbhc: bỏ qua thu/chu-sai: $0\n");
    const commented = edited(text, plainEdits(action));
    assert.equal(commented, decision("Rà soát hồ chứa:\n1. Việc một;\n%% vbhc: bỏ qua thu/chu-sai: \n2. Trước ngyà 30."));
    await client.change(URI, commented);
    assert.equal((await client.diagnostics(URI)).length, 1, "without a reason nothing is suppressed");
    await client.change(URI, commented.replace("chu-sai: ", "chu-sai: chép nguyên văn"));
    assert.deepEqual(await client.diagnostics(URI), []);
  }));

test("suppressing a second rule extends the comment", () =>
  withRules(async (client) => {
    const { text, actions } = await actionsAt(
      client,
      decision("Rà soát hồ chứa:\n%% vbhc: bỏ qua thu/chu-sai: chép nguyên văn\n1. Trước ngyà 30 ⟦hoặc là⟧ sau."),
    );
    const action = actions.find((candidate) => candidate.title === "Bỏ qua, ghi lý do");
    const commented = edited(text, plainEdits(action));
    assert.ok(commented.includes("\n%% vbhc: bỏ qua thu/chu-sai, thu/nghi-ngo: chép nguyên văn\n1. "));
    await client.change(URI, commented);
    assert.deepEqual(await client.diagnostics(URI), []);
  }));

test("suppressing in the head and in Nơi nhận works too", () =>
  withRules(async (client) => {
    for (const place of ["Về việc rà soát hồ chứa", "- Như Điều 3;", "TỈNH LAM SƠN"]) {
      const fixture = decision("Rà soát.").replace(place, `${place} ⟦ngyà⟧`);
      const { text, actions } = await actionsAt(client, fixture);
      const commented = edited(text, plainEdits(actions[1])).replace("chu-sai: \n", "chu-sai: tên riêng\n");
      await client.change(URI, commented);
      assert.deepEqual(await client.diagnostics(URI), [], place);
      await client.close(URI);
    }
  }));

test("a text with CRLF gets a comment with CRLF", () =>
  withRules(async (client) => {
    const text = decision("Trước ngyà 30.").replaceAll("\n", "\r\n");
    await client.open(URI, text);
    const [diagnostic] = await client.diagnostics(URI);
    assert.ok(diagnostic);
    const actions = await client.codeActions(URI, diagnostic.range);
    assert.equal(plainEdits(actions[1])[0]?.newText, "%% vbhc: bỏ qua thu/chu-sai: \r\n");
  }));

test("a small client gets plain edits and no command that it does not know", () =>
  withRules(
    async (client) => {
      const { text, actions } = await actionsAt(client, decision("Trước ⟦ngyà⟧ 30."));
      assert.deepEqual(titles(actions), ["Thay bằng “ngày”.", "Bỏ qua, ghi lý do"]);
      assert.ok(actions.every((action) => action.edit?.documentChanges === undefined));
      assert.ok(edited(text, plainEdits(actions[1])).includes("%% vbhc: bỏ qua thu/chu-sai: \nĐiều 1."));
    },
    { capabilities: PLAIN, initializationOptions: {} },
  ));

test("without snippets the reason's place is left open", () =>
  withRules(
    async (client) => {
      const { actions } = await actionsAt(client, decision("Trước ⟦ngyà⟧ 30."));
      assert.ok(actions[1]);
      assert.deepEqual(
        editsOf(actions[1]).map((edit) => "newText" in edit && edit.newText),
        ["%% vbhc: bỏ qua thu/chu-sai: \n"],
      );
    },
    { capabilities: { ...FULL, workspace: { ...FULL.workspace, workspaceEdit: { documentChanges: true } } } },
  ));

test("where nothing is found nothing is offered, nor in a document that is not open", () =>
  withRules(async (client) => {
    const { actions } = await actionsAt(client, decision("⟦Trước⟧ ngyà 30."));
    assert.deepEqual(actions, []);
    const [range] = marked("⟦⟧").ranges;
    assert.ok(range);
    assert.equal(await client.codeActions("file:///ban-thao/khac.vbhc", range), null);
  }));
