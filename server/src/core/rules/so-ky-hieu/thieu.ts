/** The line "Số: …" missing in a whole administrative document. The number itself may be blank, the line may not. */

import { DOCUMENT_TYPES } from "../../knowledge/document-types";
import type { Draft } from "../../model/types";
import { ADMINISTRATIVE, insert, mayLack, ND30 } from "../parts";
import { defineRule } from "../rule";

export const numberMissing = defineRule({
  code: "so-ky-hieu/thieu",
  level: "can-xac-minh",
  title: { vi: "Văn bản có dòng số, ký hiệu", en: "The document has the line of number and symbol" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3",
  why: {
    vi: "Dự thảo để trống số nhưng vẫn có dòng “Số:        /…”; văn thư điền số sau khi ký.",
    en: "A draft leaves the number open but has the line “Số:        /…”; the registry fills it after signing.",
  },
  aspect: "the-thuc",
  holds: {
    regimes: ADMINISTRATIVE,
    kinds: ["quyet-dinh", "nghi-quyet", "chi-thi", "ke-hoach", "chuong-trinh", "thong-bao", "to-trinh", "bao-cao"],
    from: ND30,
  },
  examples: [
    { at: "number", bad: "", good: "Số:        /QĐ-UBND" },
    {
      at: "whole",
      bad: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nTHÔNG BÁO\nVề việc tạm ngừng cấp nước hồ Suối Lim\n\nHồ Suối Lim ngừng cấp nước để sửa cống./.\n\nNơi nhận:\n- Các xã, phường;\n- Lưu: VT, NNMT.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Minh Khang\n",
      good: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố:        /TB-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nTHÔNG BÁO\nVề việc tạm ngừng cấp nước hồ Suối Lim\n\nHồ Suối Lim ngừng cấp nước để sửa cống./.\n\nNơi nhận:\n- Các xã, phường;\n- Lưu: VT, NNMT.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Minh Khang\n",
    },
  ],
  silent: [
    { at: "number", text: "Số:        /QĐ-UBND", because: "số để trống khi dự thảo" },
    { at: "number", text: "Số: 215/QĐ-UBND", because: "đã có số" },
  ],
  check(draft: Draft, context) {
    const { header } = draft;
    if (header.number !== null || header.span === null) return;
    if (!mayLack(draft, context)) return context.notEvaluated();
    const anchor = header.motto ?? header.nationalHeading ?? header.span;
    const type = DOCUMENT_TYPES.find((t) => t.kind === draft.kind);
    const body = header.issuer?.text.startsWith("ỦY BAN NHÂN DÂN")
      ? "UBND"
      : header.issuer?.text.startsWith("HỘI ĐỒNG NHÂN DÂN")
        ? "HĐND"
        : null;
    context.report({
      span: anchor,
      message: {
        vi: "Thiếu dòng số, ký hiệu ở đầu văn bản. Đề nghị kiểm tra.",
        en: "The line of number and symbol is missing at the top. To be checked.",
      },
      fixes:
        type === undefined || body === null || header.motto === null
          ? []
          : [insert(header.motto.end, `\nSố:        /${type.abbreviation}-${body}`, "ask")],
    });
  },
});
