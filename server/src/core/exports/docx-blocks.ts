/** Blocks of the printed file as paragraphs and tables of a Word file. */
import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  FootnoteReferenceRun,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import {
  CELL_PADDING,
  CLOSING_ABOVE,
  CLOSING_LEFT,
  HEAD_GAP,
  HEAD_LEFT,
  type Layout,
  MARK_ROOM,
  PARTS,
  RULE_ABOVE,
  RULE_BELOW,
  SIGNING_ROOM,
  sizeOf,
  spaceBefore,
  spaceBelowRule,
  textWidth,
} from "../knowledge/layout";
import { END_STYLE, paragraphFormat, points, RULE_STYLE, styleId, stylePart, twips, wordAlignment } from "./docx-styles";
import { noteIndex, splitNotes } from "./footnotes";
import type { Block, Cell, Closing, Head, HeadingRank, Paragraph as Printed, TableRow as Row, Rule, Run, TableBlock } from "./printed";

/** A field that repeats a bookmark; refreshed, it keeps its own letters' look. */
class ReferenceField extends SimpleField {
  constructor(name: string, run: IRunOptions) {
    super(` REF ${name} \\h  \\* MERGEFORMAT `);
    this.root.push(new TextRun(run));
  }
}

/** A bookmark whose number is given: the package's own counter goes on from file to file. */
class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(name: string, id: number, children: readonly ParagraphChild[]) {
    super({ id: name, children });
    this.start = new BookmarkStart(name, id);
    this.end = new BookmarkEnd(id);
  }
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};
const THIN = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const GRID = { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN };
const NO_MARGINS = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 };

export class BlockWriter {
  private bookmarks = 0;
  /** Notes in the order they are pointed at: Word counts a note anew for each of its marks. */
  readonly pointed: number[] = [];

  constructor(
    private readonly layout: Layout,
    private readonly levels: ReadonlyMap<HeadingRank, number>,
  ) {}

  /** All blocks of a section. `landscape` tells how wide its page is. */
  write(blocks: readonly Block[], landscape: boolean): (Paragraph | Table)[] {
    const width = textWidth(this.layout, landscape);
    const out: (Paragraph | Table)[] = [];
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i];
      const [before, next] = [blocks[i - 1], blocks[i + 1]];
      if (block === undefined) continue;
      if (block.kind === "rule") out.push(this.rule(block, width, next?.kind === "paragraph" ? 0 : RULE_BELOW));
      else if (block.kind === "paragraph") {
        const titled = block.part === "part-label" && next?.kind === "paragraph" && next.part === "part-title";
        out.push(this.paragraph(block, before?.kind === "rule" ? this.belowRule(block) : {}, titled ? next : undefined));
        if (titled) i++;
      } else out.push(...this.block(block, width));
    }
    if (out.at(-1) instanceof Table || out.length === 0) out.push(new Paragraph({ style: END_STYLE }));
    return out;
  }

  /** What stands below a line that closes a title keeps away from it: a word processor may add the spaces or take the larger. */
  private belowRule({ part }: Printed): Partial<IParagraphOptions> {
    const before = spaceBelowRule(part, this.layout);
    return before === spaceBefore(part, this.layout)
      ? {}
      : { spacing: { ...paragraphFormat(part, this.layout).spacing, before: points(before) } };
  }

  private block(block: Exclude<Block, Printed | Rule>, width: number): (Paragraph | Table)[] {
    switch (block.kind) {
      case "head":
        return [this.head(block, width)];
      case "table":
        return [this.table(block)];
      case "closing":
        return [this.closing(block, width)];
    }
  }

  /** A paragraph in its part's style; what the style does not say stands on the paragraph. */
  private paragraph(printed: Printed, more: Partial<IParagraphOptions> = {}, secondLine?: Printed): Paragraph {
    const { part, heading, inset, keepNext } = printed;
    const own = stylePart(part, heading);
    const style = heading === null ? styleId(part) : `Heading${this.levels.get(heading)}`;
    const format = own === part ? {} : paragraphFormat(part, this.layout);
    const indent = paragraphFormat(part, this.layout).indent;
    const inside = inset[0] !== 0 || inset[1] !== 0;
    const children = printed.runs.flatMap((run) => this.run(run, part, own));
    if (secondLine !== undefined) {
      children.push(new TextRun({ break: 1 }));
      children.push(...secondLine.runs.flatMap((run) => this.run(run, secondLine.part, own)));
    }
    return new Paragraph({
      style,
      ...format,
      ...(inside && { indent: { ...indent, left: twips(inset[0]), right: twips(inset[1]) } }),
      ...(keepNext !== PARTS[own].keepNext && { keepNext }),
      ...more,
      children,
    });
  }

  private run(run: Run, part: Printed["part"], stylePartName: Printed["part"]): ParagraphChild[] {
    const style = PARTS[stylePartName];
    const size = sizeOf(part, this.layout);
    const options: IRunOptions = {
      text: run.text,
      ...(run.bold !== style.bold && { bold: run.bold }),
      ...(run.italic !== style.italic && { italics: run.italic }),
      ...(size !== sizeOf(stylePartName, this.layout) && { size: size * 2 }),
    };
    if (run.link !== null) return [new ReferenceField(run.link, options)];
    if (run.anchor === null) return this.letters(options, run.text);
    return [new NumberedBookmark(run.anchor, ++this.bookmarks, [new TextRun(options)])];
  }

  /** Letters of one look, with the marks of footnotes among them. */
  private letters(look: IRunOptions, text: string): ParagraphChild[] {
    return splitNotes(text).flatMap((piece, i): ParagraphChild[] => {
      if (piece === "") return [];
      if (i % 2 === 0) return [new TextRun({ ...look, text: piece })];
      this.pointed.push(noteIndex(piece));
      return [new FootnoteReferenceRun(this.pointed.length)];
    });
  }

  private rule({ width }: Rule, room: number, below = 0): Paragraph {
    const beside = twips(Math.max(0, (room - width) / 2));
    const after = below === 0 ? {} : { spacing: { after: points(below), line: points(RULE_ABOVE), lineRule: LineRuleType.EXACT } };
    return new Paragraph({ style: RULE_STYLE, indent: { left: beside, right: beside }, ...after });
  }

  private head(head: Head, width: number): Table {
    const widths = [width * HEAD_LEFT, width * (1 - HEAD_LEFT)] as const;
    const column = (blocks: Head["left"], room: number): Paragraph[] =>
      blocks.map((block) => (block.kind === "rule" ? this.rule(block, room) : this.paragraph(block)));
    const rows = [[column(head.left, widths[0]), column(head.right, widths[1])]];
    if (head.lowerLeft.length + head.lowerRight.length > 0) {
      const spaced = (blocks: readonly Printed[]): Paragraph[] =>
        blocks.map((block, i) =>
          this.paragraph(block, i === 0 ? { spacing: { before: points(HEAD_GAP), after: 0, line: 240, lineRule: LineRuleType.AUTO } } : {}),
        );
      rows.push([spaced(head.lowerLeft), spaced(head.lowerRight)]);
    }
    return this.columns(rows, widths);
  }

  private closing({ recipients, titles, mark, signer }: Closing, width: number): Table {
    const widths = [width * CLOSING_LEFT, width * (1 - CLOSING_LEFT)] as const;
    const left = recipients.map((one) => this.paragraph(one));
    const right = titles.map((one) => this.paragraph(one));
    const below = (before: number) => ({ spacing: { before: points(before), after: 0, line: 240, lineRule: LineRuleType.AUTO } });
    if (mark !== null) right.push(this.paragraph(mark, below(MARK_ROOM)));
    if (signer !== null) right.push(this.paragraph(signer, below(mark === null ? SIGNING_ROOM : MARK_ROOM)));
    return this.columns([[left, right]], widths, CLOSING_ABOVE);
  }

  /** Two columns without borders, whose rows never break over pages. `above`: points above the first line. */
  private columns(rows: readonly (readonly Paragraph[][])[], widths: readonly number[], above = 0): Table {
    const margins = above === 0 ? NO_MARGINS : { ...NO_MARGINS, top: points(above) };
    const children = rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (content, i) =>
              new TableCell({
                width: { size: twips(widths[i] ?? 0), type: WidthType.DXA },
                margins,
                children: content.length > 0 ? content : [new Paragraph({ style: END_STYLE })],
              }),
          ),
        }),
    );
    return new Table({
      width: { size: widths.reduce((sum, one) => sum + twips(one), 0), type: WidthType.DXA },
      columnWidths: widths.map(twips),
      layout: TableLayoutType.FIXED,
      borders: NO_BORDERS,
      margins: NO_MARGINS,
      indent: { size: 0, type: WidthType.DXA },
      rows: children,
    });
  }

  private table(block: TableBlock): Table {
    const widths = block.columns.map(twips);
    const rows = block.rows.map((row) => this.tableRow(row, widths, block.size, false));
    if (block.header !== null) rows.unshift(this.tableRow(block.header, widths, block.size, true));
    const padding = twips(CELL_PADDING);
    return new Table({
      width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: GRID,
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: padding, right: padding },
      rows,
    });
  }

  private tableRow(row: Row, widths: readonly number[], size: number, header: boolean): TableRow {
    return new TableRow({
      cantSplit: true,
      ...(header && { tableHeader: true }),
      children: widths.map((width, i) => this.cell(row.cells[i], width, size, header)),
    });
  }

  private cell(cell: Cell | undefined, width: number, size: number, header: boolean): TableCell {
    const part = header ? "table-head" : "table-cell";
    const lines = cell === undefined || cell.lines.length === 0 ? [""] : cell.lines;
    const own = PARTS[part];
    const children = lines.map((text) => {
      const align = cell?.align ?? own.align;
      const run: IRunOptions = {
        ...(size !== sizeOf(part, this.layout) && { size: size * 2 }),
        ...((cell?.bold ?? own.bold) !== own.bold && { bold: cell?.bold ?? false }),
      };
      const alignment = align === own.align ? {} : { alignment: wordAlignment(align) };
      return new Paragraph({ style: styleId(part), ...alignment, children: this.letters(run, text) });
    });
    return new TableCell({ width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER, children });
  }
}
