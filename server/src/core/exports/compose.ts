/**
 * A file as it is printed: every document with its attachments, page direction and numbering decided, nothing lost but
 * comments and furniture. Works for any text; one that is no document is printed paragraph by paragraph.
 */
import { type Layout, type LayoutChoices, layoutOf } from "../knowledge/layout";
import type { Attachment, Draft, DraftFile } from "../model/types";
import type { Node } from "../syntax/nodes";
import { append } from "../text/append";
import { type BodyBlock, BodyComposer, leftOver } from "./compose-body";
import { composeAttachmentTitle, composeClosing, composeHead, composeTitle, withRule } from "./compose-head";
import { needsLandscape } from "./compose-table";
import { Composer } from "./compose-text";
import { type PrintedNote, withoutNotes } from "./footnotes";
import { Inline } from "./inline";
import type { Block, Paragraph, PrintedFile, Section } from "./printed";

/** Share of an annex's letters that stand in wide tables: above it the whole annex lies on its side. */
const MOSTLY_TABLES = 0.6;

/** Composes a whole file. Linear in its length. */
export function composeFile(file: DraftFile, choices: LayoutChoices = {}): PrintedFile {
  const layout = layoutOf(choices);
  const inline = new Inline(file);
  const sections: Section[] = [];
  for (const draft of file.drafts) append(sections, composeDraft(inline, layout, draft));
  const first = file.drafts[0];
  return { layout, sections, notes: notesOf(inline), properties: propertiesOf(inline, first) };
}

const notesOf = (inline: Inline): PrintedNote[] =>
  inline.notes.used.map(({ text, span }, i) => ({
    number: i + 1,
    text: withoutNotes(inline.text(text)),
    line: inline.file.source.lineAt(span.start),
  }));

function propertiesOf(inline: Inline, draft: Draft | undefined): PrintedFile["properties"] {
  if (draft === undefined) return { title: "", subject: "", issuer: "", symbol: "", date: null };
  const text = (where: { start: number; end: number } | null | undefined): string => (where ? withoutNotes(inline.text(where)) : "");
  const { header, title } = draft;
  const symbol =
    header.number === null
      ? ""
      : `${text(header.number.digits)}/${header.number.year === null ? "" : `${header.number.year}/`}${header.number.symbolText}`;
  return {
    title: [text(title?.kindName), text(title?.subject)].filter((part) => part !== "").join(" - "),
    subject: text(title?.subject ?? header.letterSubject),
    issuer: header.issuer === null ? "" : header.issuer.lines.map((line) => text(line)).join(" "),
    symbol,
    date: draft.date,
  };
}

function composeDraft(inline: Inline, layout: Layout, draft: Draft): Section[] {
  const composer = new Composer(inline, layout);
  const blocks: BodyBlock[] = [];
  const push = (...more: readonly (Block | null)[]): void => {
    for (const block of more) if (block !== null) blocks.push({ block, wide: false });
  };
  push(composeHead(composer, draft.header));
  push(...withRule(composer, composeTitle(composer, draft.title, false, false), false));
  push(composer.paragraph("authority", draft.authority?.span ?? null));
  push(...draft.legalBases.map((basis) => composer.paragraph("legal-basis", basis.span)));
  push(composer.paragraph("decision-word", draft.decisionWord));
  const body = new BodyComposer(composer, false);
  body.take(draft.nodes);
  const closing = composeClosing(composer, draft);
  append(blocks, closing === null ? body.blocks : keptWithNext(body.blocks));
  push(closing);
  const sections = [sectionsOf(blocks)];
  for (const attachment of draft.attachments) sections.push(composeAttachment(composer, attachment));
  return withLeftOver(sections, leftOver(composer, draft.span.start, draft.span.end));
}

/** The signature never stands alone on the last page: the paragraph above goes with it. */
function keptWithNext(blocks: readonly BodyBlock[]): BodyBlock[] {
  const last = blocks.at(-1);
  if (last?.block.kind !== "paragraph") return [...blocks];
  return [...blocks.slice(0, -1), { ...last, block: { ...last.block, keepNext: true } }];
}

function composeAttachment(composer: Composer, attachment: Attachment): Section[] {
  const landscape = liesOnItsSide(composer, attachment);
  const head = composeHead(composer, attachment.header);
  const title = composeAttachmentTitle(composer, attachment, landscape);
  const body = new BodyComposer(composer, landscape);
  body.take(attachment.node.children);
  const front = [...(head === null ? [] : [head]), ...title].map((block): BodyBlock => ({ block, wide: false }));
  return sectionsOf([...front, ...body.blocks], landscape);
}

function liesOnItsSide({ inline, layout }: Composer, attachment: Attachment): boolean {
  let tables = 0;
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.kind === "table" && needsLandscape(inline, node, layout)) tables += node.span.end - node.span.start;
      visit(node.children);
    }
  };
  visit(attachment.node.children);
  return tables > 0 && tables > MOSTLY_TABLES * (attachment.node.span.end - (attachment.attachedLine ?? attachment.title.span).end);
}

/** Cuts blocks into sections where the direction of the page changes. */
function sectionsOf(blocks: readonly BodyBlock[], landscape = false): Section[] {
  const out: { landscape: boolean; begins: boolean; blocks: Block[] }[] = [];
  for (const { block, wide } of blocks) {
    const lying = landscape || wide;
    const last = out.at(-1);
    if (last !== undefined && last.landscape === lying) last.blocks.push(block);
    else out.push({ landscape: lying, begins: out.length === 0, blocks: [block] });
  }
  return out;
}

const lineOf = (block: Block): number => {
  if (block.kind === "rule") return -1;
  if (block.kind !== "head") return block.line;
  return Math.max(
    -1,
    ...[...block.left, ...block.right, ...block.lowerLeft, ...block.lowerRight].map((one) => (one.kind === "rule" ? -1 : one.line)),
  );
};

/** Puts lines that nobody understood where they were written: before the first block that comes later in the text. */
function withLeftOver(documents: readonly Section[][], lines: readonly Paragraph[]): Section[] {
  const sections = documents.flat();
  if (lines.length === 0) return sections;
  const out: { landscape: boolean; begins: boolean; blocks: Block[] }[] = [];
  let next = 0;
  const takeBefore = (line: number, into: Block[]): void => {
    for (let one = lines[next]; one !== undefined && one.line < line; one = lines[++next]) into.push(one);
  };
  for (const section of sections) {
    const first = section.blocks.find((block) => block.kind !== "rule");
    const before = section.begins ? out.at(-1) : undefined;
    if (before !== undefined && first !== undefined) takeBefore(lineOf(first), before.blocks);
    const blocks: Block[] = [];
    for (const block of section.blocks) {
      if (block.kind !== "rule") takeBefore(lineOf(block), blocks);
      blocks.push(block);
    }
    out.push({ ...section, blocks });
  }
  const last = out.at(-1);
  if (last === undefined) out.push({ landscape: false, begins: true, blocks: [...lines] });
  else takeBefore(Number.POSITIVE_INFINITY, last.blocks);
  return out;
}
