/** A single annex has no number. Silent where the text speaks of another one, which may be a file of its own. */
import type { TextEdit } from "../../model/finding";
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { ND30, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { decision } from "../vi-du";

const LINE = "(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)";
const CLOSING =
  "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường chịu trách nhiệm thi hành Quyết định này./.\n";
const withAnnex = (cited: string, name: string): string =>
  decision({
    body: `Điều 1. Công bố các hồ đập phải sửa chữa tại ${cited} kèm theo Quyết định này.\n${CLOSING}`,
    attached: `${name}\nDANH MỤC HỒ ĐẬP\n${LINE}\n\n1. Hồ Suối Lim./.\n`,
  });

// "Phụ lục I", "Phụ lục số 01"
const NUMBERED = /^(?:Phụ +lục|PHỤ +LỤC)(?<number>(?: +số)? +(?<value>[IVX]+|\d{1,2})(?![\d.a-zA-ZÀ-ỹ]))/u;
const MENTION = /(?:Phụ +lục|phụ +lục|PHỤ +LỤC)(?<number>(?: +số)? +(?<value>[IVX]+|\d{1,2})(?![\d.a-zA-ZÀ-ỹ]))/gu;

export const singleAnnex = defineRule({
  code: "phu-luc/mot-phu-luc",
  level: "nen-sua",
  title: { vi: "Văn bản có một phụ lục thì không đánh số phụ lục", en: "A single annex has no number" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.a",
  why: {
    vi: "Chỉ đánh số phụ lục khi có từ hai phụ lục; số thừa làm người đọc tìm phụ lục còn lại.",
    en: "Annexes are numbered from two on; a number makes the reader look for the others.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "whole", bad: withAnnex("Phụ lục I", "Phụ lục I"), good: withAnnex("Phụ lục", "Phụ lục") },
    { at: "whole", bad: withAnnex("Phụ lục", "Phụ lục I"), good: withAnnex("Phụ lục", "Phụ lục") },
  ],
  silent: [
    { at: "whole", text: withAnnex("Phụ lục", "Phụ lục"), because: "một phụ lục, không có số" },
    {
      at: "whole",
      text: decision({
        body: `Điều 1. Công bố các hồ đập tại các Phụ lục kèm theo Quyết định này.\n${CLOSING}`,
        attached: ["I", "II"].map((n) => `Phụ lục ${n}\nDANH MỤC HỒ ĐẬP NHÓM ${n}\n${LINE}\n\n1. Hồ Suối Lim./.\n`).join("\n"),
      }),
      because: "có hai phụ lục",
    },
  ],
  check(draft, { report, excerpt }) {
    const annexes = draft.attachments.filter(({ kind }) => kind === "phu-luc");
    const name = annexes[0]?.title.kindName ?? null;
    if (excerpt || annexes.length !== 1 || name === null) return;
    const m = NUMBERED.exec(draft.source.slice(name));
    const { number, value } = m?.groups ?? {};
    if (m === null || number === undefined || value === undefined || !isFirst(value)) return;
    const edits = mentions(draft);
    if (edits === null) return;
    const where = span(name.start, name.start + m[0].length);
    report({
      span: where,
      message: {
        vi: `Văn bản chỉ có một phụ lục; ${quoted(draft.source, where)} nên ghi “Phụ lục”.`,
        en: `There is only one annex; ${quoted(draft.source, where)} should read “Phụ lục”.`,
      },
      fixes: [{ title: { vi: "Bỏ số của phụ lục", en: "Remove the annex's number" }, kind: "ask", edits }],
    });
  },
});

const isFirst = (value: string): boolean => value === "I" || Number(value) === 1;

/** The numbers to take out wherever the annex is named; null when another annex is named as well. */
function mentions(draft: Draft): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  const { start, end }: Span = draft.span;
  for (const m of draft.source.slice(span(start, end)).matchAll(MENTION)) {
    const { number = "", value = "" } = m.groups ?? {};
    if (!isFirst(value)) return null;
    const at = start + m.index + m[0].length;
    edits.push({ span: span(at - number.length, at), newText: "" });
  }
  return edits;
}
