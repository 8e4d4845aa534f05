/** Paragraphs and tables of a Word file's text in order, every setting resolved. */
import type { LineFacts, TypeFace } from "../model/layout-facts";
import type { Block, Piece, ReadCell, ReadParagraph, ReadRow, ReadTable } from "./blocks";
import { chosenContent } from "./drawings";
import { borderOf, faceOf, type ParagraphFormat, paragraphFormat, type RunFormat, runFormat, TWIP_MM } from "./formats";
import { InlineReader, type InlineResult, type InlineState, isKept } from "./inline";
import type { Numbering } from "./numbering";
import { settingsFrom } from "./settings";
import { isOn, overStyle } from "./styles";
import { cellsOf, isRuled, rowsOf, widthOf } from "./table-parts";
import { attribute, child, children, type Element, numberOf } from "./xml";

/** What stands around a block. */
interface Around {
  readonly cell: ReadParagraph["cell"];
  readonly boxed: boolean;
  /** Settings of the table's style. */
  readonly paragraph: ParagraphFormat;
  readonly run: RunFormat;
}

const NOWHERE: Around = { cell: null, boxed: false, paragraph: {}, run: {} };

/** Reads stories one after the other: the body, then footnotes. */
export class StoryReader {
  readonly lines: LineFacts[] = [];
  /** sectPr elements with the index of the paragraph behind them. */
  readonly sections: { readonly element: Element; readonly to: number }[] = [];
  paragraphs = 0;
  /** Where each paragraph stands in the file, by its index; a hole for letters whose own mark is gone. */
  readonly elements: Element[] = [];
  private tables = 0;
  /** Letters of a paragraph whose mark is taken away: they begin the next one. */
  private carried: Piece[] = [];
  /** The paragraph before ended with a break to a new page. */
  private pageOver = false;

  constructor(
    readonly state: InlineState,
    private readonly numbering: Numbering,
  ) {}

  read(parent: Element): Block[] {
    const out = this.blocks(parent, NOWHERE);
    if (this.carried.length > 0) out.push(this.leftOver());
    return out;
  }

  /** The face of a paragraph's letters, for headers and footers. */
  inline(paragraph: Element): { readonly result: InlineResult; readonly format: ParagraphFormat; readonly mark: TypeFace } {
    const { format, run } = this.settingsOf(child(paragraph, "pPr"), NOWHERE);
    return { result: new InlineReader(this.state, run).read(paragraph), format, mark: faceOf(run) };
  }

  private blocks(parent: Element, around: Around): Block[] {
    const out: Block[] = [];
    for (const one of children(parent)) {
      switch (one.localName) {
        case "p":
          out.push(...this.paragraph(one, around));
          break;
        case "tbl":
          out.push(this.table(one, around));
          break;
        case "sdt":
          out.push(...this.within(child(one, "sdtContent"), around));
          break;
        case "AlternateContent":
          out.push(...this.within(chosenContent(one), around));
          break;
        case "customXml":
          out.push(...this.within(one, around));
          break;
        case "ins":
        case "moveTo":
        case "del":
        case "moveFrom":
          this.state.revisions++;
          if (isKept(one, this.state.options)) out.push(...this.within(one, around));
          break;
        case "altChunk":
          this.state.notes.add("embedded");
          break;
        case "sectPr":
          this.sections.push({ element: one, to: this.paragraphs });
          break;
        default:
      }
    }
    return out;
  }

  private within(element: Element | null, around: Around): Block[] {
    return element === null ? [] : this.blocks(element, around);
  }

  private paragraph(element: Element, around: Around): Block[] {
    const properties = child(element, "pPr");
    const { format, run, style } = this.settingsOf(properties, around);
    const read = new InlineReader(this.state, run).read(element);
    const pieces = [...this.carried, ...read.pieces];
    this.carried = [];
    const gone = this.markIsGone(child(properties, "rPr"));
    const section = child(properties, "sectPr");
    if (gone && section === null && around.cell === null) {
      this.carried = pieces;
      return read.boxes.flatMap((box) => this.blocks(box, { ...NOWHERE, boxed: true }));
    }
    const index = this.paragraphs++;
    this.elements[index] = element;
    const label = this.labelOf(format, pieces);
    for (const line of read.lines) this.lines.push({ kind: "shape", paragraph: index, ...line });
    this.borderLines(index, format);
    const markSize = { ...run, ...runFormat(child(properties, "rPr"), this.state.styles.theme) }.size ?? null;
    const own = settingsFrom(format, this.state.styles.name(style), this.sections.length, markSize);
    const broken = own.pageBreakBefore || read.newPage;
    const settings = { ...own, pageBreakBefore: broken || this.pageOver };
    this.pageOver = read.pageAfter;
    const block: ReadParagraph = {
      kind: "paragraph",
      index,
      label,
      pieces,
      settings,
      centred: settings.alignment === "center",
      newPage: broken || this.sections.at(-1)?.to === index,
      boxed: around.boxed,
      cell: around.cell,
    };
    const boxes = read.boxes.flatMap((box) => this.blocks(box, { ...NOWHERE, boxed: true }));
    if (section !== null) this.sections.push({ element: section, to: this.paragraphs });
    return [block, ...boxes];
  }

  private leftOver(): ReadParagraph {
    const pieces = this.carried;
    this.carried = [];
    const settings = settingsFrom({}, null, this.sections.length, null);
    const index = this.paragraphs++;
    return { kind: "paragraph", index, label: null, pieces, settings, centred: false, newPage: false, boxed: false, cell: null };
  }

  /** The end of a paragraph that was deleted, or inserted and is not wanted. */
  private markIsGone(mark: Element | null): boolean {
    let gone = false;
    for (const one of children(mark)) {
      if (!["ins", "del", "moveFrom", "moveTo"].includes(one.localName ?? "")) continue;
      this.state.revisions++;
      gone ||= !isKept(one, this.state.options);
    }
    return gone;
  }

  private settingsOf(
    properties: Element | null,
    around: Around,
  ): { readonly format: ParagraphFormat; readonly run: RunFormat; readonly style: string | null } {
    const { styles } = this.state;
    const style = attribute(child(properties, "pStyle"), "val") ?? styles.defaultOf("paragraph");
    let format: ParagraphFormat = { ...styles.defaults.paragraph, ...around.paragraph };
    let run: RunFormat = {};
    for (const step of styles.chain(style)) {
      const { numbering } = step.paragraph;
      const level = numbering === undefined ? null : (this.numbering.levelOfStyle(numbering, step.id) ?? step.paragraph.level ?? 0);
      format = { ...format, ...this.levelFormat(numbering, level), ...step.paragraph, ...(level !== null && { level }) };
      run = { ...run, ...step.run };
    }
    const own = paragraphFormat(properties);
    format = { ...format, ...this.levelFormat(own.numbering, own.level ?? 0), ...own };
    return { format, run: overStyle({ ...styles.defaults.run, ...around.run }, run), style };
  }

  private levelFormat(list: string | undefined, level: number | null): ParagraphFormat {
    return list === undefined || level === null ? {} : paragraphFormat(this.numbering.properties(list, level));
  }

  private labelOf({ numbering, level }: ParagraphFormat, pieces: readonly Piece[]): ReadParagraph["label"] {
    if (numbering === undefined || numbering === "0") return null;
    const label = this.numbering.next(numbering, level ?? 0);
    if (label === null) return null;
    if (!pieces.some(({ text }) => /\S/u.test(text))) return null;
    this.state.notes.add("numbered");
    return label;
  }

  private borderLines(paragraph: number, { top, bottom }: ParagraphFormat): void {
    for (const border of [top, bottom])
      if (border) this.lines.push({ kind: "border", paragraph, length: null, weight: border.weight, below: null });
  }

  private table(element: Element, around: Around): ReadTable {
    const index = this.tables++;
    const from = this.paragraphs;
    const properties = child(element, "tblPr");
    const { styles } = this.state;
    const style = attribute(child(properties, "tblStyle"), "val") ?? styles.defaultOf("table");
    const inside = { paragraph: styles.paragraph(style), run: styles.run(style) };
    const rows: ReadRow[] = [];
    for (const row of rowsOf(element)) {
      const gone = [...children(child(row, "trPr"))].some((one) => ["ins", "del"].includes(one.localName ?? "") && !this.revisionKept(one));
      if (!gone) rows.push(this.row(row, index, rows.length, { ...around, ...inside }));
    }
    const columns = [...children(child(element, "tblGrid"))].map((one) => numberOf(one, "w"));
    return {
      kind: "table",
      index,
      from,
      to: this.paragraphs,
      rows,
      columns: columns.map((width) => (width === null ? null : width * TWIP_MM)),
      width: widthOf(child(properties, "tblW")),
      bordered: isRuled(element, properties, style, styles),
      section: this.sections.length,
    };
  }

  private revisionKept(one: Element): boolean {
    this.state.revisions++;
    return isKept(one, this.state.options);
  }

  private row(element: Element, table: number, row: number, around: Around): ReadRow {
    const properties = child(element, "trPr");
    const cells: ReadCell[] = [];
    let column = numberOf(child(properties, "gridBefore"), "val") ?? 0;
    for (const one of cellsOf(element)) {
      const own = child(one, "tcPr");
      const gone = ["cellIns", "cellDel"].some((name) => {
        const mark = child(own, name);
        return mark !== null && !this.revisionKept(mark);
      });
      if (gone) continue;
      const columns = Math.max(1, Math.min(64, numberOf(child(own, "gridSpan"), "val") ?? 1));
      const from = this.paragraphs;
      const blocks = this.blocks(one, { ...around, boxed: around.boxed, cell: { table, row, column } });
      const merge = child(own, "vMerge");
      const borders = child(own, "tcBorders");
      cells.push({
        row,
        column,
        columns,
        width: widthOf(child(own, "tcW")),
        from,
        to: this.paragraphs,
        continued: merge !== null && attribute(merge, "val") !== "restart",
        borders: { top: borderOf(child(borders, "top")) ?? null, bottom: borderOf(child(borders, "bottom")) ?? null },
        blocks,
      });
      column += columns;
    }
    return { header: isOn(child(properties, "tblHeader")), cantSplit: isOn(child(properties, "cantSplit")), cells };
  }
}
