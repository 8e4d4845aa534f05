/** What two versions of a text have in common at their beginning and at their end. */
import type { SourceText } from "./source";

export interface SharedEnds {
  /** UTF-16 units that both begin with, folded and flat copies alike. */
  readonly same: number;
  /** UTF-16 units that both end with; never reaches into what `same` covers. */
  readonly tail: number;
}

const CHUNK = 1024;

/** The shared ends of two versions, in folded offsets. Where a page's furniture is blanked differently nothing is shared. */
export function sharedEnds(a: SourceText, b: SourceText): SharedEnds {
  const folded = sharedOf(a.folded, b.folded);
  const flat = sharedOf(a.flat, b.flat);
  return { same: Math.min(folded.same, flat.same), tail: Math.min(folded.tail, flat.tail) };
}

function sharedOf(a: string, b: string): SharedEnds {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a.startsWith(b.slice(same, Math.min(same + CHUNK, most)), same)) same = Math.min(same + CHUNK, most);
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  const left = most - same;
  let tail = 0;
  while (tail < left) {
    const step = Math.min(CHUNK, left - tail);
    if (!a.startsWith(b.slice(b.length - tail - step, b.length - tail), a.length - tail - step)) break;
    tail += step;
  }
  while (tail < left && a.charCodeAt(a.length - tail - 1) === b.charCodeAt(b.length - tail - 1)) tail++;
  return { same, tail };
}
