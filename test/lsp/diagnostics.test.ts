/** Diagnostics, pulled and pushed: what they say, when they come, and that nothing stale is left. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CancellationTokenSource, type Diagnostic, LSPErrorCodes, ResponseError } from "vscode-languageserver-protocol/node";
import { PLAIN, type StartOptions, type TestClient, withClient } from "./client";
import { marked, withRanges, wordsOf } from "./marks";
import { decision, TEST_RULES } from "./rules";

const URI = "file:///ban-thao/quyet-dinh.vbhc";
const OTHER = "file:///ban-thao/khac.vbhc";

const withRules = (options: StartOptions, use: (client: TestClient) => Promise<void>): Promise<void> =>
  withClient({ rules: TEST_RULES, ...options }, use);
const codes = (list: readonly Diagnostic[]): unknown[] => list.map((d) => d.code);
const pushes = (client: TestClient, uri: string) => client.published.filter((params) => params.uri === uri);

test("ranges are the words that are spoken of, also after letters of two units and composed marks", () =>
  withRules({}, async (client) => {
    const fixture = decision("Giao 𠀋 Sở Tài chính trước ⟦ngyà⟧ 30; e\u0302\u0301 ⟦ngyà⟧ 31.");
    const { text } = marked(fixture);
    await client.open(URI, text);
    const found = await client.diagnostics(URI);
    assert.equal(
      withRanges(
        text,
        found.map((d) => d.range),
      ),
      fixture,
    );
  }));

test("a diagnostic carries its code, the link to its rule, related places, tags and data", () =>
  withRules({}, async (client) => {
    const text = decision("Chọn Sở Tài chính hoặc là Sở Xây dựng hoặc là Sở Y tế.");
    await client.open(URI, text);
    const [found, ...more] = await client.diagnostics(URI);
    assert.ok(found);
    assert.equal(more.length, 0);
    assert.equal(found.code, "thu/nghi-ngo");
    assert.equal(found.source, "vbhc");
    assert.equal(found.severity, 1);
    assert.deepEqual(found.tags, [1]);
    assert.equal(found.codeDescription?.href, "vbhc-rule:/thu/nghi-ngo.md");
    assert.equal((found.data as { rule: string }).rule, "thu/nghi-ngo");
    const [related] = found.relatedInformation ?? [];
    assert.equal(related?.location.uri, URI);
    assert.equal(related && wordsOf(text, related.location.range), "hoặc là");
    assert.notDeepEqual(related?.location.range, found.range);
  }));

test("an unchanged document is said to be unchanged; a change gives a new result", () =>
  withRules({}, async (client) => {
    await client.open(URI, decision("Trước ngyà 30."));
    const first = await client.pull(URI);
    assert.equal(first.kind, "full");
    assert.ok(first.resultId);
    const again = await client.pull(URI, first.resultId);
    assert.deepEqual(again, { kind: "unchanged", resultId: first.resultId });
    await client.change(URI, decision("Trước ngày 30."));
    const changed = await client.pull(URI, first.resultId);
    assert.equal(changed.kind === "full" && changed.items.length, 0);
  }));

test("incremental changes are seen letter by letter", () =>
  withRules({}, async (client) => {
    const { text, ranges } = marked(decision("Trước ⟦ngày⟧ 30."));
    const [range] = ranges;
    assert.ok(range);
    await client.open(URI, text);
    assert.deepEqual(await client.diagnostics(URI), []);
    await client.change(URI, "ngyà", range);
    assert.deepEqual(codes(await client.diagnostics(URI)), ["thu/chu-sai"]);
    const inside = { start: { ...range.start, character: range.start.character + 2 }, end: { ...range.end } };
    await client.change(URI, "ày", inside);
    assert.deepEqual(await client.diagnostics(URI), []);
  }));

test("a client that pulls is never sent anything", () =>
  withRules({}, async (client) => {
    await client.open(URI, decision("Trước ngyà 30."));
    await client.change(URI, decision("Trước ngyà 31."));
    assert.equal((await client.diagnostics(URI)).length, 1);
    await client.close(URI);
    await new Promise((resolve) => setTimeout(resolve, 120));
    assert.deepEqual(client.published, []);
  }));

test("a client that does not pull is sent the last version, once", () =>
  withRules({ capabilities: PLAIN }, async (client) => {
    await client.open(URI, decision("Trước ngyà 30."));
    await client.until(() => pushes(client, URI).length === 1, "first push");
    for (const day of [31, 32, 33, 34]) await client.change(URI, decision(`Trước ngày ${day}.`));
    await client.until(() => pushes(client, URI).at(-1)?.version === 5, "push of version 5");
    assert.deepEqual(
      pushes(client, URI).map((params) => [params.version, codes(params.diagnostics)]),
      [
        [1, ["thu/chu-sai"]],
        [5, []],
      ],
    );
    await assert.rejects(client.pull(URI), "no pull handler");
  }));

test("closing takes the pushed diagnostics away", () =>
  withRules({ capabilities: PLAIN }, async (client) => {
    await client.open(URI, decision("Trước ngyà 30."));
    await client.until(() => pushes(client, URI).length === 1, "first push");
    await client.change(URI, decision("Trước ngyà 31."));
    await client.close(URI);
    await client.until(() => pushes(client, URI).length === 2, "push at closing");
    await new Promise((resolve) => setTimeout(resolve, 120));
    assert.deepEqual(pushes(client, URI).at(-1), { uri: URI, diagnostics: [] });
    assert.equal(pushes(client, URI).length, 2);
  }));

test("a document opened again with the same version is read again", () =>
  withRules({}, async (client) => {
    await client.open(URI, decision("Trước ngyà 30."));
    const before = await client.pull(URI);
    await client.close(URI);
    assert.deepEqual(await client.pull(URI), { kind: "full", items: [] });
    await client.open(URI, decision("Trước ngày 30."));
    const after = await client.pull(URI, before.resultId);
    assert.equal(after.kind, "full");
    assert.deepEqual(after.kind === "full" && after.items, []);
  }));

test("two documents do not meddle with each other", () =>
  withRules({}, async (client) => {
    await client.open(URI, decision("Trước ngyà 30."));
    await client.open(OTHER, decision("Sở Y tế hoặc là Sở Xây dựng."));
    assert.deepEqual(codes(await client.diagnostics(URI)), ["thu/chu-sai"]);
    assert.deepEqual(codes(await client.diagnostics(OTHER)), ["thu/nghi-ngo"]);
    await client.close(OTHER);
    assert.deepEqual(codes(await client.diagnostics(URI)), ["thu/chu-sai"]);
  }));

test("a text that is no administrative document is left alone", () =>
  withRules({}, async (client) => {
    for (const text of [
      "",
      "\n\n",
      "Chào cả nhà, ngyà mai đi chợ hoặc là ở nhà.",
      "# Ghi chú\n\n- mua rau ngyà mai\n",
      "\u0000\u0001\ufffd",
    ]) {
      await client.open(URI, text);
      assert.deepEqual(await client.diagnostics(URI), [], JSON.stringify(text));
      await client.close(URI);
    }
    assert.deepEqual(client.log, []);
  }));

test("one huge line is answered", () =>
  withRules({}, async (client) => {
    const line =
      "Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng thực hiện theo khoản 1 Điều 5 trước ngày 30 tháng 6 năm 2026; ".repeat(4_000);
    await client.open(URI, decision(`${line}ngyà`));
    const found = await client.diagnostics(URI);
    assert.deepEqual(codes(found), ["thu/chu-sai"]);
    assert.equal(found[0]?.range.start.character, "Điều 1. ".length + line.length);
  }));

test("many findings: the gravest thousand are published", () =>
  withRules({}, async (client) => {
    await client.open(URI, decision(`${"ngyà ".repeat(1_500)} hoặc là`));
    const found = await client.diagnostics(URI);
    assert.equal(found.length, 1_000);
    assert.equal(found[0]?.code, "thu/nghi-ngo");
  }));

test("a rule that breaks down is logged, the others are heard", () =>
  withRules({}, async (client) => {
    await client.open(URI, decision("Xử lý vụ NỔ trước ngyà 30."));
    assert.deepEqual(codes(await client.diagnostics(URI)), ["thu/chu-sai"]);
    await client.until(() => client.log.some((line) => line.includes("hỏng giữa chừng")), "the error in the log");
  }));

test("a costly check lets what else was asked go first, and is not done for a question that is taken back", async () => {
  let checks = 0;
  const slow = TEST_RULES.map((rule) => ({
    ...rule,
    check: (...given: Parameters<typeof rule.check>) => {
      if (rule.code === "thu/chu-sai") {
        checks++;
        const end = performance.now() + 150;
        while (performance.now() < end);
      }
      rule.check(...given);
    },
  }));
  await withRules({ rules: slow }, async (client) => {
    await client.open(URI, decision("Trước ngyà 30."));
    assert.equal((await client.diagnostics(URI)).length, 1);
    assert.equal(checks, 1);
    await client.change(URI, decision("Trước ngyà 31."));
    const answered: string[] = [];
    const first = client.pull(URI).then(() => answered.push("diagnostics"));
    await client.about<unknown>("documentSymbol", URI).then(() => answered.push("symbols"));
    await first;
    assert.deepEqual(answered, ["symbols", "diagnostics"]);
    assert.equal(checks, 2);

    const source = new CancellationTokenSource();
    await client.change(URI, decision("Trước ngyà 32."));
    const taken = client.rpc.sendRequest("textDocument/diagnostic", { textDocument: { uri: URI } }, source.token);
    source.cancel();
    await assert.rejects(taken);
    assert.equal(checks, 2);
    assert.equal((await client.diagnostics(URI)).length, 1);
    assert.equal(checks, 3);
  });
});

test("a cancelled request is answered as cancelled and its text is not checked", () =>
  withRules({}, async (client) => {
    let openGate = (): void => undefined;
    client.configurationGate = new Promise((resolve) => {
      openGate = resolve;
    });
    await client.open(URI, decision("Trước ngyà 30."));
    const { rpc } = client;
    const source = new CancellationTokenSource();
    const asked = rpc.sendRequest("textDocument/diagnostic", { textDocument: { uri: URI } }, source.token);
    await client.until(() => true, "");
    while (client.configurationAsked.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    source.cancel();
    // The cancellation is on its way before the configuration's answer.
    await new Promise((resolve) => setTimeout(resolve, 5));
    openGate();
    await assert.rejects(asked, (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled);
    assert.equal(client.notified.filter((n) => n.method === "vbhc/statusChanged").length, 0);
    assert.deepEqual(codes(await client.diagnostics(URI)), ["thu/chu-sai"]);
  }));
