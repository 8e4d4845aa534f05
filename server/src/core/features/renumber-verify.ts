/** The proof of a renumbering: read again, every reference still points at the same text. */
import type { Draft, DraftFile, Reference } from "../model/types";
import type { Node } from "../syntax/nodes";
import type { RenumberOperation } from "./renumber";
import { unitsOf } from "./renumber-references";

const NUMBERS = /\d+|(?<=điểm )[a-zđ](?![a-zA-ZÀ-ỹ])/gu;
const CLOSE = /[\s;.,/]+$/u;

/** True when the references of both files are the same ones, those of a deleted unit aside, and lead to the same words. */
export function pointsAtSame(before: DraftFile, after: DraftFile, operation: RenumberOperation): boolean {
  if (before.drafts.length !== after.drafts.length) return false;
  return before.drafts.every((draft, i) => {
    const other = after.drafts[i];
    if (other === undefined) return false;
    const old = remaining(draft.references, operation);
    return old.length === other.references.length && old.every((reference, k) => same(draft, reference, other, other.references[k]));
  });
}

function remaining(references: readonly Reference[], operation: RenumberOperation): readonly Reference[] {
  if (operation.kind === "move") return inNewOrder(references, operation.node, operation.by);
  if (operation.kind !== "delete") return references;
  const gone = operation.node.span;
  return references.filter(({ span }) => !(gone.start <= span.start && span.end <= gone.end));
}

/** References of the two units that changed places change places with them. */
function inNewOrder(references: readonly Reference[], moved: Node, by: number): readonly Reference[] {
  const siblings = moved.parent?.children ?? [];
  const neighbour = siblings[siblings.indexOf(moved) + by];
  if (neighbour === undefined) return references;
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
