/** Law 6: safe fixes keep the facts, over all examples and samples; fixing twice changes nothing more. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { readDraftFile } from "../../server/src/core/model/draft";
import { protectedFacts } from "../../server/src/core/model/facts";
import { RULES } from "../../server/src/core/rules/registry";
import { applyFix, check } from "./check";
import { frame } from "./frame";

const SAMPLES = "test/samples";

const texts: (readonly [string, string])[] = [
  ...RULES.flatMap((rule) =>
    rule.examples.flatMap(({ at, bad, good }, i) => [
      [`${rule.code} example ${i + 1}`, frame(at, bad)] as const,
      [`${rule.code} example ${i + 1}, good`, frame(at, good)] as const,
    ]),
  ),
  ...readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".vbhc"))
    .map((name) => [name, readFileSync(`${SAMPLES}/${name}`, "utf8")] as const),
];

const factsOf = (text: string): readonly string[] => readDraftFile(text).drafts.flatMap(protectedFacts);

describe("safe fixes", () => {
  for (const [name, text] of texts) {
    it(name, () => {
      const { source, findings } = check(text);
      const before = factsOf(text);
      for (const finding of findings) {
        for (const fix of finding.fixes) {
          if (fix.kind !== "safe") continue;
          const after = applyFix(source, fix);
          assert.deepEqual(factsOf(after), before, `${finding.rule}: ${fix.title.vi}`);
          const again = check(after).findings.filter((f) => f.rule === finding.rule && f.fixes.some((g) => g.kind === "safe"));
          const previous = findings.filter((f) => f.rule === finding.rule);
          assert.ok(again.length < previous.length, `${finding.rule}: the fix leaves the finding in place`);
        }
      }
    });
  }
});
