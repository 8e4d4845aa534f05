/** The decision says that it has effect from a day before it was issued. */
import { compareDates, display } from "../../text/calendar";
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { effectSentences } from "./hieu-luc-ngay";

const body = (when: string): string => `Điều 1. Giao Sở Nội vụ rà soát hồ sơ của các cơ quan.
Điều 2. Quyết định này có hiệu lực thi hành ${when}.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.`;

export const backdatedEffect = defineRule({
  code: "bo-cuc/hieu-luc-lui",
  level: "can-xac-minh",
  title: { vi: "Hiệu lực không ở trước ngày ban hành", en: "Entry into force is not before the date of issue" },
  source: "Thực hành soạn thảo; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Mốc hiệu lực trước ngày ký thường còn lại từ bản cũ; nếu đúng là hiệu lực trở về trước thì cần có căn cứ.",
    en: "An earlier day is usually left from an older text; a real retroactive effect needs a basis.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: ["quyet-dinh", "nghi-quyet"] },
  examples: [
    { at: "body", bad: body("từ ngày 01/10/2026"), good: body("từ ngày 10/10/2026") },
    { at: "body", bad: body("kể từ ngày 01 tháng 01 năm 2026"), good: body("kể từ ngày 01 tháng 01 năm 2027") },
  ],
  silent: [
    { at: "body", text: body("từ ngày 08/10/2026"), because: "cùng ngày ban hành" },
    {
      at: "body",
      text: body("kể từ ngày ký").replace(
        "Giao Sở Nội vụ rà soát hồ sơ của các cơ quan",
        "Ông Phạm Văn Tín giữ chức vụ Phó Giám đốc Sở Nội vụ kể từ ngày 01/10/2026",
      ),
      because: "ngày giữ chức vụ trong quyết định nhân sự",
    },
  ],
  check(draft, { report, notEvaluated }) {
    const { date } = draft;
    if (date === null) return notEvaluated();
    for (const sentence of effectSentences(draft)) {
      if (sentence.date === null || compareDates(sentence.date, date) >= 0) continue;
      report({
        span: sentence.span,
        message: {
          vi: `Hiệu lực từ ngày ${display(sentence.date)}, trước ngày ban hành (${display(date)}). Đề nghị kiểm tra.`,
          en: `It has effect from ${display(sentence.date)}, before its date of issue (${display(date)}). Check it.`,
        },
      });
    }
  },
});
