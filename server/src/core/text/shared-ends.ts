/** What two versions of a text have in common at their beginning and at their end. */
import type { SourceText } from "./source";

export interface SharedEnds {
  /** UTF-16 units that both begin with. */
  readonly same: number;
  /** UTF-16 units that both end with; never reaches into what `same` covers. */
  readonly tail: number;
}

const CHUNK = 1024;

const ENDS = {};

/**
 * What a version shares with the one before it, in folded offsets, folded and flat copies alike; null for the first one. Where
 * a page's furniture is blanked differently nothing is shared.
 */
export function sharedWithBefore(source: SourceText): SharedEnds | null {
  const { before } = source;
  if (before === null) return null;
  let ends = source.kept.get(ENDS) as SharedEnds | undefined;
  if (ends === undefined) {
    const folded = source.sharedFolded ?? sharedOf(before.folded, source.folded);
    const flat = before.isPlain && source.isPlain ? folded : sharedOf(before.flat, source.flat);
    ends = { same: Math.min(folded.same, flat.same), tail: Math.min(folded.tail, flat.tail) };
    source.kept.set(ENDS, ends);
  }
  return ends;
}

/**
 * As `sharedWithBefore`, the user's own letters alike too; null also where folded offsets are not those of the user's text in
 * both versions.
 */
export function sharedLetters(source: SourceText): SharedEnds | null {
  const { before } = source;
  const shared = sharedWithBefore(source);
  if (before === null || shared === null || !source.isAligned || !before.isAligned) return null;
  if (source.text === source.folded && before.text === before.folded) return shared;
  const own = sharedOf(before.text, source.text);
  // Folding hides the whole edit.
  if (source.folded === before.folded && source.flat === before.flat) return own;
  return { same: Math.min(shared.same, own.same), tail: Math.min(shared.tail, own.tail) };
}

/** Tells of stretches of a version whether they stand in the one before as well. */
export class Unchanged {
  private readonly same: number;
  private readonly tail: number;
  private readonly by: number;

  /** `shared`: what both versions share; null: nothing. */
  constructor({ flat, before }: SourceText, shared: SharedEnds | null) {
    this.same = shared?.same ?? 0;
    this.tail = flat.length - (shared?.tail ?? 0);
    this.by = flat.length - (before?.flat.length ?? 0);
  }

  /** How many units later than before the stretch [start, end) stands; null where it was changed. */
  shiftOf(start: number, end: number): number | null {
    return end <= this.same ? 0 : start >= this.tail ? this.by : null;
  }
}

/** The shared ends of two strings. Whole chunks are compared at once: that is native work. */
export function sharedOf(a: string, b: string): SharedEnds {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same + CHUNK <= most && a.slice(same, same + CHUNK) === b.slice(same, same + CHUNK)) same += CHUNK;
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  const left = most - same;
  let tail = 0;
  while (tail + CHUNK <= left && a.slice(a.length - tail - CHUNK, a.length - tail) === b.slice(b.length - tail - CHUNK, b.length - tail))
    tail += CHUNK;
  while (tail < left && a.charCodeAt(a.length - tail - 1) === b.charCodeAt(b.length - tail - 1)) tail++;
  return { same, tail };
}
