/** Pages of an attached text or annex are numbered on their own. */
import type { LayoutFacts } from "../../model/layout-facts";
import type { Attachment, Draft } from "../../model/types";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { layoutOf, PAGE_RULE, SOURCE } from "./report";

export const annexPages = defineRule({
  code: "trinh-bay/so-trang-phu-luc",
  level: "nen-sua",
  title: { vi: "Số trang phụ lục, văn bản kèm theo đánh riêng", en: "Annexes and attached texts have page numbers of their own" },
  source: SOURCE.annex,
  why: {
    vi: "Số trang của phụ lục được đánh số riêng theo từng phụ lục, bắt đầu lại từ 1.",
    en: "The pages of each annex are numbered on their own, from 1 again.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "số trang phụ lục: đánh tiếp", good: "số trang phụ lục: đánh riêng" },
    { at: "page", bad: "số trang phụ lục: đánh tiếp\nsố trang: cỡ 13", good: "số trang phụ lục: đánh riêng\nsố trang: cỡ 13" },
  ],
  silent: [
    { at: "page", text: "số trang phụ lục: đánh riêng", because: "đúng mẫu" },
    { at: "page", text: "số trang: cỡ 13", because: "chỉ khác cỡ chữ" },
  ],
  check(draft, context) {
    const layout = layoutOf(context);
    const wrong = draft.attachments.filter((attachment) => goesOn(draft, attachment, layout));
    const [first, ...rest] = wrong;
    if (first === undefined) return;
    const titleOf = ({ title, node }: Attachment) =>
      (title.kindName ?? title.span.end > title.span.start) ? (title.kindName ?? title.span) : node.mark;
    context.report({
      span: titleOf(first),
      message: {
        vi: "Số trang đánh tiếp từ văn bản chính; nên bắt đầu lại từ 1.",
        en: "The page numbers go on from the main text; they should begin with 1 again.",
      },
      related: rest.map((one) => ({ span: titleOf(one), message: { vi: "Số trang cũng đánh tiếp.", en: "Its numbers go on as well." } })),
    });
  },
});

/** Its pages show numbers, and the section it begins in does not start anew. Beginning inside a section, it may follow on the page. */
function goesOn({ source }: Draft, { span }: Attachment, layout: LayoutFacts): boolean {
  const start = source.originalOffset(span.start);
  const index = layout.paragraphs.findIndex((paragraph) => paragraph?.span != null && paragraph.span.end > start);
  const paragraph = layout.paragraphs[index];
  const section = layout.sections[paragraph?.section ?? -1];
  if (paragraph === undefined || section === undefined || paragraph.section === 0) return false;
  const begins = layout.paragraphs.slice(section.from, index).every((one) => one?.span == null);
  return begins && section.pageStart === null && section.marginTexts.some((one) => one.pageNumber !== null);
}
