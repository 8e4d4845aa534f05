/**
 * Deadlines as a calendar (RFC 5545): all-day events on the last day of each, RRULE for those that come again, UIDs that
 * stay when the text is edited around them or the deadline moves. The same text always gives the same bytes.
 */
import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventRepeatingFreq,
  type ICalRepeatingOptions,
  ICalWeekday,
} from "ical-generator";
import type { Language } from "../model/finding";
import type { Deadline } from "../model/types";
import { addDays, type CalendarDate, compareDates, daysInMonth, makeDate, toIso, weekday } from "../text/calendar";
import { foldForCompare } from "../text/fold";
import { type TaskRow, type TaskSource, taskRows } from "./tasks-table";

export interface CalendarOptions {
  readonly language: Language;
  /** Days before the last day at which to remind, in the morning; 0 is the day itself, null for no reminder. */
  readonly reminderDays: number | null;
  /** Stamp of documents without a date, and the first day asked of their recurrences. */
  readonly today: CalendarDate;
}

const SECONDS_A_DAY = 86_400;
/** Reminders come at 8 o'clock. */
const MORNING = 8 * 3600;
const FRIDAY = 4;
const SUMMARY_LENGTH = 120;

/** The calendar's text, CRLF line ends. Deadlines without a day (thường xuyên, khi có yêu cầu) are left out. */
export function tasksToIcs(sources: readonly TaskSource[], options: CalendarOptions): string {
  const calendar = ical({
    name: { vi: "Thời hạn nhiệm vụ", en: "Deadlines" }[options.language],
    prodId: { company: "vbhc", product: "tasks", language: "VI" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const used = new Map<string, number>();
  for (const row of taskRows(sources)) {
    for (const [index, deadline] of row.deadlines.entries()) addEvent(calendar, { row, deadline, index }, options, used);
  }
  return calendar.toString();
}

interface Due {
  readonly row: TaskRow;
  readonly deadline: Deadline;
  readonly index: number;
}

function addEvent(calendar: ICalCalendar, due: Due, options: CalendarOptions, used: Map<string, number>): void {
  const { row, deadline } = due;
  const from = row.draft.date ?? options.today;
  const repeating = deadline.kind === "recurring" ? recurrence(deadline, from) : null;
  const day = repeating?.first ?? deadline.end;
  if (day === null || day === undefined) return;
  const event = calendar.createEvent({
    id: uidOf(due, used),
    start: toIso(day),
    allDay: true,
    stamp: `${toIso(from)}T00:00:00Z`,
    summary: summaryOf(row, options.language),
    description: descriptionOf(due, options.language),
    ...(repeating !== null && { repeating: repeating.rule }),
  });
  if (options.reminderDays !== null)
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: options.reminderDays * SECONDS_A_DAY - MORNING,
      description: event.summary(),
    });
}

function summaryOf(row: TaskRow, language: Language): string {
  const what = row.text.length > SUMMARY_LENGTH ? `${row.text.slice(0, SUMMARY_LENGTH).trimEnd()}…` : row.text;
  const lead = row.lead === "" ? { vi: "Chưa có chủ trì", en: "No lead" }[language] : row.lead;
  return `${{ vi: "Hạn", en: "Due" }[language]}: ${lead} - ${what}`;
}

function descriptionOf({ row, deadline }: Due, language: Language): string {
  const say = (vi: string, en: string): string => (language === "vi" ? vi : en);
  const lines = [
    [say("Nhiệm vụ", "Task"), row.text],
    [say("Chủ trì", "Lead"), row.lead],
    [say("Phối hợp", "Support"), row.support],
    [say("Chỉ đạo", "Direction"), row.direct],
    [say("Sản phẩm", "Product"), row.product],
    [say("Thời hạn", "Deadline"), deadline.text],
    [say("Văn bản", "Document"), row.document],
    [say("Mục", "Section"), row.section],
  ];
  return lines.flatMap(([label, value]) => (value === "" ? [] : [`${label}: ${value}`])).join("\n");
}

/**
 * What names a deadline: the document's issuer and subject, the words of the task without those of its deadlines, and its
 * place among the task's deadlines. Edits elsewhere and a moved day leave it; a second task of the same words gets a count.
 */
function uidOf({ row, index }: Due, used: Map<string, number>): string {
  const { draft } = row;
  const subject = draft.title === null ? row.document : draft.source.slice(draft.title.span);
  const work = row.deadlines.reduce((text, { text: words }) => text.replace(words, " "), row.text);
  const key = [draft.header.issuer?.text ?? "", subject, work, index].map((part) => foldForCompare(String(part))).join("\n");
  const hash = hashOf(key);
  const count = used.get(hash) ?? 0;
  used.set(hash, count + 1);
  return `${hash}${count === 0 ? "" : `-${count + 1}`}@vbhc`;
}

const FNV_PRIME = 0x01000193;

/** 64 bits as hex: FNV-1a from two starting points. */
function hashOf(text: string): string {
  return [0x811c9dc5, 0x050c5d1f]
    .map((start) => {
      let hash = start;
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
      return (hash >>> 0).toString(16).padStart(8, "0");
    })
    .join("");
}

interface Recurrence {
  readonly first: CalendarDate;
  readonly rule: ICalRepeatingOptions;
}

/** "trước ngày 20": the last day is the 19th. */
const STRICT = /^trước(?! +hoặc)/iu;
const MONTH_DAY = /^(?<month>\d\d)-(?<day>\d\d)$/u;
const DAY = /ngày +(?<day>\d{1,2})(?!\d)/iu;
const LAST_MONTHS: Readonly<Record<"quarter" | "half-year" | "year", readonly number[]>> = {
  quarter: [3, 6, 9, 12],
  "half-year": [6, 12],
  year: [12],
};

/** First day on or after `from`, and its rule; null when nothing says how often. A period without a day ends on its last day. */
function recurrence(deadline: Deadline, from: CalendarDate): Recurrence | null {
  const { every, on } = deadline;
  const strict = STRICT.test(deadline.text);
  if (every === null || every === "day") return null;
  if (every === "week") {
    const day = namedWeekday(on ?? deadline.text) ?? FRIDAY;
    return {
      first: addDays(from, (day - weekday(from) + 7) % 7),
      rule: { freq: ICalEventRepeatingFreq.WEEKLY, byDay: WEEKDAYS[day] ?? ICalWeekday.FR },
    };
  }
  const named = MONTH_DAY.exec(on ?? "")?.groups;
  if (named !== undefined) return yearly(Number(named.month), Number(named.day), strict, from);
  const written = Number(DAY.exec(on ?? "")?.groups?.day ?? 0);
  const day = written === 0 ? -1 : strict && written > 1 ? written - 1 : written;
  const months = every === "month" ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : LAST_MONTHS[every];
  const first = nextDay(from, months, day);
  if (first === null) return null;
  const rule = { freq: ICalEventRepeatingFreq.MONTHLY, byMonthDay: day };
  return { first, rule: every === "month" ? rule : { ...rule, byMonth: [...months] } };
}

const WEEKDAYS = [ICalWeekday.MO, ICalWeekday.TU, ICalWeekday.WE, ICalWeekday.TH, ICalWeekday.FR, ICalWeekday.SA, ICalWeekday.SU] as const;
const WEEKDAY_WORDS = ["hai|2", "ba|3", "tư|4", "năm|5", "sáu|6", "bảy|7"].map((day) => new RegExp(`thứ +(?:${day})(?![\\p{L}\\d])`, "iu"));

/** 0 Monday … 6 Sunday, as the words name it; a weekly duty without a day ends with the week. */
function namedWeekday(words: string): number | null {
  if (/chủ +nhật/iu.test(words)) return 6;
  const day = WEEKDAY_WORDS.findIndex((pattern) => pattern.test(words));
  return day < 0 ? null : day;
}

function yearly(month: number, day: number, strict: boolean, from: CalendarDate): Recurrence | null {
  // 29/02 comes every fourth year only; the day before 01/3 is the last of February.
  const base = makeDate(2023, month, day);
  if (base === null) return null;
  const last = strict ? addDays(base, -1) : base;
  const byMonthDay = last.day === daysInMonth(2023, last.month) && last.month === 2 ? -1 : last.day;
  const first = nextDay(from, [last.month], byMonthDay);
  return first && { first, rule: { freq: ICalEventRepeatingFreq.YEARLY, byMonth: last.month, byMonthDay } };
}

/** First day on or after `from` in one of the months; -1 is the month's last. Skips months that lack the day. */
function nextDay(from: CalendarDate, months: readonly number[], day: number): CalendarDate | null {
  for (let i = 0; i < 48; i++) {
    const month = ((from.month - 1 + i) % 12) + 1;
    const year = from.year + Math.floor((from.month - 1 + i) / 12);
    if (!months.includes(month)) continue;
    const date = makeDate(year, month, day === -1 ? daysInMonth(year, month) : day);
    if (date !== null && compareDates(date, from) >= 0) return date;
  }
  return null;
}
