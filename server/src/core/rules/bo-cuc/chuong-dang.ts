/** “Chương II” in small letters with a Roman numeral; “Mục 1” with an Arabic one. One finding a document. */
import type { TextEdit } from "../../model/finding";
import type { Draft } from "../../model/types";
import { fromRoman, toRoman } from "../../text/numerals";
import { ADMINISTRATIVE, count, ND30, quoted } from "../parts";
import { defineRule } from "../rule";
import { decision } from "../vi-du";
import { type Heading, headings, isSection } from "./chuong";

const regulation = (first: string, second: string, section = "Mục 1"): string =>
  decision({
    subject: "Ban hành Quy chế vận hành hồ chứa",
    body: "Điều 1. Ban hành kèm theo Quyết định này Quy chế vận hành hồ chứa.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường chịu trách nhiệm thi hành Quyết định này./.\n",
    attached: `ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nQUY CHẾ\nVận hành hồ chứa\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n${first}\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi điều chỉnh\nQuy chế này quy định việc vận hành hồ chứa.\n\n${second}\nVẬN HÀNH\n\n${section}\nMÙA LŨ\n\nĐiều 2. Mực nước\nMực nước hồ được giữ theo quy trình./.\n`,
  });

export const chapterForm = defineRule({
  code: "bo-cuc/chuong-dang",
  level: "nen-sua",
  title: { vi: "“Chương” ghi chữ thường, số La Mã; “Mục” ghi số Ả Rập", en: "“Chương” has a Roman numeral, “Mục” an Arabic one" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
  why: {
    vi: "Từ “Phần”, “Chương” và số La Mã, từ “Mục”, “Tiểu mục” và số Ả Rập trình bày trên một dòng riêng, chữ in thường.",
    en: "The words and their numerals stand on a line of their own in small letters.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    { at: "whole", bad: regulation("CHƯƠNG I", "CHƯƠNG II"), good: regulation("Chương I", "Chương II") },
    { at: "whole", bad: regulation("Chương 1", "Chương 2"), good: regulation("Chương I", "Chương II") },
    { at: "whole", bad: regulation("Chương I", "Chương II", "Mục I"), good: regulation("Chương I", "Chương II", "Mục 1") },
  ],
  silent: [
    { at: "whole", text: regulation("Chương I", "Chương II"), because: "đúng mẫu" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ rà soát Chương 2 của Đề án số hóa và Mục I của báo cáo.",
      because: "viện dẫn, không phải tên chương, mục",
    },
  ],
  check(draft, { report }) {
    const wrong = headings(draft).flatMap((heading) => {
      const right = rightForm(heading);
      return right === null ? [] : [{ heading, right }];
    });
    const first = wrong[0];
    if (first === undefined) return;
    const many = wrong.length > 1 ? { vi: ` (${count(wrong.length)} chỗ)`, en: ` (${wrong.length} places)` } : { vi: "", en: "" };
    report({
      span: first.heading.node.mark,
      message: {
        vi: `${quoted(draft.source, first.heading.node.mark)} nên ghi “${first.right}”${many.vi}.`,
        en: `${quoted(draft.source, first.heading.node.mark)} should read “${first.right}”${many.en}.`,
      },
      related: wrong.slice(1).map(({ heading, right }) => ({
        span: heading.node.mark,
        message: { vi: `Nên ghi “${right}”.`, en: `Should read “${right}”.` },
      })),
      fixes: [
        {
          title: { vi: "Ghi lại tên phần, chương, mục", en: "Write the headings as the decree has them" },
          kind: "ask",
          edits: wrong.map(({ heading, right }) => edit(draft, heading, right)),
        },
      ],
    });
  },
});

/** The heading as the decree writes it; null when it is written so. */
function rightForm(heading: Heading): string | null {
  const { word, numeral } = heading;
  const small = word.charAt(0) + word.slice(1).toLowerCase();
  const value = fromRoman(numeral) ?? Number(numeral);
  if (!Number.isInteger(value) || value <= 0) return null;
  const right = isSection(heading) ? String(Number(value)) : toRoman(value);
  return small === word && right === numeral ? null : `${small} ${right}`;
}

const edit = (draft: Draft, { node }: Heading, right: string): TextEdit => {
  const closing = /[ .:]*$/u.exec(draft.source.slice(node.mark))?.[0].length ?? 0;
  return { span: { start: node.mark.start, end: node.mark.end - closing }, newText: right };
};
