/** A suppression comment gives its reason. */
import { span } from "../../text/span";
import { defineRule } from "../rule";
import { ANY_KIND, ANY_REGIME, firstDraft, spaced } from "./chung";

const ARTICLE = "Điều 1: Giao Sở Nội vụ rà soát hồ sơ.";

export const suppressionReason = defineRule({
  code: "soat/bo-qua-ly-do",
  level: "nen-sua",
  title: { vi: "Dòng bỏ qua ghi rõ lý do", en: "A suppression gives its reason" },
  source: "Quy ước của vbhc về dòng “%% vbhc: bỏ qua …”",
  why: {
    vi: "Không ghi lý do thì người rà soát sau không biết vì sao bỏ qua; dòng như vậy không có tác dụng.",
    en: "Without a reason the next reviewer cannot tell why; such a comment has no effect.",
  },
  aspect: "the-thuc",
  holds: { regimes: ANY_REGIME, kinds: ANY_KIND },
  examples: [
    {
      at: "content",
      bad: spaced("%% vbhc: bỏ qua bo-cuc/*", "Điều 1. Giao Sở Nội vụ rà soát hồ sơ."),
      good: "Điều 1. Giao Sở Nội vụ rà soát hồ sơ.",
    },
    {
      at: "content",
      bad: spaced("%% vbhc: bỏ qua bo-cuc/dieu-dang:", "Điều 1. Giao Sở Nội vụ rà soát hồ sơ."),
      good: spaced("%% vbhc: bỏ qua bo-cuc/dieu-dang: chép nguyên văn bản gốc", ARTICLE),
    },
  ],
  silent: [
    { at: "content", text: spaced("%% vbhc: bỏ qua bo-cuc/dieu-dang: chép nguyên văn bản gốc", ARTICLE), because: "đã ghi lý do" },
    { at: "content", text: spaced("%% Sở Nội vụ góp ý lần 2", "Điều 1. Giao Sở Nội vụ rà soát hồ sơ."), because: "ghi chú thường" },
  ],
  check(draft, { report, suppressions, file }) {
    if (!firstDraft(draft, file)) return;
    for (const entry of suppressions) {
      if (!entry.understood || entry.reason !== "") continue;
      const last = entry.codes.at(-1)?.span ?? entry.span;
      report({
        span: span(entry.codes[0]?.span.start ?? entry.span.start, last.end),
        message: {
          vi: "Dòng bỏ qua chưa ghi lý do nên không có tác dụng. Nên ghi “: lý do” ở cuối dòng.",
          en: "This suppression gives no reason, so it has no effect. Add “: reason” at its end.",
        },
      });
    }
  },
});
