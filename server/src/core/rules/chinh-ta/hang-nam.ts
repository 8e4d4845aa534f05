/** "hàng năm" and "hằng năm" in one text. Either is right: the decree itself writes "hàng năm". */

import type { Draft, DraftFile } from "../../model/types";
import { type Span, span } from "../../text/span";
import { syllableOf } from "../../text/syllable";
import { APART, LATER_CAPITAL } from "../../text/syllable-scan";
import { WordSet, wordScan } from "../../text/word-set";
import { ADMINISTRATIVE, count, quoted } from "../parts";
import { defineRule } from "../rule";
import { SPELLING_SOURCE } from "./am-tiet";
import { isOfDraft, otherPlaces, times } from "./once";

const task = (first: string, second: string): string => `Điều 1. Giao Sở Nội vụ thực hiện các nhiệm vụ sau:
1. Tổng hợp số liệu ${first}.
2. Tổng hợp số liệu ${second}.`;

const UNITS = ["ngày", "tuần", "tháng", "quý", "năm"].map(syllableOf);
/** Letters of both words. */
const REACH = 16;

export const yearlyTwoWays = defineRule({
  code: "chinh-ta/hang-nam",
  level: "bien-tap",
  title: { vi: "Một cách viết “hàng năm”, “hằng năm”", en: "One way to write “hàng năm”, “hằng năm”" },
  source: SPELLING_SOURCE,
  why: {
    vi: "Hai cách viết đều được dùng (Nghị định 30/2020/NĐ-CP viết “hàng năm”). Chỉ báo khi một văn bản dùng cả hai, mỗi văn bản một lần.",
    en: "Both are used (the decree writes “hàng năm”). Told once, only when a text has both.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all" },
  examples: [
    { at: "content", bad: task("hằng năm", "hàng quý; hàng tháng"), good: task("hàng năm", "hàng quý; hàng tháng") },
    { at: "content", bad: task("hằng năm; hằng quý", "hàng năm"), good: task("hằng năm; hằng quý", "hằng năm") },
  ],
  silent: [
    { at: "content", text: task("hàng năm", "hàng quý"), because: "một cách viết" },
    { at: "content", text: task("hằng năm", "hàng hóa, hàng trăm hồ sơ, hàng không"), because: "“hàng” thuộc từ khác" },
  ],
  check(draft, { report, file }) {
    const { hang, always } = places(draft, file);
    if (hang.length === 0 || always.length === 0) return;
    const fewer = always.length <= hang.length ? always : hang;
    const [first] = fewer;
    if (first === undefined) return;
    const other = fewer === always ? hang : always;
    const word = fewer === always ? "àng" : "ằng";
    report({
      span: first,
      message: {
        vi: `Văn bản viết cả ${quoted(draft.source, first)}${times(fewer).vi} và ${quoted(draft.source, other[0] ?? first)}${times(other).vi}. Có thể viết thống nhất.`,
        en: `The text has both ${quoted(draft.source, first)}${times(fewer).en} and ${quoted(draft.source, other[0] ?? first)}${times(other).en}. One may be used.`,
      },
      related: otherPlaces(draft, fewer),
      fixes: [
        {
          title: { vi: `Viết thống nhất ${count(fewer.length)} chỗ`, en: `Write ${fewer.length} place(s) alike` },
          kind: "ask",
          edits: fewer.map(({ start }) => ({ span: span(start + 1, start + 4), newText: word })),
        },
      ],
    });
  },
});

/** "hàng năm", "hằng tháng"; no headings in capitals. */
const EVERY = wordScan(REACH, new WordSet(["hàng", "hằng"]), ({ syllables, shapes, links, count }, i) => {
  if (i + 1 >= count || links[i + 1] === APART) return 0;
  return UNITS.includes(syllables[i + 1] as number) && ((shapes[i] as number) & LATER_CAPITAL) === 0 ? 2 : 0;
});

/** "hàng năm" … and "hằng năm" … of a draft, capitals of headings left out. */
function places(draft: Draft, file: DraftFile): { hang: Span[]; always: Span[] } {
  const hang: Span[] = [];
  const always: Span[] = [];
  for (const where of EVERY.within(draft.source, draft.span)) {
    const isHang = draft.source.flat.charAt(where.start + 1).toLowerCase() === "à";
    if (isOfDraft(draft, file, where)) (isHang ? hang : always).push(where);
  }
  return { hang, always };
}
