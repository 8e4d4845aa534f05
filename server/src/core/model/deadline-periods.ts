/** Deadlines that are a part of a year or a stretch of years: "giai đoạn 2021-2025", "6 tháng đầu năm", "cuối năm 2026". */
import { compareDates, makeDate } from "../text/calendar";
import { matchEnd } from "./assignment-words";
import { before, citesTitle, isPast, type Reader } from "./deadline-at";
import { match, yearPeriod } from "./deadline-dates";

const STAGE = /[Gg]iai +đoạn +|[Tt]hời +kỳ +/uy;
const YEARS = /(?:từ +năm +)?(?<from>(?:19|20)\d\d) *(?:[-–]|đến(?: +năm)?) *(?<to>20\d\d)(?!\d)/uy;
// "trong giai đoạn 2021-2025": a period of work; "Kế hoạch … giai đoạn 2021-2025" is a name
export const readStage: Reader = (a) => {
  const next = matchEnd(STAGE, a.text, a.at);
  if (next < 0) return null;
  const words = before(a, 16);
  if (a.context.mode !== "field" && !/(?:[Tt]rong|bình +quân|cho|[Cc]ả)(?: +(?:cả|các))? +$/u.test(words)) return null;
  YEARS.lastIndex = next;
  const m = YEARS.exec(a.text);
  if (m === null || YEARS.lastIndex > a.end) return null;
  const from = makeDate(Number(m.groups?.from), 1, 1);
  const to = makeDate(Number(m.groups?.to), 12, 31);
  const inside = /[Tt]rong +$/u.exec(words);
  const over = to !== null && a.context.mode !== "field" && isPast({ start: to, end: to }, a);
  return from && to && !over && compareDates(from, to) < 0
    ? match(a.at - (inside?.[0].length ?? 0), YEARS.lastIndex, "range", { from, to })
    : null;
};

const MONTHS = /[Tt]háng +(?<half>đầu|cuối) +năm(?: +(?<year>20\d\d))?(?!\d)(?![a-zA-ZÀ-ỹ])/uy;
const COUNT = /(?:(?<inside>[Tt]rong) +)?(?<count>0?6|0?9|[Ss]áu|[Cc]hín|[Nn]hững|[Cc]ác) +$/u;
// "những tháng cuối năm", "trong 6 tháng đầu năm 2026"
export const readMonths: Reader = (a) => {
  MONTHS.lastIndex = a.at;
  const m = MONTHS.exec(a.text);
  const counted = m ? COUNT.exec(before(a, 14)) : null;
  if (m === null || counted === null || MONTHS.lastIndex > a.end || citesTitle(a)) return null;
  const count = counted.groups?.count?.toLowerCase() ?? "";
  if (!counted.groups?.inside && a.context.mode === "text" && count !== "những") return null;
  const year = Number(m.groups?.year ?? a.context.date?.year ?? 0);
  const first = m.groups?.half === "đầu";
  const months = /6|sáu/u.test(count) ? 6 : /9|chín/u.test(count) ? 9 : 0;
  const from = year > 0 && months > 0 ? makeDate(year, first ? 1 : 13 - months, 1) : null;
  const to = year > 0 && (!first || months > 0) ? makeDate(year, first ? months : 12, first ? 30 : 31) : null;
  return match(a.at - counted[0].length, MONTHS.lastIndex, "range", { from, to });
};

const END_OF_YEAR = /[Cc]uối +năm +(?<year>20\d\d)(?!\d)/uy;
// "cuối năm 2026"
export const readEndOfYear: Reader = (a) => {
  END_OF_YEAR.lastIndex = a.at;
  const m = END_OF_YEAR.exec(a.text);
  if (m === null || END_OF_YEAR.lastIndex > a.end || /tháng +$/u.test(before(a, 7)) || citesTitle(a)) return null;
  const days = yearPeriod(Number(m.groups?.year));
  return days && !isPast(days, a) ? match(a.at, END_OF_YEAR.lastIndex, "by-year", { to: days.end }) : null;
};
