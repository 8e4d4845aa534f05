/** The same words are assigned twice: to one body again, or to two bodies as if each led. One finding a task. */
import { TaskQuestion } from "../../model/task-answers";
import type { Assignment, Draft } from "../../model/types";
import { foldForCompare } from "../../text/fold";
import { ADMINISTRATIVE } from "../parts";
import { defineRule } from "../rule";
import { firstWords, plannedTasks } from "../task-parts";
import { ownWords, workKey, workSum } from "./work-words";

const WORK = "xây dựng phần mềm quản lý hồ sơ cán bộ, công chức, viên chức dùng chung trên địa bàn tỉnh";
const plan = (a: string, b: string): string => `I. NHIỆM VỤ
1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính ${a}.
2. ${b}./.`;

export const sameTaskTwice = defineRule({
  code: "phan-cong/trung-viec",
  level: "can-xac-minh",
  title: { vi: "Một nhiệm vụ chỉ giao một lần", en: "A task is assigned once" },
  source: "Thực hành soạn thảo; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Một việc ghi ở hai nơi, nhất là cho hai cơ quan chủ trì, thì không rõ ai làm; sửa một nơi dễ quên nơi kia.",
    en: "Work that stands in two places, above all with two leads, is nobody's; one place is forgotten when the other changes.",
  },
  aspect: "noi-dung",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi"] },
  examples: [
    {
      at: "plan",
      bad: plan(WORK, `Sở Khoa học và Công nghệ chủ trì ${WORK}`),
      good: plan(WORK, "Sở Khoa học và Công nghệ bảo đảm an toàn thông tin"),
    },
    {
      at: "plan",
      bad: plan(WORK, `Sở Nội vụ chủ trì, phối hợp với Sở Tài chính ${WORK}`),
      good: plan(WORK, "Sở Tài chính bố trí kinh phí"),
    },
  ],
  silent: [
    {
      at: "plan",
      text: plan("báo cáo kết quả thực hiện", "Sở Tài chính báo cáo kết quả thực hiện"),
      because: "câu ngắn dùng chung cho nhiều cơ quan",
    },
    { at: "plan", text: plan(WORK, `Sở Khoa học và Công nghệ thẩm định việc ${WORK}`), because: "hai việc khác nhau của một công trình" },
  ],
  check(draft, { report }) {
    const known = new Map<string, Assignment>();
    for (const task of withSharedEnd(draft)) {
      const key = workKey(draft, task);
      if (key === null) continue;
      const first = known.get(key);
      if (first === undefined || first.node === task.node) {
        known.set(key, first ?? task);
        continue;
      }
      if (!sameLead(first, task) && (SUPPORTS.test(first.text) || SUPPORTS.test(task.text))) continue;
      const line = draft.source.position(first.span.start).line + 1;
      report({
        span: firstWords(draft, task.span),
        message: {
          vi: `Nhiệm vụ này đã giao ở dòng ${line}${sameLead(first, task) ? "" : " cho cơ quan khác"}. Đề nghị kiểm tra.`,
          en: `This task is already given on line ${line}${sameLead(first, task) ? "" : " to another body"}. Check it.`,
        },
        related: [{ span: firstWords(draft, first.span), message: { vi: "Nơi giao lần đầu", en: "First given here" } }],
      });
    }
  },
});

const END_LENGTH = 24;
/** What may stand behind the last word. */
const CLOSING = " .;,:/";

/** Tasks of the text with a sum of words that another one has too: only those can be the same. */
function withSharedSum(draft: Draft): Assignment[] {
  const tasks = plannedTasks(draft).filter((task) => task.node.kind !== "table");
  const sums = tasks.map((task) => workSum(draft, task));
  const [seen, shared] = [new Set<number>(), new Set<number>()];
  for (const sum of sums) (seen.has(sum) ? shared : seen).add(sum);
  return shared.size === 0 ? [] : tasks.filter((_, i) => shared.has(sums[i] as number));
}

/** Of those the tasks whose last letters another one has too: few are compared in full. */
function withSharedEnd(draft: Draft): Assignment[] {
  const ends = new Map<string, Assignment[]>();
  for (const task of withSharedSum(draft)) {
    const end = END.of(task, () => endOf(ownWords(draft, task)));
    const same = ends.get(end);
    if (same === undefined) ends.set(end, [task]);
    else same.push(task);
  }
  return [...ends.values()].filter((tasks) => tasks.length > 1).flat();
}

const END = new TaskQuestion<string>();

/** The last letters of a text, what closes it left out. */
function endOf(words: string): string {
  let last = words.length;
  while (last > 0 && CLOSING.includes(words.charAt(last - 1))) last--;
  return words.slice(Math.max(0, last - END_LENGTH), last).toLowerCase();
}

/** The supporter's side of a task that stands at its lead: "Phối hợp Sở X bố trí …". */
const SUPPORTS = /^phối +(?:hợp|kết +hợp)/iu;
const sameLead = (a: Assignment, b: Assignment): boolean => leadsOf(a) === leadsOf(b);
const leadsOf = (task: Assignment): string =>
  task.lead
    .map(({ name }) => foldForCompare(name))
    .sort()
    .join("; ");
