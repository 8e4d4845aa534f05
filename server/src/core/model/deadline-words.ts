/** Deadlines told by words: continuous, recurring, relative ("trong 15 ngày kể từ …") and tied to an event. */

import { goesOnWith, skipBlanks } from "../text/blanks";
import { addDays, daysInMonth, makeDate } from "../text/calendar";
import { isDigit } from "../text/letters";
import { readDateAt } from "../text/written-date";
import { isDuty } from "./assignment-verbs";
import { matchEnd, wordEnd } from "./assignment-words";
import { type At, before } from "./deadline-at";
import { type DeadlineMatch, match, recurringOn, recurringTail, unitOf, yearPeriod } from "./deadline-dates";

const OFTEN = /(?:[Tt]hường +xuyên(?:,? +liên +tục)?|[Ll]iên +tục)(?: *[,;]? *(?:và +)?(?:định +kỳ|đột +xuất))?/uy;
const ALL_YEAR = / *,? *(?:trong +(?:suốt +)?)?(?:cả +)?(?<year>năm +(?<number>20\d\d))|,? *h[ằà]ng +năm/uy;
/** Nouns that "thường xuyên" describes: no duty is told there. */
const DESCRIBED =
  /(?:chi|vốn|kinh +phí|giáo +dục|đào +tạo|bồi +dưỡng|học(?: +tập)?|nhiệm +vụ|ngập|công +tác|biên +chế|tiếp +xúc|sửa +chữa|dự +toán|ngân +sách|hoạt +động|lao +động|trọng +tâm,|được|tình +trạng) +$/u;
const NOT_A_VERB = /(?:trong +quá|trong +(?!năm)|của|và|với|cho|là|hoặc|[,.;:)/]|$)/uy;

/** Marks that end an item. */
const ENDS = /^[.;/ ]{1,4}$/u;

/** "Thường xuyên kiểm tra …", "Thường xuyên trong năm 2026". */
export function readContinuous(a: At): DeadlineMatch | null {
  const stop = matchEnd(OFTEN, a.text, a.at);
  if (stop < 0 || stop > a.end) return null;
  ALL_YEAR.lastIndex = stop;
  const year = ALL_YEAR.exec(a.text);
  const words = before(a, 18);
  if (year !== null && ALL_YEAR.lastIndex <= a.end) {
    const days = year.groups?.number ? yearPeriod(Number(year.groups.number)) : null;
    return DESCRIBED.test(words.toLowerCase())
      ? null
      : match(a.at, ALL_YEAR.lastIndex, "continuous", { from: days?.start ?? null, to: days?.end ?? null });
  }
  const next = skipBlanks(a.text, stop, a.end);
  if (a.context.mode === "field") return match(a.at, stop, "continuous");
  if (/^[Ll]iên/u.test(a.text.slice(a.at, a.at + 4))) return null;
  // "kiểm tra an toàn hồ đập, thường xuyên."
  if (next >= a.end || ENDS.test(a.text.slice(next, a.end)))
    return /[,;] *$/u.test(words) && !DESCRIBED.test(words.toLowerCase()) ? match(a.at, stop, "continuous") : null;
  const opens = /(?:^|[.;:,(+-]) *$/u.test(words) || a.at <= a.from;
  const verb = isDuty(a.text, next);
  if (
    DESCRIBED.test(words.toLowerCase()) ||
    (matchEnd(NOT_A_VERB, a.text, next) >= next && !(verb && opens && !/^(?:trong|của|với|cho|là)/u.test(a.text.slice(next, next + 5))))
  )
    return null;
  return verb || opens ? match(a.at, stop, "continuous") : null;
}

const PERIODS = "(?:năm|quý|tháng|tuần|ngày|kỳ|0?[1369] +tháng|cả +năm|giữa +kỳ)";
const REPEATED = new RegExp(
  `(?:[Hh][ằà]ng|[Mm]ỗi) +(?<unit>năm|quý|tháng|tuần|ngày|kỳ)(?![a-zA-ZÀ-ỹ])(?:(?: *, *| +và +| *\\/ *|, *và +)(?:h[ằà]ng +)?${PERIODS}(?![a-zA-ZÀ-ỹ]))*`,
  "uy",
);
const NOT_A_DUTY =
  /(?:lương|phụ +cấp|trợ +cấp|kinh +phí|chi +phí|tiền|thu +nhập|mức|hưởng|tỷ +lệ|kế +hoạch|dự +toán|đua|ngân +sách|nhà +nước|cấp|giao|phân +bổ|tài +chính|quyết +toán|trung +hạn(?:,|,? +và)|\d{4},? +và|\d+ +năm,|\d+ +năm +và|nghiệp|công +tác|chương +trình|thường +niên|vốn|chi|nhiệm +vụ) +$/u;
const REPORTS = /(?:báo +cáo|sơ +kết|tổng +kết|kiểm +tra|đánh +giá|tổ +chức|tập +huấn|định +kỳ|rà +soát|giao +ban|họp|tổng +hợp)/u;
// "Ngoài báo cáo định kỳ …", "công tác bảo dưỡng định kỳ": of what kind, not when
const BESIDES = /Ngoài +(?:các +|những +)?[a-zà-ỹ ]{2,40}$/u;
const ATTRIBUTE = /(?:Ngoài +(?:các +|những +)?[a-zà-ỹ ]{2,30}|(?:công +tác|chế +độ|hoạt +động) +(?:[a-zà-ỹ]+,? +){1,6})(?:định +kỳ +)?$/u;
const DAY_BEFORE =
  /(?:(?:vào|định +kỳ|trước) +)?(?:[Nn]gày +\d{1,2}(?:[/]\d{1,2})?|(?<=và +)\d{1,2}[/]\d{1,2}|[Tt]hứ +(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ +nhật)(?: *\([^)]{2,20}\))? +$/u;

/** Last letters of DAY_BEFORE: of a number, of "hai", "ba" and the others, "nhật", or the parenthesis. */
const DAY_ENDS = "0123456789iaưmuyt)";

/** "Hằng quý báo cáo", "ngày 20 hằng tháng", "báo cáo … hằng tháng, quý, 6 tháng và cả năm". */
export function readRepeated(a: At): DeadlineMatch | null {
  if (a.text.startsWith("gày", a.at + 1)) return readDay(a);
  REPEATED.lastIndex = a.at;
  const m = REPEATED.exec(a.text);
  const stop = REPEATED.lastIndex;
  if (m === null || stop > a.end) return null;
  const unit = m.groups?.unit ?? "";
  const words = before(a, 200);
  const sentence = words.slice(Math.max(words.lastIndexOf(". "), words.lastIndexOf("; ")) + 1);
  const opens = /(?:^|[.;:(] *|^[-+] *)$/u.test(words) || a.at <= a.from;
  const next = skipBlanks(a.text, stop, a.end);
  const field = a.context.mode === "field";
  if (!field && (unit === "ngày" || (words.includes("Ngoài") && BESIDES.test(words)))) return null;
  if (!field && !opens && NOT_A_DUTY.test(words.toLowerCase())) return null;
  const clause =
    /[,] *$/u.test(words) && (isDuty(a.text, next) || a.text.charAt(next) === ",") && !/^của/u.test(a.text.slice(next, next + 3));
  if (!field && (unit === "năm" || /^[Mm]ỗi/u.test(m[0])) && !opens && !clause && !REPORTS.test(sentence.toLowerCase())) return null;
  const day = DAY_ENDS.includes(words.trimEnd().slice(-1)) ? DAY_BEFORE.exec(words) : null;
  const start = day ? a.at - day[0].length : a.at;
  const told = unit === "năm" && day !== null ? readDateAt(a.text, start + day[0].search(/\d/u), a.end) : null;
  return match(start, stop, "recurring", { every: unitOf(unit), on: recurringOn(told, a.text.slice(start, stop)) });
}

// Most days belong to citations: only one that comes again is read as a date.
const COMES_AGAIN =
  /[Nn]gày +\d{1,2}(?: *\/ *\d{1,2}| +tháng +\d{1,2})?(?: *,? *(?:của +)?(?:h[ằà]ng|mỗi)| +(?:của|cuối +quý)| +tháng +(?:cuối|đầu|sau|tiếp|liền))(?![a-zA-ZÀ-ỹ])/uy;

// "ngày 20 hằng tháng", "ngày 05 của tháng sau"
function readDay(a: At): DeadlineMatch | null {
  if (matchEnd(COMES_AGAIN, a.text, a.at) < 0) return null;
  const date = readDateAt(a.text, a.at, a.end);
  const tail = date ? recurringTail(a.text, date.span.end, a.end) : null;
  return date && tail
    ? match(a.at, tail.end, "recurring", { every: tail.every, on: recurringOn(date, a.text.slice(a.at, tail.end)) })
    : null;
}

const PERIODIC = new RegExp(
  `[Đđ]ịnh +kỳ(?:(?<both>(?:,| và| hoặc|\\/) *đột +xuất)|(?: +(?:vào +|trước +)?ngày +\\d{1,2})?,? +(?:h[ằà]ng +|mỗi +)?(?<unit>năm|quý|tháng|tuần|ngày|0?[1369] +tháng)(?![a-zA-ZÀ-ỹ]| +(?:cuối|đầu) )(?:(?:, *| +và +| *\\/ *|, +và +)(?:h[ằà]ng +)?(?:${PERIODS}|đột +xuất)(?![a-zA-ZÀ-ỹ]))*(?:(?: *\\/ *| +)(?:một +|01 +|1 +)?lần)?)?`,
  "uy",
);

/** "định kỳ", "định kỳ hằng quý và cả năm", "định kỳ 6 tháng một lần", "định kỳ, đột xuất". */
export function readPeriodic(a: At): DeadlineMatch | null {
  PERIODIC.lastIndex = a.at;
  const m = PERIODIC.exec(a.text);
  const stop = PERIODIC.lastIndex;
  if (m === null || stop > a.end || (!m.groups?.both && ATTRIBUTE.test(before(a, 60)))) return null;
  const unit = m.groups?.unit?.replace(/ +/g, " ") ?? "";
  const every = /^0?6/u.test(unit) ? "half-year" : /^0?3/u.test(unit) ? "quarter" : /^0?1 /u.test(unit) ? "month" : unitOf(unit);
  return match(a.at, stop, "recurring", { every, on: m[0].replace(/\s+/g, " ").trim() });
}

const DURATION =
  /(?:[Tt]rong(?: +(?:thời +(?:hạn|gian)|vòng))?(?: +(?:tối +đa|không +quá))?|[Kk]hông +quá|[Ss]au(?: +(?:thời +hạn))?|[Tt]hời +hạn)? *(?:là +|sau +)?(?<count>\d{1,3})(?: *\([a-zA-ZÀ-ỹ ]+\))? +(?<unit>ngày|tuần|tháng|năm|giờ)(?![a-zA-ZÀ-ỹ])(?<work> +làm +việc)?/uy;
const SINCE =
  /,? *(?:kể +)?từ +(?:(?:ngày|khi|thời +điểm|lúc) +)?(?<what>[^,.;:()]{2,120})|,? *(?:trước|sau) +(?:khi|ngày|thời +điểm|thời +hạn)(?: +[^,.;:()]{2,100})?/uy;
const SIGNED = /^(?:ký|ban +hành|quyết +định +này|kế +hoạch +này)/u;

/** A number, or what comes between it and the first word of DURATION. */
const COUNT_OPENS = "0123456789tvkqls";

/** A number or a blank stands at an offset, or a word behind which DURATION may go on. */
function mayCount(text: string, from: number): boolean {
  const next = wordEnd(text, from, text.length);
  return next === from || isDigit(text.charCodeAt(from)) || goesOnWith(COUNT_OPENS, text, next, text.length);
}

// "có hiệu lực sau 10 ngày kể từ ngày thông qua": when the document holds, nobody's deadline
const EFFECT = /hiệu +lực(?: +thi +hành)? +$/u;
/** "trong thời hạn 07 ngày làm việc kể từ ngày …", "chậm nhất 05 ngày trước khi …". */
export function readRelative(a: At, from: number): DeadlineMatch | null {
  if (!mayCount(a.text, from)) return null;
  DURATION.lastIndex = from;
  const m = DURATION.exec(a.text);
  if (m === null || DURATION.lastIndex > a.end || EFFECT.test(before(a, 40))) return null;
  const end = DURATION.lastIndex;
  SINCE.lastIndex = end;
  const since = SINCE.exec(a.text);
  const stop = since === null ? end : Math.min(SINCE.lastIndex, a.end);
  const introduced = /hạn|vòng|nhất/u.test(a.text.slice(a.at, from + m[0].length));
  if (since === null && !introduced) return null;
  const to =
    SIGNED.test(since?.groups?.what?.toLowerCase() ?? "") && !m.groups?.work
      ? plus(a, Number(m.groups?.count), m.groups?.unit ?? "")
      : null;
  return match(a.at, stop, "relative", { to });
}

// The day of signing does not count. Working days need a calendar of holidays and stay open.
function plus(a: At, count: number, unit: string): DeadlineMatch["to"] {
  const day = a.context.date;
  if (day === null) return null;
  if (unit === "ngày" || unit === "tuần") return addDays(day, unit === "tuần" ? count * 7 : count);
  if (unit !== "tháng" && unit !== "năm") return null;
  const months = day.month - 1 + (unit === "năm" ? count * 12 : count);
  const year = day.year + Math.floor(months / 12);
  const month = (months % 12) + 1;
  return makeDate(year, month, Math.min(day.day, daysInMonth(year, month)));
}

const AFTER = /[Nn]gay +sau +(?:khi +)?[^,.;:()]{2,80}(?:, +(?:mưa|lũ|bão)[^,.;:()]{0,30})?/uy;
const WHEN =
  /[Kk]hi +(?:phát +hiện|có +(?:yêu +cầu|đề +nghị|chỉ +đạo|phát +sinh|thay +đổi|hướng +dẫn|thông +báo|kết +quả))[^,.;:()]{0,80}/uy;
const MEETING =
  /[Tt]ại +(?:các +)?(?:phiên +họp|kỳ +họp|cuộc +họp|hội +nghị +(?:sơ|tổng) +kết|hội +nghị +giao +ban)(?:[^,.;:()]{0,60}?(?=[,.;:()]| +(?:để|và|nhằm|theo)(?![a-zA-ZÀ-ỹ])|$))?/uy;
const AFTER_ALL = /[Ss]au +khi +[^,.;:()]{2,80}/uy;

/** By the first letter. */
const EVENTS: Readonly<Record<string, RegExp>> = { n: AFTER, k: WHEN, t: MEETING, s: AFTER_ALL };

/** "ngay sau bão", "khi có yêu cầu", "tại phiên họp tháng 01/2026". */
export function readEvent(a: At): DeadlineMatch | null {
  const pattern = EVENTS[a.text.charAt(a.at).toLowerCase()];
  const found = pattern === undefined || (pattern === AFTER_ALL && a.context.mode !== "field") ? -1 : matchEnd(pattern, a.text, a.at);
  if (pattern === undefined || found < 0) return null;
  const stop = cutAtVerb(a, Math.min(found, a.end));
  const dated = pattern === MEETING ? monthIn(a, stop) : null;
  return match(a.at, stop, "event", {
    from: dated?.start ?? null,
    to: dated?.end ?? null,
    on: a.text.slice(a.at, stop).replace(/\s+/g, " ").trim(),
  });
}

function monthIn(a: At, stop: number): ReturnType<typeof yearPeriod> {
  const at = a.at + a.text.slice(a.at, stop).indexOf("tháng ");
  const date = at >= a.at ? readDateAt(a.text, at, stop) : null;
  const [year, month] = [date?.year?.value, date?.month?.value];
  if (!year || !month) return null;
  const start = makeDate(year, month, 1);
  const end = makeDate(year, month, daysInMonth(year, month));
  return start && end ? { start, end } : null;
}

const VERB = / +(?:để|đảm +bảo|bảo +đảm|nhằm|thì|phải|chủ +động)(?![a-zA-ZÀ-ỹ])/gu;

function cutAtVerb(a: At, stop: number): number {
  VERB.lastIndex = a.at + 6;
  const m = VERB.exec(a.text.slice(0, stop));
  return m ? m.index : stop;
}
