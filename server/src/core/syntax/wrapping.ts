/** Hard-wrapped or one paragraph a line: how the lines of a text were broken. */
import type { LineFacts } from "./lines";

/** How the lines of a text were broken; says whether a line that begins with a capital may continue the line above. */
export interface Wrapping {
  /** Most sentences run over several lines. */
  readonly hard: boolean;
  /** Usual length of a full line, UTF-16 units. */
  readonly width: number;
  /** Length of a full line where all of them are about as long (a printed page), else 0. */
  readonly even: number;
}

/** A line that ends so goes on whatever comes. */
export const UNFINISHED =
  /(?:[,(–-]|(?<!\p{L})(?:và|của|với|cho|tại|các|là|do|trong|ở|về|theo|giao|từ|hoặc|[Ss]ở|Ban|Bộ|Cục|Viện|Ủy +ban|UBND))$/u;

/** Lines that go on below in small letters are full; so many of them are as long as the longest where lines are even. */
const EVEN_SHARE = 0.85;
/** A line of a printed page may be this much shorter than the longest (letters differ in width, first lines are indented). */
const SLACK = 0.82;
const FEWEST_FULL = 6;
/** A paragraph a line is longer than this somewhere. */
const LONGEST_CUT = 130;

/**
 * On a printed page a line ends where the next word has no room. One that ends sooner ends its paragraph.
 * False where lines are not even: then nothing can be said.
 */
export function endsEarly({ even }: Wrapping, flat: string, last: LineFacts, line: LineFacts): boolean {
  if (even === 0 || UNFINISHED.test(flat.slice(Math.max(last.start, last.end - 10), last.end))) return false;
  const word = flat.slice(line.start, line.end).indexOf(" ");
  return last.end - last.start + 1 + (word < 0 ? line.end - line.start : word) <= even * SLACK;
}

const END_MARKS = '.;:!?…”"';

/** The line ends with an end mark, one in parentheses, or "./". */
export function isEnded(flat: string, { start, end }: LineFacts): boolean {
  if (end <= start) return false;
  const last = flat.charAt(end - 1);
  if (last !== ")" && last !== "/") return END_MARKS.includes(last);
  const before = end - 2 < start ? "," : flat.charAt(end - 2);
  return last === "/" ? before === "." : END_MARKS.includes(before);
}

/** Measures line lengths once for a stretch of lines. */
export function measureWrapping(lines: readonly LineFacts[]): Wrapping {
  const lengths: number[] = [];
  const full: number[] = [];
  let continued = 0;
  let above: LineFacts | null = null;
  for (const line of lines) {
    if (above !== null && line.kind === "text" && line.small && line.gap === 0) full.push(above.end - above.start);
    above = line.kind === "text" || line.kind === "mark" || line.kind === "basis" ? line : null;
    if ((line.kind !== "text" && line.kind !== "mark" && line.kind !== "basis") || line.capitals) continue;
    // a line that goes on in small letters shows that the line above it was cut
    if (line.small && line.kind === "text") continued++;
    lengths.push(line.end - line.start);
  }
  let longest = 0;
  for (const length of lengths) longest = Math.max(longest, length);
  const fullOnes = new Int32Array(full).sort();
  const width = Math.max(lengthAt(lengths, longest, Math.floor(lengths.length * 0.8)), fullOnes[full.length >> 1] ?? 0);
  // few lines go on in a short text; that no line is longer than a page is wide shows it as well
  const cut = continued >= 2 && (continued / lengths.length > 0.15 || longest < LONGEST_CUT);
  const hard = cut && width >= 50 && width < LONGEST_CUT;
  return { hard, width, even: hard ? evenWidth(fullOnes) : 0 };
}

/** The length at a place in ascending order; 0 for none. Counted and not sorted: most are of a few hundred letters. */
function lengthAt(lengths: readonly number[], longest: number, place: number): number {
  const counts = new Int32Array(longest + 1);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  let left = place;
  for (let length = 0; length <= longest; length++) {
    left -= counts[length] as number;
    if (left < 0) return length;
  }
  return 0;
}

/** `full` in ascending order. */
function evenWidth(full: Int32Array): number {
  if (full.length < FEWEST_FULL) return 0;
  const longest = full[Math.floor(full.length * 0.95)] ?? 0;
  const reached = full.filter((length) => length >= longest * SLACK).length;
  return reached >= full.length * EVEN_SHARE ? longest : 0;
}
