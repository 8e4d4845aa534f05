/**
 * One date as people write it: "ngày 08 tháng 10 năm 2020", "08/10/2020", "tháng 3/2024", "quý IV năm 2025", "năm 2026", and
 * those still open in a draft ("ngày      tháng      năm 2026"). Symbols, ratios and decimals are no dates. Works on flat
 * folded text; every span is an offset into it. Where dates stand in a text: `dates.ts`.
 */
import { type CalendarDate, daysInMonth, makeDate } from "./calendar";
import { goesOn } from "./date-anchors";
import { BARE, BARE_MONTH, DAY_ONLY, FULL, MONTH_FORM, QUARTER_FORM, SHORT, YEAR_FORM, YEAR_TAIL } from "./date-patterns";
import { fromRoman } from "./numerals";
import { type Span, span } from "./span";

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

/** A gap was left open for a number: two blanks or more, or dots. */
const isOpen = (gap: string | undefined): boolean => gap !== undefined && (gap.length > 1 || (gap.length === 1 && gap !== " "));

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export class DateReader {
  constructor(private readonly flat: string) {}

  private run(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.flat);
  }

  /** A number of a match; looked for from `from`, where only words and gaps stand before it. */
  private part(text: string | undefined, from: number): DatePart | null {
    if (text === undefined) return null;
    const at = this.flat.indexOf(text, from);
    return { text, value: isDigit(text.charCodeAt(0)) ? Number(text) : fromRoman(text), span: span(at, at + text.length) };
  }

  private yearTail(at: number): { year: DatePart | null; open: boolean; end: number } | null {
    const m = this.run(YEAR_TAIL, at);
    if (m === null) return null;
    const year = this.part(m[2], at);
    return year === null ? { year, open: isOpen(m[1]), end: at + m[0].trimEnd().length } : { year, open: false, end: year.span.end };
  }

  full(at: number): WrittenDate | null {
    const m = this.run(FULL, at);
    if (m === null) return null;
    const [words, gap1, dayText, gap2, bare, gap3 = "", monthText] = m;
    const day = this.part(dayText ?? bare, at);
    const month = this.part(monthText, day?.span.end ?? at);
    const last = at + words.length;
    const tail = this.yearTail(month?.span.end ?? last) ?? (month ? null : this.yearTail(last - gap3.length));
    const blank = isOpen(gap1) || isOpen(gap2) || isOpen(gap3) || tail?.open === true;
    const year = tail?.year ?? null;
    if (bare !== undefined && !year) return null;
    if (!month && !(tail && blank)) return null;
    if (!day && !(year || blank)) return null;
    const useTail = tail !== null && (year !== null || blank || !day || !month);
    const end = useTail && tail ? tail.end : ((month ?? day)?.span.end ?? last);
    return build({ span: span(at, end), form: "full", day, month, year, open: !day || !month || (useTail && !year) });
  }

  short(at: number): WrittenDate | null {
    const m = this.run(SHORT, at);
    if (m === null) return null;
    const day = this.part(m[1], at);
    const month = this.part(m[3], day?.span.end ?? at);
    const year = this.part(m[4], month?.span.end ?? day?.span.end ?? at);
    const separator = m[2] ?? "";
    if (!day && !year && !month && separator !== "/") return null;
    if (separator !== "/" && (!day || !month || !year)) return null;
    const open = !day || !month;
    if (year) return build({ span: span(at, year.span.end), form: "short", separator, day, month, year, open });
    const tail = month ? this.yearTail(month.span.end) : null;
    const end = tail?.year ? tail.end : day && month ? month.span.end : at + m[0].length;
    return build({ span: span(at, end), form: "short", separator, day, month, year: tail?.year ?? null, open });
  }

  bare(at: number, alone: boolean): WrittenDate | null {
    const m = this.run(BARE, at);
    if (m === null || !isFree(this.flat, at)) return null;
    const separator = m[2] ?? "";
    const day = this.part(m[1], at);
    const month = this.part(m[3], day?.span.end ?? at);
    const year = this.part(m[4], month?.span.end ?? at);
    if (year ? !/^(?:19|20)/.test(year.text) : !alone || separator !== "/" || !inMonth(day, month)) return null;
    return build({ span: span(at, at + m[0].length), form: "short", separator, day, month, year });
  }

  bareMonth(at: number): WrittenDate | null {
    const m = this.run(BARE_MONTH, at);
    if (m === null || !isFree(this.flat, at)) return null;
    const month = this.part(m[1], at);
    const year = this.part(m[3], month?.span.end ?? at);
    return build({ span: span(at, at + m[0].length), form: "month", separator: m[2] ?? "", month, year });
  }

  dayOnly(at: number): WrittenDate | null {
    const m = this.run(DAY_ONLY, at);
    return m && build({ span: span(at, at + m[0].length), form: "day", day: this.part(m[1], at) });
  }

  month(at: number): WrittenDate | null {
    return this.unit(at, MONTH_FORM, "month");
  }

  quarter(at: number): WrittenDate | null {
    return this.unit(at, QUARTER_FORM, "quarter");
  }

  year(at: number): WrittenDate | null {
    const m = this.run(YEAR_FORM, at);
    if (m === null) return null;
    const year = this.part(m[1], at);
    return build({ span: span(at, at + m[0].length), form: "year", year, until: this.part(m[2], year?.span.end ?? at) });
  }

  /** Months and quarters: both patterns number their groups alike. */
  private unit(at: number, pattern: RegExp, form: "month" | "quarter"): WrittenDate | null {
    const m = this.run(pattern, at);
    if (m === null) return null;
    const last = at + m[0].length;
    const first = this.part(m[1], at);
    const until = this.part(m[2], first?.span.end ?? at);
    const own = this.part(m[4], (until ?? first)?.span.end ?? at);
    const year = own ?? this.yearTail(last)?.year ?? null;
    const where = span(at, year ? year.span.end : last);
    const separator = m[3] ?? "";
    return form === "month"
      ? build({ span: where, form, separator, month: first, until, year })
      : build({ span: where, form, separator, quarter: first, until, year });
  }
}

function inMonth(day: DatePart | null, month: DatePart | null): boolean {
  return (day?.value ?? 0) >= 1 && (day?.value ?? 0) <= daysInMonth(2024, month?.value ?? 0);
}

const within = (part: DatePart | null, last: number): boolean =>
  part === null || (part.value !== null && part.value >= 1 && part.value <= last);

function isPossible(d: Partial<WrittenDate>): boolean {
  const { day = null, month = null, year = null, quarter = null, until = null, form } = d;
  if (!within(month, 12) || !within(quarter, 4)) return false;
  if (year !== null && year.text.length !== 4) return false;
  if (until && !within(until, form === "quarter" ? 4 : form === "month" ? 12 : 9999)) return false;
  return within(day, month?.value ? daysInMonth(year?.value ?? 2024, month.value) : 31);
}

function build(d: Partial<WrittenDate> & Pick<WrittenDate, "span" | "form">): WrittenDate {
  const { span: where, form, separator = "", day = null, month = null, quarter = null, year = null, until = null, open = false } = d;
  const possible = isPossible(d);
  const date = possible && year?.value && month?.value && day?.value ? makeDate(year.value, month.value, day.value) : null;
  return { span: where, form, separator, day, month, quarter, year, until, open, possible, date };
}

/** Digits that stand free: not inside a number, a symbol or a word, and not after "số". */
function isFree(flat: string, at: number): boolean {
  const before = flat.slice(Math.max(0, at - 5), at);
  return !/(?:[\p{L}\p{N}/.,:_+]|[\p{L}\p{N}/][-–]|(?<!\p{L})[Ss][Ốố] {1,3})$/u.test(before) || /\d-$/.test(before);
}

/** Behind a number, with no more than three blanks between: "3 ngày", "12 năm" count days and years. */
function isCounted(flat: string, at: number): boolean {
  const first = Math.max(0, at - 4);
  let i = at - 1;
  while (i > first && flat.charCodeAt(i) === 32) i--;
  return i >= first && isDigit(flat.charCodeAt(i));
}

/** The date at an offset where one can begin (`nextAnchor`); null when none does. `alone`: the caller knows that a date is due. */
export function readAt(reader: DateReader, flat: string, at: number, alone: boolean): WrittenDate | null {
  switch (flat.charCodeAt(at)) {
    case 0x4e:
    case 0x6e: // n: ngày or năm
      if (flat.charCodeAt(at + 1) === 0x67 || flat.charCodeAt(at + 1) === 0x47) {
        return reader.full(at) ?? reader.short(at) ?? (isCounted(flat, at) ? null : reader.dayOnly(at));
      }
      return isCounted(flat, at) ? null : reader.year(at);
    case 0x54:
    case 0x74:
      return reader.month(at);
    case 0x51:
    case 0x71:
      return reader.quarter(at);
    default:
      if (!alone && !goesOn(flat, at)) return null;
      return reader.bare(at, alone) ?? (isFree(flat, at) ? reader.full(at) : null) ?? (alone ? reader.bareMonth(at) : null);
  }
}
/**
 * The written date that begins exactly at `offset` (at its word or its first digit), or null. Since the caller knows that
 * a date is due there, bare "10/12" and "3/2025" are read too. Nothing at or after `end` is looked at.
 */
export function readDateAt(flat: string, offset: number, end = flat.length): WrittenDate | null {
  const text = end < flat.length ? flat.slice(0, end) : flat;
  if (offset >= text.length || !/[nNtTqQ\d]/.test(text.charAt(offset))) return null;
  return readAt(new DateReader(text), text, offset, true);
}

/** First and last day of what is written; null while the year is missing or when it is impossible. */
export function periodOf(d: WrittenDate): { readonly start: CalendarDate; readonly end: CalendarDate } | null {
  const year = d.year?.value;
  if (!d.possible || d.open || !year) return null;
  if (d.date) return { start: d.date, end: d.date };
  const first = (d.quarter?.value ?? 0) * 3 - 2;
  const last = d.form === "quarter" ? (d.until?.value ?? d.quarter?.value ?? 0) * 3 : (d.until?.value ?? d.month?.value ?? 0);
  const [from, to] = d.form === "year" ? [1, 12] : d.form === "quarter" ? [first, last] : [d.month?.value ?? 0, last];
  const endYear = d.form === "year" ? (d.until?.value ?? year) : year;
  const start = makeDate(year, from, 1);
  const end = makeDate(endYear, to, daysInMonth(endYear, to));
  return start && end ? { start, end } : null;
}
