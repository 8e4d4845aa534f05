/** Cells of a line without bars, and what a cell holds by its looks. */

/** What parts the cells. */
export type Parting = "tabs" | "blanks";

/** A stretch of one line. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** "1", "2.", "1.2", "IV", "A": the number of a row. */
export const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,5}|[A-ZĐ])[.)]?$/u;
/** "128,5", "1.200", "15%"; a year may be one of several in a cell. */
export const FIGURES = /^(?!(?:19|20)\d\d$)-?\d[\d.,]*%?$/u;

/** Cells of a line without bars: what stands between tabs, or between two blanks or more. */
export function chunks(text: string, parting: Parting): Chunk[] {
  const out: Chunk[] = [];
  const gap = parting === "tabs" ? /\t/gu : / {2,}/gu;
  let from = 0;
  const push = (start: number, end: number): void => {
    const part = text.slice(start, end);
    const left = part.length - part.trimStart().length;
    const right = part.trimEnd().length;
    if (right > left || parting === "tabs") out.push({ start: start + Math.min(left, right), end: start + Math.max(left, right) });
  };
  for (let m = gap.exec(text); m; m = gap.exec(text)) {
    push(from, m.index);
    from = m.index + m[0].length;
  }
  push(from, text.length);
  return out;
}
