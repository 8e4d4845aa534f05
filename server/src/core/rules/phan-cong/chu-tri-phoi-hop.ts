/** The same named body leads a task and supports itself in it. */
import type { NamedBody } from "../../model/types";
import { STATE } from "../parts";
import { defineRule } from "../rule";

const task = (lead: string, support: string): string => `I. NHIỆM VỤ
1. ${lead} chủ trì, phối hợp với ${support} rà soát hồ sơ của các cơ quan.
2. Sở Tài chính bố trí kinh phí thực hiện./.`;

export const leadAlsoSupports = defineRule({
  code: "phan-cong/chu-tri-phoi-hop",
  level: "can-xac-minh",
  title: { vi: "Cơ quan chủ trì không đồng thời là cơ quan phối hợp", en: "A lead body is not also a supporting one" },
  source: "Thực hành soạn thảo; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Một cơ quan vừa chủ trì vừa phối hợp trong cùng một việc là ghi nhầm, thường do chép danh sách cơ quan.",
    en: "A body that leads and supports the same task is a slip, usually from a copied list of bodies.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    {
      at: "plan",
      bad: task("Sở Nội vụ", "Sở Tài chính, Sở Nội vụ và các cơ quan liên quan"),
      good: task("Sở Nội vụ", "Sở Tài chính và các cơ quan liên quan"),
    },
    { at: "plan", bad: task("Sở Nội vụ", "các Sở: Nội vụ, Tài chính, Tư pháp"), good: task("Sở Nội vụ", "các Sở: Tài chính, Tư pháp") },
  ],
  silent: [
    { at: "plan", text: task("Sở Nội vụ", "các sở, ban, ngành"), because: "“các sở, ban, ngành” là nhóm, không phải chính cơ quan đó" },
    { at: "plan", text: task("Sở Nội vụ", "Văn phòng Ủy ban nhân dân tỉnh và Sở Tài chính"), because: "các cơ quan khác nhau" },
  ],
  check(draft, { report }) {
    for (const assignment of draft.assignments) {
      if (assignment.lead.length === 0 || assignment.support.length === 0) continue;
      const leadNamed = finder(assignment.lead.filter((body) => !body.group));
      for (const body of assignment.support) {
        const lead = body.group ? undefined : leadNamed(body);
        if (lead === undefined) continue;
        report({
          span: body.span,
          message: {
            vi: `${body.name} vừa chủ trì vừa phối hợp trong một nhiệm vụ. Đề nghị kiểm tra.`,
            en: `${body.name} both leads and supports this task. Check it.`,
          },
          related: [{ span: lead.span, message: { vi: "Cơ quan chủ trì", en: "Lead body" } }],
          data: { body: body.name },
        });
      }
    }
  },
});

const key = (body: NamedBody): string => body.name.toLowerCase();

/** So many bodies are compared one by one. */
const FEW = 4;

/** Finds the body of a list that bears the name of another one, in whatever capitals. */
function finder(bodies: readonly NamedBody[]): (body: NamedBody) => NamedBody | undefined {
  if (bodies.length <= FEW) return (body) => bodies.find((other) => other.name.length === body.name.length && key(other) === key(body));
  const byKey = new Map(bodies.map((body) => [key(body), body]));
  return (body) => byKey.get(key(body));
}
