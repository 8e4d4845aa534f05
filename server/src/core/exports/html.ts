/**
 * The printed page as HTML: for `vbhc export --to html` and for the preview. Every letter of the text is escaped; there is
 * no script, no style attribute and nothing from elsewhere.
 */
import type { LayoutChoices } from "../knowledge/layout";
import type { DraftFile } from "../model/types";
import { composeFile } from "./compose";
import { noteIndex, type PrintedNote, splitNotes } from "./footnotes";
import { LengthClasses, styleSheet } from "./html-styles";
import type { PageItem } from "./measure";
import { type Page, paginate } from "./paginate";
import {
  type Block,
  type Cell,
  type Closing,
  type Head,
  type Paragraph,
  type Place,
  type Rule,
  type Run,
  signingLines,
  type TableBlock,
  type TableRow,
} from "./printed";

export interface HtmlOptions {
  readonly layout?: LayoutChoices;
}

export interface RenderedPages {
  readonly css: string;
  /** One element `<section class="page">` a page; `data-line` is the 0-based line of the user's text. */
  readonly pages: readonly string[];
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (letter) => ESCAPES[letter] ?? letter);

/** Pages and their style sheet. */
export function renderPages(file: DraftFile, options: HtmlOptions = {}): RenderedPages {
  const printed = composeFile(file, options.layout);
  const writer = new PageWriter(printed.notes);
  const pages = paginate(printed).map((page) => writer.page(page));
  return { css: styleSheet(printed.layout, writer.lengths.css), pages };
}

/** A whole HTML document. */
export function exportHtml(file: DraftFile, options: HtmlOptions = {}): string {
  const { properties } = composeFile(file, options.layout);
  const { css, pages } = renderPages(file, options);
  const title = properties.title === "" ? properties.subject : properties.title;
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
${css}
</style>
</head>
<body>
${pages.join("\n")}
</body>
</html>
`;
}

const place = ({ line, endLine }: Place): string => ` data-line="${line}"${endLine === line ? "" : ` data-end="${endLine}"`}`;

class PageWriter {
  readonly lengths = new LengthClasses();
  /** Notes that the page points at so far. */
  private readonly pointed = new Set<number>();

  constructor(private readonly notes: readonly PrintedNote[]) {}

  page({ landscape, number, numbered, items }: Page): string {
    const shown = numbered ? `<div class="number-of-page">${number}</div>` : "";
    this.pointed.clear();
    const body = items.map((item) => this.item(item)).join("\n");
    return `<section class="page${landscape ? " wide" : ""}">${shown}${body}${this.foot()}</section>`;
  }

  private foot(): string {
    if (this.pointed.size === 0) return "";
    const notes = [...this.pointed].sort((a, b) => a - b).flatMap((index) => this.notes[index] ?? []);
    const lines = notes.map(
      ({ number, text, line }) => `<p class="footnote" data-line="${line}"><sup>${number}</sup> ${escaped(text)}</p>`,
    );
    return `<div class="footnotes">${lines.join("")}</div>`;
  }

  /** Escaped letters with the numbers of footnotes among them. */
  private letters(text: string): string {
    if (this.notes.length === 0) return escaped(text);
    const piece = (one: string, i: number): string => {
      if (i % 2 === 0) return escaped(one);
      const index = noteIndex(one);
      this.pointed.add(index);
      return `<sup>${this.notes[index]?.number ?? ""}</sup>`;
    };
    return splitNotes(text).map(piece).join("");
  }

  private item(item: PageItem): string {
    switch (item.kind) {
      case "block":
        return this.block(item.block);
      case "lines":
        return this.paragraph(item.paragraph, item.from, item.to);
      case "rows":
        return this.rows(item.table, item.header, item.rows);
    }
  }

  private block(block: Exclude<Block, TableBlock>): string {
    switch (block.kind) {
      case "paragraph":
        return this.paragraph(block);
      case "rule":
        return this.rule(block);
      case "head":
        return this.head(block);
      case "closing":
        return this.closing(block);
    }
  }

  /** A paragraph, or the letters [from, to) of one that goes over two pages. */
  private paragraph(paragraph: Paragraph, from = 0, to = Number.MAX_SAFE_INTEGER): string {
    const { part, runs, inset, heading } = paragraph;
    const whole = runs.reduce((length, run) => length + run.text.length, 0);
    const classes: string[] = [part];
    if (from > 0) classes.push("go-on");
    if (to < whole) classes.push("cut");
    if (inset[0] > 0) classes.push(this.lengths.of("margin-left", inset[0], "mm"));
    if (inset[1] > 0) classes.push(this.lengths.of("margin-right", inset[1], "mm"));
    const role = heading === null ? "" : ' role="heading"';
    return `<p class="${classes.join(" ")}"${role}${place(paragraph)}>${slice(runs, from, to)
      .map((run) => this.run(run))
      .join("")}</p>`;
  }

  private run({ text, bold, italic, anchor, link }: Run): string {
    let html = this.letters(text);
    if (anchor !== null) html = `<span id="${escaped(anchor)}">${html}</span>`;
    if (link !== null) html = `<a href="#${escaped(link)}">${html}</a>`;
    if (italic) html = `<i>${html}</i>`;
    return bold ? `<b>${html}</b>` : html;
  }

  private rule({ width }: Rule): string {
    return `<div class="rule ${this.lengths.of("width", width, "mm")}"></div>`;
  }

  private columns(kind: string, left: readonly (Paragraph | Rule)[], right: readonly (Paragraph | Rule)[]): string {
    const column = (blocks: readonly (Paragraph | Rule)[]): string =>
      blocks.map((block) => (block.kind === "rule" ? this.rule(block) : this.paragraph(block))).join("");
    return `<div class="columns ${kind}"><div class="left">${column(left)}</div><div class="right">${column(right)}</div></div>`;
  }

  private head({ left, right, lowerLeft, lowerRight }: Head): string {
    const upper = this.columns("upper", left, right);
    return lowerLeft.length + lowerRight.length === 0 ? upper : upper + this.columns("lower", lowerLeft, lowerRight);
  }

  private closing(block: Closing): string {
    return this.columns("closing", block.recipients, signingLines(block));
  }

  private rows(table: TableBlock, header: boolean, rows: readonly TableRow[]): string {
    const total = table.columns.reduce((sum, width) => sum + width, 0);
    const columns = table.columns.map((width) => `<col class="${this.lengths.of("width", (width / total) * 100, "%")}">`).join("");
    const size = this.lengths.of("font-size", table.size, "pt");
    const row = (one: TableRow, tag: "td" | "th"): string =>
      `<tr${place(one)}>${table.columns.map((_, i) => this.cell(one.cells[i], tag, size)).join("")}</tr>`;
    const head = header && table.header !== null ? `<thead>${row(table.header, "th")}</thead>` : "";
    return `<table><colgroup>${columns}</colgroup>${head}<tbody>${rows.map((one) => row(one, "td")).join("")}</tbody></table>`;
  }

  private cell(cell: Cell | undefined, tag: "td" | "th", size: string): string {
    const part = tag === "th" ? "table-head" : "table-cell";
    const lines = (cell?.lines ?? [""]).map((text) => {
      const own = cell?.bold ? `<b>${this.letters(text)}</b>` : this.letters(text);
      return `<p class="${part} ${size}">${own}</p>`;
    });
    return `<${tag} class="to-${cell?.align ?? "left"}">${lines.join("")}</${tag}>`;
  }
}

function slice(runs: readonly Run[], from: number, to: number): Run[] {
  const out: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== "") out.push({ ...run, text });
    at += run.text.length;
  }
  return out;
}
