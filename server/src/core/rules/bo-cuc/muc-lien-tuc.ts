/** Headings I, II, III … and items 1, 2, 3 … or 1.1, 1.2 … outside articles run without gaps or doubles. */
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { isDamaged, type List, lists } from "../structure";
import { describeBreak, eachList, listBreaks, type Naming } from "./so-thu-tu";

const plan = (...labels: readonly string[]): string =>
  `${labels.map((label, i) => `${label}. ${["MỤC ĐÍCH", "YÊU CẦU", "NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN"][i]}\nNội dung của phần này do Sở Nội vụ hướng dẫn.`).join("\n")}/.`;
const items = (...labels: readonly string[]): string =>
  `I. NHIỆM VỤ\n${labels.map((label, i) => `${label}. Rà soát hồ sơ của nhóm cơ quan thứ ${["nhất", "hai", "ba"][i]}.`).join("\n")}\nII. TỔ CHỨC THỰC HIỆN\nSở Nội vụ hướng dẫn thực hiện Kế hoạch này./.`;

const HEADING: Naming = { vi: "mục", en: "items", written: (label) => label };
const KINDS: readonly string[] = ["roman", "numbered"];

export const headingSequence = defineRule({
  code: "bo-cuc/muc-lien-tuc",
  level: "bat-buoc",
  title: { vi: "Số mục liên tục, không trùng, không nhảy", en: "Headings and items are numbered without gaps or doubles" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
  why: {
    vi: "Hai mục cùng số hoặc mục bị nhảy số làm sai mục lục, bảng phân công và mọi viện dẫn.",
    en: "A doubled or skipped number makes contents, task tables and references wrong.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "plan", bad: plan("I", "II", "II", "III"), good: plan("I", "II", "III", "IV") },
    { at: "plan", bad: items("1", "3"), good: items("1", "2") },
  ],
  silent: [
    { at: "plan", text: plan("I", "II", "III"), because: "các mục liên tục" },
    {
      at: "plan",
      text: "I. MỤC ĐÍCH\n1. Rà soát đầy đủ hồ sơ.\n2. Tổng hợp kịp thời.\nII. NHIỆM VỤ\n3. Rà soát hồ sơ giấy.\n4. Rà soát hồ sơ điện tử./.",
      because: "số mục chạy suốt qua các phần",
    },
    {
      at: "body",
      text: 'Điều 1. Sửa đổi, bổ sung một số điều của Quy chế làm việc ban hành kèm theo Quyết định số 88/QĐ-UBND ngày 20 tháng 01 năm 2026 như sau:\n1. Sửa đổi Điều 7 như sau:\n"Điều 7. Chế độ họp\n1. Họp thường kỳ mỗi tháng một lần.\n2. Tài liệu gọi là "hồ sơ họp" gửi trước 03 ngày làm việc."\n2. Bãi bỏ Điều 9.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành Quyết định này./.',
      because: "số trong đoạn trích của văn bản được sửa đổi",
    },
  ],
  check(draft, { report, file, excerpt }) {
    const damaged = isDamaged(file);
    eachList(lists(draft), (list, before) => {
      if (!counts(list)) return;
      for (const at of listBreaks(list, before)) {
        if (at.kind === "start" && (excerpt || goesOnFromSibling(list.before?.ordinal, at.node.ordinal))) continue;
        report(describeBreak(draft, list, at, HEADING, damaged || excerpt));
      }
    });
  },
});

/** Clauses have their own rule; decimal numbers count only under the item that they repeat (1.1 under 1). */
function counts({ items: [first], parent }: List): boolean {
  if (first.kind === "decimal") return parent !== null && first.label.slice(0, first.label.lastIndexOf(".")) === parent.label;
  return KINDS.includes(first.kind) && !(parent?.kind === "article" && first.kind === "numbered");
}

/** "I." (meant as 1.) before "2.": the odd mark is another rule's. */
const goesOnFromSibling = (before: number | null | undefined, first: number | null): boolean =>
  before !== null && before !== undefined && first === before + 1;
