/** A heading whose mark is of another kind than those beside it: "I." before "2.", "3.". */
import type { Node } from "../../syntax/nodes";
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { type List, labelOf, labelSpan, lists } from "../structure";

const plan = (mark: string): string => `I. NHIỆM VỤ
${mark} Rà soát hồ sơ
Sở Nội vụ rà soát hồ sơ của các cơ quan.
2. Tổng hợp kết quả
Sở Nội vụ tổng hợp kết quả rà soát.
3. Báo cáo
Sở Nội vụ báo cáo Ủy ban nhân dân tỉnh.
II. TỔ CHỨC THỰC HIỆN
Sở Nội vụ hướng dẫn thực hiện Kế hoạch này./.`;
export const oddHeading = defineRule({
  code: "bo-cuc/muc-khac-kieu",
  level: "can-xac-minh",
  title: { vi: "Các mục ngang hàng đánh số cùng một kiểu", en: "Items of one level are numbered in one way" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
  why: {
    vi: "Một mục đánh số khác kiểu (thường là “I.” thay cho “1.”) làm sai thứ bậc của cả phần.",
    en: "One item numbered in another way (often “I.” for “1.”) upsets the order of the whole part.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "plan", bad: plan("I."), good: plan("1.") },
    {
      at: "plan",
      bad: plan("I.").replace("I. NHIỆM VỤ", "I. NHIỆM VỤ CHUNG"),
      good: plan("1.").replace("I. NHIỆM VỤ", "I. NHIỆM VỤ CHUNG"),
    },
  ],
  silent: [
    { at: "plan", text: plan("1."), because: "các mục cùng kiểu" },
    {
      at: "plan",
      text: "I. NHIỆM VỤ\n1. Rà soát hồ sơ.\na) Hồ sơ giấy;\nb) Hồ sơ điện tử.\n2. Tổng hợp kết quả./.",
      because: "điểm nằm trong mục 1",
    },
  ],
  check(draft, { report }) {
    const all = lists(draft);
    const lastOf = new Map<Node | null, List>();
    all.forEach((list, i) => {
      const previous = lastOf.get(list.parent);
      lastOf.set(list.parent, list);
      const [odd] = list.items;
      if (list.items.length > 1 || odd.ordinal === null) return;
      const next = sibling(all[i + 1], list, odd.ordinal + 1, "first");
      const before = sibling(previous, list, odd.ordinal - 1, "last");
      const regular = next ?? before;
      if (regular === null || regular.items[0].kind === odd.kind) return;
      const right = labelOf(regular.items[0].kind, odd.ordinal);
      const [from, to] = [regular.items[0].label, regular.items.at(-1)?.label ?? ""];
      report({
        span: labelSpan(draft, odd),
        message: {
          vi: `Mục này ghi “${odd.label}.” trong khi các mục ngang hàng ghi “${from}.” đến “${to}.”. Đề nghị kiểm tra, có lẽ là “${right}.”.`,
          en: `This item is marked “${odd.label}.” while those beside it are marked “${from}.” to “${to}.”. It is probably “${right}.”.`,
        },
        fixes: [
          {
            title: { vi: `Thay bằng “${right}.”`, en: `Replace with “${right}.”` },
            kind: "ask",
            edits: [{ span: labelSpan(draft, odd), newText: right }],
          },
        ],
      });
    });
  },
});

/** A list beside `list` under the same owner, of another kind, whose first or last number joins on. */
function sibling(other: List | undefined, list: List, ordinal: number, end: "first" | "last"): List | null {
  if (other === undefined || other.parent !== list.parent || other.items.length < 2) return null;
  const node = end === "first" ? other.items[0] : other.items.at(-1);
  return ordinal > 0 && node?.ordinal === ordinal ? other : null;
}
