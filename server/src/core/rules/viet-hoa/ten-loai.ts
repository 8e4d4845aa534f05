/** The type of a named document takes a capital: "Nghị định số 30/2020/NĐ-CP", "Quyết định này". Told once for the document. */
import type { Draft, DraftFile } from "../../model/types";
import { type Span, span } from "../../text/span";
import { isOfDraft, otherPlaces, times } from "../chinh-ta/once";
import { count, quoted, STATE } from "../parts";
import { defineRule } from "../rule";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

const TYPES = "nghị định|quyết định|nghị quyết|thông tư|chỉ thị|công văn|tờ trình|kế hoạch|thông báo|báo cáo|công điện|chương trình|thông tư liên tịch|thông báo kết luận";
// "quyết định số 23/2019/QĐ-TTg", "thông báo kết luận số 152/TB-UBND"
const NUMBERED = new RegExp(`(?<=[\\p{L},;(] )(?:${TYPES})(?= +số +\\d{1,5}(?:-\\p{Lu}|/\\p{Lu}|/\\d{4}))`, "gu");
// "quyết định này có hiệu lực", "kèm theo nghị quyết này": the document itself
const THIS = /(?<=[\p{L},;] )(?:quyết định|nghị quyết)(?= +này +(?:có hiệu lực|thay thế|được|quy định|và)|| +này[.;,]| +này +\p{Lu})/gu;

export const typeCapital = defineRule({
  code: "viet-hoa/ten-loai",
  level: "bien-tap",
  title: { vi: "Viết hoa tên loại của văn bản cụ thể", en: "The type of a certain document has a capital" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V.6",
  why: {
    vi: "Tên một văn bản cụ thể viết hoa chữ đầu của tên loại; nói chung về loại văn bản thì viết thường.",
    en: "A certain document's type takes a capital; documents in general do not.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    {
      at: "content",
      bad: task("rà soát hồ sơ theo nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ"),
      good: task("rà soát hồ sơ theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ"),
    },
    { at: "content", bad: task("rà soát hồ sơ từ ngày quyết định này có hiệu lực"), good: task("rà soát hồ sơ từ ngày Quyết định này có hiệu lực") },
  ],
  silent: [
    { at: "content", text: task("tham mưu ban hành các quyết định, kế hoạch, chương trình của Ủy ban nhân dân tỉnh"), because: "nói chung về loại văn bản" },
    { at: "content", text: task("quyết định số lượng hồ sơ cần rà soát, báo cáo số 12 hồ sơ tồn đọng"), because: "không phải số của văn bản" },
  ],
  check(draft, { report, file }) {
    const places = smallTypes(draft, file);
    const [first] = places;
    if (first === undefined) return;
    const written = draft.source.slice(first);
    report({
      span: first,
      message: {
        vi: `${quoted(draft.source, first)} chỉ văn bản cụ thể, có thể viết hoa “${capital(written)}”${times(places).vi}.`,
        en: `${quoted(draft.source, first)} names a certain document and may have a capital${times(places).en}.`,
      },
      related: otherPlaces(draft, places),
      fixes: [
        {
          title: { vi: `Viết hoa tên loại ở ${count(places.length)} chỗ`, en: `Capitalise the type in ${places.length} place(s)` },
          kind: "safe",
          edits: places.map(({ start }) => ({ span: span(start, start + 1), newText: draft.source.flat.charAt(start).toUpperCase() })),
        },
      ],
    });
  },
});

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function smallTypes(draft: Draft, file: DraftFile): Span[] {
  const text = draft.source.slice(draft.span);
  const found: Span[] = [];
  for (const pattern of [NUMBERED, THIS]) {
    for (const m of text.matchAll(pattern)) {
      const start = draft.span.start + m.index;
      const where = span(start, start + m[0].length);
      if (isOfDraft(draft, file, where)) found.push(where);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
