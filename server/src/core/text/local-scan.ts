/**
 * Places of a text that are told by what stands near them. They are kept with the text, and where it follows another version
 * only the surroundings of the change are searched again: what stands before is taken over, what stands behind is moved.
 */
import { type SharedEnds, sharedLetters, sharedWithBefore } from "./shared-ends";
import type { SourceText } from "./source";
import type { Span } from "./span";

/** The copies of a text (`source.ts`); the user's own may be searched where its offsets are the folded ones (`isAligned`). */
export type Copy = "flat" | "folded" | "text";

/** How places are searched and moved. */
export interface Search<T> {
  /**
   * Letters other than blanks that a place looks at before its beginning and behind it, its own ones included. Farther away
   * nothing may decide, but for where the place before it ends.
   */
  readonly reach: number;
  /** The copy that is searched; `flat` unless told. The flat one is not to be searched before furniture is blanked. */
  readonly copy?: Copy;
  /** The places that begin in [from, to), in order, the first not before the end of one that ends at `from`. */
  find(source: SourceText, from: number, to: number): T[];
  spanOf(place: T): Span;
  /** The same place `by` units later. */
  moved(place: T, by: number): T;
  /** False when something far away that decides about places is another than in the version before. */
  holds?(source: SourceText, before: SourceText): boolean;
}

/** One search through whole texts, kept for every text. */
export class LocalScan<T> {
  // One by one: the engine reads them faster from scans that are all of one make.
  private readonly reach: number;
  private readonly copy: Copy;
  private readonly find: Search<T>["find"];
  private readonly spanOf: Search<T>["spanOf"];
  private readonly moved: Search<T>["moved"];
  private readonly holds: NonNullable<Search<T>["holds"]>;

  constructor({ reach, copy = "flat", find, spanOf, moved, holds = () => true }: Search<T>) {
    this.reach = reach;
    this.copy = copy;
    this.find = find;
    this.spanOf = spanOf;
    this.moved = moved;
    this.holds = holds;
  }

  /** All places of a text in order. Offsets are folded. Linear; in a version that follows another one as long as the change. */
  of(source: SourceText): readonly T[] {
    let places = source.kept.get(this) as readonly T[] | undefined;
    if (places === undefined) {
      places = this.searchIn(source);
      source.kept.set(this, places);
    }
    return places;
  }

  /** The places that lie wholly in a stretch. */
  within(source: SourceText, { start, end }: Span): readonly T[] {
    const places = this.of(source);
    if (places.length === 0 || (this.spanOf(places[0] as T).start >= start && this.spanOf(places[places.length - 1] as T).end <= end))
      return places;
    const from = this.firstFrom(places, start);
    let to = this.firstFrom(places, end);
    while (to > from && this.spanOf(places[to - 1] as T).end > end) to--;
    return from === 0 && to === places.length ? places : places.slice(from, to);
  }

  private searchIn(source: SourceText): readonly T[] {
    const { before } = source;
    const known = before?.kept.get(this) as readonly T[] | undefined;
    const shared = known === undefined ? null : this.shared(source);
    const length = source.flat.length;
    const afresh = before === null || known === undefined || shared === null || !this.holds(source, before);
    if (afresh) return this.find(source, 0, length);
    return this.searchAgain(source, known, length - before.flat.length, {
      start: shared.same,
      end: length - shared.tail,
    });
  }

  private shared(source: SourceText): SharedEnds | null {
    if (this.copy === "text") return sharedLetters(source);
    return this.copy === "folded" ? source.sharedFolded : sharedWithBefore(source);
  }

  /** `changed`: in the new text; `by`: how much longer it is than the one of which the places are known. */
  private searchAgain(source: SourceText, known: readonly T[], by: number, changed: Span): readonly T[] {
    const { find, spanOf } = this;
    const text = source[this.copy];
    // A place looks `reach` letters behind its beginning, and as far before it: what begins here does not look at the change.
    const around = 2 * this.reach;
    const start = backward(text, changed.start, around);
    const places = known.slice(0, this.firstFrom(known, start));
    const last = places.at(-1);
    let from = Math.max(start, last === undefined ? 0 : spanOf(last).end);
    let to = forward(text, Math.max(from, changed.end), around);
    for (;;) {
      for (const place of find(source, from, to)) places.push(place);
      const next = this.firstFrom(known, to - by);
      const [mine, other] = [places.at(-1), known[next - 1]];
      const end = Math.max(to, mine === undefined ? 0 : spanOf(mine).end);
      // From here on both versions are searched from the same place.
      if (to >= text.length || end === Math.max(to, other === undefined ? 0 : spanOf(other).end + by))
        return this.withRest(places, known, next, by);
      from = end;
      to = forward(text, end, around);
    }
  }

  private withRest(places: T[], known: readonly T[], next: number, by: number): readonly T[] {
    for (let i = next; i < known.length; i++) {
      const place = known[i] as T;
      places.push(by === 0 ? place : this.moved(place, by));
    }
    return places;
  }

  /** Index of the first place that begins at or after an offset. */
  private firstFrom(places: readonly T[], offset: number): number {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.spanOf(places[middle] as T).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const BLANK = 32;

/** The offset that is so many letters (blanks do not count) before another one. */
export function backward(flat: string, at: number, letters: number): number {
  let i = at;
  for (let left = letters; left > 0 && i > 0; i--) if (flat.charCodeAt(i - 1) !== BLANK) left--;
  return i;
}

/** The offset that is so many letters behind another one. */
function forward(flat: string, at: number, letters: number): number {
  let i = at;
  for (let left = letters; left > 0 && i < flat.length; i++) if (flat.charCodeAt(i) !== BLANK) left--;
  return i;
}

/** A search for plain spans. */
export const spanScan = (reach: number, find: Search<Span>["find"]): LocalScan<Span> =>
  new LocalScan<Span>({ reach, find, spanOf: (where) => where, moved: ({ start, end }, by) => ({ start: start + by, end: end + by }) });

/** What a pattern found. */
export interface Found extends Span {
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** A stretch of a text with what a pattern may look at on both sides, and where it begins: no engine goes on to the end of all. */
export function stretchOf(flat: string, from: number, to: number, reach: number): { readonly text: string; readonly start: number } {
  const start = backward(flat, from, reach);
  return { text: flat.slice(start, forward(flat, to, reach)), start };
}

export const moveFound = ({ start, end, groups }: Found, by: number): Found => ({ start: start + by, end: end + by, groups });
