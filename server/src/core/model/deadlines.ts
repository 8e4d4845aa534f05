/**
 * Deadlines in flat text: a walk over its words; where a word can open a deadline the grammar of that word is tried.
 * Look-alikes (periods in names, dates of citations, effect, history) are none. Linear, no backtracking over a line.
 */
import type { CalendarDate } from "../text/calendar";
import type { WrittenDate } from "../text/dates";
import type { Words } from "../text/syllable-scan";
import { WordIndex } from "./assignment-index";
import { matchEnd, skipBlanks } from "./assignment-words";
import { type At, before, citesTitle, clause, isPast, type Reader } from "./deadline-at";
import {
  type DateAfter,
  type DeadlineContext,
  type DeadlineMatch,
  dateAfter,
  dayBefore,
  isHistory,
  match,
  onwardEnd,
  recurringOn,
  recurringTail,
  resolve,
  yearPeriod,
} from "./deadline-dates";
import { readEndOfYear, readMonths, readStage } from "./deadline-periods";
import { readContinuous, readEvent, readPeriodic, readRelative, readRepeated } from "./deadline-words";

export type { DeadlineContext, DeadlineMatch } from "./deadline-dates";

const kindOf = (d: WrittenDate): "before" | "by-month" | "by-quarter" | "by-year" =>
  d.form === "month" ? "by-month" : d.form === "quarter" ? "by-quarter" : d.form === "year" ? "by-year" : "before";

/** A deadline that ends on or before a written date; recurring when it comes again. */
function byDate(a: At, dated: DateAfter, strict: boolean): DeadlineMatch | null {
  const { date } = dated;
  const tail = recurringTail(a.text, date.span.end, a.end);
  if (tail) {
    return match(a.at, tail.end, "recurring", { every: tail.every, on: recurringOn(date, a.text.slice(a.at, tail.end)) });
  }
  if (date.form === "day") return null;
  if (date.year === null && isYearly(a, date.span.end)) {
    return match(a.at, date.span.end, "recurring", { every: "year", on: recurringOn(date, a.text.slice(a.at, date.span.end)) });
  }
  const period = resolve(date, a.context.date);
  const to = period === null ? null : strict && !dated.hour ? dayBefore(period.start) : period.end;
  if (isHistory(to, a.context.date)) return null;
  const kind = strict ? "before" : kindOf(date);
  const from = !strict && period && (kind === "by-month" || kind === "by-quarter") ? period.start : null;
  return match(a.at, date.span.end, kind, { from, to });
}

// "định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12)": days of a duty that comes again
function isYearly(a: At, stop: number): boolean {
  const words = a.text.slice(Math.max(a.from, a.at - 160), Math.min(a.end, stop + 40));
  const here = a.at - Math.max(a.from, a.at - 160);
  const from = Math.max(words.lastIndexOf(". ", here), words.lastIndexOf("; ", here), 0);
  return /(?:h[ằà]ng +năm|[Đđ]ịnh +kỳ)/u.test(words.slice(from));
}

const SEASON =
  / +(?:mùa +[\p{Ll}]+(?:,? +(?:bão|lũ|lụt|khô))?|[Dd]ịp +[a-zA-ZÀ-ỹ]+|[Tt]ết(?: +[a-zA-ZÀ-ỹ]+){0,2}|kỳ +họp|phiên +họp|khi +khai)(?: +năm +\d{4})?/uy;

// "trước ngày 10/12 hằng năm", "trước 17 giờ 00 ngày …", "trước mùa mưa năm 2026"
const readBefore: Reader = (a) => {
  const dated = dateAfter(a.text, a.at + 5, a.end);
  if (dated)
    return dated.date.form === "year" && a.context.mode === "text" && !clause(a) && !/(?:thành|xong) +$/u.test(before(a, 8))
      ? null
      : byDate(a, dated, true);
  const season = matchEnd(SEASON, a.text, a.at + 5);
  return season > 0 && season <= a.end ? match(a.at, season, "event", { on: a.text.slice(a.at, season).trim() }) : null;
};

const LATEST = /(?:[Cc]hậm|[Mm]uộn) +nhất(?: +là)?(?:,? *(?:vào|đến(?: +hết)?|trong))? +/uy;
// "chậm nhất là ngày 31/12/2026", "chậm nhất 05 ngày làm việc kể từ …"
const readLatest: Reader = (a) => {
  const next = matchEnd(LATEST, a.text, a.at);
  if (next < 0) return null;
  const strict = a.text.startsWith("trước ", next);
  const dated = dateAfter(a.text, strict ? next + 6 : next, a.end);
  return (dated ? byDate(a, dated, strict) : null) ?? readRelative(a, next);
};

const TO = /[Đđ]ến +(?:hết +|trước +|cuối +|đầu +|giữa +)?/uy;
const HOPE = /(?:phấn +đấu|hoàn +thành|xong|đạt +được|mục +tiêu|kéo +dài|thực +hiện)[,:]? +$/u;
const VISION = /(?:tầm +nhìn|định +hướng|từ +năm +\d{4}|tính|kể)[,:]? +$/u;

// "từ ngày 15/12 năm trước đến ngày 14/12 năm sau": how long a period is
const YEAR_AFTER = / +(?:của +)?năm +(?:sau|trước|kế +tiếp|báo +cáo)(?![a-zA-ZÀ-ỹ])/uy;
// "đến hết ngày …", "đến năm 2030, …", "đến cuối năm 2026"
const readTo: Reader = (a) => {
  const next = matchEnd(TO, a.text, a.at);
  const word = a.text.slice(a.at + 4, next).trim();
  const previous = before(a, 16).toLowerCase();
  const heading = a.context.mode === "aim" && /^ *[Tt]ầm +nhìn +$/u.test(a.text.slice(a.from, a.at));
  if (VISION.test(previous) && !heading) return null;
  const dated = dateAfter(a.text, next, a.end);
  if (dated === null || matchEnd(YEAR_AFTER, a.text, dated.date.span.end) > 0) return null;
  const { date } = dated;
  if (date.form === "year") {
    const free = word !== "" || clause(a) || HOPE.test(previous) || heading || a.context.mode === "field";
    if (!free || date.until) return null;
    const year = yearPeriod(date.year?.value ?? 0);
    return year && !isPast(year, a) ? match(a.at, date.span.end, "by-year", { to: word === "đầu" ? null : year.end }) : null;
  }
  return byDate(a, dated, word === "trước");
};

const FROM = /[Tt]ừ +/uy;
const UNTIL = / *(?:đến(?: +hết)?|[-–]) +/uy;
// "từ ngày 11/9/2026 đến hết ngày 20/9/2026", "từ quý II/2026"
const readFrom: Reader = (a) => {
  if (/[Kk]ể +$/u.test(before(a, 5))) return null;
  const first = dateAfter(a.text, matchEnd(FROM, a.text, a.at), a.end);
  if (first === null || (first.date.form === "year" && a.context.mode !== "field")) return null;
  const next = matchEnd(UNTIL, a.text, first.date.span.end);
  const last = next > 0 ? dateAfter(a.text, next, a.end) : null;
  if (last === null) {
    const open = a.context.mode === "field" ? resolve(first.date, a.context.date) : null;
    return open ? match(a.at, first.date.span.end, "range", { from: open.start }) : null;
  }
  const to = resolve(last.date, a.context.date);
  const from = resolve(first.date, to?.end ? { ...to.end, month: 1, day: 1 } : a.context.date);
  if (to && (isHistory(to.end, a.context.date) || (a.context.mode === "text" && isPast(to, a)))) return null;
  return match(a.at, last.date.span.end, "range", { from: from?.start ?? null, to: to?.end ?? null });
};

const IN = /(?:[Tt]rong(?: +(?:suốt|cả))?|[Vv]ào|[Hh]ết|[Cc]ả|(?:[Hh]oàn +thành|[Xx]ong)(?: +(?:trong|vào))?) +(?=[nqtNQT])/uy;
// "trong quý I/2026", "vào năm 2025", "hoàn thành tháng 6/2026"
const readIn: Reader = (a) => {
  const next = matchEnd(IN, a.text, a.at);
  if (next < 0) return null;
  const words = a.text.slice(a.at, next);
  const dated = dateAfter(a.text, next, a.end);
  if (dated === null || dated.date.until) return null;
  const start = /thành|ong +$/u.test(words) && !/trong/u.test(words) ? next : a.at;
  return period({ ...a, at: start }, dated, false, /[Hh]ết/u.test(words));
};

function period(a: At, dated: DateAfter, strict: boolean, whole: boolean): DeadlineMatch | null {
  const { date } = dated;
  const tail = recurringTail(a.text, date.span.end, a.end);
  if (strict || whole || tail) return byDate(a, dated, strict);
  if (date.form === "day") return null;
  const days = resolve(date, a.context.date);
  if (days && a.context.mode !== "field" && isPast(days, a)) return null;
  if (date.form === "year" && citesTitle(a)) return null;
  const onward = date.form === "year" ? onwardEnd(a.text, date.span.end, a.end) : -1;
  if (onward > 0) return match(a.at, onward, "range", { from: days?.start ?? null });
  const kind = date.form === "year" ? "year" : date.form === "quarter" ? "by-quarter" : date.form === "month" ? "by-month" : "date";
  if (isHistory(days?.end ?? null, a.context.date)) return null;
  if (date.until && date.form === "year") return match(a.at, date.span.end, "range", { from: days?.start ?? null, to: days?.end ?? null });
  return match(a.at, date.span.end, kind, { from: days?.start ?? null, to: days?.end ?? null });
}

// bare "Năm 2026", "Quý II/2026", "tháng 6/2026", "30/6/2026": only where a time is due
const readBare: Reader = (a) => {
  if (a.context.mode !== "field") return null;
  const dated = dateAfter(a.text, a.at, a.end);
  return dated ? period(a, dated, false, false) : null;
};

const READERS: readonly (readonly [string, readonly Reader[]])[] = [
  ["trước", [readBefore]],
  ["chậm", [readLatest]],
  ["muộn", [readLatest]],
  ["đến", [readTo]],
  ["từ", [readFrom]],
  ["trong", [readIn, (a) => readRelative(a, a.at)]],
  ["vào", [readIn]],
  ["hết", [readIn]],
  ["cả", [readIn]],
  ["hoàn", [readIn]],
  ["xong", [readIn]],
  ["giai", [readStage]],
  ["thời", [readStage]],
  ["cuối", [readEndOfYear]],
  ["thường", [readContinuous]],
  ["liên", [readContinuous]],
  ["định", [readPeriodic]],
  ["hằng", [readRepeated]],
  ["hàng", [readRepeated]],
  ["mỗi", [readRepeated]],
  ["ngay", [readEvent]],
  ["khi", [readEvent]],
  ["tại", [readEvent]],
  ["sau", [(a) => readRelative(a, a.at), readEvent]],
  ["không", [(a) => readRelative(a, a.at)]],
  ["năm", [readBare]],
  ["quý", [readBare]],
  ["tháng", [readMonths, readBare]],
  ["ngày", [readRepeated, readBare]],
];
/** In aims only these count: a target's year or period. */
const IN_AIMS = new Set(["đến", "giai", "thời", "trong", "vào", "cuối", "trước", "cả"]);

const INDEX = new WordIndex(READERS.map(([word, readers]) => [word, { readers, aim: IN_AIMS.has(word) }] as const));

/** Every deadline of a stretch of flat text, in order, without overlaps. */
export function scanDeadlines(text: string, start: number, end: number, context: DeadlineContext): DeadlineMatch[] {
  const found: DeadlineMatch[] = [];
  // One object for all words of the stretch: readers do not keep it.
  const here = { text, at: start, from: start, end, context };
  for (let i = INDEX.next(text, start, end, context.words); i >= 0; ) {
    const word = INDEX.value;
    here.at = i;
    const hit = word && (word.aim || context.mode !== "aim") ? readWord(here, word.readers) : null;
    if (hit && hit.start >= (found[found.length - 1]?.end ?? start)) found.push(hit);
    i = INDEX.next(text, hit ? Math.max(hit.end, i + 1) : i + 1, end, context.words);
  }
  return found.length > 1 ? dropRepeats(text, found) : found;
}

function readWord(at: At, readers: readonly Reader[]): DeadlineMatch | null {
  for (const reader of readers) {
    const hit = reader(at);
    if (hit) return hit;
  }
  return null;
}

// "định kỳ báo cáo … trước ngày 20/10 hằng năm": one duty, told by its day
function dropRepeats(text: string, found: DeadlineMatch[]): DeadlineMatch[] {
  return found.filter((d, k) => {
    const next = found[k + 1];
    const bare = d.kind === "recurring" && d.every === null;
    return !(bare && next?.kind === "recurring" && next.every !== null && !/[.;]/u.test(text.slice(d.end, next.start)));
  });
}

const DIGITS = /(?<![a-zA-ZÀ-ỹ\d/.,])\d{1,2}(?=[/-]\d)/gu;

/** Bare "30/6/2026", "12/2025" in a time line or cell. */
function scanBareDates(text: string, start: number, end: number, context: DeadlineContext): DeadlineMatch[] {
  const found: DeadlineMatch[] = [];
  const part = text.slice(start, end);
  DIGITS.lastIndex = 0;
  for (let m = DIGITS.exec(part); m; m = DIGITS.exec(part)) {
    const hit = readBare({ text, at: start + m.index, from: start, end, context });
    if (hit === null) continue;
    found.push(hit);
    DIGITS.lastIndex = hit.end - start;
  }
  return found;
}

const YEAR_CELL = /\*{0,2}(?<from>20\d\d)(?: *[-–] *(?<to>20\d\d))?(?![\d/])/uy;

/** The value of a time line or cell: bare dates, months and years count too. */
export function scanTimeField(
  text: string,
  start: number,
  end: number,
  date: CalendarDate | null,
  plain: Words | null = null,
): DeadlineMatch[] {
  const context: DeadlineContext = { date, mode: "field", words: plain };
  const words = scanDeadlines(text, start, end, context);
  const found = words.length > 0 ? words : scanBareDates(text, start, end, context);
  if (found.length > 0) return found;
  const at = skipBlanks(text, start, end);
  YEAR_CELL.lastIndex = at;
  const m = YEAR_CELL.exec(text);
  if (m === null || YEAR_CELL.lastIndex > end) return found;
  const from = yearPeriod(Number(m.groups?.from));
  const to = m.groups?.to ? yearPeriod(Number(m.groups.to)) : from;
  if (!from || !to) return found;
  const stop = YEAR_CELL.lastIndex;
  const onward = onwardEnd(text, stop, end);
  if (onward > 0) return [match(at, onward, "range", { from: from.start })];
  return [match(at, stop, m.groups?.to ? "range" : "year", { from: from.start, to: to.end })];
}
