/** A body that leads, supports or directs bears a name that no table knows and that is one letter off a known one. */

import { nearName } from "../../knowledge/near-names";
import { TaskQuestion } from "../../model/task-answers";
import type { NamedBody } from "../../model/types";
import type { SourceText } from "../../text/source";
import type { Span } from "../../text/span";
import { count, STATE } from "../parts";
import { defineRule } from "../rule";
import { foldedName } from "../task-parts";

const task = (support: string): string => `I. NHIỆM VỤ
1. Sở Nội vụ chủ trì, phối hợp với ${support} rà soát hồ sơ của các cơ quan.
2. Sở Tài chính bố trí kinh phí thực hiện./.`;
const SHOWN = 20;

export const nearMissName = defineRule({
  code: "phan-cong/ten-gan-dung",
  level: "can-xac-minh",
  title: { vi: "Tên cơ quan được giao việc, phối hợp ghi đúng", en: "Tasked and supporting bodies are named right" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục II; bảng dữ liệu cơ quan",
  why: {
    vi: "Tên lệch một chữ cái so với tên cơ quan đã biết thường là lỗi gõ: văn bản không tới đúng cơ quan, bảng phân công tách một cơ quan thành hai. Cơ quan không có trong bảng dữ liệu thì không báo.",
    en: "A name one letter off a known body's is mostly a slip: the table of tasks makes two bodies of one. Bodies the tables do not know are left alone.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  needsKnowledge: true,
  examples: [
    { at: "plan", bad: task("Sở Nông nghiệp và Mối trường"), good: task("Sở Nông nghiệp và Môi trường") },
    { at: "plan", bad: task("Sở Khoa học và Cộng nghệ tỉnh Lam Sơn"), good: task("Sở Khoa học và Công nghệ tỉnh Lam Sơn") },
  ],
  silent: [
    {
      at: "plan",
      text: task("Trung tâm Xúc tiến thương mại biển tỉnh"),
      because: "cơ quan không có trong bảng dữ liệu: chưa biết không phải là sai",
    },
    { at: "plan", text: task("Văn phòng Ủy ban nhân dân tỉnh và Sở Ngoại vụ"), because: "hai tên đã biết" },
  ],
  check(draft, { knowledge, report, notEvaluated }) {
    if (knowledge === null) return notEvaluated();
    const wrong = new Map<string, { readonly known: string; readonly name: string; readonly places: Span[] }>();
    const seen = new Map<string, string | null>();
    const { source } = draft;
    for (const task of draft.assignments) {
      const isNear = (body: NamedBody): boolean => near(body, seen, source) !== null;
      if (!NEAR.of(task, () => task.lead.some(isNear) || task.support.some(isNear) || task.direct.some(isNear))) continue;
      for (const body of [...task.lead, ...task.support, ...task.direct]) {
        const known = near(body, seen, source);
        if (known === null) continue;
        const entry = wrong.get(body.name) ?? { known, name: body.name, places: [] };
        if (!entry.places.some((place) => place.start === body.span.start)) entry.places.push(body.span);
        wrong.set(body.name, entry);
      }
    }
    for (const { known, name, places } of wrong.values()) {
      const [first, ...others] = places;
      if (first === undefined) continue;
      const official = knowledge.bodies.named(known, draft.date)?.name ?? known;
      const more = others.length > 0 ? { vi: ` (${count(places.length)} chỗ)`, en: ` (${places.length} places)` } : { vi: "", en: "" };
      report({
        span: first,
        message: {
          vi: `“${name}” khác “${official}” một chữ cái${more.vi}. Đề nghị kiểm tra tên cơ quan.`,
          en: `“${name}” is one letter off “${official}”${more.en}. Check the name.`,
        },
        related: others.slice(0, SHOWN).map((span) => ({ span, message: { vi: "Cũng ghi như vậy", en: "Written so here too" } })),
        data: { body: name, known },
      });
    }
  },
});

/** One of the task's names is near to a known one. */
const NEAR = new TaskQuestion<boolean>();

function near(body: NamedBody, seen: Map<string, string | null>, source: SourceText): string | null {
  if (body.group) return null;
  let known = seen.get(body.name);
  if (known === undefined) {
    known = nearName(foldedName(source, body));
    seen.set(body.name, known);
  }
  return known;
}
