/**
 * Words that are hardly what was meant: no Vietnamese syllable, a syllable cut in two ("ngàn h"), two run together, a known
 * confusion ("lộ phí"). One walk over the words of a text, kept for the text. Capitals, numbers, foreign and hyphenated
 * words are left alone: a miss costs less than a wrong alarm.
 */
import { FOREIGN_SLIPS, FOREIGN_WORDS } from "../../knowledge/foreign-words";
import { LocalScan } from "../../text/local-scan";
import { onceOf } from "../../text/memo";
import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { spelling, syllableOf, withoutMarks } from "../../text/syllable";
import {
  APART,
  FIRST_CAPITAL,
  FOREIGN,
  firstWordAt,
  HAS_DIGIT,
  JOINED,
  LATER_CAPITAL,
  NEXT,
  NOT_SMALL,
  VIETNAMESE,
  type Words,
  wordsOf,
} from "../../text/syllable-scan";
import { contextSlips } from "./context-slips";
import { capitalised, difference, withToneMoved } from "./mending";
import { ASKS_WRONG, knownSpellings, type Spellings, type WrongForm } from "./spellings";

export interface Suspect {
  readonly span: Span;
  /**
   * none: no syllable; split: cut in two; joined: two run together; confused: known to be wrong in its place; unlikely: hardly
   * right beside its neighbours, "likelier" tells how much.
   */
  readonly kind: "none" | "split" | "joined" | "confused" | "unlikely";
  /** What may have been meant, the likeliest first; may be empty. */
  readonly meant: readonly string[];
  /** What the message quotes: the suspect with the word that shows it. */
  readonly context: Span;
  /** By how much another word is likelier, as a natural logarithm. */
  readonly likelier?: number;
}

/** A suspect with the words that the search took with it. */
interface Taken {
  readonly span: Span;
  readonly suspect: Suspect;
}

/** Letters of a suspect and of the words on both sides. */
const REACH = 200;

const SUSPECTS = new LocalScan<Taken>({
  reach: REACH,
  find: (source, from, to) => new Search(source, from, to).run(),
  spanOf: ({ span }) => span,
  moved: ({ span: taken, suspect }, by) => ({
    span: moved(taken, by),
    suspect: { ...suspect, span: moved(suspect.span, by), context: moved(suspect.context, by) },
  }),
  holds: (source, before) => {
    const asked = occurrences(source);
    for (const [syllable, occurs] of occurrences(before)) {
      if (occursIn(source, syllable) !== occurs) return false;
      asked.set(syllable, occurs);
    }
    return true;
  },
});

const moved = ({ start, end }: Span, by: number): Span => span(start + by, end + by);

/** Syllables that were asked for in the whole text, and whether they stand there. */
const occurrences = onceOf((_: SourceText) => new Map<number, boolean>());

function occursIn(source: SourceText, syllable: number): boolean {
  const { syllables, count } = wordsOf(source);
  return syllables.subarray(0, count).includes(syllable);
}

/** The suspects of a text in its order; computed once for each text. */
export const suspectsOf = onceOf((source: SourceText): readonly Suspect[] => withSlips(source, listedSuspects(source)));

/** The suspects by grammar and lists alone. */
export function listedSuspects(source: SourceText): readonly Suspect[] {
  const suspects: Suspect[] = [];
  for (const { suspect } of SUSPECTS.of(source)) if ((suspects.at(-1)?.span.end ?? 0) <= suspect.span.start) suspects.push(suspect);
  return suspects;
}

/** The suspects, and the slips that show by their neighbours where no suspect is. */
function withSlips(source: SourceText, suspects: readonly Suspect[]): readonly Suspect[] {
  const all: Suspect[] = [];
  let next = 0;
  for (const { span: where, context, torn, impossible, meant, weight } of contextSlips(source)) {
    for (; next < suspects.length && (suspects[next] as Suspect).span.start < where.end; next++) all.push(suspects[next] as Suspect);
    if ((all.at(-1)?.span.end ?? 0) > where.start) continue;
    const kind = torn ? "split" : impossible ? "none" : "unlikely";
    all.push({ span: where, kind, meant: [meant], context, likelier: weight });
  }
  return [...all, ...suspects.slice(next)];
}

const NEVER = FIRST_CAPITAL | LATER_CAPITAL | HAS_DIGIT | FOREIGN | JOINED;
const VOWEL = /[aăâeêioôơuưy]/u;
/** What may be the second half of a syllable: a final consonant. */
const TAIL = /^(?:ng|nh|ch|[cmnpth])$/u;
/** What may be the first half: an initial that no word is. */
const HEAD = /^(?:ch|gh|kh|ngh|nh|ph|qu|th|tr)$/u;
const CONSONANT = /^[bcdđghklmnpqrstvx]$/u;
/** Words before a single letter that is a label or a quantity. */
const LABELLED = new Set(
  "điểm mục khoản nhóm loại hạng tiết cấp lớp khối hình bảng đoạn ý và đến hoặc bậc tổ đội khu lô dãy số hệ biến trị lần phần là bằng với theo cột dòng gọi từ".split(
    " ",
  ),
);
const LABEL_AFTER = /^[).]/u;
const SHORTEST_JOINED = 5;
const MOST_MEANT = 3;

/** The search for suspects about the words that begin in a stretch. */
class Search {
  private readonly words: Words;
  private readonly spellings: Spellings = knownSpellings();
  private readonly suspects: Suspect[] = [];

  constructor(
    private readonly source: SourceText,
    private readonly from: number,
    private readonly to: number,
  ) {
    this.words = wordsOf(source);
  }

  run(): Taken[] {
    const { spellings, suspects } = this;
    const { count, starts, ends, shapes, syllables } = this.words;
    const { asFirst, asSecond } = spellings;
    const taken: Taken[] = [];
    const last = firstWordAt(this.words, this.to);
    for (let i = firstWordAt(this.words, this.from); i < last; i++) {
      const syllable = syllables[i] as number;
      const next = i + 1 < count ? (syllables[i + 1] as number) : 0;
      const odd = syllable === 0 ? i : next === 0 ? i + 1 : -1;
      // Nearly all words: two known syllables that ask nothing, and numbers, names and abbreviations.
      if (odd < 0 ? ((asFirst[syllable] as number) & (asSecond[next] as number)) === 0 : ((shapes[odd] as number) & NEVER) !== 0) continue;
      const questions = spellings.questions(syllable, next);
      if (odd < 0 && questions === 0) continue;
      const first = i;
      i += this.lookAt(i, questions);
      if (suspects.length === 0) continue;
      for (const suspect of suspects) taken.push({ span: span(starts[first] as number, ends[i] as number), suspect });
      suspects.length = 0;
    }
    return taken;
  }

  /** Looks at a word and what follows it; returns how many words more were taken. `questions`: about both. */
  private lookAt(i: number, questions: number): number {
    const { count, shapes, syllables, links } = this.words;
    const shape = shapes[i] as number;
    const syllable = syllables[i] as number;
    if (syllable === 0) return (shape & (NOT_SMALL | JOINED)) === 0 ? this.noSyllable(i, shape) : 0;
    if (i + 1 >= count || (shape & (LATER_CAPITAL | JOINED)) !== 0) return 0;
    const next = syllables[i + 1] as number;
    if (next === 0) return (shape & NEVER) === 0 ? this.split(i) : 0;
    if ((questions & ASKS_WRONG) !== 0 && this.wrongForm(i, this.spellings.wrongFrom(syllable, next))) return 0;
    if (links[i + 1] !== APART) this.pair(i, syllable, next);
    return 0;
  }

  /** Two syllables of which one is at home beside another like it. */
  private pair(i: number, first: number, second: number): void {
    const { shapes, links } = this.words;
    if (((shapes[i + 1] as number) & NEVER) !== 0) return;
    // A capital inside a sentence may be a name: only one that begins a sentence is looked at.
    if (((shapes[i] as number) & FIRST_CAPITAL) !== 0 && links[i] !== APART) return;
    const seconds = this.spellings.secondFor(first, second);
    if (seconds !== undefined && !this.isHome(i + 1, i + 2)) this.add(i + 1, i + 1, "confused", seconds.map(spelling), i, i + 1);
    else if (seconds === undefined) {
      const firsts = this.spellings.firstFor(first, second);
      if (firsts !== undefined && !this.isHome(i - 1, i)) this.add(i, i, "confused", firsts.map(spelling), i, i + 1);
    }
  }

  /** True when two neighbours make a word of their own. */
  private isHome(first: number, second: number): boolean {
    const { count, syllables, links } = this.words;
    if (first < 0 || second >= count || links[second] === APART) return false;
    return this.spellings.isCompound(syllables[first] as number, syllables[second] as number);
  }

  private wrongForm(i: number, forms: readonly WrongForm[]): boolean {
    for (const form of forms) {
      const last = i + form.syllables.length - 1;
      if (!this.matches(i, form) || this.isHome(last, last + 1) || this.isHome(i - 1, i)) continue;
      const { from, to, meant } = difference(form);
      if (this.mayBeName(i + from, i + to, i, last)) continue;
      this.add(i + from, i + to, "confused", [meant], i, last);
      return true;
    }
    return false;
  }

  /** "Lê Văn Hòa", "Phạm Tiên Độ": words [from, to] of a form that are written with capitals, beside another such one. */
  private mayBeName(from: number, to: number, first: number, last: number): boolean {
    const isCapital = (i: number): boolean => i >= first && i <= last && ((this.words.shapes[i] as number) & FIRST_CAPITAL) !== 0;
    for (let i = from; i <= to; i++) if (isCapital(i) && (i > first || isCapital(i + 1))) return true;
    return false;
  }

  private matches(i: number, { syllables, comma }: WrongForm): boolean {
    const { words, source } = this;
    return syllables.every((syllable, k) => {
      const at = i + k;
      if (at >= words.count || words.syllables[at] !== syllable) return false;
      if (((words.shapes[at] as number) & (k === 0 ? LATER_CAPITAL | JOINED : LATER_CAPITAL | HAS_DIGIT | JOINED)) !== 0) return false;
      if (k === 0) return true;
      if (comma !== k - 1) return words.links[at] !== APART;
      return /^, {1,2}$/u.test(source.flat.slice(words.ends[at - 1], words.starts[at]));
    });
  }

  /** A word that is no syllable. Returns how many words more it took. */
  private noSyllable(i: number, shape: number): number {
    if ((this.words.ends[i] as number) - (this.words.starts[i] as number) < 2) return this.letterAlone(i);
    const word = this.text(i);
    if (FOREIGN_WORDS.has(word)) return 0;
    if (HEAD.test(word)) return this.headless(i, word);
    if (this.joinsNext(i, word)) return 1;
    if (!VOWEL.test(withoutMarks(word))) return this.unmarked(i, word);
    if ((shape & VIETNAMESE) === 0) return this.unmarked(i, word);
    const before = this.neighbour(i - 1, i);
    const after = this.neighbour(i + 1, i + 1);
    const parts = this.apart(word);
    const meant = parts === null ? this.candidates(word, before, after) : [parts];
    this.add(i, i, parts === null ? "none" : "joined", meant, i, i);
    return 0;
  }

  /** "cac", "thuc": letters of a syllable whose tone is lost, between Vietnamese words. */
  private unmarked(i: number, word: string): number {
    const before = this.neighbour(i - 1, i);
    const after = this.neighbour(i + 1, i + 1);
    const slip = FOREIGN_SLIPS.get(word);
    if (slip !== undefined) {
      this.add(i, i, "none", [slip], i, i);
      return 0;
    }
    const likely = [...this.spellings.likely(word, before, after), ...this.spellings.near(word, before, after)];
    if (likely.length > 0) this.add(i, i, "none", likely.map(spelling), before === 0 ? i : i - 1, before === 0 ? i + 1 : i);
    return 0;
  }

  /** "t rường": a single letter between words, where the whole stands elsewhere in the text or is at home here. */
  private letterAlone(i: number): number {
    if (i === 0 || this.words.links[i] === APART) return 0;
    const letter = this.text(i);
    if (!CONSONANT.test(letter) || LABELLED.has(this.text(i - 1).toLowerCase())) return 0;
    return this.joinsNext(i, letter) ? 1 : 0;
  }

  /** "chuy ên", "t rường". */
  private joinsNext(i: number, word: string): boolean {
    const { words, spellings } = this;
    const next = i + 1;
    if (next >= words.count || words.links[next] !== NEXT || ((words.shapes[next] as number) & (NEVER | VIETNAMESE)) !== VIETNAMESE)
      return false;
    const whole = syllableOf(word + this.text(next));
    if (whole === 0) return false;
    const before = this.neighbour(i - 1, i);
    const after = this.neighbour(next + 1, next + 1);
    if (!spellings.isCompound(before, whole) && !spellings.isCompound(whole, after) && !this.occurs(whole)) return false;
    this.add(i, next, "split", [spelling(whole)], i, next);
    return true;
  }

  /** "thực hiện" written "thực h iện" or "tr ường": an initial cut off. */
  private headless(i: number, word: string): number {
    const { words } = this;
    const next = i + 1;
    if (next >= words.count || words.links[next] !== NEXT || ((words.shapes[next] as number) & NEVER) !== 0) return 0;
    const whole = syllableOf(word + this.text(next));
    if (whole === 0 || ((words.shapes[next] as number) & VIETNAMESE) === 0) return 0;
    this.add(i, next, "split", [spelling(whole)], i, next);
    return 1;
  }

  /** "ngàn h": a final cut off, where the whole stands elsewhere in the text or is at home here. */
  private split(i: number): number {
    const { words, source, spellings } = this;
    const next = i + 1;
    if (words.links[next] !== NEXT || ((words.shapes[next] as number) & NEVER) !== 0) return 0;
    const tail = this.text(next);
    if (!TAIL.test(tail) || LABEL_AFTER.test(source.flat.charAt(words.ends[next] as number))) return 0;
    const whole = syllableOf(this.text(i) + tail);
    if (whole === 0) return 0;
    const before = this.neighbour(i - 1, i);
    const after = this.neighbour(next + 1, next + 1);
    if (!spellings.isCompound(before, whole) && !spellings.isCompound(whole, after) && !this.occurs(whole)) return 0;
    this.add(i, next, "split", [spelling(whole)], i, next);
    return 1;
  }

  /** True when a syllable stands anywhere in the text. Each question is remembered: the answer may change with a far edit. */
  private occurs(syllable: number): boolean {
    const occurs = occursIn(this.source, syllable);
    occurrences(this.source).set(syllable, occurs);
    return occurs;
  }

  /** "suấtcủa": two syllables with marks of their own. */
  private apart(word: string): string | null {
    if (word.length < SHORTEST_JOINED) return null;
    for (let at = word.length - 2; at >= 2; at--) {
      const first = syllableOf(word.slice(0, at));
      const second = syllableOf(word.slice(at));
      if (first !== 0 && second !== 0 && this.isApart(word, at)) return `${word.slice(0, at)} ${word.slice(at)}`;
    }
    return null;
  }

  /** The first has marks of its own; or neither could go on and both together are a word ("antoàn"). */
  private isApart(word: string, at: number): boolean {
    if (withoutMarks(word.slice(0, at)) !== word.slice(0, at))
      return word.length > SHORTEST_JOINED || !VOWEL.test(withoutMarks(word.charAt(at)));
    return this.spellings.isCompound(syllableOf(word.slice(0, at)), syllableOf(word.slice(at)));
  }

  private candidates(word: string, before: number, after: number): string[] {
    const likely = this.spellings.likely(word, before, after).map(spelling);
    if (likely.length > 0) return likely;
    const moved = withToneMoved(word);
    return moved === null ? this.spellings.near(word, before, after).map(spelling) : [moved];
  }

  /** Syllable of a neighbour that only blanks divide; 0 when there is none. */
  private neighbour(at: number, link: number): number {
    const { count, links, syllables } = this.words;
    return at < 0 || at >= count || links[link] === APART ? 0 : (syllables[at] as number);
  }

  private add(from: number, to: number, kind: Suspect["kind"], meant: readonly string[], first: number, last: number): void {
    const { starts, ends } = this.words;
    const place = (a: number, b: number): Span => span(starts[a] as number, ends[b] as number);
    const capital = ((this.words.shapes[from] as number) & FIRST_CAPITAL) !== 0;
    const cased = meant.slice(0, MOST_MEANT).map((word) => (capital ? capitalised(word) : word));
    this.suspects.push({ span: place(from, to), kind, meant: cased, context: place(first, last) });
  }

  private text(i: number): string {
    return this.source.flat.slice(this.words.starts[i], this.words.ends[i]);
  }
}
