/** Two blanks and more between words of a sentence. One finding for the document; tables, heads and places to fill in are left alone. */
import type { Draft, DraftFile } from "../../model/types";
import { type Span, span } from "../../text/span";
import { isOfDraft, times } from "../chinh-ta/once";
import { count, STATE } from "../parts";
import { defineRule } from "../rule";
import { eachNode } from "../structure";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

/** Typing habits that no article decides. */
export const TYPING_SOURCE = "NĐ 30/2020/NĐ-CP không quy định; thực hành soạn thảo";

// "rà soát  hồ sơ", "hồ sơ,  tài liệu": not behind figures and dots
const WIDE = /(?<=[\p{L},;:)”]) {2,3}(?=[\p{L}(“])/gu;
/** Words behind which a place is kept for a number. */
const KEEPS_PLACE = /(?:số|ngày|tháng|năm|quý|Số|Ngày)$/u;
const LINE_OF_COLUMNS = / {4}|\t|\|/u;

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
  const { source } = draft;
  if (!source.flat.includes("  ")) return [];
  const found: Span[] = [];
  eachNode(draft, (node) => {
    if (node.kind === "table") return;
    const text = source.folded.slice(node.text.start, node.text.end);
    if (!text.includes("  ")) return;
    for (const m of text.matchAll(WIDE)) {
      const where = span(node.text.start + m.index, node.text.start + m.index + m[0].length);
      const before = text.slice(Math.max(0, m.index - 8), m.index);
      const line = source.lines[source.lineAt(where.start)];
      if (KEEPS_PLACE.test(before) || line === undefined || LINE_OF_COLUMNS.test(source.folded.slice(line.start, line.end).trim())) continue;
      if (isOfDraft(draft, file, where)) found.push(where);
    }
  });
  return found;
}
