/** Signs of letters that were lost on the way: "\ufffd", control characters, private signs of Word's symbol fonts. One finding for the file. */
import { type Span, span } from "../../text/span";
import { isFirst, otherPlaces } from "../chinh-ta/once";
import { HAS_LOST, oddCharacters } from "../chinh-ta/places";
import { count, STATE } from "../parts";
import { defineRule } from "../rule";
import { LETTER_SOURCE } from "./an";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

export const lostLetter = defineRule({
  code: "ky-tu/mat-chu",
  level: "nen-sua",
  title: { vi: "Không có ký tự hỏng do chuyển mã", en: "No signs of lost letters" },
  source: LETTER_SOURCE,
  why: {
    vi: "Ký tự “\ufffd”, ký tự điều khiển, ký hiệu riêng của phông chữ cho biết chữ đã mất khi chuyển mã hoặc sao chép. Máy không biết chữ gốc: cần gõ lại.",
    en: "Such signs tell that letters were lost when the text was converted or copied. What they were is not known: they are to be typed again.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("rà soát h\ufffd sơ lưu trữ"), good: task("rà soát hồ sơ lưu trữ") },
    { at: "content", bad: task("rà soát các mục: \uf0b7 hồ sơ lưu trữ"), good: task("rà soát các mục: • hồ sơ lưu trữ") },
  ],
  silent: [
    { at: "content", text: task("rà soát hồ sơ • lưu trữ § 2, 10 °C, 5 m²"), because: "ký hiệu thông dụng" },
    { at: "content", text: task("rà soát\thồ sơ lưu trữ"), because: "dấu lùi dòng" },
  ],
  check(draft, { report, file }) {
    if (!isFirst(draft, file) || (oddCharacters(draft.source) & HAS_LOST) === 0) return;
    const { source } = draft;
    const places = lost(source.folded);
    const [first] = places;
    if (first === undefined) return;
    report({
      span: first,
      message: places.every(({ start }) => isSymbol(source.folded.charCodeAt(start)))
        ? {
            vi: `Có ${count(places.length)} ký hiệu riêng của phông Symbol, Wingdings, phông khác không hiện. Nên thay bằng ký hiệu thông dụng.`,
            en: `${places.length} sign(s) are shown by the fonts Symbol, Wingdings only. Common signs should stand for them.`,
          }
        : {
            vi: `Có ${count(places.length)} ký tự hỏng do chuyển mã hoặc sao chép. Nên gõ lại chữ đã mất.`,
            en: `${places.length} character(s) stand for letters that were lost. They should be typed again.`,
          },
      related: otherPlaces(draft, places),
    });
  },
});

function lost(text: string): Span[] {
  const found: Span[] = [];
  for (let i = 0; i < text.length; i++) if (isLost(text.charCodeAt(i))) found.push(span(i, i + 1));
  return found;
}

const isSymbol = (code: number): boolean => code >= 0xf020 && code <= 0xf0ff;

/** The sign for what could not be read, control characters, private use (signs of symbol fonts). */
const isLost = (code: number): boolean =>
  code === 0xfffd || code < 9 || (code > 13 && code < 32) || (code > 126 && code < 0xa0) || (code >= 0xe000 && code < 0xf900);
