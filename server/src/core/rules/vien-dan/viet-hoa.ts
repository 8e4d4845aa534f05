/** Case of a citation: Phần, Chương, Mục, Điều with a capital; khoản, điểm without one, but at the start of a sentence. */

import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { wordPatternScan } from "../../text/word-pattern";
import { WordSet } from "../../text/word-set";
import { count, ND30, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { ownerOf } from "../structure";

const body = (reference: string): string => `Điều 1. Giao Sở Nội vụ thực hiện các nhiệm vụ sau:
1. Rà soát hồ sơ của các cơ quan.
2. Tổng hợp kết quả thực hiện ${reference}.`;

// "Khoản 2 Điều 5", "Điểm a khoản 2", "điều 5" after a small letter, a comma or a bracket: inside a sentence
const UNIT = /điều(?= +\d{1,3}(?:[ ,;.)]|$))|(?:Khoản|Điểm)(?= +(?:\d{1,2}|[a-zđ])(?:[ ,;.)]|$))/uy;
const UNITS = wordPatternScan(UNIT, 16, new WordSet(["điều", "khoản", "điểm"]));
const INSIDE_SENTENCE = /[\p{Ll}\d,;)] +$/u;
const MOST_PLACES = 20;

export const citationCase = defineRule({
  code: "vien-dan/viet-hoa",
  level: "bien-tap",
  title: {
    vi: "Viện dẫn: viết hoa “Điều”, viết thường “khoản”, “điểm”",
    en: "Citations: “Điều” has a capital, “khoản” and “điểm” have none",
  },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V.7",
  why: {
    vi: "Khi viện dẫn, viết hoa chữ đầu của phần, chương, mục, tiểu mục, điều; khoản, điểm viết thường (trừ đầu câu).",
    en: "In citations Phần, Chương, Mục, Tiểu mục, Điều take a capital; khoản and điểm take none (but at the start of a sentence).",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "content", bad: body("quy định tại Khoản 1 Điều này"), good: body("quy định tại khoản 1 Điều này") },
    { at: "content", bad: body("theo khoản 1 điều 3 Quyết định này"), good: body("theo khoản 1 Điều 3 Quyết định này") },
  ],
  silent: [
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ rà soát hồ sơ.\nKhoản 1 Điều này được áp dụng từ năm 2027.",
      because: "đầu câu viết hoa",
    },
    { at: "content", text: body("03 điều kiện quy định tại khoản 1 Điều này"), because: "“điều kiện” không phải là điều" },
  ],
  check(draft, { report }) {
    const places = wrongPlaces(draft);
    const [first, ...others] = places;
    if (first === undefined) return;
    const written = quoted(draft.source, first);
    const right = opposite(draft.source.slice(first));
    const times = places.length > 1 ? { vi: ` (${count(places.length)} chỗ)`, en: ` (${places.length} places)` } : { vi: "", en: "" };
    report({
      span: first,
      message: {
        vi: `Trong câu, ${written} có thể viết là “${right}”${times.vi}.`,
        en: `Inside a sentence ${written} may be written “${right}”${times.en}.`,
      },
      related: others
        .slice(0, MOST_PLACES)
        .map((where) => ({ span: where, message: { vi: quoted(draft.source, where), en: quoted(draft.source, where) } })),
      fixes: [
        {
          title: { vi: `Sửa ${count(places.length)} chỗ viết hoa, viết thường`, en: `Correct the case in ${places.length} place(s)` },
          kind: "safe",
          edits: places
            .map((where) => ({ span: where, newText: opposite(draft.source.slice(where)).charAt(0) }))
            .map((e) => ({ ...e, span: span(e.span.start, e.span.start + 1) })),
        },
      ],
    });
  },
});

const opposite = (word: string): string => {
  const first = word.charAt(0);
  return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + word.slice(1);
};

function wrongPlaces(draft: Draft): Span[] {
  const places: Span[] = [];
  for (const { start, end } of UNITS.within(draft.source, draft.span)) {
    const where = span(start, end);
    const text = ownerOf(draft, where)?.text;
    if (text === undefined || !INSIDE_SENTENCE.test(draft.source.flat.slice(Math.max(text.start, start - 4), start))) continue;
    places.push(where);
  }
  return places;
}
