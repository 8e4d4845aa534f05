/** The proof of a renumbering: read again, every reference still points at the same text. */
import type { Draft, DraftFile, Reference } from "../model/types";
import type { Node } from "../syntax/nodes";
import { unitsOf } from "./renumber-references";

const NUMBERS = /\d+|(?<=điểm )[a-zđ](?![a-zA-ZÀ-ỹ])/gu;
const CLOSE = /[\s;.,/]+$/u;

/** True when the references of both files are the same ones and lead to the same words. `moved`: the unit that went `by` places. */
export function pointsAtSame(before: DraftFile, after: DraftFile, moved: Node | null, by: number): boolean {
  if (before.drafts.length !== after.drafts.length) return false;
  return before.drafts.every((draft, i) => {
    const other = after.drafts[i];
    if (other === undefined) return false;
    const old = inNewOrder(draft.references, moved, by);
    return old.length === other.references.length && old.every((reference, k) => same(draft, reference, other, other.references[k]));
  });
}

/** References of the two units that changed places change places with them. */
function inNewOrder(references: readonly Reference[], moved: Node | null, by: number): readonly Reference[] {
  const siblings = moved?.parent?.children ?? [];
  const neighbour = moved === null ? undefined : siblings[siblings.indexOf(moved) + by];
  if (moved === null || neighbour === undefined) return references;
  const [first, second] = by < 0 ? [neighbour, moved] : [moved, neighbour];
  const inside = (node: Node) => (reference: Reference) => node.span.start <= reference.span.start && reference.span.end <= node.span.end;
  return [
    ...references.filter(({ span }) => span.start < first.span.start),
    ...references.filter(inside(second)),
    ...references.filter(inside(first)),
    ...references.filter(({ span }) => span.start >= second.span.end),
  ];
}

function same(draft: Draft, reference: Reference, other: Draft, found: Reference | undefined): boolean {
  if (found === undefined) return false;
  const [units, others] = [unitsOf(reference), unitsOf(found)];
  return units.length === others.length && units.every((unit, i) => words(draft, unit.node) === words(other, others[i]?.node ?? null));
}

const words = (draft: Draft, node: Node | null): string =>
  node === null ? "" : `${node.kind} ${draft.source.slice(node.text).replace(NUMBERS, "#").replace(CLOSE, "").replace(/ +/gu, " ")}`;
