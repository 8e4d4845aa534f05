/** A last day that is over almost as soon as the document is signed: signing slips, the deadline does not. */

import { isHoliday } from "../../knowledge/holidays";
import { addDays, type CalendarDate, compareDates, dayNumber, display, weekday } from "../../text/calendar";
import { ADMINISTRATIVE, count, quoted } from "../parts";
import { defineRule } from "../rule";
import { lastDays } from "../task-parts";

interface Options {
  /** Working days between signing and the last day, at most, that are called too few. */
  readonly workingDays: number;
}

const task = (when: string): string => `Điều 1. Giao Sở Nội vụ rà soát hồ sơ, báo cáo Ủy ban nhân dân tỉnh ${when}.`;

export const deadlineTooClose = defineRule<Options>({
  code: "thoi-han/qua-sat",
  level: "can-xac-minh",
  title: { vi: "Thời hạn không quá sát ngày ban hành", en: "A deadline leaves time after signing" },
  source: "Thực hành soạn thảo; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Văn bản thường ký, gửi chậm hơn dự kiến, nên hạn quá sát ngày ban hành thì cơ quan nhận không kịp thực hiện.",
    en: "Documents are signed and sent later than planned, so that a deadline close to signing cannot be met.",
  },
  aspect: "noi-dung",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi"] },
  options: { defaults: { workingDays: 5 }, schema: (z) => z.object({ workingDays: z.int().check(z.gte(0), z.lte(60)) }) },
  examples: [
    { at: "content", bad: task("trước ngày 12/10/2026"), good: task("trước ngày 11/11/2026") },
    { at: "content", bad: task("chậm nhất ngày 14/10/2026"), good: task("chậm nhất ngày 11/11/2026") },
  ],
  silent: [
    { at: "content", text: task("trước ngày 20/10/2026"), because: "còn hơn 05 ngày làm việc" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ tổ chức hội nghị tập huấn vào ngày 12/10/2026.",
      because: "ngày diễn ra sự kiện, không phải hạn cuối",
    },
  ],
  check(draft, { report, options, notEvaluated }) {
    const { date } = draft;
    if (date === null) return notEvaluated();
    const enough = workingDay(date, options.workingDays + 1);
    for (const { deadline, day } of lastDays(draft)) {
      const end = deadline.end ?? day;
      if (compareDates(end, date) < 0 || compareDates(end, enough) >= 0) continue;
      const days = dayNumber(day) - dayNumber(date);
      report({
        span: deadline.span,
        message: {
          vi: `Hạn ${quoted(draft.source, deadline.span)} chỉ sau ngày ban hành (${display(date)}) ${count(days)} ngày. Đề nghị kiểm tra.`,
          en: `The deadline ${quoted(draft.source, deadline.span)} is only ${days} days after the document's date (${display(date)}). Check it.`,
        },
        data: { days },
      });
    }
  },
});

const SATURDAY = 5;

/** The day so many working days after another one: neither weekends nor known holidays count. */
function workingDay(from: CalendarDate, count: number): CalendarDate {
  let day = from;
  for (let working = 0; working < count; ) {
    day = addDays(day, 1);
    if (weekday(day) < SATURDAY && !isHoliday(day)) working++;
  }
  return day;
}
