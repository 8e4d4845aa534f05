/** A district or ward named by a number has a capital of its own: Quận 1, Phường 3. Once for each name. */
import type { Draft, DraftFile } from "../../model/types";
import { type Span, span } from "../../text/span";
import { wordPatternScan } from "../../text/word-pattern";
import { WordSet } from "../../text/word-set";
import { isOfDraft, otherPlaces, times } from "../chinh-ta/once";
import { count, ND30, quoted, STATE } from "../parts";
import { defineRule } from "../rule";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

// "quận 1,", "phường 3 thuộc": a name, no count of months or households ("phường 06 tháng", "các phường 12 hộ")
const UNIT =
  /(?:quận|phường) +[1-9]\d?(?=[,;.:)]|$| +(?:và|thuộc|của|do|là|ngày|quận|thành +phố|thị +xã|tỉnh|đã|có|được|tại)(?![a-zA-ZÀ-ỹ])| *[-–] )/uy;
const UNITS = wordPatternScan(UNIT, 32, new WordSet(["quận", "phường"]));
/** Several units, or the unit as a level of government. */
const COUNTED = /(?:các|những|mỗi|từng|cấp|xã,|số|của +\d+) *$/iu;
const BEFORE = 12;

export const numberedDistrict = defineRule({
  code: "viet-hoa/quan-phuong",
  level: "bien-tap",
  title: { vi: "Viết hoa “Quận 1”, “Phường 3”", en: "Capitals of numbered districts and wards" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục III.1.b",
  why: {
    vi: "Tên riêng của đơn vị hành chính kết hợp giữa danh từ chung với chữ số thì viết hoa cả danh từ chung: Quận 1, Phường 3. Báo một lần.",
    en: "Where a common noun and a number make the name of a unit, the noun has a capital too. Told once.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "content",
      bad: task("phối hợp với Công an quận 1, Công an thành phố"),
      good: task("phối hợp với Công an Quận 1, Công an thành phố"),
    },
    { at: "content", bad: task("bàn giao hồ sơ cho phường 3 thuộc thành phố"), good: task("bàn giao hồ sơ cho Phường 3 thuộc thành phố") },
  ],
  silent: [
    { at: "content", text: task("đánh giá kết quả của các xã, phường 6 tháng đầu năm"), because: "số đếm tháng" },
    { at: "content", text: task("phối hợp với Công an Quận 1, Ủy ban nhân dân Phường 3"), because: "đã viết hoa" },
    { at: "content", text: task("hỗ trợ mỗi phường 2, 3 tổ công nghệ số cộng đồng"), because: "số đếm" },
  ],
  check(draft, { report, file }) {
    const places = smallUnits(draft, file);
    const [first] = places;
    if (first === undefined) return;
    report({
      span: first,
      message: {
        vi: `${quoted(draft.source, first)} có thể viết hoa cả danh từ chung${times(places).vi}.`,
        en: `${quoted(draft.source, first)} may have a capital${times(places).en}.`,
      },
      related: otherPlaces(draft, places),
      fixes: [
        {
          title: { vi: `Viết hoa ở ${count(places.length)} chỗ`, en: `Capitalise in ${places.length} place(s)` },
          kind: "ask",
          edits: places.map(({ start }) => ({
            span: span(start, start + 1),
            newText: draft.source.folded.charAt(start).toUpperCase(),
          })),
        },
      ],
    });
  },
});

const smallUnits = (draft: Draft, file: DraftFile): Span[] =>
  UNITS.within(draft.source, draft.span).filter(
    (where) => isOfDraft(draft, file, where) && !COUNTED.test(draft.source.flat.slice(Math.max(0, where.start - BEFORE), where.start)),
  );
