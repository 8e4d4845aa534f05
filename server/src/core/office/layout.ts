/** Facts of pages, paragraphs, tables and lines of a Word file, with their places in the imported text. */
import type { LayoutFacts, LineFacts, ParagraphFacts, SectionFacts, TableFacts } from "../model/layout-facts";
import type { Block, ReadParagraph, ReadTable } from "./blocks";
import type { Composer } from "./compose";
import { cellsOf } from "./tables";
import { dominantFace } from "./text-writer";

// Điều 1. · 1. · 1.1. · a) · I. · - · +
const TYPED_MARK =
  /^(?<mark>(?:Điều|Chương|Phần|Mục) +[\dIVXLC]+[a-zđ]?\.?|\d{1,3}(?:\.\d{1,3}){0,4}[.)]|[a-zđ]{1,2}[.)]|[IVXLC]{1,6}\.|[-–+*•])(?=\s)/u;

/** `blocks`: everything that was read, footnotes included. */
export function layoutOf(
  blocks: readonly Block[],
  composer: Composer,
  text: string,
  sections: readonly SectionFacts[],
  drawn: readonly LineFacts[],
  rest: { readonly evenPages: boolean; readonly language: string | null },
): LayoutFacts {
  const paragraphs: ParagraphFacts[] = [];
  const tables: TableFacts[] = [];
  const visit = (list: readonly Block[]): void => {
    for (const block of list) {
      if (block.kind === "paragraph") {
        const facts = paragraphFacts(block, composer, text);
        if (facts !== null) paragraphs[block.index] = facts;
      } else {
        tables[block.index] = tableFacts(block, composer);
        for (const cell of cellsOf(block)) visit(cell.blocks);
      }
    }
  };
  visit(blocks);
  const lines = [...drawn, ...composer.typedRules, ...underlines(paragraphs)].sort((a, b) => a.paragraph - b.paragraph);
  return { sections, paragraphs, tables, lines, ...rest };
}

function paragraphFacts(block: ReadParagraph, composer: Composer, text: string): ParagraphFacts | null {
  const { settings, label, cell, boxed, index } = block;
  if (settings === null) return null;
  const place = composer.writer.placed.get(index);
  const runs = place?.runs ?? [];
  const span = place === undefined ? null : { start: place.start, end: place.end };
  return {
    ...settings,
    span,
    runs,
    face: dominantFace(runs),
    numbering: numberingOf(label, span === null ? "" : text.slice(span.start, span.end)),
    cell,
    boxed,
  };
}

function numberingOf(label: ReadParagraph["label"], text: string): ParagraphFacts["numbering"] {
  if (label !== null) return { kind: "auto", label: label.label };
  const typed = TYPED_MARK.exec(text)?.groups?.mark;
  return typed === undefined ? null : { kind: "typed", label: typed };
}

function tableFacts(table: ReadTable, composer: Composer): TableFacts {
  const { from, to, columns, width, bordered, section } = table;
  return {
    kind: composer.kinds.get(table.index) ?? "layout",
    from,
    to,
    columns,
    width,
    bordered,
    rows: table.rows.map(({ header, cantSplit }) => ({ header, cantSplit })),
    cells: cellsOf(table).map(({ blocks: _, ...facts }) => facts),
    section,
  };
}

/** Words underlined throughout stand for a drawn line. */
const underlines = (paragraphs: readonly ParagraphFacts[]): LineFacts[] =>
  paragraphs.flatMap(({ face, runs }, paragraph) =>
    face?.underline === true && runs.every((run) => run.underline)
      ? [{ kind: "underline" as const, paragraph, length: null, weight: null, below: null }]
      : [],
  );
