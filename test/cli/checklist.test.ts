/** `vbhc checklist`: its JSON, its text, its exit codes. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CLEAN, FLAWED, json, vbhc } from "./vbhc";

interface Report {
  readonly version: number;
  readonly path: string;
  readonly documents: readonly {
    readonly kind: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly items: readonly {
      readonly number: number;
      readonly part: string;
      readonly by: string;
      readonly state: string;
      readonly findings: readonly { readonly rule: string }[];
    }[];
  }[];
}

describe("vbhc checklist", () => {
  it("gives every item with its state and its findings as JSON", () => {
    const { version, documents } = json<Report>(["checklist", FLAWED]);
    assert.equal(version, 1);
    const [document] = documents;
    assert.ok(document);
    assert.deepEqual(
      document.items.map((item) => item.number),
      document.items.map((_, i) => i + 1),
    );
    for (const { state, findings, by } of document.items) {
      assert.equal(state === "chua-dat", findings.length > 0);
      if (by === "nguoi") assert.equal(state, "chua-kiem-duoc");
    }
    assert.equal(document.counts["chua-dat"], document.items.filter((item) => item.state === "chua-dat").length);
  });

  it("prints the parts and the four counts, never that the text is valid", () => {
    const { code, out } = vbhc(["checklist", CLEAN]);
    assert.equal(code, 0);
    for (const words of ["A. Nhận hồ sơ", "F. Cấp số", "Chưa đạt 0", "Chưa kiểm được"]) assert.ok(out.includes(words), words);
    assert.doesNotMatch(out, /hợp lệ\n/u);
    assert.match(vbhc(["checklist", "--lang", "en", CLEAN]).out, /Not passed 0/u);
  });

  it("a text that is no document, a file that is not there, two files", () => {
    assert.match(vbhc(["checklist", "-"], { input: "" }).out, /Không nhận ra văn bản|Chưa kiểm được/u);
    assert.equal(vbhc(["checklist", "khong-co.vbhc"]).code, 2);
    assert.equal(vbhc(["checklist", CLEAN, FLAWED]).code, 2);
  });
});
