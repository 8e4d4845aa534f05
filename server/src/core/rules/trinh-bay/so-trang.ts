/** Page numbers: there, at the top, in the middle, alone, Arabic, 13–14 points. */
import { PAGE_NUMBER } from "../../knowledge/layout";
import type { Text } from "../../model/finding";
import type { LayoutFacts, MarginTextFacts, PageNumberFacts } from "../../model/layout-facts";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { firstLineOf, layoutOf, PAGE_RULE, pointsOf, SOURCE, sectionsOf } from "./report";

/** A text of fewer letters stands on one page, which shows no number. */
const ONE_PAGE = 2_500;
const NOTHING_AROUND = /^[\s\-–—]*$/u;

export const pageNumber = defineRule({
  code: "trinh-bay/so-trang",
  level: "nen-sua",
  title: { vi: "Số trang ở giữa lề trên, cỡ 13–14, chữ đứng", en: "Page numbers in the middle of the upper margin, 13–14 points" },
  source: SOURCE.number,
  why: {
    vi: "Số trang đánh từ số 1, bằng chữ số Ả Rập, cỡ chữ 13 đến 14, kiểu chữ đứng, đặt canh giữa theo chiều ngang trong phần lề trên.",
    en: "Pages are numbered from 1 in Arabic figures of 13 to 14 points, upright, in the middle of the upper margin.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "số trang: không có", good: "số trang: giữa lề trên" },
    { at: "page", bad: "số trang: giữa lề dưới", good: "số trang: giữa lề trên" },
    { at: "page", bad: "số trang: phải lề trên", good: "số trang: giữa lề trên" },
  ],
  silent: [
    { at: "page", text: "số trang: cỡ 13", because: "cỡ 13 đến 14" },
    { at: "page", text: "số trang: giữa lề trên", because: "đúng mẫu" },
  ],
  check(draft, context) {
    const layout = layoutOf(context);
    const [section] = sectionsOf(draft, layout);
    if (section === undefined) return;
    const message = problemOf(section, draft.span.end - draft.span.start);
    if (message !== null) context.report({ span: firstLineOf(draft, layout, section), message });
  },
});

type Section = LayoutFacts["sections"][number];
type Numbered = MarginTextFacts & { readonly pageNumber: PageNumberFacts };

const isNumbered = (one: MarginTextFacts): one is Numbered => one.pageNumber !== null;

function problemOf({ marginTexts, pageFormat }: Section, letters: number): Text | null {
  const [number] = marginTexts.filter(({ pages }) => pages === "default").filter(isNumbered);
  if (number === undefined) {
    if (letters < ONE_PAGE) return null;
    return {
      vi: "Chưa thấy số trang; nên đặt ở giữa lề trên.",
      en: "There is no page number; it should stand in the middle of the upper margin.",
    };
  }
  const { alignment, face, around } = number.pageNumber;
  if (number.place === "footer")
    return {
      vi: "Số trang ở lề dưới; nên đặt ở giữa lề trên.",
      en: "The page number is at the foot; it should be at the top, in the middle.",
    };
  if (alignment !== null && alignment !== "center")
    return { vi: "Số trang ở lề trên nên canh giữa.", en: "The page number in the upper margin should be centred." };
  if (!NOTHING_AROUND.test(around))
    return {
      vi: `Số trang nên chỉ ghi số, bỏ chữ “${around.trim()}”.`,
      en: `The page number should stand alone, without “${around.trim()}”.`,
    };
  if (pageFormat !== null && !/^(?:decimal|numberInDash)$/u.test(pageFormat))
    return { vi: "Số trang nên dùng chữ số Ả Rập.", en: "Page numbers should be Arabic figures." };
  return faceProblem(face);
}

function faceProblem({ size, italic, bold }: PageNumberFacts["face"]): Text | null {
  const [least = 0, most = 0] = PAGE_NUMBER.sizes;
  if (size !== null && (size < least - 0.25 || size > most + 0.25))
    return {
      vi: `Số trang cỡ ${pointsOf(size)}; nên đặt cỡ 13–14.`,
      en: `The page number has ${pointsOf(size)} points; it should have 13–14.`,
    };
  if (italic || bold) return { vi: "Số trang nên dùng kiểu chữ đứng, không đậm.", en: "The page number should be upright and not bold." };
  return null;
}
