/** "(Ban hành kèm theo …)" is the form of normative documents and of old habit; the decree's models have "(Kèm theo …)". */
import type { Draft } from "../../model/types";
import { span } from "../../text/span";
import { ADMINISTRATIVE, count, ND30 } from "../parts";
import { defineRule } from "../rule";
import { attachedLines } from "./kem-theo";

const LINE = "của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)";

export const enactedWith = defineRule({
  code: "phu-luc/ban-hanh-kem-theo",
  level: "bien-tap",
  title: { vi: "Mẫu ghi “(Kèm theo …)”, không có “Ban hành”", en: "The model reads “(Kèm theo …)”, without “Ban hành”" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.c; Phụ lục III, Mẫu 1.3, 2.1",
  why: {
    vi: "“(Ban hành kèm theo …)” là cách ghi của văn bản quy phạm pháp luật và thói quen cũ.",
    en: "“(Ban hành kèm theo …)” belongs to normative documents and old habit.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "attachment",
      bad: `Phụ lục\nDANH MỤC HỒ ĐẬP\n(Ban hành kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 ${LINE}\n\n1. Hồ Suối Lim./.`,
      good: `Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 ${LINE}\n\n1. Hồ Suối Lim./.`,
    },
    {
      at: "attachment",
      bad: `Phụ lục\nBIỂU TỔNG HỢP\n(Ban hành kèm theo Quyết định số        /QĐ-UBND ngày      tháng      năm 2026 ${LINE}\n\n1. Xã Mường Khoa: 12 ha./.`,
      good: `Phụ lục\nBIỂU TỔNG HỢP\n(Kèm theo Quyết định số        /QĐ-UBND ngày      tháng      năm 2026 ${LINE}\n\n1. Xã Mường Khoa: 12 ha./.`,
    },
  ],
  silent: [
    {
      at: "attachment",
      text: `Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 ${LINE}\n\n1. Hồ Suối Lim./.`,
      because: "đúng mẫu",
    },
    { at: "attachment", text: "", because: "không có phụ lục" },
  ],
  check(draft: Draft, { report }) {
    const lines = attachedLines(draft).filter((line) => line.enacted !== null);
    const first = lines[0]?.enacted;
    if (first == null) return;
    const words = lines.flatMap((line) => (line.enacted === null ? [] : [line.enacted]));
    const places = words.length === 1 ? "" : ` (${count(words.length)} chỗ)`;
    report({
      span: span(first.start, first.start + draft.source.slice(first).trimEnd().length),
      message: {
        vi: `Có thể ghi “(Kèm theo …)” thay cho “(Ban hành kèm theo …)”${places}.`,
        en: "“(Kèm theo …)” can stand for “(Ban hành kèm theo …)”.",
      },
      related: words.slice(1).map((where) => ({ span: where, message: { vi: "Có thể bỏ “Ban hành”.", en: "“Ban hành” can go." } })),
      fixes: [
        {
          title: { vi: "Thay bằng “(Kèm theo …)”", en: "Replace with “(Kèm theo …)”" },
          kind: "safe",
          // "Ban hành kèm" → "Kèm"
          edits: words.map((where) => ({ span: span(where.start, where.end + 1), newText: "K" })),
        },
      ],
    });
  },
});
