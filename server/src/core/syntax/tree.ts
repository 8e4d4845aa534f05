/**
 * Builds the tree of a body from its lines. Nesting is inferred from the marks and their order: an open list of the same
 * style takes the mark as its next item; a new style opens a list below; numbering that begins again shows a lost heading.
 */
import type { SourceText } from "../text/source";
import type { LineFacts } from "./lines";
import type { Mark } from "./marks";
import type { Node, NodeKind, Table } from "./nodes";
import { readTable } from "./table";
import { ENDED, type Wrapping } from "./wrapping";

interface OpenNode {
  kind: NodeKind;
  label: string;
  ordinal: number | null;
  span: { start: number; end: number };
  mark: { start: number; end: number };
  text: { start: number; end: number };
  parent: OpenNode | null;
  children: OpenNode[];
  table?: Table;
  /** Style and rank under which it stands in its list (a Roman mark may stand where a number is meant). */
  style: string;
  rank: number;
}

/** Rank of a style: a smaller one owns a greater one unless the order of the text says otherwise. */
const RANK: Readonly<Record<string, number>> = {
  root: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 5,
  capital: 5.5,
  star: 5.8,
  roman: 6,
  numbered: 7,
  decimal: 8,
  letter: 12,
  parenthesised: 12,
  dash: 14,
  plus: 15,
};

const OPEN_QUOTE = /^[“"]/u;

class TreeBuilder {
  private readonly root: OpenNode;
  private readonly stack: OpenNode[];
  /** The unit that a following line may continue. */
  private current: OpenNode | null = null;
  private lastLine: LineFacts | null = null;
  /** Offset before which everything is quoted text of the current owner. */
  private quotedUntil = 0;

  constructor(
    private readonly source: SourceText,
    private readonly lines: readonly LineFacts[],
    private readonly wrapping: Wrapping,
    at: number,
  ) {
    this.root = open("paragraph", "", null, at, at, "root", 0, null);
    this.stack = [this.root];
  }

  build(from: number, to: number): OpenNode {
    for (let i = from; i < to; i++) {
      const line = this.lines[i];
      if (line === undefined || line.kind === "blank" || line.kind === "furniture" || line.kind === "comment") continue;
      if (line.kind === "table") {
        i = this.takeTable(i, to) - 1;
        continue;
      }
      if (line.start >= this.quotedUntil && line.mark !== null && this.allows(line, line.mark, i, to))
        this.takeMark(line, line.mark, i, to);
      else this.takeText(line);
      this.lastLine = line;
      this.watchQuote(line);
    }
    return this.root;
  }

  private top(): OpenNode {
    return this.stack[this.stack.length - 1] ?? this.root;
  }

  /** The open node of a style, nearest first. */
  private find(style: string): OpenNode | null {
    for (let i = this.stack.length - 1; i > 0; i--) {
      const node = this.stack[i];
      if (node?.style === style) return node;
    }
    return null;
  }

  /** The text before has come to an end: a mark may follow. */
  private closed(line: LineFacts): boolean {
    const last = this.lastLine;
    if (last === null || line.gap > 0 || last.kind === "table" || last.capitals) return true;
    if (ENDED.test(this.source.flat.slice(Math.max(last.start, last.end - 3), last.end))) return true;
    return !this.wrapping.hard || last.end - last.start < this.wrapping.width * 0.5;
  }

  /** May this mark open a unit here, or is it the beginning of a wrapped line? */
  private allows(line: LineFacts, mark: Mark, index: number, to: number): boolean {
    const after = this.source.flat.slice(mark.end, mark.end + 3).trimStart();
    const small = /^\p{Ll}/u.test(after);
    const list = this.find(styleOf(line, mark));
    const next = list?.ordinal !== null && list !== null && mark.ordinal === (list.ordinal ?? 0) + 1;
    switch (mark.kind) {
      case "article":
        return (
          (mark.label === `Điều ${mark.ordinal}` || /^Điều [IVXLC]+$/u.test(mark.label)) &&
          (next || (this.closed(line) && !/^(?:này|của)/u.test(after) && (mark.regular || this.articleLike(line, mark))))
        );
      case "part":
      case "chapter":
      case "section":
        return mark.label === "*"
          ? line.capitals || this.closed(line)
          : line.end - line.start < 120 && (mark.label.length > 1 ? this.closed(line) : this.capitalHeading(line, mark));
      case "roman":
        return this.closed(line) && !small && (mark.label.length > 1 || mark.regular || line.capitals);
      case "numbered":
        return next || this.firstBelowHeading(mark, after) || (this.closed(line) && !(small && this.wrapping.hard && (mark.ordinal ?? 0) > 1) && !this.yearLike(mark));
      case "decimal":
        return next || (this.closed(line) && !small) || (this.prefixOpen(mark) && (this.closed(line) || (mark.ordinal === 1 && !small)));
      case "parenthesised":
        return mark.ordinal === 1 ? this.closed(line) : next || (this.closed(line) && !this.wrapping.hard && this.lookBack(index, to));
      case "dash":
      case "plus":
        return (
          (this.closed(line) || this.belowShortMark(after)) &&
          !(small && !line.gap && (this.wrapping.hard || this.lastLine?.kind === "text") && !this.endedBefore())
        );
      default:
        return next || this.closed(line) || (mark.regular && !small && mark.ordinal === 1);
    }
  }

  // "Điều 1. Phạm vi điều chỉnh" / "1. Quy chế này …": the first item below a heading without an end mark
  private firstBelowHeading(mark: Mark, after: string): boolean {
    return mark.ordinal === 1 && mark.regular && this.lastLine?.kind === "mark" && /^\p{Lu}/u.test(after);
  }

  // "4. Sở Du lịch" / "- Chỉ đạo …": a heading without an end mark; never "Sở Lao động" / "- Thương binh và Xã hội"
  private belowShortMark(after: string): boolean {
    const last = this.lastLine;
    return last?.kind === "mark" && last.end - last.start < this.wrapping.width * 0.75 && /^\p{Lu}/u.test(after) && !/^Th/u.test(after);
  }

  private endedBefore(): boolean {
    const last = this.lastLine;
    return last === null || ENDED.test(this.source.flat.slice(Math.max(last.start, last.end - 3), last.end));
  }

  // "(2) …" after "(1) …" in running text belongs to the sentence: only where no list is meant is it let through
  private lookBack(index: number, to: number): boolean {
    return index < to && this.current?.style !== "paragraph" && this.find("parenthesised") !== null;
  }

  private articleLike(line: LineFacts, mark: Mark): boolean {
    const rest = this.source.flat.slice(mark.end, Math.min(line.end, mark.end + 40)).trim();
    return rest === "" || /^[:.)/]?\s*\p{Lu}/u.test(this.source.flat.slice(mark.end - 1, mark.end + 3).trim()) || /^\p{Lu}/u.test(rest);
  }

  private capitalHeading(line: LineFacts, mark: Mark): boolean {
    const letters = this.source.flat.slice(mark.end, line.end);
    return this.closed(line) && !/\p{Ll}/u.test(letters) && /\p{Lu}{2}/u.test(letters);
  }

  private yearLike(mark: Mark): boolean {
    return (mark.ordinal ?? 0) > 200;
  }

  private prefixOpen(mark: Mark): boolean {
    const prefix = mark.label.slice(0, mark.label.lastIndexOf("."));
    return this.stack.some((node) => node.label === prefix || node.label.startsWith(`${prefix}.`));
  }

  private takeMark(line: LineFacts, mark: Mark, index: number, to: number): void {
    let style = styleOf(line, mark);
    if (style === "roman" && mark.ordinal === 1 && this.numberMeant(line, index, to)) style = "numbered";
    const parent = this.parentFor(style, mark);
    const node = open(mark.kind, mark.label, mark.ordinal, line.start, mark.end, style, rankOf(style), parent);
    node.text = {
      start: Math.min(skipBlanks(this.source.flat, mark.end, line.end), Math.max(line.end, mark.end)),
      end: Math.max(line.end, mark.end),
    };
    stretch(node, node.text.end);
    parent.children.push(node);
    this.stack.push(node);
    this.current = node;
  }

  // "I." below an open "III." whose next sibling is "2.": the author meant "1."
  private numberMeant(line: LineFacts, index: number, to: number): boolean {
    if (this.find("roman") === null || line.capitals) return false;
    for (let i = index + 1; i < to; i++) {
      const mark = this.lines[i]?.mark;
      if (mark?.kind === "roman") return false;
      if (mark?.kind === "numbered") return mark.ordinal === 2;
    }
    return false;
  }

  /** Closes what the mark ends and answers its owner. */
  private parentFor(style: string, mark: Mark): OpenNode {
    const list = this.find(style);
    if (list !== null) {
      const restart = mark.ordinal === 1 && (list.ordinal ?? 0) >= 1 && list.kind === mark.kind && style !== "article";
      while (this.stack.length > 1 && this.stack.pop() !== list);
      if (restart && this.stack.length > 1 && style !== "part" && style !== "chapter") this.stack.pop();
      return this.top();
    }
    const rank = rankOf(style);
    const first = mark.ordinal === 1;
    while (this.stack.length > 1) {
      const top = this.top();
      if (top.rank < rank || (first && top.rank === rank)) break;
      this.stack.pop();
    }
    return this.top();
  }

  private takeText(line: LineFacts): void {
    const current = this.current;
    if (current !== null && this.continues(line, current)) {
      if (isEmptyText(current)) current.text.start = line.start;
      current.text.end = line.end;
      stretch(current, line.end);
      return;
    }
    const owner = this.top();
    const node = open("paragraph", "", null, line.start, line.start, "paragraph", 99, owner);
    node.text = { start: line.start, end: line.end };
    stretch(node, line.end);
    owner.children.push(node);
    this.current = node;
  }

  /** Does an unmarked line go on with the unit above it? */
  private continues(line: LineFacts, current: OpenNode): boolean {
    if (line.start < this.quotedUntil) return false;
    const last = this.lastLine;
    if (isHeading(current)) return isEmptyText(current) || (line.capitals && last?.capitals === true);
    if (isEmptyText(current)) return true;
    if (last === null || last.kind === "table" || line.kind === "attached") return false;
    const flat = this.source.flat;
    const ended = ENDED.test(flat.slice(Math.max(last.start, last.end - 3), last.end));
    const first = flat.charAt(line.start);
    if (line.small || /[\d,;)%]/u.test(first) || (first === "-" && !ended)) return line.gap === 0 || (!ended && line.small);
    if (line.gap > 0 || (last.capitals && !line.capitals) || (line.capitals && !last.capitals)) return false;
    const length = last.end - last.start;
    if (!ended) return this.wrapping.hard && length >= 25;
    return this.wrapping.hard && length >= this.wrapping.width * 0.9 && !/:$/u.test(flat.slice(last.start, last.end));
  }

  /** Text between “ and ” that opens a line is quoted: its marks are not units of this document. */
  private watchQuote(line: LineFacts): void {
    if (line.start < this.quotedUntil) return;
    const flat = this.source.flat;
    const at = this.current === null ? line.start : Math.max(line.start, Math.min(this.current.text.start, line.end));
    if (!OPEN_QUOTE.test(flat.slice(at, at + 1)) || flat.charAt(at) !== "“") return;
    const close = flat.indexOf("”", at + 1);
    if (close > line.end && close - at < 20_000) this.quotedUntil = close;
  }

  private takeTable(from: number, to: number): number {
    let i = from;
    while (i < to && (this.lines[i]?.kind === "table" || this.lines[i]?.kind === "comment")) i++;
    const owner = this.top();
    const first = this.lines[from];
    const last = this.lines[i - 1];
    if (first === undefined || last === undefined) return i;
    const node = open("table", "", null, first.start, first.start, "table", 99, owner);
    node.table = readTable(this.source, this.lines.slice(from, i));
    node.text = { start: first.start, end: last.end };
    stretch(node, last.end);
    owner.children.push(node);
    this.current = node;
    this.lastLine = last;
    return i;
  }
}

function open(
  kind: NodeKind,
  label: string,
  ordinal: number | null,
  start: number,
  end: number,
  style: string,
  rank: number,
  parent: OpenNode | null,
): OpenNode {
  return { kind, label, ordinal, span: { start, end }, mark: { start, end }, text: { start: end, end }, parent, children: [], style, rank };
}

const rankOf = (style: string): number => (style.startsWith("decimal") ? 7 + Number(style.slice(7)) : (RANK[style] ?? 13));

function styleOf(line: LineFacts, mark: Mark): string {
  if (mark.kind === "decimal") return `decimal${mark.depth}`;
  if (mark.label === "*") return line.capitals ? "star" : "dash";
  if (mark.kind === "part" && mark.label.length === 1) return "capital";
  return mark.kind;
}

const isEmptyText = (node: OpenNode): boolean => node.text.end <= node.text.start;
const isHeading = (node: OpenNode): boolean =>
  node.kind === "chapter" || (node.kind === "part" && node.label.length > 1) || (node.kind === "section" && node.label !== "*");

function stretch(node: OpenNode, end: number): void {
  for (let n: OpenNode | null = node; n !== null && n.span.end < end; n = n.parent) n.span.end = end;
}

function skipBlanks(flat: string, at: number, end: number): number {
  let i = at;
  while (i < end && flat.charCodeAt(i) === 32) i++;
  return i;
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
