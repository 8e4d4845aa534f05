/** Names that the decree's annex gives as they are: Thành phố Hồ Chí Minh, Thủ đô Hà Nội, thứ Hai. Once for each spelling. */
import type { Draft, DraftFile } from "../../model/types";
import { type Span, span } from "../../text/span";
import { isOfDraft, otherSpelling, replaceAll } from "../chinh-ta/once";
import { ND30, STATE } from "../parts";
import { phrasePlaces } from "../phrases";
import { defineRule } from "../rule";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

// "thành phố Hồ Chí Minh", "thủ đô Hà Nội"
const CITY = /^(?:thành phố Hồ Chí Minh|thủ đô Hà Nội)(?!\p{L})/u;
// "vào thứ hai, ngày 05/10", "thứ sáu hằng tuần": a weekday, not a rank
const WEEKDAY = /^thứ (?:hai|ba|tư|năm|sáu|bảy)(?= *(?:,? *\(?ngày|hằng tuần|hàng tuần|đến thứ))/u;
const WEEKDAY_BEFORE = /(?:vào|sáng|chiều|tối|từ|đến|hết|ngày) $/u;
const WEEKDAY_HEAD = "thứ ";
const LITERALS = ["thành phố Hồ", "thủ đô Hà", WEEKDAY_HEAD];
const LONGEST = 32;

export const specialNames = defineRule({
  code: "viet-hoa/dac-biet",
  level: "bien-tap",
  title: { vi: "Viết hoa Thành phố Hồ Chí Minh, Thủ đô Hà Nội, thứ Hai", en: "Capitals of Thành phố Hồ Chí Minh, Thủ đô Hà Nội, thứ Hai" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục III.1.c, Mục V.8.c",
  why: {
    vi: "Phụ lục II nêu trường hợp viết hoa đặc biệt “Thủ đô Hà Nội”, “Thành phố Hồ Chí Minh”; ngày trong tuần không dùng chữ số thì viết hoa tên ngày (thứ Hai).",
    en: "Annex II gives these two cities as special cases; a weekday in words has a capital.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "content",
      bad: task("làm việc với các cơ quan tại thành phố Hồ Chí Minh"),
      good: task("làm việc với các cơ quan tại Thành phố Hồ Chí Minh"),
    },
    { at: "content", bad: task("tiếp công dân vào thứ hai hằng tuần"), good: task("tiếp công dân vào thứ Hai hằng tuần") },
  ],
  silent: [
    { at: "content", text: task("làm việc với các cơ quan tại thành phố Hải Vân, xếp hạng thứ hai"), because: "thành phố khác; thứ hạng" },
    { at: "content", text: task("tiếp công dân vào thứ Sáu hằng tuần tại Thủ đô Hà Nội"), because: "đã viết hoa" },
  ],
  check(draft, { report, file }) {
    for (const [right, places] of bySpelling(draft, file)) {
      const found = otherSpelling(draft, places, right);
      if (found !== null) report({ ...found, fixes: [replaceAll(places, right, "safe")] });
    }
  },
});

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function bySpelling(draft: Draft, file: DraftFile): Map<string, Span[]> {
  const { flat } = draft.source;
  const groups = new Map<string, Span[]>();
  for (const literal of LITERALS) {
    for (const at of phrasePlaces(draft.source, literal, draft.span)) {
      const before = flat.slice(Math.max(0, at - 9), at);
      const written = (literal === WEEKDAY_HEAD ? WEEKDAY : CITY).exec(flat.slice(at, at + LONGEST))?.[0];
      if (written === undefined || (literal === WEEKDAY_HEAD ? !WEEKDAY_BEFORE.test(before) : /\p{L}$/u.test(before))) continue;
      const right = literal === WEEKDAY_HEAD ? WEEKDAY_HEAD + capital(written.slice(WEEKDAY_HEAD.length)) : capital(written);
      const where = span(at, at + written.length);
      if (isOfDraft(draft, file, where)) groups.set(right, [...(groups.get(right) ?? []), where]);
    }
  }
  return groups;
}
