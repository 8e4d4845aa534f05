/** Zeros of short dates: 08/3/2026. Days below ten and months 1 and 2 have one, months 3 to 9 have none. */

import type { Draft } from "../../model/types";
import type { DatePart, WrittenDate } from "../../text/date-parts";
import { writtenDates } from "../written-dates";

/** The date part as the decree's own dates write it; null when it is right. */
export function rightDay(part: DatePart | null): string | null {
  return part !== null && part.text.length === 1 ? `0${part.text}` : null;
}

/** A month without its zero (1, 2), and one with a zero too many (03 … 09). */
export const lacksZero = (month: DatePart | null): boolean => month !== null && /^[12]$/.test(month.text);
export const hasSpareZero = (month: DatePart | null): boolean => month !== null && /^0[3-9]$/.test(month.text);

/** Short dates with day, month and year in the running text, legal bases and attached lines included. */
export const shortDates = (draft: Draft): readonly WrittenDate[] =>
  writtenDates(draft, "outside-head").filter(
    (d) => d.form === "short" && d.separator === "/" && d.possible && !d.open && d.day !== null && d.month !== null,
  );
