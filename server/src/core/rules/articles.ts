/** Putting an article in: the next ones are renumbered with every reference to them in the same document. */
import type { TextEdit } from "../model/finding";
import type { Article, Draft } from "../model/types";
import { type Span, span } from "../text/span";
import { citedArticles } from "./noi-nhan/nhu-dieu";

/** A new article before `next`, whose number it takes; null when a number cannot be read. */
export function insertArticleBefore(draft: Draft, next: Article, text: string): readonly TextEdit[] | null {
  const number = next.number;
  if (number === null) return null;
  const at = next.node.span.start;
  const edits: TextEdit[] = [{ span: span(at, at), newText: `Điều ${number}. ${text}\n` }];
  for (const article of draft.articles.slice(draft.articles.indexOf(next))) {
    if (article.number === null) return null;
    const digits = digitsOf(draft, article.node.mark);
    if (digits === null) return null;
    edits.push({ span: digits, newText: String(article.number + 1) });
  }
  return [...edits, ...renumbered(draft, number)];
}

/** References of the document to its own articles from `first` on, each one higher. */
function renumbered(draft: Draft, first: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { number, span: where } of citedArticles(draft)) {
    if (number >= first) edits.push({ span: where, newText: String(number + 1) });
  }
  const numbers = new Map(draft.articles.map(({ node, number }) => [node, number]));
  const recipients = draft.recipients?.span;
  for (const reference of draft.references) {
    if (!reference.internal || reference.nested || (recipients !== undefined && reference.span.start >= recipients.start)) continue;
    for (const target of reference.targets) {
      const number = target.node === null ? null : (numbers.get(target.node) ?? null);
      const digits = number === null || number < first ? null : digitsOf(draft, target.span);
      if (digits !== null && number !== null) edits.push({ span: digits, newText: String(number + 1) });
    }
  }
  return edits;
}

function digitsOf(draft: Draft, where: Span): Span | null {
  const m = /\d+/.exec(draft.source.slice(where));
  return m === null ? null : span(where.start + m.index, where.start + m.index + m[0].length);
}
