/** From a written date to the first and last day of a deadline; dates without a year are read against the document's own date. */

import { goesOnWith, skipBlanks } from "../text/blanks";
import { addDays, type CalendarDate, compareDates, daysInMonth, makeDate, two } from "../text/calendar";
import type { WrittenDate } from "../text/date-parts";
import { isDigit } from "../text/letters";
import type { Span } from "../text/span";
import type { Words } from "../text/syllable-scan";
import { periodOf, readDateAt } from "../text/written-date";
import { smallCode } from "./assignment-phrases";
import { matchEnd } from "./assignment-words";
import type { Deadline, DeadlineKind } from "./types";

/** text: sentences; field: the value of a time line or cell; aim: aims and targets, where only years and periods count. */
export type DeadlineMode = "text" | "field" | "aim";

export interface DeadlineContext {
  /** The document's own date; null when unknown. */
  readonly date: CalendarDate | null;
  readonly mode: DeadlineMode;
  /** The words of the whole text, where they are known; null or left out: its letters are looked at. */
  readonly words?: Words | null;
}

/** A deadline as found: offsets of the flat text, no text and no task yet. */
export interface DeadlineMatch {
  readonly start: number;
  readonly end: number;
  readonly kind: DeadlineKind;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly every: Deadline["every"];
  readonly on: string | null;
  /** Where its words stand when the span does not hold them all: a cell of several lines, a ditto mark. */
  readonly said?: readonly Span[];
}

export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

type Told = Partial<Pick<DeadlineMatch, "from" | "to" | "every" | "on">>;

export function match(
  start: number,
  end: number,
  kind: DeadlineKind,
  { from = null, to = null, every = null, on = null }: Told = {},
): DeadlineMatch {
  return { start, end, kind, from, to, every, on };
}

export const yearPeriod = (year: number): Period | null => {
  const start = makeDate(year, 1, 1);
  const end = makeDate(year, 12, 31);
  return start && end ? { start, end } : null;
};

/** First and last day; a missing year is the document's, when that does not put the date before the document. */
export function resolve(d: WrittenDate, date: CalendarDate | null): Period | null {
  const period = periodOf(d);
  if (period || d.year !== null || date === null || !d.possible || d.open) return period;
  const guess = inYear(d, date.year);
  return guess && compareDates(guess.end, date) >= 0 ? guess : null;
}

function inYear(d: WrittenDate, year: number): Period | null {
  const month = d.month?.value ?? null;
  const day = d.day?.value ?? null;
  if (day !== null && month !== null) {
    const one = makeDate(year, month, day);
    return one && { start: one, end: one };
  }
  const quarter = d.quarter?.value ?? null;
  const first = quarter ? quarter * 3 - 2 : month;
  const last = quarter ? (d.until?.value ?? quarter) * 3 : (d.until?.value ?? month);
  if (first === null || last === null) return null;
  const start = makeDate(year, first, 1);
  const end = makeDate(year, last, daysInMonth(year, last));
  return start && end ? { start, end } : null;
}

const HOUR = /(?:(?:vào +)?(?:lúc +)?\d{1,2} *(?:giờ|h|g)(?: *\d{0,2})?(?: *phút)?,? +(?:của +)?)/uy;
const POINT = /(?:thời +(?:điểm|gian)|mốc) +/uy;

const SMALL_T = 116;
const SMALL_M = 109;
const SMALL_V = 118;
const SMALL_L = 108;
const O_OF_THOI = 0x1edd;

/** "thời điểm", "mốc" may stand there. */
const mayBePoint = (text: string, at: number): boolean => {
  const c = text.charCodeAt(at);
  return c === SMALL_M || (c === SMALL_T && text.charCodeAt(at + 2) === O_OF_THOI);
};

/** A number, "vào", "lúc" may stand there. */
const mayBeHour = (c: number): boolean => isDigit(c) || c === SMALL_V || c === SMALL_L;

/** The first two letters may be those of ngày, năm, tháng, quý, or digits stand there. */
function mayBeDate(text: string, at: number): boolean {
  const first = smallCode(text.charCodeAt(at));
  const second = smallCode(text.charCodeAt(at + 1));
  if (first === 110) return second === 103 || second === 0x103;
  return isDigit(first) || (first === 116 && second === 104) || (first === 113 && second === 117);
}

const SLASH = 47;
const PERCENT = 37;
const SHARE = / *(?:%|\/ *[a-zA-ZÀ-ỹ])/uy;
/** Letters in which all of a share stands. */
const SHARE_REACH = 4;

/** What looks like a date is an amount or a symbol: "12/2025/QĐ", "… %". */
function isShare(text: string, end: number): boolean {
  const code = text.charCodeAt(skipBlanks(text, end, end + SHARE_REACH));
  if (code !== SLASH && code !== PERCENT) return false;
  const stop = matchEnd(SHARE, text, end);
  return stop >= 0 && stop <= end + SHARE_REACH;
}

export interface DateAfter {
  readonly date: WrittenDate;
  readonly hour: boolean;
}

/** The date that stands at an offset, an hour or "thời điểm" before it allowed. */
export function dateAfter(text: string, from: number, end: number): DateAfter | null {
  let i = skipBlanks(text, from, end);
  if (mayBePoint(text, i)) i = Math.max(i, matchEnd(POINT, text, i));
  const hour = mayBeHour(text.charCodeAt(i)) ? matchEnd(HOUR, text, i) : -1;
  const at = Math.max(i, hour);
  const date = mayBeDate(text, at) ? readDateAt(text, at, end) : null;
  return date && !isShare(text, date.span.end) ? { date, hour: hour > 0 } : null;
}

const TAIL =
  / *,? *(?:của +)?(?:h[ằà]ng|mỗi) +(?<unit>năm|quý|tháng|tuần)(?![a-zA-ZÀ-ỹ])|(?: +của)? +tháng +(?:cuối|đầu)(?: +cùng)?(?: +của)?(?: +mỗi)? +quý(?: +(?:sau|tiếp +theo|kế +tiếp))?| +cuối +quý| +của +(?<own>tháng|quý|năm|tuần|kỳ)(?: +(?:tiếp +theo|sau|liền +kề|báo +cáo))?(?! *\d)(?![a-zA-ZÀ-ỹ])| +tháng +(?:tiếp +theo|sau|liền +kề)/uy;
/** A comma, or the first letter of TAIL. */
const TAIL_OPENS = ",hmct";
const UNITS: Readonly<Record<string, Deadline["every"]>> = {
  năm: "year",
  quý: "quarter",
  tháng: "month",
  tuần: "week",
  ngày: "day",
  kỳ: null,
};

/** "… hằng năm", "… tháng cuối quý", "… của tháng" after a day: a deadline that comes again. */
export function recurringTail(text: string, at: number, end: number): { readonly end: number; readonly every: Deadline["every"] } | null {
  if (!goesOnWith(TAIL_OPENS, text, at, end)) return null;
  TAIL.lastIndex = at;
  const m = TAIL.exec(text);
  if (m === null || TAIL.lastIndex > end) return null;
  const unit = m.groups?.unit ?? m.groups?.own;
  return { end: TAIL.lastIndex, every: unit ? (UNITS[unit] ?? null) : /quý/u.test(m[0]) ? "quarter" : "month" };
}

const ONWARD = / *,? *(?:và +)?(?:(?:những|các) +năm +(?:tiếp +theo|sau|kế +tiếp|về +sau)|(?:trở +đi|về +sau))(?![a-zA-ZÀ-ỹ])/uy;

/** End of "và những năm tiếp theo" after a year: a time with a first day and no last. -1 when it does not stand there. */
export const onwardEnd = (text: string, at: number, end: number): number => {
  const stop = matchEnd(ONWARD, text, at);
  return stop <= end ? stop : -1;
};

export const unitOf = (word: string): Deadline["every"] => UNITS[word.toLowerCase()] ?? null;

/** What a recurring deadline falls on: "12-10" where day and month are named, else the words. */
export function recurringOn(d: WrittenDate | null, phrase: string): string {
  const day = d?.day?.value ?? 0;
  const month = d?.month?.value ?? 0;
  return day > 0 && month > 0 ? `${two(month)}-${two(day)}` : phrase.replace(/\s+/g, " ").trim();
}

export const dayBefore = (d: CalendarDate): CalendarDate => addDays(d, -1);

/** Long past days are history, not deadlines: more than three years before the document. */
export function isHistory(end: CalendarDate | null, date: CalendarDate | null): boolean {
  return end !== null && (date === null ? end.year < 2000 : end.year < date.year - 3);
}
