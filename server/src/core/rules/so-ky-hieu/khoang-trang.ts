/** Blanks inside a number that is filled in: usually left by the office's numbering software, so a hint only. */
import type { TextEdit } from "../../model/finding";
import type { Draft } from "../../model/types";
import { span } from "../../text/span";
import { ND30, quoted, STATE } from "../parts";
import { defineRule } from "../rule";

const BLANKS = / +/g;

export const numberBlanks = defineRule({
  code: "so-ky-hieu/khoang-trang",
  level: "bien-tap",
  title: { vi: "Không để cách chữ trong số, ký hiệu", en: "No spaces inside number and symbol" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.c",
  why: {
    vi: "Giữa số và ký hiệu, giữa các nhóm chữ viết tắt không cách chữ.",
    en: "No space stands between number and symbol, nor between the groups of the symbol.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "number", bad: "Số: 215   /QĐ-UBND", good: "Số: 215/QĐ-UBND" },
    { at: "number", bad: "Số: 215/QĐ - UBND", good: "Số: 215/QĐ-UBND" },
  ],
  silent: [
    { at: "number", text: "Số:        /QĐ-UBND", because: "số để trống khi dự thảo" },
    { at: "number", text: "Số:215/QĐ-UBND", because: "không bắt buộc cách chữ sau dấu hai chấm" },
  ],
  check(draft: Draft, { report }) {
    const { number } = draft.header;
    if (number === null || number.digits === null) return;
    const where = span(number.digits.start, number.span.end);
    // Over a line end or a column border the blanks come from the page, not from the writer.
    if (/[\n\r|\t]/.test(draft.source.folded.slice(where.start, where.end))) return;
    const edits: TextEdit[] = [...draft.source.slice(where).trimEnd().matchAll(BLANKS)].map((m) => ({
      span: span(where.start + m.index, where.start + m.index + m[0].length),
      newText: "",
    }));
    if (edits.length === 0 || !draft.source.slice(where).includes("/")) return;
    report({
      span: where,
      message: {
        vi: `Có thể bỏ cách chữ trong ${quoted(draft.source, where)}.`,
        en: `The spaces in ${quoted(draft.source, where)} can go.`,
      },
      fixes: [{ title: { vi: "Bỏ cách chữ thừa", en: "Remove the spaces" }, kind: "safe", edits }],
    });
  },
});
