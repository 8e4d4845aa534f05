/** Where a reader of deadlines stands, and what it may see around it. */
import { type CalendarDate, compareDates } from "../text/calendar";
import type { DeadlineContext, DeadlineMatch, Period } from "./deadline-dates";

/** What a reader of one word gets. `from` bounds what may be looked back at. */
export interface At {
  readonly text: string;
  readonly at: number;
  readonly from: number;
  readonly end: number;
  readonly context: DeadlineContext;
}

export type Reader = (at: At) => DeadlineMatch | null;

/** Nothing of the sentence stands directly before: a clause begins here. */
export const clause = (a: At): boolean => {
  let i = a.at - 1;
  while (i >= a.from && a.text.charCodeAt(i) === 32) i--;
  return i < a.from || ".;:,(–-+*".includes(a.text.charAt(i));
};

/** The words before, on one line. */
export const before = (a: At, length: number): string => a.text.slice(Math.max(a.from, a.at - length), a.at);

/** The day was over when the document was signed. */
export const isOver = (day: CalendarDate, a: At): boolean => a.context.date !== null && compareDates(day, a.context.date) < 0;

/** The period had ended when the document was signed. */
export const isPast = (period: Period, a: At): boolean => isOver(period.end, a);

/** Inside the title of a cited document: "Công điện số 24/CĐ-TTg … về … những tháng cuối năm 2026". */
export function citesTitle(a: At): boolean {
  const words = before(a, 320);
  const sentence = words.slice(Math.max(words.lastIndexOf("."), words.lastIndexOf(";")) + 1);
  return (
    /\d\/(?:\d{4}\/)?\p{Lu}[\p{Lu}&-]*(?:TTg)?.* về /u.test(sentence) || /(?:[Cc]hương +trình|[Kk]ế +hoạch) +công +tác +$/u.test(sentence)
  );
}
