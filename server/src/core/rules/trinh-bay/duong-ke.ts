/** Lines below motto, issuing body and subject are drawn, not typed or underlined. */
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { ruledPieces } from "./drawn-lines";
import { layoutOf, nameOf, PAGE_RULE, SOURCE } from "./report";

export const drawnLines = defineRule({
  code: "trinh-bay/duong-ke",
  level: "nen-sua",
  title: { vi: "Đường kẻ dưới Tiêu ngữ, tên cơ quan, trích yếu là nét vẽ", en: "Lines below motto, issuer and subject are drawn" },
  source: SOURCE.lines,
  why: {
    vi: "Đường kẻ ngang là nét liền, sử dụng lệnh Draw; không gạch chân chữ, không gõ dấu gạch.",
    en: "The lines are drawn, unbroken; words are not underlined and dashes are not typed.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "đường kẻ Tiêu ngữ: gõ dấu gạch", good: "đường kẻ Tiêu ngữ: nét vẽ" },
    { at: "page", bad: "đường kẻ Cơ quan ban hành: gạch chân", good: "đường kẻ Cơ quan ban hành: nét vẽ" },
  ],
  silent: [
    { at: "page", text: "đường kẻ Tiêu ngữ: viền đoạn", because: "viền dưới của đoạn là nét liền" },
    { at: "page", text: "đường kẻ Trích yếu: nét vẽ", because: "đúng mẫu" },
  ],
  check(draft, context) {
    const wrong = ruledPieces(draft, layoutOf(context)).filter(({ line }) => line?.kind === "typed" || line?.kind === "underline");
    const [first, ...rest] = wrong;
    if (first === undefined) return;
    const typed = first.line?.kind === "typed";
    const names = wrong.map(({ part }) => nameOf(part)).join(", ");
    context.report({
      span: first.piece.span,
      message: {
        vi: `Đường kẻ dưới ${names} ${typed ? "gõ bằng dấu gạch" : "là gạch chân chữ"}; nên vẽ nét liền.`,
        en: `The line below “${names}” is ${typed ? "typed" : "an underlining"}; it should be drawn.`,
      },
      related: rest.map(({ part, piece }) => ({
        span: piece.span,
        message: { vi: `Đường kẻ dưới ${nameOf(part)}.`, en: `The line below “${nameOf(part)}”.` },
      })),
    });
  },
});
