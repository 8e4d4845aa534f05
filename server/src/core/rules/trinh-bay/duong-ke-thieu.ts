/** There is a line below motto, issuing body and subject. */
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { ruledPieces } from "./drawn-lines";
import { layoutOf, nameOf, PAGE_RULE, SOURCE } from "./report";

export const missingLines = defineRule({
  code: "trinh-bay/duong-ke-thieu",
  level: "nen-sua",
  title: { vi: "Có đường kẻ dưới Tiêu ngữ, tên cơ quan, trích yếu", en: "There is a line below motto, issuer and subject" },
  source: SOURCE.lines,
  why: {
    vi: "Phía dưới Tiêu ngữ, tên cơ quan ban hành và trích yếu có đường kẻ ngang, nét liền.",
    en: "An unbroken line stands below the motto, the issuing body and the subject.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "đường kẻ Tiêu ngữ: không có", good: "đường kẻ Tiêu ngữ: nét vẽ" },
    {
      at: "page",
      bad: "đường kẻ Cơ quan ban hành: không có\nđường kẻ Trích yếu: không có",
      good: "đường kẻ Cơ quan ban hành: nét vẽ\nđường kẻ Trích yếu: nét vẽ",
    },
  ],
  silent: [
    { at: "page", text: "đường kẻ Tiêu ngữ: viền đoạn", because: "viền dưới của đoạn là đường kẻ" },
    { at: "page", text: "đường kẻ Trích yếu: nét vẽ", because: "đúng mẫu" },
  ],
  check(draft, context) {
    const missing = ruledPieces(draft, layoutOf(context)).filter(({ line }) => line === null);
    const [first, ...rest] = missing;
    if (first === undefined) return;
    const names = missing.map(({ part }) => nameOf(part)).join(", ");
    context.report({
      span: first.piece.span,
      message: { vi: `Chưa thấy đường kẻ dưới ${names}; nên vẽ nét liền.`, en: `No line is found below ${names}; it should be drawn.` },
      related: rest.map(({ part, piece }) => ({
        span: piece.span,
        message: { vi: `Chưa thấy đường kẻ dưới ${nameOf(part)}.`, en: `No line below “${nameOf(part)}”.` },
      })),
    });
  },
});
