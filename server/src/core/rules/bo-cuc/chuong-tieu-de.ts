/** The title of a part, chapter or section stands under its number in capitals. */
import type { Span } from "../../text/span";
import { ADMINISTRATIVE, count, ND30, quoted } from "../parts";
import { defineRule } from "../rule";
import { decision } from "../vi-du";
import { headings } from "./chuong";

const regulation = (title: string): string =>
  decision({
    subject: "Ban hành Quy chế vận hành hồ chứa",
    body: "Điều 1. Ban hành kèm theo Quyết định này Quy chế vận hành hồ chứa.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường chịu trách nhiệm thi hành Quyết định này./.\n",
    attached: `ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nQUY CHẾ\nVận hành hồ chứa\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\nChương I\n${title}\n\nĐiều 1. Phạm vi điều chỉnh\nQuy chế này quy định việc vận hành hồ chứa./.\n`,
  });

export const chapterTitle = defineRule({
  code: "bo-cuc/chuong-tieu-de",
  level: "nen-sua",
  title: { vi: "Tiêu đề phần, chương, mục viết chữ in hoa", en: "Titles of parts, chapters and sections are in capitals" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
  why: {
    vi: "Tiêu đề của phần, chương, mục trình bày ngay dưới, canh giữa, bằng chữ in hoa.",
    en: "The title stands right below, centred, in capitals.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    { at: "whole", bad: regulation("Quy định chung"), good: regulation("QUY ĐỊNH CHUNG") },
    { at: "whole", bad: regulation("Những quy định chung"), good: regulation("NHỮNG QUY ĐỊNH CHUNG") },
  ],
  silent: [
    { at: "whole", text: regulation("QUY ĐỊNH CHUNG"), because: "đã viết in hoa" },
    { at: "content", text: "Điều 1. Giao Sở Nội vụ rà soát Chương I Quy định chung của dự thảo.", because: "không phải tên chương" },
  ],
  check(draft, { report }) {
    const wrong = headings(draft)
      .map(({ node }) => node.text)
      .filter((where) => /\p{Ll}/u.test(draft.source.slice(where)) && where.end - where.start < 200);
    const first = wrong[0];
    if (first === undefined) return;
    const many = wrong.length > 1 ? { vi: ` (${count(wrong.length)} chỗ)`, en: ` (${wrong.length} places)` } : { vi: "", en: "" };
    const right = (where: Span): string => draft.source.original(where).toUpperCase();
    report({
      span: first,
      message: {
        vi: `Tiêu đề ${quoted(draft.source, first)} nên viết in hoa${many.vi}.`,
        en: `The title ${quoted(draft.source, first)} should be in capitals${many.en}.`,
      },
      related: wrong.slice(1).map((where) => ({ span: where, message: { vi: "Nên viết in hoa.", en: "Should be in capitals." } })),
      fixes: [
        {
          title: { vi: "Viết in hoa tiêu đề", en: "Put the titles in capitals" },
          kind: "ask",
          edits: wrong.map((where) => ({ span: where, newText: right(where) })),
        },
      ],
    });
  },
});
