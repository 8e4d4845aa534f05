/** An attached text or annex begins a new page, and its pages are numbered on their own. */
import type { Text } from "../../model/finding";
import type { LayoutFacts } from "../../model/layout-facts";
import type { Attachment, Draft } from "../../model/types";
import type { Span } from "../../text/span";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { layoutOf, PAGE_RULE, SOURCE } from "./report";

export const annexPages = defineRule({
  code: "trinh-bay/so-trang-phu-luc",
  level: "nen-sua",
  title: {
    vi: "Phụ lục, văn bản kèm theo sang trang mới, số trang đánh riêng",
    en: "Annexes and attached texts begin a page and have page numbers of their own",
  },
  source: SOURCE.annex,
  why: {
    vi: "Số trang của phụ lục được đánh số riêng theo từng phụ lục, bắt đầu lại từ 1; muốn vậy phụ lục phải bắt đầu ở một trang mới.",
    en: "The pages of each annex are numbered on their own, from 1 again; so it has to begin a page.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "số trang phụ lục: đánh tiếp", good: "số trang phụ lục: đánh riêng" },
    { at: "page", bad: "số trang phụ lục: đánh tiếp\nsố trang: cỡ 13", good: "số trang phụ lục: đánh riêng\nsố trang: cỡ 13" },
    { at: "page", bad: "phụ lục bắt đầu: cùng trang", good: "phụ lục bắt đầu: trang mới" },
    { at: "page", bad: "phụ lục bắt đầu: cùng phần, trang mới", good: "phụ lục bắt đầu: trang mới" },
  ],
  silent: [
    { at: "page", text: "số trang phụ lục: đánh riêng", because: "đúng mẫu" },
    { at: "page", text: "số trang: cỡ 13", because: "chỉ khác cỡ chữ" },
    { at: "page", text: "phụ lục bắt đầu: trang mới", because: "đúng mẫu" },
  ],
  check(draft, context) {
    const layout = layoutOf(context);
    for (const place of ["same-page", "numbers-go-on"] as const) {
      const [first, ...rest] = draft.attachments.filter((attachment) => placeOf(draft, attachment, layout) === place);
      if (first === undefined) continue;
      context.report({
        span: titleOf(first),
        message: MESSAGES[place],
        related: rest.map((one) => ({ span: titleOf(one), message: RELATED[place] })),
      });
    }
  },
});

type Place = "same-page" | "numbers-go-on";

const MESSAGES: Readonly<Record<Place, Text>> = {
  "same-page": {
    vi: "Văn bản kèm theo đứng tiếp trên trang của văn bản chính; nên sang trang mới, số trang bắt đầu lại từ 1.",
    en: "The attached text goes on below the main text; it should begin a new page, numbered from 1 again.",
  },
  "numbers-go-on": {
    vi: "Số trang đánh tiếp từ văn bản chính; nên bắt đầu lại từ 1.",
    en: "The page numbers go on from the main text; they should begin with 1 again.",
  },
};
const RELATED: Readonly<Record<Place, Text>> = {
  "same-page": { vi: "Cũng đứng tiếp trên trang trước.", en: "It goes on below the text before as well." },
  "numbers-go-on": { vi: "Số trang cũng đánh tiếp.", en: "Its numbers go on as well." },
};

const titleOf = ({ title, node }: Attachment): Span => title.kindName ?? (title.span.end > title.span.start ? title.span : node.mark);

/** So many empty paragraphs before a title push it to the next page. */
const PUSHED = 4;

/** What is wrong with where an attached text begins: on the page of what stands before it, or numbered on from there. */
function placeOf({ source }: Draft, { span }: Attachment, { paragraphs, sections }: LayoutFacts): Place | null {
  const start = source.originalOffset(span.start);
  const index = paragraphs.findIndex((one) => one?.span != null && one.span.end > start);
  const paragraph = paragraphs[index];
  const section = sections[paragraph?.section ?? -1];
  if (paragraph === undefined || section === undefined) return null;
  const last = paragraphs.slice(section.from, index).findLastIndex((one) => one?.span != null);
  const opensSection = last < 0;
  if (opensSection && section.from === 0) return null;
  const between = paragraphs.slice(section.from + last + 1, index);
  const pushed = between.length >= PUSHED || [...between, paragraph].some((one) => one?.pageBreakBefore === true);
  if (!pushed && (!opensSection || section.begins === "continuous")) return "same-page";
  const anew = opensSection && section.pageStart !== null;
  return !anew && section.marginTexts.some((one) => one.pageNumber !== null) ? "numbers-go-on" : null;
}
