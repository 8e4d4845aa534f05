/** A day that no calendar has, anywhere but in head and legal bases (they have rules of their own). */
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { writtenDates } from "../written-dates";

const task = (when: string): string => `Điều 1. Giao Sở Nội vụ rà soát hồ sơ, báo cáo Ủy ban nhân dân tỉnh trước ngày ${when}.`;

export const dateExists = defineRule({
  code: "thoi-han/ngay-khong-co",
  level: "bat-buoc",
  title: { vi: "Ngày ghi trong văn bản có trong lịch", en: "A date in the text exists" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b (cách ghi ngày); lịch dương",
  why: {
    vi: "Thời hạn vào một ngày không có thì không thực hiện được, người nhận phải hỏi lại.",
    en: "A deadline on a day that does not exist cannot be met.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("31/11/2026"), good: task("30/11/2026") },
    { at: "content", bad: task("29 tháng 02 năm 2027"), good: task("26 tháng 02 năm 2027") },
  ],
  silent: [
    { at: "content", text: task("29/02/2028"), because: "năm 2028 có ngày 29 tháng 02" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ thực hiện Công văn số 31/11-SNV ngày 01/10/2026.",
      because: "số, ký hiệu không phải là ngày",
    },
  ],
  check(draft, { report }) {
    for (const date of writtenDates(draft, "text")) {
      if (date.possible || date.open || date.day === null || monthWrong(date.month?.value)) continue;
      report({
        span: date.span,
        message: {
          vi: `${quoted(draft.source, date.span)} không có trong lịch, phải ghi lại.`,
          en: `${quoted(draft.source, date.span)} does not exist; it must be corrected.`,
        },
      });
    }
  },
});

/** Months have their own rule. */
const monthWrong = (month: number | null | undefined): boolean => month !== null && month !== undefined && (month < 1 || month > 12);
