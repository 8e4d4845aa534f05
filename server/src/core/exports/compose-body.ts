/** The body as paragraphs: headings, articles, clauses, points, tables, in the faces of Phụ lục I, Phần I, Mục V. */
import { ADDRESSEE_INSETS, type PartName } from "../knowledge/layout";
import { isBorderRow } from "../model/cells";
import type { Node } from "../syntax/nodes";
import { span } from "../text/span";
import { isAllCapitals } from "../text/vietnamese";
import { layTable, needsLandscape, readRows } from "./compose-table";
import { type Composer, faceOf, isParagraph } from "./compose-text";
import type { Face } from "./inline";
import type { Block, HeadingRank, Paragraph } from "./printed";

/** A block of the body; a wide table asks for a page that lies on its side. */
export interface BodyBlock {
  readonly block: Block;
  readonly wide: boolean;
}

const REGULAR: Face = { bold: false, italic: false };
const BOLD: Face = { bold: true, italic: false };

/** How the mark and the text of a unit are printed. */
interface Look {
  readonly part: PartName;
  readonly faces: readonly [mark: Face, text: Face];
  readonly heading: HeadingRank | null;
  readonly keepNext: boolean;
}

const ROMAN_TITLE: Look = { part: "roman", faces: [BOLD, BOLD], heading: "unit", keepNext: true };
const CLAUSE_TITLE: Look = { part: "clause-title", faces: [BOLD, BOLD], heading: "clause", keepNext: true };
const PLAIN: Look = { part: "body", faces: [REGULAR, REGULAR], heading: null, keepNext: false };
/** A title is short and not a sentence. */
const LONGEST_TITLE = 250;
const SENTENCE_END = /[.;:,!?…/]$/u;
const ADDRESSEE = /^Kính +gửi/u;

export class BodyComposer {
  readonly blocks: BodyBlock[] = [];
  private addressees = false;

  constructor(
    private readonly composer: Composer,
    /** Set when every page of this body lies on its side already. */
    private readonly landscape: boolean,
  ) {}

  take(nodes: readonly Node[]): void {
    for (const [i, node] of nodes.entries()) this.node(node, nodes[i + 1]);
  }

  private push(block: Block | null, wide = false): void {
    if (block !== null) this.blocks.push({ block, wide });
  }

  private node(node: Node, next: Node | undefined): void {
    if (node.kind === "table") this.table(node);
    else if (node.kind === "part" || node.kind === "chapter" || node.kind === "section") this.heading(node);
    else if (node.mark.end > node.mark.start) this.unit(node);
    else this.plain(node, next);
    this.take(node.children);
  }

  private table(node: Node): void {
    const { inline, layout } = this.composer;
    const rows = readRows(inline, node);
    const wide = !this.landscape && needsLandscape(inline, node, layout);
    this.composer.printed.push(node.span);
    if (rows.header === null && rows.rows.length === 0) return;
    this.push(layTable(rows, node, inline, layout, this.landscape || wide), wide);
  }

  /** "Chương II" and its title on lines of their own; "A. …" and "* …" stand as a line of the text. */
  private heading(node: Node): void {
    const worded = node.label.includes(" ");
    if (!worded) {
      this.push(this.composer.marked("roman", node.mark, node.text, [BOLD, BOLD], { heading: node.label === "*" ? "clause" : "unit" }));
      return;
    }
    const heading: HeadingRank = node.kind === "section" ? "section" : "part";
    this.push(this.composer.paragraph("part-label", node.mark, { heading }));
    this.push(this.composer.paragraph("part-title", node.text, { heading }));
  }

  private unit(node: Node): void {
    const look = this.lookOf(node);
    const addressee = this.addressees && node.kind === "dash" && (node.parent === null || node.parent.kind === "paragraph");
    this.addressees = addressee;
    const { part, faces, heading, keepNext } = look;
    if (addressee) this.push(this.composer.marked("addressees", node.mark, node.text, faces, { inset: [ADDRESSEE_INSETS[1], 0] }));
    else this.push(this.composer.marked(part, node.mark, node.text, faces, { ...(heading !== null && { heading }), keepNext }));
  }

  private lookOf(node: Node): Look {
    const titled = this.isTitle(node);
    if (node.kind === "article") return { part: "article", faces: [BOLD, titled ? BOLD : REGULAR], heading: "unit", keepNext: titled };
    if (node.kind === "roman" && (titled || isAllCapitals(this.composer.inline.file.source.slice(node.text)))) return ROMAN_TITLE;
    if ((node.kind === "numbered" || node.kind === "decimal") && titled) return CLAUSE_TITLE;
    return PLAIN;
  }

  /** "Kính gửi: Bộ Nội vụ" stands in the middle; where several follow, each stands on a line of its own. */
  private plain(node: Node, next: Node | undefined): void {
    const text = this.composer.inline.file.source.slice(node.text);
    const many = next?.kind === "dash" || node.children[0]?.kind === "dash";
    this.addressees = ADDRESSEE.test(text) && many;
    if (this.addressees) this.push(this.composer.paragraph("addressees-head", node.text, { inset: [ADDRESSEE_INSETS[0], 0] }));
    else this.push(this.composer.paragraph(ADDRESSEE.test(text) ? "addressee" : "body", node.text));
  }

  /** "Điều 2. Phân công trách nhiệm", "1. Mục đích": words over what follows, not a sentence. */
  private isTitle(node: Node): boolean {
    const first = node.children[0];
    if (first === undefined || first.kind === "closing") return false;
    const length = node.text.end - node.text.start;
    if (length <= 0 || length > LONGEST_TITLE) return false;
    return !SENTENCE_END.test(this.composer.inline.file.source.slice(node.text).trimEnd());
  }
}

const plain = (text: string): string => text.replace(/[|\s]+/gu, " ").trim();

/** Lines of the text that no part of the document has printed: they stand where they were written. */
export function leftOver(composer: Composer, from: number, to: number): Paragraph[] {
  const { source } = composer.inline.file;
  const skipped = new Set(composer.inline.gaps.map((one) => source.lineAt(one.start)));
  const printed = [...composer.printed].sort((a, b) => a.start - b.start);
  const out: (Paragraph | null)[] = [];
  let at = 0;
  let reach = -1;
  const first = source.lineAt(from);
  for (let i = first; i < source.lines.length; i++) {
    const line = source.lines[i];
    if (line === undefined || line.start >= to) break;
    for (let one = printed[at]; one !== undefined && one.start < line.end; one = printed[at]) {
      reach = Math.max(reach, one.end);
      at++;
    }
    if (reach > line.start || skipped.has(i)) continue;
    const text = plain(source.slice(line)) || plain(source.folded.slice(line.start, line.end));
    if (text === "" || isBorderRow(text)) continue;
    const where = span(line.start, Math.min(line.end, to));
    const part: PartName = isAllCapitals(text) && text.length < 40 ? "mark-line" : "body";
    out.push(composer.ofRuns(part, where, composer.inline.runs(where, faceOf(part))));
  }
  return out.filter(isParagraph);
}
