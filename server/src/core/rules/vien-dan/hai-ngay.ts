/** One document, cited by one number, cannot have two dates. */
import { display, toIso } from "../../text/calendar";
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { bareNumber, type Cited, contradictions } from "./cung-van-ban";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const LAST = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
const two = (a: string, b: string): string =>
  `${LAW}\nCăn cứ Quyết định số 318/QĐ-UBND ngày ${a} của Ủy ban nhân dân tỉnh Lam Sơn về quy chế làm việc;\nCăn cứ Quyết định số 742/QĐ-UBND ngày 20 tháng 8 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn về sửa đổi Quyết định số 318/QĐ-UBND ngày ${b} của Ủy ban nhân dân tỉnh Lam Sơn;\n${LAST}`;

export const oneDocumentTwoDates = defineRule({
  code: "vien-dan/hai-ngay",
  level: "bat-buoc",
  title: { vi: "Một văn bản viện dẫn chỉ có một ngày", en: "A cited document has one date" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b",
  why: {
    vi: "Cùng số, ký hiệu, cùng năm, cùng cơ quan là một văn bản; hai ngày khác nhau là tự mâu thuẫn, phải đính chính.",
    en: "One number of one year and one issuer is one document; two dates contradict each other.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "bases", bad: two("05 tháng 3 năm 2026", "15 tháng 3 năm 2026"), good: two("05 tháng 3 năm 2026", "05 tháng 3 năm 2026") },
    { at: "bases", bad: two("10 tháng 3 năm 2026", "10 tháng 4 năm 2026"), good: two("10 tháng 4 năm 2026", "10 tháng 4 năm 2026") },
  ],
  silent: [
    { at: "bases", text: two("05 tháng 3 năm 2025", "06 tháng 3 năm 2026"), because: "mỗi năm đều có một văn bản số 318" },
    {
      at: "bases",
      text: `${LAW}\nCăn cứ Quyết định số 318/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn;\nCăn cứ Quyết định số 318/QĐ-UBND ngày 20 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Hải Vân;\n${LAST}`,
      because: "hai cơ quan ban hành khác nhau",
    },
  ],
  check(draft, { report }) {
    for (const { first, other } of contradictions(draft, keyOf, (a, b) => toIso(a.date) === toIso(b.date))) {
      const name = `${other.type} số ${other.number}`;
      const earlier = first.dateSpan ?? first.span;
      report({
        span: other.dateSpan ?? other.span,
        message: {
          vi: `${name} ghi hai ngày: ${display(first.date)} và ${display(other.date)}. Phải ghi thống nhất theo bản gốc.`,
          en: `${name} is given two dates: ${display(first.date)} and ${display(other.date)}. They must agree with the original.`,
        },
        related: [{ span: earlier, message: { vi: `Ghi ${quoted(draft.source, earlier)}`, en: "The other date" } }],
      });
    }
  },
});

/** A number that holds its year is one document for ever; else the year of the date tells them apart. */
function keyOf(reference: Cited): string {
  const number = bareNumber(reference.number);
  const year = /\/(?:19|20)\d\d\//.test(number) ? "" : reference.date.year;
  return `${reference.type.toLowerCase()}|${number}|${year}`;
}
