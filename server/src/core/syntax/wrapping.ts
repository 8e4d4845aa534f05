/** Hard-wrapped or one paragraph a line: how the lines of a text were broken. */
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
export function measureWrapping(lines: readonly LineFacts[]): Wrapping {
  const lengths: number[] = [];
  let continued = 0;
  for (const line of lines) {
    if ((line.kind !== "text" && line.kind !== "mark" && line.kind !== "basis") || line.capitals) continue;
    // a line that goes on in small letters shows that the line above it was cut
    if (line.small && line.kind === "text") continued++;
    lengths.push(line.end - line.start);
  }
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  return { hard: continued >= 2 && continued / lengths.length > 0.15 && width >= 50 && width < 130, width };
}
