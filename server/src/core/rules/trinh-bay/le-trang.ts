/** Margins inside the decree's bounds. */
import { MARGIN_BOUNDS } from "../../knowledge/layout";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { decimal, firstLineOf, layoutOf, PAGE_RULE, SOURCE, sectionsOf } from "./report";

/** Millimetres: half of what a ruler in Word shows. */
const TOLERANCE = 0.5;

const SIDES = {
  top: { vi: "trên", en: "top" },
  bottom: { vi: "dưới", en: "bottom" },
  left: { vi: "trái", en: "left" },
  right: { vi: "phải", en: "right" },
} as const;
type Side = keyof typeof SIDES;

export const margins = defineRule({
  code: "trinh-bay/le-trang",
  level: "nen-sua",
  title: { vi: "Lề trên, dưới 20–25 mm; trái 30–35 mm; phải 15–20 mm", en: "Margins: 20–25 mm above and below, 30–35 left, 15–20 right" },
  source: SOURCE.page,
  why: {
    vi: "Lề trái rộng để đóng hồ sơ; lề khác giữ cho mọi văn bản một dáng, có chỗ cho số trang và dấu.",
    en: "The left margin is for binding; the others give all documents one shape, with room for page number and seal.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "lề trái: 25,4\nlề phải: 25,4", good: "lề trái: 30\nlề phải: 20" },
    { at: "page", bad: "lề trên: 15", good: "lề trên: 20" },
    { at: "page", bad: "lề dưới: 30", good: "lề dưới: 25" },
  ],
  silent: [
    { at: "page", text: "lề trái: 35\nlề trên: 25", because: "đúng bằng mức cao nhất" },
    { at: "page", text: "lề phải: 14,8", because: "chương trình soạn thảo làm tròn" },
    { at: "page", text: "trang phụ lục: ngang\nlề phụ lục: 30 × 15 × 20 × 20", because: "trang nằm ngang, lề xoay theo tờ giấy" },
  ],
  check(draft, context) {
    const layout = layoutOf(context);
    for (const section of sectionsOf(draft, layout)) {
      const wrong = wrongSides(section);
      if (wrong.length === 0 || section.margins === null) continue;
      const own = section.margins;
      const said = (language: "vi" | "en"): string => wrong.map((side) => `${SIDES[side][language]} ${decimal(own[side])} mm`).join(", ");
      const wanted = (language: "vi" | "en"): string =>
        wrong.map((side) => `${SIDES[side][language]} ${MARGIN_BOUNDS[side].join("–")} mm`).join(", ");
      context.report({
        span: firstLineOf(draft, layout, section),
        message: { vi: `Lề ${said("vi")}; nên đặt lề ${wanted("vi")}.`, en: `Margins: ${said("en")}; they should be ${wanted("en")}.` },
      });
      return;
    }
  },
});

type Section = ReturnType<typeof sectionsOf>[number];

/** A lying page may keep its margins or turn them with the sheet: only what fits neither way is told. */
function wrongSides({ margins: own, landscape }: Section): Side[] {
  if (own === null) return [];
  const outside = (side: Side, value: number): boolean => {
    const [least, most] = MARGIN_BOUNDS[side];
    return value < least - TOLERANCE || value > most + TOLERANCE;
  };
  const sides = Object.keys(SIDES) as Side[];
  const width = (side: Side): number => own[side] + (side === "left" ? own.gutter : 0);
  const wrong = sides.filter((side) => outside(side, width(side)));
  if (!landscape || wrong.length === 0) return wrong;
  const turned: Readonly<Record<Side, number>> = { left: own.top, top: own.right, right: own.bottom, bottom: own.left };
  const back: Readonly<Record<Side, number>> = { left: own.bottom, top: own.left, right: own.top, bottom: own.right };
  return [turned, back].some((way) => sides.every((side) => !outside(side, way[side]))) ? [] : wrong;
}
