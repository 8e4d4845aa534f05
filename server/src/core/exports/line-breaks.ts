/** Where lines of a paragraph end, by the widths of its letters: as a word processor breaks them, without kerning. */

import { POINTS_PER_MM } from "../knowledge/layout";
import { letterWidth, textWidthOf } from "../knowledge/letter-widths";
import { type Run, textOf } from "./printed";

export interface LineBreaks {
  /** Offsets into the paragraph's text at which its lines begin; the first is 0. */
  readonly starts: readonly number[];
  /** Width of the widest and the last line, points, without blanks at their ends. */
  readonly widest: number;
  readonly last: number;
}

const BLANK = 32;
const HYPHEN = 45;
const SLASH = 47;
const DASH = 0x2013;

/** Breaks a paragraph. Widths are points; the first line is shorter by `indent`. A word longer than a line is cut. */
export function breakLines(runs: readonly Run[], size: number, width: number, indent = 0): LineBreaks {
  const starts = [0];
  let widest = 0;
  let line = indent;
  /** Width up to the last letter that is no blank. */
  let full = indent;
  let wordStart = 0;
  let wordWidth = 0;
  let offset = 0;
  const endLine = (at: number, width: number): void => {
    widest = Math.max(widest, width);
    starts.push(at);
  };
  for (const run of runs) {
    for (let i = 0; i < run.text.length; i++, offset++) {
      const code = run.text.charCodeAt(i);
      const letter = letterWidth(code, run) * size;
      line += letter;
      if (code === BLANK) {
        wordStart = offset + 1;
        wordWidth = 0;
        continue;
      }
      wordWidth += letter;
      if (line > width + 0.01 && line > letter) {
        const whole = wordWidth < line - (starts.length === 1 ? indent : 0) - 0.01;
        const at = whole ? wordStart : offset;
        endLine(at, whole ? full : line - letter);
        line = whole ? wordWidth : letter;
        if (!whole) {
          wordStart = offset;
          wordWidth = letter;
        }
      }
      if (code === HYPHEN || code === SLASH || code === DASH) {
        full = line;
        wordStart = offset + 1;
        wordWidth = 0;
      } else if (isWordEnd(run.text, i)) full = line;
    }
  }
  return { starts, widest: Math.max(widest, line), last: line };
}

const isWordEnd = (text: string, i: number): boolean => i + 1 >= text.length || text.charCodeAt(i + 1) === BLANK;

/** Width of runs on one line, millimetres. */
export const runsWidth = (runs: readonly Run[], size: number): number =>
  runs.reduce((sum, run) => sum + textWidthOf(run.text, size, run), 0) / POINTS_PER_MM;

/** Words that a careful typist keeps on one line: dates, spans of years, the names "Ủy ban nhân dân" and "Uỷ ban nhân dân". */
const TOGETHER = /ngày +\d+ +tháng +\d+ +năm +\d{4}|\d{4} *[-–] *\d{4}|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân/gu;
const WIDER_STEPS = 8;
const ROOM = 1.02;

/**
 * A width (millimetres, at most `width`) at which centred runs take no more lines than they must and the lines are about alike;
 * a little wider where that keeps a date together.
 */
export function balancedWidth(runs: readonly Run[], size: number, width: number): number {
  const narrow = narrowestWidth(runs, size, width);
  const text = textOf(runs);
  const held = [...text.matchAll(TOGETHER)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const cut = (w: number): number =>
    breakLines(runs, size, w * POINTS_PER_MM).starts.filter((at) => held.some(({ start, end }) => start < at && at < end)).length;
  let best = narrow;
  let fewest = cut(narrow);
  for (let step = 1; step <= WIDER_STEPS && fewest > 0; step++) {
    const wider = narrow + ((width - narrow) * step) / WIDER_STEPS;
    // it must also hold where letters come out a little wider
    const cuts = cut(wider / ROOM);
    if (cuts < fewest) [best, fewest] = [wider, cuts];
  }
  return best;
}

function narrowestWidth(runs: readonly Run[], size: number, width: number): number {
  const lines = (w: number): number => breakLines(runs, size, w * POINTS_PER_MM).starts.length;
  const wanted = lines(width);
  if (wanted === 1) return width;
  let [low, high] = [width / 2, width];
  for (let i = 0; i < 8; i++) {
    const middle = (low + high) / 2;
    if (lines(middle) > wanted) low = middle;
    else high = middle;
  }
  return Math.min(width, high * ROOM);
}
