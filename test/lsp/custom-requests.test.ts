/** Rule pages, the state of a document and the notice that it changed; the shipped rules over the whole server. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { RULES } from "../../server/src/core/rules/registry";
import {
  DOCUMENT_STATUS,
  type DocumentStatusResult,
  RULE_PAGE,
  type RulePageResult,
  rulePageUri,
  STATUS_CHANGED,
} from "../../server/src/lsp/protocol";
import { type TestClient, withClient } from "./client";
import { decision, TEST_RULES } from "./rules";

const URI = "file:///ban-thao/quyet-dinh.vbhc";
const SAMPLES = "test/samples";

test("every shipped rule has a page in both languages, with its source and its examples", () =>
  withClient({}, async ({ rpc }) => {
    assert.ok(RULES.length >= 30);
    for (const rule of RULES) {
      for (const language of ["vi", "en"] as const) {
        const page = await rpc.sendRequest<RulePageResult>(RULE_PAGE, { code: rule.code, language });
        assert.ok(page, rule.code);
        assert.ok(page.startsWith(`# ${rule.title[language]}\n`), rule.code);
        for (const words of [rule.code, rule.source, rule.why[language], ...rule.silent.map((silent) => silent.because.slice(1))]) {
          assert.ok(page.includes(words), `${rule.code}: ${words}`);
        }
      }
    }
  }));

test("an unknown rule has no page", () =>
  withClient({}, async ({ rpc }) => {
    for (const code of ["", "khong/co", "../../etc"]) assert.equal(await rpc.sendRequest(RULE_PAGE, { code, language: "vi" }), null);
  }));

const statusOf = (client: TestClient): Promise<DocumentStatusResult | null> => client.rpc.sendRequest(DOCUMENT_STATUS, { uri: URI });

test("the state of a document: kind, stage, day, counts of all levels, what is suppressed and off", () =>
  withClient({ rules: TEST_RULES, settings: { rules: { "thu/ngay": "off" } } }, async (client) => {
    assert.equal(await statusOf(client), null, "not open");
    const suppressed = "\n%% vbhc: bỏ qua thu/chu-sai: chép nguyên văn\n1. Trước ngyà 31.";
    await client.open(URI, decision(`Sở Y tế hoặc là Sở Xây dựng, trước ngyà 30 nhé.${suppressed}`));
    assert.deepEqual(await statusOf(client), {
      version: 1,
      documents: [{ kind: "quyet-dinh", regime: "hanh-chinh", stage: "du-thao" }],
      asOf: "2026-11-21",
      counts: { "bat-buoc": 1, "can-xac-minh": 0, "nen-sua": 1, "bien-tap": 1 },
      suppressed: 1,
      off: ["thu/ngay"],
    });
    await client.change(URI, "mua rau");
    assert.equal(await statusOf(client), null, "no document in it");
  }));

test("a new check is announced once", () =>
  withClient({ rules: TEST_RULES }, async (client) => {
    const announced = () => client.notified.filter(({ method }) => method === STATUS_CHANGED).map(({ params }) => params);
    await client.open(URI, decision("Trước ngyà 30."));
    await client.diagnostics(URI);
    await client.diagnostics(URI);
    await statusOf(client);
    await client.change(URI, decision("Trước ngày 30."));
    await client.diagnostics(URI);
    assert.deepEqual(announced(), [
      { uri: URI, version: 1 },
      { uri: URI, version: 2 },
    ]);
  }));

for (const name of readdirSync(SAMPLES).filter((file) => file.endsWith(".vbhc"))) {
  test(`${name}: every finding is a rule's, with a link to its page; no error in the log`, () =>
    withClient({ settings: { showLevels: ["bat-buoc", "can-xac-minh", "nen-sua", "bien-tap"] } }, async (client) => {
      await client.open(URI, readFileSync(path.join(SAMPLES, name), "utf8"));
      const codes = new Set(RULES.map((rule) => rule.code));
      const found = await client.diagnostics(URI);
      for (const { code, codeDescription } of found) {
        assert.ok(codes.has(String(code)));
        assert.equal(codeDescription?.href, rulePageUri(String(code)));
      }
      const status = await statusOf(client);
      assert.equal(
        Object.values(status?.counts ?? {}).reduce((a, b) => a + b, 0),
        found.length,
      );
      assert.deepEqual(client.log, []);
    }));
}
