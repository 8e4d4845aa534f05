/** Căn cứ: a date that no calendar has. */
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { writtenDates } from "../written-dates";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const ask = (date: string): string => `${LAW}\nTheo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày ${date}.`;

export const basisDateExists = defineRule({
  code: "can-cu/ngay-khong-co",
  level: "bat-buoc",
  title: { vi: "Ngày của văn bản căn cứ có trong lịch", en: "The date of a legal basis exists" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a",
  why: {
    vi: "Ngày không có trong lịch là dấu hiệu ghi nhầm ngày hoặc tháng; người đọc không tra được văn bản.",
    en: "A day that no calendar has is a slip of day or month; the act cannot be found by it.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "bases", bad: ask("31 tháng 9 năm 2026"), good: ask("30 tháng 9 năm 2026") },
    { at: "bases", bad: ask("29 tháng 02 năm 2026"), good: ask("28 tháng 02 năm 2026") },
  ],
  silent: [
    { at: "bases", text: ask("29 tháng 02 năm 2024"), because: "năm 2024 có ngày 29 tháng 02" },
    {
      at: "bases",
      text: `${LAW}\nTheo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 31/9-SNV ngày 01 tháng 10 năm 2026.`,
      because: "số, ký hiệu không phải là ngày",
    },
  ],
  check(draft, { report }) {
    for (const date of writtenDates(draft, "basis")) {
      if (date.possible || date.open) continue;
      report({
        span: date.span,
        message: {
          vi: `${quoted(draft.source, date.span)} không có trong lịch, phải ghi lại theo bản gốc.`,
          en: `${quoted(draft.source, date.span)} does not exist; it must be written as in the original act.`,
        },
      });
    }
  },
});
