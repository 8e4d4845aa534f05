/**
 * Renumbering (đánh số lại): articles after an insertion or a deletion or from one on, a khoản or điểm that moves by one
 * place. Every reference of the draft follows. Refused with a reason rather than done wrong; the outcome is read again and compared.
 */
import type { TextEdit } from "../model/finding";
import type { Article, Draft, DraftFile } from "../model/types";
import type { Node } from "../syntax/nodes";
import { applyEdits } from "./apply-fixes";
import {
  type ArticlePlan,
  brokenNumbers,
  consecutive,
  deletion,
  doubleTarget,
  insertion,
  type Refusal,
  refuse,
  unread,
} from "./renumber-articles";
import { type Renumbering, referenceEdits, unclearReference } from "./renumber-references";
import { swapEdit } from "./renumber-swap";
import { pointsAtSame } from "./renumber-verify";

export type RenumberOperation =
  /** A new Điều after the one given. */
  | { readonly kind: "insert-after"; readonly node: Node }
  /** The Điều given goes. */
  | { readonly kind: "delete"; readonly node: Node }
  /** A khoản or điểm changes places with its neighbour. */
  | { readonly kind: "move"; readonly node: Node; readonly by: -1 | 1 }
  /** Articles from the one given on get consecutive numbers; it gets `start`, by default the next of the one before it. */
  | { readonly kind: "from"; readonly node: Node; readonly start?: number };

export type RenumberOutcome =
  | {
      readonly kind: "edits";
      /** In order of the text, not overlapping. */
      readonly edits: readonly TextEdit[];
      /** Those that change references elsewhere; the rest are marks and the moved text. */
      readonly references: ReadonlySet<TextEdit>;
    }
  | Refusal;

export interface RenumberAsked {
  /** The text is issued: then nothing is renumbered. */
  readonly issued: boolean;
  /** Reads the outcome again. */
  readonly read: (text: string) => DraftFile;
}

/** The edits of an operation, or why it is not done. */
export function renumber(file: DraftFile, draft: Draft, operation: RenumberOperation, { issued, read }: RenumberAsked): RenumberOutcome {
  if (issued) return refuse("Văn bản đã ban hành nên không đánh số lại.", "The text is issued, so it is not renumbered.");
  const outcome = operation.kind === "move" ? move(draft, operation) : renumberArticles(draft, operation);
  if (outcome.kind === "refusal" || outcome.edits.length === 0) return outcome;
  const after = read(applyEdits(file.source, outcome.edits));
  const ok = pointsAtSame(file, after, operation);
  return ok
    ? outcome
    : refuse(
        "Chưa đánh số lại được: có viện dẫn sẽ chỉ sang nội dung khác. Đề nghị đánh số thủ công.",
        "Not renumbered: some reference would point at other text. Please renumber by hand.",
      );
}

/** Articles of the draft proper or of the attachment that hold a node. */
export function articlesWith(draft: Draft, node: Node): readonly Article[] {
  const all = [draft.articles, ...draft.attachments.map(({ articles }) => articles)];
  return all.find((articles) => articles.some((article) => article.node === node)) ?? [];
}

type ArticleOperation = Exclude<RenumberOperation, { kind: "move" }>;

function renumberArticles(draft: Draft, operation: ArticleOperation): RenumberOutcome {
  const articles = articlesWith(draft, operation.node);
  const index = articles.findIndex(({ node }) => node === operation.node);
  if (index < 0) return refuse("Đặt con trỏ trong một Điều.", "Put the cursor into an article.");
  if (hasUnreadArticle(draft)) return unread();
  const broken = brokenNumbers(articles, operation.kind === "from" ? articles.length - 1 : index);
  if (broken !== null) return broken;
  const plan = planOf(draft, articles, index, operation);
  if ("kind" in plan) return plan;
  const double = doubleTarget(draft, articles, plan.numbers);
  if (double !== null) return double;
  const unclear = unclearReference(draft, plan.numbers, plan.fresh);
  if (unclear !== null) return { kind: "refusal", reason: unclear };
  return assemble(draft, plan);
}

function planOf(draft: Draft, articles: readonly Article[], index: number, operation: ArticleOperation): ArticlePlan | Refusal {
  switch (operation.kind) {
    case "insert-after":
      return insertion(draft, articles, index);
    case "delete":
      return deletion(draft, articles, index);
    case "from":
      return consecutive(articles, index, operation.start);
  }
}

// "Điều 5. Kinh phí" at the beginning of a line
const ARTICLE_LINE = /^ *Điều +\d+[a-zđ]?\. +\p{Lu}/u;

/** A line that looks like an article and was not taken for one. */
function hasUnreadArticle(draft: Draft): boolean {
  const { source, span: whole } = draft;
  const read = new Set(
    [draft.articles, ...draft.attachments.map(({ articles }) => articles)].flat().map(({ node }) => source.lineAt(node.mark.start)),
  );
  const last = source.lineAt(whole.end);
  for (let i = source.lineAt(whole.start); i <= last; i++) {
    const line = source.lines[i];
    if (line !== undefined && !read.has(i) && ARTICLE_LINE.test(source.flat.slice(line.start, Math.min(line.end, line.start + LOOKED_AT))))
      return true;
  }
  return false;
}

const LOOKED_AT = 40;

function assemble(draft: Draft, { numbers, edits: text, removed }: ArticlePlan): RenumberOutcome {
  const marks: TextEdit[] = [];
  for (const [node, number] of numbers) {
    const m = /\d+[a-zđ]?/u.exec(draft.source.slice(node.mark));
    if (m === null) return unread();
    const start = node.mark.start + m.index;
    marks.push({ span: { start, end: start + m[0].length }, newText: number });
  }
  // What stands in an article that goes needs no new numbers.
  const references = referenceEdits(draft, numbers).filter(({ span }) => removed === null || !holds(removed, span.start));
  const edits = [...marks, ...references, ...text].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { kind: "edits", edits, references: new Set(references) };
}

const holds = ({ span: { start, end } }: Node, offset: number): boolean => start <= offset && offset < end;

const MOVABLE: ReadonlySet<Node["kind"]> = new Set(["numbered", "letter"]);

/** The khoản or điểm that a node stands in, innermost first; null when it stands in none. */
export function movable(node: Node | null): Node | null {
  for (let n = node; n !== null; n = n.parent) if (MOVABLE.has(n.kind)) return n;
  return null;
}

function move(draft: Draft, { node, by }: Extract<RenumberOperation, { kind: "move" }>): RenumberOutcome {
  const siblings = node.parent?.children ?? draft.nodes;
  const index = siblings.indexOf(node);
  const other = siblings[index + by];
  if (!MOVABLE.has(node.kind) || index < 0) return refuse("Đặt con trỏ trong một khoản hoặc điểm.", "Put the cursor into a khoản or điểm.");
  if (other === undefined || other.kind !== node.kind) {
    return by < 0 ? refuse("Đã ở vị trí đầu.", "It already stands first.") : refuse("Đã ở vị trí cuối.", "It already stands last.");
  }
  const [first, second] = by < 0 ? [other, node] : [node, other];
  return swap(draft, first, second);
}

function swap(draft: Draft, first: Node, second: Node): RenumberOutcome {
  if (first.ordinal === null || second.ordinal === null || second.ordinal !== first.ordinal + 1) {
    return refuse(
      `Số thứ tự “${first.label}” và “${second.label}” chưa liên tục. Đề nghị đánh số lại trước.`,
      `“${first.label}” and “${second.label}” are not consecutive. Please renumber first.`,
    );
  }
  if ([first, second].some((node) => holdsDecimals(node))) {
    return refuse(
      "Bên trong có mục đánh số theo số của khoản (như 1.1), chưa chuyển được.",
      "It holds items numbered after it (such as 1.1), so it cannot be moved.",
    );
  }
  const numbers: Renumbering = new Map([
    [first, second.label],
    [second, first.label],
  ]);
  const unclear = unclearReference(draft, numbers);
  if (unclear !== null) return { kind: "refusal", reason: unclear };
  const references = referenceEdits(draft, numbers);
  const swapped = swapEdit(draft.source, first, second, references);
  const outside = references.filter(({ span }) => span.end <= swapped.span.start || span.start >= swapped.span.end);
  const edits = [...outside, swapped].sort((a, b) => a.span.start - b.span.start);
  return { kind: "edits", edits, references: new Set(outside) };
}

const holdsDecimals = (node: Node): boolean => node.children.some((child) => child.kind === "decimal" || holdsDecimals(child));
