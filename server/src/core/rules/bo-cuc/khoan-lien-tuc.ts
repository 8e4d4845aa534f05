/** Clauses of an article count 1, 2, 3 … */
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { isDamaged, lists } from "../structure";
import { describeBreak, eachList, listBreaks, type Naming } from "./so-thu-tu";

const clauses = (...numbers: readonly number[]): string =>
  `Điều 1. Giao Sở Nội vụ thực hiện các nhiệm vụ sau:\n${numbers.map((n, i) => `${n}. Rà soát hồ sơ của nhóm cơ quan thứ ${["nhất", "hai", "ba", "tư"][i]}.`).join("\n")}`;

const CLAUSE: Naming = { vi: "khoản", en: "clauses", written: (label) => label };

export const clauseSequence = defineRule({
  code: "bo-cuc/khoan-lien-tuc",
  level: "bat-buoc",
  title: { vi: "Số khoản trong một điều liên tục từ 1", en: "Clauses of an article are numbered from 1 without gaps" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
  why: {
    vi: "Số khoản nhảy hoặc trùng làm viện dẫn “khoản … Điều …” không rõ là khoản nào.",
    en: "With a gap or a double “khoản … Điều …” no longer says which clause is meant.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: clauses(1, 2, 4), good: clauses(1, 2, 3) },
    { at: "content", bad: clauses(1, 2, 2, 3), good: clauses(1, 2, 3, 4) },
  ],
  silent: [
    { at: "content", text: clauses(1, 2, 3, 4), because: "các khoản liên tục" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ:\n1. Rà soát hồ sơ trong thời hạn\n30 ngày kể từ ngày ký.\n2. Tổng hợp kết quả.",
      because: "số đứng đầu dòng do ngắt dòng không phải là khoản",
    },
  ],
  check(draft, { report, file, excerpt }) {
    const damaged = isDamaged(file);
    eachList(lists(draft), (list, before) => {
      if (list.parent?.kind !== "article" || list.items[0].kind !== "numbered") return;
      for (const at of listBreaks(list, before)) {
        if (at.kind === "start" && excerpt) continue;
        report(describeBreak(draft, list, at, CLAUSE, damaged || excerpt));
      }
    });
  },
});
