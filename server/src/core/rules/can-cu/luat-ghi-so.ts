/** In an administrative document a law is cited by its name and date, without number and issuer. One finding a document. */
import { readCitation } from "../../knowledge/cited-act";
import type { Knowledge } from "../../knowledge/knowledge";
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { ADMINISTRATIVE, count, ND30, quoted } from "../parts";
import { defineRule } from "../rule";

const PROPOSAL = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
const LOCAL = "Căn cứ Luật Tổ chức chính quyền địa phương";
const DATED = `${LOCAL} ngày 16 tháng 6 năm 2025;`;
const RESOLUTION =
  "Căn cứ Nghị quyết số 203/2025/QH15 ngày 16 tháng 6 năm 2025 của Quốc hội sửa đổi, bổ sung một số điều của Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;";

// " số 72/2025/QH15" before a date
const NUMBER = / +số *:? *(?<number>\d{1,3}\/\d{4}\/(?:QH|UBTVQH|PL-UBTVQH)\d{1,2})(?= *,? +ngày +\d)/gu;
const LAW = /(?:Luật|Bộ +luật|Pháp +lệnh) +[^;]*$/u;
// "được sửa đổi, bổ sung bởi Luật số …": the number is all its name
const NAMELESS = /(?:Luật|Bộ +luật|Pháp +lệnh) *$/u;
const OTHER_ACT = /(?:Nghị +quyết|Nghị +định|Quyết +định|Thông +tư|Lệnh) *$/u;

export const lawWithNumber = defineRule({
  code: "can-cu/luat-ghi-so",
  level: "bien-tap",
  title: { vi: "Căn cứ là luật, pháp lệnh: không ghi số, ký hiệu", en: "A law among the bases is cited without its number" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a",
  why: {
    vi: "Với luật, pháp lệnh, phần căn cứ không ghi số, ký hiệu, cơ quan ban hành; ghi số là cách của văn bản quy phạm pháp luật.",
    en: "Laws and ordinances are cited without number and issuer; numbers are the way of normative documents.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "nghi-quyet", "ke-hoach"], from: ND30 },
  examples: [
    { at: "bases", bad: `${LOCAL} số 72/2025/QH15 ngày 16 tháng 6 năm 2025;\n${PROPOSAL}`, good: `${DATED}\n${PROPOSAL}` },
    {
      at: "bases",
      bad: `${DATED}\nCăn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024;\n${PROPOSAL}`,
      good: `${DATED}\nCăn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;\n${PROPOSAL}`,
    },
  ],
  silent: [
    { at: "bases", text: `${DATED}\n${PROPOSAL}`, because: "luật ghi ngày, không ghi số" },
    { at: "bases", text: `${DATED}\n${RESOLUTION}\n${PROPOSAL}`, because: "nghị quyết của Quốc hội ghi đủ số" },
    {
      at: "bases",
      text: `Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15 ngày 25 tháng 6 năm 2025;\n${DATED}\n${PROPOSAL}`,
      because: "luật sửa đổi không có tên riêng, chỉ có số",
    },
  ],
  check(draft, { report, knowledge }) {
    const numbers = draft.legalBases.flatMap(({ span: where }) => numbersIn(draft.source.slice(where), where.start));
    const wrong = knowledge === null || numbers.length === 0 ? [] : wrongNumbers(draft, knowledge);
    const places = numbers.filter((where) => !wrong.some(({ start }) => start <= where.start && where.start - start < REACH));
    const [first] = places;
    if (first === undefined) return;
    const many = places.length > 1 ? { vi: ` (${count(places.length)} luật)`, en: ` (${places.length} laws)` } : { vi: "", en: "" };
    const shown = span(first.start + 1, first.end);
    report({
      span: shown,
      message: {
        vi: `Căn cứ là luật có thể bỏ ${quoted(draft.source, shown)}, chỉ ghi tên và ngày${many.vi}.`,
        en: `A law among the bases may do without ${quoted(draft.source, shown)}; name and date are enough${many.en}.`,
      },
      related: places
        .slice(1)
        .map((where) => ({ span: span(where.start + 1, where.end), message: { vi: "Có thể bỏ số.", en: "The number may go." } })),
      fixes: [
        {
          title: { vi: `Bỏ số của luật${many.vi}`, en: `Remove the number${many.en}` },
          kind: "ask",
          edits: places.map((where) => ({ span: where, newText: "" })),
        },
      ],
    });
  },
});

function numbersIn(text: string, start: number): Span[] {
  return [...text.matchAll(NUMBER)].flatMap((m) => {
    const before = text.slice(Math.max(0, m.index - 200), m.index);
    if (!LAW.test(before) || OTHER_ACT.test(before) || NAMELESS.test(before)) return [];
    return [span(start + m.index, start + m.index + m[0].length)];
  });
}

/** Characters from where a citation begins to its number. */
const REACH = 200;

/** Citations whose number is wrong or another law's: that is told by can-cu/sai-so. */
const wrongNumbers = (draft: Draft, { acts }: Knowledge): readonly Span[] =>
  draft.references
    .filter((reference) => {
      if (reference.internal || reference.number === null) return false;
      const { kind } = readCitation(acts, reference);
      return kind === "wrong-number" || kind === "confused";
    })
    .map((reference) => reference.span);
