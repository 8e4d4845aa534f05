/**
 * The stretches of a draft in which references are looked for, in order of the text: title, căn cứ, own text of every
 * node, cells, recipients, attachment lines. Head, signature and page furniture are left out.
 */

import type { Cell, Node } from "../syntax/nodes";
import { onceOf } from "../text/memo";
import { quoteMarks } from "../text/signs";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { headsOf } from "./reference-heads";
import type { Attachment, Draft } from "./types";

export interface Region {
  readonly span: Span;
  readonly node: Node | null;
  readonly attachment: Attachment | null;
  readonly kind: "title" | "basis" | "text" | "cell" | "recipient" | "attached";
}

/** Regions of a draft in which a reference may begin, in order, without overlaps. */
export const citingRegions = onceOf((draft: Draft): readonly Region[] => {
  const heads = headsOf(draft.source);
  return regionsOf(draft, (where) => heads.isIn(where));
});

/** Regions in order, without overlaps. `wanted` leaves out those that nobody needs to look at: a node that is not is not walked. */
function regionsOf(draft: Draft, wanted: (where: Span) => boolean): Region[] {
  const out: Region[] = [];
  const add = (span: Span | null | undefined, node: Node | null, attachment: Attachment | null, kind: Region["kind"]): void => {
    if (span && span.end > span.start && wanted(span)) out.push({ span, node, attachment, kind });
  };
  const addRow = (row: readonly Cell[], node: Node, attachment: Attachment | null): void => {
    for (const cell of row) {
      add(cell, node, attachment, "cell");
      if (cell.more !== undefined) for (const part of cell.more) add(part, node, attachment, "cell");
    }
  };
  const walk = (nodes: readonly Node[], attachment: Attachment | null): void => {
    for (const node of nodes) {
      if (!wanted(node.span)) continue;
      if (node.table) {
        addRow(node.table.header, node, attachment);
        for (const row of node.table.rows) addRow(row, node, attachment);
      } else add(node.text, node, attachment, node.kind === "legal-basis" ? "basis" : "text");
      walk(node.children, attachment);
    }
  };
  add(draft.header.letterSubject, null, null, "title");
  add(draft.title?.span, null, null, "title");
  for (const basis of draft.legalBases) add(basis.span, basis.node, null, "basis");
  walk(draft.nodes, null);
  for (const item of draft.recipients?.items ?? []) add(item.text, null, null, "recipient");
  for (const attachment of draft.attachments) {
    add(attachment.title.span, null, attachment, "title");
    add(attachment.attachedLine, null, attachment, "attached");
    walk(attachment.node.children, attachment);
  }
  return apart(out);
}

function apart(regions: Region[]): Region[] {
  regions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const out: Region[] = [];
  let end = -1;
  for (const region of regions) {
    if (region.span.end <= end) continue;
    out.push(region.span.start >= end ? region : { ...region, span: { start: end, end: region.span.end } });
    end = region.span.end;
  }
  return out;
}

/** Longest quotation that is followed; a mark left open beyond it is a slip of the pen. */
const LONGEST_QUOTE = 12_000;

/** Stretches inside “…”, outermost ones, in order. */
export function quotesIn(source: SourceText, where: Span): Span[] {
  const out: Span[] = [];
  let depth = 0;
  let open = where.start;
  for (const at of quoteMarks(source, where)) {
    if (depth > 0 && at - open > LONGEST_QUOTE) depth = 0;
    if (source.flat.charAt(at) === "“") {
      if (depth++ === 0) open = at;
    } else if (depth > 0 && --depth === 0) out.push({ start: open, end: at + 1 });
  }
  return out;
}
