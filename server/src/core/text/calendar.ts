/** A calendar day without time or zone, and the arithmetic that rules need. Pure: no clock. */
export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

const isLeap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month (1–12); 0 for an impossible month. */
export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0));

/** The date, or null when there is no such day in the calendar. */
export const makeDate = (year: number, month: number, day: number): CalendarDate | null =>
  year >= 1 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;

/** A day or month with two digits. */
export const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

export const toIso = (d: CalendarDate): string => `${String(d.year).padStart(4, "0")}-${two(d.month)}-${two(d.day)}`;

/** Reads YYYY-MM-DD; null when malformed or impossible. */
export function fromIso(text: string): CalendarDate | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return m ? makeDate(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

/** How messages write a date: 08/10/2026, 01/3/2025 (months 3 to 9 without a zero, as the decree's own dates). */
export const display = (d: CalendarDate): string => `${two(d.day)}/${d.month < 3 ? two(d.month) : d.month}/${d.year}`;

/** Days since 1970-01-01 (proleptic Gregorian). */
export function dayNumber(d: CalendarDate): number {
  const y = d.month <= 2 ? d.year - 1 : d.year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5) + d.day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export function fromDayNumber(n: number): CalendarDate {
  const z = n + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

export const addDays = (d: CalendarDate, days: number): CalendarDate => fromDayNumber(dayNumber(d) + days);

/** Negative when a is before b. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number => a.year - b.year || a.month - b.month || a.day - b.day;

/** 0 Monday … 6 Sunday. */
export const weekday = (d: CalendarDate): number => (((dayNumber(d) + 3) % 7) + 7) % 7;
