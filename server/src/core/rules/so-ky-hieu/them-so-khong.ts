/** Số of the document: one digit gets a zero; more zeros than that are only habit. */
import type { Draft } from "../../model/types";
import { ND30, replace, STATE } from "../parts";
import { defineRule } from "../rule";

export const numberLeadingZero = defineRule({
  code: "so-ky-hieu/them-so-khong",
  level: "bat-buoc",
  title: { vi: "Số nhỏ hơn 10 phải thêm số 0 ở trước", en: "A number below 10 has a zero before it" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.c",
  why: {
    vi: "Với các số nhỏ hơn 10 phải ghi thêm số 0 phía trước: 05/QĐ-UBND; số từ 10 trở lên không thêm.",
    en: "Numbers below 10 are written with a zero in front: 05/QĐ-UBND; others have none.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "number", bad: "Số: 5/QĐ-UBND", good: "Số: 05/QĐ-UBND" },
    { at: "number", bad: "Số: 005/QĐ-UBND", good: "Số: 05/QĐ-UBND" },
    { at: "number", bad: "Số: 0215/QĐ-UBND", good: "Số: 215/QĐ-UBND" },
  ],
  silent: [
    { at: "number", text: "Số: 05/QĐ-UBND", because: "đã có số 0" },
    { at: "number", text: "Số: 10/QĐ-UBND", because: "từ 10 không thêm số 0" },
  ],
  check(draft: Draft, { report }) {
    const { number } = draft.header;
    if (number === null || number.digits === null) return;
    const digits = draft.source.slice(number.digits).trim();
    const m = /^(?<zeros>0*)(?<value>[1-9]\d*)$/.exec(digits);
    const value = m?.groups?.value;
    if (value === undefined) return;
    const right = value.padStart(2, "0");
    if (digits === right) return;
    const lacking = digits.length < right.length;
    report({
      span: number.digits,
      ...(lacking ? {} : { level: "bien-tap" as const }),
      message: {
        vi: lacking ? `Số ${digits} phải ghi “${right}”.` : `Số “${digits}” có thể ghi “${right}”.`,
        en: lacking ? `Number ${digits} must be written “${right}”.` : `Number “${digits}” can be written “${right}”.`,
      },
      fixes: [replace(number.digits, right, "safe")],
    });
  },
});
