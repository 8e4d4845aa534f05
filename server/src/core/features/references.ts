/**
 * Viện dẫn: from a phrase to its unit, from a unit to all phrases about it, and to all phrases that name the same
 * document. Used by go to definition, find references, highlight and hover.
 */
import type { Draft, DraftFile, Reference, ReferenceTarget } from "../model/types";
import type { Node } from "../syntax/nodes";
import { contains, type Span, touches } from "../text/span";

/** A reference under an offset with the unit that is pointed at, if the offset is on one. */
export interface ReferenceAt {
  readonly draft: Draft;
  readonly reference: Reference;
  readonly target: ReferenceTarget | null;
}

/** The draft that holds an offset. */
export const draftAt = (file: DraftFile, offset: number): Draft | null => file.drafts.find((draft) => touches(draft.span, offset)) ?? null;

/** The draft whose own number stands at an offset; null elsewhere. */
export const ownNumberAt = (file: DraftFile, offset: number): Draft | null =>
  file.drafts.find(({ header: { number } }) => number !== null && touches(number.span, offset)) ?? null;

/** The reference under an offset: of those that touch it the innermost. */
export function referenceAt(file: DraftFile, offset: number): ReferenceAt | null {
  const draft = draftAt(file, offset);
  if (draft === null) return null;
  let best: Reference | null = null;
  for (const reference of draft.references) {
    if (touches(reference.span, offset) && (best === null || contains(best.span, reference.span))) best = reference;
  }
  if (best === null) return null;
  const touching = best.targets.filter((target) => touches(target.span, offset));
  return { draft, reference: best, target: narrowest(touching) ?? (best.targets.length === 1 ? (best.targets[0] ?? null) : null) };
}

const narrowest = (targets: readonly ReferenceTarget[]): ReferenceTarget | null =>
  targets.reduce<ReferenceTarget | null>((a, b) => (a === null || b.span.end - b.span.start < a.span.end - a.span.start ? b : a), null);

/** From the words that point to the unit. */
export interface Definition {
  /** The words under the cursor. */
  readonly origin: Span;
  readonly target: Span;
  /** The unit's mark, inside `target`. */
  readonly selection: Span;
}

/** Where the words under an offset lead to. Empty when nothing is pointed at or the unit is not in this file. */
export function definitionsAt(file: DraftFile, offset: number): Definition[] {
  const at = referenceAt(file, offset);
  if (at === null) return [];
  const targets = at.target !== null ? [at.target] : at.reference.targets;
  return targets.flatMap(({ node, span }) => (node === null ? [] : [{ origin: span, target: node.span, selection: markOf(node) }]));
}

/** The mark of a unit, or its own text when it has none. */
export const markOf = (node: Node): Span =>
  node.mark.end > node.mark.start ? node.mark : node.text.end > node.text.start ? node.text : node.span;

/** Places that speak of the same thing as the word under the cursor. */
export interface Occurrences {
  /** The unit's own mark; null for documents outside the file. */
  readonly declaration: Span | null;
  readonly uses: readonly Span[];
}

/** All places about what stands at an offset: a unit's mark, a reference to it, or a cited document. Null elsewhere. */
export function occurrencesAt(file: DraftFile, offset: number): Occurrences | null {
  const at = referenceAt(file, offset);
  if (at === null) {
    const draft = draftAt(file, offset);
    const node = draft === null ? null : unitByMark(draft, offset);
    return draft === null || node === null ? null : usesOfNode(draft, node);
  }
  const node = at.target?.node ?? null;
  if (node !== null) return usesOfNode(at.draft, node);
  return at.reference.number === null ? null : usesOfDocument(file, at.reference.number);
}

/** References to the unit and to what stands in it: "khoản 1 Điều 5" is also about Điều 5. */
function usesOfNode(draft: Draft, node: Node): Occurrences {
  const uses = draft.references.flatMap((reference) =>
    reference.targets.filter((target) => target.node !== null && contains(node.span, target.node.span)).map((target) => target.span),
  );
  return { declaration: markOf(node), uses };
}

function usesOfDocument(file: DraftFile, number: string): Occurrences {
  const wanted = sameNumber(number);
  const uses = file.drafts.flatMap((draft) =>
    draft.references.filter((reference) => reference.number !== null && sameNumber(reference.number) === wanted).map((r) => r.span),
  );
  return { declaration: null, uses };
}

const sameNumber = (number: string): string => number.replace(/\s/gu, "").toUpperCase();

const UNITS: ReadonlySet<string> = new Set([
  "part",
  "chapter",
  "section",
  "article",
  "roman",
  "numbered",
  "decimal",
  "letter",
  "annex-title",
]);

/** The unit whose mark touches an offset. */
function unitByMark(draft: Draft, offset: number): Node | null {
  let nodes: readonly Node[] = [...draft.nodes, ...draft.attachments.map((attachment) => attachment.node)];
  for (;;) {
    const owner = nodes.find((node) => touches(node.span, offset));
    if (owner === undefined) return null;
    if (UNITS.has(owner.kind) && owner.mark.end > owner.mark.start && touches(owner.mark, offset)) return owner;
    nodes = owner.children;
  }
}
