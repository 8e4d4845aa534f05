/** Month 13, quarter V. */
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { writtenDates } from "../written-dates";

const task = (when: string): string => `Điều 1. Giao Sở Nội vụ rà soát hồ sơ, hoàn thành trong ${when}.`;

export const monthOrQuarterExists = defineRule({
  code: "thoi-han/thang-quy-khong-co",
  level: "bat-buoc",
  title: { vi: "Tháng từ 1 đến 12, quý từ I đến IV", en: "Months run from 1 to 12, quarters from I to IV" },
  source: "Lịch dương; cách ghi quý theo thông lệ",
  why: {
    vi: "Tháng 13 hoặc quý V là gõ nhầm, người nhận không biết hạn nào.",
    en: "Month 13 or quarter V is a slip; nobody knows what is meant.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("tháng 13 năm 2026"), good: task("tháng 12 năm 2026") },
    { at: "content", bad: task("quý V năm 2026"), good: task("quý IV năm 2026") },
    { at: "content", bad: task("quý V/2026"), good: task("quý IV/2026") },
  ],
  silent: [
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ chi trả lương tháng 13 cho người lao động.",
      because: "lương tháng thứ 13 là cách gọi có thật",
    },
    { at: "content", text: task("quý IV năm 2026"), because: "có quý IV" },
  ],
  check(draft, { report }) {
    const bases = new Set(writtenDates(draft, "basis"));
    for (const date of writtenDates(draft, "outside-head")) {
      if (date.possible || date.open) continue;
      const month = date.month?.value ?? null;
      const monthWrong = month !== null && (month < 1 || month > 12);
      const quarterWrong = date.form === "quarter";
      if (!monthWrong && !quarterWrong) continue;
      if (bases.has(date) && date.day !== null) continue;
      if (monthWrong && date.year === null && date.day === null) continue;
      report({
        span: date.span,
        message: {
          vi: `${quoted(draft.source, date.span)}: không có ${quarterWrong ? "quý" : "tháng"} này, phải ghi lại.`,
          en: `${quoted(draft.source, date.span)}: there is no such ${quarterWrong ? "quarter" : "month"}; it must be corrected.`,
        },
      });
    }
  },
});
