/** Straight and curly quotation marks in one text. One finding for the document; the fewer follow the curly ones. */
import type { TextEdit } from "../../model/finding";
import type { Draft, DraftFile } from "../../model/types";
import { type Span, span } from "../../text/span";
import { isOfDraft, otherPlaces, times } from "../chinh-ta/once";
import { isRunningText } from "../chinh-ta/places";
import { foldedPlacesOf } from "../find";
import { count, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { TYPING_SOURCE } from "./khoang-trang";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

const STRAIGHT = '"';
const OPENS = "“";
/** What stands between two marks of a pair at most. */
const LONGEST = 300;
// an opening mark follows a blank or a bracket, a closing one a letter, figure or mark
const BEFORE_OPENING = /[\s([“:]/u;
const INSIDE = /[\p{L}\p{N}]/u;

export const mixedQuotes = defineRule({
  code: "ky-tu/kieu-ngoac",
  level: "bien-tap",
  title: { vi: "Một kiểu ngoặc kép trong cả văn bản", en: "One kind of quotation marks in a text" },
  source: TYPING_SOURCE,
  why: {
    vi: 'Ngoặc thẳng ("…") và ngoặc cong (“…”) lẫn nhau làm bản in không đều, tìm kiếm cụm từ trong ngoặc bỏ sót. Báo một lần cho cả văn bản.',
    en: "Straight and curly marks side by side look uneven in print and hide quoted phrases from searches. Told once for a document.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    {
      at: "content",
      bad: task('tổ chức phong trào “Nói thật, làm thật”, đợt thi đua "Sạch nhà, đẹp xóm"'),
      good: task("tổ chức phong trào “Nói thật, làm thật”, đợt thi đua “Sạch nhà, đẹp xóm”"),
    },
    {
      at: "content",
      bad: task('rà soát hồ sơ “một cửa” (gọi là "hồ sơ gốc"), "hồ sơ sao"'),
      good: task("rà soát hồ sơ “một cửa” (gọi là “hồ sơ gốc”), “hồ sơ sao”"),
    },
  ],
  silent: [
    { at: "content", text: task('tổ chức phong trào "Nói thật, làm thật", "Sạch nhà, đẹp xóm"'), because: "một kiểu" },
    { at: "content", text: task('tổ chức phong trào “Nói thật, làm thật”, lắp ống thép 2" và 3"'), because: "đơn vị đo" },
  ],
  check(draft, { report, file }) {
    if (foldedPlacesOf(draft.source, OPENS, draft.span).length === 0) return;
    const pairs = straightPairs(draft, file);
    const [first] = pairs;
    if (first === undefined) return;
    report({
      span: first,
      message: {
        vi: `${quoted(draft.source, first)} dùng ngoặc thẳng${times(pairs).vi}, chỗ khác dùng ngoặc cong “ ”. Có thể viết một kiểu.`,
        en: `${quoted(draft.source, first)} has straight marks${times(pairs).en}, other places curly ones. One kind may be used.`,
      },
      related: otherPlaces(draft, pairs),
      fixes: [
        {
          title: { vi: `Đổi ${count(pairs.length)} cặp ngoặc thẳng thành “ ”`, en: `Make ${pairs.length} pair(s) of marks curly` },
          kind: "safe",
          edits: pairs.flatMap(({ start, end }): TextEdit[] => [
            { span: span(start, start + 1), newText: "“" },
            { span: span(end - 1, end), newText: "”" },
          ]),
        },
      ],
    });
  },
});

/** Two straight marks on one line, the first before a word, the second behind one. */
function straightPairs(draft: Draft, file: DraftFile): Span[] {
  const { source } = draft;
  const { folded } = source;
  const found: Span[] = [];
  let open = -1;
  for (const at of foldedPlacesOf(source, STRAIGHT, draft.span)) {
    const opens = (at === 0 || BEFORE_OPENING.test(folded.charAt(at - 1))) && INSIDE.test(folded.charAt(at + 1));
    if (opens) {
      open = at;
      continue;
    }
    if (open < 0 || at - open > LONGEST || folded.slice(open, at).includes("\n")) continue;
    const where = span(open, at + 1);
    if (isRunningText(draft, open) && isOfDraft(draft, file, where)) found.push(where);
    open = -1;
  }
  return found;
}
