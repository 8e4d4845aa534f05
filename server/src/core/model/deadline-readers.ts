/** Readers of dated deadlines, one a word: "trước ngày …", "chậm nhất …", "đến hết …", "từ … đến …", "trong quý …". */
import { goesOnWith } from "../text/blanks";
import type { WrittenDate } from "../text/date-parts";
import { matchEnd, matchEndAt, wordEnd } from "./assignment-words";
import { type At, before, citesTitle, clause, isOver, isPast, type Reader } from "./deadline-at";
import {
  type DateAfter,
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
import { readAhead, readNextDay, startOf } from "./deadline-parts";
import { readRelative } from "./deadline-words";

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
  if (isHistory(to, a.context.date) || (to !== null && isOver(to, a) && tellsThing(a, date.span.end))) return null;
  const kind = strict ? "before" : kindOf(date);
  const from = !strict && period && (kind === "by-month" || kind === "by-quarter") ? period.start : null;
  return match(a.at, date.span.end, kind, { from, to });
}

/** Right before a day that is over: which things are meant. */
const THING_BEFORE =
  /(?<![a-zA-ZÀ-ỹ])(?:đã +[^.;,]*|được +[a-zA-ZÀ-ỹ]+|tiếp +nhận|phát +sinh|hiệu +lực|tuyển +dụng|bổ +nhiệm|thành +lập|tồn +tại|xảy +ra|quy +định|cấp|ký|sinh|nộp +hồ +sơ|công +tác|tham +gia|sử +dụng) *\(? *$/iu;
/** Right behind it: what has become of them since. */
const THING_AFTER = /^ *,? *(?:nhưng|song|mà|chưa|còn|đã)(?![a-zA-ZÀ-ỹ])/u;
const AROUND = 50;

// "hồ sơ tiếp nhận trước ngày 01/7/2025", "nhiệm vụ phải hoàn thành trước ngày 30/6/2026 nhưng chậm tiến độ": no work is due then
const tellsThing = (a: At, stop: number): boolean =>
  THING_BEFORE.test(before(a, AROUND)) || THING_AFTER.test(a.text.slice(stop, Math.min(a.end, stop + AROUND)));

// "định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12)": days of a duty that comes again
function isYearly(a: At, stop: number): boolean {
  const words = a.text.slice(Math.max(a.from, a.at - 160), Math.min(a.end, stop + 40));
  const here = a.at - Math.max(a.from, a.at - 160);
  const from = Math.max(words.lastIndexOf(". ", here), words.lastIndexOf("; ", here), 0);
  return /(?:[Hh][ằà]ng +năm|[Đđ]ịnh +kỳ)/u.test(words.slice(from));
}

const SEASON =
  / +(?:mùa +[\p{Ll}]+(?:,? +(?:bão|lũ|lụt|khô))?|[Dd]ịp +[a-zA-ZÀ-ỹ]+|[Tt]ết(?: +[a-zA-ZÀ-ỹ]+){0,2}|kỳ +họp(?: +(?:đầu|giữa|cuối) +năm| +thường +lệ)?|phiên +họp|khi +khai)(?: +(?:năm +)?\d{4})?/uy;

// "trước ngày 10/12 hằng năm", "trước 17 giờ 00 ngày …", "trước mùa mưa năm 2026"
export const readBefore: Reader = (a) => {
  // "từ trước ngày 30/6 sang trước ngày 31/12": only the second is due
  if (/(?<![a-zA-ZÀ-ỹ])[Tt]ừ +$/u.test(before(a, 6))) return null;
  const dated = dateAfter(a.text, a.at + 5, a.end);
  if (dated)
    return dated.date.form === "year" && a.context.mode === "text" && !clause(a) && !/(?:thành|xong) +$/u.test(before(a, 8))
      ? null
      : byDate(a, dated, true);
  const ahead = readAhead(a);
  if (ahead) return ahead;
  const season = matchEndAt("mdDtTkp", SEASON, a.text, a.at + 5);
  return season > 0 && season <= a.end ? match(a.at, season, "event", { on: a.text.slice(a.at, season).trim() }) : null;
};

const LATEST = /(?:[Cc]hậm|[Mm]uộn) +nhất(?: +là)?(?:,? *(?:vào|đến(?: +hết)?|trong))?(?: +(?:cuối|hết)(?= +(?:tháng|quý|năm)))? +/uy;
// "chậm nhất là ngày 31/12/2026", "chậm nhất 05 ngày làm việc kể từ …"
export const readLatest: Reader = (a) => {
  const next = matchEnd(LATEST, a.text, a.at);
  if (next < 0) return null;
  const strict = a.text.startsWith("trước ", next);
  const dated = dateAfter(a.text, strict ? next + 6 : next, a.end);
  return (dated ? byDate(a, dated, strict) : null) ?? readRelative(a, next) ?? readNextDay(a);
};

const TO = /[Đđ]ến +(?:hết +|trước +|cuối +|đầu +|giữa +)?/uy;
/** First letters of what may follow: a date, an hour, "thời điểm", "mốc", "hết", "trước", "cuối", "đầu", "giữa". */
const AFTER_TO = "nqtNQTvlmhcđg0123456789";
const HOPE = /(?:phấn +đấu|hoàn +thành|xong|đạt +được|mục +tiêu|kéo +dài|thực +hiện)[,:]? +$/u;
const VISION = /(?:tầm +nhìn|định +hướng|từ +năm +\d{4}|tính|kể)[,:]? +$/u;

// "từ ngày 01/01/2026 đến ngày 30/9/2026": where the whole is no deadline, its end is none
const SINCE_DAY = /(?<!kể +|[a-zA-ZÀ-ỹ])từ +(?:(?:ngày|tháng|quý) +)?\d[\d/.-]*(?: +(?:tháng|năm) +\d+)*,? +$/u;

// "từ ngày 15/12 năm trước đến ngày 14/12 năm sau": how long a period is
const YEAR_AFTER = / +(?:của +)?năm +(?:sau|trước|kế +tiếp|báo +cáo)(?![a-zA-ZÀ-ỹ])/uy;
// "đến hết ngày …", "đến năm 2030, …", "đến cuối năm 2026"
export const readTo: Reader = (a) => {
  if (!goesOnWith(AFTER_TO, a.text, a.at + 3, a.end)) return null;
  const next = matchEnd(TO, a.text, a.at);
  const dated = dateAfter(a.text, next, a.end);
  if (dated === null || matchEndAt("nc", YEAR_AFTER, a.text, dated.date.span.end) > 0) return null;
  const word = a.text.slice(a.at + 4, next).trim();
  const previous = before(a, 16).toLowerCase();
  const heading = a.context.mode === "aim" && /^ *[Tt]ầm +nhìn +$/u.test(a.text.slice(a.from, a.at));
  if (VISION.test(previous) && !heading) return null;
  if (a.context.mode !== "field" && SINCE_DAY.test(before(a, AROUND).toLowerCase())) return null;
  const { date } = dated;
  if (date.form === "year") {
    const free = word !== "" || clause(a) || HOPE.test(previous) || heading || a.context.mode === "field";
    if (!free || date.until) return null;
    const year = yearPeriod(date.year?.value ?? 0);
    return year && !isPast(year, a) ? match(a.at, date.span.end, "by-year", { to: word === "đầu" ? null : year.end }) : null;
  }
  return byDate(a, dated, word === "trước");
};

const UNTIL = / *(?:đến(?: +hết)?|[-–]) +/uy;
// "từ ngày 11/9/2026 đến hết ngày 20/9/2026", "từ quý II/2026"
export const readFrom: Reader = (a) => {
  const first = dateAfter(a.text, a.at + 2, a.end);
  if (first === null || /[Kk]ể +$/u.test(before(a, 5)) || (first.date.form === "year" && a.context.mode !== "field")) return null;
  const next = matchEnd(UNTIL, a.text, first.date.span.end);
  const last = next > 0 ? dateAfter(a.text, next, a.end) : null;
  if (last === null) {
    const open = a.context.mode === "field" ? resolve(first.date, a.context.date) : null;
    return open ? match(a.at, first.date.span.end, "range", { from: open.start }) : null;
  }
  const to = resolve(last.date, a.context.date);
  if (to && (isHistory(to.end, a.context.date) || (a.context.mode === "text" && isPast(to, a)))) return null;
  return match(a.at, last.date.span.end, "range", {
    from: to ? startOf(first, to.end.year, to.end.month) : (resolve(first.date, a.context.date)?.start ?? null),
    to: to?.end ?? null,
  });
};

const IN = /(?:[Tt]rong(?: +(?:suốt|cả))?|[Vv]ào|[Hh]ết|[Cc]ả|(?:[Hh]oàn +thành|[Xx]ong)(?: +(?:trong|vào))?) +(?=[nqtNQT])/uy;
/** First letters of what may follow the first word: a date, "suốt", "cả", "thành", "trong", "vào". */
const AFTER_IN = "nqtNQTscv";
// "trong quý I/2026", "vào năm 2025", "hoàn thành tháng 6/2026"
export const readIn: Reader = (a) => {
  if (!goesOnWith(AFTER_IN, a.text, wordEnd(a.text, a.at, a.end), a.end)) return null;
  const next = matchEnd(IN, a.text, a.at);
  if (next < 0) return null;
  const words = a.text.slice(a.at, next);
  // "tính đến hết ngày …": "đến" was asked before it
  if (/^[Hh]ết/u.test(words) && /(?<![a-zA-ZÀ-ỹ])[Đđ]ến +$/u.test(before(a, 6))) return null;
  const dated = dateAfter(a.text, next, a.end);
  if (dated === null || (dated.date.until && dated.date.form === "year")) return null;
  const start = /thành|ong +$/u.test(words) && !/trong/u.test(words) ? next : a.at;
  const { text, from, end, context } = a;
  return period({ text, at: start, from, end, context }, dated, false, /[Hh]ết/u.test(words));
};

const AND_NEXT = / *(?:, *|(?:và|đến|[-–]) +)(?=[tq])/uy;

// "trong tháng 11 và tháng 12 năm 2026": the second has the year of both
function secondOf(a: At, first: WrittenDate): DateAfter | null {
  const next = matchEnd(AND_NEXT, a.text, first.span.end);
  const second = next < 0 ? null : dateAfter(a.text, next, a.end);
  return second?.date.form === first.form && second.date.year !== null ? second : null;
}

function betweenBoth(a: At, first: DateAfter, { date }: DateAfter): DeadlineMatch | null {
  const last = resolve(date, a.context.date);
  if (last === null || isHistory(last.end, a.context.date) || (a.context.mode !== "field" && isPast(last, a))) return null;
  return match(a.at, date.span.end, "range", { from: startOf(first, last.end.year, last.end.month), to: last.end });
}

function period(a: At, dated: DateAfter, strict: boolean, whole: boolean): DeadlineMatch | null {
  const { date } = dated;
  const tail = recurringTail(a.text, date.span.end, a.end);
  if (strict || whole || tail) return byDate(a, dated, strict);
  if (date.form === "day") return null;
  const second = date.year === null && (date.form === "month" || date.form === "quarter") ? secondOf(a, date) : null;
  if (second !== null) return betweenBoth(a, dated, second);
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
export const readBare: Reader = (a) => {
  if (a.context.mode !== "field") return null;
  const dated = dateAfter(a.text, a.at, a.end);
  return dated ? period(a, dated, false, false) : null;
};
