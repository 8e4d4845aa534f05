/**
 * Text pasted from Markdown: where its marks stand. Signs that only look like marks (20*20 cm, 1,2 * S, a footnote's star, a
 * line to write on) are none. Emphasis of whole lines and links are told in every text, other marks where bold words or headings
 * show that the text is Markdown.
 */
import { type Span, span } from "./span";

const MARKDOWN = /^#{1,6} +\p{Lu}|\*\*\p{L}/mu;
const MARKS = /^#{1,6} |\\\*(?!\*)|\*+|\\(?=[-.*|_]|\s*$| {2})/gmu;
/** Emphasis is a matter of one paragraph. */
const LONGEST_EMPHASIS = 2000;
const ENDS_PARAGRAPH = /\n[ \t]*\n|\|/;
const BACKSLASH = 92;

const WORD = /[\p{L}\p{N}]/u;
const DIGIT = /\p{N}/u;
const OPENS_BEFORE = /[\p{L}\p{N}“"([]/u;
const OPENS_BEHIND = /[^\p{L}\p{N}.,;:)”!?%]/u;

/** The marks in order, without overlap. Linear. */
export function markdownMarks(text: string): readonly Span[] {
  const hasStar = text.includes("*");
  const isMarkdown = (hasStar || text.includes("#")) && MARKDOWN.test(text);
  const found = isMarkdown ? marksOf(text) : hasStar ? emphasisedLines(text, "*", STAR_LINE) : [];
  const low = text.includes("_") ? emphasisedLines(text, "_", LOW_LINE) : [];
  const links = text.includes("](") ? linkMarks(text) : [];
  if (low.length === 0 && links.length === 0) return found;
  return apart(inOrder([...found, ...low, ...links]));
}

/** Without those that stand inside the one before them: the address of a link may hold any sign. */
function apart(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  let end = 0;
  for (const one of spans) {
    if (one.start < end) continue;
    out.push(one);
    end = one.end;
  }
  return out;
}

const LINK = /(?<!!)\[(?<words>[^[\]]{1,300})\]\((?:https?:\/\/|mailto:|www\.)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?: +"[^"\n]*")?\)/giu;

/** The bracket before the words of a link, and what stands behind them with its address. */
function linkMarks(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: link, index, groups } of text.matchAll(LINK)) {
    const { words = "" } = groups ?? {};
    if (words.trim() === "" || ENDS_PARAGRAPH.test(words)) continue;
    found.push(span(index, index + 1), span(index + 1 + words.length, index + link.length));
  }
  return found;
}

const inOrder = (spans: Span[]): Span[] => spans.sort((a, b) => a.start - b.start);

function marksOf(text: string): Span[] {
  const found: Span[] = [];
  const pairs = new Pairs(text);
  for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
    // Behind a backslash a star is a sign.
    if (mark.charCodeAt(0) === BACKSLASH) found.push(span(at, at + 1));
    else if (!mark.startsWith("*")) found.push(span(at, at + mark.length));
    else if (mark.length === 1) pairs.sign(at);
    else if (!isProduct(text, at, at + mark.length)) found.push(span(at, at + mark.length));
  }
  return pairs.found.length === 0 ? found : inOrder([...found, ...pairs.found]);
}

/** Between figures: a sign of multiplication. */
const isProduct = (text: string, start: number, end: number): boolean => DIGIT.test(text.charAt(start - 1)) && DIGIT.test(text.charAt(end));

/** Single signs that belong together. */
class Pairs {
  readonly found: Span[] = [];
  private open = -1;
  /** Up to here the paragraph of the open sign is known to go on. */
  private seen = 0;

  constructor(private readonly text: string) {}

  /** No sign waits for its other one. */
  get isComplete(): boolean {
    return this.open < 0;
  }

  sign(at: number): void {
    if (this.open >= 0 && this.isBehindParagraph(at)) this.open = -1;
    if (this.closes(at)) {
      this.found.push(span(this.open, this.open + 1), span(at, at + 1));
      this.open = -1;
    } else if (this.opens(at)) this.open = this.seen = at;
  }

  private opens(at: number): boolean {
    return OPENS_BEFORE.test(this.text.charAt(at + 1)) && (at === 0 || OPENS_BEHIND.test(this.text.charAt(at - 1)));
  }

  private closes(at: number): boolean {
    const { text, open } = this;
    if (open < 0) return false;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    return before.trim() !== "" && !(WORD.test(before) && WORD.test(after) && (DIGIT.test(before) || DIGIT.test(after)));
  }

  private isBehindParagraph(at: number): boolean {
    const { seen } = this;
    this.seen = at;
    return at - this.open > LONGEST_EMPHASIS || ENDS_PARAGRAPH.test(this.text.slice(seen, at));
  }
}

const STAR_LINE = /^[ \t]*\*(?=[\p{L}\p{N}“"([])/gmu;
const LOW_LINE = /^[ \t]*_(?=[\p{L}\p{N}“"([])/gmu;
/** A line that may go on the one above: neither blank nor an item. */
const GOES_ON = /[ \t]*(?!\d{1,3}[.)] |\p{L}[.)] |Điều \d)[\p{L}\p{N}“"(]/uy;
const SHORTEST_WRAPPED = 40;
const MOST_LINES = 8;

/** Marks of lines, or paragraphs of cut lines, that begin and end with a sign of emphasis, with the pairs between. */
function emphasisedLines(text: string, sign: string, opening: RegExp): Span[] {
  const found: Span[] = [];
  let behind = 0;
  for (const { 0: opened, index } of text.matchAll(opening)) {
    const at = index + opened.length - 1;
    const end = at < behind ? -1 : emphasisEnd(text, at, sign);
    if (end < 0) continue;
    const pairs = new Pairs(text);
    for (let i = at; i >= 0 && i <= end; i = text.indexOf(sign, i + 1)) pairs.sign(i);
    if (!pairs.isComplete || pairs.found.at(-1)?.start !== end) continue;
    for (const mark of pairs.found) found.push(mark);
    behind = end;
  }
  return found;
}

/** Where the sign stands that ends the paragraph; -1 when it ends with another one. */
function emphasisEnd(text: string, at: number, sign: string): number {
  for (let start = at, lines = 0; lines < MOST_LINES; lines++) {
    const feed = text.indexOf("\n", start);
    const stop = feed < 0 ? text.length : feed;
    let last = stop - 1;
    while (last > start && " \t\r".includes(text.charAt(last))) last--;
    if (last > at + 1 && text.charAt(last) === sign && text.charAt(last - 1) !== sign) return last;
    GOES_ON.lastIndex = stop + 1;
    if (feed < 0 || last - start < SHORTEST_WRAPPED || !GOES_ON.test(text)) return -1;
    start = stop + 1;
  }
  return -1;
}
