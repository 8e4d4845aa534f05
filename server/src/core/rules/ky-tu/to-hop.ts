/** Letters made of a base and loose marks (NFD) beside ready ones (NFC); and marks that no letter carries. One each for the file. */

import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { isFirst, lateFix, otherPlaces, SHOWN_PLACES } from "../chinh-ta/once";
import { HAS_LOOSE_MARK, oddCharacters } from "../chinh-ta/places";
import { count, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { LETTER_SOURCE } from "./an";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;
const MARKS = /[\u0300-\u036f]+/gu;
// a letter with a mark in one code; đ has no other form
const READY = /[À-ÖØ-öø-ÿĂăĨĩŨũƠơƯưẠ-ỹ]/u;

export const mixedComposition = defineRule({
  code: "ky-tu/to-hop",
  level: "bien-tap",
  title: { vi: "Chữ có dấu ghi bằng một mã", en: "Letters with marks are one code each" },
  source: LETTER_SOURCE,
  why: {
    vi: "Cùng một chữ có dấu có thể ghi bằng một mã hoặc hai, ba mã ghép. Dạng ghép, nhất là lẫn hai dạng, làm tìm kiếm, thay thế, so sánh bỏ sót chữ.",
    en: "A letter with marks may be one code or several. Made of several, and most of all mixed, searches and comparisons miss words.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("rà soát ho\u0302\u0300 sơ"), good: task("rà soát hồ sơ") },
    { at: "content", bad: task("rà soát hồ sơ a\u0301n, lưu trư\u0303"), good: task("rà soát hồ sơ án, lưu trữ") },
  ],
  silent: [
    { at: "content", text: task("rà soát hồ sơ"), because: "một dạng mã" },
    { at: "content", text: task("rà soát hồ sơ quán “Café Été”"), because: "chữ nước ngoài có dấu, một mã" },
  ],
  check(draft, { report, file }) {
    const { source } = draft;
    if (!isFirst(draft, file) || (oddCharacters(source) & HAS_LOOSE_MARK) === 0) return;
    const { composedAt } = source;
    const places = composedAt.slice(0, SHOWN_PLACES).map(letterAt);
    const [first] = places;
    if (first === undefined) return;
    const isMixed = READY.test(source.text);
    report({
      span: first,
      message: {
        vi: `${count(composedAt.length)} chữ có dấu ghi bằng mã ghép${isMixed ? ", phần còn lại bằng một mã" : " (cả văn bản)"}. Có thể chuyển về một dạng.`,
        en: `${composedAt.length} letter(s) are made of several codes${isMixed ? ", the others of one" : ", all of the text"}. They may be made alike.`,
      },
      related: otherPlaces(draft, places),
      fixes: [
        lateFix({ vi: "Chuyển về một dạng mã (NFC)", en: "Make them one form (NFC)" }, "safe", () =>
          composedAt.map(letterAt).map((where) => ({ span: where, newText: source.original(where).normalize("NFC") })),
        ),
      ],
    });
  },
});

export const looseMark = defineRule({
  code: "ky-tu/dau-roi",
  level: "nen-sua",
  title: { vi: "Dấu thanh nằm trên nguyên âm", en: "Tone marks stand on vowels" },
  source: LETTER_SOURCE,
  why: {
    vi: "Dấu thanh đứng sau phụ âm là dấu vết của chữ bị rơi khi chuyển từ PDF: “ban h̀nh” vốn là “ban hành”.",
    en: "A mark behind a consonant is what is left of a letter that was lost on the way from a PDF.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("rà soát hồ sơ, trình ban h\u0300nh quy chế"), good: task("rà soát hồ sơ, trình ban hành quy chế") },
    { at: "content", bad: task("rà soát hồ sơ tại các ng\u0300nh, các xã"), good: task("rà soát hồ sơ tại các ngành, các xã") },
  ],
  silent: [
    { at: "content", text: task("rà soát hồ sơ, trình ban hành quy chế"), because: "đủ chữ" },
    { at: "whole", text: "Thông báo về việc rà soát hồ sơ của các cơ quan".normalize("NFD"), because: "dấu đứng sau nguyên âm" },
  ],
  check(draft, { report, file }) {
    if (!isFirst(draft, file) || (draft.source.foldedTraits & HAS_LOOSE_MARK) === 0) return;
    const places = [...draft.source.folded.matchAll(MARKS)].map((m) => wordAt(draft.source, span(m.index, m.index + m[0].length)));
    const [first] = places;
    if (first === undefined) return;
    report({
      span: first,
      message: {
        vi: `${quoted(draft.source, first)} có dấu thanh mà mất nguyên âm (${count(places.length)} chỗ). Nên gõ lại các chữ này.`,
        en: `${quoted(draft.source, first)} has a tone mark and no vowel under it (${places.length} place(s)); such words should be typed again.`,
      },
      related: otherPlaces(draft, places),
    });
  },
});

const letterAt = (at: number): Span => span(at, at + 1);

const LETTERS = /[\p{L}\p{M}]/u;
const LONGEST = 8;

function wordAt({ folded }: SourceText, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && start - from < LONGEST && LETTERS.test(folded.charAt(from - 1))) from--;
  while (to < folded.length && to - end < LONGEST && LETTERS.test(folded.charAt(to))) to++;
  return span(from, to);
}
