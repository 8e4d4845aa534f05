/** What a text says, for comparison before and after formatting: outline, facts, words. */
import { type OutlineItem, outline } from "../../server/src/core/features/outline";
import { readDraftFile } from "../../server/src/core/model/draft";
import { protectedFacts } from "../../server/src/core/model/facts";
import type { DraftFile } from "../../server/src/core/model/types";
import type { Node } from "../../server/src/core/syntax/nodes";
import { fold, foldForCompare } from "../../server/src/core/text/fold";

const HEAD = ["issuer", "motto", "number", "place-date"];

/** Words and numbers in their order; letters and digits apart, for a page number may be glued to a word. */
export const words = (text: string): string[] => fold(text).text.match(/\p{L}+|\p{N}+/gu) ?? [];

/** The two columns of one closing, recipients first, whichever line of a table begins higher. */
function recipientsFirst(items: readonly OutlineItem[]): OutlineItem[] {
  const out = [...items];
  for (let i = 1; i < out.length; i++) {
    const [one, other] = [out[i - 1], out[i]];
    if (one?.kind === "signature" && other?.kind === "recipients") out.splice(i - 1, 2, other, one);
  }
  return out;
}

/** Kinds, labels and owners in order; the parts of a head and the columns of a closing in any order. */
export function shapeOf(file: DraftFile): string[] {
  const out: string[] = [];
  const walk = (items: readonly OutlineItem[], owner: string): void => {
    for (const { kind, label, children } of items) {
      const own = `${owner}/${kind} ${foldForCompare(label).replace(/[–—•●▪·]/gu, "-")}`;
      out.push(own);
      walk(children, own);
    }
  };
  const items = recipientsFirst(outline(file, { all: true }));
  walk(
    items.filter(({ kind }) => !HEAD.includes(kind)),
    "",
  );
  return [
    ...items
      .map(({ kind }) => kind)
      .filter((kind) => HEAD.includes(kind))
      .sort(),
    ...out,
  ];
}

export const factsOf = (file: DraftFile): string[] => file.drafts.flatMap(protectedFacts);

/** Words of the body, attachments included, in the order of the text. */
export function bodyWords({ source, drafts, comments }: DraftFile): string[] {
  const out: string[] = [];
  const own = (start: number, end: number): string => {
    const inside = comments.filter(({ span }) => span.start >= start && span.end <= end);
    const starts = [start, ...inside.map(({ span }) => span.end)];
    const ends = [...inside.map(({ span }) => span.start), end];
    return starts.map((from, i) => source.quote({ start: from, end: Math.max(from, ends[i] ?? from) })).join(" ");
  };
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const start = node.kind === "annex-title" ? node.text.start : node.mark.start;
      for (const word of words(own(start, Math.max(node.mark.end, node.text.end)))) out.push(word);
      walk(node.children);
    }
  };
  for (const draft of drafts) {
    walk(draft.nodes);
    for (const attachment of draft.attachments) walk([attachment.node]);
  }
  return out;
}

export const said = (text: string): { file: DraftFile; shape: string[]; facts: string[]; body: string[] } => {
  const file = readDraftFile(text);
  return { file, shape: shapeOf(file), facts: factsOf(file), body: bodyWords(file) };
};
