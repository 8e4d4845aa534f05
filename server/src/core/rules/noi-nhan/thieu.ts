/** Nơi nhận missing in a whole document. Normative documents have it "if any". */

import type { Related } from "../../model/finding";
import type { Draft } from "../../model/types";
import { span } from "../../text/span";
import { ADMINISTRATIVE, lastWord, mayLack, ND30 } from "../parts";
import { defineRule } from "../rule";
import { executionArticles } from "./nhu-dieu";

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
    { at: "recipients", bad: "", good: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT." },
    {
      at: "whole",
      bad: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/TB-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nTHÔNG BÁO\nVề việc tạm ngừng cấp nước hồ Suối Lim\n\nHồ Suối Lim ngừng cấp nước để sửa cống từ ngày 15 tháng 10 năm 2026./.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Minh Khang\n",
      good: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/TB-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nTHÔNG BÁO\nVề việc tạm ngừng cấp nước hồ Suối Lim\n\nHồ Suối Lim ngừng cấp nước để sửa cống từ ngày 15 tháng 10 năm 2026./.\n\nNơi nhận:\n- Lưu: VT.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Minh Khang\n",
    },
  ],
  silent: [
    { at: "recipients", text: "Nơi nhận: - Như Điều 3; - Lưu: VT, NNMT.", because: "nơi nhận ghi trên một dòng" },
    {
      at: "whole",
      text: "Điều 1. Giao Sở Xây dựng rà soát hồ đập.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\n",
      because: "một đoạn dán vào, không phải cả văn bản",
    },
  ],
  check(draft: Draft, context) {
    if (draft.recipients !== null) return;
    if (!mayLack(draft, context) || draft.signature === null) return context.notEvaluated();
    const signature = draft.signature.titles[0]?.span ?? draft.signature.span;
    context.report({
      span: signature,
      message: { vi: "Thiếu phần Nơi nhận. Đề nghị kiểm tra.", en: "The recipients (Nơi nhận) are missing. To be checked." },
      related: contentEnd(draft),
      fixes: [
        {
          title: { vi: "Chèn phần Nơi nhận", en: "Insert the recipients" },
          kind: "ask",
          edits: [{ span: span(signature.start, signature.start), newText: block(draft) }],
        },
      ],
    });
  },
});

/** The end of the content, after which the recipients belong. */
function contentEnd(draft: Draft): readonly Related[] {
  const last = draft.nodes.at(-1);
  if (last === undefined) return [];
  const end = draft.endMark?.end ?? last.span.end;
  return [
    {
      span: lastWord(draft.source, span(Math.max(last.span.start, end - 80), end)),
      message: { vi: "Nội dung kết thúc ở đây.", en: "The content ends here." },
    },
  ];
}

const REPORTED_UP = new Set(["cong-van", "to-trinh", "bao-cao"]);

/** The lines that the models show and that need no name. */
function block(draft: Draft): string {
  const execution = executionArticles(draft).at(-1);
  const same = execution !== undefined ? `- Như Điều ${execution};\n` : REPORTED_UP.has(draft.kind ?? "") ? "- Như trên;\n" : "";
  return `Nơi nhận:\n${same}- Lưu: VT.\n\n`;
}
