/** A table over several pages repeats its head. */
import type { LayoutFacts, TableFacts } from "../../model/layout-facts";
import type { Draft } from "../../model/types";
import type { Span } from "../../text/span";
import { count, ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { layoutOf, PAGE_RULE } from "./report";

/** Rows that surely take more than one page. */
const MANY_ROWS = 25;

export const repeatedHead = defineRule({
  code: "trinh-bay/bang-tieu-de",
  level: "bien-tap",
  title: { vi: "Bảng dài lặp lại dòng tiêu đề", en: "Long tables repeat their head" },
  source: "Thực hành trình bày; NĐ 30/2020/NĐ-CP không quy định",
  why: {
    vi: "Bảng sang trang mà không lặp dòng tiêu đề thì người đọc phải lật lại để biết cột nào là gì.",
    en: "When a table goes over pages without its head, readers have to turn back to know the columns.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "bảng: 30 dòng, không lặp tiêu đề", good: "bảng: 30 dòng, lặp tiêu đề" },
    { at: "page", bad: "bảng: 60 dòng, không lặp tiêu đề", good: "bảng: 60 dòng, lặp tiêu đề" },
  ],
  silent: [
    { at: "page", text: "bảng: 6 dòng, không lặp tiêu đề", because: "bảng ngắn nằm trên một trang" },
    { at: "page", text: "bảng: 30 dòng, lặp tiêu đề", because: "đúng" },
  ],
  check(draft, context) {
    const layout = layoutOf(context);
    const long = layout.tables.filter(({ kind, rows }) => kind === "data" && rows.length >= MANY_ROWS && rows[0]?.header === false);
    const places = long.flatMap((table) => placeOfTable(draft, layout, table) ?? []);
    const [first, ...rest] = places;
    if (first === undefined) return;
    context.report({
      span: first,
      message:
        places.length === 1
          ? { vi: "Bảng dài có thể đặt lặp lại dòng tiêu đề ở mỗi trang.", en: "The long table can repeat its head on each page." }
          : {
              vi: `${count(places.length)} bảng dài có thể đặt lặp lại dòng tiêu đề ở mỗi trang.`,
              en: `${places.length} long tables can repeat their heads on each page.`,
            },
      related: rest.map((span) => ({ span, message: { vi: "Bảng này cũng dài.", en: "This table is long as well." } })),
    });
  },
});

/** The first letters of a table inside the draft. */
function placeOfTable({ source, span }: Draft, { paragraphs }: LayoutFacts, { from, to }: TableFacts): Span | null {
  const first = paragraphs.slice(from, to).find((paragraph) => paragraph?.span != null);
  if (first?.span == null) return null;
  const start = source.foldedOffset(first.span.start);
  return start < span.start || start >= span.end ? null : { start, end: source.foldedOffset(first.span.end) };
}
