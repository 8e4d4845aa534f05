/**
 * Deadlines of rarer forms: a part of a period ("đầu năm 2027", "cuối quý IV/2026"), how often ("02 lần/năm", "6 tháng một
 * lần"), a term ("hạn cuối ngày …"), and what only cells hold ("11/2026 - 3/2027", "T11/2026").
 */
import { goesOnWith, skipBlanks } from "../text/blanks";
import { daysInMonth, makeDate } from "../text/calendar";
import { fromRoman } from "../text/numerals";
import { matchEnd } from "./assignment-words";
import { before, citesTitle, clause, isPast, type Reader } from "./deadline-at";
import { type DateAfter, type DeadlineContext, type DeadlineMatch, dateAfter, match, resolve, unitOf } from "./deadline-dates";

const PART = /(?:[Đđ]ầu|[Gg]iữa|[Cc]uối) +(?=[nqtNQT])/uy;
const DUE = /(?:hoàn +thành|xong|vào|trong|từ|khoảng|hết)[,:]? +$/u;
const KINDS = { month: "by-month", quarter: "by-quarter", year: "by-year" } as const;

/** "hoàn thành đầu năm 2027", "vào cuối quý IV/2026": the last day is known of "cuối" and of a month. */
export const readPart: Reader = (a) => {
  const next = matchEnd(PART, a.text, a.at);
  if (next < 0) return null;
  if (a.context.mode !== "field" && !clause(a) && !DUE.test(before(a, 16).toLowerCase())) return null;
  const dated = dateAfter(a.text, next, a.end);
  const form = dated?.date.form;
  if (!dated || (form !== "month" && form !== "quarter" && form !== "year") || dated.date.until) return null;
  const days = resolve(dated.date, a.context.date);
  if (days === null || (a.context.mode !== "field" && isPast(days, a)) || citesTitle(a)) return null;
  const late = /^[Cc]/u.test(a.text.slice(a.at, a.at + 1));
  const known = late || form === "month";
  return match(a.at, dated.date.span.end, KINDS[form], { from: late ? null : days.start, to: known ? days.end : null });
};

const OFTEN = / *(?:\/|mỗi|một|trong|trên|hằng|1|01)? *(?:một +|mỗi +|1 +|01 +)?(?<unit>năm|quý|tháng|tuần|ngày)(?![a-zA-ZÀ-ỹ])/uy;
const TIMES = /(?<![a-zA-ZÀ-ỹ\d])(?:\d{1,2}|một|hai|ba|bốn)(?: *\([a-zà-ỹ]+\))? +$/u;
const SPACED =
  /(?<![a-zA-ZÀ-ỹ\d])(?<count>0?[1-9]|1[0-2]|mỗi|một|hai|ba|bốn|sáu|hằng|hàng)? *(?<unit>năm|quý|tháng|tuần) *(?:\/|một|01|1)? *$/u;
const COUNTS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4, sáu: 6 };
const EVERY: Readonly<Record<number, DeadlineMatch["every"]>> = { 1: "month", 3: "quarter", 6: "half-year", 12: "year" };

/** "02 lần/năm", "6 tháng một lần", "quý/lần": found at "lần". */
export const readTimes: Reader = (a) => {
  const words = before(a, 24);
  const stop = a.at + 3;
  const times = TIMES.exec(words.toLowerCase());
  OFTEN.lastIndex = stop;
  const unit = times ? OFTEN.exec(a.text)?.groups?.unit : undefined;
  if (times && unit !== undefined && OFTEN.lastIndex <= a.end && /^[ ]*(?:\/|mỗi|một|trong|hằng)/u.test(a.text.slice(stop, stop + 8))) {
    const start = a.at - times[0].length;
    return match(start, OFTEN.lastIndex, "recurring", { every: unitOf(unit), on: phrase(a.text.slice(start, OFTEN.lastIndex)) });
  }
  const spaced = SPACED.exec(words.toLowerCase());
  if (spaced?.groups === undefined || !/(?:\/|một|01|1) *$/u.test(spaced[0])) return null;
  const start = a.at - spaced[0].length;
  const written = spaced.groups.count ?? "";
  const count = COUNTS[written] ?? (Number(written) || 1);
  const every = spaced.groups.unit === "tháng" ? (EVERY[count] ?? null) : count === 1 ? unitOf(spaced.groups.unit ?? "") : null;
  return match(start, stop, "recurring", { every, on: phrase(a.text.slice(start, stop)) });
};

const phrase = (words: string): string => words.replace(/\s+/g, " ").trim();

const TERM = /[Hh]ạn +(?:cuối(?: +cùng)?|chót|nộp|gửi|hoàn +thành)(?: +(?:là|vào|đến|hết|trước|:))* *:? +/uy;
/** "hạn cuối ngày 20/11/2026". */
export const readTerm: Reader = (a) => {
  const next = matchEnd(TERM, a.text, a.at);
  const dated = next > 0 ? dateAfter(a.text, next, a.end) : null;
  const days = dated ? resolve(dated.date, a.context.date) : null;
  return dated && days && (dated.date.form === "full" || dated.date.form === "short")
    ? match(a.at, dated.date.span.end, "before", { to: days.end })
    : null;
};

const NEXT_DAY =
  /(?:(?:[Cc]hậm|[Mm]uộn) +nhất +(?:là +)?)?(?:trong|vào) +(?:cùng +)?ngày +làm +việc(?: +(?:tiếp +theo|kế +tiếp|hôm +sau|liền +kề))?(?![a-zA-ZÀ-ỹ])/uy;
/** "chậm nhất là trong ngày làm việc tiếp theo". */
export const readNextDay: Reader = (a) => {
  const stop = matchEnd(NEXT_DAY, a.text, a.at);
  return stop > 0 && stop <= a.end ? match(a.at, stop, "relative") : null;
};

const AHEAD =
  /[Tt]rước +(?:ít +nhất +|tối +thiểu +)?\d{1,3}(?: *\([a-zà-ỹ ]+\))? +(?:ngày|giờ|tuần|tháng)(?![a-zA-ZÀ-ỹ])(?: +làm +việc)?/uy;
/** Behind "trước": a number, "ít nhất", "tối thiểu". */
const AFTER_BEFORE = "0123456789ít";
/** "trước 03 ngày làm việc". */
export const readAhead: Reader = (a) => {
  const stop = goesOnWith(AFTER_BEFORE, a.text, a.at + 5, a.end) ? matchEnd(AHEAD, a.text, a.at) : -1;
  return stop > 0 && stop <= a.end ? match(a.at, stop, "relative") : null;
};

// "01/11/2026-15/11/2026": the dash glued to the digits
const DAYS =
  /(?<day>\d{1,2})\/(?<month>\d{1,2})(?:\/(?<own>\d{4}))? *[-–] *(?<lastDay>\d{1,2})\/(?<lastMonth>\d{1,2})\/(?<year>\d{4})(?!\d)/uy;
const DASH = / *(?:[-–]|đến(?: +hết)?) *(?=[\dnqtNQT])/uy;

/** "Quý IV/2026 - Quý I/2027", "11/2026 - 3/2027", "Tháng 11 - tháng 12/2026": all of a time cell is a range. */
export function readFieldRange(text: string, start: number, end: number, context: DeadlineContext): DeadlineMatch | null {
  const at = skipBlanks(text, start, end);
  DAYS.lastIndex = at;
  const days = DAYS.exec(text)?.groups;
  if (days && DAYS.lastIndex <= end) {
    const year = Number(days.year);
    const to = makeDate(year, Number(days.lastMonth), Number(days.lastDay));
    const from = makeDate(Number(days.own ?? year), Number(days.month), Number(days.day));
    return from && to ? match(at, DAYS.lastIndex, "range", { from, to }) : null;
  }
  const first = dateAfter(text, at, end);
  if (first === null || first.date.until || first.date.form === "year") return null;
  const next = matchEnd(DASH, text, first.date.span.end);
  const last = next > 0 ? dateAfter(text, next, end) : null;
  if (last === null || last.date.until) return null;
  const to = resolve(last.date, context.date);
  const from = to && startOf(first, to.end.year, to.end.month);
  return to && from ? match(at, last.date.span.end, "range", { from, to: to.end }) : null;
}

/** First day of the opening date of a range; what it leaves out it takes from the closing one. */
export function startOf({ date }: DateAfter, year: number, month: number): DeadlineMatch["from"] {
  if (date.form === "day") return date.day?.value ? makeDate(year, month, date.day.value) : null;
  if (date.year !== null) return resolve(date, null)?.start ?? null;
  return resolve(date, makeDate(year, 1, 1))?.start ?? null;
}

const SHORT =
  /(?:T|Th)[. ]?(?<month>0?[1-9]|1[0-2])[/.-](?<year>20\d\d)(?!\d)|Q(?:uý)?[. ]?(?<quarter>[1-4]|I{1,3}|IV)[/.-](?<of>20\d\d)(?!\d)/uy;

/** "T11/2026", "Q4/2026", "Q.IV/2026" at the head of a time cell. */
export function readShort(text: string, start: number, end: number): DeadlineMatch | null {
  const at = skipBlanks(text, start, end);
  SHORT.lastIndex = at;
  const groups = SHORT.exec(text)?.groups;
  const stop = SHORT.lastIndex;
  if (groups === undefined || stop > end) return null;
  const quarter = groups.quarter === undefined ? 0 : (fromRoman(groups.quarter) ?? Number(groups.quarter));
  const year = Number(groups.year ?? groups.of);
  const first = quarter > 0 ? quarter * 3 - 2 : Number(groups.month);
  const last = quarter > 0 ? quarter * 3 : first;
  const to = makeDate(year, last, daysInMonth(year, last));
  return match(at, stop, quarter > 0 ? "by-quarter" : "by-month", { from: makeDate(year, first, 1), to });
}
