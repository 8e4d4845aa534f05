/**
 * What the formatter reads of a file: its lines with their zones, and their words written clean (NFC, plain blanks, Đ,
 * no invisible letters, no Markdown marks). Blanks left open for a pen ("Số:      /QĐ-UBND", "ngày      tháng") are kept.
 */
import type { DraftFile } from "../model/types";
import type { LineFacts } from "../syntax/lines";
import type { Wrapping } from "../syntax/wrapping";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";

/** A line that formatting writes; `gap`: one blank line stands above it. */
export interface OutLine {
  readonly text: string;
  readonly gap: boolean;
}

/** Physical lines [from, to) and what becomes of them. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly out: readonly OutLine[];
  /** Words may stand in another order than before (two columns unfolded). */
  readonly sorted: boolean;
  /** Stretches inside its lines that go away ("Trang 1" glued to the first word). */
  readonly dropped?: readonly Span[];
}

/** Longest blank that is kept for a pen, letters. */
const LONGEST_BLANK = 20;
const BLANK_AFTER = /(?:^|[^\p{L}])(?:[Ss]ố|SỐ|[Nn]gày|[Tt]háng|[Nn]ăm|[Qq]uý|[Ll]úc|giờ)[:.]?$/u;
const BLANK_BEFORE = /^(?:\/ ?\p{Lu}|\/\d{4}|[Tt]háng(?!\p{L})|[Nn]ăm(?!\p{L})|giờ(?!\p{L}))/u;

/** "20\*20", "1,2 \* S": without its backslash the star would still be a sign. */
const FREE_STAR = /^(?:.[\p{L}\p{N}]\\\*[\p{L}\p{N}]|\S[ ]\\\*[ ])/u;

/** A backslash that keeps a star from being a mark of emphasis or of a list. */
const isBoundStar = (text: string, at: number): boolean =>
  text.startsWith("\\*", at) && !text.startsWith("**", at + 1) && !FREE_STAR.test(text.slice(Math.max(0, at - 2), at + 3));

/** One blank between words; a wide one stays where a number or a day is still to be written. */
export function tidy(text: string): string {
  return text.trim().replace(/ {2,}/g, (run, at: number, whole: string) => {
    const before = BLANK_AFTER.test(whole.slice(Math.max(0, at - 8), at));
    const after = BLANK_BEFORE.test(whole.slice(at + run.length, at + run.length + 8));
    const open = (before && after) || (run.length > 2 && (after || (before && !/^[\p{L}\p{N}]/u.test(whole.slice(at + run.length)))));
    return open ? run.slice(0, LONGEST_BLANK) : " ";
  });
}

/** Words of a text in their order: what formatting never changes. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

export class Page {
  readonly source: SourceText;
  readonly lines: readonly LineFacts[];
  readonly wrapping: Wrapping;

  constructor(readonly file: DraftFile) {
    this.source = file.source;
    this.lines = file.reading.lines;
    this.wrapping = file.reading.wrapping;
  }

  line(i: number): LineFacts | undefined {
    return this.lines[i];
  }

  /** Has words of its own: no blank line, no furniture, no comment. */
  full(i: number): boolean {
    const kind = this.lines[i]?.kind;
    return kind !== undefined && kind !== "blank" && kind !== "furniture" && kind !== "comment";
  }

  /** Clean letters of a stretch inside one line; blanks as they stand. */
  private letters(from: number, to: number): string {
    let out = "";
    let start = from;
    for (const mark of this.source.marksWithin({ start: from, end: to })) {
      if (isBoundStar(this.source.composed, mark.start)) continue;
      out += this.withoutFurniture(start, mark.start);
      start = mark.end;
    }
    return out + this.withoutFurniture(start, to);
  }

  /** What the reader has made blank differs from the letters. */
  private withoutFurniture(from: number, to: number): string {
    if (from >= to) return "";
    const flat = this.source.flat.slice(from, to);
    const composed = this.source.composed.slice(from, to);
    let out = "";
    let start = 0;
    for (let i = 0; i < flat.length; i++) {
      if (flat.charCodeAt(i) !== 32 || composed.charCodeAt(i) === 32) continue;
      out += `${composed.slice(start, i)} `;
      start = i + 1;
    }
    return out + composed.slice(start);
  }

  /** Clean words of a stretch, wrapped lines joined, comments and furniture between them left out. */
  words(where: Span): string {
    const first = this.source.lineAt(where.start);
    let out = "";
    for (let i = first; i < this.lines.length; i++) {
      const line = this.lines[i];
      // the second half of a mark broken over two lines stands before the line's own start
      const physical = this.source.lines[i]?.start ?? 0;
      if (line === undefined || physical >= where.end) break;
      if (!this.full(i)) continue;
      const from = Math.max(physical, where.start);
      const piece = this.letters(from, Math.min(line.end, where.end)).replace(/^[|\s]+|\s+$/gu, "");
      if (piece !== "") out = out === "" ? piece : joined(out, piece);
    }
    return tidy(out);
  }

  /** Blank lines or furniture stand above: to the parser they are one. */
  gapAbove(i: number): boolean {
    return (this.lines[i]?.gap ?? 0) > 0;
  }

  /** A blank line stands above, rules and bars passed over. */
  blankAbove(i: number): boolean {
    if (this.lines[i]?.kind === "furniture") return this.lines[i - 1]?.kind === "blank";
    for (let k = i - 1; k >= i - 4; k--) {
      const kind = this.lines[k]?.kind;
      if (kind !== "furniture") return kind === "blank";
    }
    return false;
  }

  /** Comment lines of [from, to), as they stand. */
  comments(from: number, to: number): string[] {
    const out: string[] = [];
    for (let i = from; i < to; i++) if (this.lines[i]?.kind === "comment") out.push(this.verbatim(i));
    return out;
  }

  /** A whole line, clean. Bars of a head table at both ends are left out. */
  raw(i: number): string {
    const line = this.lines[i];
    return line === undefined ? "" : tidy(this.letters(line.start, line.end));
  }

  /** The letters of a line, `dropped` stretches blank. */
  without(i: number, dropped: readonly Span[]): string {
    const line = this.source.lines[i];
    if (line === undefined) return "";
    let out = "";
    let from = line.start;
    for (const { start, end } of dropped) {
      if (start < from || end > line.end) continue;
      out += `${this.unmarked(from, start)} `;
      from = end;
    }
    return out + this.unmarked(from, line.end);
  }

  /** Letters of a stretch without marks of Markdown. */
  private unmarked(from: number, to: number): string {
    let out = "";
    let at = from;
    for (const { start, end } of this.source.marksWithin({ start: from, end: to })) {
      out += this.source.composed.slice(at, Math.max(at, start));
      at = end;
    }
    return out + this.source.composed.slice(at, Math.max(at, to));
  }

  /** Words of a page number that stood in a line of the text, as a line that goes away. */
  pageWords(span: Span): { line: number; text: string; kind: "page" } {
    return { line: this.source.lineAt(span.start), text: this.words(span), kind: "page" };
  }

  /** A line that is none of the text's: comments and tables with their blanks, dotted lines and lone numbers without. */
  whole(i: number): string {
    const kind = this.lines[i]?.kind;
    if (kind === "comment" || kind === "table") return this.verbatim(i);
    return kind === "furniture" ? this.verbatim(i).trim() : this.raw(i);
  }

  /** The line with its bars and inner blanks, clean letters only. */
  verbatim(i: number): string {
    const line = this.source.lines[i];
    return line === undefined ? "" : withoutEnd(this.source.composed.slice(line.start, line.end)).replace(/\f/g, "");
  }
}

/** Without the blanks at its end. A pattern would try every blank of a long row anew. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && "\t\f\v ".includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** "2021-" + "2030" and "huyện/" + "xã" were one word; every other line end is a blank. */
export const joined = (above: string, below: string): string =>
  /[\p{L}\p{N}][-/]$/u.test(above) && /^[\p{L}\p{N}]/u.test(below) ? above + below : `${above} ${below}`;
