/** Blanks inside a cited symbol, or its hyphen lost: “119/NQ- CP”, “38/2019/NQ HĐND”, “5969/QĐUBND”. */
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { count, quoted, STATE } from "../parts";
import { defineRule } from "../rule";

const task = (symbol: string): string =>
  `Điều 1. Giao Sở Nội vụ tổ chức thực hiện Kế hoạch số ${symbol} ngày 12/3/2026 của Ủy ban nhân dân tỉnh về công tác lưu trữ.`;

const KINDS = "NQ|QĐ|CT|KH|TB|CTr|TTr|BC|NĐ|TT|CĐ|QC|ĐA";
const BODIES = "UBND|HĐND|CP|TTg|TW|TU";
// "QĐUBND": kind and body without anything between
const GLUED = new RegExp(`^(?<before>.*?/)(?<kind>${KINDS})(?<body>${BODIES})$`, "u");
// "NQ HĐND": a blank where the hyphen belongs
const BLANK = new RegExp(`(?<=/(?:${KINDS})) +(?=(?:${BODIES})(?:$|[ -]))`, "u");

export const symbolBlanks = defineRule({
  code: "vien-dan/ky-hieu-trang",
  level: "nen-sua",
  title: { vi: "Ký hiệu được viện dẫn viết liền, đủ gạch nối", en: "A cited symbol has its hyphen and no blanks" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.c",
  why: {
    vi: "Giữa các nhóm chữ viết tắt trong ký hiệu có dấu gạch nối, không cách chữ; viết khác thì tìm theo số, ký hiệu không ra.",
    en: "The groups of a symbol are joined by a hyphen without blanks; otherwise a search for the symbol fails.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("54/KH- UBND"), good: task("54/KH-UBND") },
    { at: "content", bad: task("5969/KHUBND"), good: task("5969/KH-UBND") },
  ],
  silent: [
    { at: "content", text: task("54/KH-UBND"), because: "viết liền, đủ gạch nối" },
    { at: "content", text: task("54/KH-\nUBND"), because: "ký hiệu bị ngắt ở cuối dòng" },
  ],
  check(draft, { report }) {
    const places = [...new Map(wrongSymbols(draft).map((place) => [place.where.start, place])).values()];
    const first = places[0];
    if (first === undefined) return;
    const many = places.length > 1 ? { vi: ` (${count(places.length)} chỗ)`, en: ` (${places.length} places)` } : { vi: "", en: "" };
    report({
      span: first.where,
      message: {
        vi: `Ký hiệu ${quoted(draft.source, first.where)} nên viết là “${first.right}”${many.vi}.`,
        en: `The symbol ${quoted(draft.source, first.where)} should be written “${first.right}”${many.en}.`,
      },
      related: places.slice(1).map(({ where, right }) => ({
        span: where,
        message: { vi: `Nên viết là “${right}”.`, en: `Should be written “${right}”.` },
      })),
      fixes: [
        {
          title: { vi: `Thay bằng “${first.right}”`, en: `Replace with “${first.right}”` },
          kind: "ask",
          edits: places.map(({ where, right }) => ({ span: where, newText: right })),
        },
      ],
    });
  },
});

function wrongSymbols(draft: Draft): { readonly where: Span; readonly right: string }[] {
  return draft.references.flatMap(({ number, span: whole }) => {
    if (number === null || !/^\d/.test(number)) return [];
    const right = number
      .replace(BLANK, "-")
      .replace(/ *([-/]) */gu, "$1")
      .replace(GLUED, "$<before>$<kind>-$<body>");
    const at = right === number ? -1 : draft.source.slice(whole).indexOf(number);
    const where = span(whole.start + at, whole.start + at + number.length);
    // Broken by a line end: the wrap is the page's, not the author's.
    return at < 0 || /[\r\n]/.test(draft.source.folded.slice(where.start, where.end)) ? [] : [{ where, right }];
  });
}
