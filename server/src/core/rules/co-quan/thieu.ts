/** Tên cơ quan ban hành missing in a whole document. */
import type { Draft } from "../../model/types";
import { insert, mayLack, ND30, STATE } from "../parts";
import { defineRule } from "../rule";

// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN": the head of a body stands for it
const HEAD_OF_BODY = /^(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|TRƯỞNG PHÒNG) +/u;

export const issuerMissing = defineRule({
  code: "co-quan/thieu",
  level: "nen-sua",
  title: { vi: "Văn bản có tên cơ quan ban hành", en: "The document names its issuing body" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2",
  why: {
    vi: "Tên cơ quan ban hành đứng đầu trang, bên trái Quốc hiệu.",
    en: "The issuing body stands at the top of the page, left of the national heading.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "issuer", bad: "", good: "ỦY BAN NHÂN DÂN TỈNH LAM SƠN" },
    {
      at: "whole",
      bad: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/TB-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nTHÔNG BÁO\nVề việc tạm ngừng cấp nước hồ Suối Lim\n\nHồ Suối Lim ngừng cấp nước để sửa cống từ ngày 15 tháng 10 năm 2026./.\n\nNơi nhận:\n- Các xã, phường;\n- Lưu: VT, NNMT.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Minh Khang\n",
      good: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/TB-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nTHÔNG BÁO\nVề việc tạm ngừng cấp nước hồ Suối Lim\n\nHồ Suối Lim ngừng cấp nước để sửa cống từ ngày 15 tháng 10 năm 2026./.\n\nNơi nhận:\n- Các xã, phường;\n- Lưu: VT, NNMT.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Minh Khang\n",
    },
  ],
  silent: [
    { at: "issuer", text: "ỦY BAN NHÂN DÂN TỈNH LAM SƠN", because: "tên đầy đủ, ghi một dòng" },
    {
      at: "whole",
      text: "Điều 1. Giao Sở Xây dựng rà soát hồ đập.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\n",
      because: "một đoạn dán vào, không phải cả văn bản",
    },
  ],
  check(draft: Draft, context) {
    const { header } = draft;
    if (header.issuer !== null || header.span === null) return;
    if (!mayLack(draft, context)) return context.notEvaluated();
    const anchor = header.nationalHeading ?? header.motto ?? header.number?.span ?? header.span;
    const name = draft.authority?.text.replace(/ {2,}/g, " ").trim().replace(HEAD_OF_BODY, "");
    context.report({
      span: anchor,
      message: {
        vi: "Thiếu tên cơ quan ban hành ở đầu văn bản; nên bổ sung.",
        en: "The issuing body is missing at the top; it should be added.",
      },
      fixes: name === undefined ? [] : [insert(anchor.start, `${name}\n`, "ask")],
    });
  },
});
