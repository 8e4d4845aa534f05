/** Căn cứ: a number or a date that is still to be filled in. Normal in a draft, not when it goes to be signed. */
import { type Span, span } from "../../text/span";
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { locate } from "../structure";
import { writtenDates } from "../written-dates";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const GOOD = `${LAW}\nTheo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.`;

// "số     /TTr-SNV", "số …/TTr-SNV", "số ....../2026/NQ-HĐND": nothing but blanks or dots before the stroke
const BLANK_NUMBER = /(?<![a-zA-ZÀ-ỹ])[Ss]ố(?:[ ._…]{0,80})(?=\/)/gu;

// "Căn cứ …", "của ….": the act or the body itself is left open; not the slot of a number, which the other patterns know
const BLANK_NAME = /(?<=[a-zA-ZÀ-ỹ] )(?<!(?:số|ngày|tháng|năm) )(?:…|\.{3,})/gu;
/** Quicker than the pattern: there are dots at all. */
const hasDots = (text: string): boolean => text.includes("…") || text.includes("...");

export const basisBlank = defineRule({
  code: "can-cu/con-trong",
  level: "bat-buoc",
  title: { vi: "Căn cứ ghi đủ số và ngày", en: "The legal bases have their numbers and dates" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a",
  why: {
    vi: "Căn cứ phải ghi đủ số, ký hiệu, ngày tháng năm. Khi còn là dự thảo thì chỗ trống chỉ được liệt kê ở mức biên tập.",
    en: "A basis is cited with number and date. While the text is a draft, blanks are only listed.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    {
      at: "bases",
      bad: `${LAW}\nTheo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số      /TTr-SNV ngày 01 tháng 10 năm 2026.`,
      good: GOOD,
    },
    {
      at: "bases",
      bad: `${LAW}\nTheo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày      tháng 10 năm 2026.`,
      good: GOOD,
    },
    { at: "bases", bad: `${LAW}\nTheo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số …/TTr-SNV ngày …/10/2026.`, good: GOOD },
    { at: "bases", bad: `${LAW}\nTheo đề nghị của Giám đốc Sở ….`, good: GOOD },
  ],
  silent: [
    { at: "bases", text: GOOD, because: "đã ghi đủ số và ngày" },
    {
      at: "bases",
      text: `${LAW}\nTheo đề nghị của Giám đốc Sở Nội vụ tại cuộc họp ngày 01 tháng 10 năm 2026.`,
      because: "cuộc họp không có số",
    },
  ],
  check(draft, { report, stage }) {
    const spans = draft.legalBases.map((basis) => basis.span);
    const dates: Span[][] = draft.legalBases.map(() => []);
    for (const date of writtenDates(draft, "basis")) {
      if (date.open) dates[locate(spans, date.span.start)]?.push(date.span);
    }
    for (const [index, basis] of draft.legalBases.entries()) {
      const text = draft.source.slice(basis.span);
      const numbers = [...text.matchAll(BLANK_NUMBER)].map((m) => at(basis.span, m.index, m[0].length + 1));
      const open = dates[index] ?? [];
      const names = hasDots(text) ? [...text.matchAll(BLANK_NAME)].map((m) => at(basis.span, m.index, m[0].length)) : [];
      const places = [...numbers, ...open, ...names].sort((a, b) => a.start - b.start);
      const [first, ...others] = places;
      if (first === undefined) continue;
      const what =
        numbers.length + open.length === 0
          ? { vi: "tên", en: "name" }
          : numbers.length > 0 && open.length > 0
            ? { vi: "số và ngày", en: "number and date" }
            : numbers.length > 0
              ? { vi: "số", en: "number" }
              : { vi: "ngày", en: "date" };
      report({
        span: first,
        level: stage === "du-thao" ? "bien-tap" : "bat-buoc",
        message: { vi: `Còn trống: ${what.vi} ở phần căn cứ.`, en: `Still blank: ${what.en} in the legal bases.` },
        related: others.map((where) => ({ span: where, message: { vi: "Còn trống", en: "Still blank" } })),
        data: { blank: true },
      });
    }
  },
});

const at = (where: Span, offset: number, length: number): Span => span(where.start + offset, where.start + offset + length);
