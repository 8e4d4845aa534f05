/** HTML of a law site, of a file or of the clipboard as draft text: the same blocks as a Word file, without pages. */
import type { Block, ReadCell, ReadParagraph, ReadRow, ReadTable } from "./blocks";
import { Composer } from "./compose";
import { attributeOf, countOf, type HtmlElement, type HtmlNode, hasBorder, isElement, parseHtml, stylesOf } from "./html-tree";
import type { ImportResult } from "./import-result";
import { Notes } from "./notes";
import { printedNumber } from "./number-format";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const BLOCKS = words(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu ol p pre search section summary ul",
);
/** Parts that hold no text of the document. */
const SKIPPED = words(
  "script style template noscript iframe object embed svg canvas video audio nav button select option textarea input map head title meta link",
);
const ORDERED: Readonly<Record<string, string>> = { a: "lowerLetter", A: "upperLetter", i: "lowerRoman", I: "upperRoman" };
const TYPED = /^\s*(?:[-–+*•]|\(?[\p{L}\p{N}]{1,4}[.)])\s/u;
const BULLET = /^[·•▪o§\uf0b7\uf0a7-]$/u;

/** What surrounds a node. */
interface Around {
  readonly centred: boolean;
  readonly upper: boolean;
  readonly pre: boolean;
}

/** Reads HTML. Throws ImportError for a page beyond the limits. */
export function importHtml(html: string): ImportResult {
  const notes = new Notes();
  const blocks = new HtmlReader(notes).read(parseHtml(html));
  const composer = new Composer(notes, blocks);
  composer.blocks(blocks, true);
  const { text, paragraphOfLine } = composer.writer;
  return { text, notes: notes.list(), paragraphOfLine, layout: null, signed: false, revised: false };
}

class HtmlReader {
  private paragraphs = 0;
  private tables = 0;
  private letters = "";
  private label: ReadParagraph["label"] = null;

  constructor(private readonly notes: Notes) {}

  read(body: HtmlElement): Block[] {
    return this.blocks(body.childNodes, { centred: false, upper: false, pre: false });
  }

  private blocks(nodes: readonly HtmlNode[], around: Around): Block[] {
    const out: Block[] = [];
    this.collect(nodes, around, out);
    this.close(out, around);
    return out;
  }

  /** Letters gather until a block begins or ends. */
  private collect(nodes: readonly HtmlNode[], around: Around, out: Block[]): void {
    for (const node of nodes) {
      if (node.nodeName === "#text" && "value" in node) this.push(node.value, around);
      else if (isElement(node)) this.element(node, around, out);
    }
  }

  private push(value: string, { upper, pre }: Around): void {
    const text = pre ? value : value.replace(/[ \t\n\r\f]+/gu, " ");
    const shown = upper ? text.toUpperCase() : text;
    if (shown !== text) this.notes.add("caps");
    this.letters += shown;
  }

  private element(element: HtmlElement, outer: Around, out: Block[]): void {
    const { tagName } = element;
    if (SKIPPED.has(tagName)) {
      if (tagName !== "style" && tagName !== "meta" && tagName !== "link") this.notes.add("script");
      return;
    }
    const styles = stylesOf(element);
    if (styles.get("display") === "none" || styles.get("mso-hide") === "all" || attributeOf(element, "hidden") !== null) {
      this.notes.add("hidden");
      return;
    }
    const around = within(element, styles, outer);
    if (styles.get("mso-list") === "ignore") this.listMark(element);
    else if (tagName === "br") this.letters += "\n";
    else if (tagName === "img") this.notes.add("picture");
    else if (tagName === "del" || tagName === "s" || tagName === "strike") this.struck(element, around, out);
    else if (tagName === "table") {
      this.close(out, outer);
      out.push(this.table(element, around));
    } else if (BLOCKS.has(tagName)) this.block(element, around, outer, out);
    else this.collect(element.childNodes, around, out);
  }

  /** Deleted letters of a tracked text go; letters struck out on a page stay. */
  private struck(element: HtmlElement, around: Around, out: Block[]): void {
    if (element.tagName !== "del") this.collect(element.childNodes, around, out);
    else this.notes.add("accepted");
  }

  private block(element: HtmlElement, around: Around, outer: Around, out: Block[]): void {
    this.close(out, outer);
    if (element.tagName === "ol" || element.tagName === "ul") this.list(element, around, out);
    else if (element.tagName === "p" && /^[\s\u00a0]*$/u.test(textOf(element)) && element.childNodes.every((node) => !holdsBreak(node)))
      out.push(this.paragraph("", around));
    else this.collect(element.childNodes, around, out);
    this.close(out, around);
  }

  private list(element: HtmlElement, around: Around, out: Block[]): void {
    const plain = stylesOf(element).get("list-style-type") === "none" || stylesOf(element).get("list-style") === "none";
    const format = ORDERED[attributeOf(element, "type") ?? ""] ?? "decimal";
    let next = Number.parseInt(attributeOf(element, "start") ?? "1", 10);
    if (!Number.isFinite(next)) next = 1;
    for (const node of element.childNodes) {
      if (!isElement(node)) continue;
      if (node.tagName === "li") {
        const mark = element.tagName === "ul" ? "-" : `${printedNumber(next++, format)}.`;
        if (!plain && !TYPED.test(textOf(node))) this.label = { label: mark, gap: " " };
      }
      this.element(node, around, out);
    }
  }

  /** A number that Word's clipboard writes out, with blanks behind it to fill the room. */
  private listMark(element: HtmlElement): void {
    const mark = textOf(element)
      .replace(/[\s\u00a0]+/gu, " ")
      .trim();
    this.letters += BULLET.test(mark) ? "- " : `${mark} `;
  }

  private close(out: Block[], around: Around): void {
    const { letters } = this;
    this.letters = "";
    if (/[^\s\u00a0]/u.test(letters)) out.push(this.paragraph(letters, around));
  }

  private paragraph(text: string, { centred }: Around): ReadParagraph {
    const { label } = this;
    this.label = null;
    return {
      kind: "paragraph",
      index: this.paragraphs++,
      label: text === "" ? null : label,
      pieces: text === "" ? [] : [{ text: text.replace(/ +/gu, " "), face: null }],
      settings: null,
      centred,
      newPage: false,
      boxed: false,
      cell: null,
    };
  }

  private table(element: HtmlElement, around: Around): ReadTable {
    const index = this.tables++;
    const from = this.paragraphs;
    const rows = rowsOf(element);
    const joined: number[] = [];
    const read = rows.map((row, i): ReadRow => ({ header: isHeader(row), cantSplit: false, cells: this.row(row, i, joined, around) }));
    const cells = rows.flatMap(cellsOf);
    const ruled = cells.filter(hasBorder).length;
    const bordered = hasBorder(element) || (ruled > 0 && ruled * 2 >= cells.length);
    return { kind: "table", index, from, to: this.paragraphs, rows: read, columns: [], width: null, bordered, section: 0 };
  }

  /** `joined`: rows that a cell above still takes, by column. */
  private row(row: HtmlElement, at: number, joined: number[], around: Around): ReadCell[] {
    const out: ReadCell[] = [];
    let column = 0;
    const add = (columns: number, continued: boolean, blocks: Block[], from: number): void => {
      const borders = { top: null, bottom: null };
      out.push({ row: at, column, columns, width: null, from, to: this.paragraphs, continued, borders, blocks });
      column += columns;
    };
    const takeJoined = (): void => {
      while ((joined[column] ?? 0) > 0) {
        joined[column] = (joined[column] ?? 0) - 1;
        add(1, true, [], this.paragraphs);
      }
    };
    for (const cell of cellsOf(row)) {
      takeJoined();
      const from = this.paragraphs;
      const columns = countOf(cell, "colspan", 64);
      const below = countOf(cell, "rowspan", 1000) - 1;
      for (let i = 0; i < columns; i++) joined[column + i] = below;
      add(columns, false, this.blocks(cell.childNodes, within(cell, stylesOf(cell), around)), from);
    }
    takeJoined();
    return out;
  }
}

function within(element: HtmlElement, styles: ReadonlyMap<string, string>, outer: Around): Around {
  const align = styles.get("text-align") ?? attributeOf(element, "align")?.toLowerCase();
  return {
    centred: align === undefined ? outer.centred || element.tagName === "center" : align === "center",
    upper: styles.has("text-transform") ? styles.get("text-transform") === "uppercase" : outer.upper,
    pre: outer.pre || element.tagName === "pre" || (styles.get("white-space") ?? "").startsWith("pre"),
  };
}

function* below(element: HtmlElement, names: ReadonlySet<string>): Generator<HtmlElement> {
  for (const node of element.childNodes) {
    if (!isElement(node)) continue;
    if (names.has(node.tagName)) yield node;
    else if (node.tagName === "thead" || node.tagName === "tbody" || node.tagName === "tfoot") yield* below(node, names);
  }
}
const rowsOf = (table: HtmlElement): HtmlElement[] => [...below(table, ROW)];
const cellsOf = (row: HtmlElement): HtmlElement[] => [...below(row, CELL)];
const ROW = words("tr");
const CELL = words("td th");
const isHeader = (row: HtmlElement): boolean => cellsOf(row).every(({ tagName }) => tagName === "th");

function textOf(element: HtmlElement): string {
  let out = "";
  for (const node of element.childNodes) {
    if (node.nodeName === "#text" && "value" in node) out += node.value;
    else if (isElement(node)) out += textOf(node);
  }
  return out;
}

const holdsBreak = (node: HtmlNode): boolean => isElement(node) && (node.tagName === "img" || node.childNodes.some(holdsBreak));
