/** Cheap searches: a plain needle first, a pattern only where it stands. Patterns over whole texts cost ten times as much. */

import { needlePlaces } from "../text/needle";

/** Every place of a needle between two offsets, in order. Looks at nothing outside: a file may hold many documents. */
export const placesOf = (flat: string, needle: string, from: number, to: number): Generator<number> =>
  needlePlaces(flat, needle, from, to - needle.length + 1);

/** What a sticky pattern finds at an offset; null when it finds nothing there. */
export function matchAt(pattern: RegExp, flat: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(flat);
}
