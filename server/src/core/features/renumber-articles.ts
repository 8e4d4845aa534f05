/**
 * What happens to the numbers of articles when one is put in, taken out or numbered anew, and why it may not be done.
 * "Điều 2a" goes with Điều 2: it keeps its letter and takes over a new number.
 */
import type { Text, TextEdit } from "../model/finding";
import type { Article, Draft } from "../model/types";
import type { Node } from "../syntax/nodes";
import { type Span, span } from "../text/span";
import { POINT_LETTERS, pointOrdinal } from "../text/vietnamese";
import { type Renumbering, unitsOf } from "./renumber-references";

export interface ArticlePlan {
  readonly numbers: Renumbering;
  /** Text put in, taken out, and end marks that follow. */
  readonly edits: readonly TextEdit[];
  /** Numbers of articles that come or go: references to them must be clear. */
  readonly fresh: readonly string[];
  /** The article that is taken out. */
  readonly removed: Node | null;
}

export type Refusal = { readonly kind: "refusal"; readonly reason: Text };

export const refuse = (vi: string, en: string): Refusal => ({ kind: "refusal", reason: { vi, en } });

export const unread = (): Refusal =>
  refuse(
    "Có Điều mang số không đọc được (như “Điều IV”, hoặc “Điều 5a” không đứng sau Điều 5). Đề nghị sửa trước.",
    "Some article has a number that cannot be read (such as “Điều IV”, or “Điều 5a” that does not follow Điều 5).",
  );

const labelOf = ({ number, suffix }: Article): string => `${number ?? ""}${suffix}`;

/** A new Điều after the one at `index`; those behind it move up as far as there is no gap. */
export function insertion({ source }: Draft, articles: readonly Article[], index: number): ArticlePlan | Refusal {
  const article = articles[index];
  if (article === undefined || article.number === null) return unread();
  const after = articles[index + 1];
  if (after !== undefined && goesWith(after, article)) return followed(article, after);
  const numbers = new Map<Node, string>();
  let next = article.number + 1;
  const fresh = String(next);
  for (const other of articles.slice(index + 1)) {
    if (other.number === null || other.number > next) break;
    numbers.set(other.node, `${other.number + 1}${other.suffix}`);
    next = other.number + 1;
  }
  const at = source.lines[source.lineAt(article.node.span.end)]?.end ?? article.node.span.end;
  const lineEnd = /\r\n|\n|\r/u.exec(source.text)?.[0] ?? "\n";
  const mark = source.original(article.node.mark).replace(/\d+[a-zđ]?/u, fresh);
  return { numbers, edits: [{ span: span(at, at), newText: `${lineEnd}${mark.trimEnd()} ` }], fresh: [fresh], removed: null };
}

const goesWith = (after: Article, { number }: Article): boolean => after.suffix !== "" && after.number === number;

const followed = (article: Article, after: Article): Refusal =>
  refuse(
    `Điều ${labelOf(after)} đi liền sau Điều ${labelOf(article)}. Đề nghị thực hiện từ Điều ${labelOf(after)}.`,
    `Điều ${labelOf(after)} belongs to Điều ${labelOf(article)}. Please begin with Điều ${labelOf(after)}.`,
  );

const MOST = 999;

/** Articles from `index` on get consecutive numbers, letters included. */
export function consecutive(articles: readonly Article[], index: number, start: number | undefined): ArticlePlan | Refusal {
  const [before, own] = [articles[index - 1], articles[index]];
  const last = before?.number ?? 0;
  const lettered = own !== undefined && own.suffix !== "";
  if (lettered && (start !== undefined ? start !== last : before === undefined)) {
    return refuse(
      `Điều ${labelOf(own)} mang số của điều đứng trước. Đề nghị đánh số lại từ điều đó.`,
      `Điều ${labelOf(own)} bears the number of the article before it. Please renumber from that one.`,
    );
  }
  const first = start ?? last + 1;
  if (!lettered && (!Number.isInteger(first) || first <= last || first > MOST)) {
    return refuse(
      `Số mới phải từ ${last + 1} trở lên, vì đứng sau Điều ${last}.`,
      `The new number has to be ${last + 1} or more, because it stands after Điều ${last}.`,
    );
  }
  const numbers = new Map<Node, string>();
  let number = lettered ? last : first - 1;
  let letter = lettered ? (pointOrdinal(before?.suffix ?? "") ?? 0) : 0;
  for (const article of articles.slice(index)) {
    if (article.suffix === "") number++;
    letter = article.suffix === "" ? 0 : letter + 1;
    const label = `${number}${POINT_LETTERS[letter - 1] ?? ""}`;
    if (label !== labelOf(article)) numbers.set(article.node, label);
  }
  return { numbers, edits: [], fresh: [], removed: null };
}

/** The Điều at `index` goes; those behind it move down as far as there is no gap. Refused while something refers to it. */
export function deletion(draft: Draft, articles: readonly Article[], index: number): ArticlePlan | Refusal {
  const article = articles[index];
  if (article === undefined || article.number === null) return unread();
  const { node, suffix } = article;
  const name = `Điều ${labelOf(article)}`;
  if (articles.length < 2) return refuse("Văn bản chỉ có một Điều nên không xóa.", "It is the only article, so it stays.");
  if (node.parent !== null && node.parent.children.filter(({ kind }) => kind === "article").length < 2) {
    const owner = node.parent.label;
    return refuse(
      `${owner} chỉ có ${name}. Đề nghị xóa cả ${owner} hoặc chuyển điều khác vào.`,
      `${owner} holds nothing but ${name}. Delete the whole of it, or move another article there.`,
    );
  }
  const after = articles[index + 1];
  if (suffix === "" && after !== undefined && goesWith(after, article)) return followed(article, after);
  const used = usedElsewhere(draft, node, name);
  if (used !== null) return used;
  const numbers = new Map<Node, string>();
  let last = article;
  for (const other of articles.slice(index + 1)) {
    if (other.number === null) break;
    const follows = other.suffix === "" ? other.number === (last.number ?? 0) + 1 : other.number === last.number;
    if (!follows) break;
    if (suffix === "") numbers.set(other.node, `${other.number - 1}${other.suffix}`);
    else if (other.suffix !== "" && other.number === article.number)
      numbers.set(other.node, `${other.number}${POINT_LETTERS[(pointOrdinal(other.suffix) ?? 2) - 2] ?? ""}`);
    else break;
    last = other;
  }
  return { numbers, edits: removal(draft, articles, index), fresh: [labelOf(article)], removed: node };
}

/** Why an article may not go: the first reference from elsewhere to it or to what stands in it. */
function usedElsewhere({ references, source }: Draft, node: Node, name: string): Refusal | null {
  const inside = ({ start, end }: Span): boolean => node.span.start <= start && end <= node.span.end;
  const user = references.find(
    (reference) => !inside(reference.span) && unitsOf(reference).some((unit) => unit.node !== null && inside(unit.node.span)),
  );
  if (user === undefined) return null;
  const { line } = source.position(user.span.start);
  return refuse(
    `Còn viện dẫn đến ${name}: “${user.text}” (dòng ${line + 1}). Đề nghị sửa viện dẫn trước khi xóa.`,
    `${name} is still referred to: “${user.text}” (line ${line + 1}). Please change that first.`,
  );
}

const END_MARK = /\.\/\.$/u;

/** The lines of an article with their line ends; the end mark of the last one passes on to the one before it. */
function removal({ source }: Draft, articles: readonly Article[], index: number): TextEdit[] {
  const node = articles[index]?.node;
  if (node === undefined) return [];
  const line = source.lineAt(node.span.start);
  const from = source.lines[line]?.start ?? node.span.start;
  const isBlank = (at: number): boolean => {
    const one = source.lines[at];
    return one !== undefined && source.flat.slice(one.start, one.end).trim() === "";
  };
  let next = source.lineAt(Math.max(node.span.start, node.span.end - 1)) + 1;
  if (isBlank(line - 1)) while (isBlank(next)) next++;
  const whole = source.flat.slice(from, node.span.start).trim() === "";
  const gone = span(whole ? from : node.span.start, source.lines[next]?.start ?? source.flat.length);
  const before = articles[index - 1]?.node;
  if (index < articles.length - 1 || before === undefined || !END_MARK.test(source.slice(node.span).trimEnd())) {
    return [{ span: gone, newText: "" }];
  }
  const end = before.span.start + source.slice(before.span).trimEnd().length;
  const mark = /[.;]$/u.test(source.flat.slice(end - 1, end)) ? 1 : 0;
  return [
    { span: span(end - mark, end), newText: "./." },
    { span: gone, newText: "" },
  ];
}

/** An operation needs an order to begin with; renumbering may start from a broken one, but not from unread numbers. */
export function brokenNumbers(articles: readonly Article[], from: number): Refusal | null {
  if (articles.some(({ number, node }) => number === null || !/^Điều +\d+[a-zđ]?$/iu.test(node.label))) return unread();
  for (let i = Math.max(1, from); i < articles.length; i++) {
    const [before, here] = [articles[i - 1], articles[i]];
    if (from < articles.length - 1 && before !== undefined && here !== undefined && !inOrder(before, here)) {
      return refuse(
        `Số thứ tự các Điều chưa đúng (Điều ${labelOf(here)} đứng sau Điều ${labelOf(before)}). Đề nghị đánh số lại trước.`,
        `The articles are not in order (Điều ${labelOf(here)} stands after Điều ${labelOf(before)}). Please renumber first.`,
      );
    }
  }
  return null;
}

function inOrder(before: Article, here: Article): boolean {
  if (here.suffix === "") return (here.number ?? 0) > (before.number ?? 0);
  return here.number === before.number && (pointOrdinal(here.suffix) ?? 0) > (pointOrdinal(before.suffix) ?? 0);
}

/** A reference to a number that two articles bear cannot follow either of them. */
export function doubleTarget(draft: Draft, articles: readonly Article[], numbers: Renumbering): Refusal | null {
  const seen = new Map<string, Node>();
  const doubles = new Set<Node>();
  for (const article of articles) {
    const first = seen.get(labelOf(article));
    if (first === undefined) seen.set(labelOf(article), article.node);
    else if (numbers.has(first) || numbers.has(article.node)) doubles.add(first);
  }
  for (const reference of draft.references) {
    for (const target of unitsOf(reference)) {
      if (target.node === null || !doubles.has(target.node) || !/\d/u.test(draft.source.slice(target.span))) continue;
      const { line } = draft.source.position(target.span.start);
      return refuse(
        `Có hai ${target.node.label}, chưa rõ “${reference.text}” (dòng ${line + 1}) chỉ Điều nào. Đề nghị kiểm tra.`,
        `There are two ${target.node.label}; it is not clear which one “${reference.text}” (line ${line + 1}) means.`,
      );
    }
  }
  return null;
}
