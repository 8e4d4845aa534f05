/** Fingerprints: the same finding has the same one wherever it stands, two findings have two. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText } from "../../server/src/cli/check-text";
import { DEFAULT_CONFIG } from "../../server/src/core/rules/run";
import { flawed } from "./vbhc";

const prints = (text: string): string[] =>
  checkText("a", text, { ...DEFAULT_CONFIG, asOf: { year: 2026, month: 11, day: 21 } }, "vi").report.findings.map((f) => f.fingerprint);

describe("fingerprints", () => {
  const expected = prints(flawed());

  it("are all different", () => {
    assert.ok(expected.length > 10);
    assert.equal(new Set(expected).size, expected.length);
  });

  it("stay when lines move, blanks change or letters are written apart", () => {
    assert.deepEqual(prints(`\n\n\n${flawed()}`), expected);
    assert.deepEqual(prints(flawed().replaceAll("\n", "\r\n")), expected);
  });

  it("stay in another language of the messages", () => {
    const english = checkText("a", flawed(), { ...DEFAULT_CONFIG, asOf: { year: 2026, month: 11, day: 21 } }, "en").report;
    assert.deepEqual(
      english.findings.map((f) => f.fingerprint),
      expected,
    );
  });

  it("a change elsewhere leaves the rest", () => {
    const changed = prints(flawed().replace(/hợp tác xã nông nghiệp xếp loại khá/u, "hợp tác xã nông nghiệp xếp loại tốt"));
    const kept = expected.filter((print) => changed.includes(print));
    assert.ok(kept.length >= expected.length - 1);
  });
});
