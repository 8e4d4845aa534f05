/** Both places of the tone mark (hoà, hòa) in one text. Either is right; names and capitals are left alone. */

import type { TextEdit } from "../../model/finding";
import { lazy } from "../../text/lazy";
import { LocalScan } from "../../text/local-scan";
import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { syllableOf } from "../../text/syllable";
import { JOINED, NOT_SMALL, VIETNAMESE, type Words, wordsOf, wordsWithin } from "../../text/syllable-scan";
import { SyllableSet } from "../../text/word-set";
import { ADMINISTRATIVE, count, quoted } from "../parts";
import { defineRule } from "../rule";
import { SPELLING_SOURCE } from "./am-tiet";
import { isOfDraft, otherPlaces, times } from "./once";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

// "hoà", "thuỷ", "khoẻ": the tone on the second vowel, at the end of a small word; else "hòa", "thủy", "khỏe"
const MARK = /(?:(?<old>o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])|[òóỏõọ][ae]|[ùúủũụ]y)(?!\p{L})/gu;
const OLD_PLACE = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
const NEW_PLACE = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";
const LETTERS_BEFORE = 4;
const SMALL_Q = 0x71;
/** The last letter without marks. */
const LAST_PLAIN = 0x7a;
const LETTER = /\p{L}/u;
/** Letters of a word and what stands behind it. */
const REACH = 8;

/** The syllables that can be written both ways. Texts with old tones are few: no set that every text is searched for. */
const EITHER_WAY = lazy(() => {
  const rimes = [...NEW_PLACE].filter((_, i) => i % 2 === 0).map((first, i) => first + NEW_PLACE.charAt(2 * i + 1));
  return new SyllableSet(INITIALS.flatMap((initial) => rimes.map((rime) => initial + rime)).filter((word) => syllableOf(word) !== 0));
});
const INITIALS = ["", ..."b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x".split(" ")];

/** A small word with a tone mark in its old or its new place, whole. */
interface Marked {
  readonly span: Span;
  readonly isOld: boolean;
}

/** The words of both ways; they are kept where the user's text has the folded one's offsets. */
const MARKED = new LocalScan<Marked>({
  reach: REACH,
  copy: "text",
  find: markedWords,
  spanOf: (word) => word.span,
  moved: (word, by) => ({ span: span(word.span.start + by, word.span.end + by), isOld: word.isOld }),
});

export const mixedTonePlaces = defineRule({
  code: "chinh-ta/kieu-dau-thanh",
  level: "bien-tap",
  title: { vi: "Một kiểu đặt dấu thanh trong cả văn bản", en: "One way of placing tone marks in a text" },
  source: SPELLING_SOURCE,
  why: {
    vi: "“hoà” và “hòa”, “thuỷ” và “thủy” đều đúng; lẫn hai kiểu thì tìm kiếm, thay thế dễ sót. Báo một lần cho cả văn bản, không xét tên riêng.",
    en: "“hoà” and “hòa” are both right; mixed, they make searches miss words. Told once for a text; names are not looked at.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all" },
  examples: [
    {
      at: "content",
      bad: task("rà soát công trình thuỷ lợi, hồ sơ nuôi trồng thủy sản, văn hóa"),
      good: task("rà soát công trình thủy lợi, hồ sơ nuôi trồng thủy sản, văn hóa"),
    },
    {
      at: "content",
      bad: task("rà soát hồ sơ xã hội hoá, hòa giải, ủy quyền, khỏe mạnh"),
      good: task("rà soát hồ sơ xã hội hóa, hòa giải, ủy quyền, khỏe mạnh"),
    },
  ],
  silent: [
    { at: "content", text: task("rà soát công trình thủy lợi và nuôi trồng thủy sản"), because: "một kiểu" },
    {
      at: "content",
      text: task("chuyển hồ sơ cho ông Trần Hoà, bà Lê Thị Thuý về việc hòa giải, quý III, quá hạn"),
      because: "tên riêng; “quý”, “quá” chỉ có một cách",
    },
  ],
  check(draft, { report, file }) {
    const { source } = draft;
    // Folding makes old places new: where it changed nothing there are none.
    if (source.composed === source.folded) return;
    const words = source.isAligned ? MARKED.of(source) : markedWords(source, 0, source.flat.length);
    if (!words.some(({ isOld }) => isOld)) return;
    const places = (old: boolean): Span[] =>
      words.filter((word) => word.isOld === old && isOfDraft(draft, file, word.span)).map((word) => word.span);
    const old = places(true);
    const modern = places(false);
    if (old.length === 0 || modern.length === 0) return;
    const fewer = old.length <= modern.length ? old : modern;
    const [first] = fewer;
    if (first === undefined) return;
    const other = fewer === old ? modern : old;
    const [from, to] = fewer === old ? [OLD_PLACE, NEW_PLACE] : [NEW_PLACE, OLD_PLACE];
    report({
      span: first,
      message: {
        vi: `Văn bản đặt dấu thanh theo hai kiểu: ${quoted(draft.source, first)}${times(fewer).vi} khác kiểu với ${count(other.length)} chỗ còn lại. Có thể viết một kiểu.`,
        en: `Tone marks are placed in two ways: ${quoted(draft.source, first)}${times(fewer).en} unlike ${other.length} other place(s). One way may be used.`,
      },
      related: otherPlaces(draft, fewer),
      fixes: [
        {
          title: { vi: `Đặt lại dấu thanh ở ${count(fewer.length)} chỗ`, en: `Move the tone mark in ${fewer.length} place(s)` },
          kind: "safe",
          edits: fewer.map((where) => moved(draft.source, where, from, to)),
        },
      ],
    });
  },
});

/** Words in small letters that begin in [from, to), each way found in the user's own text. */
function markedWords(source: SourceText, from: number, to: number): Marked[] {
  const words = wordsOf(source);
  const { shapes, syllables } = words;
  const found: Marked[] = [];
  const either = EITHER_WAY().table();
  const [first, last] = wordsWithin(words, span(from, to));
  for (let i = first; i < last; i++) {
    const syllable = syllables[i] as number;
    // "hoà2" is no syllable.
    if (either[syllable] === 1 || (syllable === 0 && ((shapes[i] as number) & VIETNAMESE) !== 0)) read(source, words, i, found);
  }
  return found;
}

function read(source: SourceText, { starts, ends, shapes, syllables }: Words, i: number, found: Marked[]): void {
  const [at, end] = [starts[i] as number, ends[i] as number];
  const written = source.original(span(at, end));
  // Nearly all: a syllable in small letters, whose tone stands on its last letter or before it.
  const isWhole = syllables[i] !== 0 && ((shapes[i] as number) & (NOT_SMALL | JOINED)) === 0;
  if (isWhole && written.length === end - at && written.charCodeAt(0) !== SMALL_Q) {
    found.push({ span: span(at, end), isOld: written.charCodeAt(written.length - 1) > LAST_PLAIN });
    return;
  }
  MARK.lastIndex = 0;
  for (let m = MARK.exec(written); m !== null; m = MARK.exec(written)) {
    let start = m.index;
    while (start > 0 && m.index - start < LETTERS_BEFORE && LETTER.test(written.charAt(start - 1))) start--;
    const word = written.slice(start, m.index + 2);
    if (word === word.toLowerCase()) found.push({ span: span(at + start, at + m.index + 2), isOld: m.groups?.old !== undefined });
  }
}

function moved(source: SourceText, where: Span, from: string, to: string): TextEdit {
  const written = source.original(where);
  const at = from.indexOf(written.slice(-2));
  return { span: where, newText: written.slice(0, -2) + to.slice(at, at + 2) };
}
