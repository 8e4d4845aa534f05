/** A footnote's number glued to the word or year before it, as when a text was copied without its small figures. */

import type { Draft, DraftFile } from "../../model/types";
import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { syllableOf, withoutMarks } from "../../text/syllable";
import { firstWordAt, JOINED, wordsOf } from "../../text/syllable-scan";
import { count, STATE } from "../parts";
import { gluedWords } from "../phrases";
import { defineRule } from "../rule";
import { SPELLING_SOURCE } from "./am-tiet";
import { isOfDraft, otherPlaces } from "./once";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

// "20501" behind "năm" or "2026 -"
const YEAR = /^(?<text>(?:19|20)\d\d)(?<mark>[1-9])$/u;
const YEAR_BEFORE = /(?:năm|giai đoạn|(?<!\d)(?:19|20)\d\d *[-–]) *$/u;
// "Quảng Ngãi2", "đồng3"
const WORD = /^(?<text>\p{L}{2,})(?<mark>[1-9]\d?)$/u;
/** What follows a footnote's number; a figure that is part of a name is followed by anything else. */
const AFTER = /^(?:[.,;:)]|$| *$)/u;
/** Words that are numbered, and units. */
const NUMBERED = new Set(
  "điều khoản điểm mục phần chương bảng biểu hình mẫu phụ lục số quý tháng năm ngày đợt lần khu tổ lô đội cấp loại nhóm hạng bậc tầng khóa ấp đường phường quận vùng tuyến trạm nhà máy cầu kho bến cảng trường lớp dự án phân kỳ giai đoạn".split(
    " ",
  ),
);

export const gluedFootnote = defineRule({
  code: "chinh-ta/cuoc-chu-dinh",
  level: "can-xac-minh",
  title: { vi: "Số cước chú không dính vào chữ", en: "Footnote numbers are not glued to words" },
  source: SPELLING_SOURCE,
  why: {
    vi: "Sao chép văn bản làm mất chữ nhỏ phía trên: số cước chú dính vào năm hoặc tên, đọc thành số khác, còn nội dung cước chú thường bị bỏ lại.",
    en: "Copying loses raised figures: a footnote's number sticks to a year or a name and reads as another number, and the note itself is often left behind.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    {
      at: "content",
      bad: task("lập quy hoạch đến năm 2030, tầm nhìn đến năm 20501"),
      good: task("lập quy hoạch đến năm 2030, tầm nhìn đến năm 2050"),
    },
    {
      at: "content",
      bad: task("rà soát hồ sơ của các thôn thuộc xã Yên Mỹ2; tổng hợp kết quả"),
      good: task("rà soát hồ sơ của các thôn thuộc xã Yên Mỹ; tổng hợp kết quả"),
    },
  ],
  silent: [
    {
      at: "content",
      text: task("rà soát 20501 hồ sơ, khu đất 500m2, lượng CO2, Khu1, Tổ5, đợt2"),
      because: "số lượng, đơn vị đo, tên có số",
    },
    { at: "content", text: task("rà soát giai đoạn 2026-2030, mã hồ sơ A12, B2; xã Yên Mỹ 2"), because: "năm đúng bốn chữ số, mã" },
  ],
  check(draft, { report, file }) {
    const found = glued(draft, file);
    const [first] = found;
    if (first === undefined) return;
    const { where, mark, text } = first;
    const more = found.length > 1 ? { vi: ` (${count(found.length)} chỗ)`, en: ` (${found.length} places)` } : { vi: "", en: "" };
    report({
      span: where,
      message: {
        vi: `Chữ số ${mark} dính sau “${text}” có thể là số cước chú${more.vi}, đề nghị kiểm tra.`,
        en: `The figure ${mark} glued to “${text}” may be a footnote's number${more.en}; to be checked.`,
      },
      related: otherPlaces(
        draft,
        found.map((glue) => glue.where),
      ),
      fixes: [
        {
          title: { vi: `Bỏ số ${mark} sau “${text}”${more.vi}`, en: `Remove ${mark} after “${text}”${more.en}` },
          kind: "ask",
          edits: found.map((glue) => ({ span: span(glue.where.end - glue.mark.length, glue.where.end), newText: "" })),
        },
      ],
    });
  },
});

interface Glued {
  readonly where: Span;
  readonly mark: string;
  readonly text: string;
}

function glued(draft: Draft, file: DraftFile): Glued[] {
  const { source } = draft;
  const found: Glued[] = [];
  for (const where of gluedWords(source, draft.span)) {
    const { start, end } = where;
    const glue = isFigure(source.flat.charCodeAt(start))
      ? end - start === YEAR_LENGTH && yearAt(source.flat, start)
      : end - start >= SHORTEST && wordAt(source, where);
    if (glue && isOfDraft(draft, file, where)) found.push(glue);
  }
  return found;
}

const SHORTEST = 3;
const YEAR_LENGTH = 5;
const isFigure = (code: number): boolean => code >= 48 && code <= 57;

function yearAt(flat: string, at: number): Glued | null {
  const year = YEAR.exec(flat.slice(at, at + YEAR_LENGTH))?.groups;
  if (year === undefined || !YEAR_BEFORE.test(flat.slice(Math.max(0, at - 12), at))) return null;
  return { where: span(at, at + YEAR_LENGTH), mark: year.mark ?? "", text: year.text ?? "" };
}

function wordAt(source: SourceText, { start, end }: Span): Glued | null {
  const words = wordsOf(source);
  // What is joined to its neighbours is part of a symbol.
  if (((words.shapes[firstWordAt(words, start)] as number) & JOINED) !== 0) return null;
  const word = WORD.exec(source.flat.slice(start, end))?.groups;
  const text = word?.text ?? "";
  if (word === undefined || !AFTER.test(source.flat.slice(end, end + 2)) || !isPlainWord(text)) return null;
  return { where: span(start, end), mark: word.mark ?? "", text };
}

/** A Vietnamese word with marks that is not one that is numbered. */
const isPlainWord = (text: string): boolean =>
  syllableOf(text) !== 0 &&
  !NUMBERED.has(text.toLowerCase()) &&
  text.slice(1) === text.slice(1).toLowerCase() &&
  withoutMarks(text) !== text.toLowerCase();
