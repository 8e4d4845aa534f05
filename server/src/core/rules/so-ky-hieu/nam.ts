/**
 * A year in the symbol is the form of normative documents. Reported only where the document cannot be one: kinds that
 * are never normative, and decisions about persons.
 */

import { nameOfKind } from "../../knowledge/document-types";
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { ND30, plain, STATE } from "../parts";
import { defineRule } from "../rule";

// "Về việc bổ nhiệm …", "Tặng Bằng khen …": about named persons or bodies, never normative
const ABOUT_PERSONS =
  /^(?:về việc |v\/v )?(?:bổ nhiệm|điều động|luân chuyển|tiếp nhận|tặng|khen thưởng|kỷ luật|nghỉ hưu|nâng bậc lương|kiện toàn|thành lập (?:ban|tổ|hội đồng|đoàn) )/iu;

export const yearInSymbol = defineRule({
  code: "so-ky-hieu/nam",
  level: "can-xac-minh",
  title: { vi: "Văn bản hành chính không ghi năm trong ký hiệu", en: "An administrative document has no year in its symbol" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.b",
  why: {
    vi: "Ký hiệu có năm (06/2026/QĐ-UBND) là của văn bản quy phạm pháp luật.",
    en: "A year in the symbol (06/2026/QĐ-UBND) marks a normative document.",
  },
  aspect: "the-thuc",
  holds: {
    regimes: STATE,
    kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "thong-bao", "to-trinh", "cong-van", "bao-cao", "chi-thi"],
    from: ND30,
  },
  examples: [
    {
      at: "whole",
      bad: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/2026/TB-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nTHÔNG BÁO\nVề việc tạm ngừng cấp nước hồ Suối Lim\n\nHồ Suối Lim ngừng cấp nước để sửa cống./.\n",
      good: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/TB-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nTHÔNG BÁO\nVề việc tạm ngừng cấp nước hồ Suối Lim\n\nHồ Suối Lim ngừng cấp nước để sửa cống./.\n",
    },
    {
      at: "whole",
      bad: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/2026/KH-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nKẾ HOẠCH\nTrồng rừng phòng hộ ven sông Lam năm 2027\n\nI. MỤC ĐÍCH\nGiữ đất bãi, chống sạt lở./.\n",
      good: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/KH-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nKẾ HOẠCH\nTrồng rừng phòng hộ ven sông Lam năm 2027\n\nI. MỤC ĐÍCH\nGiữ đất bãi, chống sạt lở./.\n",
    },
  ],
  silent: [
    { at: "number", text: "Số: 06/2026/QĐ-UBND", because: "quyết định có thể là văn bản quy phạm pháp luật" },
    { at: "number", text: "Số: 215/QĐ-UBND", because: "không có năm" },
  ],
  check(draft: Draft, { report }) {
    const { number } = draft.header;
    if (number === null || number.year === null || number.symbol === null || draft.kind === null) return;
    if (draft.kind === "quyet-dinh" && !ABOUT_PERSONS.test(draft.title?.subject ? plain(draft.source, draft.title.subject) : "")) return;
    const name = nameOfKind(draft.kind);
    report({
      span: number.span,
      message: {
        vi: `Ký hiệu có năm ${number.year} là dạng văn bản quy phạm pháp luật; văn bản này là ${name}. Đề nghị kiểm tra.`,
        en: `The symbol has the year ${number.year}, the form of normative documents; this is a ${name}. To be checked.`,
      },
      fixes: [
        {
          title: { vi: `Bỏ năm ${number.year}`, en: `Remove the year ${number.year}` },
          kind: "ask",
          edits: [{ span: yearPart(draft, number.span), newText: "" }],
        },
      ],
    });
  },
});

/** "2026/" of "Số: 12/2026/TB-UBND". */
function yearPart({ source }: Draft, where: Span): Span {
  const text = source.slice(where);
  const m = /(?<=\/ *)\d{4} *\/ */u.exec(text);
  return m === null ? span(where.end, where.end) : span(where.start + m.index, where.start + m.index + m[0].length);
}
