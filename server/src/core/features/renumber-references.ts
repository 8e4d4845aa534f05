/** References when units change their numbers: the edits that make them follow, and those that are not clear enough to do so. */
import type { Text, TextEdit } from "../model/finding";
import type { Draft, Reference, ReferenceTarget } from "../model/types";
import type { Node } from "../syntax/nodes";
import { type Span, span } from "../text/span";

/** New number or letter of each unit that changes: "4", "3a", "b". */
export type Renumbering = ReadonlyMap<Node, string>;

// "Điều 3", "Điều 3a", "khoản 2", "3", "điểm a": the number or letter at the end
const LABEL = /(?:\d+[a-zđ]?|(?<![a-zA-ZÀ-ỹ])[a-zđ])(?=\)?$)/u;
const NUMBERED_LABEL = /^(?<unit>điều|khoản|điểm|mục) (?<label>\d+[a-zđ]?|[a-zđ])(?: |$)/iu;
const AMENDS = /sửa +đổi|bổ +sung|bãi +bỏ/iu;
const RANGE = /đến|[-–]/u;

/** Every unit that a reference names, the owners included. */
export const unitsOf = (reference: Reference): readonly ReferenceTarget[] =>
  reference.targets.flatMap((target) => [target, ...(target.owners ?? [])]);

/** Edits that make all references of a draft follow, in order of the text, each place once. */
export function referenceEdits(draft: Draft, numbers: Renumbering): TextEdit[] {
  const edits = new Map<number, TextEdit>();
  for (const reference of draft.references) {
    for (const target of unitsOf(reference)) {
      const to = target.node === null ? undefined : numbers.get(target.node);
      const where = to === undefined ? null : labelSpan(draft, target.span);
      if (to !== undefined && where !== null && draft.source.slice(where) !== to) edits.set(where.start, { span: where, newText: to });
    }
  }
  return [...edits.values()].sort((a, b) => a.span.start - b.span.start);
}

/** The number or letter in the words of a unit; null for "khoản này". */
function labelSpan(draft: Draft, words: Span): Span | null {
  const m = LABEL.exec(draft.source.slice(words));
  return m === null ? null : span(words.start + m.index, words.start + m.index + m[0].length);
}

/**
 * Why a renumbering cannot be done safely: a reference about a changed number whose target is not certain. Null when all
 * are. `fresh`: numbers of articles that come or go.
 */
export function unclearReference(draft: Draft, numbers: Renumbering, fresh: readonly string[] = []): Text | null {
  const changed = new Set([...numbers].flatMap(([node, to]) => [numberOf(node.label), to.toLowerCase()]));
  for (const number of fresh) changed.add(number);
  const amending = draft.title?.subject != null && AMENDS.test(draft.source.slice(draft.title.subject));
  for (const reference of draft.references) {
    if (!reference.internal) continue;
    const certain = reference.targets.every((target) =>
      isCertain(draft, reference, target, numbers, { changed, amending, articles: fresh.length > 0 }),
    );
    if (!certain || splitsRange(draft, reference, numbers)) return told(draft, reference);
  }
  return null;
}

const numberOf = (label: string): string => (/[^ ]+$/u.exec(label)?.[0] ?? label).toLowerCase();

interface Scene {
  readonly changed: ReadonlySet<string>;
  /** The draft changes another document: a bare “Điều 3” may be that one's. */
  readonly amending: boolean;
  /** Articles come or go, perhaps without another one changing. */
  readonly articles: boolean;
}

function isCertain(draft: Draft, reference: Reference, target: ReferenceTarget, numbers: Renumbering, scene: Scene): boolean {
  for (const unit of [target, ...(target.owners ?? [])]) {
    if (unit.status === "outside") return true;
    if (unit.node !== null) {
      if (scene.amending && numbers.has(unit.node) && !saysThis(draft, reference) && !isRecipient(draft, reference)) return false;
      continue;
    }
    const named = NUMBERED_LABEL.exec(unit.label)?.groups;
    if (named?.label === undefined || !scene.changed.has(named.label.toLowerCase())) continue;
    if (sameUnit(named.unit ?? "", numbers, scene) && mayMean(draft, unit, target, numbers)) return false;
  }
  return true;
}

const WORDS: Partial<Record<Node["kind"], RegExp>> = { article: /^điều$/iu, numbered: /^(?:khoản|điểm|mục)$/iu, letter: /^điểm$/iu };

const sameUnit = (word: string, numbers: Renumbering, { articles }: Scene): boolean =>
  (articles && /^điều$/iu.test(word)) || [...numbers.keys()].some(({ kind }) => WORDS[kind]?.test(word) === true);

/** A khoản or điểm without a certain owner is meant only where the owner named is that of the changed ones, or none is named. */
function mayMean(draft: Draft, unit: ReferenceTarget, target: ReferenceTarget, numbers: Renumbering): boolean {
  const [node] = numbers.keys();
  if (node === undefined || node.kind === "article") return true;
  const owner = target.owners?.at(-1);
  if (owner !== undefined && owner !== unit && owner.node !== null) return isInside(node, owner.node);
  const home = articleOf(node);
  return (
    home === null ||
    (home.span.start <= unit.span.start && unit.span.end <= home.span.end) ||
    (owner !== undefined && draft.articles.length === 0)
  );
}

function articleOf(node: Node): Node | null {
  for (let n: Node | null = node; n !== null; n = n.parent) if (n.kind === "article") return n;
  return null;
}

function isInside(node: Node, owner: Node): boolean {
  for (let n: Node | null = node; n !== null; n = n.parent) if (n === owner) return true;
  return false;
}

/** "… Điều 3 Quyết định này", "Điều này": said to be of this very text. */
const saysThis = (draft: Draft, { span: where }: Reference): boolean => / này$/u.test(draft.source.slice(where).trimEnd());

const isRecipient = (draft: Draft, { span: where }: Reference): boolean =>
  draft.recipients !== null && draft.recipients.span.start <= where.start && where.end <= draft.recipients.span.end;

/** A range "khoản 1 đến khoản 3" of which one end moves holds other text afterwards. Insertions keep ranges whole. */
function splitsRange(draft: Draft, { targets }: Reference, numbers: Renumbering): boolean {
  if ([...numbers.keys()].some(({ kind }) => kind === "article")) return false;
  return targets.some((target, i) => {
    const before = targets[i - 1];
    if (before === undefined || !RANGE.test(draft.source.slice(span(before.span.end, target.span.start)))) return false;
    return [before, target].some(({ node }) => node !== null && numbers.has(node));
  });
}

function told(draft: Draft, { span: where, text }: Reference): Text {
  const { line } = draft.source.position(where.start);
  return {
    vi: `Chưa rõ “${text}” (dòng ${line + 1}) chỉ nội dung nào nên chưa đánh số lại. Đề nghị kiểm tra.`,
    en: `It is not clear what “${text}” (line ${line + 1}) means, so nothing was renumbered. Please check.`,
  };
}
