/** Căn cứ stand after title and authority and before QUYẾT ĐỊNH:. */
import type { Draft } from "../../model/types";
import { span } from "../../text/span";
import { ADMINISTRATIVE, ND30, quoted } from "../parts";
import { defineRule } from "../rule";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.";
const AUTHORITY = "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN";

/** Where the bases must begin: the end of title and authority line. */
const earliest = (draft: Draft): number => Math.max(draft.title?.span.end ?? 0, draft.authority?.span.end ?? 0);

export const basesPosition = defineRule({
  code: "can-cu/vi-tri",
  level: "nen-sua",
  title: {
    vi: "Căn cứ đứng sau dòng thẩm quyền, trước “QUYẾT ĐỊNH:”",
    en: "Legal bases stand after the authority line and before “QUYẾT ĐỊNH:”",
  },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a; Phụ lục III, Mẫu 1.2, 1.3",
  why: {
    vi: "Theo mẫu, căn cứ đứng sau tên loại, trích yếu, dòng thẩm quyền ban hành và trước lời quyết định.",
    en: "In the models the bases follow title, subject and authority line and precede the operative words.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "nghi-quyet"], from: ND30 },
  examples: [{ at: "authority", bad: `${LAW}\n\n${AUTHORITY}`, good: AUTHORITY }],
  silent: [
    { at: "bases", text: LAW, because: "căn cứ đứng đúng chỗ" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ rà soát hồ sơ.\nCăn cứ kết quả rà soát, Sở Nội vụ tham mưu Ủy ban nhân dân tỉnh.",
      because: "chữ “Căn cứ” mở một câu trong điều",
    },
  ],
  check(draft, { report }) {
    const from = earliest(draft);
    const to = draft.decisionWord?.start ?? Number.POSITIVE_INFINITY;
    for (const basis of draft.legalBases) {
      if (basis.span.start >= from && basis.span.start < to) continue;
      const words = span(basis.span.start, basis.span.start + (/^\S+ +\S+/u.exec(draft.source.slice(basis.span))?.[0].length ?? 0));
      report({
        span: words,
        message: {
          vi: `${quoted(draft.source, words)} nên đứng sau dòng thẩm quyền ban hành, trước “QUYẾT ĐỊNH:”.`,
          en: `${quoted(draft.source, words)} should stand after the authority line and before “QUYẾT ĐỊNH:”.`,
        },
      });
      return;
    }
  },
});
