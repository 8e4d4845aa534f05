/** A written date with its numbers, and whether the calendar has it. How dates are read: `written-date.ts`. */
import { type CalendarDate, daysInMonth, makeDate } from "./calendar";
import type { Span } from "./span";

/** full: in words with tháng; short: 08/10/2020, 8-10-2020, 10/12; day: only "ngày 20". */
export type DateForm = "full" | "short" | "day" | "month" | "quarter" | "year";

/** One number of a written date. */
export interface DatePart {
  /** Digits as written: "08", "8", "IV". */
  readonly text: string;
  /** Null for a numeral that cannot be read ("quý IIII"). */
  readonly value: number | null;
  readonly span: Span;
}

export interface WrittenDate {
  /** From the word ngày/tháng/quý/năm, or the first digit where there is none, to the last digit. */
  readonly span: Span;
  readonly form: DateForm;
  /** "/", "-" or "." of a short form and of "tháng 3/2024"; "" where words stand between the numbers. */
  readonly separator: string;
  readonly day: DatePart | null;
  readonly month: DatePart | null;
  readonly quarter: DatePart | null;
  readonly year: DatePart | null;
  /** Last one of "quý II, III/2025", "tháng 3-4/2025", "năm 2021-2025"; same unit as the form. */
  readonly until: DatePart | null;
  /** A number is still to be filled in: "ngày      tháng 9 năm 2025", "ngày …/…/2026". */
  readonly open: boolean;
  /** False when no calendar has it: 31/4, tháng 13, quý V, 29/02/2025. Missing numbers do not count against it. */
  readonly possible: boolean;
  /** The day, when day, month and year stand there and exist; else null. */
  readonly date: CalendarDate | null;
}

const within = (part: DatePart | null, last: number): boolean =>
  part === null || (part.value !== null && part.value >= 1 && part.value <= last);

/** A year has four digits. */
const isYear = (part: DatePart | null): boolean => part === null || part.text.length === 4;

/** A date that has a day, or leaves a place for it. */
export function ofDay(
  where: Span,
  form: "full" | "short" | "day",
  separator: string,
  day: DatePart | null,
  month: DatePart | null,
  year: DatePart | null,
  open: boolean,
): WrittenDate {
  const last = month?.value ? daysInMonth(year?.value ?? 2024, month.value) : 31;
  const possible = within(month, 12) && isYear(year) && within(day, last);
  const date = possible && year?.value && month?.value && day?.value ? makeDate(year.value, month.value, day.value) : null;
  return { span: where, form, separator, day, month, quarter: null, year, until: null, open, possible, date };
}

/** `unit`: the month or the quarter; null for a year. `until`: the last one of several. */
export function ofUnit(
  where: Span,
  form: "month" | "quarter" | "year",
  separator: string,
  unit: DatePart | null,
  until: DatePart | null,
  year: DatePart | null,
): WrittenDate {
  const last = form === "quarter" ? 4 : form === "month" ? 12 : 9999;
  const possible = within(unit, last) && isYear(year) && within(until, last);
  const month = form === "month" ? unit : null;
  const quarter = form === "quarter" ? unit : null;
  return { span: where, form, separator, day: null, month, quarter, year, until, open: false, possible, date: null };
}
