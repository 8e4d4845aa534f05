/**
 * How much is shown by default: at most 3 bắt buộc, 5 cần xác minh, 10 nên sửa on a normal draft of five pages, biên tập
 * behind a switch; a habit is told once, with its places.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import type { Level } from "../../server/src/core/model/finding";
import { samples } from "../fuzz/samples";
import { check, open } from "./check";
import { frame } from "./frame";

const LIMITS: Readonly<Record<Exclude<Level, "bien-tap">, number>> = { "bat-buoc": 3, "can-xac-minh": 5, "nen-sua": 10 };
const LEVELS = Object.keys(LIMITS) as (keyof typeof LIMITS)[];
/** About five pages. */
const NORMAL_WORDS = 2500;

const SHARED = path.join(process.cwd(), "../shared");
const missing = !existsSync(path.join(SHARED, "corpus/index.csv")) && "no ../shared";

const wordsIn = (text: string): number => text.split(/\s+/u).length;
const levelsOf = (text: string, excerpt = false): ReadonlyMap<Level, number> => {
  const counts = new Map<Level, number>();
  for (const { level } of open(check(text, { excerpt })).findings) counts.set(level, (counts.get(level) ?? 0) + 1);
  return counts;
};

/** Rules whose findings are each another fault with a mend of its own: a misspelt word, a part of a plan, a number that is wrong. */
const EACH_ITS_OWN =
  /^(?:chinh-ta\/(?:nham-tu|am-tiet|lap-tu)|thoi-han\/(?:thieu|mo-ho|thieu-nam)|phan-cong\/san-pham|bo-cuc\/(?:dieu-dang|muc-dau-sao|cau-thi-hanh)|viet-hoa\/(?:ten-rieng|dau-trong-ten)|vien-dan\/.+|so-ky-hieu\/.+|quoc-hieu\/.+|can-cu\/.+|ky-tu\/gach-noi|soat\/.+)$/u;
const MOST_ALIKE = 3;

/** The model decision with one habit repeated through twelve clauses. */
const habit = (clause: string): string =>
  frame(
    "content",
    `Điều 1. Giao Sở Nội vụ thực hiện các nhiệm vụ sau:\n${Array.from({ length: 12 }, (_, i) => `${i + 1}. ${clause.replace("#", String(i + 11))}`).join("\n")}`,
  );

const HABITS: Readonly<Record<string, string>> = {
  "viet-hoa/nhan-dan": "Nâng cao đời sống nhân dân theo tiêu chí số #.",
  "viet-hoa/sau-dau-cham": "Rà soát hồ sơ theo tiêu chí số # đã ban hành. báo cáo kết quả.",
  "thoi-han/so-khong-thieu": "Rà soát hồ sơ số # trước ngày 5/11/2026.",
  "thoi-han/so-khong-thua": "Rà soát hồ sơ số # trước ngày 15/04/2027.",
  "vien-dan/thieu-so": "Thực hiện Quyết định 3#/QĐ-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh Lam Sơn.",
  "vien-dan/dau-phay": "Thực hiện khoản 2, Điều # Luật Tổ chức chính quyền địa phương.",
  "bo-cuc/khoan-dang": "",
  "ky-tu/khoang-trang": "Rà soát  hồ sơ số #.",
  "ky-tu/dau-cau": "Rà soát hồ sơ số # , tài liệu.",
};

describe("how much is shown", () => {
  for (const [rule, clause] of Object.entries(HABITS)) {
    it(`${rule}: a habit is told once, with its places`, () => {
      const text = rule === "bo-cuc/khoan-dang" ? habit("Rà soát hồ sơ số #.").replace(/^(\d+)\. /gmu, "$1) ") : habit(clause);
      const found = open(check(text)).findings.filter((f) => f.rule === rule);
      assert.equal(found.length, 1);
      assert.ok((found[0]?.related.length ?? 0) >= 11, "the other places are named");
    });
  }

  it("biên tập is behind a switch", () => {
    const manifest: { contributes: { configuration: unknown } } = JSON.parse(readFileSync("package.json", "utf8"));
    const shown = /"vbhc\.showLevels":\{[^}]*?"default":(\[[^\]]*\])/u.exec(JSON.stringify(manifest.contributes.configuration))?.[1];
    assert.deepEqual(JSON.parse(shown ?? "null"), LEVELS);
  });

  for (const [name, text] of samples) {
    it(`${name}: no rule repeats itself`, () => {
      const counts = new Map<string, number>();
      for (const { rule, level } of open(check(text)).findings) {
        if (level === "nen-sua" || level === "bien-tap") counts.set(rule, (counts.get(rule) ?? 0) + 1);
      }
      for (const [rule, count] of counts) if (!EACH_ITS_OWN.test(rule)) assert.ok(count <= MOST_ALIKE, `${rule}: ${count}`);
    });
  }
});

describe("how much is shown of real documents", { skip: missing }, () => {
  const cut = missing ? "" : readFileSync(path.join(SHARED, "corpus/index.csv"), "utf8");
  const files = missing
    ? []
    : ["seeds", "corpus"].flatMap((folder) =>
        readdirSync(path.join(SHARED, folder))
          .filter((name) => name.endsWith(".txt"))
          .map((name) => path.join(SHARED, folder, name)),
      );
  for (const file of files) {
    it(`${path.basename(file)}: within the limits of its length`, () => {
      const text = readFileSync(file, "utf8");
      const excerpt = cut.split("\n").some((row) => row.startsWith(`${path.basename(file)},`) && /,"?cut/u.test(row));
      const counts = levelsOf(text, excerpt);
      const times = Math.max(1, wordsIn(text) / NORMAL_WORDS);
      for (const level of LEVELS) {
        assert.ok((counts.get(level) ?? 0) <= LIMITS[level] * times, `${level}: ${counts.get(level)} in ${wordsIn(text)} words`);
      }
    });
  }
});
