/**
 * Canonical form of a draft (DESIGN §5). Formatting keeps every word, the outline and the protected facts (law 6), and
 * formatting twice changes nothing more: each result is read again and compared; a part that does not pass is left alone.
 */
import { readDraftFile } from "../model/draft";
import { protectedFacts } from "../model/facts";
import type { DraftFile } from "../model/types";
import { legacyEncoding } from "../text/legacy";
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
const LONGEST_FURNITURE = 120;

/** The canonical form of a text. Never throws; a text that cannot be formatted safely, or read at all, comes back as it was. */
export const formatText = (text: string): Formatted => formatFile(readDraftFile(text));

/** As `formatText`, for a file that is read already. `range`: only what touches these lines. */
export function formatFile(file: DraftFile, range: LineRange | null = null): Formatted {
  const { text } = file.source;
  if (legacyEncoding(text) !== null) return left(text);
  let result = attempt(file, range);
  if (range !== null || result.left.length === 0 || result.text === text) return result;
  // what could not be written anew in this text may be in the better one
  for (let depth = 0; depth < MOST_ROUNDS; depth++) {
    const next = attempt(readDraftFile(result.text), null);
    if (next.text === result.text) return result;
    const removed = withLater(file, result.removed, next.removed);
    result = { text: next.text, edits: editsBetween(text, next.text, 0), removed, left: next.left };
  }
  return left(text);
}

/** The first way that keeps what the text says. */
function attempt(file: DraftFile, range: LineRange | null): Formatted {
  const { text } = file.source;
  const before = said(file);
  for (const parts of WAYS) {
    const first = readBlocks(file, parts);
    const blocks = range === null ? first.blocks : first.blocks.map((block) => (touches(block, range) ? block : null));
    const edits = editsOf(file, blocks);
    if (edits.length === 0 && parts === ALL_PARTS) return unchanged(text);
    const written = applyOwnEdits(text, edits);
    const settled = range === null ? settle(written, parts, before) : same(written, before) ? { text: written, removed: [] } : null;
    if (settled === null) continue;
    const removed = range === null ? first.removed : first.removed.filter(({ line }) => line >= range.from && line < range.to);
    return {
      text: settled.text,
      edits: settled.text === written ? edits : editsBetween(text, settled.text, 0),
      removed: withLater(file, removed, settled.removed),
      left: ALL.filter((part) => !parts[part]),
    };
  }
  return left(text);
}

const ALL = ["head", "body", "closing"] as const;

const left = (text: string): Formatted => ({ ...unchanged(text), left: ALL });

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
function settle(written: string, parts: Parts, before: Said): { readonly text: string; readonly removed: readonly Removed[] } | null {
  const removed: Removed[] = [];
  let text = written;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const file = readDraftFile(text);
    const next = readBlocks(file, parts);
    const edits = editsOf(file, next.blocks);
    if (edits.length === 0) {
      const after = said(file);
      return after.outline === before.outline && after.facts === before.facts ? { text, removed } : null;
    }
    for (const line of next.removed) removed.push(line);
    text = applyOwnEdits(text, edits);
  }
  return null;
}

/** Lines that only a later round took away, with the place they had in the text before. */
function withLater({ source }: DraftFile, first: readonly Removed[], later: readonly Removed[]): readonly Removed[] {
  if (later.length === 0) return first;
  const taken = new Set(first.map(({ line }) => line));
  const places = new Map<string, number[]>(later.map(({ text }) => [text, []]));
  source.lines.forEach(({ start, end }, i) => {
    if (end - start < LONGEST_FURNITURE && !taken.has(i)) places.get(source.composed.slice(start, end).trim())?.push(i);
  });
  const found = later.flatMap((line) => {
    const at = places.get(line.text)?.shift();
    return at === undefined ? [] : [{ ...line, line: at }];
  });
  return [...first, ...found].sort((a, b) => a.line - b.line);
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
