/** Puts the ends of a comment into a Word file: around the words themselves where they can be told, else around the paragraph. */
import type { ParagraphFacts } from "../model/layout-facts";
import type { Position, Range, Span } from "../text/span";
import type { ReadFile } from "./docx";
import { wordElement } from "./new-elements";
import { children, type Element, letters } from "./xml";

/** Stands in the place of one letter. */
const LETTER_PARTS: Readonly<Record<string, string>> = { tab: " ", br: " ", cr: " ", noBreakHyphen: "-" };
/** A note under the text: "[^2]: …". */
const NOTE = /^(?<mark>\[\^\d+\]): /u;

interface TextRun {
  /** Child of the paragraph that holds the letters: a run, or what stands around several. */
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

export class CommentAnchor {
  private readonly text: string;
  private readonly lineStarts: readonly number[];
  private readonly paragraphs: readonly ParagraphFacts[];

  constructor(private readonly read: ReadFile) {
    const { text, layout } = read.result;
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.lineStarts = starts;
    this.paragraphs = layout?.paragraphs ?? [];
  }

  /** Sets the marks of a comment at a place of the imported text. */
  mark(range: Range, id: number): void {
    const where = { start: this.offset(range.start), end: this.offset(range.end) };
    const index = this.paragraphAt(where.start, range.start.line);
    const own = this.read.elements[index];
    const paragraph = own === undefined ? null : this.inBody(own, range.start.line);
    if (paragraph === null) {
      const first = this.read.elements.find((one) => one !== undefined);
      if (first !== undefined) surround(first, [null, null], id);
      return;
    }
    surround(paragraph, paragraph === own ? this.endsOf(paragraph, index, where) : [null, null], id);
  }

  private offset({ line, character }: Position): number {
    return (this.lineStarts[line] ?? this.text.length) + character;
  }

  /** Index of the paragraph of an offset; of a blank line that of the line above. */
  private paragraphAt(offset: number, line: number): number {
    const found = this.paragraphs.findIndex((one) => one?.span != null && one.span.start <= offset && offset < one.span.end);
    if (found >= 0) return found;
    const { paragraphOfLine } = this.read.result;
    for (let i = line; i >= 0; i--) if ((paragraphOfLine[i] ?? -1) >= 0) return paragraphOfLine[i] ?? -1;
    return paragraphOfLine.find((one) => one >= 0) ?? -1;
  }

  /** Comments stand in the body alone: for a note where it is pointed at, for a text box where it hangs. */
  private inBody(element: Element, line: number): Element | null {
    if (element.ownerDocument !== this.read.file.body.ownerDocument) {
      const mark = NOTE.exec(this.text.slice(this.lineStarts[line]))?.groups?.mark;
      const at = mark === undefined ? -1 : this.text.indexOf(mark);
      const pointing = at < 0 ? undefined : this.read.elements[this.paragraphAt(at, -1)];
      if (pointing === undefined || pointing.ownerDocument !== this.read.file.body.ownerDocument) return null;
      return outOfBoxes(pointing);
    }
    return outOfBoxes(element);
  }

  /** First and last child of the paragraph around the words of a place; nulls when the words cannot be told. */
  private endsOf(paragraph: Element, index: number, where: Span): readonly [Element | null, Element | null] {
    const facts = this.paragraphs[index];
    const place = facts?.span;
    const words = comparable(this.text.slice(where.start, Math.min(where.end, place?.end ?? where.start)));
    if (place == null || words.trim() === "") return [null, null];
    const label = facts?.numbering?.kind === "auto" ? facts.numbering.label.length : 0;
    if (where.start < place.start + label) return [null, null];
    const before = comparable(this.text.slice(place.start + label, where.start));
    const earlier = count(before + words, words) - 1;
    const { runs, text } = runsOf(paragraph);
    let at = text.indexOf(words);
    for (let i = 0; i < earlier && at >= 0; i++) at = text.indexOf(words, at + 1);
    return at < 0 ? [null, null] : cut(paragraph, runs, { start: at, end: at + words.length });
  }
}

/** The paragraph that a text box hangs on, or the paragraph itself. */
function outOfBoxes(element: Element): Element {
  let out = element;
  for (let node = element.parentNode; node !== null; node = node.parentNode) {
    if ((node as Element).localName !== "txbxContent") continue;
    let up = node.parentNode;
    while (up !== null && (up as Element).localName !== "p") up = up.parentNode;
    if (up === null) return out;
    out = up as Element;
    node = up;
  }
  return out;
}

/** Blanks of any kind alike, capitals alike: the reader may have changed both. One unit for one unit. */
function comparable(text: string): string {
  const plain = text.replace(/\s/gu, " ").replace(/[\u2010\u2011]/gu, "-");
  const small = plain.toLowerCase();
  return small.length === plain.length ? small : plain;
}

function count(text: string, words: string): number {
  let found = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found++;
  return found;
}

/** Letters of a paragraph by its own children. */
function runsOf(paragraph: Element): { readonly runs: readonly TextRun[]; readonly text: string } {
  const runs: TextRun[] = [];
  let text = "";
  for (const element of children(paragraph)) {
    const own = comparable(shownLetters(element));
    if (own !== "") runs.push({ element, start: text.length, end: text.length + own.length });
    text += own;
  }
  return { runs, text };
}

const UNSHOWN: ReadonlySet<string> = new Set(["pPr", "rPr", "del", "moveFrom", "delText", "instrText", "txbxContent", "AlternateContent"]);

function shownLetters(element: Element): string {
  const name = element.localName ?? "";
  if (UNSHOWN.has(name)) return "";
  if (name === "t") return letters(element);
  let out = LETTER_PARTS[name] ?? "";
  for (const one of children(element)) out += shownLetters(one);
  return out;
}

/** The children that hold a stretch of letters; a plain run is divided so that they hold nothing else. */
function cut(paragraph: Element, runs: readonly TextRun[], { start, end }: Span): readonly [Element | null, Element | null] {
  const first = runs.find((run) => run.end > start);
  const last = runs.find((run) => run.end >= end);
  if (first === undefined || last === undefined) return [null, null];
  if (end < last.end) divide(paragraph, last.element, end - last.start);
  const behind = start > first.start ? divide(paragraph, first.element, start - first.start) : null;
  return [behind ?? first.element, first === last ? (behind ?? first.element) : last.element];
}

/** Divides a run of letters alone; answers the second one, or null when the run holds more than letters. */
function divide(paragraph: Element, run: Element, at: number): Element | null {
  const parts = [...children(run)].filter((one) => one.localName !== "rPr");
  const own = parts[0];
  if (run.localName !== "r" || parts.length !== 1 || own?.localName !== "t") return null;
  const text = letters(own);
  const second = run.cloneNode(true) as Element;
  const copy = [...children(second)].find((one) => one.localName === "t");
  if (copy === undefined) return null;
  own.textContent = text.slice(0, at);
  copy.textContent = text.slice(at);
  for (const one of [own, copy]) one.setAttribute("xml:space", "preserve");
  paragraph.insertBefore(second, run.nextSibling);
  return second;
}

function surround(paragraph: Element, [first, last]: readonly [Element | null, Element | null], id: number): void {
  const own = { id: String(id) };
  const begin = first ?? [...children(paragraph)].find((one) => one.localName !== "pPr") ?? null;
  paragraph.insertBefore(wordElement(paragraph, "commentRangeStart", own), begin);
  const end = paragraph.insertBefore(wordElement(paragraph, "commentRangeEnd", own), last?.nextSibling ?? null);
  const pointer = wordElement(paragraph, "r");
  pointer.appendChild(wordElement(paragraph, "commentReference", own));
  paragraph.insertBefore(pointer, end.nextSibling);
}
