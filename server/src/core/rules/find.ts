/** Cheap searches: a plain needle first, a pattern only where it stands. Patterns over whole texts cost ten times as much. */

/** Every place of a needle between two offsets, in order. Looks at nothing outside: a file may hold many documents. */
export function* placesOf(flat: string, needle: string, from: number, to: number): Generator<number> {
  const text = flat.slice(from, to);
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) yield from + at;
}

/** What a sticky pattern finds at an offset; null when it finds nothing there. */
export function matchAt(pattern: RegExp, flat: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(flat);
}
