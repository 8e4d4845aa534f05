/** A deadline in words: its last day with the weekday, how many days are left, and how its words were read. */
import type { Language, Text } from "../model/finding";
import { dueDay, recurrenceWords } from "../model/recurrence";
import type { Deadline } from "../model/types";
import { addDays, type CalendarDate, compareDates, dayNumber, display, weekday } from "../text/calendar";

const WEEKDAYS: readonly Text[] = [
  { vi: "thứ Hai", en: "Monday" },
  { vi: "thứ Ba", en: "Tuesday" },
  { vi: "thứ Tư", en: "Wednesday" },
  { vi: "thứ Năm", en: "Thursday" },
  { vi: "thứ Sáu", en: "Friday" },
  { vi: "thứ Bảy", en: "Saturday" },
  { vi: "Chủ nhật", en: "Sunday" },
];

/** "thứ Bảy, 31/10/2026". */
export const dayWords = (day: CalendarDate, language: Language): string => `${WEEKDAYS[weekday(day)]?.[language] ?? ""}, ${display(day)}`;

/** "còn 18 ngày", "là hôm nay", "đã quá 03 ngày": from `today` to a day. */
export function daysLeft(day: CalendarDate, today: CalendarDate, language: Language): string {
  const left = dayNumber(day) - dayNumber(today);
  const n = Math.abs(left);
  const days = n < 10 ? `0${n}` : String(n);
  if (left === 0) return language === "vi" ? "là hôm nay" : "today";
  if (language === "vi") return left > 0 ? `còn ${days} ngày` : `đã quá ${days} ngày`;
  return left > 0 ? `${n} ${n === 1 ? "day" : "days"} left` : `${n} ${n === 1 ? "day" : "days"} over`;
}

const LAST: Text = { vi: "Ngày cuối", en: "Last day" };
const NEXT: Text = { vi: "Lần tới", en: "Next time" };

/** Markdown about a deadline. `today`: the day from which days are counted; null when it is not known. */
export function deadlineFacts(deadline: Deadline, today: CalendarDate | null, language: Language): string {
  const day = today === null ? deadline.end : dueDay(deadline, today);
  const title = deadline.kind === "recurring" ? NEXT : LAST;
  const left = day === null || today === null ? "" : ` (${sinceWords(day, today, language)})`;
  const first = day === null ? [] : [`${title[language]}: ${dayWords(day, language)}${left}`];
  return [...first, reading(deadline)[language]].filter((line) => line !== "").join("\n\n");
}

/** "còn 18 ngày, tính từ 22/11/2026". */
const sinceWords = (day: CalendarDate, today: CalendarDate, language: Language): string => {
  const left = daysLeft(day, today, language);
  return compareDates(day, today) === 0 ? left : `${left}, ${language === "vi" ? "tính từ" : "counted from"} ${display(today)}`;
};

const NOTHING: Text = { vi: "", en: "" };
const CONTINUOUS: Text = { vi: "Được hiểu là việc thường xuyên, không có ngày cuối.", en: "Read as continuous, without a last day." };
const EVENT: Text = { vi: "Được hiểu là theo sự kiện, chưa rõ ngày.", en: "Read as bound to an event, the day is not known." };
const RELATIVE: Text = { vi: "Tính từ một mốc khác, chưa rõ ngày.", en: "Counted from another event, the day is not known." };

/** How the words were understood. */
function reading(deadline: Deadline): Text {
  const { kind, start, end } = deadline;
  if (kind === "continuous") return CONTINUOUS;
  if (kind === "recurring") {
    const often = recurrenceWords(deadline) ?? NOTHING;
    return { vi: `Được hiểu là định kỳ: ${often.vi}.`, en: `Read as recurring: ${often.en}.` };
  }
  if (end === null) return kind === "relative" ? RELATIVE : EVENT;
  const last = display(end);
  if (kind === "before") {
    const named = display(addDays(end, 1));
    return { vi: `Được hiểu: đến hết ${last}, không tính ngày ${named}.`, en: `Read as: until ${last}, ${named} not included.` };
  }
  if (kind === "relative")
    return { vi: `Được hiểu: đến hết ${last}, tính theo ngày của văn bản.`, en: `Read as: until ${last}, counted from the text's date.` };
  if (start === null || compareDates(start, end) === 0)
    return kind === "date" ? NOTHING : { vi: `Được hiểu: đến hết ${last}.`, en: `Read as: until ${last}.` };
  return { vi: `Được hiểu: từ ${display(start)} đến hết ${last}.`, en: `Read as: from ${display(start)} to ${last}.` };
}
