/** Every form fault has a fix; the few that have none are listed with the reason. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RULES } from "../../server/src/core/rules/registry";
import { check } from "./check";
import { frame } from "./frame";

const WITHOUT: ReadonlyMap<string, string> = new Map([
  ["ngay-thang/khong-co-that", "the right day is known to the writer alone"],
  ["chinh-ta/ngoac-kep", "where the quotation ends is known to the writer alone"],
  ["vien-dan/lan-dau", "the date and name of the cited document are not in the text"],
  ["soat/bo-qua-ly-do", "the reason is the user's"],
  ["soat/bo-qua-ma", "which rule was meant is not known"],
]);

/** Parts that may be put in where they are missing: rule and the words that the fix inserts. */
const PARTS: readonly (readonly [rule: string, inserted: RegExp])[] = [
  ["can-cu/thieu", /Căn cứ .+;/u],
  ["bo-cuc/dong-quyet-dinh", /QUYẾT ĐỊNH:/u],
  ["bo-cuc/hieu-luc", /có hiệu lực thi hành/u],
  ["bo-cuc/thi-hanh", /chịu trách nhiệm thi hành/u],
  ["noi-nhan/thieu", /Nơi nhận:/u],
  ["noi-nhan/luu-vt", /Lưu: VT/u],
  ["noi-nhan/thieu-nhu-dieu", /Như Điều 3/u],
  ["chu-ky/thieu", /CHỦ TỊCH/u],
  ["chu-ky/thieu-chuc-vu", /PHÓ CHỦ TỊCH/u],
  ["phu-luc/thieu-kem-theo", /Kèm theo Quyết định/u],
  ["ten-loai/tham-quyen", /ỦY BAN NHÂN DÂN/u],
  ["ngay-thang/thieu", /ngày +tháng +năm/u],
  ["so-ky-hieu/thieu", /Số: +\/QĐ-UBND/u],
  ["quoc-hieu/thieu", /Độc lập - Tự do - Hạnh phúc/u],
];

const fixesOf = (code: string, at: Parameters<typeof frame>[0], bad: string) =>
  check(frame(at, bad))
    .findings.filter((f) => f.rule === code)
    .flatMap((f) => f.fixes);

describe("fixes of form faults", () => {
  // Layout is mended in Word itself.
  for (const rule of RULES.filter(({ aspect, needsLayout }) => aspect === "the-thuc" && needsLayout !== true)) {
    it(rule.code, () => {
      const fixes = rule.examples.flatMap(({ at, bad }) => fixesOf(rule.code, at, bad));
      assert.equal(fixes.length === 0, WITHOUT.has(rule.code), "a fix, or listed among those without");
    });
  }

  it("only rules of form are listed", () => {
    for (const code of WITHOUT.keys())
      assert.ok(
        RULES.some((rule) => rule.code === code && rule.aspect === "the-thuc"),
        code,
      );
  });

  for (const [code, inserted] of PARTS) {
    it(`${code} puts the missing part in`, () => {
      const rule = RULES.find((r) => r.code === code);
      const texts = rule?.examples.flatMap(({ at, bad }) => fixesOf(code, at, bad).flatMap((fix) => fix.edits.map((e) => e.newText))) ?? [];
      assert.ok(
        texts.some((text) => inserted.test(text)),
        texts.join(" | "),
      );
    });
  }
});
