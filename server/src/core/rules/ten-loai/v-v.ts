/** "V/v" belongs under the number of an official letter; under a type title the subject is written in words. */
import type { Draft } from "../../model/types";
import { span } from "../../text/span";
import { isAllCapitals } from "../../text/vietnamese";
import { ND30, replace, STATE } from "../parts";
import { defineRule } from "../rule";

// "V/v", "V/V:", "v/v.", "Vv "
const SHORT = /^ *(?<short>[Vv]\/ ?[Vv][.:]?|Vv[.:]?)(?= )/u;

export const subjectOpener = defineRule({
  code: "ten-loai/v-v",
  level: "nen-sua",
  title: { vi: "Dưới tên loại không ghi “V/v”", en: "No “V/v” under a type title" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, Mẫu 1.5",
  why: {
    vi: "“V/v” chỉ dùng ở công văn, dưới số, ký hiệu. Văn bản có tên loại ghi “Về việc …” hoặc “Ban hành …”, “Phê duyệt …”.",
    en: "“V/v” is for letters, under the number. Documents with a type title write “Về việc …”, “Ban hành …”, “Phê duyệt …”.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "title",
      bad: "QUYẾT ĐỊNH\nV/v rà soát công trình thủy lợi",
      good: "QUYẾT ĐỊNH\nVề việc rà soát công trình thủy lợi",
    },
    {
      at: "title",
      bad: "QUYẾT ĐỊNH\nv/v: rà soát công trình thủy lợi",
      good: "QUYẾT ĐỊNH\nVề việc rà soát công trình thủy lợi",
    },
  ],
  silent: [
    { at: "title", text: "QUYẾT ĐỊNH\nVề việc rà soát hồ đập", because: "viết đủ chữ" },
    { at: "title", text: "QUYẾT ĐỊNH\nBan hành Quy trình vận hành hồ chứa", because: "không bắt buộc mở đầu bằng “Về việc”" },
  ],
  check(draft: Draft, { report }) {
    const subject = draft.title?.kindName ? draft.title.subject : null;
    if (subject === null) return;
    const text = draft.source.slice(subject);
    const short = SHORT.exec(text)?.groups?.short;
    if (short === undefined) return;
    const start = subject.start + text.indexOf(short);
    const right = isAllCapitals(text) ? "VỀ VIỆC" : "Về việc";
    const where = span(start, start + short.length);
    report({
      span: where,
      message: { vi: `Trích yếu ghi “${short}”, nên ghi “${right}”.`, en: `The subject opens with “${short}”; it should read “${right}”.` },
      fixes: [replace(where, right, "safe")],
    });
  },
});
