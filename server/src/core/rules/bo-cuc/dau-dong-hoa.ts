/** The first word after a mark begins with a capital: a new line is a new sentence. One finding a document. */
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { syllableOf } from "../../text/syllable";
import { isSmallAt } from "../../text/vietnamese";
import { ADMINISTRATIVE, count, ND30, quoted } from "../parts";
import { defineRule } from "../rule";
import { nodesOf } from "../structure";

const items = (second: string): string => `Điều 1. Giao Sở Nội vụ thực hiện các nhiệm vụ sau:
1. Rà soát hồ sơ lưu trữ của các cơ quan.
2. ${second} kết quả rà soát.`;

/** A word in small letters behind the mark. */
const SMALL = /^ *(?<word>\p{Ll}{2,7})(?=[ ,.:;]|$)/u;

export const lineCapital = defineRule({
  code: "bo-cuc/dau-dong-hoa",
  level: "bien-tap",
  title: { vi: "Viết hoa chữ đầu khi xuống dòng", en: "A new line begins with a capital" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục I",
  why: {
    vi: "Chữ đầu âm tiết thứ nhất của câu viết hoa khi xuống dòng, kể cả sau số thứ tự, chữ cái, gạch đầu dòng.",
    en: "The first letter after a line break is a capital, also behind a number, a letter or a dash.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    { at: "content", bad: items("tổng hợp"), good: items("Tổng hợp") },
    { at: "content", bad: items("báo cáo"), good: items("Báo cáo") },
  ],
  silent: [
    { at: "content", text: items("Tổng hợp"), because: "đã viết hoa" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ đo các chỉ tiêu:\n1. pH của nước.\n2. e-mail liên hệ của đơn vị.",
      because: "ký hiệu, không phải tiếng Việt",
    },
  ],
  check(draft, { report }) {
    const places = smallStarts(draft);
    const first = places[0];
    if (first === undefined) return;
    const many = places.length > 1 ? { vi: ` (${count(places.length)} chỗ)`, en: ` (${places.length} places)` } : { vi: "", en: "" };
    report({
      span: first,
      message: {
        vi: `Chữ đầu dòng ${quoted(draft.source, first)} có thể viết hoa${many.vi}.`,
        en: `${quoted(draft.source, first)} at the beginning of the line may have a capital${many.en}.`,
      },
      related: places.slice(1, 50).map((where) => ({ span: where, message: { vi: "Có thể viết hoa.", en: "May have a capital." } })),
      fixes: [
        {
          title: { vi: "Viết hoa chữ đầu dòng", en: "Begin the lines with capitals" },
          kind: "safe",
          edits: places.map(({ start }) => ({ span: span(start, start + 1), newText: draft.source.flat.charAt(start).toUpperCase() })),
        },
      ],
    });
  },
});

/** A small letter or a blank: nearly all lines begin with a capital. */
const maySmallBegin = (flat: string, at: number): boolean => flat.charCodeAt(at) === BLANK || isSmallAt(flat, at);
const BLANK = 32;

/** First words in small letters behind a mark of a list. */
function smallStarts(draft: Draft): Span[] {
  const found: Span[] = [];
  const { flat } = draft.source;
  for (const { kind, mark, text } of nodesOf(draft)) {
    if (mark.end <= mark.start || kind === "table" || text.end <= text.start || !maySmallBegin(flat, text.start)) continue;
    const m = SMALL.exec(flat.slice(text.start, text.start + 12));
    const word = m?.groups?.word;
    if (m === null || word === undefined || syllableOf(word) === 0) continue;
    const start = text.start + m[0].length - word.length;
    found.push(span(start, start + word.length));
  }
  return found;
}
