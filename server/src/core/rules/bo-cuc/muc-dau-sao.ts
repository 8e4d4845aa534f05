/** A heading in capitals that is marked with “*” and has no number: what stands under it counts from 1 a second time. */
import type { Fix } from "../../model/finding";
import type { Draft } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import { toRoman } from "../../text/numerals";
import { span } from "../../text/span";
import { isAllCapitals } from "../../text/vietnamese";
import { placesOf } from "../find";
import { ADMINISTRATIVE, quoted, replace } from "../parts";
import { defineRule } from "../rule";
import { eachNode, tops } from "../structure";

const plan = (mark: string): string => `I. NHIỆM VỤ
1. Sở Nội vụ rà soát hồ sơ của các cơ quan trong tháng 11 năm 2026.
${mark} TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ báo cáo kết quả trước ngày 15/12/2026./.`;

export const starHeading = defineRule({
  code: "bo-cuc/muc-dau-sao",
  level: "nen-sua",
  title: { vi: "Đề mục được đánh số, không dùng dấu “*”", en: "Headings are numbered, not marked with “*”" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
  why: {
    vi: "Đề mục không có số thì không viện dẫn được và các mục bên dưới trùng số với phần trước.",
    en: "A heading without number cannot be cited, and the items under it repeat the numbers of the part before.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all" },
  examples: [
    { at: "plan", bad: plan("*"), good: plan("II.") },
    { at: "plan", bad: plan("* "), good: plan("II.") },
  ],
  silent: [
    { at: "plan", text: plan("II."), because: "đề mục có số" },
    {
      at: "plan",
      text: "I. NHIỆM VỤ\n1. Sở Nội vụ thực hiện các giải pháp sau trong tháng 11 năm 2026:\n* Giải pháp trước mắt:\n- Rà soát hồ sơ.",
      because: "dấu “*” trong một mục, không phải đề mục",
    },
  ],
  check(draft, { report }) {
    if (placesOf(draft.source, "*", draft.span).length === 0) return;
    eachNode(draft, (node) => {
      if (node.mark.end === node.mark.start || draft.source.slice(node.mark).trim() !== "*") return;
      const text = draft.source.slice(node.text).trim();
      if (text.length < 6 || !isAllCapitals(text)) return;
      const first = node.children.find((child) => child.ordinal === 1) ?? sibling(node);
      report({
        span: { start: node.mark.start, end: node.text.end },
        message: {
          vi: `Đề mục ${quoted(draft.source, node.text)} đánh dấu bằng “*”, nên đánh số như các mục khác.`,
          en: `The heading ${quoted(draft.source, node.text)} has “*”; it should be numbered like the others.`,
        },
        fixes: numbered(draft, node),
        related: first === null ? [] : [{ span: first.mark, message: { vi: "Số 1 lặp lại từ đây.", en: "Numbers begin again here." } }],
      });
    });
  },
});

/** The first item after the heading when it was not read as its child. */
function sibling(node: Node): Node | null {
  const after = node.parent?.children.find((other) => other.span.start > node.span.start && other.ordinal === 1);
  return after ?? null;
}

/** The next Roman number, when the headings before it have them and none follows; the numbers below it begin anew then. */
function numbered(draft: Draft, node: Node): readonly Fix[] {
  const headings = tops(draft).find(
    (nodes) => nodes.some((other) => other.span.start <= node.span.start && node.span.end <= other.span.end) || nodes.includes(node),
  );
  const romans = (headings ?? []).filter(({ kind }) => kind === "roman");
  const before = romans.findLast((other) => other.span.start < node.span.start);
  if (before === undefined || before.ordinal === null || romans.some((other) => other.span.start > node.span.start)) return [];
  const label = `${toRoman(before.ordinal + 1)}.`;
  return [
    replace(span(node.mark.start, node.text.start), `${label} `, "ask", { vi: `Thay bằng “${label}”`, en: `Replace with “${label}”` }),
  ];
}
