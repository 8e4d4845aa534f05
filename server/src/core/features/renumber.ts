/**
 * Renumbering (đánh số lại): articles after an insertion or from one on, a khoản or điểm that moves by one place. Every
 * reference of the draft follows. Refused with a reason rather than done wrong; the outcome is read again and compared.
 */
import type { Text, TextEdit } from "../model/finding";
import type { Article, Draft, DraftFile } from "../model/types";
import type { Node } from "../syntax/nodes";
import { applyEdits } from "./apply-fixes";
import { type Renumbering, referenceEdits, unclearReference } from "./renumber-references";
import { swapEdit } from "./renumber-swap";
import { pointsAtSame } from "./renumber-verify";

export type RenumberOperation =
  /** A new Điều after the one given. */
  | { readonly kind: "insert-after"; readonly node: Node }
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
  | { readonly kind: "refusal"; readonly reason: Text };

const refuse = (vi: string, en: string): RenumberOutcome => ({ kind: "refusal", reason: { vi, en } });

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
  const ok = pointsAtSame(file, after, operation.kind === "move" ? operation.node : null, operation.kind === "move" ? operation.by : 0);
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

function renumberArticles(draft: Draft, operation: Exclude<RenumberOperation, { kind: "move" }>): RenumberOutcome {
  const articles = articlesWith(draft, operation.node);
  const index = articles.findIndex(({ node }) => node === operation.node);
  if (index < 0) return refuse("Đặt con trỏ trong một Điều.", "Put the cursor into an article.");
  if (hasUnreadArticle(draft)) return unread();
  const broken = brokenNumbers(articles, operation.kind === "insert-after" ? index : articles.length - 1);
  if (broken !== null) return broken;
  const plan = operation.kind === "insert-after" ? insertion(draft, articles, index) : consecutive(articles, index, operation.start);
  if ("kind" in plan) return plan;
  const double = doubleTarget(draft, articles, plan.numbers);
  if (double !== null) return double;
  const unclear = unclearReference(draft, plan.numbers, plan.fresh);
  if (unclear !== null) return { kind: "refusal", reason: unclear };
  return assemble(draft, plan.numbers, plan.inserted);
}

interface Plan {
  readonly numbers: Renumbering;
  readonly inserted: readonly TextEdit[];
  /** Numbers of inserted articles. */
  readonly fresh: readonly number[];
}

function insertion(draft: Draft, articles: readonly Article[], index: number): Plan | RenumberOutcome {
  const article = articles[index];
  const number = article?.number ?? null;
  if (article === undefined || number === null) return unread();
  const numbers = new Map<Node, number>();
  let next = number + 1;
  for (const other of articles.slice(index + 1)) {
    if (other.number === null || other.number > next) break;
    numbers.set(other.node, other.number + 1);
    next = other.number + 1;
  }
  const { source } = draft;
  const at = source.lines[source.lineAt(article.node.span.end)]?.end ?? article.node.span.end;
  const lineEnd = /\r\n|\n|\r/u.exec(source.text)?.[0] ?? "\n";
  const mark = source.original(article.node.mark).replace(/\d+/u, String(number + 1));
  return { numbers, inserted: [{ span: { start: at, end: at }, newText: `${lineEnd}${mark.trimEnd()} ` }], fresh: [number + 1] };
}

function consecutive(articles: readonly Article[], index: number, start: number | undefined): Plan | RenumberOutcome {
  const before = articles[index - 1]?.number ?? 0;
  const first = start ?? before + 1;
  if (!Number.isInteger(first) || first <= before || first > MOST) {
    return refuse(
      `Số mới phải từ ${before + 1} trở lên, vì đứng sau Điều ${before}.`,
      `The new number has to be ${before + 1} or more, because it stands after Điều ${before}.`,
    );
  }
  const numbers = new Map<Node, number>();
  articles.slice(index).forEach(({ node, number }, i) => {
    if (number !== first + i) numbers.set(node, first + i);
  });
  return { numbers, inserted: [], fresh: [] };
}

const MOST = 999;

const unread = (): RenumberOutcome =>
  refuse(
    "Có Điều mang số không đọc được (như “Điều 5a”). Đề nghị sửa trước.",
    "Some article has a number that cannot be read (such as “Điều 5a”).",
  );

// "Điều 5a. Kinh phí" at the beginning of a line
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

/** An insertion needs an order to begin with; renumbering may start from a broken one, but not from unread numbers. */
function brokenNumbers(articles: readonly Article[], from: number): RenumberOutcome | null {
  if (articles.some(({ number, node }) => number === null || !/^Điều +\d+$/iu.test(node.label))) return unread();
  for (let i = Math.max(1, from); i < articles.length; i++) {
    const [before, here] = [articles[i - 1]?.number ?? 0, articles[i]?.number ?? 0];
    if (from < articles.length - 1 && here <= before) {
      return refuse(
        `Số thứ tự các Điều chưa đúng (Điều ${here} đứng sau Điều ${before}). Đề nghị đánh số lại trước.`,
        `The articles are not in order (Điều ${here} stands after Điều ${before}). Please renumber first.`,
      );
    }
  }
  return null;
}

/** A reference to a number that two articles bear cannot follow either of them. */
function doubleTarget(draft: Draft, articles: readonly Article[], numbers: Renumbering): RenumberOutcome | null {
  const seen = new Map<number, Node>();
  const doubles = new Set<Node>();
  for (const { number, node } of articles) {
    const first = seen.get(number ?? 0);
    if (first === undefined) seen.set(number ?? 0, node);
    else if (numbers.has(first) || numbers.has(node)) doubles.add(first);
  }
  for (const reference of draft.references) {
    for (const target of reference.targets.flatMap((one) => [one, ...(one.owners ?? [])])) {
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

function assemble(draft: Draft, numbers: Renumbering, inserted: readonly TextEdit[]): RenumberOutcome {
  const marks: TextEdit[] = [];
  for (const [node, number] of numbers) {
    const m = /\d+/u.exec(draft.source.slice(node.mark));
    if (m === null) return unread();
    const start = node.mark.start + m.index;
    marks.push({ span: { start, end: start + m[0].length }, newText: String(number) });
  }
  const references = referenceEdits(draft, numbers);
  const edits = [...marks, ...references, ...inserted].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { kind: "edits", edits, references: new Set(references) };
}

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
