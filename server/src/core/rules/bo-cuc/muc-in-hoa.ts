/** Headings “I. MỤC ĐÍCH, YÊU CẦU” of a plan are in capitals. One finding a document. */
import type { Node } from "../../syntax/nodes";
import { ADMINISTRATIVE, count, ND30, quoted } from "../parts";
import { defineRule } from "../rule";
import { nodesOfKind } from "../structure";

const plan = (first: string, second: string): string =>
  `I. ${first}\n1. Giữ an toàn hồ đập.\nII. ${second}\n1. Sở Nội vụ rà soát trước ngày 15 tháng 12 năm 2026./.`;

const LONGEST_HEADING = 160;

export const romanCapitals = defineRule({
  code: "bo-cuc/muc-in-hoa",
  level: "bien-tap",
  title: { vi: "Đề mục đánh số La Mã viết chữ in hoa", en: "Headings with Roman numbers are in capitals" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V (bảng mẫu chữ, ô 6)",
  why: {
    vi: "Bảng mẫu chữ trình bày đề mục “I.” bằng chữ in hoa, đứng, đậm.",
    en: "The table of type shows headings “I.” in capitals, bold.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "bao-cao"], from: ND30 },
  examples: [
    { at: "plan", bad: plan("Mục đích", "Nhiệm vụ"), good: plan("MỤC ĐÍCH", "NHIỆM VỤ") },
    { at: "plan", bad: plan("MỤC ĐÍCH", "Nhiệm vụ"), good: plan("MỤC ĐÍCH", "NHIỆM VỤ") },
  ],
  silent: [
    { at: "plan", text: plan("MỤC ĐÍCH", "NHIỆM VỤ"), because: "đã viết in hoa" },
    {
      at: "plan",
      text: "I. Sở Nội vụ rà soát hồ sơ của các cơ quan trước ngày 15 tháng 12 năm 2026.\nII. Sở Tài chính bố trí kinh phí thực hiện.",
      because: "câu giao việc, không phải đề mục",
    },
  ],
  check(draft, { report }) {
    const headings: Node[] = [];
    for (const node of nodesOfKind(draft, "roman")) {
      if (!isTop(node) || node.children.length === 0 || node.text.end - node.text.start > LONGEST_HEADING) continue;
      const text = draft.source.slice(node.text).trim();
      if (/\p{Ll}/u.test(text) && !/[.;:,]$/u.test(text)) headings.push(node);
    }
    const [first] = headings;
    if (first === undefined) return;
    const many =
      headings.length > 1 ? { vi: ` (${count(headings.length)} đề mục)`, en: ` (${headings.length} headings)` } : { vi: "", en: "" };
    report({
      span: first.text,
      message: {
        vi: `Đề mục ${quoted(draft.source, first.text)} có thể viết in hoa${many.vi}.`,
        en: `The heading ${quoted(draft.source, first.text)} may be in capitals${many.en}.`,
      },
      related: headings.slice(1, 50).map(({ text }) => ({ span: text, message: { vi: "Có thể viết in hoa.", en: "May be in capitals." } })),
      fixes: [
        {
          title: { vi: `Viết in hoa${many.vi}`, en: `Put in capitals${many.en}` },
          kind: "ask",
          edits: headings.map(({ text }) => ({ span: text, newText: draft.source.original(text).toUpperCase() })),
        },
      ],
    });
  },
});

/** “I.” among other headings; inside one of them it stands for “1.” (bo-cuc/muc-khac-kieu). */
function isTop({ parent }: Node): boolean {
  return parent === null || parent.kind === "annex-title" || parent.kind === "part" || parent.kind === "article";
}
