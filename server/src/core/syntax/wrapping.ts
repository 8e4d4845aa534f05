/** Hard-wrapped or one paragraph a line: how the lines of a text were broken. */
import type { SourceText } from "../text/source";
import type { LineFacts } from "./lines";

/** How the lines of a text were broken; says whether a line that begins with a capital may continue the line above. */
export interface Wrapping {
  /** Most sentences run over several lines. */
  readonly hard: boolean;
  /** Usual length of a full line, UTF-16 units. */
  readonly width: number;
}

/** The last characters of a line that comes to an end. */
export const ENDED = /[.;:!?…”"]\)?$|\.\/\.?$/u;

/** Measures line lengths once for a stretch of lines. */
export function measureWrapping(source: SourceText, lines: readonly LineFacts[]): Wrapping {
  const lengths: number[] = [];
  let open = 0;
  let text = 0;
  for (const line of lines) {
    if (line.kind !== "text" && line.kind !== "mark") continue;
    text++;
    const length = line.end - line.start;
    if (length < 130 && !ENDED.test(source.flat.slice(Math.max(line.start, line.end - 3), line.end))) open++;
    lengths.push(length);
  }
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  return { hard: text > 0 && open / text > 0.4 && width >= 50 && width < 130, width };
}
