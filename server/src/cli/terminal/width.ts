/**
 * Columns that a text takes in a terminal: combining marks none, East Asian wide letters two. Control characters of a
 * draft are shown as a visible sign and never reach the terminal.
 */

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const CONTROL = /^[\p{Cc}\u2028\u2029]$/u;
const TAB_WIDTH = 4;

/** Inclusive ranges of wide code points (Unicode East Asian Width W and F, the blocks that matter). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return code === 0xad ? 0 : 1;
  if (ZERO_WIDTH.test(character)) return 0;
  return WIDE.some(([from, to]) => from <= code && code <= to) ? 2 : 1;
}

/** A visible letter of a line: what to print and how many columns it takes. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** UTF-16 offset in the line. */
  readonly at: number;
}

/** The line as cells, tabs as blanks, control characters as “·”, bidi marks left out. */
export function cells(line: string): Cell[] {
  const out: Cell[] = [];
  let at = 0;
  for (const character of line) {
    if (character === "\t") out.push({ text: " ".repeat(TAB_WIDTH), width: TAB_WIDTH, at });
    else if (CONTROL.test(character)) out.push({ text: "·", width: 1, at });
    else if (/^\p{Cf}$/u.test(character)) out.push({ text: "", width: 0, at });
    else out.push({ text: character, width: widthOf(character), at });
    at += character.length;
  }
  return out;
}

/** Columns of a text. */
export const displayWidth = (text: string): number => cells(text).reduce((sum, cell) => sum + cell.width, 0);

/** Printable text of a line: see `cells`. */
export const printable = (line: string): string =>
  cells(line)
    .map((cell) => cell.text)
    .join("");
