/** Form of an article's mark: "Điều 1." */
import type { Article, Draft } from "../../model/types";
import { fromRoman } from "../../text/numerals";
import { ND30, quoted, replace, STATE } from "../parts";
import { defineRule } from "../rule";

const article = (mark: string): string => `${mark} Giao Sở Nội vụ rà soát hồ sơ của các cơ quan.`;

// "Điều 1." "Điều 12a." as the decree writes it; blanks between word and number may be a line end
const REGULAR = /^Điều +\d{1,4}[a-zđ]?\.$/u;
const NUMBER = /(?<number>\d{1,4}[a-zđ]?|[IVXLC]+)[ .:/)]*$/u;

export const articleForm = defineRule({
  code: "bo-cuc/dieu-dang",
  level: "nen-sua",
  title: { vi: "Điều viết “Điều 1.”: chữ thường, số Ả Rập, dấu chấm", en: "An article is marked “Điều 1.”" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
  why: {
    vi: "Từ “Điều”, số thứ tự bằng chữ số Ả Rập, sau số có dấu chấm, chữ in thường.",
    en: "The word “Điều”, an Arabic number and a full stop, not in capitals.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "content", bad: article("Điều 1:"), good: article("Điều 1.") },
    { at: "content", bad: article("ĐIỀU 1."), good: article("Điều 1.") },
    { at: "content", bad: article("Điều I."), good: article("Điều 1.") },
    { at: "content", bad: article("Điều 1"), good: article("Điều 1.") },
  ],
  silent: [
    { at: "content", text: article("Điều\n1."), because: "chữ và số bị ngắt dòng, đủ dấu chấm" },
    {
      at: "content",
      text: `${article("Điều 1.")}\nĐiều kiện tham gia do Sở Nội vụ hướng dẫn.`,
      because: "“Điều kiện” không phải là một điều",
    },
  ],
  check(draft, { report }) {
    for (const { node } of everyArticle(draft)) {
      const written = draft.source.slice(node.mark);
      if (REGULAR.test(written)) continue;
      const number = NUMBER.exec(written)?.groups?.number ?? "";
      const arabic = /^\d/.test(number) ? number : String(fromRoman(number) ?? "");
      if (arabic === "") continue;
      const right = `Điều ${arabic}.`;
      report({
        span: node.mark,
        message: {
          vi: `${quoted(draft.source, node.mark)} nên viết là “${right}”.`,
          en: `${quoted(draft.source, node.mark)} should be written “${right}”.`,
        },
        fixes: [replace(node.mark, right, "safe")],
      });
    }
  },
});

const everyArticle = (draft: Draft): readonly Article[] => [...draft.articles, ...draft.attachments.flatMap((a) => a.articles)];
