/** Lying pages are for tables only. */
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { firstLineOf, layoutOf, PAGE_RULE, SOURCE, sectionsOf } from "./report";

export const orientation = defineRule({
  code: "trinh-bay/huong-giay",
  level: "nen-sua",
  title: { vi: "Trang đứng; chỉ nằm ngang khi có bảng", en: "Upright pages; lying ones only for tables" },
  source: SOURCE.page,
  why: {
    vi: "Văn bản trình bày theo chiều dài của khổ A4; trang nằm ngang chỉ dùng khi có bảng, biểu.",
    en: "A document stands upright on A4; pages lie on their side only where there is a table.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "trang: ngang", good: "trang: đứng" },
    { at: "page", bad: "trang: ngang\nlề trái: 30", good: "trang: đứng\nlề trái: 30" },
  ],
  silent: [
    { at: "page", text: "trang phụ lục: ngang", because: "phụ lục có bảng nhiều cột" },
    { at: "page", text: "trang: đứng", because: "trang đứng" },
  ],
  check(draft, context) {
    const layout = layoutOf(context);
    const wrong = sectionsOf(draft, layout).find(
      (section) =>
        section.landscape && !layout.tables.some(({ kind, from, to }) => kind === "data" && from < section.to && to > section.from),
    );
    if (wrong === undefined) return;
    context.report({
      span: firstLineOf(draft, layout, wrong),
      message: {
        vi: "Trang nằm ngang mà không có bảng, nên đặt trang đứng.",
        en: "The page lies on its side without a table; it should stand upright.",
      },
    });
  },
});
