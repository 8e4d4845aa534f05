/**
 * Where a citing phrase may begin: at the first words of a unit or of a kind of document, or at a symbol's number. The words of the
 * text tell most places where none does; patterns look at the rest.
 */
import { isDigit } from "../text/letters";
import { LocalScan } from "../text/local-scan";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { LATER_CAPITAL, type Words, wordsOf } from "../text/syllable-scan";
import { SyllableSet, WordSet } from "../text/word-set";
import { ACT_WORDS, isSmallLetter } from "./reference-acts";
import { SYMBOL_AHEAD } from "./reference-symbols";

const UNIT_WORDS =
  "(?:[Tt]iết|[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Tt]iểu +mục|[Cc]hương|[Pp]hần|[Pp]hụ +lục|PHỤ +LỤC|[Bb]iểu(?: +mẫu)?|[Mm]ẫu)(?= *(?:số *)?(?:\\d|[A-ZĐ](?![\\p{Ll}])|[a-zđ](?![\\p{L}])|này|trên|dưới|kèm|đính|nêu|thứ))";
/** First words of a phrase; those of a unit are its group 1. */
export const HEAD = new RegExp(`(${UNIT_WORDS})|${ACT_WORDS}|${SYMBOL_AHEAD}`, "gu");
const HEAD_AT = new RegExp(HEAD, "uy");

/** First words of units and documents, numbers, and what is no syllable ("ChươngII"). */
const OPENERS = new WordSet(
  (
    "tiết điểm khoản điều mục tiểu chương phần phụ biểu mẫu bộ luật pháp hiến nghị thông quy quyết chỉ công tờ kế kết báo biên hướng " +
    "hiệp đề văn phiếu phương giấy lệnh"
  ).split(" "),
  true,
);
/** Those that name a document alone. */
const ALONE = new SyllableSet(["luật", "lệnh"]);
/** What comes next behind any other opener, besides numbers and single letters. */
const SECOND = new SyllableSet(
  (
    "số này trên dưới kèm đính nêu thứ mục lục mẫu luật lệnh pháp quyết định tư báo tri cáo chế chuẩn thị trình điện văn ước thư hàm " +
    "hoạch luận bản dẫn án lệ chuyển ý phép mời chứng"
  ).split(" "),
  true,
);

/** Letters of the shortest opener. */
const SHORTEST = 2;
/** Letters that a unit's or a document's first words look at. */
const REACH = 40;

/** First words of a phrase. */
export interface Head extends Span {
  /** A kind of document in small letters: it cites only with a number or "này" behind it. */
  readonly small: boolean;
}

/** Where phrases may begin in a whole text. Stretches without such a place hold no phrase. */
export const PHRASE_HEADS = new LocalScan<Head>({
  reach: REACH,
  find(source, from, to) {
    const words = wordsOf(source);
    const { flat } = source;
    const found: Head[] = [];
    for (const i of OPENERS.within(words, from, to)) {
      const start = words.starts[i] as number;
      if (!(words.syllables[i] === 0 ? isOdd(flat, start, words.ends[i] as number) : mayOpen(words, i))) continue;
      HEAD_AT.lastIndex = start;
      const head = HEAD_AT.exec(flat);
      if (head === null) continue;
      found.push({ start, end: start + head[0].length, small: head[1] === undefined && isSmallLetter(flat.charCodeAt(start)) });
    }
    return found;
  },
  spanOf: (head) => head,
  moved: ({ start, end, small }, by) => ({ start: start + by, end: end + by, small }),
});

/** What is no syllable: the first figures of a symbol, or a unit with its label ("ChươngII"); most others are abbreviations. */
const isOdd = (flat: string, start: number, end: number): boolean =>
  isDigit(flat.charCodeAt(start)) ? mayBeSymbol(flat, end) : end - start > SHORTEST && !isCapital(flat.charCodeAt(start + 1));

/** An opener is a phrase's first word only with certain words behind it. */
function mayOpen(words: Words, i: number): boolean {
  if (ALONE.has(words, i)) return true;
  const next = i + 1;
  if (next >= words.count) return false;
  const isLetter = (words.ends[next] as number) - (words.starts[next] as number) === 1;
  return isLetter || SECOND.has(words, next) || ((words.shapes[next] as number) & LATER_CAPITAL) !== 0;
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const BLANK = 32;
const DOT = 46;
const SLASH = 47;
const CAPITAL_D = 0x110;
/** / - – */
const isStroke = (code: number): boolean => code === SLASH || code === 45 || code === 0x2013;

/** Behind the first figures of a symbol stand a year or none, a stroke and a capital: most numbers need no closer look. */
function mayBeSymbol(flat: string, end: number): boolean {
  const code = flat.charCodeAt(end);
  if (code !== DOT && !isStroke(code) && !(code === BLANK && isStroke(flat.charCodeAt(end + 1)))) return false;
  const fraction = code === DOT ? behindFigures(flat, end + 1) : end;
  const first = behindBlank(flat, fraction);
  const year = flat.charCodeAt(first) === SLASH ? behindBlank(flat, first + 1) : first;
  const stroke = isDigit(flat.charCodeAt(year)) ? behindBlank(flat, behindFigures(flat, year)) : first;
  const letter = flat.charCodeAt(behindBlank(flat, stroke + 1));
  return isStroke(flat.charCodeAt(stroke)) && (isCapital(letter) || letter === CAPITAL_D);
}

const behindBlank = (flat: string, at: number): number => (flat.charCodeAt(at) === BLANK ? at + 1 : at);

function behindFigures(flat: string, at: number): number {
  let i = at;
  while (isDigit(flat.charCodeAt(i))) i++;
  return i;
}

/** Behind a kind of document in small letters: a number with its symbol, a symbol still without number, "này". */
const CITES = /\d|\/ ?[A-ZĐ]|này/u;
const NEAR = 200;

/** False for a kind of document in small letters that is only spoken of. `text` begins at `base` and ends where the phrase must. */
export const mayCite = (text: string, { end, small }: Head, base: number): boolean =>
  !small || CITES.test(text.slice(end - base, end - base + NEAR));

/** The heads of a text, asked for one stretch after another. */
export class HeadWalk {
  private next = 0;

  constructor(private readonly heads: readonly Head[]) {}

  /** A head begins in the stretch. */
  isIn({ start, end }: Span): boolean {
    this.goTo(start);
    return (this.heads[this.next]?.start ?? end) < end;
  }

  /** Those that begin in the stretch, in order. */
  within({ start, end }: Span): readonly Head[] {
    this.goTo(start);
    let to = this.next;
    while ((this.heads[to]?.start ?? end) < end) to++;
    return this.heads.slice(this.next, to);
  }

  /** To the first head at or behind an offset: a step or two, as stretches are asked in order. */
  private goTo(offset: number): void {
    while ((this.heads[this.next]?.start ?? offset) < offset) this.next++;
    while ((this.heads[this.next - 1]?.start ?? -1) >= offset) this.next--;
  }
}

/** The heads of a text. */
export const headsOf = (source: SourceText): HeadWalk => new HeadWalk(PHRASE_HEADS.of(source));
