/**
 * Thẩm quyền ban hành: the line in capitals between subject and căn cứ. Decisions and resolutions only; the models of
 * plans, notices and directives have none.
 */
import type { Draft } from "../../model/types";
import { nameOfKind } from "../document-types";
import { ADMINISTRATIVE, insert, mayLack, ND30, plain } from "../parts";
import { defineRule } from "../rule";

export const authorityMissing = defineRule({
  code: "ten-loai/tham-quyen",
  level: "can-xac-minh",
  title: { vi: "Quyết định, nghị quyết có dòng thẩm quyền ban hành", en: "Decisions and resolutions have the line of the issuing authority" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1, 1.2, 1.3 (chú thích 6)",
  why: {
    vi: "Dòng này nói ai ban hành: người đứng đầu thì ghi chức vụ, tập thể thì ghi tên cơ quan; hình thức ký phải theo dòng này.",
    en: "The line tells who issues: the office of a head, or the name of a body; the form of signing follows it.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "nghi-quyet"], from: ND30 },
  examples: [
    { at: "authority", bad: "", good: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN" },
  ],
  silent: [
    { at: "authority", text: "CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH LAM SƠN", because: "dòng thẩm quyền xuống hai dòng" },
  ],
  check(draft: Draft, context) {
    if (draft.authority !== null || draft.title?.kindName == null) return;
    if (!mayLack(draft, context)) return context.notEvaluated();
    const line = authorityFromSignature(draft);
    const base = draft.legalBases[0]?.span ?? draft.decisionWord;
    context.report({
      span: draft.title.kindName,
      message: {
        vi: `Thiếu dòng thẩm quyền ban hành giữa trích yếu và căn cứ của ${nameOfKind(draft.kind)}. Đề nghị kiểm tra.`,
        en: "The line of the issuing authority between subject and legal bases is missing. To be checked.",
      },
      fixes: line === null || base == null ? [] : [insert(base.start, `${line}\n\n`, "ask")],
    });
  },
});

/** "ỦY BAN NHÂN DÂN TỈNH LAM SƠN" signed TM., "CHỦ TỊCH ỦY BAN NHÂN DÂN …" signed by the chairman; null when unclear. */
function authorityFromSignature(draft: Draft): string | null {
  const issuer = draft.header.issuer?.text.replace(/ +/g, " ").trim() ?? "";
  const first = draft.signature?.titles[0];
  if (first === undefined || !/^ỦY BAN NHÂN DÂN \p{Lu}/u.test(issuer)) return null;
  if (first.form === "TM") return issuer;
  return plain(draft.source, first.title).startsWith("CHỦ TỊCH") ? `CHỦ TỊCH ${issuer}` : null;
}
