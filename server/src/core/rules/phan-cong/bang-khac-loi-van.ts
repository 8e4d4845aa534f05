/** A task stands in the text and in the table, with another lead or another last day. */
import type { Assignment, Draft } from "../../model/types";
import { compareDates, display } from "../../text/calendar";
import { foldForCompare } from "../../text/fold";
import { ADMINISTRATIVE } from "../parts";
import { defineRule } from "../rule";
import { deadlinesOf, firstWords, plannedTasks } from "../task-parts";
import { sumOfKey, workKey, workSum } from "./work-words";

const WORK = "Xây dựng phần mềm quản lý hồ sơ cán bộ, công chức, viên chức dùng chung trên địa bàn tỉnh";
const plan = (lead: string, due: string): string => `I. NHIỆM VỤ
1. ${WORK}
- Cơ quan chủ trì: Sở Nội vụ.
- Cơ quan phối hợp: Sở Tài chính.
- Thời hạn hoàn thành: trước ngày 11/12/2026.
II. BẢNG PHÂN CÔNG NHIỆM VỤ
| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn hoàn thành |
|---|---|---|---|---|
| 1 | ${WORK} | ${lead} | Sở Tài chính | ${due} |`;
const GOOD = plan("Sở Nội vụ", "trước ngày 11/12/2026");

export const tableDisagrees = defineRule({
  code: "phan-cong/bang-khac-loi-van",
  level: "can-xac-minh",
  title: { vi: "Bảng phân công khớp với lời văn", en: "The table of tasks agrees with the text" },
  source: "Thực hành soạn thảo; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Bảng và lời văn ghi khác nhau về cơ quan chủ trì hoặc thời hạn thì không biết thực hiện theo đâu.",
    en: "When table and text name another lead or another day, nobody knows which holds.",
  },
  aspect: "noi-dung",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi"] },
  examples: [
    { at: "plan", bad: plan("Sở Khoa học và Công nghệ", "trước ngày 11/12/2026"), good: GOOD },
    { at: "plan", bad: plan("Sở Nội vụ", "trước ngày 18/12/2026"), good: GOOD },
  ],
  silent: [
    {
      at: "plan",
      text: plan("Sở Nội vụ", "17/12/2026").replace("trước ngày 11/12", "trước ngày 18/12"),
      because: "cùng một hạn cuối, khác cách ghi",
    },
    { at: "plan", text: plan("Sở Nội vụ tỉnh Lam Sơn", "trước ngày 11/12/2026"), because: "cùng một cơ quan" },
  ],
  check(draft, { report }) {
    const tasks = plannedTasks(draft);
    const rows = tasks.filter((task) => task.node.kind === "table");
    if (rows.length === 0 || rows.length === tasks.length) return;
    const keys = rows.map((row) => workKey(draft, row)).filter((key) => key !== null);
    const sums = new Set(keys.map(sumOfKey));
    const told = new Map<string, Assignment>();
    for (const task of tasks) {
      if (task.node.kind === "table" || !sums.has(workSum(draft, task))) continue;
      const key = workKey(draft, task);
      if (key !== null && !told.has(key)) told.set(key, task);
    }
    if (told.size === 0) return;
    for (const row of rows) {
      const task = told.get(workKey(draft, row) ?? "");
      const difference = task === undefined ? null : differenceOf(draft, task, row);
      if (task === undefined || difference === null) continue;
      report({
        span: firstWords(draft, row.span),
        message: { vi: `${difference.vi}. Đề nghị kiểm tra.`, en: `${difference.en}. Check it.` },
        related: [{ span: firstWords(draft, task.span), message: { vi: "Nơi ghi trong lời văn", en: "In the text" } }],
      });
    }
  },
});

/** What differs, in words; a side that tells nothing does not differ. */
function differenceOf(draft: Draft, task: Assignment, row: Assignment): { readonly vi: string; readonly en: string } | null {
  const [a, b] = [task.lead[0], row.lead[0]];
  if (a !== undefined && b !== undefined && !a.group && !b.group && !isSame(a.name, b.name) && (a.id === undefined || a.id !== b.id)) {
    return { vi: `Bảng ghi ${b.name} chủ trì, lời văn ghi ${a.name}`, en: `The table names ${b.name} as lead, the text ${a.name}` };
  }
  const [x, y] = [lastDay(draft, task), lastDay(draft, row)];
  if (x === null || y === null || compareDates(x, y) === 0) return null;
  return {
    vi: `Bảng ghi hạn đến ${display(y)}, lời văn ghi đến ${display(x)}`,
    en: `The table ends on ${display(y)}, the text on ${display(x)}`,
  };
}

const isSame = (a: string, b: string): boolean => {
  const [x, y] = [foldForCompare(a), foldForCompare(b)];
  return x.startsWith(y) || y.startsWith(x);
};

const lastDay = (draft: Draft, task: Assignment) => deadlinesOf(draft, task).findLast(({ end }) => end !== null)?.end ?? null;
