/**
 * Most dates are written in one of three ways, which need no pattern. Where these readers answer null the patterns of
 * `written-date.ts` decide.
 */
import { isDigit, isLetter } from "./date-anchors";
import { type DatePart, ofDay, ofUnit, type WrittenDate } from "./date-parts";
import { span } from "./span";

const BLANK = 32;
const SLASH = 47;
const SMALL_T = 0x74;
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
    if (end < year + 4 || !(this.has("20", year) || this.has("19", year))) return null;
    let next = end;
    while (this.code(next) === BLANK) next++;
    const code = this.code(next);
    return code === SLASH || isDash(code) ? null : ofUnit(span(at, end), "year", "", null, null, this.number(year, end));
  }

  /** Behind "ngày" a number, a word of a date or a separator may come; a dot may be either, or fill a gap. */
  mayGoOn(from: number): boolean {
    let i = from;
    while (this.code(i) === BLANK) i++;
    const code = this.code(i);
    return (code | BLANK) === SMALL_T || !isLetter(code);
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
