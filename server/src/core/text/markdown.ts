/** Text pasted from Markdown: where its marks stand. Signs that only look like marks (20*20 cm, 1,2 * S, a footnote's star) are none. */
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
  return MARKDOWN.test(text) ? marksOf(text) : [];
}

function marksOf(text: string): Span[] {
  const found: Span[] = [];
  const pairs = new Pairs(text);
  for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
    // Behind a backslash a star is a sign.
    if (mark.charCodeAt(0) === BACKSLASH) found.push(span(at, at + 1));
    else if (!mark.startsWith("*")) found.push(span(at, at + mark.length));
    else if (mark.length === 1) pairs.star(at);
    else if (!isProduct(text, at, at + mark.length)) found.push(span(at, at + mark.length));
  }
  return pairs.found.length === 0 ? found : [...found, ...pairs.found].sort((a, b) => a.start - b.start);
}

/** Between figures: a sign of multiplication. */
const isProduct = (text: string, start: number, end: number): boolean => DIGIT.test(text.charAt(start - 1)) && DIGIT.test(text.charAt(end));

/** Single stars that belong together. */
class Pairs {
  readonly found: Span[] = [];
  private open = -1;

  constructor(private readonly text: string) {}

  star(at: number): void {
    if (this.closes(at)) {
      this.found.push(span(this.open, this.open + 1), span(at, at + 1));
      this.open = -1;
    } else if (this.opens(at)) this.open = at;
  }

  private opens(at: number): boolean {
    return OPENS_BEFORE.test(this.text.charAt(at + 1)) && (at === 0 || OPENS_BEHIND.test(this.text.charAt(at - 1)));
  }

  private closes(at: number): boolean {
    const { text, open } = this;
    if (open < 0 || at - open > LONGEST_EMPHASIS) return false;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (before.trim() === "" || (WORD.test(before) && WORD.test(after) && (DIGIT.test(before) || DIGIT.test(after)))) return false;
    return !ENDS_PARAGRAPH.test(text.slice(open, at));
  }
}
