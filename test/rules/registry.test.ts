/** What every rule must be: a permanent code, texts in both languages, messages after the wording rules. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RULES } from "../../server/src/core/rules/registry";
import { check } from "./check";
import { frame } from "./frame";
import { checkPage } from "./page-frame";

const GROUPS =
  "ky-tu quoc-hieu co-quan so-ky-hieu ngay-thang ten-loai can-cu bo-cuc vien-dan phan-cong thoi-han noi-nhan chu-ky phu-luc viet-hoa chinh-ta trinh-bay soat".split(
    " ",
  );
const BANNED = /(?<!\p{L})(lỗi|cảnh báo|vui lòng|bạn|hãy|không hợp lệ)(?!\p{L})|!/iu;
const BANNED_EN = /\b(please|error|invalid|illegal)\b|!/i;
/** Sentences end in a dot before a capital or the end; dots inside “…” quotes and numbers do not count. */
const sentences = (text: string): number =>
  text
    .replace(/“[^”]*”/g, "“”")
    .split(/\.(?=\s|$)/)
    .filter((s) => s.trim() !== "").length;

describe("registry", () => {
  it("codes are unique and of the form group/name", () => {
    const codes = RULES.map((rule) => rule.code);
    assert.equal(new Set(codes).size, codes.length);
    for (const code of codes) {
      assert.match(code, /^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
      assert.ok(GROUPS.includes(code.slice(0, code.indexOf("/"))), `group of ${code}`);
    }
  });

  for (const rule of RULES) {
    it(`${rule.code}: title, reason, source`, () => {
      for (const text of [rule.title.vi, rule.title.en, rule.why.vi, rule.why.en, rule.source]) assert.notEqual(text.trim(), "");
      assert.ok(rule.title.vi.length <= 90, "title fits a line");
      assert.doesNotMatch(rule.title.vi, /\.$/);
      assert.match(rule.why.vi, /[.…]$/);
      assert.match(rule.why.en, /[.…]$/);
      for (const period of [rule.holds.from, rule.holds.to]) if (period !== undefined) assert.match(period, /^\d{4}-\d{2}-\d{2}$/);
    });

    it(`${rule.code}: wording of messages and fixes`, () => {
      for (const { at, bad } of rule.examples) {
        for (const finding of (at === "page" ? checkPage(bad) : check(frame(at, bad))).findings) {
          for (const message of [finding.message, ...finding.related.map((r) => r.message)]) {
            assert.doesNotMatch(message.vi, BANNED);
            assert.doesNotMatch(message.en, BANNED_EN);
          }
          for (const text of [finding.message.vi, finding.message.en]) {
            assert.match(text, /\.$/);
            assert.ok(sentences(text) <= 2, `at most two sentences: ${text}`);
          }
          for (const fix of finding.fixes) {
            assert.doesNotMatch(fix.title.vi, /\.$/);
            const words = fix.title.vi.replace(/“[^”]*”/g, "“”").split(" ");
            assert.ok(words.length <= 8, `short title: ${fix.title.vi}`);
          }
        }
      }
    });
  }
});
