/** The parts of a draft as they stand on the paragraphs of its Word file: what the rules of this group look at. */
import type { PartName } from "../../knowledge/layout";
import { parentLines } from "../../model/issuer-lines";
import type { LayoutFacts, ParagraphFacts, TypeFace } from "../../model/layout-facts";
import type { Attachment, Draft, Header } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import type { Span } from "../../text/span";

/** A part, or as much of it as stands in one paragraph. */
export interface Piece {
  readonly part: PartName;
  /** Folded offsets in the draft. */
  readonly span: Span;
  /** Index into `LayoutFacts.paragraphs`. */
  readonly index: number;
  readonly paragraph: ParagraphFacts;
  /** The look of most letters of the piece; null without letters. */
  readonly face: TypeFace | null;
}

type Named = readonly [part: PartName, span: Span | null | undefined];

const known = new WeakMap<LayoutFacts, { readonly draft: Draft; readonly pieces: readonly Piece[] }>();

/** All pieces of a draft, in order of the text. */
export function piecesOf(draft: Draft, layout: LayoutFacts): readonly Piece[] {
  const before = known.get(layout);
  if (before?.draft === draft) return before.pieces;
  const finder = new PieceFinder(draft, layout);
  const named = [...partsOf(draft), ...draft.attachments.flatMap((attachment) => attachmentParts(draft, attachment))];
  const pieces = named.flatMap(([part, span]) => (span == null ? [] : finder.find(part, span)));
  pieces.sort((a, b) => a.span.start - b.span.start);
  known.set(layout, { draft, pieces });
  return pieces;
}

function headerParts(draft: Draft, header: Header | null): Named[] {
  if (header === null) return [];
  const lines = header.issuer?.lines ?? [];
  const parents = parentLines(lines.map((line) => draft.source.slice(line).trim()));
  return [
    ["national-heading", header.nationalHeading],
    ["motto", header.motto],
    ...lines.map((line, i): Named => [i < parents ? "parent-body" : "issuing-body", line]),
    ["number", header.number?.span],
    ["place-date", header.placeAndDate?.span],
    ["letter-subject", header.letterSubject],
  ];
}

function partsOf(draft: Draft): Named[] {
  const { header, title, authority, legalBases, decisionWord, recipients, signature } = draft;
  return [
    ...headerParts(draft, header),
    ["kind-title", title?.kindName],
    ["subject", title?.subject],
    ["authority", authority?.span],
    ...legalBases.map(({ span }): Named => ["legal-basis", span]),
    ["decision-word", decisionWord],
    ...bodyOf(draft),
    ["recipients-head", recipients?.head],
    ...(recipients?.items.map(({ span }): Named => ["recipient", span]) ?? []),
    ...(signature?.titles.map(({ span }): Named => ["signing-title", span]) ?? []),
    ["signer", signature?.name],
  ];
}

function attachmentParts(draft: Draft, { node, kind, header, title, attachedLine }: Attachment): Named[] {
  const annex = kind === "phu-luc";
  const subject = title.subject !== null && title.subject !== attachedLine ? title.subject : null;
  return [
    ...headerParts(draft, header),
    [annex ? "annex-label" : "kind-title", title.kindName],
    [annex ? "annex-title" : "subject", subject],
    ["attached-line", attachedLine],
    ...node.children.flatMap((child) => bodyParts(draft, child)),
  ];
}

// "Kính gửi: Sở Nội vụ." alone, or above a list of addressees
const ADDRESSED = /^Kính +gửi/u;

/** The body of the document proper; the addressees of a letter stand apart from it. */
function bodyOf(draft: Draft): Named[] {
  const head = draft.nodes.findIndex(({ text }) => ADDRESSED.test(draft.source.flat.slice(text.start, text.start + 10)));
  if (head < 0) return draft.nodes.flatMap((node) => bodyParts(draft, node));
  const rest = draft.nodes.slice(head + 1).findIndex(({ kind }) => kind !== "dash");
  const end = rest < 0 ? draft.nodes.length : head + 1 + rest;
  return draft.nodes.flatMap((node, i): Named[] => {
    if (i < head || i >= end) return bodyParts(draft, node);
    return [[i === head && end === head + 1 ? "addressee" : "addressees", { start: node.mark.start, end: node.span.end }]];
  });
}

const HEADINGS: ReadonlySet<Node["kind"]> = new Set(["part", "chapter", "section", "roman"]);
/** Kinds of node that the body of a document is made of. */
const BODY: ReadonlySet<Node["kind"]> = new Set(["article", "numbered", "decimal", "parenthesised", "letter", "dash", "plus", "paragraph"]);

/** A heading's mark is a word or a numeral; a star is no form of the decree, and another rule tells of it. */
const LETTER = /[IVXLC\d]/u;

/** Text of a unit and of what stands below it; the mark of an article is a part of its own. Tables are left out. */
function bodyParts(draft: Draft, node: Node): Named[] {
  const below = node.children.flatMap((child) => bodyParts(draft, child));
  if (HEADINGS.has(node.kind) && LETTER.test(node.label)) {
    const own: Named[] = node.kind === "roman" ? [["roman", node.mark]] : [["part-label", node.mark]];
    return [...own, ...below];
  }
  if (!BODY.has(node.kind)) return below;
  const { start, end } = node.kind === "article" ? node.text : { start: node.mark.start, end: node.text.end };
  const own: Named[] = end > start ? [["body", { start, end }]] : [];
  return node.kind === "article" ? [["article", node.mark], ...own, ...below] : [...own, ...below];
}

class PieceFinder {
  /** Paragraphs with text, by their place. */
  private readonly placed: readonly { readonly index: number; readonly span: Span }[];

  constructor(
    private readonly draft: Draft,
    private readonly layout: LayoutFacts,
  ) {
    const { source } = draft;
    const found = layout.paragraphs.flatMap((paragraph, index) =>
      paragraph?.span == null
        ? []
        : [{ index, span: { start: source.foldedOffset(paragraph.span.start), end: source.foldedOffset(paragraph.span.end) } }],
    );
    this.placed = found.sort((a, b) => a.span.start - b.span.start);
  }

  find(part: PartName, span: Span): Piece[] {
    const out: Piece[] = [];
    for (let i = this.firstEndingAfter(span.start); i < this.placed.length; i++) {
      const { index, span: own } = this.placed[i] ?? { index: -1, span: { start: Number.POSITIVE_INFINITY, end: 0 } };
      if (own.start >= span.end) break;
      const paragraph = this.layout.paragraphs[index];
      const shared = { start: Math.max(own.start, span.start), end: Math.min(own.end, span.end) };
      if (paragraph !== undefined && shared.end > shared.start)
        out.push({ part, span: shared, index, paragraph, face: this.faceOf(paragraph, shared) });
    }
    return out;
  }

  private firstEndingAfter(at: number): number {
    let [low, high] = [0, this.placed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.placed[middle]?.span.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The look of most letters between two folded offsets. */
  private faceOf({ runs }: ParagraphFacts, { start, end }: Span): TypeFace | null {
    const { source } = this.draft;
    const [from, to] = [source.originalOffset(start), source.originalOffset(end)];
    const weights = new Map<string, { readonly face: TypeFace; letters: number }>();
    for (const run of runs) {
      const shared = Math.min(run.end, to) - Math.max(run.start, from);
      if (shared <= 0) continue;
      const { font, size, bold, italic, underline, caps, colour } = run;
      const key = [font, size, bold, italic, colour].join("|");
      const weight = weights.get(key) ?? { face: { font, size, bold, italic, underline, caps, colour }, letters: 0 };
      weight.letters += shared;
      weights.set(key, weight);
    }
    let best: { readonly face: TypeFace; letters: number } | null = null;
    for (const weight of weights.values()) if (best === null || weight.letters > best.letters) best = weight;
    return best?.face ?? null;
  }
}
