/**
 * Builds the tree of a body from its lines. Nesting is inferred from the marks and their order: an open list of the same
 * style takes the mark as its next item; a new style opens a list below; numbering that begins again shows a lost heading.
 */
import { skipBlanks } from "../text/blanks";
import type { SourceText } from "../text/source";
import { Admission } from "./admission";
import type { LineFacts } from "./lines";
import type { Mark } from "./marks";
import type { Node, NodeKind } from "./nodes";
import { isEmptyText, isHeading, type OpenNode, OpenStack, open, rankOf, stretch, styleOf } from "./open-nodes";
import { readTable } from "./table";
import { endsEarly, UNFINISHED, type Wrapping } from "./wrapping";

/** UTF-16 units; a longer one is a quotation mark that somebody forgot to close. */
const LONGEST_QUOTATION = 20_000;
/** " */
const STRAIGHT_QUOTE = 0x22;
/** Blanks and line ends between what introduces a quotation and the quotation. */
const NEAR = 20;
/** “ */
const QUOTE = 0x201c;
/** Lines between the last of a page and the first of the next one: blank ones and the page's number. */
const FARTHEST_PAGE = 8;

// "Sở Tài chính: Chủ trì", "Công an tỉnh, Bộ Chỉ huy quân sự tỉnh: Tăng cường"
const DUTY =
  /^(?:Các +sở|Sở|Ban|Bộ|Ủy +ban|UBND|Công +an|Văn +phòng|Thanh +tra|Đài|Báo|Cục|Chi +cục|Trung +tâm|Kho +bạc)[^.;:]{2,90}: *\p{Lu}/u;
// a body and nothing else behind a mark; words with which its duty begins below
const BODY_ALONE =
  /^ *(?:Các +sở|Sở|Ban|Bộ|Ủy +ban|UBND|Công +an|Văn +phòng|Thanh +tra|Đài|Báo|Cục|Chi +cục|Trung +tâm|Kho +bạc)(?= )[^.;:]*$/u;
const DUTY_VERB =
  /^(?:Chủ +trì|Chủ +động|Phối +hợp|Tham +mưu|Tăng +cường|Triển +khai|Đẩy +mạnh|Thực +hiện|Tiếp +tục|Tổ +chức|Rà +soát|Hướng +dẫn|Theo +dõi|Tập +trung|Nghiên +cứu|Khẩn +trương|Kiểm +tra|Nâng +cao|Đề +xuất|Định +kỳ|Kịp +thời|Bố +trí|Cân +đối|Đôn +đốc|Tuyên +truyền|Hoàn +thiện|Huy +động|Bảo +đảm|Đảm +bảo|Thường +xuyên|Tạo|Tích +cực|Chỉ +đạo|Chịu +trách +nhiệm|Xây +dựng)(?!\p{L})/u;

class TreeBuilder {
  private readonly root: OpenNode;
  private readonly stack: OpenStack;
  private readonly admission: Admission;
  /** The unit that a following line may continue. */
  private current: OpenNode | null = null;
  /** Offset before which everything is quoted text of the current owner. */
  private quotedUntil = 0;
  private nextClose = 0;
  private nextStraight = 0;

  constructor(
    private readonly source: SourceText,
    private readonly lines: readonly LineFacts[],
    private readonly wrapping: Wrapping,
    at: number,
  ) {
    this.root = open("paragraph", "", null, at, at, "root", 0, null);
    this.stack = new OpenStack(this.root);
    this.admission = new Admission(source, wrapping, this.stack);
  }

  build(from: number, to: number): OpenNode {
    for (let i = from; i < to; i++) {
      const line = this.lines[i];
      if (line === undefined || line.kind === "blank" || line.kind === "furniture" || line.kind === "comment") continue;
      if (line.kind === "table") {
        i = this.takeTable(i, to) - 1;
        continue;
      }
      if (line.start >= this.quotedUntil && line.mark !== null && this.admission.allows(line, line.mark, this.current))
        this.takeMark(line, line.mark, i, to);
      else this.takeText(line);
      this.admission.lastLine = line;
      this.watchQuote(line);
    }
    return this.root;
  }

  private takeMark(line: LineFacts, mark: Mark, index: number, to: number): void {
    let style = styleOf(line, mark);
    if (style === "roman" && mark.ordinal === 1 && this.numberMeant(line, index, to)) style = "numbered";
    const parent = this.stack.parentFor(style, mark);
    const node = open(mark.kind, mark.label, mark.ordinal, line.start, mark.end, style, rankOf(style), parent);
    node.text.end = Math.max(line.end, mark.end);
    node.text.start = Math.min(skipBlanks(this.source.flat, mark.end, line.end), node.text.end);
    stretch(node, node.text.end);
    parent.children.push(node);
    this.stack.push(node);
    this.current = node;
  }

  // "I." below an open "III." whose next sibling is "2.": the author meant "1."
  private numberMeant(line: LineFacts, index: number, to: number): boolean {
    if (this.stack.find("roman") === null || line.capitals) return false;
    for (let i = index + 1; i < to; i++) {
      const mark = this.lines[i]?.mark;
      if (mark?.kind === "roman") return false;
      if (mark?.kind === "numbered") return mark.ordinal === 2;
    }
    return false;
  }

  private takeText(line: LineFacts): void {
    const current = this.current;
    if (current !== null && this.continues(line, current)) {
      if (isEmptyText(current)) current.text.start = line.start;
      current.text.end = line.end;
      stretch(current, line.end);
      return;
    }
    const owner = this.stack.top;
    const node = open("paragraph", "", null, line.start, line.start, "paragraph", 99, owner);
    node.text.end = line.end;
    stretch(node, line.end);
    owner.children.push(node);
    this.current = node;
  }

  /** Does an unmarked line go on with the unit above it? */
  private continues(line: LineFacts, current: OpenNode): boolean {
    const last = this.admission.lastLine;
    if (line.start < this.quotedUntil) return last !== null && this.goesOnQuoted(line, last);
    if (isHeading(current)) return isEmptyText(current) || (line.capitals && last?.capitals === true);
    if (isEmptyText(current)) return true;
    if (last === null || last.kind === "table" || line.kind === "attached") return false;
    const flat = this.source.flat;
    const ended = this.admission.ended(last);
    const first = flat.charAt(line.start);
    if (line.small || /[\d,;)%]/u.test(first) || (first === "-" && !ended)) return line.gap === 0 || (!ended && line.small);
    if (!ended && line.gap > 0 && !line.capitals && this.acrossPages(line, last)) return true;
    if (line.gap > 0 || (last.capitals && !line.capitals) || (line.capitals && !last.capitals)) return false;
    const length = last.end - last.start;
    if (!ended && this.wrapping.hard) {
      // "III. NHIỆM VỤ, GIẢI" / "PHÁP THỰC HIỆN"
      if (line.capitals && last.capitals && last.start === current.mark.start) return true;
      if (endsEarly(this.wrapping, flat, last, line) || this.opensDuty(line, last, current)) return false;
    }
    // in cut lines a semicolon alone ends no paragraph: what comes next would carry a mark
    if (!ended || flat.charAt(last.end - 1) === ";") return this.wrapping.hard && length >= 25;
    if (this.indent(line) >= this.indent(last) + 4) return false;
    return this.wrapping.hard && length >= this.wrapping.width * 0.9 && !/:$/u.test(flat.slice(last.start, last.end));
  }

  /** Blanks before the first letter of a line: a sentence that ends above an indented line ends its paragraph. */
  private indent(line: LineFacts): number {
    return line.start - (this.source.lines[line.index]?.start ?? line.start);
  }

  /** Cut lines of a quoted paragraph; its marks begin paragraphs of their own. */
  private goesOnQuoted(line: LineFacts, last: LineFacts): boolean {
    if (!this.wrapping.hard || line.gap > 0 || line.kind !== "text" || line.capitals || this.admission.ended(last)) return false;
    if (last.end - last.start < 25 || last.capitals) return false;
    return line.small || (this.wrapping.even > 0 && !endsEarly(this.wrapping, this.source.flat, last, line));
  }

  /** A full line of a printed page, a page number, and the sentence goes on. */
  private acrossPages(line: LineFacts, last: LineFacts): boolean {
    if (this.wrapping.even === 0 || line.index - last.index > FARTHEST_PAGE) return false;
    if (endsEarly(this.wrapping, this.source.flat, last, line)) return false;
    for (let i = last.index + 1; i < line.index; i++) {
      const between = this.lines[i];
      // the number of a footnote stands directly above its words
      if (between?.kind !== "furniture" || this.lines[i + 1]?.kind !== "blank") continue;
      if (/\d/u.test(this.source.folded.slice(between.start, between.end))) return true;
    }
    return false;
  }

  /**
   * Below a heading the duty is a paragraph of its own: "5. Về cơ chế điều phối vùng" / "Sở Tài chính: Chủ trì …",
   * "b) Sở Nội vụ" / "Tham mưu …".
   */
  private opensDuty(line: LineFacts, last: LineFacts, current: OpenNode): boolean {
    const flat = this.source.flat;
    if (last.end - last.start >= this.wrapping.width * 0.75) return false;
    if (UNFINISHED.test(flat.slice(Math.max(last.start, last.end - 10), last.end))) return false;
    const text = flat.slice(line.start, Math.min(line.end, line.start + 120));
    if (DUTY.test(text)) return true;
    return last.start === current.mark.start && BODY_ALONE.test(flat.slice(current.mark.end, last.end)) && DUTY_VERB.test(text);
  }

  /** Text between “ and ” that opens a line is quoted: its marks are not units of this document. */
  private watchQuote(line: LineFacts): void {
    if (line.start < this.quotedUntil) return;
    const flat = this.source.flat;
    const at = this.current === null ? line.start : Math.max(line.start, Math.min(this.current.text.start, line.end));
    if (flat.charCodeAt(at) === STRAIGHT_QUOTE) this.watchStraight(line, at);
    if (flat.charCodeAt(at) !== QUOTE) return;
    // the next closing mark is looked for once, so that many unclosed quotations stay linear
    if (this.nextClose !== -1 && this.nextClose <= at) this.nextClose = flat.indexOf("”", at + 1);
    if (this.nextClose > line.end && this.nextClose - at < LONGEST_QUOTATION) this.quotedUntil = this.nextClose;
  }

  /** The same with one mark for both: behind "như sau:", up to a line that ends with the mark that closes. */
  private watchStraight(line: LineFacts, at: number): void {
    const { flat } = this.source;
    if (
      flat
        .slice(Math.max(0, at - NEAR), at)
        .trimEnd()
        .at(-1) !== ":" ||
      flat.slice(at, line.end).split('"').length % 2 === 1
    )
      return;
    if (this.nextStraight !== -1 && this.nextStraight <= line.end) this.nextStraight = this.straightClose(line.end);
    if (this.nextStraight > line.end && this.nextStraight - at < LONGEST_QUOTATION) this.quotedUntil = this.nextStraight;
  }

  /** The first straight mark after an offset that ends a line which holds an odd number of them; -1 when there is none. */
  private straightClose(from: number): number {
    const { folded } = this.source;
    let lineEnd = from;
    let isOdd = false;
    for (let at = folded.indexOf('"', from); at >= 0; ) {
      if (at >= lineEnd) {
        const next = folded.indexOf("\n", at);
        lineEnd = next < 0 ? folded.length : next;
        isOdd = false;
      }
      isOdd = !isOdd;
      const after = folded.indexOf('"', at + 1);
      if (isOdd && (after < 0 || after > lineEnd) && /^[.;,]?\s*$/u.test(folded.slice(at + 1, lineEnd))) return at;
      at = after;
    }
    return -1;
  }

  // one blank line between the rows of a table that is laid out with blanks
  private insideTable(at: number, to: number): boolean {
    const next = this.lines[at + 1];
    const bars = this.source.folded.charCodeAt(next?.start ?? 0) === 124;
    return at + 1 < to && this.lines[at]?.kind === "blank" && next?.kind === "table" && !bars && this.lines[at - 1]?.kind === "table";
  }

  private takeTable(from: number, to: number): number {
    let i = from;
    while (i < to && (this.lines[i]?.kind === "table" || this.lines[i]?.kind === "comment" || this.insideTable(i, to))) i++;
    const owner = this.stack.top;
    const first = this.lines[from];
    const last = this.lines[i - 1];
    if (first === undefined || last === undefined) return i;
    const node = open("table", "", null, first.start, first.start, "table", 99, owner);
    node.table = readTable(this.source, this.lines.slice(from, i));
    node.text.end = last.end;
    stretch(node, last.end);
    owner.children.push(node);
    this.current = node;
    this.admission.lastLine = last;
    return i;
  }
}

/** A node that the structure makes itself (an attachment's title, a legal basis). */
export function makeNode(
  kind: NodeKind,
  label: string,
  start: number,
  text: { start: number; end: number },
): Node & { children: Node[]; span: { start: number; end: number } } {
  return { kind, label, ordinal: null, span: { start, end: text.end }, mark: { start, end: start }, text, parent: null, children: [] };
}

/** Tree of the lines [from, to): the top nodes, in order. `owner` becomes their parent. */
export function buildTree(
  source: SourceText,
  lines: readonly LineFacts[],
  from: number,
  to: number,
  wrapping: Wrapping,
  owner: Node | null,
): Node[] {
  const at = lines[from]?.start ?? source.folded.length;
  const root = new TreeBuilder(source, lines, wrapping, at).build(from, to);
  for (const child of root.children) child.parent = owner as OpenNode | null;
  return root.children;
}
