/** Căn cứ stand after title and authority and before QUYẾT ĐỊNH:. */
import type { Fix } from "../../model/finding";
import type { Draft, LegalBasis } from "../../model/types";
import { type Span, span } from "../../text/span";
import { ADMINISTRATIVE, ND30, quoted } from "../parts";
import { defineRule } from "../rule";
import { misplacedAuthority, misplacedBasis } from "./can-cu";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.";
const AUTHORITY = "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN";

const body = (bases: string): string => `${bases}
Điều 1. Giao Sở Nội vụ rà soát hồ sơ.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.`;

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
  examples: [
    { at: "authority", bad: `${LAW.replace(".", ";")}\n\n${AUTHORITY}`, good: `${AUTHORITY}\n\n${LAW.replace(".", ";")}` },
    { at: "body", bad: body(LAW), good: body("").trim() },
  ],
  silent: [
    { at: "bases", text: `${LAW.replace(".", ";")}\nTheo đề nghị của Giám đốc Sở Nội vụ.`, because: "căn cứ đứng đúng chỗ" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ rà soát hồ sơ.\nCăn cứ kết quả rà soát, Sở Nội vụ tham mưu Ủy ban nhân dân tỉnh.",
      because: "chữ “Căn cứ” mở một câu trong điều",
    },
  ],
  check(draft, { report }) {
    const authority = misplacedAuthority(draft);
    if (authority !== null) {
      report({
        span: authority.span,
        message: {
          vi: "Dòng thẩm quyền ban hành nên đứng trước phần căn cứ.",
          en: "The authority line should stand before the legal bases.",
        },
        fixes: [authorityUp(draft, authority)],
      });
    }
    const basis = misplacedBasis(draft);
    if (basis === null || draft.decisionWord === null || draft.decisionWord.start < (draft.title?.span.end ?? 0)) return;
    report({
      span: basis,
      message: {
        vi: `${quoted(draft.source, basis)} nên đứng trước “QUYẾT ĐỊNH:”.`,
        en: `${quoted(draft.source, basis)} should stand before “QUYẾT ĐỊNH:”.`,
      },
    });
  },
});

/** The authority line goes above the first basis, with a blank line below it. */
function authorityUp(draft: Draft, authority: LegalBasis): Fix {
  const first = draft.legalBases[0]?.span.start ?? authority.span.start;
  return {
    title: { vi: "Chuyển lên trước phần căn cứ", en: "Move it above the legal bases" },
    kind: "ask",
    edits: [
      { span: span(first, first), newText: `${draft.source.original(authority.span).trim()}\n\n` },
      { span: withBlanks(draft, authority.span), newText: "" },
    ],
  };
}

/** The lines with the blank lines after them. */
function withBlanks({ source }: Draft, where: Span): Span {
  let end = where.end;
  while (/\s/u.test(source.folded.charAt(end))) end++;
  return span(where.start, end);
}
