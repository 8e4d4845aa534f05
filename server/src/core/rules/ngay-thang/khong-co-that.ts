/** A date at the head that is not in the calendar. Holds for documents of any time. */
import type { Draft } from "../../model/types";
import { daysInMonth, makeDate } from "../../text/calendar";
import { plain } from "../parts";
import { defineRule } from "../rule";

export const dateOfIssueImpossible = defineRule({
  code: "ngay-thang/khong-co-that",
  level: "bat-buoc",
  title: { vi: "Ngày ban hành phải có thật trên lịch", en: "The date of issue must be in the calendar" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b",
  why: {
    vi: "Ngày không có thật thì không tính được hiệu lực của văn bản.",
    en: "With an impossible date nobody can tell when the document takes effect.",
  },
  aspect: "the-thuc",
  holds: { regimes: ["hanh-chinh", "quy-pham", "dang"], kinds: "all" },
  examples: [
    { at: "place-date", bad: "Lam Sơn, ngày 31 tháng 11 năm 2026", good: "Lam Sơn, ngày 30 tháng 11 năm 2026" },
    { at: "place-date", bad: "Lam Sơn, ngày 12 tháng 13 năm 2026", good: "Lam Sơn, ngày 12 tháng 12 năm 2026" },
  ],
  silent: [
    { at: "place-date", text: "Lam Sơn, ngày 29 tháng 02 năm 2028", because: "năm 2028 là năm nhuận" },
    { at: "place-date", text: "Lam Sơn, ngày      tháng 02 năm 2027", because: "ngày để trống khi dự thảo" },
  ],
  check(draft: Draft, { report }) {
    const when = draft.header.placeAndDate;
    if (when === null || when.month === null) return;
    const alone = Number(plain(draft.source, when.month));
    if (when.day === null || when.year === null) {
      if (alone > 12) report({ span: when.month, message: noMonth(String(alone)) });
      return;
    }
    const [day, month, year] = [when.day, when.month, when.year].map((part) => plain(draft.source, part));
    if (!/^\d{1,2}$/.test(day ?? "") || !/^\d{1,2}$/.test(month ?? "") || !/^\d{4}$/.test(year ?? "")) return;
    const [d, m, y] = [Number(day), Number(month), Number(year)];
    if (makeDate(y, m, d) !== null) return;
    const last = daysInMonth(y, m);
    report({
      span: { start: when.day.start, end: when.year.end },
      message:
        last === 0
          ? noMonth(month ?? "")
          : {
              vi: `Không có ngày ${day}/${month}/${year} (tháng ${m} có ${last} ngày); phải ghi lại ngày ban hành.`,
              en: `There is no ${day}/${month}/${year} (the month has ${last} days); the date of issue must be corrected.`,
            },
    });
  },
});

const noMonth = (month: string): { readonly vi: string; readonly en: string } => ({
  vi: `Không có tháng ${month}; phải ghi lại ngày ban hành.`,
  en: `There is no month ${month}; the date of issue must be corrected.`,
});
