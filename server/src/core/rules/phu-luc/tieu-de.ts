/** “Phụ lục I” on a line of its own: small letters, no punctuation; its name in capitals below. One finding a document. */
import type { TextEdit } from "../../model/finding";
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { ADMINISTRATIVE, count, ND30, quoted } from "../parts";
import { defineRule } from "../rule";

const annex = (head: string): string =>
  `${head}\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.`;

// "PHỤ LỤC I", "Phụ lục 1:", "PHỤ LỤC SỐ 02."
const HEAD = /^ *(?<word>(?:PHỤ|Phụ|phụ) +(?:LỤC|Lục|lục))(?<number>(?: +(?:(?:SỐ|Số|số) *:? *)?[IVXLC0-9]+)?)(?<mark> *[.:])?(?= *$)/u;

export const annexHead = defineRule({
  code: "phu-luc/tieu-de",
  level: "bien-tap",
  title: { vi: "“Phụ lục” viết chữ thường, không có dấu câu", en: "“Phụ lục” in small letters, without punctuation" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.b",
  why: {
    vi: "Từ “Phụ lục” và số thứ tự trình bày trên một dòng riêng bằng chữ in thường; tên phụ lục ở dòng dưới, bằng chữ in hoa.",
    en: "“Phụ lục” and its number stand on a line of their own in small letters, the name below in capitals.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    { at: "attachment", bad: annex("PHỤ LỤC"), good: annex("Phụ lục") },
    { at: "attachment", bad: annex("Phụ lục:"), good: annex("Phụ lục") },
  ],
  silent: [
    { at: "attachment", text: annex("Phụ lục"), because: "đúng mẫu" },
    { at: "content", text: "Điều 1. Giao Sở Nội vụ rà soát các PHỤ LỤC của Đề án số hóa.", because: "lời của điều" },
  ],
  check(draft, { report }) {
    const edits = draft.attachments.flatMap(({ kind, title }) =>
      kind === "phu-luc" && title.kindName !== null ? wrong(draft, title.kindName) : [],
    );
    const first = edits[0];
    if (first === undefined) return;
    const heads = new Set(edits.map(({ head }) => head.start)).size;
    const many = heads > 1 ? { vi: ` (${count(heads)} chỗ)`, en: ` (${heads} places)` } : { vi: "", en: "" };
    report({
      span: first.head,
      message: {
        vi: `${quoted(draft.source, first.head)} có thể ghi chữ thường, không dấu câu: “Phụ lục”${many.vi}.`,
        en: `${quoted(draft.source, first.head)} can be in small letters without punctuation: “Phụ lục”${many.en}.`,
      },
      fixes: [
        {
          title: { vi: "Ghi “Phụ lục” theo mẫu", en: "Write “Phụ lục” as in the model" },
          kind: "safe",
          edits: edits.map(({ edit }) => edit),
        },
      ],
    });
  },
});

interface Wrong {
  readonly head: Span;
  readonly edit: TextEdit;
}

/** The word in capitals, and the mark behind it. */
function wrong(draft: Draft, where: Span): Wrong[] {
  const text = draft.source.slice(where);
  const m = HEAD.exec(text);
  if (m?.groups === undefined || m === null) return [];
  const { word = "", mark = "" } = m.groups;
  const start = where.start + m[0].indexOf(word);
  const end = where.start + m[0].length;
  const head = span(start, end);
  const found: Wrong[] = [];
  if (word.replace(/ {2,}/gu, " ") !== "Phụ lục")
    found.push({ head, edit: { span: span(start, start + word.length), newText: "Phụ lục" } });
  if (mark !== "") found.push({ head, edit: { span: span(end - mark.length, end), newText: "" } });
  return found;
}
