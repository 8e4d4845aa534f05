/** Points follow the Vietnamese alphabet: a b c d đ e g h i k … */
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { isDamaged, lists } from "../structure";
import { describeBreak, eachList, listBreaks, type Naming } from "./so-thu-tu";

const points = (...letters: readonly string[]): string =>
  `Điều 1. Giao Sở Nội vụ rà soát:\n1. Hồ sơ của các cơ quan:\n${letters.map((l, i) => `${l}) Hồ sơ nhóm ${i + 11}${i + 1 < letters.length ? ";" : "."}`).join("\n")}\n2. Hồ sơ còn lại.`;

const POINT: Naming = { vi: "điểm", en: "points", written: (label) => `${label})` };

/** "i) ii) iii)": small Roman numbers, which the letters cannot tell apart. */
const isRoman = (first: string): boolean => first === "i" || first === "v" || first === "x";

export const pointOrder = defineRule({
  code: "bo-cuc/diem-thu-tu",
  level: "bat-buoc",
  title: { vi: "Điểm theo thứ tự a, b, c, d, đ, e, g …", en: "Points run a, b, c, d, đ, e, g …" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
  why: {
    vi: "Điểm theo thứ tự bảng chữ cái tiếng Việt; hay sót đ) sau d) hoặc trùng chữ khi chèn thêm điểm.",
    en: "Points follow the Vietnamese alphabet; đ) after d) is often left out, or a letter doubled when a point was added.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: points("a", "b", "c", "d", "e"), good: points("a", "b", "c", "d", "đ") },
    { at: "content", bad: points("a", "b", "d"), good: points("a", "b", "c") },
    { at: "content", bad: points("a", "b", "b", "c"), good: points("a", "b", "c", "d") },
  ],
  silent: [
    { at: "content", text: points("a", "b", "c", "d", "đ", "e", "g"), because: "sau e) là g)" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ rà soát:\n1. Hồ sơ năm 2025:\na) Hồ sơ giấy;\nb) Hồ sơ điện tử.\n2. Hồ sơ năm 2026:\na) Hồ sơ giấy;\nb) Hồ sơ điện tử.",
      because: "mỗi khoản đánh lại từ a)",
    },
  ],
  check(draft, { report, file, excerpt }) {
    const damaged = isDamaged(file);
    eachList(lists(draft), (list, before) => {
      if (list.items[0].kind !== "letter" || isRoman(list.items[0].label)) return;
      for (const at of listBreaks(list, before)) {
        if (at.kind === "start" && excerpt) continue;
        if (at.previous !== null && at.previous.ordinal === null) continue;
        report(describeBreak(draft, list, at, POINT, damaged || excerpt));
      }
    });
  },
});
