/** A deadline with day and month but no year. */
import { lazy } from "../../text/lazy";
import type { Span } from "../../text/span";
import { ADMINISTRATIVE, quoted } from "../parts";
import { defineRule } from "../rule";
import { locate } from "../structure";
import { writtenDates } from "../written-dates";

const task = (when: string): string => `Điều 1. Giao Sở Nội vụ rà soát hồ sơ, báo cáo Ủy ban nhân dân tỉnh trước ngày ${when}.`;

/** "hằng năm", "hàng năm", "của năm", "mỗi năm", "cùng năm", "năm sau": the year is said in words. */
const YEAR_IN_WORDS =
  /^[ ,;]*(?:(?:của|trong)? *(?:hằng|hàng|mỗi|từng|các|cùng|những) +năm|năm +(?:sau|trước|nay|tiếp|liền|kế|học|đó|báo|thực)|của +năm|dương +lịch|âm +lịch)/iu;
/** "từ ngày 01/7 đến ngày 31/12/2026": the year stands at the other end. */
const RANGE = /^ *(?:-|–|đến|tới|và|,|;|hoặc)/iu;

export const deadlineWithoutYear = defineRule({
  code: "thoi-han/thieu-nam",
  level: "bien-tap",
  title: { vi: "Thời hạn ghi đủ ngày, tháng, năm", en: "A deadline has its year" },
  source: "NĐ 30/2020/NĐ-CP không quy định; thực hành soạn thảo",
  why: {
    vi: "Ngày không có năm dễ hiểu nhầm khi văn bản có hiệu lực qua nhiều năm. Hạn hằng năm thì ghi “hằng năm”.",
    en: "Without the year a deadline is unclear once the document lives longer than a year. A yearly one says “hằng năm”.",
  },
  aspect: "noi-dung",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi"] },
  examples: [
    { at: "content", bad: task("16/11"), good: task("16/11/2026") },
    { at: "content", bad: task("16 tháng 11"), good: task("16 tháng 11 năm 2026") },
  ],
  silent: [
    { at: "content", text: task("15 tháng 12 hằng năm"), because: "hạn hằng năm" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ tổ chức tuần lễ cao điểm từ ngày 01/11 đến ngày 07/11/2026.",
      because: "năm ghi ở ngày sau",
    },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12) tổng hợp, báo cáo Ủy ban nhân dân tỉnh.",
      because: "hạn của kỳ báo cáo lặp lại",
    },
  ],
  check(draft, { report }) {
    const deadlines = lazy(() => new Set(draft.deadlines.map((deadline) => deadline.span.start)));
    const yearly = lazy(() =>
      inOrder(draft.deadlines.filter((deadline) => deadline.kind === "recurring").map((deadline) => deadline.span)),
    );
    const places = writtenDates(draft, "text").filter((date) => {
      if (date.open || !date.possible || date.year !== null || date.day === null || date.month === null) return false;
      const rest = draft.source.slice({ start: date.span.end, end: Math.min(date.span.end + 40, draft.span.end) });
      if (YEAR_IN_WORDS.test(rest) || RANGE.test(rest)) return false;
      if (locate(yearly(), date.span.start) >= 0) return false;
      return (
        isDeadline(draft.source.slice({ start: Math.max(draft.span.start, date.span.start - 30), end: date.span.start })) ||
        deadlines().has(date.span.start)
      );
    });
    const [first, ...others] = places;
    if (first === undefined) return;
    report({
      span: first.span,
      message: {
        vi: `Thời hạn ${quoted(draft.source, first.span)} chưa ghi năm, có thể ghi đủ ngày, tháng, năm.`,
        en: `The deadline ${quoted(draft.source, first.span)} has no year; the full date may be given.`,
      },
      related: others.slice(0, 20).map((d) => ({ span: d.span, message: { vi: "Chưa ghi năm", en: "No year" } })),
    });
  },
});

const inOrder = (spans: Span[]): Span[] => spans.sort((a, b) => a.start - b.start);

/** Words that make the date after them a deadline. */
const isDeadline = (before: string): boolean =>
  /(?:trước|chậm +nhất|muộn +nhất|hạn|xong|hết|đến +hết|là) *(?:là *)?(?:vào *)?$/iu.test(before);
