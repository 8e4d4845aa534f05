/**
 * Most dates are written in one of three ways, which need no pattern. Where these readers answer null the patterns of
 * `written-date.ts` decide.
 */

import { type DatePart, ofDay, ofUnit, type WrittenDate } from "./date-parts";
import { isDigit, isLetter } from "./letters";
import { span } from "./span";

const BLANK = 32;
const SLASH = 47;
const DOT = 46;
const HYPHEN = 45;
const SMALL_T = 0x74;
/** - . / */
const isSeparator = (code: number): boolean => code >= HYPHEN && code <= SLASH;
const isDash = (code: number): boolean => code === 0x2d || code === 0x2013;

/** `end`: nothing at or after it is looked at. */
export class PlainDates {
  constructor(
    private readonly flat: string,
    private readonly end: number,
  ) {}

  /** "ngày 08 tháng 10 năm 2026", "ngày 08/10/2026". */
  day(at: number): WrittenDate | null {
    if (!this.has("gày ", at + 1)) return null;
    const day = at + 5;
    const dayEnd = this.digits(day, 2);
    const short = this.code(dayEnd) === SLASH;
    if (dayEnd === day || !(short || this.has(" tháng ", dayEnd))) return null;
    const month = dayEnd + (short ? 1 : 7);
    const monthEnd = this.digits(month, 2);
    if (monthEnd === month || !this.has(short ? "/" : " năm ", monthEnd)) return null;
    const year = monthEnd + (short ? 1 : 5);
    const end = this.digits(year, 4);
    if (end < year + 4 || (short && this.code(end) === SLASH)) return null;
    return ofDay(
      span(at, end),
      short ? "short" : "full",
      short ? "/" : "",
      this.number(day, dayEnd),
      this.number(month, monthEnd),
      this.number(year, end),
      false,
    );
  }

  /** "năm 2026", with no second year behind it. */
  year(at: number): WrittenDate | null {
    if (!this.has("ăm ", at + 1)) return null;
    const year = at + 4;
    const end = this.digits(year, 4);
    if (end < year + 4 || !this.isOfOurTime(year)) return null;
    let next = end;
    while (this.code(next) === BLANK) next++;
    const code = this.code(next);
    return code === SLASH || isDash(code) ? null : ofUnit(span(at, end), "year", "", null, null, this.number(year, end));
  }

  /** "08/10/2026", "8-10-2026", "8.10.2026". */
  bare(at: number): WrittenDate | null {
    const dayEnd = this.digits(at, 2);
    const sign = this.code(dayEnd);
    const monthEnd = this.digits(dayEnd + 1, 2);
    const end = this.digits(monthEnd + 1, 4);
    if (dayEnd === at || !isSeparator(sign) || monthEnd === dayEnd + 1 || this.code(monthEnd) !== sign) return null;
    if (end < monthEnd + 5 || !this.isOfOurTime(monthEnd + 1) || !this.endsAt(end)) return null;
    const separator = this.flat.charAt(dayEnd);
    const month = this.number(dayEnd + 1, monthEnd);
    return ofDay(span(at, end), "short", separator, this.number(at, dayEnd), month, this.number(monthEnd + 1, end), false);
  }

  /** A number with the word tháng behind it may begin there. */
  mayNameMonth(at: number): boolean {
    let i = at;
    while (isDigit(this.code(i)) || this.code(i) === BLANK) i++;
    return (this.code(i) | BLANK) === SMALL_T;
  }

  /** Behind "ngày" a number, a word of a date or a separator may come; a dot may be either, or fill a gap. */
  mayGoOn(from: number): boolean {
    let i = from;
    while (this.code(i) === BLANK) i++;
    const code = this.code(i);
    return (code | BLANK) === SMALL_T || !isLetter(code);
  }

  private isOfOurTime(year: number): boolean {
    return this.has("20", year) || this.has("19", year);
  }

  /** Neither a word nor a symbol nor a longer number goes on. */
  private endsAt(end: number): boolean {
    const code = this.code(end);
    const next = code === DOT || code === HYPHEN ? this.code(end + 1) : code;
    return code !== SLASH && !isDigit(next) && !isLetter(next);
  }

  private code(at: number): number {
    return at < this.end ? this.flat.charCodeAt(at) : Number.NaN;
  }

  private has(words: string, at: number): boolean {
    return at + words.length <= this.end && this.flat.startsWith(words, at);
  }

  /** End of a number of at most so many digits; `at` when it has none or more. */
  private digits(at: number, most: number): number {
    let i = at;
    while (isDigit(this.code(i))) i++;
    return i - at > most ? at : i;
  }

  private number(from: number, to: number): DatePart {
    const text = this.flat.slice(from, to);
    return { text, value: Number(text), span: span(from, to) };
  }
}
