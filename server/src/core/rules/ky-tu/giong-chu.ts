/** Letters of the Cyrillic and Greek alphabets that look like Latin ones, inside a word or symbol of Latin letters. */
import type { Draft, DraftFile } from "../../model/types";
import { type Span, span } from "../../text/span";
import { isOfDraft, otherPlaces, times } from "../chinh-ta/once";
import { HAS_OTHER_ALPHABET, oddCharacters } from "../chinh-ta/places";
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { LETTER_SOURCE } from "./an";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

const LOOKS = "АВЕКМНОРСТУХаеорсухіІјЅѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα";
const LATIN = "ABEKMHOPCTYXaeopcyxiIjSsABEZHIKMNOPTYXoa";
const ODD = new RegExp(`[${LOOKS}]`, "gu");
const WORD_LETTER = /[\p{L}\p{N}/-]/u;
const LATIN_LETTER = /\p{Script=Latin}/u;
const LONGEST = 24;

export const lookalikeLetters = defineRule({
  code: "ky-tu/giong-chu",
  level: "can-xac-minh",
  title: { vi: "Không lẫn chữ của bảng chữ cái khác", en: "No letters of another alphabet" },
  source: LETTER_SOURCE,
  why: {
    vi: "Chữ Nga, chữ Hy Lạp trông như chữ Việt lọt vào khi sao chép hoặc nhận dạng: mắt không thấy, nhưng số ký hiệu và tên gọi không tra được.",
    en: "Letters of other alphabets slip in by copying or text recognition: unseen, yet numbers and names are not found.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("rà soát hồ sơ theo mẫu, lập b\u0430 bản"), good: task("rà soát hồ sơ theo mẫu, lập ba bản") },
    { at: "content", bad: task("rà soát hồ sơ của UB\u039dD các xã"), good: task("rà soát hồ sơ của UBND các xã") },
  ],
  silent: [
    { at: "content", text: task("đo tia α, β và hệ số μ, Δ tại trạm"), because: "ký hiệu đứng riêng" },
    { at: "content", text: task("dịch tài liệu “Москва” sang tiếng Việt"), because: "trọn một từ nước ngoài" },
  ],
  check(draft, { report, file }) {
    if ((oddCharacters(draft.source) & HAS_OTHER_ALPHABET) === 0) return;
    const places = mixedWords(draft, file);
    const [first] = places;
    if (first === undefined) return;
    report({
      span: first,
      message: {
        vi: `${quoted(draft.source, first)} có chữ cái không phải tiếng Việt${times(places).vi}, đề nghị kiểm tra.`,
        en: `${quoted(draft.source, first)} has a letter of another alphabet${times(places).en}, to be checked.`,
      },
      related: otherPlaces(draft, places),
      fixes: [
        {
          title: { vi: "Thay bằng chữ cái trông giống", en: "Replace with the letters they look like" },
          kind: "ask",
          edits: places.map((where) => ({
            span: where,
            newText: draft.source.original(where).replace(ODD, (c) => LATIN.charAt(LOOKS.indexOf(c))),
          })),
        },
      ],
    });
  },
});

/** Words that hold such a letter beside Latin ones. */
function mixedWords(draft: Draft, file: DraftFile): Span[] {
  const { folded } = draft.source;
  const found: Span[] = [];
  for (const m of folded.matchAll(ODD)) {
    if (m.index < (found.at(-1)?.end ?? 0)) continue;
    let start = m.index;
    let end = m.index + 1;
    while (start > 0 && m.index - start < LONGEST && WORD_LETTER.test(folded.charAt(start - 1))) start--;
    while (end < folded.length && end - m.index < LONGEST && WORD_LETTER.test(folded.charAt(end))) end++;
    const where = span(start, end);
    if (LATIN_LETTER.test(folded.slice(start, end)) && isOfDraft(draft, file, where)) found.push(where);
  }
  return found;
}
