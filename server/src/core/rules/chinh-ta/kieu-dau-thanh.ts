/** Both places of the tone mark (hoà, hòa) in one text. Either is right; names and capitals are left alone. */

import type { TextEdit } from "../../model/finding";
import type { Draft, DraftFile } from "../../model/types";
import { lazy } from "../../text/lazy";
import { LocalScan } from "../../text/local-scan";
import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { syllableOf } from "../../text/syllable";
import { VIETNAMESE, wordsOf, wordsWithin } from "../../text/syllable-scan";
import { SyllableSet } from "../../text/word-set";
import { ADMINISTRATIVE, count, quoted } from "../parts";
import { defineRule } from "../rule";
import { SPELLING_SOURCE } from "./am-tiet";
import { isOfDraft, otherPlaces, times } from "./once";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

// "hoà", "thuỷ", "khoẻ": the tone on the second vowel, at the end of a small word
const OLD = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu;
// "hòa", "thủy", "khỏe"
const NEW = /(?:[òóỏõọ][ae]|[ùúủũụ]y)(?!\p{L})/gu;
const OLD_PLACE = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
const NEW_PLACE = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";
const LETTERS_BEFORE = 4;
const LETTER = /\p{L}/u;
/** Letters of a word and what stands behind it. */
const REACH = 8;

/** The syllables that can be written both ways. Texts with old tones are few: no set that every text is searched for. */
const EITHER_WAY = lazy(() => {
  const rimes = [...NEW_PLACE].filter((_, i) => i % 2 === 0).map((first, i) => first + NEW_PLACE.charAt(2 * i + 1));
  return new SyllableSet(INITIALS.flatMap((initial) => rimes.map((rime) => initial + rime)).filter((word) => syllableOf(word) !== 0));
});
const INITIALS = ["", ..."b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x".split(" ")];

/** One way to place the marks; its places are kept where the user's text has the folded one's offsets. */
interface Way {
  readonly find: (source: SourceText, from: number, to: number) => Span[];
  readonly scan: LocalScan<Span>;
}

function way(pattern: RegExp): Way {
  const find: Way["find"] = (source, from, to) => smallWords(source, pattern, from, to);
  const moved = ({ start, end }: Span, by: number): Span => span(start + by, end + by);
  return { find, scan: new LocalScan<Span>({ reach: REACH, copy: "text", find, spanOf: (where) => where, moved }) };
}

const OLD_WAY = way(OLD);
const NEW_WAY = way(NEW);

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
    // Folding makes old places new: a text equal to its folded copy has none.
    if (draft.source.text === draft.source.folded) return;
    const old = places(draft, file, OLD_WAY);
    if (old.length === 0) return;
    const modern = places(draft, file, NEW_WAY);
    if (modern.length === 0) return;
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

/** The small words of one way, whole. */
function places(draft: Draft, file: DraftFile, { find, scan }: Way): Span[] {
  const { source } = draft;
  const words = source.isAligned ? scan.of(source) : find(source, 0, source.flat.length);
  return words.filter((where) => isOfDraft(draft, file, where));
}

/** Words in small letters that end in what a pattern finds in the user's own text and begin in [from, to). */
function smallWords(source: SourceText, pattern: RegExp, from: number, to: number): Span[] {
  const words = wordsOf(source);
  const { starts, ends, shapes, syllables } = words;
  const found: Span[] = [];
  const look = (i: number): void => {
    const where = span(starts[i] as number, ends[i] as number);
    const written = source.original(where);
    pattern.lastIndex = 0;
    for (let m = pattern.exec(written); m !== null; m = pattern.exec(written)) {
      let start = m.index;
      while (start > 0 && m.index - start < LETTERS_BEFORE && LETTER.test(written.charAt(start - 1))) start--;
      const word = written.slice(start, m.index + 2);
      if (word === word.toLowerCase()) found.push(span(where.start + start, where.start + m.index + 2));
    }
  };
  const either = EITHER_WAY();
  const [first, last] = wordsWithin(words, span(from, to));
  for (let i = first; i < last; i++) {
    // "hoà2" is no syllable.
    const isOdd = syllables[i] === 0 && ((shapes[i] as number) & VIETNAMESE) !== 0;
    if (isOdd || either.has(words, i)) look(i);
  }
  return found;
}

function moved(source: SourceText, where: Span, from: string, to: string): TextEdit {
  const written = source.original(where);
  const at = from.indexOf(written.slice(-2));
  return { span: where, newText: written.slice(0, -2) + to.slice(at, at + 2) };
}
