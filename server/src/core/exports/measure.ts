/** Heights of what is printed: lines of paragraphs, heads, closings and rows of tables, in points. */
import {
  CELL_PADDING,
  CLOSING_ABOVE,
  CLOSING_LEFT,
  HEAD_GAP,
  HEAD_LEFT,
  type Layout,
  lineSpacingOf,
  MARK_ROOM,
  NOTE,
  PARTS,
  POINTS_PER_MM,
  RULE_ABOVE,
  RULE_BELOW,
  SIGNING_ROOM,
  sizeOf,
  spaceBefore,
  spaceBelowRule,
} from "../knowledge/layout";
import { LINE_HEIGHT } from "../knowledge/letter-widths";
import { notesIn, type PrintedNote } from "./footnotes";
import { breakLines } from "./line-breaks";
import {
  type Block,
  type Cell,
  type Closing,
  type Head,
  type Paragraph,
  type Rule,
  type Section,
  signingLines,
  type TableBlock,
  type TableRow,
  textOf,
} from "./printed";

/** A whole block, some lines of a paragraph, some rows of a table. */
export type PageItem =
  | { readonly kind: "block"; readonly block: Exclude<Block, TableBlock> }
  /** Letters [from, to) of a paragraph's text. */
  | { readonly kind: "lines"; readonly paragraph: Paragraph; readonly from: number; readonly to: number }
  | { readonly kind: "rows"; readonly table: TableBlock; readonly header: boolean; readonly rows: TableRow[] };

const BORDER = 0.5;

/** What is put on a page at once, or line by line. */
export interface Unit {
  readonly before: number;
  /** Heights of its lines; one that is never cut has one. */
  readonly lines: readonly number[];
  readonly after: number;
  readonly keepNext: boolean;
  readonly put: (items: PageItem[], from: number, to: number) => void;
  /** Height of what is repeated where the unit begins a page. */
  readonly repeated: number;
}

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Measures the blocks of a section on pages of one width. */
export class Measurer {
  constructor(
    private readonly layout: Layout,
    /** Between the side margins, millimetres. */
    private readonly width: number,
    private readonly notes: readonly PrintedNote[],
  ) {}

  units({ blocks }: Section): Unit[] {
    return blocks.flatMap((block, i) => {
      if (block.kind === "table") return this.table(block);
      if (block.kind === "rule") return [whole(block, 0, RULE_ABOVE + (blocks[i + 1]?.kind === "paragraph" ? 0 : RULE_BELOW), true)];
      const unit = this.unit(block);
      return [
        block.kind === "paragraph" && blocks[i - 1]?.kind === "rule" ? { ...unit, before: spaceBelowRule(block.part, this.layout) } : unit,
      ];
    });
  }

  /** Room at the foot of the page for the notes that letters point at. */
  private foot(text: string): number {
    if (this.notes.length === 0) return 0;
    const heights = notesIn(text).map((index) => {
      const { number, text: words } = this.notes[index] ?? { number: 0, text: "" };
      const face = { bold: false, italic: false, anchor: null, link: null };
      return (
        breakLines([{ text: `${number} ${words}`, ...face }], NOTE.size, this.width * POINTS_PER_MM).starts.length * NOTE.size * LINE_HEIGHT
      );
    });
    return heights.length === 0 ? 0 : NOTE.above + sum(heights);
  }

  private unit(block: Exclude<Block, TableBlock | Rule>): Unit {
    switch (block.kind) {
      case "paragraph":
        return this.paragraph(block);
      case "head":
        return whole(block, 0, this.head(block) + this.foot(textBelow(block)), true);
      case "closing":
        return whole(block, 0, this.closing(block) + this.foot(textBelow(block)), false);
    }
  }

  private paragraph(paragraph: Paragraph): Unit {
    const { part, keepNext } = paragraph;
    const starts = this.breaks(paragraph, this.width);
    const height = this.lineHeight(part);
    const text = textOf(paragraph.runs);
    const ends = [...starts.slice(1), Number.MAX_SAFE_INTEGER];
    return {
      before: spaceBefore(part, this.layout),
      lines: starts.map((start, i) => height + this.foot(text.slice(start, ends[i]))),
      after: PARTS[part].after,
      keepNext,
      repeated: 0,
      put(items, from, to) {
        if (from === 0 && to === starts.length) items.push({ kind: "block", block: paragraph });
        else items.push({ kind: "lines", paragraph, from: starts[from] ?? 0, to: ends[to - 1] ?? 0 });
      },
    };
  }

  private lineHeight(part: Paragraph["part"]): number {
    return sizeOf(part, this.layout) * LINE_HEIGHT * lineSpacingOf(part, this.layout);
  }

  private breaks({ part, runs, inset }: Paragraph, width: number): readonly number[] {
    const room = (width - inset[0] - inset[1]) * POINTS_PER_MM;
    const indent = PARTS[part].indent ? this.layout.indent * POINTS_PER_MM : 0;
    return breakLines(runs, sizeOf(part, this.layout), room, indent).starts;
  }

  private column(blocks: readonly (Paragraph | Rule)[], width: number): number {
    return sum(
      blocks.map((block) => {
        if (block.kind === "rule") return RULE_ABOVE;
        const { before, after } = PARTS[block.part];
        return (before ?? this.layout.gap) + after + this.breaks(block, width).length * this.lineHeight(block.part);
      }),
    );
  }

  private head({ left, right, lowerLeft, lowerRight }: Head): number {
    const [a, b] = [this.width * HEAD_LEFT, this.width * (1 - HEAD_LEFT)];
    const upper = Math.max(this.column(left, a), this.column(right, b));
    const lower = Math.max(this.column(lowerLeft, a), this.column(lowerRight, b));
    return upper + (lower === 0 ? 0 : HEAD_GAP + lower);
  }

  private closing({ recipients, titles, mark, signer }: Closing): number {
    const [a, b] = [this.width * CLOSING_LEFT, this.width * (1 - CLOSING_LEFT)];
    const signed = mark === null ? 0 : MARK_ROOM + this.column([mark], b);
    const named = signer === null ? 0 : (mark === null ? SIGNING_ROOM : MARK_ROOM) + this.column([signer], b);
    const right = this.column(titles, b) + signed + named;
    return CLOSING_ABOVE + Math.max(this.column(recipients, a), right);
  }

  /** A unit a row; the heading row is kept with the first of them and repeated on every page. */
  private table(table: TableBlock): Unit[] {
    const header = table.header === null ? 0 : this.row(table, table.header, true);
    const rows = table.rows.length > 0 ? table.rows : [{ line: table.line, endLine: table.endLine, cells: [] }];
    return rows.map((row, i): Unit => {
      const height =
        this.row(table, row, false) + this.foot(cellText(row) + (i === 0 && table.header !== null ? cellText(table.header) : ""));
      return {
        before: i === 0 ? header : 0,
        lines: [height],
        after: 0,
        keepNext: false,
        repeated: header,
        put(items) {
          const last = items.at(-1);
          const same = last?.kind === "rows" && last.table === table ? last : null;
          if (same === null) items.push({ kind: "rows", table, header: table.header !== null, rows: row.cells.length === 0 ? [] : [row] });
          else same.rows.push(row);
        },
      };
    });
  }

  private row(table: TableBlock, { cells }: TableRow, header: boolean): number {
    const { before, after } = PARTS[header ? "table-head" : "table-cell"];
    const padding = (before ?? 0) + after;
    const heights = cells.map((cell, i) => this.cell(cell, table.columns[i] ?? 0, table.size, padding));
    return Math.max(0, ...heights) + BORDER;
  }

  private cell(cell: Cell, width: number, size: number, padding: number): number {
    const room = (width - 2 * CELL_PADDING) * POINTS_PER_MM;
    const face = { bold: cell.bold, italic: false, anchor: null, link: null };
    return sum(cell.lines.map((text) => padding + breakLines([{ text, ...face }], size, room).starts.length * size * LINE_HEIGHT));
  }
}

const cellText = ({ cells }: TableRow): string => cells.map(({ lines }) => lines.join(" ")).join(" ");

function textBelow(block: Head | Closing): string {
  const parts =
    block.kind === "head"
      ? [...block.left, ...block.right, ...block.lowerLeft, ...block.lowerRight]
      : [...block.recipients, ...signingLines(block)];
  return parts.map((part) => (part.kind === "rule" ? "" : textOf(part.runs))).join(" ");
}

function whole(block: Exclude<Block, TableBlock>, before: number, height: number, keepNext: boolean): Unit {
  return { before, lines: [height], after: 0, keepNext, repeated: 0, put: (items) => items.push({ kind: "block", block }) };
}
