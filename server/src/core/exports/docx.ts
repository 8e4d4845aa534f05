/**
 * A text as a Word file in the form of Nghị định 30/2020/NĐ-CP, from the measures of knowledge/layout.ts. The same text gives
 * the same bytes: no clock, no chance. Blanks of a draft stay blanks; comments and furniture are left out.
 */
import { Document, Header, NumberFormat, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from "docx";
import { type Layout, type LayoutChoices, PAGE_NUMBER, PAPER } from "../knowledge/layout";
import type { DraftFile } from "../model/types";
import { composeFile } from "./compose";
import { BlockWriter } from "./docx-blocks";
import { sealPackage } from "./docx-package";
import { headingLevels, NOTE_STYLE, PAGE_NUMBER_STYLE, stylesOf, twips } from "./docx-styles";
import type { PrintedFile, Section } from "./printed";

export interface DocxOptions {
  readonly layout?: LayoutChoices;
}

/** Bytes of a .docx file. */
export async function exportDocx(file: DraftFile, options: DocxOptions = {}): Promise<Uint8Array> {
  const printed = composeFile(file, options.layout);
  const levels = headingLevels(printed);
  const writer = new BlockWriter(printed.layout, levels);
  const { properties, layout } = printed;
  const sections = sectionsOf(printed).map((section) => ({
    properties: pageOf(section, layout),
    headers: headersOf(section),
    children: writer.write(section.blocks, section.landscape),
  }));
  const document = new Document({
    title: properties.title,
    subject: properties.subject,
    creator: properties.issuer,
    lastModifiedBy: properties.issuer,
    keywords: properties.symbol,
    description: "",
    revision: 1,
    styles: stylesOf(layout, levels),
    defaultTabStop: twips(layout.indent),
    sections,
    ...(writer.pointed.length > 0 && { footnotes: footnotesOf(writer.pointed, printed) }),
  });
  return sealPackage(new Uint8Array(await Packer.toArrayBuffer(document)), properties.date);
}

/** Words at the foot of the pages, by the number of their mark. */
const footnotesOf = (pointed: readonly number[], { notes }: PrintedFile): Record<string, { readonly children: Paragraph[] }> =>
  Object.fromEntries(
    pointed.map((note, i) => [
      i + 1,
      { children: [new Paragraph({ style: NOTE_STYLE, children: [new TextRun(` ${notes[note]?.text ?? ""}`)] })] },
    ]),
  );

/** An empty text is one empty page. */
const sectionsOf = ({ sections }: PrintedFile): readonly Section[] =>
  sections.length > 0 ? sections : [{ landscape: false, begins: true, blocks: [] }];

function pageOf({ landscape, begins }: Section, { margins }: Layout) {
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: begins,
    page: {
      size: {
        width: twips(PAPER.width),
        height: twips(PAPER.height),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(margins.top),
        bottom: twips(margins.bottom),
        left: twips(margins.left),
        right: twips(margins.right),
        header: twips(PAGE_NUMBER.fromTop),
        footer: twips(PAGE_NUMBER.fromTop),
        gutter: 0,
      },
      pageNumbers: { formatType: NumberFormat.DECIMAL, ...(begins && { start: 1 }) },
    },
  };
}

/** The number stands in the middle of the upper margin; on the first page of a text or an annex it is not shown. */
function headersOf({ begins }: Section): { default: Header; first?: Header } {
  const number = new Header({
    children: [new Paragraph({ style: PAGE_NUMBER_STYLE, children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  });
  return begins ? { default: number, first: new Header({ children: [new Paragraph({ style: PAGE_NUMBER_STYLE })] }) } : { default: number };
}
