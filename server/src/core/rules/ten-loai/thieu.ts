/** Tên loại or trích yếu missing in a whole document whose symbol tells its type. Công văn has no title line. */

import { type DocumentType, firstGroup, typeOfAbbreviation } from "../../knowledge/document-types";
import type { Draft } from "../../model/types";
import { insert, mayLack, ND30, type Reporter, STATE } from "../parts";
import { defineRule } from "../rule";
import { misreadTitle } from "./title-line";

/** First groups that are also units or tax offices in the symbols of letters: they tell nothing. */
const AMBIGUOUS = new Set(["CT", "TC", "PC", "DA", "PA", "HĐ", "PB", "HD"]);

export const titleMissing = defineRule({
  code: "ten-loai/thieu",
  level: "nen-sua",
  title: { vi: "Văn bản có tên loại và trích yếu", en: "The document has its type as title, and a subject" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5",
  why: {
    vi: "Tên loại đứng trên, trích yếu đứng ngay dưới; chỉ công văn không có tên loại.",
    en: "The type stands above, the subject right under it; only letters have no type line.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "title", bad: "Về việc rà soát công trình thủy lợi", good: "QUYẾT ĐỊNH\nVề việc rà soát công trình thủy lợi" },
    { at: "title", bad: "QUYẾT ĐỊNH", good: "QUYẾT ĐỊNH\nVề việc rà soát hồ đập", fixed: "QUYẾT ĐỊNH\nVề việc …" },
  ],
  silent: [
    { at: "title", text: "QUYẾT ĐỊNH\nPhê duyệt danh mục hồ đập phải sửa chữa", because: "trích yếu không bắt buộc mở đầu bằng “Về việc”" },
    { at: "title", text: "QUYẾT ĐỊNH\nBan hành Danh mục hồ đập phải sửa chữa\nnăm 2027", because: "trích yếu xuống dòng" },
  ],
  check(draft: Draft, context) {
    const { title, header } = draft;
    const type = header.number === null ? null : typeOfAbbreviation(firstGroup(header.number.symbolText));
    if (type === null || AMBIGUOUS.has(type.abbreviation) || header.letterSubject !== null || header.number === null) return;
    if ((title?.kindName != null && title.subject !== null) || misreadTitle(draft) !== null) return;
    if (!mayLack(draft, context)) return context.notEvaluated();
    if (title?.kindName == null && oneLine(draft, type, context.report)) return;
    if (title?.kindName == null) {
      const anchor = title?.subject ?? draft.authority?.span ?? header.number.span;
      const at = title?.subject ?? draft.authority?.span ?? null;
      context.report({
        span: anchor,
        message: {
          vi: `Thiếu tên loại; nên có dòng “${type.title}” trên trích yếu.`,
          en: `The type is missing; “${type.title}” should stand above the subject.`,
        },
        fixes: at === null ? [] : [insert(at.start, `${type.title}\n`, "ask")],
      });
      return;
    }
    context.report({
      span: title.kindName,
      message: {
        vi: `Thiếu trích yếu; nên ghi ngay dưới “${type.title}”.`,
        en: `The subject is missing; it should stand right under “${type.title}”.`,
      },
      fixes: [insert(title.kindName.end, "\nVề việc …", "ask")],
    });
  },
});

/** "QUYẾT ĐỊNH VỀ VIỆC …": type and subject on one line. True when that was it. */
function oneLine(draft: Draft, type: DocumentType, report: Reporter): boolean {
  const subject = draft.title?.subject ?? null;
  if (subject === null) return false;
  const m = new RegExp(`^${type.title.replace(/ /g, " +")}(?<gap> *[:.,-]? +)`, "iu").exec(draft.source.slice(subject));
  if (m === null) return false;
  const gap = m.groups?.gap?.length ?? 1;
  const end = subject.start + m[0].length;
  report({
    span: { start: subject.start, end: end - gap },
    message: {
      vi: "Tên loại nên ghi thành một dòng riêng, trích yếu ở dòng dưới.",
      en: "The type should stand on a line of its own, the subject below it.",
    },
    fixes: [
      {
        title: { vi: "Tách tên loại thành một dòng", en: "Put the type on a line of its own" },
        kind: "ask",
        edits: [{ span: { start: end - gap, end }, newText: "\n" }],
      },
    ],
  });
  return true;
}
