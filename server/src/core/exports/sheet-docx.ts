/** Plain office papers as Word files: lines, boxes to tick, tables with repeated headings. Same input, same bytes. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { FONT, PAPER } from "../knowledge/layout";
import { sealPackage } from "./docx-package";
import { twips } from "./docx-styles";

export type SheetAlign = "left" | "center" | "right";

/** A line of text; `**` around words makes them bold. */
export interface SheetLine {
  readonly kind: "line";
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: SheetAlign;
  /** Points; the sheet's own when not given. */
  readonly size?: number;
  /** Points above. */
  readonly before?: number;
}

export interface SheetTable {
  readonly kind: "table";
  /** Millimetres. */
  readonly widths: readonly number[];
  /** Repeated on every page; null for none. */
  readonly header: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  /** Columns to be centred. */
  readonly centred?: readonly number[];
  /** No lines around cells: two columns of a head or of signatures. */
  readonly open?: boolean;
  readonly size?: number;
}

export type SheetBlock = SheetLine | SheetTable;

export interface SheetSection {
  readonly landscape: boolean;
  readonly blocks: readonly SheetBlock[];
}

export interface Sheet {
  readonly title: string;
  readonly footer: string;
  readonly sections: readonly SheetSection[];
}

/** Margins of review sheets, millimetres. */
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const;
/** Width left for a table. */
export const SHEET_WIDTH = PAPER.width - MARGINS.left - MARGINS.right;
export const SHEET_WIDTH_LYING = PAPER.height - MARGINS.left - MARGINS.right;
export const SHEET_HEIGHT = PAPER.height - MARGINS.top - MARGINS.bottom;
/** Points: letters of a line and of a table, room above a line, room above and below the words of a cell. */
export const LINE_SIZE = 12;
export const TABLE_SIZE = 10.5;
export const LINE_BEFORE = 3;
export const CELL_ABOVE = 1;
/** Millimetres at both sides of the words of a cell. */
export const CELL_BESIDE = 1.5;
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const around = <T>(border: T) => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
});

/** Bytes of the paper as a .docx file. */
export async function sheetToDocx({ title, footer, sections }: Sheet): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: "vbhc",
    lastModifiedBy: "vbhc",
    description: "",
    revision: 1,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
            size: LINE_SIZE * 2,
            language: { value: "vi-VN", eastAsia: "vi-VN", bidirectional: "vi-VN" },
          },
        },
      },
    },
    sections: sections.map((section) => sectionOf(section, footer)),
  });
  return sealPackage(new Uint8Array(await Packer.toArrayBuffer(document)), null);
}

function sectionOf({ landscape, blocks }: SheetSection, footer: string): ISectionOptions {
  const children = blocks.map((block) => (block.kind === "line" ? lineOf(block) : tableOf(block)));
  // A Word file cannot end in a table.
  if (children.at(-1) instanceof Table) children.push(new Paragraph({ children: [new TextRun({ text: "", size: 2 })] }));
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: twips(PAPER.width),
          height: twips(PAPER.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(MARGINS.top),
          bottom: twips(MARGINS.bottom),
          left: twips(MARGINS.left),
          right: twips(MARGINS.right),
          header: twips(10),
          footer: twips(10),
          gutter: 0,
        },
      },
    },
    footers: { default: new Footer({ children: [lineOf({ kind: "line", text: footer, italic: true, size: 9 })] }) },
    children,
  };
}

/** Words between `**` are bold. */
function runsOf(text: string, { bold = false, italic = false, size = LINE_SIZE }: Omit<SheetLine, "kind" | "text">): TextRun[] {
  return text
    .split("**")
    .map((part, i) => new TextRun({ text: part, bold: bold || i % 2 === 1, italics: italic, size: size * 2 }))
    .filter((_, i, all) => all.length === 1 || text.split("**")[i] !== "");
}

const lineOf = (line: SheetLine): Paragraph =>
  new Paragraph({
    alignment: ALIGN[line.align ?? "left"],
    spacing: { before: (line.before ?? LINE_BEFORE) * 20, after: 0 },
    children: runsOf(line.text, line),
  });

function tableOf({ widths, header, rows, centred = [], open = false, size = TABLE_SIZE }: SheetTable): Table {
  const columns = widths.map(twips);
  const cell = (text: string, column: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      verticalAlign: bold ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      children: text.split("\n").map(
        (line) =>
          new Paragraph({
            alignment: bold || centred.includes(column) ? AlignmentType.CENTER : AlignmentType.LEFT,
            // an empty cell is as high as its mark
            run: { size: size * 2 },
            children: runsOf(line, { bold, size }),
          }),
      ),
    });
  const row = (cells: readonly string[], bold: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(bold && { tableHeader: true }),
      children: widths.map((_, column) => cell(cells[column] ?? "", column, bold)),
    });
  return new Table({
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: around(open ? NONE : THIN),
    margins: {
      marginUnitType: WidthType.DXA,
      top: CELL_ABOVE * 20,
      bottom: CELL_ABOVE * 20,
      left: twips(CELL_BESIDE),
      right: twips(CELL_BESIDE),
    },
    rows: [...(header === null ? [] : [row(header, true)]), ...rows.map((cells) => row(cells, false))],
  });
}
