/** The letter Ð (U+00D0) of another alphabet in the place of Đ. One finding for the file. */
import { span } from "../../text/span";
import { isFirst, otherPlaces } from "../chinh-ta/once";
import { HAS_ETH, oddCharacters } from "../chinh-ta/places";
import { count, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { LETTER_SOURCE } from "./an";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;
// U+00D0 and U+00F0 look like Đ and are letters of Icelandic
const ETH = /[\u00d0\u00f0]/gu;

export const foreignD = defineRule({
  code: "ky-tu/chu-d",
  level: "nen-sua",
  title: { vi: "Chữ Đ đúng mã tiếng Việt", en: "Đ is the Vietnamese letter" },
  source: LETTER_SOURCE,
  why: {
    vi: "Ký tự “Ð” (U+00D0) trông như “Đ” (U+0110) nhưng là chữ khác: tìm kiếm, sắp xếp, tra cứu số hiệu đều sai.",
    en: "U+00D0 looks like Đ (U+0110) and is another letter: searches, sorting and look-ups of numbers fail.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    {
      at: "content",
      bad: task("rà soát hồ sơ theo Nghị \u00f0ịnh của Chính phủ"),
      good: task("rà soát hồ sơ theo Nghị định của Chính phủ"),
    },
    { at: "content", bad: task("giúp \u00d0oàn kiểm tra rà soát hồ sơ"), good: task("giúp Đoàn kiểm tra rà soát hồ sơ") },
  ],
  silent: [
    { at: "content", text: task("giúp Đoàn kiểm tra rà soát hồ sơ"), because: "đúng chữ Đ" },
    { at: "content", text: task("lập danh mục dự án vay vốn D1, Đ2"), because: "chữ D và chữ Đ khác nhau" },
  ],
  check(draft, { report, file }) {
    if (!isFirst(draft, file) || (oddCharacters(draft.source) & HAS_ETH) === 0) return;
    const { source } = draft;
    const places = [...source.text.matchAll(ETH)].map((m) => span(source.foldedOffset(m.index), source.foldedOffset(m.index) + 1));
    const [first] = places;
    if (first === undefined) return;
    report({
      span: first,
      message: {
        vi: `${quoted(source, first)} không phải chữ Đ của tiếng Việt (${count(places.length)} chỗ). Nên thay bằng đúng chữ.`,
        en: `${quoted(source, first)} is not the Vietnamese letter Đ (${places.length} place(s)); it should be replaced.`,
      },
      related: otherPlaces(draft, places),
      fixes: [
        {
          title: { vi: `Thay bằng chữ Đ ở ${count(places.length)} chỗ`, en: `Replace with Đ in ${places.length} place(s)` },
          kind: "safe",
          edits: places.map((where) => ({ span: where, newText: source.original(where) === "\u00d0" ? "Đ" : "đ" })),
        },
      ],
    });
  },
});
