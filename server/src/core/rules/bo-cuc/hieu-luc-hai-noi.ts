/** The decision gives itself two different days of entry into force. */
import { compareDates } from "../../text/calendar";
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { type EffectSentence, effectSentences } from "./hieu-luc-ngay";

const body = (a: string, b: string): string => `Điều 1. Quyết định này có hiệu lực thi hành ${a}. Giao Sở Nội vụ rà soát hồ sơ.
Điều 2. Giao Sở Tài chính bố trí kinh phí.
Điều 3. Quyết định này có hiệu lực thi hành ${b}. Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.`;

const same = (a: EffectSentence, b: EffectSentence): boolean =>
  a.date === null || b.date === null ? a.date === b.date : compareDates(a.date, b.date) === 0;

export const twoEffectDays = defineRule({
  code: "bo-cuc/hieu-luc-hai-noi",
  level: "bat-buoc",
  title: { vi: "Hiệu lực thi hành chỉ có một mốc", en: "There is one day of entry into force" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, 1.3; Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Hai mốc hiệu lực khác nhau là tự mâu thuẫn, người thi hành không biết theo mốc nào.",
    en: "Two days of entry into force contradict each other.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: ["quyet-dinh", "nghi-quyet"] },
  examples: [
    { at: "body", bad: body("kể từ ngày ký", "từ ngày 01/01/2027"), good: body("kể từ ngày ký", "kể từ ngày ký") },
    { at: "body", bad: body("từ ngày 01/12/2026", "từ ngày 01/01/2027"), good: body("từ ngày 01/01/2027", "từ ngày 01/01/2027") },
  ],
  silent: [
    { at: "body", text: body("kể từ ngày ký", "kể từ ngày ký ban hành"), because: "cùng một mốc" },
    {
      at: "content",
      text: "Điều 1. Ban hành Quy chế làm việc thay thế Quy chế có hiệu lực từ ngày 01/01/2020.",
      because: "hiệu lực của văn bản khác",
    },
  ],
  check(draft, { report }) {
    const [first, ...others] = effectSentences(draft);
    const other = first && others.find((sentence) => !same(first, sentence));
    if (first === undefined || other === undefined) return;
    report({
      span: other.span,
      message: {
        vi: `Hiệu lực ghi hai mốc: ${quoted(draft.source, first.span)} và ${quoted(draft.source, other.span)}. Phải ghi thống nhất.`,
        en: `Two days of entry into force: ${quoted(draft.source, first.span)} and ${quoted(draft.source, other.span)}. They must agree.`,
      },
      related: [{ span: first.span, message: { vi: "Mốc ghi trước", en: "The other one" } }],
    });
  },
});
