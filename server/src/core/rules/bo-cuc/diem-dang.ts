/** Form of a point's mark: "a)" */
import type { Draft } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import { type Span, span } from "../../text/span";
import { count, ND30, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { nodesOfKind } from "../structure";

const points = (a: string, b: string): string => `Điều 1. Giao Sở Nội vụ thực hiện các nhiệm vụ sau:
1. Rà soát hồ sơ, gồm:
${a} Hồ sơ của các cơ quan;
${b} Hồ sơ của các xã, phường.
2. Tổng hợp kết quả rà soát.`;

const [BRACKET, SMALL_A, SMALL_Z, SMALL_DD] = [41, 97, 122, 0x111];

export const pointForm = defineRule({
  code: "bo-cuc/diem-dang",
  level: "nen-sua",
  title: { vi: "Điểm viết “a)”: chữ thường, dấu đóng ngoặc đơn", en: "A point is marked “a)”" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
  why: {
    vi: "Điểm dùng chữ cái tiếng Việt in thường, sau chữ có dấu đóng ngoặc đơn.",
    en: "A point has a small Vietnamese letter and a closing bracket.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "content", bad: points("a.", "b."), good: points("a)", "b)") },
    { at: "content", bad: points("a/", "b/"), good: points("a)", "b)") },
    { at: "content", bad: points("a)", "b )"), good: points("a)", "b)") },
  ],
  silent: [
    { at: "content", text: points("a)", "b)"), because: "đúng dạng" },
    { at: "content", text: points("-", "-"), because: "gạch đầu dòng không phải là điểm" },
  ],
  check(draft, { report }) {
    const wrong = wrongMarks(draft);
    const [first, ...others] = wrong;
    if (first === undefined) return;
    const times = wrong.length > 1 ? { vi: ` (${count(wrong.length)} chỗ)`, en: ` (${wrong.length} places)` } : { vi: "", en: "" };
    report({
      span: first.mark,
      message: {
        vi: `${quoted(draft.source, first.mark)} nên viết là “${first.label})”${times.vi}.`,
        en: `${quoted(draft.source, first.mark)} should be written “${first.label})”${times.en}.`,
      },
      related: others
        .slice(0, 20)
        .map((node) => ({ span: node.mark, message: { vi: `Nên là “${node.label})”`, en: `Should be “${node.label})”` } })),
      fixes: [
        {
          title: { vi: `Thay bằng “${first.label})”`, en: `Replace with “${first.label})”` },
          kind: "safe",
          edits: wrong.map((node) => ({ span: span(node.mark.start + 1, node.mark.end), newText: ")" })),
        },
      ],
    });
  },
});

function wrongMarks(draft: Draft): Node[] {
  const { flat } = draft.source;
  return nodesOfKind(draft, "letter").filter(({ mark }) => !isRight(flat, mark));
}

/** A small letter and a bracket. */
function isRight(flat: string, { start, end }: Span): boolean {
  const letter = flat.charCodeAt(start);
  return end - start === 2 && flat.charCodeAt(start + 1) === BRACKET && ((letter >= SMALL_A && letter <= SMALL_Z) || letter === SMALL_DD);
}
