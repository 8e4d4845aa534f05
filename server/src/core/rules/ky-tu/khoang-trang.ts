/** Two blanks and more between words of a sentence. One finding for the document; tables, heads and places to fill in are left alone. */
import type { Draft, DraftFile } from "../../model/types";
import { gapPlaces } from "../../text/signs";
import { type Span, span } from "../../text/span";
import { isOfDraft, times } from "../chinh-ta/once";
import { isRunningText } from "../chinh-ta/places";
import { count, STATE } from "../parts";
import { defineRule } from "../rule";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

/** Typing habits that no article decides. */
export const TYPING_SOURCE = "NĐ 30/2020/NĐ-CP không quy định; thực hành soạn thảo";

// "rà soát  hồ sơ", "hồ sơ,  tài liệu": not behind figures and dots
const WIDE = /(?<=[\p{L},;:)”]) {2,3}(?=[\p{L}(“])/uy;
/** Words behind which a place is kept for a number. */
const KEEPS_PLACE = /(?:số|ngày|tháng|năm|quý|Số|Ngày)$/u;

export const wideBlanks = defineRule({
  code: "ky-tu/khoang-trang",
  level: "bien-tap",
  title: { vi: "Một dấu cách giữa hai từ", en: "One blank between words" },
  source: TYPING_SOURCE,
  why: {
    vi: "Dấu cách thừa làm giãn dòng, tìm kiếm cụm từ không thấy. Báo một lần cho cả văn bản.",
    en: "Spare blanks stretch lines and hide phrases from searches. Told once for a document.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("rà soát  hồ sơ lưu trữ"), good: task("rà soát hồ sơ lưu trữ") },
    { at: "content", bad: task("rà soát hồ sơ,  tài liệu và  sổ sách"), good: task("rà soát hồ sơ, tài liệu và sổ sách") },
  ],
  silent: [
    { at: "content", text: task("rà soát hồ sơ lưu trữ"), because: "một dấu cách" },
    { at: "number", text: "Số:     /QĐ-UBND", because: "chỗ để điền số" },
  ],
  check(draft, { report, file }) {
    const places = wide(draft, file);
    const [first] = places;
    if (first === undefined) return;
    report({
      span: first,
      message: {
        vi: `Có dấu cách thừa giữa các từ${times(places).vi}. Có thể bỏ.`,
        en: `There are spare blanks between words${times(places).en}. They may be removed.`,
      },
      related: places.slice(1, 21).map((where) => ({ span: where, message: { vi: "Dấu cách thừa", en: "Spare blank" } })),
      fixes: [
        {
          title: { vi: `Bỏ dấu cách thừa ở ${count(places.length)} chỗ`, en: `Remove spare blanks in ${places.length} place(s)` },
          kind: "safe",
          edits: places.map((where) => ({ span: where, newText: " " })),
        },
      ],
    });
  },
});

function wide(draft: Draft, file: DraftFile): Span[] {
  const { folded } = draft.source;
  const found: Span[] = [];
  for (const start of gapPlaces(draft.source, draft.span)) {
    WIDE.lastIndex = start;
    const m = WIDE.exec(folded);
    if (m === null || KEEPS_PLACE.test(folded.slice(Math.max(0, start - 8), start)) || !isRunningText(draft, start)) continue;
    const where = span(start, start + m[0].length);
    if (isOfDraft(draft, file, where)) found.push(where);
  }
  return found;
}
