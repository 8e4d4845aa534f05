/** Letters of points: f, j, w, z are not used; đ stands between d and e. */
import { pointOrdinal } from "../../text/vietnamese";
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { labelOf, labelSpan, lists } from "../structure";

const points = (...letters: readonly string[]): string =>
  `Điều 1. Giao Sở Nội vụ rà soát:\n1. Hồ sơ của các cơ quan:\n${letters.map((l, i) => `${l}) Hồ sơ nhóm ${i + 11}${i + 1 < letters.length ? ";" : "."}`).join("\n")}\n2. Hồ sơ còn lại.`;

export const pointLetters = defineRule({
  code: "bo-cuc/diem-chu-cai",
  level: "bat-buoc",
  title: { vi: "Điểm không dùng chữ f, j, w, z", en: "Points do not use the letters f, j, w, z" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
  why: {
    vi: "Điểm theo thứ tự bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h … Bảng chữ cái tiếng Việt không có f, j, w, z.",
    en: "Points follow the Vietnamese alphabet: a, b, c, d, đ, e, g, h … It has no f, j, w, z.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: points("a", "b", "c", "d", "đ", "e", "f"), good: points("a", "b", "c", "d", "đ", "e", "g") },
    { at: "content", bad: points("a", "b", "c", "d", "đ", "e", "f", "g", "h"), good: points("a", "b", "c", "d", "đ", "e", "g", "h", "i") },
  ],
  silent: [
    { at: "content", text: points("a", "b", "c", "d", "đ", "e", "g", "h", "i", "k"), because: "đúng thứ tự, không có j" },
    { at: "content", text: "Điều 1. Sở Nội vụ đánh giá theo phương án f nêu tại Tờ trình.", because: "chữ f trong câu không phải là điểm" },
  ],
  check(draft, { report }) {
    for (const { items } of lists(draft)) {
      const index = items.findIndex((node) => node.kind === "letter" && node.ordinal === null && pointOrdinal(node.label) === null);
      const node = items[index];
      if (node === undefined) continue;
      const previous = items[index - 1];
      const from = (previous === undefined ? 0 : (pointOrdinal(previous.label) ?? 0)) + 1;
      const right = labelOf("letter", from);
      const after =
        previous === undefined
          ? { vi: "", en: "" }
          : { vi: `; sau điểm ${previous.label}) là điểm ${right})`, en: `; after ${previous.label}) comes ${right})` };
      const rest = items.slice(index);
      report({
        span: labelSpan(draft, node),
        message: {
          vi: `Không dùng điểm ${node.label})${after.vi}. Phải đánh lại chữ cái.`,
          en: `Points do not use ${node.label})${after.en}. The letters must be corrected.`,
        },
        fixes: [
          {
            title: { vi: `Đánh lại từ điểm ${right})`, en: `Renumber from ${right})` },
            kind: "ask",
            edits: rest.map((item, i) => ({ span: labelSpan(draft, item), newText: labelOf("letter", from + i) })),
          },
        ],
      });
    }
  },
});
