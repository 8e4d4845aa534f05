/** A decision that renews, amends or replaces says which document it changes, and gives its date. */
import type { Draft, Reference } from "../../model/types";
import { type Span, span } from "../../text/span";
import { mayLack, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { decision } from "../vi-du";

const RENEW = "Về việc kiện toàn Ban Chỉ đạo phòng, chống thiên tai tỉnh Lam Sơn";
const OLD = "Quyết định số 120/QĐ-UBND ngày 12 tháng 3 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn";
const renewal = (effect: string): string =>
  decision({
    subject: RENEW,
    body: `Điều 1. Kiện toàn Ban Chỉ đạo phòng, chống thiên tai tỉnh Lam Sơn theo danh sách kèm theo.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký${effect}.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và các thành viên Ban Chỉ đạo chịu trách nhiệm thi hành Quyết định này./.\n`,
  });

/** What a subject says when something older is changed. */
const CHANGES = /(?<![a-zA-ZÀ-ỹ])(?:kiện +toàn|sửa +đổi|điều +chỉnh +(?:Quyết|một +số|nội)|thay +thế|gia +hạn|bãi +bỏ)(?![a-zA-ZÀ-ỹ])/iu;
const CHANGE_WORD = /(?<![a-zA-ZÀ-ỹ])(?<word>kiện +toàn|sửa +đổi|điều +chỉnh|thay +thế|gia +hạn|bãi +bỏ)(?![a-zA-ZÀ-ỹ])/iu;
/** "thay thế Quyết định số …", "bãi bỏ Quyết định số …": the reference follows at once. */
const REPLACES = /(?:thay +thế|bãi +bỏ)(?: +(?:cho|các|toàn +bộ))? *$/iu;

export const oldDocument = defineRule({
  code: "bo-cuc/van-ban-cu",
  level: "can-xac-minh",
  title: { vi: "Kiện toàn, sửa đổi, thay thế thì nêu văn bản cũ", en: "What renews or replaces names the old document" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b; Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Không nêu văn bản cũ, hoặc nêu mà thiếu ngày, thì hai quyết định cùng tồn tại và không rõ bản nào còn hiệu lực.",
    en: "Without the old document, or its date, two decisions stand side by side and nobody knows which holds.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: ["quyet-dinh"] },
  examples: [
    { at: "whole", bad: renewal(""), good: renewal(` và thay thế ${OLD}`) },
    { at: "whole", bad: renewal(" và thay thế Quyết định số 120/QĐ-UBND"), good: renewal(` và thay thế ${OLD}`) },
  ],
  silent: [
    { at: "whole", text: renewal("; các văn bản trước đây về Ban Chỉ đạo hết hiệu lực"), because: "đã nêu việc xử lý văn bản trước" },
    {
      at: "whole",
      text: decision({ subject: "Về việc sửa chữa, nâng cấp hồ Suối Lim" }),
      because: "“sửa chữa” không phải là sửa đổi văn bản",
    },
  ],
  check(draft, context) {
    const undated = replacedWithoutDate(draft);
    for (const { span: where } of undated) {
      context.report({
        span: where,
        message: {
          vi: `Thay thế, bãi bỏ ${quoted(draft.source, where)} nhưng chưa ghi ngày ban hành. Đề nghị kiểm tra.`,
          en: `${quoted(draft.source, where)} is replaced or repealed, its date is not given. To be checked.`,
        },
      });
    }
    const word = changeWord(draft);
    if (word === null || undated.length > 0 || namesOld(draft)) return;
    if (!mayLack(draft, context) || draft.articles.length === 0) return context.notEvaluated();
    context.report({
      span: word,
      message: {
        vi: `Trích yếu ghi ${quoted(draft.source, word)} nhưng chưa nêu văn bản cũ được thay thế, sửa đổi. Đề nghị kiểm tra.`,
        en: `The subject says ${quoted(draft.source, word)}, the old document is not named. To be checked.`,
      },
    });
  },
});

function changeWord(draft: Draft): Span | null {
  const subject = draft.title?.subject ?? null;
  if (subject === null) return null;
  const text = draft.source.slice(subject);
  const m = CHANGES.test(text) ? CHANGE_WORD.exec(text) : null;
  return m === null ? null : span(subject.start + m.index, subject.start + m.index + m[0].length);
}

/** The old document's number, or a general word on what came before, stands in the subject or the articles. */
function namesOld(draft: Draft): boolean {
  const before = draft.legalBases.at(-1)?.span.end ?? 0;
  const subject = draft.title?.subject?.start ?? 0;
  const numbered = (r: Reference): boolean =>
    !r.internal && r.number !== null && (r.span.start > before || r.span.start < (draft.legalBases[0]?.span.start ?? 0));
  if (draft.references.some((r) => r.span.start >= subject && numbered(r))) return true;
  return draft.articles.some(({ node }) => /thay +thế|bãi +bỏ|hết +hiệu +lực|trước +đây/iu.test(draft.source.slice(node.span)));
}

const replacedWithoutDate = (draft: Draft): readonly Reference[] =>
  draft.references.filter(
    (r) =>
      !r.internal &&
      !r.nested &&
      r.number !== null &&
      /^[0-9]+\S*[a-zA-ZÀ-ỹ]/u.test(r.number) &&
      !/^ +ngày/u.test(draft.source.slice(span(r.span.end, r.span.end + 8))) &&
      r.dateSpan === null &&
      inArticles(draft, r.span) &&
      REPLACES.test(draft.source.slice(span(Math.max(0, r.span.start - 30), r.span.start))),
  );

const inArticles = (draft: Draft, where: Span): boolean => {
  const [first, last] = [draft.articles[0], draft.articles.at(-1)];
  return first !== undefined && last !== undefined && first.node.span.start <= where.start && where.end <= last.node.span.end;
};
