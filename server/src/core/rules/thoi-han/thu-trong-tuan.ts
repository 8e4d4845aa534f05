/** A weekday beside a full date that is not the date's. Calendar arithmetic: one of the two must be wrong. */
import { display, weekday } from "../../text/calendar";
import { span } from "../../text/span";
import { replace, STATE } from "../parts";
import { defineRule } from "../rule";
import { writtenDates } from "../written-dates";

const task = (when: string): string => `Điều 1. Giao Sở Nội vụ tổ chức hội nghị tập huấn vào ${when} tại thành phố Lam Sơn.`;

export const WEEKDAYS = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"] as const;
const WORDS: Readonly<Record<string, number>> = {
  hai: 0,
  "2": 0,
  ba: 1,
  "3": 1,
  tư: 2,
  "4": 2,
  năm: 3,
  "5": 3,
  sáu: 4,
  "6": 4,
  bảy: 5,
  "7": 5,
};
const NAME = "(?<name>thứ +(?<word>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ +nhật)(?![0-9a-zA-ZÀ-ỹ])";
// "ngày 12/9/2026 (thứ Bảy)", "ngày 12/9/2026, thứ Bảy"
const AFTER = new RegExp(`^ *[,(–-]? *\\(?${NAME}`, "iu");
// "thứ Bảy, ngày 12/9/2026", "sáng thứ Bảy (12/9/2026)"
const BEFORE = new RegExp(`${NAME} *[,(–-]? *\\(?(?:ngày +)?$`, "iu");
/** "lần thứ Hai, ngày …", "kỳ họp thứ Năm": a count, no weekday. */
const COUNTED = /(?:lần|họp|nghị|hội|khóa|đợt|phiên|kỳ|người|điểm|bậc|hạng|buổi|đại +biểu) +$/iu;
const WINDOW = 24;

export const weekdayMatches = defineRule({
  code: "thoi-han/thu-trong-tuan",
  level: "bat-buoc",
  title: { vi: "Thứ trong tuần khớp với ngày", en: "The weekday is the date's own" },
  source: "Theo lịch; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Thứ và ngày không khớp thì người nhận không biết theo thứ hay theo ngày; thường do chép từ văn bản năm trước.",
    en: "When weekday and date disagree nobody knows which to follow; usually copied from last year's text.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("thứ Sáu, ngày 14/11/2026"), good: task("thứ Bảy, ngày 14/11/2026") },
    { at: "content", bad: task("ngày 13/11/2026 (thứ Năm)"), good: task("ngày 13/11/2026 (thứ Sáu)") },
    { at: "content", bad: task("ngày 15/11/2026, thứ Hai"), good: task("ngày 15/11/2026, Chủ nhật") },
  ],
  silent: [
    { at: "content", text: task("sáng thứ Bảy, ngày 14 tháng 11 năm 2026"), because: "thứ và ngày khớp nhau" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ chuẩn bị Đại hội thi đua lần thứ Hai, ngày 14/11/2026.",
      because: "“lần thứ Hai” là số lần",
    },
  ],
  check(draft, { report }) {
    const { source } = draft;
    for (const { date, span: where } of writtenDates(draft)) {
      if (date === null) continue;
      const from = Math.max(draft.span.start, where.start - WINDOW);
      const before = source.slice(span(from, where.start));
      const after = source.slice(span(where.end, Math.min(draft.span.end, where.end + WINDOW)));
      const m = AFTER.exec(after) ?? (/[tc]/iu.test(before) ? BEFORE.exec(before) : null);
      const name = m?.groups?.name;
      if (m === null || name === undefined) continue;
      const isAfter = m.index === 0 && AFTER.test(after);
      if (!isAfter && COUNTED.test(before.slice(0, m.index))) continue;
      const day = m.groups?.word === undefined ? 6 : (WORDS[m.groups.word.toLowerCase()] ?? 6);
      const right = WEEKDAYS[weekday(date)] ?? "";
      if (day === weekday(date)) continue;
      const start = (isAfter ? where.end : from) + m.index + m[0].indexOf(name);
      const at = span(start, start + name.length);
      report({
        span: at,
        message: {
          vi: `Ngày ${display(date)} là ${right}, văn bản ghi “${source.quote(at)}”. Phải ghi lại thứ hoặc ngày.`,
          en: `${display(date)} is ${right}, the text reads “${source.quote(at)}”. One of the two must be corrected.`,
        },
        related: [{ span: where, message: { vi: `Ngày này là ${right}`, en: `This day is ${right}` } }],
        fixes: [replace(at, right, "ask")],
      });
    }
  },
});
