/** The first page of a document, an attached text or an annex shows no number. */
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { firstLineOf, layoutOf, PAGE_RULE, SOURCE, sectionsOf } from "./report";

export const firstPageNumber = defineRule({
  code: "trinh-bay/so-trang-dau",
  level: "nen-sua",
  title: { vi: "Trang thứ nhất không hiện số trang", en: "The first page shows no number" },
  source: SOURCE.number,
  why: {
    vi: "Số trang đánh từ số 1 nhưng không hiển thị ở trang thứ nhất.",
    en: "Pages are numbered from 1, but the first page does not show its number.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "số trang đầu: hiện", good: "số trang đầu: không hiện" },
    { at: "page", bad: "số trang đầu: hiện riêng", good: "số trang đầu: không hiện" },
  ],
  silent: [
    { at: "page", text: "số trang đầu: không hiện", because: "đúng mẫu" },
    { at: "page", text: "số trang: giữa lề trên", because: "trang sau có số, trang đầu không" },
  ],
  check(draft, context) {
    const layout = layoutOf(context);
    const [section] = sectionsOf(draft, layout);
    if (section === undefined) return;
    const pages = section.titlePage ? "first" : "default";
    if (!section.marginTexts.some((one) => one.pages === pages && one.pageNumber !== null)) return;
    context.report({
      span: firstLineOf(draft, layout, section),
      message: {
        vi: "Trang thứ nhất đang hiện số trang, nên ẩn (Different First Page).",
        en: "The first page shows its number; it should be hidden (Different First Page).",
      },
    });
  },
});
