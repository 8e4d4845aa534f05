/**
 * Where two versions of a name part from each other: the words that stand in one and other words in the other, at the
 * same place. Words left out or added are no difference: titles are shortened and lengthened all the time.
 */
import type { SourceText } from "../text/source";
import { type Span, span } from "../text/span";

export interface Word {
  /** Folded, small letters; abbreviations written out, leading zeros of numbers left out. */
  readonly key: string;
  readonly span: Span;
}

/** One place where other words stand. Both sides have at least one word. */
export interface Difference {
  readonly left: readonly [Word, ...Word[]];
  readonly right: readonly [Word, ...Word[]];
}

const WORD = /[a-zA-ZÀ-ỹ0-9]+/gu;
/** Names longer than this (words) are looked at to here. */
const MOST_WORDS = 120;
/** A difference is at most so many words on each side, and the names go on alike for so many words after it. */
const WIDEST = 5;
const AGREE_AFTER = 3;
/** So many words must be alike before the first difference: another opening verb is another way to say it. */
const AGREE_BEFORE = 3;
/** And so large a part of the shorter name: two sentences about one matter share less. */
const AGREE_SHARE = 0.7;

const WRITTEN_OUT: ReadonlyMap<string, readonly string[]> = new Map([
  ["ubnd", ["ủy", "ban", "nhân", "dân"]],
  ["hđnd", ["hội", "đồng", "nhân", "dân"]],
  ["tp", ["thành", "phố"]],
  ["kt", ["kinh", "tế"]],
  ["xh", ["xã", "hội"]],
]);

/** The words of a stretch of text. */
export function wordsOf(source: SourceText, where: Span): Word[] {
  const found: Word[] = [];
  const text = inSmallLetters(source.slice(where));
  WORD.lastIndex = 0;
  for (let m = WORD.exec(text); m !== null && found.length <= MOST_WORDS; m = WORD.exec(text)) {
    const at = span(where.start + m.index, where.start + m.index + m[0].length);
    const key = keyOf(m[0]);
    const parts = WRITTEN_OUT.get(key);
    if (parts === undefined) found.push({ key, span: at });
    else for (const part of parts) found.push({ key: part, span: at });
  }
  return found;
}

/** All at once: word by word it costs the most. As long as the text itself. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

/** A word as it is compared; of a number "08" its value. */
function keyOf(key: string): string {
  return key.startsWith("0") ? key.replace(/^0+(?=\d)/u, "") : key;
}

/** The differences of two names, in order; an empty list when they agree, or speak of different things altogether. */
export function differences(left: readonly Word[], right: readonly Word[]): Difference[] {
  const found: Difference[] = [];
  let i = 0;
  let j = 0;
  let alike = 0;
  while (i < left.length && j < right.length) {
    if (left[i]?.key === right[j]?.key) {
      i++;
      j++;
      alike++;
      continue;
    }
    const step = resume(left, right, i, j);
    if (step === null || alike < AGREE_BEFORE) break;
    const [a, b] = [left.slice(i, i + step[0]), right.slice(j, j + step[1])];
    const [a0, b0] = [a[0], b[0]];
    // Another number of words is another way to say it.
    if (a0 !== undefined && b0 !== undefined && Math.abs(a.length - b.length) <= 1)
      found.push({ left: [a0, ...a.slice(1)], right: [b0, ...b.slice(1)] });
    i += step[0];
    j += step[1];
  }
  return alike >= AGREE_SHARE * Math.min(left.length, right.length) ? found : [];
}

/** How many words to pass over on each side until the names agree again; the fewest. */
function resume(left: readonly Word[], right: readonly Word[], i: number, j: number): readonly [number, number] | null {
  for (let sum = 1; sum <= 2 * WIDEST; sum++) {
    for (let a = Math.max(0, sum - WIDEST); a <= Math.min(WIDEST, sum); a++) {
      if (agree(left, right, i + a, j + sum - a)) return [a, sum - a];
    }
  }
  return null;
}

function agree(left: readonly Word[], right: readonly Word[], i: number, j: number): boolean {
  const rest = Math.min(left.length - i, right.length - j);
  if (rest <= 0) return i === left.length && j === right.length;
  for (let k = 0; k < Math.min(AGREE_AFTER, rest); k++) if (left[i + k]?.key !== right[j + k]?.key) return false;
  return rest >= AGREE_AFTER || i + rest === left.length || j + rest === right.length;
}

/** The stretch of text that a run of words takes. */
export const spanOf = (words: readonly [Word, ...Word[]]): Span => span(words[0].span.start, (words.at(-1) ?? words[0]).span.end);
