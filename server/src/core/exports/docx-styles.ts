/** Styles of the Word file: one a part, real headings for what the navigation pane shows. */
import { AlignmentType, BorderStyle, type IParagraphOptions, type IPropertiesOptions, type IRunOptions, LineRuleType } from "docx";
import {
  FONT,
  type Layout,
  lineSpacingOf,
  NOTE,
  PAGE_NUMBER,
  PARTS,
  type PartName,
  POINTS_PER_MM,
  RULE_ABOVE,
  RULE_WEIGHT,
  sizeOf,
  spaceBefore,
} from "../knowledge/layout";
import { HEADING_RANKS, type HeadingRank, type PrintedFile } from "./printed";

type ParagraphStyle = NonNullable<NonNullable<IPropertiesOptions["styles"]>["paragraphStyles"]>[number];
type ParagraphFormat = Pick<IParagraphOptions, "alignment" | "indent" | "spacing" | "keepNext">;

export const twips = (millimetres: number): number => Math.round(millimetres * POINTS_PER_MM * 20);
export const points = (value: number): number => Math.round(value * 20);

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

export const alignmentOf = (part: PartName): (typeof ALIGNMENTS)[keyof typeof ALIGNMENTS] => ALIGNMENTS[PARTS[part].align];
export const wordAlignment = (align: keyof typeof ALIGNMENTS): (typeof ALIGNMENTS)[keyof typeof ALIGNMENTS] => ALIGNMENTS[align];

export const RULE_STYLE = "DrawnLine";
export const END_STYLE = "SectionEnd";
export const PAGE_NUMBER_STYLE = "PageNumber";
/** The one that every word processor knows for words at the foot of a page. */
export const NOTE_STYLE = "FootnoteText";

/** The part whose look a heading's style has. */
const HEADING_PARTS: Readonly<Record<HeadingRank, PartName>> = {
  title: "kind-title",
  part: "part-label",
  section: "part-label",
  unit: "article",
  clause: "clause-title",
};

/** "legal-basis" → "LegalBasis". */
export const styleId = (part: PartName): string => part.replace(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** Format of a part's paragraphs; `inset` in millimetres beside its own. */
export function paragraphFormat(part: PartName, layout: Layout): ParagraphFormat {
  const { indent, after, keepNext } = PARTS[part];
  return {
    alignment: alignmentOf(part),
    indent: { left: 0, right: 0, firstLine: indent ? twips(layout.indent) : 0 },
    spacing: {
      before: points(spaceBefore(part, layout)),
      after: points(after),
      line: Math.round(lineSpacingOf(part, layout) * 240),
      lineRule: LineRuleType.AUTO,
    },
    keepNext,
  };
}

const runFormat = (part: PartName, layout: Layout): IRunOptions => ({
  size: sizeOf(part, layout) * 2,
  bold: PARTS[part].bold,
  italics: PARTS[part].italic,
});

/** Heading levels of a file: its used ranks, from 1, without a gap. */
export function headingLevels(file: PrintedFile): ReadonlyMap<HeadingRank, number> {
  const used = new Set(
    file.sections.flatMap((section) => section.blocks.map((block) => (block.kind === "paragraph" ? block.heading : null))),
  );
  return new Map(HEADING_RANKS.filter((rank) => used.has(rank)).map((rank, i) => [rank, i + 1]));
}

/** The part whose format the style of a paragraph has. */
export const stylePart = (part: PartName, heading: HeadingRank | null): PartName => (heading === null ? part : HEADING_PARTS[heading]);

/** Styles of a file, with its headings. */
export function stylesOf(layout: Layout, levels: ReadonlyMap<HeadingRank, number>): IPropertiesOptions["styles"] {
  const parts = (Object.keys(PARTS) as PartName[]).map(
    (part): ParagraphStyle => ({
      id: styleId(part),
      name: PARTS[part].name,
      basedOn: "Normal",
      quickFormat: true,
      paragraph: paragraphFormat(part, layout),
      run: runFormat(part, layout),
    }),
  );
  const headings = [...levels].map(([rank, level]): ParagraphStyle => {
    const part = HEADING_PARTS[rank];
    return {
      id: `Heading${level}`,
      name: `heading ${level}`,
      basedOn: "Normal",
      next: styleId("body"),
      quickFormat: true,
      paragraph: { ...paragraphFormat(part, layout), outlineLevel: level - 1 },
      run: runFormat(part, layout),
    };
  });
  return { default: documentDefaults(layout), paragraphStyles: [...headings, ...parts, ...furnitureStyles()] };
}

function documentDefaults({ bodySize }: Layout): NonNullable<IPropertiesOptions["styles"]>["default"] {
  return {
    document: {
      run: {
        font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
        size: bodySize * 2,
        color: "000000",
        language: { value: "vi-VN", eastAsia: "vi-VN", bidirectional: "vi-VN" },
      },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    footnoteText: { paragraph: { alignment: AlignmentType.BOTH }, run: { size: NOTE.size * 2 } },
  };
}

/** Drawn lines are borders of paragraphs of their own; the end of a section takes no room. */
function furnitureStyles(): ParagraphStyle[] {
  const thin = { before: 0, after: 0, line: points(RULE_ABOVE), lineRule: LineRuleType.EXACT };
  return [
    {
      id: RULE_STYLE,
      name: "Đường kẻ",
      basedOn: "Normal",
      paragraph: {
        spacing: thin,
        keepNext: true,
        border: { bottom: { style: BorderStyle.SINGLE, size: RULE_WEIGHT * 8, space: 0, color: "000000" } },
      },
      run: { size: 2 },
    },
    { id: END_STYLE, name: "Hết phần", basedOn: "Normal", paragraph: { spacing: { ...thin, line: points(1) } }, run: { size: 2 } },
    {
      id: PAGE_NUMBER_STYLE,
      name: "Số trang",
      basedOn: "Normal",
      paragraph: { alignment: AlignmentType.CENTER },
      run: { size: PAGE_NUMBER.size * 2 },
    },
  ];
}
