/**
 * "Như Điều n" where the document has no Điều n. Where articles were lost (the sequence has gaps or does not begin at 1)
 * the cause is reported by the rule of the sequence, and nothing here.
 */
import type { Fix } from "../../model/finding";
import type { Draft } from "../../model/types";
import { articleBelowRecipients } from "../bo-cuc/thu-tu";
import { replace } from "../parts";
import { defineRule } from "../rule";
import { citedArticles, executionArticles } from "./nhu-dieu";

export const recipientArticleExists = defineRule({
  code: "noi-nhan/nhu-dieu-khong-co",
  level: "bat-buoc",
  title: { vi: "“Như Điều n” ở Nơi nhận phải có thật", en: "The article of “Như Điều n” must exist" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, 1.3",
  why: {
    vi: "Nơi nhận trỏ tới điều không có thì không biết gửi cho ai.",
    en: "Recipients that point to an article that is not there name nobody.",
  },
  aspect: "noi-dung",
  holds: { regimes: ["hanh-chinh", "quy-pham"], kinds: ["quyet-dinh", "nghi-quyet"] },
  examples: [
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Như Điều 5;\n- Thường trực Tỉnh ủy;\n- Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3;\n- Thường trực Tỉnh ủy;\n- Lưu: VT, NNMT.",
    },
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Như điều 4 (để thực hiện);\n- Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như điều 3 (để thực hiện);\n- Lưu: VT, NNMT.",
    },
  ],
  silent: [
    { at: "recipients", text: "Nơi nhận:\n- Thường trực Tỉnh ủy;\n- Như Điều 3;\n- Lưu: VT, NNMT.", because: "thứ tự không bắt buộc" },
    { at: "recipients", text: "Nơi nhận:\n- Như Điều 3 (để t/h);\n- Lưu: VT, NNMT.", because: "chú thích sau số điều" },
  ],
  check(draft: Draft, context) {
    const last = draft.articles.length;
    const whole = last > 0 && draft.articles.every((article, i) => article.number === i + 1);
    const cited = citedArticles(draft);
    if (cited.length === 0) return;
    if (!whole || context.excerpt || articleBelowRecipients(draft) !== null) return context.notEvaluated();
    for (const { number, span } of cited) {
      if (number >= 1 && number <= last) continue;
      const execution = executionArticles(draft);
      const only = execution.length === 1 ? execution[0] : undefined;
      const fixes: readonly Fix[] =
        only === undefined
          ? []
          : [replace(span, String(only), "ask", { vi: `Thay bằng “Như Điều ${only}”`, en: `Replace with “Như Điều ${only}”` })];
      context.report({
        span,
        message: {
          vi: `Nơi nhận ghi “Như Điều ${number}”, văn bản chỉ có ${last} điều; phải ghi đúng điều về trách nhiệm thi hành.`,
          en: `The recipients read “Như Điều ${number}”, but the document has ${last} articles; it must be the article on execution.`,
        },
        fixes,
      });
    }
  },
});
