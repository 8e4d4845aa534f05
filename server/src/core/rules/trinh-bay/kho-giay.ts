/** Paper: A4, whichever way it lies. */
import { PAPER } from "../../knowledge/layout";
import type { Text } from "../../model/finding";
import type { LayoutFacts } from "../../model/layout-facts";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { decimal, firstLineOf, layoutOf, PAGE_RULE, SOURCE, sectionsOf } from "./report";

/** Millimetres that Word and other programs may round by. */
const TOLERANCE = 1;

export const paperSize = defineRule({
  code: "trinh-bay/kho-giay",
  level: "nen-sua",
  title: { vi: "Trang giấy khổ A4 (210 mm × 297 mm)", en: "A4 paper (210 mm × 297 mm)" },
  source: SOURCE.page,
  why: {
    vi: "Mọi văn bản hành chính dùng khổ A4; khổ Letter của bản Word cài sẵn làm lệch trang khi in.",
    en: "All administrative documents use A4; Word's preset Letter size shifts the pages when printed.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "khổ giấy: 216 × 279", good: "khổ giấy: 210 × 297" },
    { at: "page", bad: "khổ giấy: 215,9 × 355,6", good: "khổ giấy: 210 × 297" },
    { at: "page", bad: "khổ giấy: không ghi", good: "khổ giấy: 210 × 297" },
  ],
  silent: [
    { at: "page", text: "khổ giấy: 297 × 210", because: "trang nằm ngang vẫn là khổ A4" },
    { at: "page", text: "khổ giấy: 209,9 × 297,2", because: "chương trình soạn thảo làm tròn" },
  ],
  check(draft, context) {
    const layout = layoutOf(context);
    const wrong = sectionsOf(draft, layout).find(({ page, landscape }) => {
      if (page === null) return !landscape;
      const [short, long] = [Math.min(page.width, page.height), Math.max(page.width, page.height)];
      return Math.abs(short - PAPER.width) > TOLERANCE || Math.abs(long - PAPER.height) > TOLERANCE;
    });
    if (wrong !== undefined) context.report({ span: firstLineOf(draft, layout, wrong), message: messageFor(wrong.page) });
  },
});

function messageFor(page: LayoutFacts["sections"][number]["page"]): Text {
  if (page === null)
    return {
      vi: "Tệp không ghi khổ giấy, có thể mở ra là khổ Letter (215,9 × 279,4 mm); nên đặt khổ A4 (210 × 297 mm).",
      en: "The file names no paper, so it may open as Letter (215.9 × 279.4 mm); it should be A4 (210 × 297 mm).",
    };
  const size = `${decimal(page.width)} × ${decimal(page.height)} mm`;
  return { vi: `Trang giấy ${size}, nên đặt khổ A4 (210 × 297 mm).`, en: `The paper is ${size}; it should be A4 (210 × 297 mm).` };
}
