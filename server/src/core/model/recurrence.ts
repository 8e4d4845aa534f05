/** Thời hạn định kỳ: how often a deadline comes again, in words, and when it comes next. */
import { type CalendarDate, compareDates, makeDate } from "../text/calendar";
import type { Text } from "./finding";
import type { Deadline } from "./types";

const EVERY: Readonly<Record<NonNullable<Deadline["every"]>, Text>> = {
  day: { vi: "hằng ngày", en: "daily" },
  week: { vi: "hằng tuần", en: "weekly" },
  month: { vi: "hằng tháng", en: "monthly" },
  quarter: { vi: "hằng quý", en: "quarterly" },
  "half-year": { vi: "06 tháng", en: "half-yearly" },
  year: { vi: "hằng năm", en: "yearly" },
};
const CONTINUOUS: Text = { vi: "thường xuyên", en: "continuous" };
const PERIODIC: Text = { vi: "định kỳ", en: "periodic" };
/** "12-10": month and day of a yearly deadline. */
const DAY_OF_YEAR = /^(?<month>\d\d)-(?<day>\d\d)$/u;

/** "hằng năm, 10/12", "hằng quý", "thường xuyên"; null for a deadline that comes once. */
export function recurrenceWords(deadline: Deadline): Text | null {
  if (deadline.kind === "continuous") return CONTINUOUS;
  if (deadline.kind !== "recurring") return null;
  const { every, on } = deadline;
  const often = every === null ? PERIODIC : EVERY[every];
  const day = DAY_OF_YEAR.exec(on ?? "")?.groups;
  if (day?.month === undefined) return often;
  const written = `${day.day}/${Number(day.month) < 3 ? day.month : Number(day.month)}`;
  return { vi: `${often.vi}, ${written}`, en: `${often.en}, ${written}` };
}

/** The last day of a deadline that comes once; of a yearly one its next day, `from` included. Null when no day is known. */
export function dueDay({ kind, end, on }: Deadline, from: CalendarDate): CalendarDate | null {
  if (kind !== "recurring") return end;
  const day = DAY_OF_YEAR.exec(on ?? "")?.groups;
  if (day === undefined) return null;
  const inYear = (year: number): CalendarDate | null => makeDate(year, Number(day.month), Number(day.day));
  const now = inYear(from.year);
  return now !== null && compareDates(now, from) >= 0 ? now : inYear(from.year + 1);
}
