/** Paragraphs out of spans: the small tools that head, body and closing are composed with. */
import { type Layout, PARTS, type PartName } from "../knowledge/layout";
import { type Span, span } from "../text/span";
import { type Face, type Inline, joinRuns } from "./inline";
import type { HeadingRank, Paragraph, Run } from "./printed";

export interface ParagraphOptions {
  readonly heading?: HeadingRank;
  readonly inset?: readonly [number, number];
  readonly keepNext?: boolean;
  readonly without?: readonly Span[];
}

export class Composer {
  /** Spans that have been printed, for the question what has been left out. */
  readonly printed: Span[] = [];

  constructor(
    readonly inline: Inline,
    readonly layout: Layout,
  ) {}

  /** The paragraph of a span; null when nothing of it is printed. */
  paragraph(part: PartName, where: Span | null, options: ParagraphOptions = {}): Paragraph | null {
    if (where === null) return null;
    return this.ofRuns(part, where, this.inline.runs(where, faceOf(part), options.without), options);
  }

  /** The paragraph of a mark and the text behind it, each in its own face. */
  marked(part: PartName, mark: Span, text: Span, faces: readonly [Face, Face], options: ParagraphOptions = {}): Paragraph | null {
    const runs = joinRuns(this.inline.runs(mark, faces[0]), this.inline.runs(text, faces[1], options.without));
    return this.ofRuns(part, span(mark.start, Math.max(mark.end, text.end)), runs, options);
  }

  ofRuns(part: PartName, where: Span, runs: readonly Run[], options: ParagraphOptions = {}): Paragraph | null {
    this.printed.push(where);
    if (runs.length === 0) return null;
    return { kind: "paragraph", part, runs, ...this.placeOf(where), ...paragraphDefaults(part, options) };
  }

  /** A paragraph of letters that stand in several places of the text. */
  ofText(part: PartName, where: Span, text: string, options: ParagraphOptions = {}): Paragraph | null {
    return this.ofRuns(part, where, text === "" ? [] : [{ text, ...faceOf(part), anchor: null, link: null }], options);
  }

  placeOf(where: Span): { readonly line: number; readonly endLine: number } {
    const { source } = this.inline.file;
    return { line: source.lineAt(where.start), endLine: source.lineAt(Math.max(where.start, where.end - 1)) };
  }
}

function paragraphDefaults(part: PartName, { heading, inset, keepNext }: ParagraphOptions) {
  return { heading: heading ?? null, inset: inset ?? ([0, 0] as const), keepNext: keepNext ?? PARTS[part].keepNext };
}

export const faceOf = (part: PartName): Face => ({ bold: PARTS[part].bold, italic: PARTS[part].italic });

export const isParagraph = (one: Paragraph | null): one is Paragraph => one !== null;
