/** Full and short dates mixed: in the legal bases, or in the running text. One finding a document. */

import type { Draft } from "../../model/types";
import type { WrittenDate } from "../../text/date-parts";
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { type DatePlace, writtenDates } from "../written-dates";

const LAST = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày";
const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const task = (a: string, b: string): string =>
  `Điều 1. Giao Sở Nội vụ rà soát hồ sơ trước ngày ${a}, báo cáo Ủy ban nhân dân tỉnh trước ngày ${b}.`;

export const mixedDates = defineRule({
  code: "thoi-han/hai-kieu-ngay",
  level: "bien-tap",
  title: { vi: "Ngày trong một phần ghi cùng một kiểu", en: "Dates of one part are written in one way" },
  source: "NĐ 30/2020/NĐ-CP không quy định dạng rút gọn; thực hành soạn thảo",
  why: {
    vi: "“ngày 05 tháng 11 năm 2026” và “ngày 05/11/2026” đều được dùng, nhưng trong một phần nên thống nhất.",
    en: "Both “ngày 05 tháng 11 năm 2026” and “ngày 05/11/2026” are used, but one part should keep to one way.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: "2020-03-05" },
  examples: [
    { at: "bases", bad: `${LAW}\n${LAST} 01/10/2026.`, good: `${LAW}\n${LAST} 01 tháng 10 năm 2026.` },
    { at: "content", bad: task("05 tháng 11 năm 2026", "20/11/2026"), good: task("05 tháng 11 năm 2026", "20 tháng 11 năm 2026") },
  ],
  silent: [
    { at: "content", text: task("05/11/2026", "20/11/2026"), because: "căn cứ ghi đầy đủ, thời hạn ghi rút gọn, mỗi phần một kiểu" },
    { at: "content", text: task("05/11/2026", "15 tháng 12 hằng năm"), because: "hạn hằng năm không có năm" },
    {
      at: "content",
      text: `${task("05 tháng 11 năm 2026", "20 tháng 11 năm 2026")}\nThời gian ký: 14/09/2026 16:20:11 +07:00`,
      because: "thời gian ký do chữ ký số ghi",
    },
  ],
  check(draft, { report }) {
    const found = (["basis", "text"] as const).map((place) => rarer(draft, place)).filter((dates) => dates.length > 0);
    const [part] = found;
    const first = part?.[0];
    if (part === undefined || first === undefined) return;
    const others = found.flat().slice(1);
    const where = writtenDates(draft, "basis").includes(first)
      ? { vi: "Phần căn cứ", en: "The legal bases" }
      : { vi: "Nội dung", en: "The text" };
    const [a, b] =
      first.form === "short"
        ? [
            { vi: "rút gọn", en: "short" },
            { vi: "đầy đủ", en: "full" },
          ]
        : [
            { vi: "đầy đủ", en: "full" },
            { vi: "rút gọn", en: "short" },
          ];
    report({
      span: first.span,
      message: {
        vi: `${where.vi} ghi ngày theo hai kiểu, ở đây là kiểu ${a?.vi}; có thể thống nhất theo kiểu ${b?.vi}.`,
        en: `${where.en} mix two ways to write dates, here the ${a?.en} one; the ${b?.en} one may be used throughout.`,
      },
      related: others.slice(0, 20).map((d) => ({ span: d.span, message: { vi: "Kiểu ít dùng hơn", en: "The rarer way" } })),
      fixes: [
        {
          title: { vi: "Ghi ngày theo một kiểu", en: "Write the dates in one way" },
          kind: "safe",
          edits: found.flat().flatMap((d) => rewrite(d)),
        },
      ],
    });
  },
});

/** Titles in capitals have the full form of their own. */
const CAPITALS = /NGÀY|THÁNG/u;

/** Complete dates of a part written in the way that is used less there; empty when one way is used. */
function rarer(draft: Draft, place: DatePlace): WrittenDate[] {
  const dates = writtenDates(draft, place).filter(
    (d) =>
      d.date !== null && (d.form === "full" || (d.form === "short" && d.separator === "/")) && !CAPITALS.test(draft.source.slice(d.span)),
  );
  const short = dates.filter((d) => d.form === "short");
  const full = dates.filter((d) => d.form === "full");
  if (short.length === 0 || full.length === 0) return [];
  return short.length > full.length ? full : short;
}

/** The numbers of a date in the other form; the word "ngày" before them stays. */
function rewrite(d: WrittenDate): { span: { start: number; end: number }; newText: string }[] {
  if (d.day === null || d.month === null || d.year === null) return [];
  const where = { start: d.day.span.start, end: d.year.span.end };
  const day = d.day.text.padStart(2, "0");
  const month = Number(d.month.text);
  const written = month < 3 ? `0${month}` : String(month);
  return [{ span: where, newText: d.form === "short" ? `${day} tháng ${written} năm ${d.year.text}` : `${day}/${written}/${d.year.text}` }];
}
