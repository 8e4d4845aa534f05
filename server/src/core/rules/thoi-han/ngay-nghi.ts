/** A last day on a known holiday, and on a weekend when asked for. Only deadlines ("trước ngày", "chậm nhất"), never days of events. */
import { holidayOn } from "../../knowledge/holidays";
import { type CalendarDate, display, fromIso, toIso, weekday } from "../../text/calendar";
import { ADMINISTRATIVE } from "../parts";
import { defineRule } from "../rule";
import { lastDays } from "../task-parts";

interface Options {
  /** Weekends count too. Off: month ends are the usual deadlines, whatever their weekday. */
  readonly weekends: boolean;
  /** Further days off, ISO: Tết, Giỗ Tổ, days exchanged in the year. */
  readonly daysOff: readonly string[];
}

const task = (when: string): string => `Điều 1. Giao Sở Nội vụ rà soát hồ sơ, báo cáo Ủy ban nhân dân tỉnh ${when}.`;
const SATURDAY = 5;
const SHOWN = 20;
/** The author wrote the weekday: he knows. */
const WEEKDAY_BESIDE = /^[ ,(]*(?:thứ +|chủ +nhật)/iu;

export const deadlineOnDayOff = defineRule<Options>({
  code: "thoi-han/ngay-nghi",
  level: "bien-tap",
  title: { vi: "Thời hạn không rơi vào ngày nghỉ", en: "A deadline is not on a day off" },
  source: "NĐ 30/2020/NĐ-CP không quy định; thực hành soạn thảo",
  why: {
    vi: "Hạn rơi vào ngày nghỉ dễ bị hiểu là ngày làm việc trước hoặc sau đó; nên chọn ngày làm việc.",
    en: "A deadline on a day off is read as the working day before or after it.",
  },
  aspect: "noi-dung",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi"] },
  options: { defaults: { weekends: false, daysOff: [] }, schema: (z) => z.object({ weekends: z.boolean(), daysOff: z.array(z.string()) }) },
  examples: [
    { at: "content", bad: task("trước ngày 02/9/2027"), good: task("trước ngày 01/9/2027") },
    { at: "content", bad: task("chậm nhất ngày 24/11/2026"), good: task("chậm nhất ngày 25/11/2026") },
  ],
  silent: [
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ tổ chức hội thao vào ngày 24/11/2026.",
      because: "ngày diễn ra sự kiện",
    },
    { at: "content", text: task("trước ngày 24/11/2026 (thứ Ba)"), because: "đã ghi thứ trong tuần" },
  ],
  check(draft, { report, options }) {
    const own = new Set(options.daysOff.filter((day) => fromIso(day) !== null));
    const found = lastDays(draft).flatMap((one) => {
      if (one.deadline.task === null) return [];
      const after = draft.source.slice({ start: one.span.end, end: Math.min(draft.span.end, one.span.end + 20) });
      const what = WEEKDAY_BESIDE.test(after) ? null : dayOff(one.day, own, options.weekends);
      return what === null ? [] : [{ ...one, what }];
    });
    const [first, ...others] = found;
    if (first === undefined) return;
    report({
      span: first.span,
      message: {
        vi: `Hạn ${display(first.day)} là ${first.what.vi}; có thể chọn ngày làm việc.`,
        en: `The deadline ${display(first.day)} is ${first.what.en}; a working day may be chosen.`,
      },
      related: others
        .slice(0, SHOWN)
        .map(({ span, day, what }) => ({ span, message: { vi: `${display(day)}: ${what.vi}`, en: `${display(day)}: ${what.en}` } })),
    });
  },
});

/** What kind of day off it is, in words; null for a working day. */
function dayOff(day: CalendarDate, own: ReadonlySet<string>, weekends: boolean): { readonly vi: string; readonly en: string } | null {
  const holiday = holidayOn(day);
  if (holiday !== null) return { vi: holiday.name, en: `a holiday (${holiday.name})` };
  if (own.has(toIso(day))) return { vi: "ngày nghỉ", en: "a day off" };
  if (!weekends || weekday(day) < SATURDAY) return null;
  return weekday(day) === SATURDAY ? { vi: "thứ Bảy", en: "a Saturday" } : { vi: "Chủ nhật", en: "a Sunday" };
}
