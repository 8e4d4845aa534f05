/** The same full name after “ông” and after “bà”. */

import { quoted, STATE } from "../parts";
import { people } from "../people";
import { defineRule } from "../rule";

const appoint = (first: string, second: string): string =>
  `Điều 1. Bổ nhiệm ${first} Nguyễn Thị Hạnh giữ chức vụ Phó Giám đốc Sở Nội vụ. Giao ${second} Nguyễn Thị Hạnh nhận nhiệm vụ theo quy định.`;

export const oneHonorific = defineRule({
  code: "soat/ong-ba",
  level: "can-xac-minh",
  title: { vi: "Một người chỉ ghi “ông” hoặc “bà”", en: "One person is either “ông” or “bà”" },
  source: "NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Cùng họ tên mà khi ghi “ông”, khi ghi “bà” thường là sót từ quyết định nhân sự cũ.",
    en: "The same name after both words is usually left from an older personnel decision.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: appoint("bà", "ông"), good: appoint("bà", "bà") },
    { at: "content", bad: appoint("ông", "bà"), good: appoint("ông", "ông") },
  ],
  silent: [
    {
      at: "content",
      text: "Điều 1. Hỗ trợ hộ ông Nguyễn Văn Hạnh và bà Nguyễn Thị Hạnh di dời khỏi hành lang hồ đập.",
      because: "hai người khác nhau",
    },
    {
      at: "content",
      text: "Điều 1. Cử các ông, bà Nguyễn Thị Hạnh, Lê Văn Phúc tham gia đoàn kiểm tra; bà Nguyễn Thị Hạnh làm trưởng đoàn.",
      because: "“ông, bà” chung cho cả danh sách",
    },
  ],
  check(draft, { report }) {
    const first = new Map<string, (typeof all)[number]>();
    const told = new Set<string>();
    const all = people(draft);
    for (const person of all) {
      if (person.honorific === "đồng chí") continue;
      const before = first.get(person.key);
      if (before === undefined) first.set(person.key, person);
      if (before === undefined || before.honorific === person.honorific || told.has(person.key)) continue;
      told.add(person.key);
      report({
        span: person.honorificSpan,
        message: {
          vi: `Cùng một người khi ghi “ông”, khi ghi “bà”: ${quoted(draft.source, person.name)}. Đề nghị kiểm tra.`,
          en: `The same person is “ông” in one place and “bà” in another: ${quoted(draft.source, person.name)}. To be checked.`,
        },
        related: [
          {
            span: before.honorificSpan,
            message: { vi: `Ở đây ghi “${before.honorific}”.`, en: `Here it is “${before.honorific}”.` },
          },
        ],
      });
    }
  },
});
