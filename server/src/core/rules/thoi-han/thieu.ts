/** Tasks without a deadline: one finding a part, with the tasks as its places. */
import type { Assignment, Deadline, Draft } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import { lazy } from "../../text/lazy";
import { ADMINISTRATIVE, count } from "../parts";
import { defineRule } from "../rule";
import { deadlinesOf, firstWords, startOfWords, taskParts } from "../task-parts";

interface Options {
  /** Parts with fewer tasks are not looked at. */
  readonly minimum: number;
  /** Per cent of a part's tasks without a deadline from which it is told. */
  readonly percent: number;
}

const plan = (a: string, b: string): string => `I. NHIỆM VỤ
1. Sở Nội vụ rà soát vị trí việc làm${a}.
2. Sở Tài chính tổng hợp nhu cầu kinh phí${b}.
3. Sở Tư pháp rà soát văn bản${b}.
4. Sở Xây dựng thống kê công trình trong tháng 12 năm 2026.
5. Sở Y tế kiểm tra cơ sở y tế trong quý IV năm 2026./.`;
const DATED = plan(" trước ngày 10/12/2026", " trước ngày 11/12/2026");

const SHOWN = 50;

const SHORT = ["Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp", "Sở Xây dựng", "Sở Y tế"]
  .map((body, i) => `${i + 1}. ${body} rà soát hồ sơ về lĩnh vực được giao.`)
  .join("\n");

export const tasksWithoutDeadline = defineRule<Options>({
  code: "thoi-han/thieu",
  level: "nen-sua",
  title: { vi: "Nhiệm vụ có thời hạn, ít nhất đến tháng", en: "Tasks have deadlines, to the month at least" },
  source: "Thực hành soạn thảo: nguyên tắc 6 rõ (rõ thời gian)",
  why: {
    vi: "Nhiệm vụ không có thời hạn thì không đôn đốc, đánh giá được. Việc thường xuyên nên ghi “thường xuyên” hoặc kỳ báo cáo.",
    en: "A task without a deadline cannot be followed up. A standing duty says so, or names its period.",
  },
  aspect: "noi-dung",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi"] },
  options: {
    defaults: { minimum: 5, percent: 50 },
    schema: (z) => z.object({ minimum: z.int().check(z.gte(1), z.lte(100)), percent: z.int().check(z.gte(1), z.lte(100)) }),
  },
  examples: [
    { at: "plan", bad: plan("", ""), good: DATED },
    { at: "plan", bad: plan(" đến năm 2028", ""), good: DATED },
  ],
  silent: [
    { at: "plan", text: plan("", " trong quý IV năm 2026"), because: "phần lớn nhiệm vụ đã có thời hạn" },
    {
      at: "attachment",
      text: `Phụ lục\nCHỈ TIÊU BỒI DƯỠNG NĂM 2027\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n| STT | Nội dung | Số người | Đơn vị thực hiện |\n|---|---|---|---|\n${["Kỹ năng số", "Quản lý nhà nước", "Ngoại ngữ", "Văn thư", "Lưu trữ"].map((name, i) => `| ${i + 1} | Bồi dưỡng ${name.toLowerCase()} | ${20 + i} | Sở Nội vụ |`).join("\n")}`,
      because: "phụ lục giao số lượng",
    },
    {
      at: "plan",
      text: "I. NHIỆM VỤ\n1. Sở Nội vụ rà soát hồ sơ.\n2. Sở Tài chính bố trí kinh phí./.",
      because: "phần chỉ có ít nhiệm vụ",
    },
    {
      at: "content",
      text: `Điều 1. Giao các cơ quan hoàn thành các nhiệm vụ sau trước ngày 30 tháng 11 năm 2026:\n${SHORT}`,
      because: "một thời hạn ghi chung ở câu dẫn",
    },
    {
      at: "content",
      text: `Điều 1. Giao các cơ quan thực hiện các nhiệm vụ sau:\n${SHORT}\n6. Thời hạn hoàn thành các nhiệm vụ nêu trên: trước ngày 30 tháng 11 năm 2026.`,
      because: "một thời hạn ghi chung ở cuối",
    },
  ],
  check(draft, { report, options }) {
    const shared = lazy(() => new SharedDeadlines(draft));
    for (const part of taskParts(draft)) {
      const { anchor } = part;
      const tasks = part.tasks.filter((task) => !isRequest(draft, task) && !isAllotted(draft, task));
      if (tasks.length < options.minimum) continue;
      const without = tasks.filter((task) => task.deadlines.length === 0);
      const yearOnly = tasks.filter((task) => isYearOnly(deadlinesOf(draft, task)));
      const tooMany = (some: readonly Assignment[]): boolean => some.length > 0 && some.length * 100 >= options.percent * tasks.length;
      if (!tooMany(without) || !tooMany(without.filter((task) => !shared().covers(task)))) continue;
      const rough =
        yearOnly.length === 0
          ? { vi: "", en: "" }
          : { vi: `, ${count(yearOnly.length)} nhiệm vụ chỉ ghi năm`, en: `, ${yearOnly.length} name only a year` };
      report({
        span: anchor,
        message: {
          vi: `${count(without.length)} trong ${count(tasks.length)} nhiệm vụ của phần này chưa có thời hạn${rough.vi}. Nên ghi thời hạn đến tháng hoặc kỳ báo cáo.`,
          en: `${without.length} of ${tasks.length} tasks of this part have no deadline${rough.en}. Give each a month or a period.`,
        },
        related: [...places(draft, without, NO_DEADLINE), ...places(draft, yearOnly, YEAR_ONLY)].slice(0, SHOWN),
        data: { tasks: tasks.length, without: without.length },
      });
    }
  },
});

const ABOVE = /(?:nhiệm +vụ|nội +dung|công +việc|phần +việc)[^.;:]{0,40} (?:trên|tại +Điều +\d+)[^.;:]{0,12}:? *$/iu;
const REACH = 120;

/** Deadlines that are told once for many tasks: in the sentence that introduces them, or behind them ("các nhiệm vụ nêu trên"). */
class SharedDeadlines {
  private readonly starts: readonly number[];
  private readonly lastAbove: number;
  private readonly known = new Map<Node, boolean>();

  constructor(private readonly draft: Draft) {
    const { deadlines, source } = draft;
    this.starts = deadlines.map(({ span: { start } }) => start).sort((a, b) => a - b);
    this.lastAbove = this.starts.findLast((at) => ABOVE.test(source.slice({ start: Math.max(0, at - REACH), end: at }))) ?? -1;
  }

  covers({ node, span: { start } }: Assignment): boolean {
    if (start < this.lastAbove) return true;
    for (let above = node.parent; above !== null; above = above.parent) if (this.introduces(above)) return true;
    return false;
  }

  /** A sentence with a deadline and a colon at its end stands above the tasks. */
  private introduces(node: Node): boolean {
    let tells = this.known.get(node);
    if (tells === undefined) {
      const { start, end } = node.text;
      tells = this.hasDeadline(start, end) && this.draft.source.slice(node.text).trimEnd().endsWith(":");
      this.known.set(node, tells);
    }
    return tells;
  }

  private hasDeadline(start: number, end: number): boolean {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    return (this.starts[low] ?? end) < end;
  }
}

const NO_DEADLINE = { vi: "Chưa có thời hạn", en: "No deadline" };
const YEAR_ONLY = { vi: "Chỉ ghi năm", en: "Only a year" };

const places = (draft: Draft, tasks: readonly Assignment[], message: { vi: string; en: string }) =>
  tasks.map((task) => ({ span: firstWords(draft, task.span), message }));

/** "Đề nghị Ủy ban Mặt trận Tổ quốc …": asked, without a day. */
function isRequest(draft: Draft, task: Assignment): boolean {
  const start = startOfWords(task);
  return /^ *(?:kính +)?đề +nghị/iu.test(draft.source.slice({ start, end: Math.min(task.span.end, start + 30) }));
}

/** "CHỈ TIÊU …", "PHÂN BỔ …": what a year's quotas and money are, not what is to be done by when. */
const ALLOTMENT = /^[^\n]{0,80}(?:CHỈ +TIÊU|PHÂN +BỔ|DỰ +TOÁN|KINH +PHÍ|BIÊN +CHẾ|DANH +SÁCH)/u;

/** A row of an annex that shares out numbers. */
function isAllotted(draft: Draft, task: Assignment): boolean {
  if (task.node.kind !== "table") return false;
  const annex = draft.attachments.find(({ span: { start, end } }) => start <= task.span.start && task.span.end <= end);
  const subject = annex?.title.subject ?? null;
  return subject !== null && ALLOTMENT.test(draft.source.slice(subject));
}

/** All deadlines are whole years: "năm 2026", "đến năm 2030", "giai đoạn 2026-2030". */
function isYearOnly(deadlines: readonly Deadline[]): boolean {
  return (
    deadlines.length > 0 &&
    deadlines.every(({ kind, start, end }) => {
      if (kind === "year" || kind === "by-year") return true;
      return (
        kind === "range" && start !== null && end !== null && start.month === 1 && start.day === 1 && end.month === 12 && end.day === 31
      );
    })
  );
}
