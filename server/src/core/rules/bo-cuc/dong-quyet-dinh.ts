/** The operative line "QUYẾT ĐỊNH:" or "QUYẾT NGHỊ:" between legal bases and Điều 1. */
import type { Fix } from "../../model/finding";
import type { Draft } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import { ADMINISTRATIVE, insert, mayLack, ND30, replace } from "../parts";
import { defineRule } from "../rule";
import { labelSpan } from "../structure";

export const decisionLine = defineRule({
  code: "bo-cuc/dong-quyet-dinh",
  level: "bat-buoc",
  title: { vi: "Có dòng “QUYẾT ĐỊNH:” trước Điều 1", en: "The line “QUYẾT ĐỊNH:” stands before Điều 1" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1, 1.2, 1.3",
  why: {
    vi: "Lời quyết định ngăn phần căn cứ với phần quy định; văn bản hành chính theo mẫu đều có dòng này.",
    en: "The operative words part the bases from the provisions; every model of a decision has this line.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "nghi-quyet"], from: ND30 },
  examples: [
    { at: "decision-word", bad: "", good: "QUYẾT ĐỊNH:" },
    { at: "decision-word", bad: "Ủy ban nhân dân tỉnh ban hành:", good: "QUYẾT ĐỊNH:" },
  ],
  silent: [
    { at: "decision-word", text: "QUYẾT\nĐỊNH:", because: "dòng bị ngắt giữa hai chữ" },
    { at: "decision-word", text: "**QUYẾT ĐỊNH:**", because: "chữ đậm của Markdown" },
  ],
  check(draft, context) {
    if (draft.decisionWord !== null) return;
    const first = draft.articles[0];
    if (!mayLack(draft, context) || first === undefined) return context.notEvaluated();
    const word = draft.kind === "nghi-quyet" ? "QUYẾT NGHỊ:" : "QUYẾT ĐỊNH:";
    context.report({
      span: labelSpan(draft, first.node),
      message: {
        vi: `Thiếu dòng “${word}”, phải đứng trước ${first.node.label}.`,
        en: `The line “${word}” is missing; it must stand before ${first.node.label}.`,
      },
      fixes: [wordBefore(draft, first.node, word)],
    });
  },
});

/** The line takes the place of another lead-in (“… ban hành:”), else it stands before the article. */
function wordBefore(draft: Draft, article: Node, word: string): Fix {
  const lead = draft.nodes[draft.nodes.indexOf(article) - 1];
  const isLead = lead !== undefined && lead.kind === "paragraph" && draft.source.slice(lead.span).trimEnd().endsWith(":");
  return isLead ? replace(lead.span, word, "ask") : insert(article.span.start, `${word}\n\n`, "ask");
}
