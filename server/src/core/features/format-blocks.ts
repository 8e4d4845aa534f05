/**
 * Cuts a file into blocks of lines after the zones of its documents, each with its canonical lines (DESIGN §5). A block
 * whose words would not be the same afterwards is left line by line: no word is ever lost.
 */
import type { Attachment, Draft, DraftFile } from "../model/types";
import type { AttachmentZones, Lines, Zones } from "../model/zones";
import type { Span } from "../text/span";
import { bodyBlocks, looseLines } from "./format-body";
import { closingBlock } from "./format-closing";
import { type Removed, readFurniture } from "./format-furniture";
import { headBlock, titleBlock } from "./format-head";
import { type Block, Page, wordsOf } from "./format-page";

/** Parts that may be written anew; the others are left line by line. */
export interface Parts {
  readonly head: boolean;
  readonly body: boolean;
  readonly closing: boolean;
}

export const ALL_PARTS: Parts = { head: true, body: true, closing: true };

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Lines that go away, in order. */
  readonly removed: readonly Removed[];
  /** Blocks that could not be written anew without touching their words. */
  readonly refused: number;
}

/** All lines of a file as blocks, in order and without a hole. */
export function readBlocks(file: DraftFile, parts: Parts = ALL_PARTS): Blocks {
  const writer = new BlockWriter(new Page(file), parts);
  file.zones.forEach((zones, i) => {
    const draft = file.drafts[i];
    if (draft !== undefined) writer.document(zones, draft);
  });
  return writer.end();
}

class BlockWriter {
  private readonly blocks: Block[] = [];
  private readonly removed: ReadonlyMap<number, Removed>;
  private readonly dropped: Removed[] = [];
  private cursor = 0;
  /** A signature has just been written. */
  private closed = false;
  private refused = 0;

  constructor(
    private readonly page: Page,
    private readonly parts: Parts,
  ) {
    this.removed = readFurniture(page);
  }

  document(zones: Zones, draft: Draft): void {
    this.raw(zones.from);
    this.head(zones.head);
    this.title(zones.title, draft);
    this.lines(
      zones.bases,
      draft.legalBases.map((basis) => basis.span),
    );
    if (zones.decision >= 0) this.lines({ from: zones.decision, to: zones.body.from }, [this.spanOf(zones.decision, zones.body.from)]);
    const opens = zones.decision >= 0 || (zones.title.to > zones.title.from && zones.bases.to <= zones.bases.from);
    this.body(zones.body, draft.nodes, opens);
    this.closing(zones.closing);
    zones.attachments.forEach((zone, i) => {
      const attachment = draft.attachments[i];
      if (attachment !== undefined) this.attachment(zone, attachment);
    });
    this.raw(zones.to);
  }

  end(): Blocks {
    this.raw(this.page.lines.length);
    return {
      blocks: this.blocks,
      removed: [...this.removed.values(), ...this.dropped].sort((a, b) => a.line - b.line),
      refused: this.refused,
    };
  }

  private attachment(zone: AttachmentZones, attachment: Attachment): void {
    this.head(zone.head);
    this.title(zone.title, { title: attachment.title, authority: null });
    const attached = this.full(zone.attached);
    if (attached !== null) this.push([this.line(zone.attached, attached, zone.title.to <= zone.title.from)]);
    this.body(zone.body, attachment.node.children, true);
  }

  private head(zone: Lines): void {
    if (zone.to <= zone.from) return;
    this.raw(zone.from);
    const block = this.parts.head ? headBlock(this.page, zone, this.cursor, this.gapAbove(zone)) : null;
    if (block === null) this.raw(zone.to);
    else this.push([block]);
  }

  /** A blank line above a head; below a comment only where one was. */
  private gapAbove(zone: Lines): boolean {
    const last = this.blocks.at(-1)?.out.at(-1);
    return last !== undefined && (!last.text.startsWith("%%") || this.page.blankAbove(zone.from));
  }

  private title(zone: Lines, parts: Pick<Draft, "title" | "authority">): void {
    if (zone.to <= zone.from || (parts.title === null && parts.authority === null)) return;
    this.raw(zone.from);
    if (this.parts.head) this.push([titleBlock(this.page, zone, this.cursor, parts)]);
    else this.raw(zone.to);
  }

  /** Legal bases and the decision word: a line each, a blank line above the first. */
  private lines(zone: Lines, spans: readonly Span[]): void {
    if (zone.to <= zone.from) return;
    this.raw(zone.from);
    spans.forEach((span, i) => {
      const from = this.page.source.lineAt(span.start);
      const to = this.page.source.lineAt(Math.max(span.start, span.end - 1)) + 1;
      if (from >= this.cursor) this.push([this.line({ from, to }, span, i === 0)]);
    });
    this.raw(zone.to);
  }

  private line({ to }: Lines, span: Span, gap: boolean): Block {
    const comments = this.page.comments(this.cursor, to);
    const out = [...comments, this.page.words(span)].map((text, i) => ({ text, gap: i === 0 && gap }));
    return { from: this.cursor, to, sorted: false, out };
  }

  private body(zone: Lines, nodes: Draft["nodes"], opens: boolean): void {
    if (zone.to <= zone.from) return;
    this.raw(zone.from);
    if (!this.parts.body) this.raw(zone.to);
    else this.push(bodyBlocks(this.page, { from: this.cursor, to: zone.to }, nodes, this.removed, opens ? true : null));
  }

  private closing(zone: Lines): void {
    if (zone.to <= zone.from) return;
    this.raw(zone.from);
    const block = this.parts.closing ? closingBlock(this.page, zone, this.cursor) : null;
    if (block === null) this.raw(zone.to);
    else this.push([block]);
    this.closed = true;
  }

  /** Lines that stay as they are, clean. Blank ones at the end go with the block below. */
  private raw(to: number): void {
    if (to <= this.cursor) return;
    const { cursor: from } = this;
    const lines = looseLines(this.page, from, to, this.removed);
    if (lines.length === 0 && to < this.page.lines.length) return;
    // page text of a law site below the signature
    const out = lines.map((line, i) => ({ ...line, gap: line.gap || (this.closed && i === 0) }));
    this.closed = false;
    this.add({ from, to, sorted: false, out });
  }

  /** Blank lines at the end of a block go with the one below, so that a blank line that stays needs no edit. */
  private add(block: Block): void {
    let { to } = block;
    while (to < this.page.lines.length && to > block.from + 1 && (this.page.line(to - 1)?.kind === "blank" || this.removed.has(to - 1)))
      to--;
    this.blocks.push({ ...block, to });
    this.cursor = to;
  }

  private push(blocks: readonly Block[]): void {
    this.closed = false;
    for (const block of blocks) {
      const kept = this.sameWords(block);
      if (kept) for (const span of block.dropped ?? []) this.dropped.push(this.page.pageWords(span));
      else this.refused++;
      this.add(kept ? block : { ...block, sorted: false, out: looseLines(this.page, block.from, block.to, this.removed) });
    }
  }

  private sameWords({ from, to, out, sorted, dropped = [] }: Block): boolean {
    const before: string[] = [];
    for (let i = from; i < to; i++) {
      if (this.removed.has(i)) continue;
      for (const word of wordsOf(this.page.without(i, dropped))) before.push(word);
    }
    const after = out.flatMap(({ text }) => wordsOf(text));
    if (before.length !== after.length) return false;
    if (sorted) {
      before.sort();
      after.sort();
    }
    return before.every((word, i) => word === after[i]);
  }

  private full({ from, to }: Lines): Span | null {
    return to > from ? this.spanOf(from, to) : null;
  }

  private spanOf(from: number, to: number): Span {
    return { start: this.page.line(from)?.start ?? 0, end: this.page.line(to - 1)?.end ?? 0 };
  }
}
