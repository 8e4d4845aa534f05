/**
 * The bodies' reports are due after the report that is made from them: "các sở gửi Sở Nội vụ trước ngày 20/12 để tổng hợp,
 * báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12".
 */
import type { Assignment, Deadline, Draft } from "../../model/types";
import { compareDates } from "../../text/calendar";
import { foldForCompare } from "../../text/fold";
import { span } from "../../text/span";
import { SyllableSet, WordSet, wordScan } from "../../text/word-set";
import { ADMINISTRATIVE, quoted } from "../parts";
import { defineRule } from "../rule";
import { deadlinesOf, plannedTasks } from "../task-parts";

const plan = (inner: string, outer: string): string => `I. NHIỆM VỤ
1. Các sở, ban, ngành báo cáo kết quả thực hiện về Sở Nội vụ ${inner}.
2. Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh ${outer}./.`;

export const innerAfterOuter = defineRule({
  code: "thoi-han/sau-han-cap-tren",
  level: "can-xac-minh",
  title: { vi: "Hạn gửi để tổng hợp trước hạn báo cáo cấp trên", en: "Reports come in before the summary goes out" },
  source: "Thực hành soạn thảo; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Cơ quan tổng hợp phải nhận báo cáo trước khi báo cáo cấp trên; hai hạn đảo ngược thì không thực hiện được.",
    en: "The body that sums up needs the reports before its own is due.",
  },
  aspect: "noi-dung",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi"] },
  examples: [
    {
      at: "plan",
      bad: plan("trước ngày 20 tháng 12 hằng năm", "trước ngày 15 tháng 12 hằng năm"),
      good: plan("trước ngày 10 tháng 12 hằng năm", "trước ngày 15 tháng 12 hằng năm"),
    },
    {
      at: "plan",
      bad: plan("trước ngày 11/12/2026", "trước ngày 09/12/2026"),
      good: plan("trước ngày 09/12/2026", "trước ngày 11/12/2026"),
    },
  ],
  silent: [
    { at: "plan", text: plan("trước ngày 11/12/2026", "trước ngày 15 tháng 01 hằng năm"), because: "một hạn một lần, một hạn hằng năm" },
    {
      at: "plan",
      text: "I. NHIỆM VỤ\n1. Sở Y tế báo cáo kết quả về Sở Tài chính trước ngày 11/12/2026.\n2. Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 09/12/2026./.",
      because: "hai việc, hai cơ quan tổng hợp khác nhau",
    },
    {
      at: "plan",
      text: "I. NHIỆM VỤ\n1. Các sở, ban, ngành báo cáo kết quả về Sở Nội vụ trước ngày 05 tháng 12 hằng năm.\n2. Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 6 hằng năm, báo cáo năm trước ngày 15 tháng 12 hằng năm./.",
      because: "hai kỳ báo cáo, mỗi kỳ một hạn",
    },
  ],
  check(draft, { report }) {
    const tasks = plannedTasks(draft);
    const outers = tasks.flatMap((task) => sumsUp(draft, task));
    if (outers.length === 0) return;
    const inners = tasks.flatMap((task) => sendsIn(draft, task));
    for (const inner of inners) {
      const asked = outers.filter((one) => one.by !== "" && one.deadline !== inner.deadline && inner.text.includes(one.by));
      const outer = asked.find((one) => isLater(inner.deadline, one.deadline));
      // Of two summaries a year each has its own reports.
      if (outer === undefined || asked.some((one) => isLater(one.deadline, inner.deadline))) continue;
      report({
        span: inner.deadline.span,
        message: {
          vi: `Báo cáo gửi ${quoted(draft.source, inner.deadline.span)} nhưng cơ quan tổng hợp phải báo cáo ${quoted(draft.source, outer.deadline.span)}. Đề nghị kiểm tra.`,
          en: `The reports are due ${quoted(draft.source, inner.deadline.span)}, the summary made from them ${quoted(draft.source, outer.deadline.span)}. Check it.`,
        },
        related: [{ span: outer.deadline.span, message: { vi: "Hạn báo cáo cấp trên", en: "The summary's deadline" } }],
      });
    }
  },
});

interface Due {
  readonly deadline: Deadline;
  /** Folded name of the body that sums up. */
  readonly by: string;
}

const CLAUSE = 260;
const HOP = new SyllableSet(["hợp"]);
const SUMS = wordScan(20, new WordSet(["tổng"]), (words, i) => (HOP.has(words, i + 1) ? 2 : 0));
const SUMS_UP = /tổng +hợp,?(?: +và)? +(?:tham +mưu +)?(?:trình|báo +cáo)[^.;]{0,200}$/iu;
const SENDS_IN = /(?:gửi|báo +cáo)[^.;]{0,120}? (?:về|cho|đến|gửi|tới|qua)? *(?<to>[A-ZĐ][^.;]{3,80})$/u;

/** Deadlines behind "tổng hợp, báo cáo …", with the body that does it. */
function sumsUp(draft: Draft, task: Assignment): Due[] {
  const [lead] = task.lead;
  if (lead === undefined || lead.group || SUMS.within(draft.source, task.span).length === 0) return [];
  return deadlinesOf(draft, task).flatMap((deadline) =>
    SUMS_UP.test(before(draft, task, deadline)) ? [{ deadline, by: foldForCompare(lead.name) }] : [],
  );
}

/** Deadlines behind "gửi báo cáo về …", with the words that name the one who gets it. */
function sendsIn(draft: Draft, task: Assignment): { readonly deadline: Deadline; readonly text: string }[] {
  return deadlinesOf(draft, task).flatMap((deadline) => {
    const words = before(draft, task, deadline);
    if (SUMS_UP.test(words)) return [];
    const to = SENDS_IN.exec(words)?.groups?.to;
    return to === undefined ? [] : [{ deadline, text: foldForCompare(to) }];
  });
}

const before = (draft: Draft, task: Assignment, deadline: Deadline): string =>
  draft.source
    .slice(span(Math.max(task.span.start, deadline.span.start - CLAUSE), Math.max(task.span.start, deadline.span.start)))
    .trimEnd();

/** Both once or both yearly, and the first after the second. */
function isLater(a: Deadline, b: Deadline): boolean {
  if (a.kind === "recurring" || b.kind === "recurring") {
    if (a.every !== "year" || b.every !== "year") return false;
    const days = [a.on ?? "", b.on ?? ""];
    return days.every((day) => /^\d\d-\d\d$/u.test(day)) && (days[0] ?? "") > (days[1] ?? "");
  }
  return a.end !== null && b.end !== null && a.end.year === b.end.year && compareDates(a.end, b.end) > 0;
}
