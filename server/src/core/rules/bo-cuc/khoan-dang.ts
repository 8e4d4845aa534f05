/** Form of a clause's mark inside an article: "1." */
import type { Draft } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import { span } from "../../text/span";
import { count, ND30, quoted, STATE } from "../parts";
import { defineRule } from "../rule";

const clauses = (a: string, b: string): string => `Điều 1. Giao Sở Nội vụ thực hiện các nhiệm vụ sau:
${a} Rà soát hồ sơ của các cơ quan.
${b} Tổng hợp kết quả rà soát.`;

// "1)" "2/" "3-"
const WRONG_CLOSE = /^\d{1,3}(?<close> ?[)/]| ?-)$/u;

export const clauseForm = defineRule({
  code: "bo-cuc/khoan-dang",
  level: "nen-sua",
  title: { vi: "Khoản đánh số “1.”", en: "A clause is marked “1.”" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
  why: {
    vi: "Khoản dùng chữ số Ả Rập, sau số có dấu chấm; dấu ngoặc đơn chỉ dùng cho điểm.",
    en: "A clause has an Arabic number and a full stop; the bracket belongs to points.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "content", bad: clauses("1)", "2)"), good: clauses("1.", "2.") },
    { at: "content", bad: clauses("1/", "2/"), good: clauses("1.", "2.") },
    { at: "content", bad: clauses("1.", "2-"), good: clauses("1.", "2.") },
  ],
  silent: [
    { at: "content", text: clauses("1.", "2."), because: "đúng dạng" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ rà soát hồ sơ:\n- 12/20 hồ sơ của năm 2025;\n- Hồ sơ còn lại trong năm 2026.",
      because: "tỷ số không phải là số khoản",
    },
  ],
  check(draft, { report }) {
    const wrong = articleClauses(draft).filter((node) => WRONG_CLOSE.test(draft.source.slice(node.mark)));
    const [first, ...others] = wrong;
    if (first === undefined) return;
    const times = wrong.length > 1 ? { vi: ` (${count(wrong.length)} khoản)`, en: ` (${wrong.length} clauses)` } : { vi: "", en: "" };
    report({
      span: first.mark,
      message: {
        vi: `${quoted(draft.source, first.mark)} nên viết là “${first.label}.”${times.vi}.`,
        en: `${quoted(draft.source, first.mark)} should be written “${first.label}.”${times.en}.`,
      },
      related: others
        .slice(0, 20)
        .map((node) => ({ span: node.mark, message: { vi: `Nên là “${node.label}.”`, en: `Should be “${node.label}.”` } })),
      fixes: [
        {
          title: { vi: `Thay bằng “${first.label}.”`, en: "Write full stops after the numbers" },
          kind: "safe",
          edits: wrong.map((node) => ({ span: closing(draft, node), newText: "." })),
        },
      ],
    });
  },
});

/** What stands after the digits of a mark. */
function closing(draft: Draft, node: Node): { start: number; end: number } {
  const digits = /^\d+/.exec(draft.source.slice(node.mark))?.[0].length ?? 0;
  return span(node.mark.start + digits, node.mark.end);
}

function articleClauses(draft: Draft): Node[] {
  const articles = [...draft.articles, ...draft.attachments.flatMap((a) => a.articles)];
  return articles.flatMap((article) => article.node.children.filter((node) => node.kind === "numbered"));
}
