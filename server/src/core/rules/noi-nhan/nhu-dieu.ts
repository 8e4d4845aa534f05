/** What the rules about "Như Điều n" share: the numbers written in Nơi nhận, and the articles on execution. */
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";

export interface CitedArticle {
  readonly number: number;
  /** The digits. */
  readonly span: Span;
}

// "Như Điều 3", "Như điều 2, 3", "Như Điều 3 và Điều 4"; numbers in notes behind a bracket do not count
const NUMBERS = /^Như +[Đđ]iều(?<list>(?:(?: *,| +và)?(?: +[Đđ]iều)? *\d{1,3})+)/u;
// "… chịu trách nhiệm thi hành Quyết định này", "… căn cứ Quyết định thi hành", "… có trách nhiệm thi hành"
const EXECUTION =
  /(?:chịu|có) +trách +nhiệm +(?:tổ +chức +)?(?:thi +hành|thực +hiện)|căn +cứ +(?:Quyết +định|Nghị +quyết)(?: +này)?,? +(?:để +)?(?:tổ +chức +)?thi +hành|thi +hành +(?:Quyết +định|Nghị +quyết) +này/u;

/** Article numbers of the "Như Điều n" lines. */
export function citedArticles(draft: Draft): readonly CitedArticle[] {
  const found: CitedArticle[] = [];
  for (const item of draft.recipients?.items ?? []) {
    if (item.kind !== "nhu-dieu") continue;
    const text = draft.source.slice(item.text);
    const lead = text.length - text.trimStart().length;
    const m = NUMBERS.exec(text.trimStart());
    const list = m?.groups?.list;
    if (m === null || list === undefined) continue;
    const start = item.text.start + lead + m[0].length - list.length;
    for (const digits of list.matchAll(/\d+/g)) {
      found.push({ number: Number(digits[0]), span: span(start + digits.index, start + digits.index + digits[0].length) });
    }
  }
  return found;
}

/** Numbers of the articles that say who executes the document. */
export function executionArticles(draft: Draft): readonly number[] {
  return draft.articles.flatMap(({ number, node }) => (number !== null && EXECUTION.test(draft.source.slice(node.span)) ? [number] : []));
}
