/** Blocks of an office file as the lines of a draft: heads and closings unfolded in the order of the page, data tables with bars. */
import type { LineFacts } from "../model/layout-facts";
import { hasSoftHyphenLetter } from "../text/legacy";
import { type Block, lettersBelow, type ReadCell, type ReadParagraph, type ReadTable } from "./blocks";
import { beginsWithFigure, hasLetters, type LineText, linesOf, textOf } from "./lines";
import type { Notes } from "./notes";
import { cellsOf, columnCount, isLeft, kindOfTable, lowerPart, type TableKind } from "./tables";
import { TextWriter } from "./text-writer";

interface PlacedLine {
  readonly paragraph: ReadParagraph;
  readonly line: LineText;
}

export class Composer {
  readonly writer = new TextWriter();
  readonly kinds = new Map<number, TableKind>();
  /** Rows of dashes that were typed for lines. */
  readonly typedRules: LineFacts[] = [];

  /** The soft hyphen is a letter in this text. */
  private readonly soft: boolean;

  /** `all`: what will be written. */
  constructor(
    private readonly notes: Notes,
    all: readonly Block[],
  ) {
    this.soft = hasSoftHyphenLetter(lettersBelow(all));
  }

  /** `airy`: empty paragraphs between texts become one blank line. */
  blocks(blocks: readonly Block[], airy: boolean): void {
    let before: Block | null = null;
    for (const block of blocks) {
      if (block.kind === "table") {
        if (before?.kind === "table" && this.kinds.get(before.index) === "data") this.writer.blank();
        this.table(block, airy);
        before = block;
        continue;
      }
      if (airy && (block.newPage || !hasLetters(block))) this.writer.blank();
      if (!hasLetters(block)) continue;
      const lines = this.lines(block);
      if (airy && lines[0] !== undefined && beginsWithFigure(textOf(lines[0].line))) this.writer.blank();
      for (const { paragraph, line } of lines) this.writer.line(paragraph, line);
      before = block;
    }
  }

  /** Notes at the end of the text, each with the number it is pointed at by. */
  footnotes(notes: readonly (readonly Block[])[]): void {
    if (notes.length > 0) this.writer.blank();
    for (const [i, blocks] of notes.entries()) {
      const lines = this.paragraphLines(blocks);
      const first = lines[0];
      if (first === undefined) continue;
      this.writer.row(first.paragraph.index, () => {
        this.writer.sign(`[^${i + 1}]: `);
        this.cellLines(lines, " ");
      });
    }
  }

  private lines(paragraph: ReadParagraph): PlacedLine[] {
    const { lines, rules } = linesOf(paragraph, this.notes, this.soft);
    this.notes.add("rule", rules);
    for (let i = 0; i < rules; i++)
      this.typedRules.push({ kind: "typed", paragraph: paragraph.index, length: null, weight: null, below: null });
    return lines.map((line) => ({ paragraph, line }));
  }

  private table(table: ReadTable, airy: boolean): void {
    const kind = kindOfTable(table);
    this.kinds.set(table.index, kind);
    switch (kind) {
      case "head":
        this.head(table);
        return;
      case "closing":
        this.closing(table);
        return;
      case "layout":
        if (columnCount(table) > 1) this.notes.add("table");
        for (const cell of cellsOf(table)) this.blocks(cell.blocks, airy && columnCount(table) === 1);
        return;
      case "data":
        this.data(table);
    }
  }

  /** Issuer, national heading, number, place and date: the order of a draft, whatever rows the author made. */
  private head(table: ReadTable): void {
    const [left, right] = this.columns(table);
    const [leftEnd, rightEnd] = [left, right].map((lines) => lowerPart(lines.map(({ line }) => textOf(line)))) as [number, number];
    const order = [left.slice(0, leftEnd), right.slice(0, rightEnd), left.slice(leftEnd), right.slice(rightEnd)];
    for (const { paragraph, line } of order.flat()) this.writer.line(paragraph, line);
    this.writer.blank();
  }

  private closing(table: ReadTable): void {
    const columns = new Map<number, PlacedLine[]>();
    for (const cell of cellsOf(table)) columns.set(cell.column, [...(columns.get(cell.column) ?? []), ...this.paragraphLines(cell.blocks)]);
    let first = true;
    for (const [, lines] of [...columns].sort(([a], [b]) => a - b)) {
      if (lines.length === 0) continue;
      if (!first) this.writer.blank();
      for (const { paragraph, line } of lines) this.writer.line(paragraph, line);
      first = false;
    }
  }

  private columns(table: ReadTable): [PlacedLine[], PlacedLine[]] {
    const count = columnCount(table);
    const left: PlacedLine[] = [];
    const right: PlacedLine[] = [];
    for (const cell of cellsOf(table)) (isLeft(cell, count) ? left : right).push(...this.paragraphLines(cell.blocks));
    return [left, right];
  }

  /** Lines of all paragraphs, those of inner tables included. */
  private paragraphLines(blocks: readonly Block[]): PlacedLine[] {
    return blocks.flatMap((block) =>
      block.kind === "paragraph" ? this.lines(block) : cellsOf(block).flatMap((cell) => this.paragraphLines(cell.blocks)),
    );
  }

  private data(table: ReadTable): void {
    const count = columnCount(table);
    const rows = table.rows.filter(({ cells }) =>
      cells.some(({ blocks }) => blocks.some((block) => block.kind === "table" || hasLetters(block))),
    );
    for (const [i, { cells }] of rows.entries()) {
      this.writer.row(cells[0]?.from ?? table.from, () => {
        this.writer.sign("|");
        let column = 0;
        for (const cell of cells) {
          for (; column < cell.column; column++) this.writer.sign("  |");
          this.cell(cell);
          if (cell.columns > 1 || cell.continued) this.notes.add("merged");
          for (let joined = 1; joined < cell.columns; joined++) this.writer.sign("  |");
          column += cell.columns;
        }
        for (; column < count; column++) this.writer.sign("  |");
      });
      if (i === 0) this.writer.row(-1, () => this.writer.sign(`|${"---|".repeat(count)}`));
    }
  }

  private cell(cell: ReadCell): void {
    this.writer.sign(" ");
    this.cellLines(this.paragraphLines(cell.blocks), "<br>");
    this.writer.sign(" |");
  }

  private cellLines(lines: readonly PlacedLine[], between: string): void {
    for (const [i, { paragraph, line }] of lines.entries()) {
      if (i > 0) this.writer.sign(between);
      for (const { text, face } of line) this.writer.letters(paragraph, text.replace(/\t/gu, " ").replace(/\|/gu, "\\|"), face);
    }
  }
}
