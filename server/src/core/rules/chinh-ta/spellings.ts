/**
 * The lists of `knowledge/confusions.ts` as an index over numbers of syllables: which syllable is at home beside another,
 * among those that are written or sound alike. Built on first use, never changed.
 */
import { COMPOUNDS, FREE, WRONG } from "../../knowledge/confusions";
import { lazy } from "../../text/lazy";
import { plainSpelling, syllableLimit, syllableOf, TONES, withoutMarks } from "../../text/syllable";

/** One wrong form: its syllables, and the words that are right in their place. */
export interface WrongForm {
  readonly syllables: readonly number[];
  /** Place of the syllable before a comma; -1 when there is none. */
  readonly comma: number;
  readonly right: readonly string[];
}

/** The first begins a compound and the second does not stand freely; the second ends one and the first does not; a wrong form. */
export const ASKS_SECOND = 1;
export const ASKS_FIRST = 2;
export const ASKS_WRONG = 4;

const KEY_SHIFT = 13;
const PAIR_SHIFT = 15;
const SLOT_BITS = 13;
const SLOT_SHIFT = 32 - SLOT_BITS;
/** Spreads numbers that are alike over the slots. */
const SCATTER = 0x9e37_79b1;

export class Spellings {
  /** By first syllable and sound of the second: the right seconds. And the other way round. */
  private readonly seconds = new Map<number, number[]>();
  private readonly firsts = new Map<number, number[]>();
  /** All partners of a syllable that begins or ends a compound. */
  private readonly after = new Map<number, number[]>();
  private readonly before = new Map<number, number[]>();
  private readonly compounds = new Set<number>();
  private readonly wrong = new Map<number, WrongForm[]>();
  /** Numbers of the sounds of syllables without tone, as far as they were asked for. */
  private readonly sounds: Uint16Array;
  private readonly soundNumbers = new Map<string, number>();
  /** Bits of questions (`questions`) that a syllable as the first of two, and as the second, leaves open. */
  readonly asFirst: Uint8Array;
  readonly asSecond: Uint8Array;
  private readonly plain: string[] = [];
  /** Pairs that are settled, as far as they were asked for and no other one took their slot. */
  private readonly settled = new Int32Array(1 << SLOT_BITS);

  constructor() {
    this.sounds = new Uint16Array(syllableLimit() / TONES + 1);
    this.asFirst = new Uint8Array(syllableLimit()).fill(ASKS_FIRST);
    this.asSecond = new Uint8Array(syllableLimit()).fill(ASKS_SECOND);
    for (const compound of COMPOUNDS.split(",")) {
      const [first = 0, second = 0] = compound.trim().split(" ").map(syllableOf);
      this.compounds.add(first * (1 << PAIR_SHIFT) + second);
      push(this.seconds, first * (1 << KEY_SHIFT) + this.sound(second), second);
      push(this.firsts, second * (1 << KEY_SHIFT) + this.sound(first), first);
      push(this.after, first, second);
      push(this.before, second, first);
      mark(this.asFirst, first, ASKS_SECOND);
      mark(this.asSecond, second, ASKS_FIRST);
    }
    for (const free of FREE.trim().split(/\s+/)) this.setFree(syllableOf(free));
    for (const pair of WRONG.split(";")) this.addWrong(pair);
  }

  /**
   * What is to be asked about two syllables side by side: ASKS_SECOND (`secondFor`), ASKS_FIRST (`firstFor`), ASKS_WRONG
   * (`wrongFrom`), or-ed; 0 for nearly all.
   */
  questions(first: number, second: number): number {
    const asked = this.asked(first, second);
    return asked === 0 || this.isSettled(first, second) ? 0 : asked;
  }

  /** What each of two syllables by itself leaves open. */
  private asked(first: number, second: number): number {
    return (this.asFirst[first] as number) & (this.asSecond[second] as number);
  }

  /** True when the lists say nothing against two syllables side by side: most pairs about which something is to be asked. */
  private isSettled(first: number, second: number): boolean {
    const key = first * (1 << PAIR_SHIFT) + second;
    const slot = Math.imul(key, SCATTER) >>> SLOT_SHIFT;
    if (this.settled[slot] === key) return true;
    if (this.secondFor(first, second) ?? this.firstFor(first, second) ?? this.wrong.get(key)) return false;
    this.settled[slot] = key;
    return true;
  }

  /** True when the two are a word of the list. */
  isCompound(first: number, second: number): boolean {
    return this.compounds.has(first * (1 << PAIR_SHIFT) + second);
  }

  /** What the second syllable should be beside the first; undefined when nothing is known or it is right. */
  secondFor(first: number, second: number): readonly number[] | undefined {
    if ((this.asked(first, second) & ASKS_SECOND) === 0) return undefined;
    const right = this.seconds.get(first * (1 << KEY_SHIFT) + this.sound(second));
    return right === undefined || right.includes(second) ? undefined : right;
  }

  /** What the first syllable should be beside the second. */
  firstFor(first: number, second: number): readonly number[] | undefined {
    if ((this.asked(first, second) & ASKS_FIRST) === 0) return undefined;
    const right = this.firsts.get(second * (1 << KEY_SHIFT) + this.sound(first));
    return right === undefined || right.includes(first) ? undefined : right;
  }

  /** Syllables like a word that is none, at home beside its neighbours (0: no neighbour). */
  likely(word: string, before: number, after: number): number[] {
    const sound = this.soundNumbers.get(soundOf(word)) ?? 0;
    if (sound === 0) return [];
    const found = [
      ...(this.seconds.get(before * (1 << KEY_SHIFT) + sound) ?? []),
      ...(this.firsts.get(after * (1 << KEY_SHIFT) + sound) ?? []),
    ];
    return [...new Set(found)];
  }

  /** Syllables one letter away from a word, at home beside a neighbour (0: none). */
  near(word: string, before: number, after: number): number[] {
    const letters = withoutMarks(word);
    if (letters.length < SHORTEST_NEAR) return [];
    const found = new Set<number>();
    for (const partners of [this.after.get(before), this.before.get(after)])
      for (const syllable of partners ?? []) if (oneLetterAway(letters, this.plainOf(syllable))) found.add(syllable);
    return [...found];
  }

  /** Wrong forms that begin with two syllables. */
  wrongFrom(first: number, second: number): readonly WrongForm[] {
    return this.wrong.get(first * (1 << PAIR_SHIFT) + second) ?? [];
  }

  private addWrong(pair: string): void {
    const [form = "", right = ""] = pair.trim().split(" > ");
    const words = form.split(" ");
    const syllables = words.map((word) => syllableOf(word.replace(",", "")));
    const [first = 0, second = 0] = syllables;
    push(this.wrong, first * (1 << PAIR_SHIFT) + second, {
      syllables,
      comma: words.findIndex((word) => word.endsWith(",")),
      right: right.split(" "),
    });
    mark(this.asFirst, first, ASKS_WRONG);
    mark(this.asSecond, second, ASKS_WRONG);
  }

  /** A syllable that stands beside any other: neither place asks for a partner's sake. */
  private setFree(syllable: number): void {
    this.asFirst[syllable] = (this.asFirst[syllable] as number) & ~ASKS_FIRST;
    this.asSecond[syllable] = (this.asSecond[syllable] as number) & ~ASKS_SECOND;
  }

  private plainOf(syllable: number): string {
    const known = this.plain[syllable];
    if (known !== undefined) return known;
    const plain = plainSpelling(syllable);
    this.plain[syllable] = plain;
    return plain;
  }

  private sound(syllable: number): number {
    if (syllable === 0) return 0;
    const base = Math.floor((syllable - 1) / TONES);
    if (this.sounds[base] === 0) this.sounds[base] = this.numberOf(soundOf(plainSpelling(syllable)));
    return this.sounds[base] as number;
  }

  private numberOf(sound: string): number {
    const known = this.soundNumbers.get(sound);
    if (known !== undefined) return known;
    this.soundNumbers.set(sound, this.soundNumbers.size + 1);
    return this.soundNumbers.size;
  }
}

const SHORTEST_NEAR = 2;

function mark(bits: Uint8Array, syllable: number, bit: number): void {
  bits[syllable] = (bits[syllable] as number) | bit;
}

function push<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Initials that are written one for the other, after marks are gone (đ is d). */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^ngh/u, "ng"],
  [/^gh/u, "g"],
  [/^x/u, "s"],
  [/^tr/u, "ch"],
  [/^(?:gi(?=[aeouy])|r)/u, "d"],
  [/^k(?!h)/u, "c"],
];

/** Letters without marks, like initials made one: what a misspelt syllable keeps. */
function soundOf(word: string): string {
  const letters = withoutMarks(word);
  for (const [from, to] of SOUNDS) if (from.test(letters)) return letters.replace(from, to);
  return letters;
}

/** One letter lost, added or changed, or two beside each other changed about. */
function oneLetterAway(a: string, b: string): boolean {
  const longer = a.length - b.length;
  if (longer > 1 || longer < -1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (longer !== 0) return longer > 0 ? endAlike(a, i + 1, b, i) : endAlike(a, i, b, i + 1);
  if (i === a.length) return false;
  const swapped = a.charCodeAt(i) === b.charCodeAt(i + 1) && a.charCodeAt(i + 1) === b.charCodeAt(i);
  return endAlike(a, i + 1, b, i + 1) || (swapped && endAlike(a, i + 2, b, i + 2));
}

/** True when two words are the same from two places on. */
function endAlike(a: string, from: number, b: string, other: number): boolean {
  if (a.length - from !== b.length - other) return false;
  for (let i = from; i < a.length; i++) if (a.charCodeAt(i) !== b.charCodeAt(i - from + other)) return false;
  return true;
}

/** The index; built on first use. */
export const knownSpellings = lazy(() => new Spellings());
