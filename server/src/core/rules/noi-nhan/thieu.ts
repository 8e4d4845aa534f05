/** Nơi nhận missing in a whole document. Normative documents have it "if any". */
import type { Draft } from "../../model/types";
import { ADMINISTRATIVE, mayLack, ND30 } from "../parts";
import { defineRule } from "../rule";

export const recipientsMissing = defineRule({
  code: "noi-nhan/thieu",
  level: "can-xac-minh",
  title: { vi: "Văn bản có phần Nơi nhận", en: "The document has its recipients" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9",
  why: {
    vi: "Nơi nhận cho biết ai thi hành, ai giám sát, lưu ở đâu và in bao nhiêu bản; hay mất khi chép từ trang web.",
    en: "The recipients tell who executes, who supervises, where it is kept and how many copies are printed.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    { at: "recipients", bad: "", good: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, NNMT." },
    { at: "signature", bad: "", good: "CHỦ TỊCH\nTrần Minh Khang" },
  ],
  silent: [],
  check(draft: Draft, context) {
    if (draft.recipients !== null) return;
    if (!mayLack(draft, context) || draft.signature === null) return context.notEvaluated();
    context.report({
      span: draft.signature.titles[0]?.span ?? draft.signature.span,
      message: { vi: "Thiếu phần Nơi nhận. Đề nghị kiểm tra.", en: "The recipients (Nơi nhận) are missing. To be checked." },
    });
  },
});
