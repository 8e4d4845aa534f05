/**
 * Typos by rule, drawn at random over the words of a text, always the same for the same seed: a tone mark dropped or moved,
 * a neighbour key hit, d and đ changed, a letter lost, a word cut in two. None comes from a list of the product. A typo
 * counts when it changes the word to something else; the two legal places of a tone (hoà, hòa) are no change.
 */
import { syllableOf } from "../../server/src/core/text/syllable";

export interface Typo {
  readonly kind: Kind;
  readonly right: string;
  readonly wrong: string;
  /** Place in the changed text. */
  readonly start: number;
  readonly end: number;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const VOWEL = /[aăâeêioôơuưy]/u;
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Numbers between 0 and 1 from a seed (a linear congruence of 2^32). */
export function random(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const neighbours = (key: string): string[] =>
  ROWS.flatMap((row, y) => {
    const x = row.indexOf(key);
    if (x < 0) return [];
    const above = ROWS[y - 1] ?? "";
    const below = ROWS[y + 1] ?? "";
    return [row[x - 1], row[x + 1], above[x], above[x + 1], below[x - 1], below[x]].filter((c): c is string => c !== undefined);
  });

const withoutTone = (word: string): string => word.normalize("NFD").replace(TONE, "").normalize("NFC");

/** Every way to go wrong, by kind: the wrong forms of a word. */
export const SLIPS = {
  "tone dropped": (word) => [withoutTone(word)],
  "tone moved": (word) => {
    const tone = TONE.exec(word.normalize("NFD"))?.[0];
    if (tone === undefined) return [];
    const bare = withoutTone(word);
    return [...bare].flatMap((letter, i) =>
      VOWEL.test(letter) ? [(bare.slice(0, i + 1) + tone + bare.slice(i + 1)).normalize("NFC")] : [],
    );
  },
  "neighbour key": (word) => [...word].flatMap((letter, i) => neighbours(letter).map((key) => word.slice(0, i) + key + word.slice(i + 1))),
  "d and đ": (word) => (/[dđ]/u.test(word) ? [word.replace(/[dđ]/u, (c) => (c === "d" ? "đ" : "d"))] : []),
  "letter lost": (word) => (word.length < 3 ? [] : [...word].map((_, i) => word.slice(0, i) + word.slice(i + 1))),
  "cut in two": (word) => (word.length < 3 ? [] : [...word].slice(1).map((_, i) => `${word.slice(0, i + 1)} ${word.slice(i + 1)}`)),
} satisfies Record<string, (word: string) => string[]>;

export type Kind = keyof typeof SLIPS;
export const KINDS = Object.keys(SLIPS) as Kind[];

// small words of two letters and more, not joined to anything
const WORD = /(?<![\p{L}\p{N}\p{M}/&.@_-])\p{Ll}{2,7}(?![\p{L}\p{N}\p{M}/&@_-])/gu;

/** The text with a typo about every `gap` words, only where `allowed`, and the typos. The text is NFC. */
export function withTypos(text: string, seed: number, gap: number, allowed: (at: number) => boolean): { text: string; typos: Typo[] } {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const typos: Typo[] = [];
  let [out, from, wait] = ["", 0, Math.floor(next() * gap)];
  for (const { 0: right, index } of text.matchAll(WORD)) {
    if (!allowed(index) || syllableOf(right) === 0 || wait-- > 0) continue;
    const kind = pick(KINDS) as Kind;
    const wrong = pick(
      SLIPS[kind](right).filter((form) => form !== right && (syllableOf(form) === 0 || syllableOf(form) !== syllableOf(right))),
    );
    if (wrong === undefined) continue;
    out += text.slice(from, index) + wrong;
    from = index + right.length;
    typos.push({ kind, right, wrong, start: out.length - wrong.length, end: out.length });
    wait = Math.floor(gap / 2 + next() * gap);
  }
  return { text: out + text.slice(from), typos };
}
