/** Căn cứ: a decision or resolution has them. */
import { mayLack, ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { misplacedBasis } from "./can-cu";

const BASIS = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.";

export const basesPresent = defineRule({
  code: "can-cu/thieu",
  level: "can-xac-minh",
  title: { vi: "Quyết định, nghị quyết có phần căn cứ", en: "A decision or resolution states its legal bases" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a",
  why: {
    vi: "Căn cứ gồm văn bản quy định thẩm quyền của cơ quan và văn bản quy định nội dung, cơ sở để ban hành.",
    en: "The bases are the acts that give the body its power and those on which the content rests.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: ["quyet-dinh", "nghi-quyet"], from: ND30 },
  examples: [
    { at: "bases", bad: "", good: BASIS },
    { at: "bases", bad: "", good: "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026." },
  ],
  silent: [
    {
      at: "bases",
      text: "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.",
      because: "có dòng đề nghị",
    },
    {
      at: "bases",
      text: "Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.",
      because: "có dòng xét đề nghị",
    },
  ],
  check(draft, context) {
    if (draft.legalBases.length > 0 || misplacedBasis(draft) !== null) return;
    if (!mayLack(draft, context)) return context.notEvaluated();
    const place = draft.decisionWord ?? draft.authority?.span ?? draft.title?.span;
    if (place === undefined) return context.notEvaluated();
    context.report({
      span: place,
      message: {
        vi: "Thiếu phần căn cứ ban hành. Đề nghị kiểm tra.",
        en: "The legal bases are missing. Check whether they were left out.",
      },
    });
  },
});
