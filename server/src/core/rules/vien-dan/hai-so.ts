/** One document, cited with one day, written with two symbols: 41/2022/NQ-HĐND and 41/NQ-HĐND. */
import { display, toIso } from "../../text/calendar";
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { bareNumber, type Cited, contradictions, leadingDigits } from "./cung-van-ban";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const LAST = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
const two = (a: string, b: string): string =>
  `${LAW}\nCăn cứ Nghị quyết số ${a} ngày 09 tháng 7 năm 2026 của Hội đồng nhân dân tỉnh Lam Sơn về chính sách hỗ trợ học nghề;\nCăn cứ Kế hoạch số 88/KH-UBND ngày 20 tháng 8 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn triển khai Nghị quyết số ${b} ngày 09 tháng 7 năm 2026 của Hội đồng nhân dân tỉnh Lam Sơn;\n${LAST}`;

export const oneDocumentTwoNumbers = defineRule({
  code: "vien-dan/hai-so",
  level: "can-xac-minh",
  title: { vi: "Một văn bản viện dẫn chỉ có một số, ký hiệu", en: "A cited document has one number" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b",
  why: {
    vi: "Cùng loại, cùng số thứ tự, cùng ngày thì gần như chắc chắn là một văn bản; hai ký hiệu khác nhau làm người đọc không biết văn bản nào.",
    en: "One kind, one serial number and one day almost surely mean one document; two symbols leave the reader in doubt.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "bases", bad: two("41/2026/NQ-HĐND", "41/NQ-HĐND"), good: two("41/2026/NQ-HĐND", "41/2026/NQ-HĐND") },
    { at: "bases", bad: two("41/NQ-HĐND", "41/NQ-HĐNDT"), good: two("41/NQ-HĐND", "41/NQ-HĐND") },
  ],
  silent: [
    { at: "bases", text: two("41/NQ-HĐND", "42/NQ-HĐND"), because: "hai nghị quyết ban hành cùng một ngày" },
    { at: "bases", text: two("41/2026/NQ-HĐND", "41/2026/NQ–HĐND"), because: "chỉ khác dấu gạch, không phải hai số" },
  ],
  check(draft, { report }) {
    for (const { first, other } of contradictions(draft, keyOf, (a, b) => letters(a.number) === letters(b.number))) {
      report({
        span: other.span,
        message: {
          vi: `${other.type} ngày ${display(other.date)} ghi hai số: ${first.number} và ${other.number}. Đề nghị kiểm tra.`,
          en: `${other.type} of ${display(other.date)} is given two numbers: ${first.number} and ${other.number}. Check the original.`,
        },
        related: [{ span: first.span, message: { vi: `Ghi số ${first.number}`, en: `Given number ${first.number}` } }],
      });
    }
  },
});

/** One symbol with its strokes and hyphens changed about (53-NQ/TW · 53/NQ-TW) is badly written, not another number. */
const letters = (number: string): string => bareNumber(number).replaceAll("/", "");

const keyOf = (reference: Cited): string => `${reference.type.toLowerCase()}|${leadingDigits(reference.number)}|${toIso(reference.date)}`;
