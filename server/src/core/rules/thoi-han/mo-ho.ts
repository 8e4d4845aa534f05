/** Urgency in words ("kịp thời", "sớm") where a date should stand. One finding a part, only for tasks without any deadline. */
import type { Draft, Vague } from "../../model/types";
import { ADMINISTRATIVE, count, quoted } from "../parts";
import { defineRule } from "../rule";
import { locate } from "../structure";
import { plannedTasks, taskParts } from "../task-parts";

const plan = (a: string, b: string): string => `I. NHIỆM VỤ
1. Sở Nội vụ ${a}
2. Sở Tài chính ${b}./.`;
const GOOD = plan("hoàn thành việc rà soát hồ sơ trước ngày 20/11/2026.", "tổng hợp kinh phí trước ngày 11/12/2026");

const SHOWN = 20;

export const vagueUrgency = defineRule({
  code: "thoi-han/mo-ho",
  level: "bien-tap",
  title: { vi: "Ghi thời hạn cụ thể thay cho “kịp thời”, “sớm”, “khẩn trương”", en: "A date instead of “soon”, “urgently”" },
  source: "Thực hành soạn thảo: nguyên tắc 6 rõ (rõ thời gian)",
  why: {
    vi: "“Khẩn trương”, “sớm” không cho biết hạn cuối; người thực hiện và người theo dõi hiểu khác nhau.",
    en: "“Urgently” names no last day; who acts and who follows up read it differently.",
  },
  aspect: "noi-dung",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi"] },
  examples: [
    { at: "plan", bad: plan("khẩn trương hoàn thành việc rà soát hồ sơ.", "tổng hợp kinh phí trước ngày 11/12/2026"), good: GOOD },
    { at: "plan", bad: plan("sớm hoàn thành việc rà soát hồ sơ.", "khẩn trương tổng hợp kinh phí"), good: GOOD },
  ],
  silent: [
    {
      at: "plan",
      text: plan("khẩn trương rà soát hồ sơ, hoàn thành trước ngày 20/11/2026.", "tổng hợp kinh phí"),
      because: "đã có thời hạn",
    },
    {
      at: "plan",
      text: plan("theo dõi việc thực hiện, kịp thời tháo gỡ khó khăn.", "tổng hợp kinh phí"),
      because: "chỉ tính chất của việc",
    },
  ],
  check(draft, { report }) {
    const vague = urgent(draft);
    if (vague.length === 0) return;
    for (const { tasks } of taskParts(draft)) {
      const open = new Set(tasks.filter((task) => task.deadlines.length === 0).map((task) => task.span.start));
      const [first, ...others] = vague.filter(({ owner }) => open.has(owner)).map(({ word }) => word);
      if (first === undefined) continue;
      const more =
        others.length > 0
          ? { vi: ` (${count(others.length + 1)} chỗ trong phần này)`, en: ` (${others.length + 1} places of this part)` }
          : { vi: "", en: "" };
      report({
        span: first.span,
        message: {
          vi: `${quoted(draft.source, first.span)} chưa cho biết hạn cuối${more.vi}; có thể ghi thời hạn cụ thể.`,
          en: `${quoted(draft.source, first.span)} names no last day${more.en}; a date may be given.`,
        },
        related: others.slice(0, SHOWN).map(({ span }) => ({ span, message: { vi: "Chưa có hạn cuối", en: "No last day" } })),
      });
    }
  },
});

/** Nothing but these stands between the body that acts, or the beginning of the item, and the word. */
const NOTHING_BETWEEN = /^(?:[ ,:]|chủ +trì|có +trách +nhiệm)*$/iu;
const WINDOW = 40;

/** Words of urgency that govern a task's main verb; `owner` is where the task begins. */
function urgent(draft: Draft): { readonly word: Vague; readonly owner: number }[] {
  const tasks = plannedTasks(draft);
  const spans = tasks.map((task) => task.span);
  return draft.vague.flatMap((word) => {
    const task = tasks[locate(spans, word.span.start)];
    if (task === undefined || !URGENT.test(word.text)) return [];
    const bodies = [...task.lead, ...task.support].map(({ span }) => span.end);
    const starts = [task.node.text.start, task.span.start, ...bodies].filter(
      (at) => at <= word.span.start && word.span.start - at <= WINDOW,
    );
    const governs = starts.some((start) => NOTHING_BETWEEN.test(draft.source.slice({ start, end: word.span.start })));
    return governs ? [{ word, owner: task.span.start }] : [];
  });
}

/** Words that set a time; "kịp thời" mostly tells how and not when. */
const URGENT = /^(?:khẩn +trương|sớm|nhanh +chóng|gấp +rút|trong +thời +gian|thời +gian)/iu;
