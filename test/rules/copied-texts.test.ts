/** What texts copied from law sites must not be told, or not so loudly (invented texts). */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CheckConfig } from "../../server/src/core/rules/run";
import { check, open } from "./check";

const HEAD =
  "THỦ TƯỚNG CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/QĐ-TTg\nHà Nội, ngày 05 tháng 3 năm 2026\n\n";
const decision = (bases: string): string =>
  `QUYẾT ĐỊNH\nBan hành Chương trình phát triển làng nghề\n\nTHỦ TƯỚNG CHÍNH PHỦ\n\nCăn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;\n${bases}\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Chương trình phát triển làng nghề.\n`;
const told = (rule: string, text: string, options: Partial<CheckConfig> = {}): string[] =>
  open(check(text, { excerpt: true, ...options }))
    .findings.filter((f) => f.rule === rule)
    .map((f) => f.level);

test("one symbol with stroke and hyphen changed about is not two numbers", () => {
  const cited = (number: string): string => `Nghị quyết số ${number} ngày 29 tháng 8 năm 2025 của Bộ Chính trị về phát triển làng nghề`;
  const text = (other: string): string =>
    HEAD + decision(`Căn cứ ${cited("53-NQ/TW")};\nCăn cứ Kế hoạch số 8/KH-TTg ngày 01 tháng 12 năm 2025 thực hiện ${cited(other)};`);
  assert.deepEqual(told("vien-dan/hai-so", text("53/NQ-TW")), []);
  assert.deepEqual(told("vien-dan/hai-so", text("53-NQ/TU")), ["can-xac-minh"]);
});

test("a body that is gone is a question where the text has no head and no date", () => {
  const text = decision("Theo đề nghị của Bộ trưởng Bộ Kế hoạch và Đầu tư.");
  const asOf = { year: 2026, month: 10, day: 8 };
  assert.deepEqual(told("co-quan/khong-con", text, { asOf }), ["can-xac-minh"]);
  assert.deepEqual(told("co-quan/khong-con", HEAD + text, { asOf }), ["bat-buoc"]);
});

test("two titles of which one holds the other part at one place: told once", () => {
  const inner = (word: string): string =>
    `Nghị quyết số 53-NQ/TW ngày 29 tháng 8 năm 2025 của Bộ Chính trị về phát triển làng nghề và ${word} môi trường nông thôn miền núi`;
  const outer = (word: string): string =>
    `Kết luận số 27-KL/TW ngày 02 tháng 02 năm 2026 của Bộ Chính trị về tiếp tục thực hiện ${inner(word)}`;
  const text = (word: string): string => HEAD + decision(`Căn cứ ${outer("giữ gìn")};\nCăn cứ kế hoạch thực hiện ${outer(word)};`);
  assert.deepEqual(told("vien-dan/hai-ten", text("bảo vệ")), ["can-xac-minh"]);
  assert.deepEqual(told("vien-dan/hai-ten", text("giữ gìn")), []);
});

test("a citation at which an excerpt ends lacks nothing", () => {
  const text = `${HEAD}${decision("Theo đề nghị của Bộ trưởng Bộ Nội vụ.")}Điều 2. Giao Bộ Nội vụ thực hiện Quyết định số 2629/QĐ-T`;
  assert.deepEqual(told("vien-dan/lan-dau", text), []);
  assert.deepEqual(told("vien-dan/lan-dau", `${text}Tg và báo cáo Thủ tướng Chính phủ.`), ["nen-sua"]);
});

const PROVINCE = "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN – HẢI VÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";
const NUMBER = "Số: 15/QĐ-UBND\nLam Sơn, ngày 05 tháng 3 năm 2026\n\n";
const ORDER =
  "QUYẾT ĐỊNH\nVề việc công nhận làng nghề\n\nỦY BAN NHÂN DÂN TỈNH LAM SƠN – HẢI VÂN\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Công nhận làng nghề trên địa bàn";

test("a province of two names is its own with whatever dash", () => {
  assert.deepEqual(told("soat/dia-phuong-khac", `${PROVINCE}${NUMBER}${ORDER} tỉnh Lam Sơn - Hải Vân.\n`), []);
  assert.deepEqual(told("soat/dia-phuong-khac", `${PROVINCE}${NUMBER}${ORDER} tỉnh Trường Giang.\n`), ["can-xac-minh"]);
});

test("a word at which an excerpt ends is no slip", () => {
  const text = `${PROVINCE}${NUMBER}${ORDER} tỉnh; sửa đổi, bổ sun`;
  assert.deepEqual(told("chinh-ta/ngu-canh", text), []);
  assert.equal(told("chinh-ta/ngu-canh", `${text} quy định về làng nghề.`).length, 1);
});
