/**
 * Words that hardly stand beside their neighbours where a word one slip away often does: "thực hiên", "hồ sơ cua các cơ
 * quan", "th ực hiện". Compared by how often the neighbours meet either word in public documents; a word that meets one
 * neighbour often is never looked at, nor names and what a text repeats.
 */
import { FOREIGN_WORDS } from "../../knowledge/foreign-words";
import { classOfTimes, knownPairs, type SyllablePairs } from "../../knowledge/syllable-pairs";
import { ABBREVIATION, COMMA, Context, NUMBER } from "../../text/context";
import { lazy } from "../../text/lazy";
import { LocalScan } from "../../text/local-scan";
import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { spelling, syllableLimit, syllableOf, syllableOfPieces } from "../../text/syllable";
import {
  APART,
  FIRST_CAPITAL,
  FOREIGN,
  firstWordAt,
  HAS_DIGIT,
  JOINED,
  LATER_CAPITAL,
  NEXT,
  VIETNAMESE,
  type Words,
} from "../../text/syllable-scan";
import { type Candidate, ContextWeights, MET, type Neighbours } from "./context-weights";
import { capitalised } from "./mending";

/** A word, or two halves of one, that may be a slip. */
export interface Slip {
  readonly span: Span;
  /** The slip with the neighbour that speaks most for what is meant. */
  readonly context: Span;
  /** What stands there, in small letters. */
  readonly written: string;
  /** In the case of what is written. */
  readonly meant: string;
  /** Two halves of one word. */
  readonly torn: boolean;
  /** How many times likelier the other word is, as a natural logarithm. */
  readonly weight: number;
  /** The written letters are no syllable at all. */
  readonly impossible: boolean;
  /** Too little weight to be told; it still counts among what a text repeats. */
  readonly doubt: boolean;
}

const LEAST_WEIGHT = 5.5;
/** Names and the words before them (ông, cầu, thôn) are many: more weight is asked of a slip there. */
const NAME = 2.5;
/** So met, a word is one of the language; only a slip that explains both its neighbours is told at the usual weight. */
const KNOWN_WORD = 5;
const ONE_SIDED = 5;
/** From this frequency on, each doubling of a word's own frequency asks for more weight. */
const FREQUENT = 512;
const ANYWHERE = 1;
/** How much less likely letters are that are no syllable than an unknown syllable. */
const IMPOSSIBLE = 1;
/** Classes of pairs that were met more than once or twice, and so often as a capital word's right form must be. */
const OFTEN = classOfTimes(3);
const CAPITAL_NEEDS = classOfTimes(10);
const LONGEST_SYLLABLE = 7;
/** So often repeated, an unknown pair is the text's own word. */
const REPEATED = 3;

const NOT_LOOKED_AT = LATER_CAPITAL | HAS_DIGIT | JOINED;
const NO_NEIGHBOUR = JOINED | FOREIGN;

/** A mark that no letter carries has a rule of its own. */
const LOOSE_MARK = /[\u0300-\u036f]/u;
/** "km", "kg", "vs": two consonants are a unit or an abbreviation. */
const UNIT = /^[^aăâeêioôơuưyáàảãạ]{2}$/u;
/** Numbers in words: they stand before every noun. */
const NUMBERS = new Set("một hai ba bốn sáu bảy tám chín mười".split(" "));
/** Single letters behind these are labels, no torn words. */
const LABELLED = new Set("điểm mục khoản nhóm loại hạng tiết cấp lớp khối hình bảng đoạn ý và tổ đội khu lô dãy phần".split(" "));

/** Second words of weekdays, by syllable: 1 "nhật", 2 "hai" … "bảy". */
const WEEKDAYS = lazy(() => {
  const days = new Uint8Array(syllableLimit());
  days[syllableOf("nhật")] = 1;
  for (const day of ["hai", "ba", "tư", "năm", "sáu", "bảy"]) days[syllableOf(day)] = 2;
  return days;
});

/** The slips of a text, in order. Linear in the text. `pairs`: other counts, to measure. */
export const contextSlips = (source: SourceText, pairs: SyllablePairs | null = null): readonly Slip[] =>
  withoutRepeated(pairs === null ? SLIPS.of(source) : new ContextSearch(source, pairs, 0, source.flat.length).run());

/** Letters of a slip and of the words on both sides. */
const REACH = 160;

/** Slips, what a text repeats included. */
const SLIPS = new LocalScan<Slip>({
  reach: REACH,
  find: (source, from, to) => new ContextSearch(source, knownPairs(), from, to).run(),
  spanOf: ({ span }) => span,
  moved: (slip, by) => ({ ...slip, span: moved(slip.span, by), context: moved(slip.context, by) }),
});

const moved = ({ start, end }: Span, by: number): Span => span(start + by, end + by);

/** What stands between the same neighbours again and again is the text's own word. */
function withoutRepeated(slips: readonly Slip[]): readonly Slip[] {
  const told = slips.filter(({ doubt }) => !doubt);
  if (slips.length < REPEATED) return told;
  const times = new Map<string, number>();
  const place = ({ written, meant }: Slip): string => `${written} ${meant.toLowerCase()}`;
  for (const slip of slips) times.set(place(slip), (times.get(place(slip)) ?? 0) + 1);
  return told.filter((slip) => slip.impossible || (times.get(place(slip)) as number) < REPEATED);
}

/** Syllables that are never looked at, as far as they were asked for: 1 looked at, 2 not. */
const judged = lazy(() => new Uint8Array(syllableLimit()));

const isLeftAlone = (word: string): boolean => FOREIGN_WORDS.has(word) || NUMBERS.has(word) || LOOSE_MARK.test(word) || UNIT.test(word);

function isLeftAloneSyllable(syllable: number): boolean {
  const known = judged();
  if (known[syllable] === 0) known[syllable] = isLeftAlone(spelling(syllable)) ? 2 : 1;
  return known[syllable] === 2;
}

/** The search for slips that begin in a stretch. */
class ContextSearch {
  private readonly context: Context;
  private readonly words: Words;
  private readonly first: number;
  private readonly found: Slip[] = [];
  /** One for all words: nearly every one is asked and forgotten. */
  private readonly around = { hasBefore: false, hasAfter: false, before: 0, after: 0, commaBefore: false, commaAfter: false };
  private readonly weights: ContextWeights;
  private readonly weekdays = WEEKDAYS();

  constructor(
    private readonly source: SourceText,
    private readonly pairs: SyllablePairs,
    from: number,
    private readonly to: number,
  ) {
    this.weights = new ContextWeights(pairs);
    this.context = new Context(source);
    this.words = this.context.words;
    this.first = firstWordAt(this.words, from);
  }

  run(): Slip[] {
    const { first, to, context, words, pairs } = this;
    const { count, shapes, syllables, links } = words;
    let place = first < count ? pairs.placeOf(context.id(first)) : 0;
    let isBefore = first > 0 && first < count && this.isMet(first, pairs.placeOf(context.id(first - 1)), place);
    let taken = -1;
    const last = firstWordAt(words, to);
    for (let i = first; i < last; i++) {
      const k = i + 1;
      // Written out where nearly all words go: a syllable that only blanks part from the one before.
      const syllable = k < count ? (syllables[k] as number) : 0;
      const next = pairs.placeOf(syllable !== 0 || k >= count ? syllable : context.id(k));
      const isAfter = pairs.isMet(place, next) && (links[k] !== APART || context.link(k) !== APART);
      const isUsual = isBefore || isAfter;
      isBefore = isAfter;
      place = next;
      // Nearly all words.
      if (isUsual || i === taken) continue;
      const shape = shapes[i] as number;
      if ((shape & NOT_LOOKED_AT) !== 0) continue;
      // A capital behind a capital is part of a name.
      if ((shape & FIRST_CAPITAL) !== 0 && i > 0 && context.link(i) !== APART && ((shapes[i - 1] as number) & FIRST_CAPITAL) !== 0)
        continue;
      if (this.torn(i)) taken = i + 1;
      else this.unlikely(i);
    }
    return this.found;
  }

  /** A word of a place is met behind the one before it, and follows it here. */
  private isMet(i: number, before: number, place: number): boolean {
    return this.pairs.isMet(before, place) && this.context.link(i) !== APART;
  }

  /** Neighbours of words `first` to `last` that speak for them; true until the next question. */
  private neighbours(first: number, last: number): Neighbours {
    const { context, around, pairs } = this;
    const { count, shapes } = this.words;
    const next = last + 1;
    const link = context.link(first);
    const nextLink = next < count ? context.link(next) : APART;
    const isSmall = ((shapes[first] as number) & FIRST_CAPITAL) === 0;
    const before =
      first > 0 && link !== APART && isSmall && this.isFree(first - 1, 0) && !this.isWeekday(first - 1) ? this.speaking(first - 1) : 0;
    const after = nextLink !== APART && this.isFree(next, FIRST_CAPITAL) ? this.speaking(next) : 0;
    around.hasBefore = before !== 0;
    around.hasAfter = after !== 0;
    around.before = pairs.placeOf(before);
    around.after = pairs.placeOf(after);
    around.commaBefore = link === COMMA;
    around.commaAfter = nextLink === COMMA;
    return around;
  }

  /** "Chủ nhật", "thứ Bảy": a name, whose second word says nothing about what follows ("cập nhật danh sách" does). */
  private isWeekday(k: number): boolean {
    const { syllables, shapes } = this.words;
    const day = this.weekdays[syllables[k] as number];
    if (day === 0 || (day === 2 && ((shapes[k] as number) & FIRST_CAPITAL) === 0)) return false;
    if (k === 0 || this.context.link(k) === APART) return false;
    return spelling(syllables[k - 1] as number) === (day === 1 ? "chủ" : "thứ");
  }

  /** A number, or a word of no shape that says nothing about its neighbour. `capitals`: FIRST_CAPITAL where one says nothing. */
  private isFree(k: number, capitals: number): boolean {
    return this.context.id(k) === NUMBER || ((this.words.shapes[k] as number) & (NO_NEIGHBOUR | capitals)) === 0;
  }

  /** Headings in capitals say nothing; abbreviations do. */
  private speaking(k: number): number {
    const id = this.context.id(k);
    return id !== ABBREVIATION && ((this.words.shapes[k] as number) & LATER_CAPITAL) !== 0 ? 0 : id;
  }

  /** "th ực hiện", "Ủy b an": two pieces, not usual side by side, that are one word. */
  private torn(i: number): boolean {
    const { count, starts, ends, shapes, links } = this.words;
    const next = i + 1;
    if (next >= count || links[next] !== NEXT || ((shapes[next] as number) & (NOT_LOOKED_AT | FIRST_CAPITAL | FOREIGN)) !== 0) return false;
    const [start, end, from, to] = [starts[i] as number, ends[i] as number, starts[next] as number, ends[next] as number];
    if (end - start + to - from > LONGEST_SYLLABLE) return false;
    const whole = this.pairs.placeOf(syllableOfPieces(this.source.flat, start, end, from, to));
    if (whole === 0 || (end - start === 1 && i > 0 && LABELLED.has(this.text(i - 1)))) return false;
    const around = this.neighbours(i, next);
    if (!this.weights.isKnown(whole, around)) return false;
    const weight = this.weights.weigh(whole, around) - this.weights.weighApart(this.context.id(i), this.context.id(next), around);
    if (weight <= LEAST_WEIGHT) return false;
    this.add(i, next, { place: whole, weight }, around, true);
    return true;
  }

  private unlikely(i: number): void {
    const id = this.context.id(i);
    if (this.length(i) < 2 || this.isBehindGlued(i)) return;
    if (id === 0 ? isLeftAlone(this.text(i)) : isLeftAloneSyllable(id)) return;
    const around = this.neighbours(i, i);
    if (!around.hasBefore && !around.hasAfter) return;
    const capital = ((this.words.shapes[i] as number) & FIRST_CAPITAL) !== 0;
    const candidates = id === 0 ? this.pairs.candidatesForWord(this.text(i)) : this.pairs.candidatesFor(id);
    const best = this.weights.best(candidates, around, capital ? CAPITAL_NEEDS : MET);
    if (best === null) return;
    const place = this.pairs.placeOf(id);
    const own = this.weights.weigh(place, around) - (id === 0 ? IMPOSSIBLE : 0);
    const weight = best.weight - own - (id === 0 ? 0 : this.caution(i, place));
    if (weight <= LEAST_WEIGHT) return;
    this.add(i, i, { ...best, weight: weight - (id === 0 ? 0 : this.oneSided(place, best.place, around, capital)) }, around, id === 0);
  }

  private add(from: number, to: number, { place, weight }: Candidate, { before, after }: Neighbours, impossible: boolean): void {
    const { count, starts, ends, shapes } = this.words;
    const at = (a: number, b: number): Span => span(starts[Math.max(0, a)] as number, ends[Math.min(count - 1, b)] as number);
    const isBefore = this.pairs.classOf(before, place) >= this.pairs.classOf(place, after);
    const meant = spelling(this.pairs.syllableAt(place));
    this.found.push({
      span: at(from, to),
      context: isBefore ? at(from - 1, to) : at(from, to + 1),
      written: to > from ? `${this.text(from)} ${this.text(to)}` : this.text(from),
      meant: ((shapes[from] as number) & FIRST_CAPITAL) !== 0 ? capitalised(meant) : meant,
      torn: to > from,
      weight,
      impossible,
      doubt: weight <= LEAST_WEIGHT,
    });
  }

  /** What is asked beyond the usual weight of a word that exists: words before names are many, frequent words stand anywhere. */
  private caution(i: number, place: number): number {
    const { count, shapes } = this.words;
    const isCapital = ((shapes[i] as number) & FIRST_CAPITAL) !== 0;
    const beforeName = i + 1 < count && this.context.link(i + 1) !== APART && ((shapes[i + 1] as number) & FIRST_CAPITAL) !== 0;
    return (beforeName || isCapital ? NAME : 0) + Math.max(0, Math.log2(this.pairs.total(place) / FREQUENT)) * ANYWHERE;
  }

  /** A real word between two unusual neighbours is often a technical term ("nhiệt độ tạp âm"): one of them alone says little. */
  private oneSided(place: number, meant: number, { hasBefore, hasAfter, before, after }: Neighbours, capital: boolean): number {
    if (this.pairs.total(place) < KNOWN_WORD) return 0;
    if (!hasBefore || !hasAfter) return capital ? NAME : 0;
    return this.pairs.classOf(before, meant) >= OFTEN && this.pairs.classOf(meant, after) >= OFTEN ? 0 : ONE_SIDED;
  }

  /** "5.418Phân chia": a number has swallowed the word before, so half a phrase is judged. */
  private isBehindGlued(i: number): boolean {
    const { shapes } = this.words;
    return i > 0 && this.context.link(i) !== APART && ((shapes[i - 1] as number) & (HAS_DIGIT | VIETNAMESE)) === (HAS_DIGIT | VIETNAMESE);
  }

  private length(i: number): number {
    return (this.words.ends[i] as number) - (this.words.starts[i] as number);
  }

  private text(i: number): string {
    return this.source.flat.slice(this.words.starts[i], this.words.ends[i]).toLowerCase();
  }
}
