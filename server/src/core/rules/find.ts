/** Cheap searches: a plain needle first, a pattern only where it stands. Patterns over whole texts cost ten times as much. */

import type { Copy } from "../text/local-scan";
import { Needle } from "../text/needle";
import { isSignLiteral, signPlaces } from "../text/signs";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";

const flatNeedles = new Map<string, Needle>();
const foldedNeedles = new Map<string, Needle>();

function search(known: Map<string, Needle>, source: SourceText, copy: Copy, literal: string, where: Span): readonly number[] {
  if (isSignLiteral(literal)) return signPlaces(source, copy, literal, where);
  let needle = known.get(literal);
  if (needle === undefined) {
    needle = new Needle(literal, copy);
    known.set(literal, needle);
  }
  return needle.within(source, where);
}

/** Every place of a literal of the code that lies in a stretch of the flat text, in order. */
export const placesOf = (source: SourceText, literal: string, where: Span): readonly number[] =>
  search(flatNeedles, source, "flat", literal, where);

/** As `placesOf`, in the folded text. */
export const foldedPlacesOf = (source: SourceText, literal: string, where: Span): readonly number[] =>
  search(foldedNeedles, source, "folded", literal, where);

/** What a sticky pattern finds at an offset; null when it finds nothing there. */
export function matchAt(pattern: RegExp, flat: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(flat);
}

/** Where a stretch of the flat text ends, blanks behind its last letter left out. */
export function endOfWords({ flat }: SourceText, { start, end }: Span): number {
  let last = end;
  while (last > start && flat.charCodeAt(last - 1) === BLANK) last--;
  return last;
}

const BLANK = 32;
