/**
 * Every clean sample, broken in one way at a time: each break gives exactly the findings declared beside it, at their
 * places, and nothing else. Every rule of the registry is broken at least once or listed with the reason why it cannot be.
 */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RULES } from "../../../server/src/core/rules/registry";
import { samples } from "../../fuzz/samples";
import { check, open, tell } from "../check";
import { BASES_MUTATIONS } from "./bases";
import { CLOSING_MUTATIONS } from "./closing";
import { FACTS_MUTATIONS } from "./facts";
import { HEAD_MUTATIONS } from "./head";
import { broken, finding, type Mutation } from "./mutation";
import { STRUCTURE_MUTATIONS } from "./structure";
import { TASKS_MUTATIONS } from "./tasks";
import { UNREACHED } from "./unreached";
import { WORDS_MUTATIONS } from "./words";

const MUTATIONS: readonly Mutation[] = [
  ...HEAD_MUTATIONS,
  ...BASES_MUTATIONS,
  ...STRUCTURE_MUTATIONS,
  ...TASKS_MUTATIONS,
  ...CLOSING_MUTATIONS,
  ...FACTS_MUTATIONS,
  ...WORDS_MUTATIONS,
];

const CLEAN: ReadonlyMap<string, string> = new Map(
  [...samples]
    .map(([name, text]) => [name.replace(".vbhc", ""), text] as const)
    .filter(([, text]) => open(check(text)).findings.length === 0),
);

const found = (text: string): { seen: string[]; told: string[] } => {
  const checked = open(check(text));
  assert.deepEqual(checked.failures, []);
  const seen = checked.findings.map((f) => finding(f.rule, checked.source.position(f.span.start).line + 1, checked.source.quote(f.span)));
  return { seen: seen.sort(), told: tell(checked) };
};

const chosen = ({ only }: Mutation): [string, string][] => [...CLEAN].filter(([name]) => only === undefined || only.includes(name));

describe("mutations of clean samples", () => {
  it("there are clean samples of every kind", () => {
    for (const name of [
      "quyet-dinh-truc-tiep",
      "quyet-dinh-ban-hanh-ke-hoach",
      "bo-nhiem-pho-giam-doc",
      "khen-thuong-kem-danh-sach",
      "quyet-dinh-quy-pham",
    ])
      assert.ok(CLEAN.has(name), name);
  });

  MUTATIONS.forEach((mutation, index) => {
    it(`${mutation.rule}, ${index + 1}: ${String(mutation.from).slice(0, 60)}`, () => {
      let reached = 0;
      for (const [name, text] of chosen(mutation)) {
        const change = broken(text, mutation);
        if (change === null) continue;
        reached++;
        const { seen, told } = found(change.text);
        assert.deepEqual(seen, change.expected, `${name}:\n${told.join("\n")}`);
        assert.ok(
          seen.some((line) => line.startsWith(`${mutation.rule} `)),
          "the rule meant has found it",
        );
      }
      assert.ok(reached > 0, "some clean sample can be broken this way");
      if (mutation.only !== undefined) assert.equal(reached, mutation.only.length, "every sample named is reached");
    });
  });

  it("every rule is broken or listed with a reason", () => {
    const mutated = new Set(MUTATIONS.map(({ rule }) => rule));
    // layout is broken in Word files: see layout-audit.test.ts
    const codes = RULES.filter(({ needsLayout }) => needsLayout !== true).map(({ code }) => code);
    assert.deepEqual(
      codes.filter((code) => !mutated.has(code) && !UNREACHED.has(code)),
      [],
    );
    for (const code of mutated) assert.ok(!UNREACHED.has(code), `${code} is broken, so it is not listed`);
    for (const [listed, reason] of UNREACHED) {
      assert.ok(codes.includes(listed), `${listed} is a rule`);
      assert.ok(reason.length > 20, `${listed} has a reason`);
    }
    for (const code of mutated) assert.ok(codes.includes(code), `${code} is a rule`);
  });
});
