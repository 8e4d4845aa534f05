/** One finding for a habit: at its first place, with the count and the other places. And what rules of this group share. */
import { PARTS, type PartName } from "../../knowledge/layout";
import type { Text } from "../../model/finding";
import type { LayoutFacts } from "../../model/layout-facts";
import type { Draft } from "../../model/types";
import type { Span } from "../../text/span";
import { count } from "../parts";
import type { Report, RuleContext } from "../rule";
import type { Piece } from "./pieces";

/** Form of NĐ 30/2020 as offices and checkers read it: normative documents have a table of their own. */
export const PAGE_RULE = { aspect: "the-thuc", needsLayout: true } as const;

export const SOURCE = {
  page: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.1–I.3",
  font: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4",
  number: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.7",
  body: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.e",
  type: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V",
  lines: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.b, II.2, II.5",
  annex: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1",
} as const;

export const nameOf = (part: PartName): string => PARTS[part].name;

/** Numbers as they are written here: "12,5". */
export const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace(".", ",");
export const pointsOf = (value: number): string => String(Math.round(value * 10) / 10);

/** Places of one habit as one report; null when there are none. */
export function habit(places: readonly Piece[], message: (places: number) => Text, other: Text): Report | null {
  const [first, ...rest] = places;
  if (first === undefined) return null;
  return {
    span: first.span,
    message: message(places.length),
    related: rest.map(({ span }) => ({ span, message: other })),
  };
}

/** “, 03 chỗ” behind a habit that has several places. */
export const times = (places: number): Text =>
  places === 1 ? { vi: "", en: "" } : { vi: `, ${count(places)} chỗ`, en: `, ${places} places` };

/** What the rule's context gives; the rule is not asked without a layout. */
export const layoutOf = ({ layout }: Pick<RuleContext<unknown>, "layout">): LayoutFacts =>
  layout ?? { sections: [], paragraphs: [], tables: [], lines: [], evenPages: false, language: null };

/** Sections in which this draft stands. */
export function sectionsOf(draft: Draft, layout: LayoutFacts): LayoutFacts["sections"] {
  const { source } = draft;
  const inside = new Set<number>();
  for (const paragraph of layout.paragraphs) {
    if (paragraph?.span == null) continue;
    const at = source.foldedOffset(paragraph.span.start);
    if (at >= draft.span.start && at < draft.span.end) inside.add(paragraph.section);
  }
  return layout.sections.filter((_, index) => inside.has(index));
}

/** First letters of a section's text: where something about its pages is reported. */
export function firstLineOf(draft: Draft, layout: LayoutFacts, section: LayoutFacts["sections"][number]): Span {
  const { source } = draft;
  const first = layout.paragraphs.slice(section.from, section.to).find((paragraph) => paragraph?.span != null);
  const start = Math.max(draft.span.start, first?.span == null ? draft.span.start : source.foldedOffset(first.span.start));
  const end = first?.span == null ? start : source.foldedOffset(first.span.end);
  const lineEnd = source.lines[source.lineAt(start)]?.end ?? end;
  return { start, end: Math.max(start, Math.min(end, lineEnd)) };
}
