/** Reads địa danh và thời gian of a head (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4), also with numbers still to be filled in. */
import { makeDate } from "../text/calendar";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import type { Cell } from "./cells";
import type { PlaceAndDate } from "./types";

const MONTH = /[Tt]háng[\s.…_]*(\d{1,2})/u;
const YEAR_IN_WORDS = /[Nn]ăm[\s.…_]*(\d{4})/u;
/** The numbers of "ngày 08/10/2026". */
const AFTER_WORD = {
  short: /[Nn]gày *[\s.…_]*(\d{1,2})/u,
  shortMonth: /[Nn]gày *\d{1,2} *[/.-] *(\d{1,2})/u,
  shortYear: /[Nn]gày *\d{1,2} *[/.-] *\d{1,2} *[/.-] *(\d{4})/u,
};
/** Those of "Lam Sơn, 08/10/2026". */
const AFTER_COMMA = {
  short: /, *[\s.…_]*(\d{1,2})/u,
  shortMonth: /, *\d{1,2} *[/.-] *(\d{1,2})/u,
  shortYear: /, *\d{1,2} *[/.-] *\d{1,2} *[/.-] *(\d{4})/u,
};

/** Place and date out of the cells that hold them; null when there is neither the word ngày nor a date behind a comma. */
export function readPlaceAndDate(source: SourceText, cells: readonly Cell[]): PlaceAndDate | null {
  const first = cells[0];
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return null;
  const whole = { start: first.start, end: last.end };
  const text = source.slice(whole);
  const word = /[Nn]gày|(?<=, *)\d/u.exec(text);
  if (word === null) return null;
  const place = text.slice(0, word.index).replace(/[\s,]+$/u, "");
  const find = (pattern: RegExp): Span | null => {
    const m = pattern.exec(text);
    const value = m?.[1];
    return m && value !== undefined
      ? { start: whole.start + m.index + m[0].length - value.length, end: whole.start + m.index + m[0].length }
      : null;
  };
  const { short, shortMonth, shortYear } = /[Nn]gày/u.test(text) ? AFTER_WORD : AFTER_COMMA;
  const day = find(short);
  const month = find(MONTH) ?? find(shortMonth);
  const year = find(YEAR_IN_WORDS) ?? find(shortYear);
  const number = (s: Span | null): number => (s === null ? Number.NaN : Number(source.slice(s)));
  const date = day && month && year ? makeDate(number(year), number(month), number(day)) : null;
  return {
    span: whole,
    place: { start: whole.start, end: whole.start + place.length },
    day,
    month,
    year,
    date,
    blank: day === null || month === null,
  };
}
