/**
 * Canonical form of a draft (DESIGN §5). Formatting keeps every word, the outline and the protected facts (law 6), and
 * formatting twice changes nothing more: each result is read again and compared; a part that does not pass is left alone.
 */
import { readDraftFile } from "../model/draft";
import { protectedFacts } from "../model/facts";
import type { DraftFile } from "../model/types";
import { ALL_PARTS, type Blocks, type Parts, readBlocks } from "./format-blocks";
import { editsBetween, type OwnEdit } from "./format-edits";
import type { Removed } from "./format-furniture";
import type { Block } from "./format-page";
import { outlineShape } from "./format-shape";

export type { OwnEdit } from "./format-edits";
export type { Removed } from "./format-furniture";

/** What formatting does to a text. */
export interface Formatted {
  readonly text: string;
  /** In order, without overlap, in UTF-16 units of the text before. */
  readonly edits: readonly OwnEdit[];
  /** Lines taken away because they belong to no text; lines counted in the text before. */
  readonly removed: readonly Removed[];
  /** Parts that were left as they are, so that no fact changes. */
  readonly left: readonly (keyof Parts)[];
}

/** Physical lines, 0-based, end exclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** What is tried, in order, until the result says the same as the text. */
const WAYS: readonly Parts[] = [
  ALL_PARTS,
  { ...ALL_PARTS, closing: false },
  { ...ALL_PARTS, head: false },
  { ...ALL_PARTS, head: false, closing: false },
  { ...ALL_PARTS, body: false },
  { head: false, body: false, closing: true },
  { head: false, body: false, closing: false },
];
const MOST_ROUNDS = 4;

/** The canonical form of a text. Never throws; a text that cannot be formatted safely comes back as it was. */
export const formatText = (text: string): Formatted => formatFile(readDraftFile(text));

/** As `formatText`, for a file that is read already. `range`: only what touches these lines. */
export function formatFile(file: DraftFile, range: LineRange | null = null): Formatted {
  const { text } = file.source;
  const before = said(file);
  for (const parts of WAYS) {
    const first = readBlocks(file, parts);
    const blocks = range === null ? first.blocks : first.blocks.map((block) => (touches(block, range) ? block : null));
    const edits = editsOf(file, blocks);
    if (edits.length === 0 && parts === ALL_PARTS) return unchanged(text);
    const written = applyOwnEdits(text, edits);
    const settled = range === null ? settle(written, parts, before) : same(written, before) ? written : null;
    if (settled === null) continue;
    return {
      text: settled,
      edits: settled === written ? edits : editsBetween(text, settled, 0),
      removed: first.removed.filter(({ line }) => range === null || (line >= range.from && line < range.to)),
      left: (["head", "body", "closing"] as const).filter((part) => !parts[part]),
    };
  }
  return { ...unchanged(text), left: ["head", "body", "closing"] };
}

const unchanged = (text: string): Formatted => ({ text, edits: [], removed: [], left: [] });

const touches = (block: Block, { from, to }: LineRange): boolean => block.from < Math.max(to, from + 1) && from < block.to;

interface Said {
  readonly outline: string;
  readonly facts: string;
}

const said = (file: DraftFile): Said => ({
  outline: outlineShape(file),
  facts: file.drafts.flatMap(protectedFacts).join("\n"),
});

const same = (text: string, before: Said): boolean => {
  const after = said(readDraftFile(text));
  return after.outline === before.outline && after.facts === before.facts;
};

/** Formats again until nothing changes; null when that never comes or when the text no longer says the same. */
function settle(written: string, parts: Parts, before: Said): string | null {
  let text = written;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const file = readDraftFile(text);
    const edits = editsOf(file, readBlocks(file, parts).blocks);
    if (edits.length === 0) {
      const after = said(file);
      return after.outline === before.outline && after.facts === before.facts ? text : null;
    }
    text = applyOwnEdits(text, edits);
  }
  return null;
}

/** The user's text with edits made; they are in order and do not overlap. */
export function applyOwnEdits(text: string, edits: readonly OwnEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(from, start), newText);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join("");
}

/** Edits of blocks; null stands for a block that is left. The line end is the one the text uses first. */
function editsOf({ source }: DraftFile, blocks: Blocks["blocks"] | readonly (Block | null)[]): OwnEdit[] {
  const { text } = source;
  const lineEnd = /\r\n|\n|\r/u.exec(text)?.[0] ?? "\n";
  const starts = lineStarts(text);
  const out: OwnEdit[] = [];
  let begun = false;
  for (const block of blocks) {
    if (block === null) {
      begun = true;
      continue;
    }
    const start = starts[block.from] ?? text.length;
    const end = starts[block.to] ?? text.length;
    let written = "";
    for (const line of block.out) {
      if (line.gap && begun) written += lineEnd;
      written += line.text + lineEnd;
      begun = true;
    }
    for (const edit of editsBetween(text.slice(start, end), written, start)) out.push(edit);
  }
  return out;
}

/** Offsets at which the lines begin, in the user's own text. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/gu)) starts.push(end.index + end[0].length);
  return starts;
}
