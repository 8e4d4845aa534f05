/** Trích yếu is a phrase: none of the decree's examples ends in a dot. */
import type { Draft } from "../../model/types";
import { span } from "../../text/span";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";

// A dot after a word, not an ellipsis, "v.v." or a version ("1.0.")
const CLOSING_DOT = /(?<!\.)(?<!v\.v)(?<=[a-zA-ZÀ-ỹ]|\d{4}|[)”"])(?<dot> ?\.) *$/u;

export const subjectDot = defineRule({
  code: "ten-loai/trich-yeu-dau-cham",
  level: "bien-tap",
  title: { vi: "Trích yếu không có dấu chấm cuối", en: "The subject has no closing dot" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b (theo các ví dụ)",
  why: {
    vi: "Trích yếu là cụm từ tóm tắt nội dung; các mẫu của nghị định đều không có dấu chấm.",
    en: "The subject is a phrase; no model of the decree closes it with a dot.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "title",
      bad: "QUYẾT ĐỊNH\nVề việc rà soát công trình thủy lợi.",
      good: "QUYẾT ĐỊNH\nVề việc rà soát công trình thủy lợi",
    },
    {
      at: "title",
      bad: "QUYẾT ĐỊNH\nBan hành Danh mục hồ đập năm 2027.",
      good: "QUYẾT ĐỊNH\nBan hành Danh mục hồ đập năm 2027",
    },
  ],
  silent: [
    { at: "title", text: "QUYẾT ĐỊNH\nVề việc rà soát hồ, đập, cống, v.v.", because: "dấu chấm của “v.v.”" },
    { at: "title", text: "QUYẾT ĐỊNH\nVề việc …", because: "chỗ trống của bản dự thảo" },
  ],
  check(draft: Draft, { report }) {
    const subject = draft.title?.subject ?? null;
    if (subject === null) return;
    const tail = draft.source.slice({ start: Math.max(subject.start, subject.end - 24), end: subject.end });
    const dot = CLOSING_DOT.exec(tail)?.groups?.dot;
    if (dot === undefined) return;
    const end = subject.end - (tail.length - tail.trimEnd().length);
    const where = span(end - dot.length, end);
    report({
      span: where,
      message: { vi: "Trích yếu có thể bỏ dấu chấm cuối.", en: "The closing dot of the subject can go." },
      fixes: [{ title: { vi: "Bỏ dấu chấm cuối", en: "Remove the closing dot" }, kind: "safe", edits: [{ span: where, newText: "" }] }],
    });
  },
});
