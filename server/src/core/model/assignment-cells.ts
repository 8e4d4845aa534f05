/**
 * Words of a table cell for the grammars of running text. A cell that was broken over several lines is read as one text and
 * what was found is laid back on its stretches.
 */
import type { Cell } from "../syntax/nodes";
import type { Span } from "../text/span";
import type { FieldBodies, Share } from "./assignment-fields";
import type { BodyMatch } from "./bodies";

/** A text with the bounds to read between. */
export interface CellText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Stretches of the source that a stretch of the text stands for, in order. */
  back(span: Span): Span[];
}

/** The words of a cell of flat text; lines of one cell are joined by a blank. */
export function cellText(flat: string, cell: Cell): CellText {
  const { more } = cell;
  if (more === undefined) return { text: flat, start: cell.start, end: cell.end, back: (span) => [span] };
  const parts = [{ start: cell.start, end: cell.end }, ...more];
  const starts: number[] = [];
  let text = "";
  for (const part of parts) {
    if (text !== "") text += " ";
    starts.push(text.length);
    text += flat.slice(part.start, part.end);
  }
  const back = (span: Span): Span[] =>
    parts.flatMap((part, k) => {
      const offset = part.start - (starts[k] ?? 0);
      const start = Math.max(part.start, span.start + offset);
      const end = Math.min(part.end, span.end + offset);
      return end > start ? [{ start, end }] : [];
    });
  return { text, start: 0, end: text.length, back };
}

const first = (spans: readonly Span[]): Span => spans[0] ?? { start: 0, end: 0 };

/** Bodies found in a cell's words, at their places in the source. */
export function bodiesBack(cell: CellText, bodies: readonly BodyMatch[]): BodyMatch[] {
  return bodies.map((body) => ({
    span: first(cell.back(body.span)),
    pieces: body.pieces.flatMap((piece): (Span | string)[] => (typeof piece === "string" ? [piece] : cell.back(piece))),
    group: body.group,
  }));
}

/** As `bodiesBack`, for what a field names. */
export function fieldBack(cell: CellText, read: FieldBodies): FieldBodies {
  const own = read.own.map(
    ({ body, share }): Share => ({ body: bodiesBack(cell, [body])[0] ?? body, share: share && first(cell.back(share)) }),
  );
  return { own, support: bodiesBack(cell, read.support), split: read.split };
}
