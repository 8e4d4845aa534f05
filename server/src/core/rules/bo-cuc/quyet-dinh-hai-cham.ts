/** The operative line ends with a colon. */
import { span } from "../../text/span";
import { ADMINISTRATIVE, ND30, quoted } from "../parts";
import { defineRule } from "../rule";

export const decisionColon = defineRule({
  code: "bo-cuc/quyet-dinh-hai-cham",
  level: "nen-sua",
  title: { vi: "“QUYẾT ĐỊNH:” có dấu hai chấm, chữ in hoa", en: "“QUYẾT ĐỊNH:” is in capitals and ends with a colon" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1, 1.2, 1.3",
  why: {
    vi: "Theo mẫu, dòng này in hoa, có dấu hai chấm; không có dấu hai chấm thì giống dòng tên loại.",
    en: "In the models this line is in capitals and has a colon; without it it looks like the title of the document.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "nghi-quyet"], from: ND30 },
  examples: [
    { at: "decision-word", bad: "QUYẾT ĐỊNH", good: "QUYẾT ĐỊNH:" },
    { at: "decision-word", bad: "QUYẾT ĐỊNH :", good: "QUYẾT ĐỊNH:" },
  ],
  silent: [
    { at: "decision-word", text: "QUYẾT ĐỊNH:", because: "đúng mẫu" },
    { at: "decision-word", text: "QUYẾT\nĐỊNH:", because: "dòng bị ngắt giữa hai chữ" },
  ],
  check(draft, { report }) {
    if (draft.decisionWord === null) return;
    const text = draft.source.slice(draft.decisionWord);
    const m = /^(?<word>QUYẾT +(?:ĐỊNH|NGHỊ))(?<end>[ .:;]*)$/iu.exec(text);
    if (m?.groups === undefined || (m.groups.end === ":" && m.groups.word === m.groups.word?.toUpperCase())) return;
    const word = m.groups.word ?? "";
    const right = `${word.toUpperCase()}:`;
    const at = draft.decisionWord.start;
    report({
      span: draft.decisionWord,
      message: {
        vi: `${quoted(draft.source, draft.decisionWord)} nên viết là “${right.replace(/ {2,}/g, " ")}”.`,
        en: `${quoted(draft.source, draft.decisionWord)} should be written “${right.replace(/ {2,}/g, " ")}”.`,
      },
      fixes: [
        {
          title: { vi: `Thay bằng “${right.replace(/ {2,}/g, " ")}”`, en: `Replace with “${right.replace(/ {2,}/g, " ")}”` },
          kind: "safe",
          edits:
            word === word.toUpperCase()
              ? [{ span: span(at + word.length, at + text.length), newText: ":" }]
              : [{ span: draft.decisionWord, newText: right.replace(/ {2,}/g, " ") }],
        },
      ],
    });
  },
});
