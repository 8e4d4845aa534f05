/**
 * Zeros in the date of the head: days below 10 and months 1 and 2 need one. "tháng 08" is not forbidden by the decree,
 * whose own dates have none: a hint at most.
 */
import type { TextEdit } from "../../model/finding";
import type { Draft } from "../../model/types";
import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";

export const dateZeros = defineRule({
  code: "ngay-thang/them-so-khong",
  level: "bat-buoc",
  title: { vi: "Ngày nhỏ hơn 10, tháng 1, tháng 2 phải thêm số 0", en: "Days below 10 and months 1 and 2 have a zero before them" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b",
  why: {
    vi: "Với ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0: ngày 05 tháng 01. Tháng 3 đến tháng 9 không cần.",
    en: "Days below 10 and months 1 and 2 are written with a zero: ngày 05 tháng 01. Months 3 to 9 need none.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "place-date", bad: "Lam Sơn, ngày 8 tháng 10 năm 2026", good: "Lam Sơn, ngày 08 tháng 10 năm 2026" },
    { at: "place-date", bad: "Lam Sơn, ngày 5 tháng 1 năm 2027", good: "Lam Sơn, ngày 05 tháng 01 năm 2027" },
    { at: "place-date", bad: "Lam Sơn, ngày 12 tháng 08 năm 2027", good: "Lam Sơn, ngày 12 tháng 8 năm 2027" },
  ],
  silent: [
    { at: "place-date", text: "Lam Sơn, ngày 29 tháng 6 năm 2027", because: "tháng 3 đến tháng 9 không thêm số 0" },
    { at: "place-date", text: "Lam Sơn, ngày 10 tháng 12 năm 2026", because: "hai chữ số" },
  ],
  check(draft: Draft, { report }) {
    const when = draft.header.placeAndDate;
    // "8/10/2026": the form itself is wrong, and the fix for it sets the zeros.
    if (when === null || !draft.source.slice(when.span).includes("tháng")) return;
    const day = digits(draft.source, when.day);
    const month = digits(draft.source, when.month);
    const lacking: TextEdit[] = [];
    const wrong: string[] = [];
    if (day !== null && /^[1-9]$/.test(day.text)) {
      lacking.push({ span: day.span, newText: `0${day.text}` });
      wrong.push(`ngày 0${day.text}`);
    }
    if (month !== null && /^[12]$/.test(month.text)) {
      lacking.push({ span: month.span, newText: `0${month.text}` });
      wrong.push(`tháng 0${month.text}`);
    }
    const first = lacking[0];
    const last = lacking.at(-1);
    if (first !== undefined && last !== undefined) {
      const right = wrong.join(" ");
      report({
        span: span(first.span.start, last.span.end),
        message: { vi: `Phải thêm số 0: “${right}”.`, en: `A zero must be added: “${right}”.` },
        fixes: [{ title: { vi: `Thay bằng “${right}”`, en: `Replace with “${right}”` }, kind: "safe", edits: lacking }],
      });
    }
    if (month !== null && /^0[3-9]$/.test(month.text)) {
      const right = month.text.slice(1);
      report({
        span: month.span,
        level: "bien-tap",
        message: {
          vi: `Có thể ghi “tháng ${right}”: tháng 3 đến tháng 9 không cần số 0.`,
          en: `Can be written “tháng ${right}”: months 3 to 9 need no zero.`,
        },
        fixes: [
          {
            title: { vi: `Thay bằng “tháng ${right}”`, en: `Replace with “tháng ${right}”` },
            kind: "safe",
            edits: [{ span: month.span, newText: right }],
          },
        ],
      });
    }
  },
});

function digits(source: SourceText, where: Span | null): { readonly text: string; readonly span: Span } | null {
  if (where === null) return null;
  const m = /\d+/.exec(source.slice(where));
  return m === null ? null : { text: m[0], span: span(where.start + m.index, where.start + m.index + m[0].length) };
}
