/** Length of the lines: as long as the motto; a third to a half of the line above for issuing body and subject. */
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { allowedLength, ruledPieces } from "./drawn-lines";
import { decimal, layoutOf, nameOf, PAGE_RULE, SOURCE } from "./report";

/** Share of the text's width by which a hand-drawn line may miss. */
const TOLERANCE = 0.15;

export const lineLength = defineRule({
  code: "trinh-bay/duong-ke-dai",
  level: "bien-tap",
  title: {
    vi: "Đường kẻ dài bằng Tiêu ngữ; bằng 1/3–1/2 tên cơ quan, trích yếu",
    en: "Lines: as long as the motto; 1/3–1/2 of issuer and subject",
  },
  source: SOURCE.lines,
  why: {
    vi: "Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ; dưới tên cơ quan, trích yếu dài từ 1/3 đến 1/2 dòng chữ, đặt cân đối.",
    en: "The line below the motto is as long as it; those below issuer and subject a third to a half of the line above.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "đường kẻ Tiêu ngữ: dài 20", good: "đường kẻ Tiêu ngữ: dài vừa" },
    { at: "page", bad: "đường kẻ Cơ quan ban hành: dài 70", good: "đường kẻ Cơ quan ban hành: dài vừa" },
  ],
  silent: [
    { at: "page", text: "đường kẻ Tiêu ngữ: viền đoạn", because: "không rõ dài bao nhiêu" },
    { at: "page", text: "đường kẻ Tiêu ngữ: dài vừa", because: "đúng mẫu" },
  ],
  check(draft, context) {
    for (const ruled of ruledPieces(draft, layoutOf(context))) {
      const { part, piece, line, length, textWidth } = ruled;
      const allowed = allowedLength(ruled);
      if (length === null || line?.kind === "typed" || allowed === null || textWidth === null) continue;
      const [least, most] = allowed;
      if (length >= least - textWidth * TOLERANCE && length <= most + textWidth * TOLERANCE) continue;
      const wanted = least === most ? decimal(least) : `${decimal(least)}–${decimal(most)}`;
      context.report({
        span: piece.span,
        message: {
          vi: `Đường kẻ dưới ${nameOf(part)} dài ${decimal(length)} mm; có thể vẽ dài khoảng ${wanted} mm.`,
          en: `The line below “${nameOf(part)}” is ${decimal(length)} mm long; it can be about ${wanted} mm.`,
        },
      });
    }
  },
});
