/** Several named bodies lead one task and nothing says who does what. One finding a section, never one a task. */
import type { Assignment, Draft } from "../../model/types";
import { span } from "../../text/span";
import { count, STATE } from "../parts";
import { defineRule } from "../rule";

const task = (lead: string): string => `I. NHIỆM VỤ
1. ${lead} chủ trì, phối hợp với các cơ quan liên quan rà soát hồ sơ.
2. Sở Tư pháp theo dõi việc thực hiện./.`;

export const severalLeads = defineRule({
  code: "phan-cong/nhieu-chu-tri",
  level: "nen-sua",
  title: { vi: "Mỗi nhiệm vụ có một cơ quan chủ trì, hoặc phân định phần việc", en: "A task has one lead, or says which part is whose" },
  source: "Thực hành soạn thảo; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Nhiều cơ quan cùng chủ trì mà không ghi phần việc thì không rõ ai chịu trách nhiệm chính.",
    en: "With several leads and no division of the work it is not clear who answers for it.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "plan", bad: task("Sở Nội vụ, Sở Tài chính"), good: task("Sở Nội vụ") },
    { at: "plan", bad: task("Sở Nội vụ và Sở Tài chính"), good: task("Sở Tài chính") },
  ],
  silent: [
    { at: "plan", text: task("Sở Nội vụ đối với hồ sơ cán bộ, Sở Tài chính đối với hồ sơ kinh phí"), because: "đã phân định phần việc" },
    { at: "plan", text: task("Các sở, ban, ngành"), because: "nhóm cơ quan, mỗi cơ quan chủ trì phần của mình" },
  ],
  check(draft, { report }) {
    const [first, ...others] = draft.assignments.filter((assignment) => isCrowded(draft, assignment));
    const [a] = first?.lead ?? [];
    const z = first?.lead.at(-1);
    if (first === undefined || a === undefined || z === undefined) return;
    const more =
      others.length > 0 ? { vi: ` (${count(others.length + 1)} nhiệm vụ)`, en: ` (${others.length + 1} tasks)` } : { vi: "", en: "" };
    report({
      span: z.span.end > a.span.start ? span(a.span.start, z.span.end) : a.span,
      message: {
        vi: `${count(first.lead.length)} cơ quan cùng chủ trì, chưa phân định phần việc${more.vi}. Nên ghi một cơ quan chủ trì hoặc tách “(1) … đối với …; (2) … đối với …”.`,
        en: `${first.lead.length} bodies lead together and their parts are not told apart${more.en}. Name one lead or write “(1) … đối với …; (2) … đối với …”.`,
      },
      related: others
        .slice(0, SHOWN)
        .flatMap(({ lead }) =>
          lead[0] === undefined
            ? []
            : [{ span: lead[0].span, message: { vi: `${count(lead.length)} cơ quan cùng chủ trì`, en: `${lead.length} leads` } }],
        ),
    });
  },
});

const SHOWN = 50;
const PERSON = /^(?:đồng +chí|đ\/c|ông|bà)(?![a-zA-ZÀ-ỹ])/iu;

/** At least two named bodies, none of them with its own share, and the word "chủ trì" beside them or above their column. */
function isCrowded(draft: Draft, task: Assignment): boolean {
  if (task.kind !== "nhiem-vu" || task.split) return false;
  const named = task.lead.filter((body) => !body.group);
  // "Đồng chí Trần Thị B, Phó Chủ tịch …": one person and her office
  if (named.some(({ name }) => PERSON.test(name))) return false;
  if (named.length < 2 || task.lead.some((body) => body.group || body.share !== undefined)) return false;
  return /chủ +trì/iu.test(draft.source.slice(task.span)) || task.node.kind === "table";
}
