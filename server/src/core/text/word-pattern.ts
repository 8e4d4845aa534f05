/** Patterns that only a few words can open: nothing else of a text is looked at. */
import { type Found, LocalScan, moveFound, stretchOf } from "./local-scan";
import { wordsOf } from "./syllable-scan";
import type { SyllableSet, WordSet } from "./word-set";

/**
 * A search for a sticky pattern at the words of a set, in order, without overlaps. `reach` as in `local-scan.ts`: the pattern may
 * look at no more. `follows`: words one of which stands next where the pattern fits.
 */
export const wordPatternScan = (pattern: RegExp, reach: number, opens: WordSet, follows: SyllableSet | null = null): LocalScan<Found> =>
  new LocalScan<Found>({
    reach,
    find(source, from, to) {
      const words = wordsOf(source);
      const { text, start } = stretchOf(source.flat, from, to, reach);
      const found: Found[] = [];
      let end = from;
      for (const i of opens.within(words, from, to)) {
        const at = words.starts[i] as number;
        if (at < end || (follows !== null && !follows.has(words, i + 1))) continue;
        pattern.lastIndex = at - start;
        const m = pattern.exec(text);
        if (m === null) continue;
        end = at + m[0].length;
        found.push({ start: at, end, groups: m.groups ?? {} });
      }
      return found;
    },
    spanOf: (found) => found,
    moved: moveFound,
  });
