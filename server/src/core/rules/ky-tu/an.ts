/** Characters that are not seen: no-break blanks, zero width, soft hyphens, direction marks. One finding for the file. */
import type { TextEdit } from "../../model/finding";
import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { isFirst, isInHead, lateFix, otherPlaces } from "../chinh-ta/once";
import { HAS_HIDDEN, HAS_INVISIBLE, HAS_NO_BREAK, oddCharacters } from "../chinh-ta/places";
import { count, STATE } from "../parts";
import { defineRule } from "../rule";

/** Place of the decree for the code of letters. */
export const LETTER_SOURCE = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4 (bộ mã ký tự Unicode theo TCVN 6909:2001)";
const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

// zero width, soft hyphen, direction marks: nothing is seen; no-break and other wide blanks: a blank is seen
const HIDDEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const NO_BREAK = /\u00a0/gu;
const NOTHING = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

export const hiddenCharacters = defineRule({
  code: "ky-tu/an",
  level: "bien-tap",
  title: { vi: "Không có ký tự ẩn", en: "No hidden characters" },
  source: LETTER_SOURCE,
  why: {
    vi: "Ký tự ẩn theo vào khi sao chép từ trang web, tệp Word, PDF: tìm kiếm không thấy chữ, dòng ngắt sai chỗ, số hiệu không tra được.",
    en: "Hidden characters come with copied text: searches miss words, lines break oddly, numbers are not found.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("rà soát\u00a0hồ sơ lưu\u00a0trữ"), good: task("rà soát hồ sơ lưu trữ") },
    { at: "content", bad: task("rà soát hồ\u200b sơ lưu tr\u00adữ"), good: task("rà soát hồ sơ lưu trữ") },
  ],
  silent: [
    { at: "content", text: task("rà soát hồ sơ – lưu trữ “điện tử”…"), because: "gạch ngang, ngoặc kép, dấu ba chấm là dấu câu" },
    { at: "content", text: task("rà soát\thồ sơ"), because: "dấu lùi dòng" },
  ],
  check(draft, { report, file }) {
    if (!isFirst(draft, file) || (oddCharacters(draft.source) & HAS_HIDDEN) === 0) return;
    const { source } = draft;
    const places = hidden(source).filter((where) => !isInHead(draft, where));
    const [first] = places;
    if (first === undefined) return;
    const isUnseen = (oddCharacters(source) & HAS_INVISIBLE) !== 0 && places.some((where) => UNSEEN.test(source.original(where)));
    const what = isUnseen ? "ký tự không nhìn thấy" : "dấu cách đặc biệt";
    report({
      span: first,
      message: {
        vi: `Có ${count(places.length)} chỗ chứa ${what} (thường do sao chép). Có thể thay bằng ký tự thường.`,
        en: `${places.length} place(s) hold hidden characters, usually from copying. They may be replaced.`,
      },
      related: otherPlaces(draft, places),
      fixes: [
        lateFix(
          { vi: `Bỏ ký tự ẩn ở ${count(places.length)} chỗ`, en: `Remove hidden characters in ${places.length} place(s)` },
          "safe",
          () =>
            places.map((where): TextEdit => ({ span: where, newText: source.original(where).replace(NOTHING, "").replace(BLANKS, " ") })),
        ),
      ],
    });
  },
});

/** The places, each with the character before it where nothing of it is left in the folded text. */
function hidden(source: SourceText): Span[] {
  const found: Span[] = [];
  // Most texts have no-break blanks alone, which the engine finds seven times as fast.
  const pattern = (oddCharacters(source) & HAS_HIDDEN) === HAS_NO_BREAK ? NO_BREAK : HIDDEN;
  for (const m of source.text.matchAll(pattern)) {
    const at = source.foldedOffset(m.index);
    // What is folded away stands between two folded offsets: the letter before it carries it.
    // A line end of two characters is one place.
    const before = source.folded.startsWith("\r\n", at - 2) ? at - 2 : at - 1;
    const where = source.originalOffset(at) === m.index ? span(at, at + 1) : span(before, at);
    const last = found.at(-1);
    if (where.start < 0) continue;
    if (last !== undefined && where.start < last.end) found[found.length - 1] = span(last.start, Math.max(last.end, where.end));
    else found.push(where);
  }
  return found;
}
