/** Growing selection: word, reference or căn cứ, unit's own text, unit, its owners, the document, the file. */
import type { Draft, DraftFile } from "../model/types";
import type { Node } from "../syntax/nodes";
import { contains, type Span, span, touches } from "../text/span";
import { draftAt } from "./references";

/** Spans around an offset, each inside the next and greater than the one before. Never empty. */
export function selectionsAt(file: DraftFile, offset: number): Span[] {
  const { source } = file;
  const draft = draftAt(file, offset);
  const line = lineOf(file, offset);
  const units = draft === null ? [] : unitsAt([...draft.nodes, ...draft.attachments.map((attachment) => attachment.node)], offset);
  const own = units.findLast((unit) => touches(unit.text, offset))?.text ?? line;
  const words = span(Math.max(own.start, line.start), Math.min(own.end, line.end));
  const found: Span[] = [wordAt(source.folded, offset), clauseAt(source.flat, words, offset), line, span(0, source.folded.length)];
  for (const { span: whole, text, mark } of units) found.push(whole, text, span(mark.start, Math.max(mark.end, text.end)));
  if (draft !== null) found.push(...partsAt(draft, offset), draft.span);
  return nested(found);
}

const SEPARATOR = /[;:.]/u;

/** The piece between separators that holds the offset, within bounds that hold it too. */
function clauseAt(flat: string, bounds: Span, offset: number): Span {
  let [start, end] = [offset, offset];
  while (start > bounds.start && !SEPARATOR.test(flat.charAt(start - 1))) start--;
  while (end < bounds.end && !SEPARATOR.test(flat.charAt(end))) end++;
  while (start < end && flat.charAt(start) === " ") start++;
  return span(start, end);
}

const LETTERS = /[\p{L}\p{N}\p{M}]/u;

function wordAt(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && LETTERS.test(text.charAt(start - 1))) start--;
  while (end < text.length && LETTERS.test(text.charAt(end))) end++;
  return span(start, end);
}

function lineOf({ source }: DraftFile, offset: number): Span {
  const { start, end } = source.lines[source.lineAt(offset)] ?? { start: offset, end: offset };
  return span(start, Math.max(end, offset));
}

/** References and parts of the form that hold an offset. */
function partsAt(draft: Draft, offset: number): Span[] {
  const { header, recipients, signature } = draft;
  const parts = [
    header.span,
    draft.title?.span,
    recipients?.span,
    ...(recipients?.items.map((item) => item.span) ?? []),
    signature?.span,
    ...draft.legalBases.map((basis) => basis.span),
    ...draft.references.map((reference) => reference.span),
    ...draft.references.flatMap((reference) => reference.targets.map((target) => target.span)),
  ];
  return parts.filter((part): part is Span => part !== null && part !== undefined && touches(part, offset));
}

/** Units that hold an offset, from the outermost to the innermost. */
function unitsAt(nodes: readonly Node[], offset: number): Node[] {
  const owner = nodes.find((node) => touches(node.span, offset));
  return owner === undefined ? [] : [owner, ...unitsAt(owner.children, offset)];
}

/** Of spans that hold one offset those that lie one in another, smallest first. */
function nested(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const candidate of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)) {
    const last = kept.at(-1);
    if (last === undefined ? candidate.end > candidate.start : contains(candidate, last) && !contains(last, candidate))
      kept.push(candidate);
  }
  return kept.length > 0 ? kept : [span(0, 0)];
}
