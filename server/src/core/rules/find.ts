/** Cheap searches: a plain needle first, a pattern only where it stands. Patterns over whole texts cost ten times as much. */

import { Needle } from "../text/needle";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";

const flatNeedles = new Map<string, Needle>();
const foldedNeedles = new Map<string, Needle>();

function needleOf(known: Map<string, Needle>, literal: string, copy: "flat" | "folded"): Needle {
  let needle = known.get(literal);
  if (needle === undefined) {
    needle = new Needle(literal, copy);
    known.set(literal, needle);
  }
  return needle;
}

/** Every place of a literal of the code that lies in a stretch of the flat text, in order. */
export const placesOf = (source: SourceText, literal: string, where: Span): readonly number[] =>
  needleOf(flatNeedles, literal, "flat").within(source, where);

/** As `placesOf`, in the folded text. */
export const foldedPlacesOf = (source: SourceText, literal: string, where: Span): readonly number[] =>
  needleOf(foldedNeedles, literal, "folded").within(source, where);

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
