/** A decision with an article on execution and without "Như Điều n" among its recipients; resolutions rarely have it. */
import type { Draft } from "../../model/types";
import { ADMINISTRATIVE, insert, mayLack, ND30 } from "../parts";
import { defineRule } from "../rule";
import { executionArticles } from "./nhu-dieu";

export const recipientArticleMissing = defineRule({
  code: "noi-nhan/thieu-nhu-dieu",
  level: "nen-sua",
  title: { vi: "Nơi nhận của quyết định có “Như Điều n”", en: "Decisions have “Như Điều n” among the recipients" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, 1.3",
  why: {
    vi: "Theo mẫu, dòng đầu Nơi nhận là “- Như Điều …;” để gửi cơ quan thi hành.",
    en: "In the models the first recipient is “- Như Điều …;”, the bodies that execute.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh"], from: ND30 },
  examples: [
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Thường trực Tỉnh ủy;\n- Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3;\n- Thường trực Tỉnh ủy;\n- Lưu: VT, NNMT.",
    },
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Thường trực HĐND tỉnh;\n- Cổng TTĐT tỉnh;\n- Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3;\n- Thường trực HĐND tỉnh;\n- Cổng TTĐT tỉnh;\n- Lưu: VT, NNMT.",
    },
  ],
  silent: [
    { at: "recipients", text: "Nơi nhận:\n- Thường trực Tỉnh ủy;\n- Như Điều 3;\n- Lưu: VT, NNMT.", because: "không bắt buộc đứng đầu" },
    { at: "recipients", text: "Nơi nhận:\n- Như điều 3;\n- Lưu: VT, NNMT.", because: "đã có, chỉ khác chữ hoa" },
  ],
  check(draft: Draft, context) {
    const items = draft.recipients?.items ?? [];
    const first = items[0];
    if (first === undefined || items.some((item) => item.kind === "nhu-dieu" || item.kind === "nhu-tren")) return;
    if (!mayLack(draft, context)) return context.notEvaluated();
    const execution = executionArticles(draft).at(-1);
    if (execution === undefined) return;
    const line = `- Như Điều ${execution};`;
    context.report({
      span: draft.recipients?.head ?? first.span,
      message: { vi: `Nơi nhận nên có “${line}”.`, en: `The recipients should have “${line}”.` },
      fixes: [insert(first.span.start, `${line}\n`, "ask")],
    });
  },
});
