/** The clerk's checklist: every rule has its item, and nothing unasked is ever shown as passed. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { CheckState } from "../../server/src/core/model/review";
import { CHECK_STATES, checklist, countStates, itemOf } from "../../server/src/core/rules/checklist";
import { CHECKLIST } from "../../server/src/core/rules/checklist-items";
import { RULES } from "../../server/src/core/rules/registry";
import type { CheckConfig } from "../../server/src/core/rules/run";
import { check } from "./check";
import { frame } from "./frame";

const items = CHECKLIST.flatMap((part) => part.items);

function listOf(text: string, config: Partial<CheckConfig> = {}) {
  const { drafts, findings } = check(text, config);
  const [draft] = drafts;
  assert.ok(draft);
  return checklist(draft, findings);
}

const statesOf = (text: string, config: Partial<CheckConfig> = {}): ReadonlyMap<number, CheckState> =>
  new Map(listOf(text, config).map(({ item, state }) => [item.number, state]));

describe("checklist", () => {
  it("is numbered through its parts", () => {
    assert.deepEqual(
      items.map((item) => item.number),
      items.map((_, i) => i + 1),
    );
    assert.deepEqual(
      CHECKLIST.map((part) => part.letter),
      [..."ABCDEF"],
    );
  });

  it("holds every rule but those on suppression comments, and names none that does not exist", () => {
    for (const { code } of RULES) assert.equal(itemOf(code) === null, code.startsWith("soat/bo-qua-"), code);
    const codes = new Set(RULES.map((rule) => rule.code));
    const groups = new Set(RULES.map((rule) => rule.code.slice(0, rule.code.indexOf("/"))));
    for (const rule of items.flatMap((item) => item.rules)) {
      assert.ok(rule.endsWith("/*") || codes.has(rule), rule);
      assert.ok(groups.has(rule.slice(0, rule.indexOf("/"))), rule);
    }
  });

  it("a clean decision: what the checker answers is passed, what a person does is not checked", () => {
    const entries = listOf(frame());
    for (const { item, state, findings } of entries) {
      assert.deepEqual(findings, [], String(item.number));
      if (item.by === "nguoi") assert.equal(state, "chua-kiem-duoc", String(item.number));
    }
    const counts = countStates(entries);
    assert.equal(counts["chua-dat"], 0);
    assert.ok(counts.dat >= 15, JSON.stringify(counts));
    assert.equal(
      CHECK_STATES.reduce((sum, state) => sum + counts[state], 0),
      items.length,
    );
  });

  it("a fault makes its own item not passed and no other", () => {
    const before = statesOf(frame());
    const after = statesOf(frame("motto", "Độc lập – Tự do – Hạnh phúc"));
    for (const [number, state] of after) assert.equal(state, number === 6 ? "chua-dat" : before.get(number), String(number));
  });

  it("what is switched off, cannot be asked or does not concern the document is not passed", () => {
    assert.equal(statesOf(frame(), { rules: new Map([["quoc-hieu/tieu-ngu", { level: "off" }]]) }).get(6), "chua-kiem-duoc");
    assert.equal(statesOf(frame(), { knowledge: null }).get(13), "chua-kiem-duoc");
    assert.equal(statesOf(frame("bases", ""), { excerpt: true }).get(13), "chua-kiem-duoc");
    const notice = frame().replace("QUYẾT ĐỊNH\nVề việc", "THÔNG BÁO\nVề việc").replace("215/QĐ-UBND", "215/TB-UBND");
    assert.equal(statesOf(notice).get(17), "khong-ap-dung");
  });

  it("a suppressed finding does not count against its item", () => {
    const suppressed = frame("motto", "%% vbhc: bỏ qua quoc-hieu/*: theo mẫu của cơ quan khác\nĐộc lập – Tự do – Hạnh phúc");
    assert.equal(statesOf(suppressed).get(6), "dat");
  });

  it("of a file with faults: not passed where the findings are", () => {
    const entries = listOf(readFileSync("test/samples/ke-hoach-con-sai-sot.vbhc", "utf8"));
    const told = entries.flatMap((entry) => entry.findings.map((finding) => finding.rule));
    for (const rule of ["can-cu/con-trong", "ten-loai/thong-nhat", "chu-ky/hoc-vi"]) assert.ok(told.includes(rule), rule);
    for (const { state, findings } of entries) assert.equal(state === "chua-dat", findings.length > 0);
  });
});
