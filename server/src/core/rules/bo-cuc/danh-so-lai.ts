/** Renumbers articles from one on, together with the references of the same document that point at them. Always asked. */
import type { Fix, TextEdit } from "../../model/finding";
import type { Article, Draft } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import { span } from "../../text/span";
import type { Break } from "../structure";

/** The number at the end of "Điều 4" inside a reference or a mark. */
const ARTICLE_NUMBER = /Điều +(?<number>\d{1,4})(?!.*Điều +\d)/isu;

/** The fix "Đánh số lại từ Điều n" for a gap or a double. */
export function renumberArticles(draft: Draft, articles: readonly Article[], at: Break): Fix {
  const index = articles.findIndex((article) => article.node === at.node);
  const first = (at.previous?.ordinal ?? 0) + 1;
  const numbers = new Map<Node, number>();
  let next = first - 1;
  for (const { node, suffix } of articles.slice(index)) {
    // "Điều 2a" takes over the number of the article before it.
    if (suffix === "") next++;
    numbers.set(node, next);
  }
  const edits = new Map<number, TextEdit>();
  for (const [node, number] of numbers) add(draft, edits, node.mark.start, node.mark.end, number);
  for (const reference of draft.references) {
    if (!reference.internal) continue;
    for (const target of reference.targets) {
      const number = numberOf(target.node, numbers);
      if (number !== null) add(draft, edits, target.span.start, target.span.end, number);
    }
  }
  return {
    title: { vi: `Đánh số lại từ Điều ${first}`, en: `Renumber from Điều ${first}` },
    kind: "ask",
    edits: [...edits.values()].sort((a, b) => a.span.start - b.span.start),
  };
}

function numberOf(target: Node | null, numbers: ReadonlyMap<Node, number>): number | null {
  for (let node = target; node !== null; node = node.parent) {
    const number = numbers.get(node);
    if (number !== undefined) return number;
  }
  return null;
}

function add(draft: Draft, edits: Map<number, TextEdit>, start: number, end: number, number: number): void {
  const m = ARTICLE_NUMBER.exec(draft.source.slice(span(start, end)));
  const old = m?.groups?.number;
  if (m === null || old === undefined || old === String(number)) return;
  const where = start + m.index + m[0].length - old.length;
  edits.set(where, { span: span(where, where + old.length), newText: String(number) });
}
