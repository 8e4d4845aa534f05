/** Examples of every rule, executed: a fault gives one finding, its fix gives the good text, silent cases give nothing. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RULES } from "../../server/src/core/rules/registry";
import type { Slot } from "../../server/src/core/rules/rule";
import { applyFix, type Checked, check, open, rulesOf, tell } from "./check";
import { frame } from "./frame";
import { checkPage } from "./page-frame";

/** The text of an example in its frame, checked; an example about a page is checked in the model's Word file. */
const checkAt = (at: Slot, text: string): Checked => open(at === "page" ? checkPage(text) : check(frame(at, text)));

const clean = (at: Slot, text: string, what: string): void => {
  const checked = checkAt(at, text);
  assert.deepEqual(tell(checked), [], `${what} is not clean:\n${text}`);
  assert.deepEqual(checked.failures, []);
};

/** A fix that inserts a part leaves places open, and those alone are found while the text is a draft. */
const onlyBlanks = (text: string): void => {
  const { findings } = open(check(text, { stage: "du-thao" }));
  assert.ok(
    findings.some((f) => f.data?.blank === true),
    "a place is left open",
  );
  assert.deepEqual(rulesOf(findings.filter((f) => f.data?.blank !== true)), [], text);
};

describe("rule examples", () => {
  it("the model decision is clean", () => clean("whole", frame(), "the model decision"));

  for (const rule of RULES) {
    describe(rule.code, () => {
      it("has at least two examples and two silent cases", () => {
        assert.ok(rule.examples.length >= 2, "two examples");
        assert.ok(rule.silent.length >= 2, "two silent cases");
      });
      rule.examples.forEach(({ at, bad, good, fixed }, index) => {
        it(`example ${index + 1}`, () => {
          const checked = checkAt(at, bad);
          assert.deepEqual(rulesOf(checked.findings), [rule.code], tell(checked).join("\n"));
          clean(at, good, "the good text");
          const fix = checked.findings[0]?.fixes[0];
          if (fix !== undefined) assert.equal(applyFix(checked.source, fix), frame(at, fixed ?? good));
          if (fixed !== undefined) onlyBlanks(frame(at, fixed));
        });
      });
      rule.silent.forEach(({ at, text, because }, index) => {
        it(`silent case ${index + 1}: ${because}`, () => clean(at, text, "the silent case"));
      });
    });
  }
});
