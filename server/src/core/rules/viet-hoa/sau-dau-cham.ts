/** A small letter behind a full stop: the sentence lacks its capital, or the stop was meant as a comma. Told once for the document. */
import type { Draft, DraftFile } from "../../model/types";
import { spanScan } from "../../text/local-scan";
import { type Span, span } from "../../text/span";
import { HAS_DIGIT, JOINED, NOT_SMALL, type Words, wordsOf, wordsWithin } from "../../text/syllable-scan";
import { breaksWithin } from "../../text/word-breaks";
import { capitalised } from "../chinh-ta/mending";
import { isInHead, isOfDraft, otherPlaces, times } from "../chinh-ta/once";
import { isRunningText } from "../chinh-ta/places";
import { count, quoted, STATE } from "../parts";
import { defineRule } from "../rule";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ rà soát hồ sơ. ${text}.`;

export const sentenceCapital = defineRule({
  code: "viet-hoa/sau-dau-cham",
  level: "nen-sua",
  title: { vi: "Viết hoa chữ đầu câu sau dấu chấm", en: "A sentence begins with a capital" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục I; quy tắc chính tả chung",
  why: {
    vi: "Chữ cái đầu của câu sau dấu chấm, dấu hỏi, dấu chấm than viết hoa. Chữ thường ở đó thường do gõ nhầm dấu chấm thay dấu phẩy. Báo một lần cho cả văn bản.",
    en: "The first letter behind a full stop, question or exclamation mark is a capital. A small one often shows a stop typed for a comma. Told once.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("báo cáo kết quả"), good: task("Báo cáo kết quả") },
    {
      at: "content",
      bad: task("Tập huấn xong trong năm 2026. báo cáo kết quả"),
      good: task("Tập huấn xong trong năm 2026. Báo cáo kết quả"),
    },
  ],
  silent: [
    { at: "content", text: task("Bố trí máy tính, máy in v.v. cho bộ phận một cửa"), because: "dấu chấm của chữ viết tắt" },
    { at: "content", text: task("Rà soát các trạm phát có mức e.i.r.p. tối đa"), because: "ký hiệu kỹ thuật có dấu chấm" },
    { at: "content", text: task("Tập huấn cho cán bộ xã ... theo kế hoạch"), because: "dấu ba chấm giữa câu" },
    { at: "content", text: task("Thực hiện các việc sau: a. rà soát; b. báo cáo"), because: "dấu chấm sau ký hiệu của điểm" },
  ],
  check(draft, { report, file }) {
    const places = smallOpenings(draft, file);
    const [first] = places;
    if (first === undefined) return;
    const many = count(places.length);
    report({
      span: first,
      message: {
        vi: `Sau dấu chấm, ${quoted(draft.source, first)} nên viết hoa, hoặc thay dấu chấm bằng dấu phẩy${times(places).vi}.`,
        en: `Behind the full stop ${quoted(draft.source, first)} should have a capital, or the stop be a comma${times(places).en}.`,
      },
      related: otherPlaces(draft, places),
      fixes: [
        {
          title: { vi: `Viết hoa sau dấu chấm ở ${many} chỗ`, en: `Capitalise in ${places.length} place(s)` },
          kind: "ask",
          edits: places.map((where) => ({ span: where, newText: capitalised(draft.source.original(where)) })),
        },
        {
          title: { vi: `Đổi thành dấu phẩy ở ${many} chỗ`, en: `Make the stop a comma in ${places.length} place(s)` },
          kind: "ask",
          edits: places.map(({ start }) => ({ span: stopBefore(draft, start), newText: "," })),
        },
      ],
    });
  },
});

/** Letters of a word, of the one before it and of what stands behind. */
const REACH = 40;
// "hồ sơ. báo cáo": one mark, then blanks; dots of an ellipsis and closing brackets are left alone
const STOP = /^[.?!] {1,3}$/;
const isStop = (sign: number): boolean => sign === 46 || sign === 63 || sign === 33;
const YEAR_LENGTH = 4;
/** Behind these signs a small word is a label: "a.", "vi)". */
const isLabelEnd = (sign: string): boolean => sign === "." || sign === ")";

const OPENINGS = spanScan(REACH, (source, from, to) => {
  const { flat } = source;
  const words = wordsOf(source);
  const { shapes, starts, ends } = words;
  const found: Span[] = [];
  const [first, last] = wordsWithin(words, span(from, to));
  for (const i of breaksWithin(words, first, last)) {
    // Nearly all begin with a capital, or stand behind a comma.
    if (i === 0 || ((shapes[i] as number) & NOT_SMALL) !== 0 || !isStop(flat.charCodeAt(ends[i - 1] as number))) continue;
    if (!isSmallWord(words, i) || !endsSentence(words, i - 1)) continue;
    const [start, end] = [starts[i] as number, ends[i] as number];
    if (STOP.test(flat.slice(ends[i - 1], start)) && !isLabelEnd(flat.charAt(end))) found.push(span(start, end));
  }
  return found;
});

/** A syllable of two small letters and more. */
function isSmallWord({ syllables, shapes, starts, ends }: Words, i: number): boolean {
  const length = (ends[i] as number) - (starts[i] as number);
  return syllables[i] !== 0 && length > 1 && ((shapes[i] as number) & (NOT_SMALL | JOINED)) === 0;
}

/** What a sentence may end in: a syllable in small letters, or a year. Abbreviations and numbers of items are neither. */
function endsSentence(words: Words, i: number): boolean {
  if (isSmallWord(words, i)) return true;
  const shape = words.shapes[i] as number;
  return (shape & (HAS_DIGIT | JOINED)) === HAS_DIGIT && (words.ends[i] as number) - (words.starts[i] as number) === YEAR_LENGTH;
}

const smallOpenings = (draft: Draft, file: DraftFile): Span[] =>
  OPENINGS.within(draft.source, draft.span).filter(
    (where) => isOfDraft(draft, file, where) && !isInHead(draft, where) && isRunningText(draft, where.start),
  );

/** The mark before the blanks that stand before an offset. */
function stopBefore({ source }: Draft, start: number): Span {
  let at = start - 1;
  while (source.flat.charAt(at) === " ") at--;
  return span(at, at + 1);
}
