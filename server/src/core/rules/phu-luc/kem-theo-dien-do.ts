/** The line "(Kèm theo …)" filled in half: either all of number and date, or none (electronic documents). */
import type { TextEdit } from "../../model/finding";
import type { Draft } from "../../model/types";
import { count, ND30, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { type AttachedLine, attachedLines } from "./kem-theo";
import { differences } from "./kem-theo-khop";

export const attachedLineHalfFilled = defineRule({
  code: "phu-luc/kem-theo-dien-do",
  level: "nen-sua",
  title: { vi: "Dòng “(Kèm theo …)” điền đủ hoặc để trống cả số và ngày", en: "“(Kèm theo …)” has number and date, or neither" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.c",
  why: {
    vi: "Văn bản giấy ghi đủ số, ngày; văn bản điện tử không phải điền. Điền một nửa là sót.",
    en: "On paper both are filled; electronic documents may leave both blank. Half of it is an oversight.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "attachment",
      bad: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số    /QĐ-UBND ngày   /10/2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
      good: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số    /QĐ-UBND ngày      tháng      năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
    },
    {
      at: "attachment",
      bad: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày      tháng      năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
      good: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số        /QĐ-UBND ngày      tháng      năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
    },
  ],
  silent: [
    {
      at: "attachment",
      text: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số        /QĐ-UBND ngày      tháng      năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
      because: "để trống cả số và ngày",
    },
    {
      at: "attachment",
      text: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
      because: "đã điền đủ",
    },
  ],
  check(draft: Draft, { report, stage }) {
    const half = attachedLines(draft).filter((line) => isHalf(line, stage === "du-thao") && differences(draft, line).length === 0);
    const first = half[0];
    if (first === undefined) return;
    const where = first.date ?? first.span;
    report({
      span: where,
      ...(stage === "du-thao" ? { level: "bien-tap" as const } : {}),
      message:
        half.length === 1
          ? {
              vi: `Điền dở dòng “(Kèm theo …)”: ${quoted(draft.source, where)}. Nên điền đủ hoặc để trống cả số và ngày.`,
              en: `“(Kèm theo …)” is half filled: ${quoted(draft.source, where)}. Number and date should both be there, or neither.`,
            }
          : {
              vi: `${count(half.length)} dòng “(Kèm theo …)” điền dở. Nên điền đủ hoặc để trống cả số và ngày.`,
              en: `${half.length} lines “(Kèm theo …)” are half filled. Number and date should both be there, or neither.`,
            },
      related: half.slice(1).map((line) => ({ span: line.date ?? line.span, message: { vi: "Điền dở.", en: "Half filled." } })),
      fixes: [
        {
          title: { vi: "Để trống cả số và ngày", en: "Leave number and date blank" },
          kind: "ask",
          edits: half.flatMap((line) => blankParts(draft, line)),
        },
      ],
    });
  },
});

/** In a draft the month may be typed while number and day are open, as at the head. */
function isHalf(line: AttachedLine, drafting: boolean): boolean {
  if (line.date === null || line.symbol === null) return false;
  const filled = [line.number, line.day, ...(drafting ? [] : [line.month])];
  return filled.some((part) => part !== null) && filled.some((part) => part === null);
}

/** The blanks of the models: eight for the number, six for day and month; the year stays when it is written. */
function blankParts({ source }: Draft, line: AttachedLine): readonly TextEdit[] {
  const edits: TextEdit[] = line.number === null ? [] : [{ span: line.number, newText: "       " }];
  if (line.date === null) return edits;
  const year = line.year === null ? "    " : source.slice(line.year);
  return [...edits, { span: line.date, newText: `ngày      tháng      năm ${year}` }];
}
