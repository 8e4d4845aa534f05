/**
 * One date as people write it: "ngày 08 tháng 10 năm 2020", "08/10/2020", "tháng 3/2024", "quý IV năm 2025", "năm 2026", and
 * those still open in a draft ("ngày      tháng      năm 2026"). Symbols, ratios and decimals are no dates. Works on flat
 * folded text; every span is an offset into it. Where dates stand in a text: `dates.ts`.
 */

import { type CalendarDate, daysInMonth, makeDate } from "./calendar";
import { goesOn, mayBegin } from "./date-anchors";
import { type DatePart, ofDay, ofUnit, type WrittenDate } from "./date-parts";
import { BARE_MONTH, DAY_AND_MONTH, DAY_ONLY, FULL, MONTH_FORM, QUARTER_FORM, SHORT, YEAR_FORM, YEAR_TAIL } from "./date-patterns";
import { isDigit, isLetter } from "./letters";
import { fromRoman } from "./numerals";
import { PlainDates } from "./plain-dates";
import { span } from "./span";

/** A gap was left open for a number: two blanks or more, or dots. */
const isOpen = (gap: string | undefined): boolean => gap !== undefined && (gap.length > 1 || (gap.length === 1 && gap !== " "));

const BLANK = 32;
const SLASH = 47;
const HYPHEN = 45;
const DASH = 0x2013;
const SMALL_S = 0x73;
/** ố; Ố is one less. */
const O_OF_NUMBER = 0x1ed1;

/** Reads dates in a flat text of which nothing at or after `end` is looked at. */
export class DateReader {
  private readonly plain: PlainDates;
  private text: string | null;

  constructor(
    private readonly flat: string,
    private readonly end = flat.length,
  ) {
    this.plain = new PlainDates(flat, end);
    this.text = end < flat.length ? null : flat;
  }

  /**
   * The date at an offset where one can begin (`nextAnchor`); null when none does. `alone`: the caller knows that a date is due, so
   * that bare "10/12" and "3/2025" are read too.
   */
  at(at: number, alone: boolean): WrittenDate | null {
    const { flat } = this;
    switch (flat.charCodeAt(at)) {
      case 0x4e:
      case 0x6e: // n: ngày or năm
        if (flat.charCodeAt(at + 1) === 0x67 || flat.charCodeAt(at + 1) === 0x47) return this.afterDay(at);
        return isCounted(flat, at) ? null : (this.plain.year(at) ?? this.year(at));
      case 0x54:
      case 0x74:
        return this.month(at);
      case 0x51:
      case 0x71:
        return this.quarter(at);
      default:
        if (!(alone || goesOn(flat, at)) || !isFree(flat, at)) return null;
        return this.bare(at, alone) ?? (this.plain.mayNameMonth(at) ? this.full(at) : null) ?? (alone ? this.bareMonth(at) : null);
    }
  }

  /** At the word ngày. */
  private afterDay(at: number): WrittenDate | null {
    const plain = this.plain.day(at);
    if (plain !== null) return plain;
    if (!this.plain.mayGoOn(at + 4)) return null;
    return this.full(at) ?? this.short(at) ?? (isCounted(this.flat, at) ? null : this.dayOnly(at));
  }

  private run(pattern: RegExp, at: number): RegExpExecArray | null {
    this.text ??= this.flat.slice(0, this.end);
    pattern.lastIndex = at;
    return pattern.exec(this.text);
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

  private full(at: number): WrittenDate | null {
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
    return ofDay(span(at, end), "full", "", day, month, year, !day || !month || (useTail && !year));
  }

  private short(at: number): WrittenDate | null {
    const m = this.run(SHORT, at);
    if (m === null) return null;
    const day = this.part(m[1], at);
    const month = this.part(m[3], day?.span.end ?? at);
    const year = this.part(m[4], month?.span.end ?? day?.span.end ?? at);
    const separator = m[2] ?? "";
    if (!day && !year && !month && separator !== "/") return null;
    if (separator !== "/" && (!day || !month || !year)) return null;
    const open = !day || !month;
    if (year) return ofDay(span(at, year.span.end), "short", separator, day, month, year, open);
    const tail = month ? this.yearTail(month.span.end) : null;
    const end = tail?.year ? tail.end : day && month ? month.span.end : at + m[0].length;
    return ofDay(span(at, end), "short", separator, day, month, tail?.year ?? null, open);
  }

  private bare(at: number, alone: boolean): WrittenDate | null {
    const dated = this.plain.bare(at);
    const m = alone && dated === null ? this.run(DAY_AND_MONTH, at) : null;
    if (m === null) return dated;
    const day = this.part(m[1], at);
    const month = this.part(m[2], day?.span.end ?? at);
    return inMonth(day, month) ? ofDay(span(at, at + m[0].length), "short", "/", day, month, null, false) : null;
  }

  private bareMonth(at: number): WrittenDate | null {
    const m = this.run(BARE_MONTH, at);
    if (m === null) return null;
    const month = this.part(m[1], at);
    const year = this.part(m[3], month?.span.end ?? at);
    return ofUnit(span(at, at + m[0].length), "month", m[2] ?? "", month, null, year);
  }

  private dayOnly(at: number): WrittenDate | null {
    const m = this.run(DAY_ONLY, at);
    return m && ofDay(span(at, at + m[0].length), "day", "", this.part(m[1], at), null, null, false);
  }

  private month(at: number): WrittenDate | null {
    return this.unit(at, MONTH_FORM, "month");
  }

  private quarter(at: number): WrittenDate | null {
    return this.unit(at, QUARTER_FORM, "quarter");
  }

  private year(at: number): WrittenDate | null {
    const m = this.run(YEAR_FORM, at);
    if (m === null) return null;
    const year = this.part(m[1], at);
    return ofUnit(span(at, at + m[0].length), "year", "", null, this.part(m[2], year?.span.end ?? at), year);
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
    return ofUnit(span(at, year ? year.span.end : last), form, m[3] ?? "", first, until, year);
  }
}

function inMonth(day: DatePart | null, month: DatePart | null): boolean {
  return (day?.value ?? 0) >= 1 && (day?.value ?? 0) <= daysInMonth(2024, month?.value ?? 0);
}

/** Digits that stand free: not inside a number, a symbol or a word, and not after "số". */
function isFree(flat: string, at: number): boolean {
  if (at === 0) return true;
  const last = flat.charCodeAt(at - 1);
  if (last === BLANK) return !followsNumberWord(flat, at);
  if (last !== HYPHEN && last !== DASH) return !isInner(last) && !".,:_+".includes(flat.charAt(at - 1));
  const before = flat.charCodeAt(at - 2);
  return (last === HYPHEN && isDigit(before)) || !isInner(before);
}

/** Of a word, a number or a symbol. */
const isInner = (code: number): boolean => isDigit(code) || isLetter(code) || code === SLASH;

/** "số" stands before, with one to three blanks between. */
function followsNumberWord(flat: string, at: number): boolean {
  let i = at - 1;
  while (i > at - 4 && flat.charCodeAt(i) === BLANK) i--;
  return (flat.charCodeAt(i) | 1) === O_OF_NUMBER && (flat.charCodeAt(i - 1) | 32) === SMALL_S && !isLetter(flat.charCodeAt(i - 2));
}

/** Behind a number, with no more than three blanks between: "3 ngày", "12 năm" count days and years. */
function isCounted(flat: string, at: number): boolean {
  const first = Math.max(0, at - 4);
  let i = at - 1;
  while (i > first && flat.charCodeAt(i) === BLANK) i--;
  return i >= first && isDigit(flat.charCodeAt(i));
}

/**
 * The written date that begins exactly at `offset` (at its word or its first digit), or null. Since the caller knows that
 * a date is due there, bare "10/12" and "3/2025" are read too. Nothing at or after `end` is looked at.
 */
export function readDateAt(flat: string, offset: number, end = flat.length): WrittenDate | null {
  const code = flat.charCodeAt(offset);
  return offset < end && (isDigit(code) || mayBegin(code)) ? new DateReader(flat, Math.min(end, flat.length)).at(offset, true) : null;
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
