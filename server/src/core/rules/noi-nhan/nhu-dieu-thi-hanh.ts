/** "Như Điều n" points to an article that exists but is not the one on execution. */
import type { Draft } from "../../model/types";
import { ND30, replace, STATE } from "../parts";
import { defineRule } from "../rule";
import { citedArticles, executionArticles } from "./nhu-dieu";

export const recipientArticleExecutes = defineRule({
  code: "noi-nhan/nhu-dieu-thi-hanh",
  level: "can-xac-minh",
  title: { vi: "“Như Điều n” là điều về trách nhiệm thi hành", en: "“Như Điều n” is the article on execution" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, 1.3",
  why: {
    vi: "“Như Điều n” thay cho tên các cơ quan thi hành, nên phải là điều ghi trách nhiệm thi hành; hay sai khi thêm, bớt điều.",
    en: "“Như Điều n” stands for the bodies that execute; it often goes wrong when articles are added or removed.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: ["quyet-dinh", "nghi-quyet"], from: ND30 },
  examples: [
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Như Điều 2;\n- Thường trực Tỉnh ủy;\n- Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3;\n- Thường trực Tỉnh ủy;\n- Lưu: VT, NNMT.",
    },
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Như Điều 1;\n- Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, NNMT.",
    },
  ],
  silent: [
    { at: "recipients", text: "Nơi nhận:\n- Như Điều 1, 3;\n- Lưu: VT, NNMT.", because: "có điều về trách nhiệm thi hành" },
    { at: "recipients", text: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, NNMT.", because: "đúng điều thi hành" },
  ],
  check(draft: Draft, context) {
    const cited = citedArticles(draft).filter((c) => draft.articles.some((article) => article.number === c.number));
    const first = cited[0];
    if (first === undefined) return;
    const execution = executionArticles(draft);
    if (execution.length === 0) return context.notEvaluated();
    if (cited.some((c) => execution.includes(c.number))) return;
    const right = execution.at(-1);
    context.report({
      span: first.span,
      message: {
        vi: `Nơi nhận ghi “Như Điều ${first.number}”, trách nhiệm thi hành quy định tại Điều ${right}. Đề nghị kiểm tra.`,
        en: `The recipients read “Như Điều ${first.number}”, but Điều ${right} says who executes. To be checked.`,
      },
      fixes: [replace(first.span, String(right), "ask", { vi: `Thay bằng “Như Điều ${right}”`, en: `Replace with “Như Điều ${right}”` })],
    });
  },
});
