/** A reference inside the document to an article, clause or point that is not there. */
import type { Draft, ReferenceTarget } from "../../model/types";
import { contains, type Span, span } from "../../text/span";
import { STATE } from "../parts";
import { defineRule, type Report } from "../rule";
import { isDamaged } from "../structure";

const body = (reference: string): string => `Điều 1. Giao Sở Nội vụ thực hiện các nhiệm vụ sau:
1. Rà soát hồ sơ của các cơ quan.
2. Tổng hợp kết quả thực hiện ${reference}.`;

export const internalTargetMissing = defineRule({
  code: "vien-dan/khong-co",
  level: "bat-buoc",
  title: { vi: "Điều, khoản, điểm được viện dẫn có trong văn bản", en: "The cited article, clause or point is in the document" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b; Mục II.6.đ",
  why: {
    vi: "Viện dẫn đến điều, khoản không có thường còn lại sau khi thêm, bớt điều; người thi hành không biết làm theo quy định nào.",
    en: "Such a reference is usually left when articles were added or removed; nobody can follow it.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: body("khoản 4 Điều này"), good: body("khoản 1 Điều này") },
    { at: "content", bad: body("quy định tại Điều 7 Quyết định này"), good: body("quy định tại Điều 3 Quyết định này") },
  ],
  silent: [
    { at: "content", text: body("theo khoản 9 Điều 45 Luật Tổ chức chính quyền địa phương"), because: "viện dẫn văn bản khác" },
    { at: "content", text: body("theo quy định tại khoản 1 Điều 1"), because: "khoản được viện dẫn có trong văn bản" },
    {
      at: "content",
      text: body("; Quyết định số 12/2019/QĐ-UBND hết hiệu lực, trừ các quy định tại điểm b khoản 1 Điều 27").replace(
        "12/2019/QĐ-UBND hết",
        "12/2019/QĐ-UBND ngày 03 tháng 5 năm 2019 của Ủy ban nhân dân tỉnh hết",
      ),
      because: "điều của văn bản bị thay thế",
    },
  ],
  check(draft, context) {
    if (context.excerpt) return context.notEvaluated();
    const lost = lostArticles(draft);
    const missing = draft.references
      .filter(
        (r) =>
          r.internal && !r.nested && !isExcepted(draft, r.span) && !(draft.recipients !== null && contains(draft.recipients.span, r.span)),
      )
      .flatMap((r) => r.targets)
      .filter((target) => target.status === "missing" && !lost.has(articleOf(target.label) ?? -1));
    const damaged = isDamaged(context.file);
    for (const target of missing) {
      if (!ANNEX.test(target.label)) context.report(damaged ? unsure([target]) : certain(target));
    }
    const annexes = missing.filter((target) => ANNEX.test(target.label) && !ofAnother(draft, target));
    if (annexes.length > 0) context.report(unsure(annexes));
  },
});

/** Annexes may be files of their own. */
const ANNEX = /^(?:Phụ +lục|Biểu|Mẫu|Danh +mục|Bảng)/iu;

/** "Phụ lục 4 và Phụ lục 5 của quy chuẩn kỹ thuật": annexes of a document named right after them. */
const OF_ANOTHER =
  /^(?:(?: *,| +và| +hoặc) +Phụ +lục(?: +số)? +\S+)*,? +(?:của|ban +hành +kèm +theo|kèm +theo|thuộc) +(?!(?:\p{Lu}\p{Ll}* +)?(?:\p{Ll}+ +)?này)/u;
const ofAnother = (draft: Draft, target: ReferenceTarget): boolean =>
  OF_ANOTHER.test(draft.source.slice(span(target.span.end, Math.min(target.span.end + 80, draft.span.end))));

const certain = (target: ReferenceTarget): Report => ({
  span: target.span,
  message: {
    vi: `Văn bản này không có ${target.label}. Phải sửa viện dẫn hoặc bổ sung nội dung.`,
    en: `This document has no ${target.label}. The reference must be corrected.`,
  },
  data: { labels: [target.label] },
});

/** One finding for all that may be in another file, or lost by the copy. */
function unsure(targets: readonly ReferenceTarget[]): Report {
  const labels = [...new Set(targets.map((target) => target.label))];
  const shown = labels.slice(0, 5).join(", ") + (labels.length > 5 ? ", …" : "");
  return {
    span: targets[0]?.span ?? span(0, 0),
    level: "can-xac-minh",
    message: {
      vi: `Viện dẫn “${shown}” nhưng trong tệp không có. Đề nghị kiểm tra tệp kèm theo.`,
      en: `“${shown}” is cited but is not in this file. Check the attached files.`,
    },
    related: targets
      .slice(1, 20)
      .map((target) => ({ span: target.span, message: { vi: `Viện dẫn ${target.label}`, en: `Cites ${target.label}` } })),
    data: { labels },
  };
}

const articleOf = (label: string): number | null => {
  const m = /Điều (\d+)/u.exec(label);
  return m ? Number(m[1]) : null;
};

/** Articles that the numbering itself shows to be lost: the sequence finding has named them already. */
function lostArticles(draft: Draft): ReadonlySet<number> {
  const numbers = draft.articles.map((article) => article.number).filter((n) => n !== null);
  const last = Math.max(0, ...numbers);
  const there = new Set(numbers);
  const lost = new Set<number>();
  for (let n = 1; n < last && n < 1000; n++) if (!there.has(n)) lost.add(n);
  return lost;
}

// "Quyết định số … hết hiệu lực …, trừ quy định tại Điều n": still of that act
const EXCEPTED = /(?:hết +hiệu +lực|bãi +bỏ|thay +thế)[^.;]{0,240}[ ,]trừ +[^.;]{0,120}$/u;
const LOOK_BACK = 400;

/** True for an article that stays in force of an act that the sentence repeals. */
function isExcepted(draft: Draft, where: Span): boolean {
  const line = draft.source.lines[draft.source.lineAt(where.start)];
  return EXCEPTED.test(draft.source.folded.slice(Math.max(line?.start ?? 0, where.start - LOOK_BACK), where.start));
}
