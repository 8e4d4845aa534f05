/** The lines that stand below motto, issuing body and subject, whichever way they were made. */
import { PAPER, POINTS_PER_MM, RULE_SHARE } from "../../knowledge/layout";
import { textWidthOf } from "../../knowledge/letter-widths";
import type { LayoutFacts, LineFacts } from "../../model/layout-facts";
import type { Draft } from "../../model/types";
import { type Piece, piecesOf } from "./pieces";

/** Parts of the main document that have a line below them; the first of an attached text are not judged. */
export type RuledPart = "motto" | "issuing-body" | "subject";
const RULED: readonly RuledPart[] = ["motto", "issuing-body", "subject"];

export interface RuledPiece {
  readonly part: RuledPart;
  /** The last line of the part. */
  readonly piece: Piece;
  /** The line below it; null when there is none. */
  readonly line: LineFacts | null;
  /** Millimetres of the line below; null when the file does not say. */
  readonly length: number | null;
  /** Millimetres of the part's last line as it is set; null when it wraps or its type is not known. */
  readonly textWidth: number | null;
}

/** How far below a part its line may hang: empty paragraphs that hold it. */
const REACH = 2;

/** Parts of the main document with the line below each, where the file has the part at all. */
export function ruledPieces(draft: Draft, layout: LayoutFacts): RuledPiece[] {
  const first = draft.attachments[0]?.span.start ?? Number.POSITIVE_INFINITY;
  const pieces = piecesOf(draft, layout).filter(({ span }) => span.start < first);
  return RULED.flatMap((part) => {
    const piece = pieces.findLast((one) => one.part === part);
    if (piece === undefined) return [];
    const upper = pieces.find((one) => one.part === part) ?? piece;
    const line = lineBelow(piece, upper, layout);
    return [{ part, piece, line, length: line === null ? null : lengthOf(line, layout), textWidth: widthOf(draft, piece) }];
  });
}

/** A line that hangs on the part's own paragraphs or on empty ones right below it, in the same cell. */
function lineBelow({ index, paragraph }: Piece, { index: from }: Piece, { lines, paragraphs }: LayoutFacts): LineFacts | null {
  let last = index;
  for (let next = index + 1; next <= index + REACH; next++) {
    const below = paragraphs[next];
    if (below === undefined || below.cell?.column !== paragraph.cell?.column || below.cell?.table !== paragraph.cell?.table) break;
    const typed = lines.some((line) => line.paragraph === next && line.kind === "typed");
    if (below.span !== null && !typed) break;
    last = next;
  }
  return lines.find((line) => line.paragraph >= from && line.paragraph <= last) ?? null;
}

/** A border goes as far as its paragraph: between the indents, in its cell or on the page. */
function lengthOf(line: LineFacts, { paragraphs, tables, sections }: LayoutFacts): number | null {
  const paragraph = paragraphs[line.paragraph];
  if (line.length !== null || line.kind !== "border" || paragraph === undefined) return line.length;
  const { cell, indent, section } = paragraph;
  if (indent.left === 0 && indent.right === 0) return null;
  const own = tables[cell?.table ?? -1]?.cells.find(({ row, column }) => row === cell?.row && column === cell.column);
  const { page = null, margins = null } = sections[section] ?? {};
  // The head of a document stands on an upright page: on another one the paper is what must be mended first.
  const upright = page !== null && Math.abs(page.width - PAPER.width) < 1;
  const onPage = upright && margins !== null ? PAPER.width - margins.left - margins.right : null;
  const room = cell === null ? onPage : (own?.width ?? null);
  return room === null ? null : room - indent.left - indent.right;
}

function widthOf({ source }: Draft, { span, face }: Piece): number | null {
  if (face?.size == null) return null;
  const text = source.quote(span);
  const width = textWidthOf(text, face.size, face) / POINTS_PER_MM;
  return width > WIDEST_LINE ? null : width;
}
/** Millimetres: a longer text goes over lines, and the length of its last one is not known. */
const WIDEST_LINE = 85;

/** Millimetres that the line below a part may have, [least, most]; null when the text's width is not known. */
export function allowedLength({ part, textWidth }: RuledPiece): readonly [number, number] | null {
  if (textWidth === null) return null;
  return part === "motto" ? [textWidth, textWidth] : [textWidth * RULE_SHARE[0], textWidth * RULE_SHARE[1]];
}
