/** Quarters have Roman numbers: quý III. */
import { toRoman } from "../../text/numerals";
import { count, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { writtenDates } from "../written-dates";

const task = (when: string): string => `Điều 1. Giao Sở Nội vụ rà soát hồ sơ, hoàn thành trong ${when}.`;

export const romanQuarter = defineRule({
  code: "thoi-han/quy-la-ma",
  level: "bien-tap",
  title: { vi: "Quý ghi bằng số La Mã", en: "Quarters have Roman numbers" },
  source: "NĐ 30/2020/NĐ-CP không quy định; thông lệ “quý I, II, III, IV”",
  why: {
    vi: "Văn bản hành chính quen ghi quý bằng số La Mã (quý III năm 2026) để không lẫn với tháng.",
    en: "Quarters are customarily written with Roman numbers so that they are not taken for months.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("quý 4 năm 2026"), good: task("quý IV năm 2026") },
    { at: "content", bad: task("Quý 1/2027"), good: task("Quý I/2027") },
  ],
  silent: [
    { at: "content", text: task("quý IV năm 2026"), because: "đã ghi số La Mã" },
    { at: "content", text: "Điều 1. Giao Sở Nội vụ mời 03 quý 4 vị đại biểu.", because: "không phải là quý của năm" },
  ],
  check(draft, { report }) {
    const wrong = writtenDates(draft)
      .filter((d) => d.form === "quarter" && d.possible && d.year !== null)
      .flatMap((d) => [d.quarter, d.until])
      .filter((p) => p !== null && /^[1-4]$/.test(p.text));
    const [first, ...others] = wrong;
    if (first == null) return;
    const times = wrong.length > 1 ? { vi: ` (${count(wrong.length)} chỗ)`, en: ` (${wrong.length} places)` } : { vi: "", en: "" };
    const right = toRoman(Number(first.text));
    report({
      span: first.span,
      message: {
        vi: `Quý ${quoted(draft.source, first.span)} có thể viết là “${right}”${times.vi}.`,
        en: `Quarter ${quoted(draft.source, first.span)} may be written “${right}”${times.en}.`,
      },
      related: others
        .slice(0, 20)
        .flatMap((p) => (p === null ? [] : [{ span: p.span, message: { vi: `Quý ${p.text}`, en: `Quarter ${p.text}` } }])),
      fixes: [
        {
          title: { vi: "Ghi quý bằng số La Mã", en: "Write quarters with Roman numbers" },
          kind: "safe",
          edits: wrong.flatMap((p) => (p === null ? [] : [{ span: p.span, newText: toRoman(Number(p.text)) }])),
        },
      ],
    });
  },
});
