/**
 * Words that are hardly what was meant: no Vietnamese syllable, a syllable where a like one is at home ("ngươi lao
 * động"), a syllable cut in two ("ngàn h"). Found in one walk over the words of a text, kept for the text. Capitals, numbers,
 * foreign words, hyphenated and unknown words in unknown company are left alone: a miss costs less than a wrong alarm.
 */
import { COMMON, FIRM, FUNCTION, RARE, SEEN, UNSEEN, type WordPairs } from "../../knowledge/word-pairs";
import type { SourceText } from "../../text/source";
import type { Span } from "../../text/span";
import { spelling, syllableOf, withoutMarks } from "../../text/syllable";
import { APART, FIRST_CAPITAL, FOREIGN, HAS_DIGIT, JOINED, LATER_CAPITAL, NEXT, VIETNAMESE, type Words, wordsOf } from "../../text/syllable-scan";

export interface Suspect {
  readonly span: Span;
  /** am-tiet: no syllable; tach: cut in two; ngu-canh: a syllable in the wrong place. */
  readonly kind: "am-tiet" | "tach" | "ngu-canh";
  /** What may have been meant, the likeliest first; may be empty. */
  readonly meant: readonly string[];
  /** Word before and after, when only blanks divide them: what the finding quotes beside the suspect. */
  readonly before: Span | null;
  readonly after: Span | null;
}

/** English words that read like Vietnamese ones without their marks. */
const ENGLISH = new Set("top hot set net hit pop pet tip cut cap tap map chip hip lot pot out act art fast cost test best input chat mac mic pic pop tet vat".split(" "));
const STRONG_BOTH = 3;
const STRONG = 2;
const SOME = 1;
const SHORTEST_LOOSE = 3;
const MOST_MEANT = 3;

export function findSuspects(source: SourceText, pairs: WordPairs): Suspect[] {
  return new Search(source, pairs).run();
}

interface Candidate {
  readonly syllable: number;
  readonly score: number;
}

class Search {
  private readonly words: Words;
  private readonly found: Suspect[] = [];

  constructor(
    private readonly source: SourceText,
    private readonly pairs: WordPairs,
  ) {
    this.words = wordsOf(source);
  }

  run(): Suspect[] {
    const { words } = this;
    for (let i = 0; i < words.count; i++) {
      const shape = words.shapes[i] as number;
      if ((shape & (FIRST_CAPITAL | LATER_CAPITAL | HAS_DIGIT | JOINED)) !== 0) continue;
      const syllable = words.syllables[i] as number;
      if (syllable === 0) {
        if (this.split(i)) continue;
        this.impossible(i, shape);
        continue;
      }
      const before = this.neighbour(i, i - 1, i);
      const after = this.neighbour(i, i + 1, i + 1);
      if ((before === 0 && after === 0) || this.isAtHome(before, syllable, after)) continue;
      if (!this.split(i)) this.misplaced(i, syllable, before, after);
    }
    return this.found;
  }

  private isAtHome(before: number, syllable: number, after: number): boolean {
    return (before !== 0 && this.pairs.level(before, syllable) !== UNSEEN) || (after !== 0 && this.pairs.level(syllable, after) !== UNSEEN);
  }

  /** Syllable of a neighbour that only blanks divide; 0 when there is none. */
  private neighbour(of: number, at: number, link: number): number {
    const { words } = this;
    if (at < 0 || at >= words.count || words.links[link] === APART) return 0;
    const shape = words.shapes[at] as number;
    const ok = at < of ? (shape & (LATER_CAPITAL | HAS_DIGIT | FOREIGN | JOINED)) === 0 : (shape & (FIRST_CAPITAL | LATER_CAPITAL | HAS_DIGIT | FOREIGN | JOINED)) === 0;
    return ok ? (words.syllables[at] as number) : 0;
  }

  private impossible(i: number, shape: number): void {
    const word = this.text(i);
    if (word.length < 2) return;
    const before = this.neighbour(i, i - 1, i);
    const after = this.neighbour(i, i + 1, i + 1);
    const plain = withoutMarks(word);
    const same = this.best(this.pairs.withLetters(plain), before, after, 0);
    const vietnamese = (shape & VIETNAMESE) !== 0;
    if (same.length === 0 || vietnamese) {
      const near = [...same, ...this.best(this.near(plain, before, after), before, after, 0)];
      if (vietnamese) this.add(i, "am-tiet", near);
      else if ((near[0]?.score ?? 0) >= STRONG && word.length >= SHORTEST_LOOSE) this.add(i, "am-tiet", near);
      return;
    }
    if (ENGLISH.has(word)) return;
    const stopped = /(?:c|ch|p|t)$/.test(word) && before !== 0 && after !== 0;
    if (stopped || (same[0]?.score ?? 0) > 0) this.add(i, "am-tiet", same);
  }

  private misplaced(i: number, syllable: number, before: number, after: number): void {
    const { pairs } = this;
    const rank = pairs.rank(syllable);
    const plain = pairs.lettersOf(syllable);
    const least = rank === RARE ? SOME : rank === COMMON ? STRONG : STRONG_BOTH;
    const alike = pairs.withLetters(plain);
    const same = alike.length > 1 || rank === RARE ? this.best(alike, before, after, syllable) : [];
    if ((same[0]?.score ?? 0) >= least) {
      this.add(i, "ngu-canh", same);
      return;
    }
    if (rank !== RARE) return;
    const loose = this.best(this.near(plain, before, after), before, after, syllable);
    if ((loose[0]?.score ?? 0) >= STRONG) this.add(i, "ngu-canh", loose);
  }

  /** Candidates with what speaks for them, best first. */
  private best(candidates: readonly number[], before: number, after: number, not: number): Candidate[] {
    const scored: Candidate[] = [];
    for (const syllable of candidates) {
      if (syllable === not) continue;
      const score = this.weight(before, syllable) + this.weight(syllable, after);
      if (score > 0) scored.push({ syllable, score });
    }
    return scored.length > 1 ? scored.sort((a, b) => b.score - a.score) : scored;
  }

  private weight(first: number, second: number): number {
    if (first === 0 || second === 0) return 0;
    const level = this.pairs.level(first, second);
    if (level === UNSEEN) return 0;
    const weak = this.pairs.rank(first) === FUNCTION || this.pairs.rank(second) === FUNCTION;
    return level === SEEN ? 0.5 : weak ? SOME : level === FIRM ? STRONG : SOME;
  }

  private near(plain: string, before: number, after: number): number[] {
    const { pairs } = this;
    const near: number[] = [];
    const take = (syllable: number): void => {
      const letters = pairs.lettersOf(syllable);
      if (letters !== plain && !near.includes(syllable) && isNear(letters, plain)) near.push(syllable);
    };
    if (before !== 0) pairs.followers(before).forEach(take);
    if (after !== 0) pairs.leaders(after).forEach(take);
    return near;
  }

  /** A syllable cut in two by a blank: this word and the next one. */
  private split(i: number): boolean {
    const { words } = this;
    const next = i + 1;
    if (next >= words.count || words.links[next] !== NEXT || ((words.shapes[next] as number) & (FIRST_CAPITAL | LATER_CAPITAL | HAS_DIGIT | FOREIGN | JOINED)) !== 0)
      return false;
    const first = this.text(i);
    const second = this.text(next);
    const joined = syllableOf(first + second);
    if (joined === 0 || this.pairs.rank(joined) === RARE) return false;
    const halves = words.syllables[i] !== 0 && words.syllables[next] !== 0;
    const before = this.neighbour(i, i - 1, i);
    const after = this.neighbour(next, next + 1, next + 1);
    const score = this.weight(before, joined) + this.weight(joined, after);
    if (second.length === 1 || first.length === 1) {
      if (LABELLED.has(first) || isLabel(this.source.flat, words.ends[next] as number)) return false;
      if (score < SOME) return false;
    } else if (halves && score < (this.pairs.rank(words.syllables[next] as number) === RARE ? SOME : STRONG)) return false;
    else if (!halves && score === 0) return false;
    if (halves && this.pairs.level(words.syllables[i] as number, words.syllables[next] as number) !== UNSEEN) return false;
    this.push({ start: words.starts[i] as number, end: words.ends[next] as number }, "tach", [spelling(joined)], i, next);
    return true;
  }

  private add(i: number, kind: Suspect["kind"], meant: readonly Candidate[]): void {
    const span = { start: this.words.starts[i] as number, end: this.words.ends[i] as number };
    this.push(
      span,
      kind,
      meant.slice(0, MOST_MEANT).map((c) => spelling(c.syllable)),
      i,
      i,
    );
  }

  private push(span: Span, kind: Suspect["kind"], meant: readonly string[], first: number, last: number): void {
    const { words } = this;
    const word = (at: number, link: number): Span | null =>
      at >= 0 && at < words.count && words.links[link] !== APART ? { start: words.starts[at] as number, end: words.ends[at] as number } : null;
    this.found.push({ span, kind, meant: [...new Set(meant)], before: word(first - 1, first), after: word(last + 1, last + 1) });
  }

  private text(i: number): string {
    return this.source.flat.slice(this.words.starts[i], this.words.ends[i]);
  }
}

/** Words before a single letter that is a label. */
const LABELLED = new Set("điểm mục khoản nhóm loại hạng tiết cấp lớp khối hình bảng đoạn ý và đến hoặc bậc tổ đội khu lô dãy".split(" "));
const isLabel = (flat: string, end: number): boolean => /[).]/.test(flat.charAt(end));

/** Sounds that are written one for the other. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^x/, "s"],
  [/^ch/, "tr"],
  [/^(?:gi|r)/, "d"],
  [/^l/, "n"],
  [/ng$/, "n"],
  [/c$/, "t"],
  [/y$/, "i"],
];
const sound = (letters: string): string => SOUNDS.reduce((text, [from, to]) => text.replace(from, to), letters);

/** One letter lost, added, changed, two changed places, or a like sound. */
function isNear(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) < SHORTEST_LOOSE || Math.abs(a.length - b.length) > 1) return sound(a) === sound(b);
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  if (x.length !== y.length) return (x.length > y.length ? x.slice(1) === y : x === y.slice(1)) || sound(a) === sound(b);
  return x.slice(1) === y.slice(1) || (x.slice(2) === y.slice(2) && x[0] === y[1] && x[1] === y[0]) || sound(a) === sound(b);
}
