/** Where more than blanks stands between two words: few of a text's words, and all that rules about marks look at. */
import { onceOf } from "./memo";
import { APART, type Words } from "./syllable-scan";

/** From so many words on all of a text are looked at once. */
const MANY = 1000;

/** Indexes in [from, to) of words that more than blanks parts from the one before, in order; the first word of a text is one. */
export function breaksWithin(words: Words, from: number, to: number): Int32Array {
  if (to - from <= MANY) return walk(words, from, to);
  const all = breaks(words);
  return from === 0 && to === words.count ? all : all.filter((i) => i >= from && i < to);
}

const breaks = onceOf((words: Words) => walk(words, 0, words.count));

/** Written without branches: nobody can foresee where a mark comes. */
function walk({ links }: Words, from: number, to: number): Int32Array {
  const found = new Int32Array(to - from);
  let count = 0;
  for (let i = from; i < to; i++) {
    found[count] = i;
    count += Number(links[i] === APART);
  }
  return found.subarray(0, count);
}
