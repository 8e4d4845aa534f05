/**
 * Running heads of printed pages: a short line that stands beside the page numbers, three times or more and nowhere else.
 * Asked only of texts that have page numbers. One pass.
 */
import type { SourceText } from "../text/source";
import type { LineFacts } from "./lines";

const FEWEST_PAGES = 3;
/** Lines between a page's number and its head. */
const NEAR = 3;
const LONGEST = 100;
const SHORTEST = 8;

/** Line facts in which running heads are furniture; the same array when there are none. */
export function withRunningHeads(source: SourceText, lines: LineFacts[]): LineFacts[] {
  const pages = lines.filter((line) => line.kind === "furniture" && /\d/u.test(textOf(source, line)));
  if (pages.length < FEWEST_PAGES) return lines;
  const beside = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const by of [-1, 1]) {
      const line = neighbour(lines, page.index, by);
      if (line === null) continue;
      const text = textOf(source, line);
      beside.set(text, (beside.get(text) ?? new Set()).add(line.index));
    }
  }
  for (const [text, places] of beside) if (places.size < FEWEST_PAGES) beside.delete(text);
  if (beside.size === 0) return lines;
  for (const line of lines) {
    const places = line.kind === "text" ? beside.get(textOf(source, line)) : undefined;
    if (places !== undefined && !places.has(line.index)) beside.delete(textOf(source, line));
  }
  return beside.size === 0 ? lines : marked(lines, new Set([...beside.values()].flatMap((places) => [...places])));
}

const textOf = (source: SourceText, { start, end }: LineFacts): string => source.flat.slice(start, end);

/** The first line with words before or after a page's number, when it is short. */
function neighbour(lines: readonly LineFacts[], at: number, by: number): LineFacts | null {
  for (let i = at + by; Math.abs(i - at) <= NEAR; i += by) {
    const line = lines[i];
    if (line === undefined || line.kind === "blank") continue;
    const length = line.end - line.start;
    return line.kind === "text" && length >= SHORTEST && length <= LONGEST ? line : null;
  }
  return null;
}

function marked(lines: readonly LineFacts[], heads: ReadonlySet<number>): LineFacts[] {
  let gap = 0;
  return lines.map((line) => {
    const kind = heads.has(line.index) ? "furniture" : line.kind;
    const own = { ...line, kind, gap };
    if (kind === "blank" || kind === "furniture") gap++;
    else if (kind !== "comment") gap = 0;
    return own;
  });
}
