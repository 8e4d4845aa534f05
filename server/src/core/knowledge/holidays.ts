/**
 * Holidays as rows with dates and confidence (`data/holidays.json`). Only days that a source of the tables states stand
 * there; Tết and Giỗ Tổ, which move with the moon, come from the user's own days off.
 */
import type { CalendarDate } from "../text/calendar";
import { toIso } from "../text/calendar";
import table from "./data/holidays.json";
import type { HolidayRow } from "./schema";
import { isValidOn } from "./validity";

const ROWS: readonly HolidayRow[] = table.rows as readonly HolidayRow[];

/** The holiday on a day; null when none is known. */
export function holidayOn(date: CalendarDate): HolidayRow | null {
  const day = toIso(date);
  return ROWS.find((row) => row.monthDay === day.slice(5) && isValidOn(row, day)) ?? null;
}

/** The day is a known day off. */
export const isHoliday = (date: CalendarDate): boolean => holidayOn(date)?.dayOff === true;
