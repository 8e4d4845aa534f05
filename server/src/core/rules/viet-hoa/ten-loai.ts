/** The type of a named document takes a capital: "Nghị định số 30/2020/NĐ-CP", "Quyết định này". Told once for the document. */
import type { DocumentKind, Draft, DraftFile } from "../../model/types";
import { type Span, span } from "../../text/span";
import { isOfDraft, otherPlaces, times } from "../chinh-ta/once";
import { count, ND30, quoted, STATE } from "../parts";
import { phrasePlaces } from "../phrases";
import { defineRule } from "../rule";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

const TYPES =
  "nghị định|quyết định|nghị quyết|thông tư|chỉ thị|công văn|tờ trình|kế hoạch|thông báo|báo cáo|công điện|chương trình|thông tư liên tịch|thông báo kết luận";
// "… quyết định" before " số 23/2019/QĐ-TTg" or " này"
const TYPE_BEFORE = new RegExp(`(?<=[\\p{L},;(] +)(?:${TYPES})$`, "u");
const NUMBER_BEHIND = /^ +số +\d{1,5}(?:-\p{Lu}|\/\p{Lu}|\/\d{4})/u;
// "quyết định này có hiệu lực", "kèm theo nghị quyết này": the document itself
const SELF = new Map<DocumentKind, RegExp>([
  ["quyet-dinh", /(?<=[\p{L},;] +)quyết định$/u],
  ["nghi-quyet", /(?<=[\p{L},;] +)nghị quyết$/u],
]);
const SELF_BEHIND = /^ +này(?: +(?:có hiệu lực|thay thế|được|quy định|và)(?!\p{L})|[.;,]| +\p{Lu})/u;
const LONGEST = 40;
const BLANK = 32;

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
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "content",
      bad: task("rà soát hồ sơ theo nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ"),
      good: task("rà soát hồ sơ theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ"),
    },
    {
      at: "content",
      bad: task("rà soát hồ sơ từ ngày quyết định này có hiệu lực"),
      good: task("rà soát hồ sơ từ ngày Quyết định này có hiệu lực"),
    },
  ],
  silent: [
    {
      at: "content",
      text: task("tham mưu ban hành các quyết định, kế hoạch, chương trình của Ủy ban nhân dân tỉnh"),
      because: "nói chung về loại văn bản",
    },
    {
      at: "content",
      text: task("quyết định số lượng hồ sơ cần rà soát, báo cáo số 12 hồ sơ tồn đọng"),
      because: "không phải số của văn bản",
    },
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
  const found: Span[] = [];
  const look = (word: string, before: RegExp, behind: RegExp): void => {
    const { flat } = draft.source;
    for (const start of phrasePlaces(draft.source, word, draft.span)) {
      const at = start - 1;
      if (flat.charCodeAt(at) !== BLANK || !behind.test(flat.slice(at, at + LONGEST))) continue;
      const type = before.exec(flat.slice(Math.max(draft.span.start, at - LONGEST), at).trimEnd())?.[0];
      if (type === undefined) continue;
      let end = at;
      while (flat.charCodeAt(end - 1) === BLANK) end--;
      const where = span(end - type.length, end);
      if (isOfDraft(draft, file, where)) found.push(where);
    }
  };
  look("số", TYPE_BEFORE, NUMBER_BEHIND);
  const self = draft.kind === null ? undefined : SELF.get(draft.kind);
  if (self !== undefined) look("này", self, SELF_BEHIND);
  return found.sort((a, b) => a.start - b.start);
}
