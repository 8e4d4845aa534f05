/** A deadline of a task that is over before the document is signed. */
import type { Deadline } from "../../model/types";
import { compareDates, display } from "../../text/calendar";
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";

const task = (when: string): string => `Điều 1. Giao Sở Nội vụ rà soát hồ sơ, báo cáo Ủy ban nhân dân tỉnh ${when}.`;

const ONCE: ReadonlySet<Deadline["kind"]> = new Set(["date", "before", "by-month", "by-quarter"]);

export const deadlineBeforeSigning = defineRule({
  code: "thoi-han/truoc-ngay-ban-hanh",
  level: "bat-buoc",
  title: { vi: "Thời hạn không ở trước ngày ban hành", en: "No deadline is over before the document is signed" },
  source: "Thực hành soạn thảo; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Hạn đã qua khi ký thì không thực hiện được; thường do lấy từ văn bản năm trước hoặc ký chậm.",
    en: "A deadline that is over cannot be met; it usually comes from last year's text or a late signature.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi"] },
  examples: [
    { at: "content", bad: task("trước ngày 15/9/2026"), good: task("trước ngày 16/11/2026") },
    { at: "content", bad: task("chậm nhất ngày 30/9/2025"), good: task("chậm nhất ngày 30/11/2026") },
  ],
  silent: [
    { at: "content", text: task("trước ngày 15 tháng 12 hằng năm"), because: "hạn lặp lại hằng năm" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ rà soát hồ sơ tiếp nhận trước ngày 01/7/2025.",
      because: "mốc của hồ sơ, không phải thời hạn của việc",
    },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ đối chiếu số liệu tính đến hết ngày 30/6/2026 và hồ sơ nộp từ ngày 01/01/2026 đến hết ngày 30/6/2026; báo cáo trước ngày 16/11/2026.",
      because: "kỳ của số liệu, của hồ sơ",
    },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ rà soát nhiệm vụ phải hoàn thành trước ngày 30/6/2026 nhưng chậm tiến độ, điều chỉnh hạn từ trước ngày 30/6/2026 sang trước ngày 16/11/2026.",
      because: "hạn cũ của việc được rà soát",
    },
  ],
  check(draft, { report, notEvaluated }) {
    const { date } = draft;
    if (date === null) return notEvaluated();
    for (const deadline of draft.deadlines) {
      if (deadline.task === null || deadline.end === null || !ONCE.has(deadline.kind) || compareDates(deadline.end, date) >= 0) continue;
      report({
        span: deadline.span,
        message: {
          vi: `Hạn ${quoted(draft.source, deadline.span)} đã qua trước ngày ban hành (${display(date)}). Phải ghi lại thời hạn.`,
          en: `The deadline ${quoted(draft.source, deadline.span)} is over before the document's date (${display(date)}). It must be corrected.`,
        },
      });
    }
  },
});
