/**
 * Bố cục: the tree that the editor's outline and `vbhc outline` show. Head parts come from the façade, the body from its
 * nodes, an annex-title owns its attachment's tree. Unmarked paragraphs and tables have no item of their own.
 */
import type { Attachment, Draft, DraftFile, Header, Recipient, Recipients, Signature } from "../model/types";
import type { Node, OutlineKind } from "../syntax/nodes";
import { append } from "../text/append";
import { type Span, span } from "../text/span";

export interface OutlineItem {
  readonly kind: OutlineKind;
  /** The mark without its closing punctuation; "" for parts without a mark. */
  readonly label: string;
  /** The text after the mark on one line, cut at 80 UTF-16 units. */
  readonly title: string;
  /** From the mark to the end of the last descendant. */
  readonly span: Span;
  /** What to select when the item is chosen: the mark, else the first line. Inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

export interface OutlineOptions {
  /** Every node down to the dashes; else the tree stops at khoản, điểm. */
  readonly all: boolean;
}

/** Titles are cut at so many UTF-16 units. */
export const TITLE_LENGTH = 80;
/** A title is looked for in this many units: enough for 80 letters under any blanks. */
const TITLE_REACH = 2_000;
const BELOW_POINTS: ReadonlySet<OutlineKind> = new Set(["dash", "plus"]);

/** Items of all drafts of a file, in order of the text. */
export function outline(file: DraftFile, options: OutlineOptions): OutlineItem[] {
  const writer = new OutlineWriter(file, options.all);
  return file.drafts.flatMap((draft) => writer.draft(draft));
}

class OutlineWriter {
  /** Lines inside a span that are not its text: comments and furniture, in order. */
  private readonly gaps: readonly Span[];

  constructor(
    private readonly file: DraftFile,
    private readonly all: boolean,
  ) {
    this.gaps = [...file.furniture, ...file.comments.map((comment) => comment.span)].sort((a, b) => a.start - b.start);
  }

  draft(draft: Draft): OutlineItem[] {
    const items = this.header(draft.header);
    if (draft.title !== null) items.push(this.part("title", [draft.title.span]));
    if (draft.authority !== null) items.push(this.part("authority", [draft.authority.span]));
    for (const basis of draft.legalBases) items.push(this.part("legal-basis", [span(basis.node.mark.end, basis.span.end)], basis.span));
    if (draft.decisionWord !== null) items.push(this.part("decision-word", [draft.decisionWord]));
    if (draft.recipients !== null) items.push(this.recipients(draft.recipients));
    if (draft.signature !== null) items.push(this.signature(draft.signature));
    const taken = new Set(items.map(place));
    append(
      items,
      this.nodes(draft.nodes, null).filter((item) => !taken.has(place(item))),
    );
    for (const attachment of draft.attachments) append(items, this.attachment(attachment));
    return items.sort((a, b) => a.span.start - b.span.start);
  }

  private header(header: Header): OutlineItem[] {
    const items: OutlineItem[] = [];
    const national = [header.party, header.nationalHeading, header.motto].filter((piece) => piece !== null);
    if (header.issuer !== null) {
      const { lines, span: whole } = header.issuer;
      items.push(this.part("issuer", lines.length > 0 ? lines : [whole], whole));
    }
    if (national.length > 0) items.push(this.part("motto", national));
    if (header.number !== null) items.push(this.part("number", [header.number.span]));
    if (header.placeAndDate !== null) items.push(this.part("place-date", [header.placeAndDate.span]));
    return items;
  }

  private recipients(recipients: Recipients): OutlineItem {
    let at = 0;
    // Lines of the other column may stand between those of an item.
    const words = ({ mark, span: { start, end } }: Recipient): Span[] => {
      const own: Span[] = [];
      for (let piece = recipients.pieces[at]; piece !== undefined && piece.start < end; piece = recipients.pieces[++at])
        if (piece.start >= start && piece.end > mark.end) own.push(span(Math.max(piece.start, mark.end), piece.end));
      return own;
    };
    const children = recipients.items.map((item): OutlineItem => {
      const selection = item.mark.end > item.mark.start ? item.mark : this.firstLine(item.text);
      const label = this.file.source.slice(item.mark).trim();
      return {
        kind: "recipient",
        label,
        title: this.title(words(item)),
        span: item.span,
        selection,
        children: [],
      };
    });
    return { ...this.part("recipients", [recipients.head], recipients.span), children };
  }

  private signature(signature: Signature): OutlineItem {
    const pieces = signature.titles.map((line) => line.span);
    if (signature.name !== null) pieces.push(signature.name);
    return this.part("signature", pieces.length > 0 ? pieces : [signature.span], signature.span);
  }

  /** The attachment's own head, then its title that owns the rest. */
  private attachment(attachment: Attachment): OutlineItem[] {
    const { node } = attachment;
    const { start } = node.span;
    const titleEnd = attachment.attachedLine?.end ?? attachment.title.span.end;
    const whole = span(start, Math.max(node.span.end, attachment.span.end, titleEnd));
    const title = this.title([attachment.title.span]) || this.title([span(node.mark.end, node.text.end)]);
    const selection = this.firstLine(span(start, Math.max(start, attachment.title.span.end)));
    const item: OutlineItem = {
      kind: "annex-title",
      label: node.label,
      title,
      span: whole,
      selection,
      children: this.nodes(node.children, "annex-title"),
    };
    return [...(attachment.header === null ? [] : this.header(attachment.header)), item];
  }

  private nodes(nodes: readonly Node[], owner: OutlineKind | null): OutlineItem[] {
    const items: OutlineItem[] = [];
    for (const node of nodes) {
      if (node.kind === "paragraph" || node.kind === "table") append(items, this.nodes(node.children, owner));
      else if (this.all || (!BELOW_POINTS.has(node.kind) && owner !== "letter")) items.push(this.node(node, node.kind));
    }
    return items;
  }

  private node(node: Node, kind: OutlineKind): OutlineItem {
    const selection = node.mark.end > node.mark.start ? node.mark : this.firstLine(node.text.end > node.text.start ? node.text : node.span);
    return {
      kind,
      label: node.label,
      title: this.title([node.text]),
      span: node.span,
      selection,
      children: this.nodes(node.children, kind),
    };
  }

  /** An item without mark and children; `whole` when its pieces do not stand together. */
  private part(kind: OutlineKind, pieces: readonly Span[], whole?: Span): OutlineItem {
    const starts = pieces.map((piece) => piece.start);
    const ends = pieces.map((piece) => piece.end);
    const around = whole ?? span(Math.min(...starts), Math.max(...ends));
    return { kind, label: "", title: this.title(pieces), span: around, selection: this.firstLine(around), children: [] };
  }

  private title(pieces: readonly Span[]): string {
    const text = pieces.map((piece) => this.ownText(piece)).join(" ");
    const joined = text.replace(/\s+/g, " ").trim().replace(/ \|$/, "");
    return joined.slice(0, TITLE_LENGTH).trim();
  }

  /** The user's letters of a span without comment and furniture lines. */
  private ownText(piece: Span): string {
    const end = Math.min(piece.end, piece.start + TITLE_REACH);
    let out = "";
    let from = piece.start;
    for (let i = this.firstGap(from); i < this.gaps.length; i++) {
      const gap = this.gaps[i];
      if (gap === undefined || gap.start >= end) break;
      out += this.file.source.original(span(from, Math.max(from, gap.start)));
      from = Math.max(from, gap.end);
    }
    return from < end ? out + this.file.source.original(span(from, end)) : out;
  }

  /** Index of the first gap that ends after an offset. */
  private firstGap(offset: number): number {
    let low = 0;
    let high = this.gaps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.gaps[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The part of a span on its first line. */
  private firstLine(where: Span): Span {
    const { source } = this.file;
    const end = source.lines[source.lineAt(where.start)]?.end ?? where.end;
    return span(where.start, Math.max(where.start, Math.min(where.end, end)));
  }
}

const place = (item: OutlineItem): string => `${item.kind}@${item.span.start}`;
