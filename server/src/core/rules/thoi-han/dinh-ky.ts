/** A periodic report that tells no period, or not to whom it goes. One finding a document. */
import type { Assignment, Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { SyllableSet, WordSet, wordScan } from "../../text/word-set";
import { ADMINISTRATIVE, count } from "../parts";
import { defineRule } from "../rule";
import { plannedTasks } from "../task-parts";

const plan = (report: string): string => `I. NHIỆM VỤ
1. Sở Nội vụ theo dõi việc thực hiện Kế hoạch này, ${report}.
2. Sở Tài chính bố trí kinh phí thực hiện./.`;
const GOOD = plan("hằng quý báo cáo Ủy ban nhân dân tỉnh");

// "định kỳ báo cáo kết quả", "báo cáo định kỳ về Sở Nội vụ", "định kỳ tổng hợp, báo cáo"
const PERIODIC = /định +kỳ(?<between>[^.;]{0,60}?) báo +cáo|(?<!chế +độ +)báo +cáo(?<between2>[^.;]{0,40}?) định +kỳ/giu;
/** How often, or where that is laid down. */
const PERIOD =
  /(?<![a-zA-ZÀ-ỹ])(?:h[ằà]ng|mỗi|tháng|quý|năm|tuần|ngày|giữa +kỳ|cuối +kỳ|theo +(?:quy +định|yêu +cầu|chế +độ|hướng +dẫn|Quyết|Nghị|Thông))(?![a-zA-ZÀ-ỹ])/iu;
/** To whom: a body, its head, "cấp có thẩm quyền", "gửi …", "về …". */
const ADDRESSEE =
  /(?<![a-zA-ZÀ-ỹ])(?:gửi|về +(?:[A-ZĐ]|cơ +quan|đơn +vị|ban|sở)|với +[A-ZĐ]|cho +[A-ZĐ]|qua +[A-ZĐ]|UBND|HĐND|Ủy +ban|Chủ +tịch|Thường +trực|Ban|Sở|Bộ|Tỉnh +ủy|Thành +ủy|Thủ +tướng|Chính +phủ|Quốc +hội|cấp +(?:trên|có +thẩm)|cơ +quan|lãnh +đạo)(?![a-zà-ỹ])/u;

const WHAT = {
  period: { vi: "kỳ hạn", en: "no period" },
  addressee: { vi: "nơi nhận báo cáo", en: "no addressee" },
};
const SHOWN = 20;

export const periodicReport = defineRule({
  code: "thoi-han/dinh-ky",
  level: "nen-sua",
  title: { vi: "Báo cáo định kỳ nêu kỳ hạn và nơi nhận báo cáo", en: "A periodic report has its period and addressee" },
  source: "Thực hành soạn thảo: nguyên tắc 6 rõ (rõ thời gian)",
  why: {
    vi: "“Định kỳ báo cáo” mà không có kỳ và nơi nhận thì mỗi cơ quan hiểu một cách, không tổng hợp được.",
    en: "Without a period and an addressee every body reports in its own way.",
  },
  aspect: "noi-dung",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi"] },
  examples: [
    { at: "plan", bad: plan("định kỳ báo cáo Ủy ban nhân dân tỉnh"), good: GOOD },
    { at: "plan", bad: plan("hằng quý báo cáo định kỳ kết quả thực hiện"), good: GOOD },
  ],
  silent: [
    { at: "plan", text: plan("định kỳ 6 tháng, hằng năm báo cáo Ủy ban nhân dân tỉnh"), because: "đủ kỳ hạn và nơi nhận" },
    { at: "plan", text: plan("báo cáo Ủy ban nhân dân tỉnh định kỳ theo quy định"), because: "kỳ hạn do văn bản khác quy định" },
    { at: "plan", text: plan("định kỳ kiểm tra, sửa chữa thiết bị"), because: "không phải báo cáo" },
  ],
  check(draft, { report }) {
    const found = plannedTasks(draft).flatMap((task) => lacking(draft, task));
    const [first, ...others] = found;
    if (first === undefined) return;
    const what = { vi: first.lacks.map((l) => WHAT[l].vi).join(", "), en: first.lacks.map((l) => WHAT[l].en).join(" and ") };
    const more = others.length > 0 ? { vi: ` (${count(found.length)} chỗ)`, en: ` (${found.length} places)` } : { vi: "", en: "" };
    report({
      span: first.span,
      message: {
        vi: `Báo cáo định kỳ chưa nêu ${what.vi}${more.vi}. Nên ghi rõ kỳ báo cáo, hạn gửi và nơi nhận.`,
        en: `The periodic report has ${what.en}${more.en}. Say how often, by when and to whom.`,
      },
      related: others.slice(0, SHOWN).map((other) => ({
        span: other.span,
        message: {
          vi: `Chưa nêu ${other.lacks.map((l) => WHAT[l].vi).join(", ")}`,
          en: `Has ${other.lacks.map((l) => WHAT[l].en).join(" and ")}`,
        },
      })),
    });
  },
});

interface Lacking {
  readonly span: Span;
  readonly lacks: readonly (keyof typeof WHAT)[];
}

const KY = new SyllableSet(["kỳ"]);
const REGULARLY = wordScan(20, new WordSet(["định"]), (words, i) => (KY.has(words, i + 1) ? 2 : 0));

const SENTENCE_END = /[.;](?= |$)/gu;

/** Sentences of a task that speak of a periodic report and leave something open. */
function lacking(draft: Draft, task: Assignment): Lacking[] {
  if (REGULARLY.within(draft.source, task.span).length === 0) return [];
  const text = draft.source.slice(task.span);
  const ends = [...text.matchAll(SENTENCE_END)].map((m) => m.index);
  const found: Lacking[] = [];
  for (const m of text.matchAll(PERIODIC)) {
    const from = Math.max(0, ...ends.filter((end) => end < m.index)) + 1;
    const to = Math.min(text.length, ...ends.filter((end) => end >= m.index + m[0].length));
    const sentence = text.slice(from, to);
    const rest = text.slice(m.index, to);
    const lacks: (keyof typeof WHAT)[] = [];
    if (!PERIOD.test(sentence)) lacks.push("period");
    if (!ADDRESSEE.test(rest)) lacks.push("addressee");
    if (lacks.length > 0) found.push({ span: span(task.span.start + m.index, task.span.start + m.index + m[0].length), lacks });
  }
  return found;
}
