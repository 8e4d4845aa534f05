/** The cells of a head by part, for those who write a head anew: every word is in exactly one piece. */
import type { LineFacts } from "../syntax/lines";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import type { Cell } from "./cells";
import { cellsOfHead, sortCells } from "./header";

/** The cells of a head by part, in order of the text. `rest`: what belongs to none (a page number). */
export interface HeadPieces {
  readonly issuer: readonly Span[];
  readonly heading: readonly Span[];
  readonly motto: readonly Span[];
  readonly number: readonly Span[];
  readonly letterSubject: readonly Span[];
  readonly stamps: readonly Span[];
  readonly placeDate: readonly Span[];
  readonly rest: readonly Span[];
}

/** Sorts a head's cells for those who write it anew; every word is in exactly one piece. */
export function readHeadPieces(source: SourceText, lines: readonly LineFacts[]): HeadPieces {
  const cells = cellsOfHead(source, lines);
  const p = sortCells(cells);
  const one = (s: Span | null): Span[] => (s === null ? [] : [s]);
  const parts = {
    issuer: p.issuer,
    heading: [...one(p.party), ...p.nationalParts],
    motto: one(p.motto),
    number: p.number,
    letterSubject: p.letterSubject,
    stamps: p.stamps,
    placeDate: p.placeDate,
  };
  const taken = Object.values(parts)
    .flat()
    .sort((a, b) => a.start - b.start);
  return { ...parts, rest: cells.flatMap((cell) => uncovered(source, cell, taken)) };
}

/** Stretches of a cell with letters or digits that no part has taken. Heads are short: all parts are looked through. */
function uncovered(source: SourceText, cell: Cell, taken: readonly Span[]): Span[] {
  const out: Span[] = [];
  let from = cell.start;
  for (const { start, end } of [...taken, { start: cell.end, end: cell.end }]) {
    if (end < from || start > cell.end) continue;
    if (start > from && /[\p{L}\p{N}]/u.test(source.slice({ start: from, end: start }))) out.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  return out;
}
