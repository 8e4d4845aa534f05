/** Capitals of holidays and honours that the decree's annex gives as they are: ngày Quốc khánh, tết Nguyên đán. Once for each name. */
import type { Draft, DraftFile } from "../../model/types";
import { type Span, span } from "../../text/span";
import { isAllCapitals, WORD_END, WORD_START } from "../../text/vietnamese";
import { wordPatternScan } from "../../text/word-pattern";
import { SyllableSet, WordSet } from "../../text/word-set";
import { isOfDraft, otherSpelling, replaceAll } from "../chinh-ta/once";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

const DAY = /(?:ngày|lễ|dịp|mừng|kỷ +niệm) +(?:(?:đại +)?lễ +)?$/iu;
const NEW_YEAR = /tết +$/iu;

interface Name {
  readonly right: string;
  /** Directly before the name; without it the words mean something else. */
  readonly behind?: RegExp;
}

const NAMES: readonly Name[] = [
  { right: "Quốc khánh", behind: DAY },
  { right: "Quốc tế Lao động", behind: DAY },
  { right: "Phụ nữ Việt Nam", behind: /ngày +$/iu },
  { right: "Tổng tuyển cử đầu tiên", behind: DAY },
  { right: "Nguyên đán", behind: NEW_YEAR },
  { right: "Đoan ngọ", behind: NEW_YEAR },
  { right: "Trung thu", behind: NEW_YEAR },
  { right: "Huân chương Sao vàng" },
  { right: "Nghệ sĩ Nhân dân" },
  { right: "Anh hùng Lao động" },
];
const BY_WORDS = new Map(NAMES.map((name) => [name.right.toLowerCase(), name]));
const PATTERN = new RegExp(`${WORD_START}(?:${NAMES.map(({ right }) => right.replaceAll(" ", " +")).join("|")})${WORD_END}`, "iuy");
const wordsAt = (place: number): string[] => NAMES.map(({ right }) => right.toLowerCase().split(" ")[place] as string);
const REACH = 60;
const BEFORE = 24;

const FOUND = wordPatternScan(PATTERN, REACH, new WordSet(wordsAt(0)), new SyllableSet(wordsAt(1)));

export const holidayCapitals = defineRule({
  code: "viet-hoa/ngay-le",
  level: "bien-tap",
  title: { vi: "Viết hoa tên ngày lễ, danh hiệu", en: "Capitals of holidays and honours" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V.2, Mục V.5, Mục V.8.b",
  why: {
    vi: "Phụ lục II viết hoa âm tiết tạo thành tên ngày lễ, ngày tết, danh hiệu và cho ví dụ: ngày Quốc khánh, ngày Quốc tế Lao động, tết Nguyên đán, Anh hùng Lao động. Mỗi tên báo một lần.",
    en: "Annex II capitalises the syllables that make the name of a holiday or an honour and gives these examples. Told once for each name.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "content", bad: task("trang trí cổng chào ngày quốc khánh 2-9"), good: task("trang trí cổng chào ngày Quốc khánh 2-9") },
    { at: "content", bad: task("bố trí trực tết Nguyên Đán"), good: task("bố trí trực tết Nguyên đán") },
    { at: "content", bad: task("xét tặng danh hiệu anh hùng lao động"), good: task("xét tặng danh hiệu Anh hùng Lao động") },
  ],
  silent: [
    { at: "content", text: task("bố trí trực Tết Nguyên đán, ngày Quốc tế Lao động 1-5"), because: "đã viết như ví dụ của nghị định" },
    { at: "content", text: task("hỗ trợ phụ nữ Việt Nam khởi nghiệp, thị trường quốc tế lao động"), because: "không phải tên ngày lễ" },
    { at: "content", text: task("trang trí khẩu hiệu “CHÀO MỪNG NGÀY QUỐC KHÁNH”"), because: "viết in hoa cả cụm" },
  ],
  check(draft, { report, file }) {
    for (const [right, places] of wrongNames(draft, file)) {
      const found = otherSpelling(draft, places, right);
      if (found !== null) report({ ...found, fixes: [replaceAll(places, right, "safe")] });
    }
  },
});

function wrongNames(draft: Draft, file: DraftFile): Map<string, Span[]> {
  const { source } = draft;
  const groups = new Map<string, Span[]>();
  for (const { start, end } of FOUND.within(source, draft.span)) {
    const where = span(start, end);
    const written = source.slice(where).replace(/ +/g, " ");
    const name = BY_WORDS.get(written.toLowerCase());
    if (name === undefined || written === name.right || isAllCapitals(written)) continue;
    if (name.behind !== undefined && !name.behind.test(source.flat.slice(Math.max(0, start - BEFORE), start))) continue;
    if (isOfDraft(draft, file, where)) groups.set(name.right, [...(groups.get(name.right) ?? []), where]);
  }
  return groups;
}
