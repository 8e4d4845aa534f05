/** Marks such as 1.1 without their full stop, in a text whose other marks have it. */
import { span } from "../../text/span";
import { count, STATE } from "../parts";
import { defineRule } from "../rule";
import { nodesOfKind } from "../structure";

const plan = (a: string, b: string): string => `I. NHIỆM VỤ
1. Rà soát hồ sơ
${a} Sở Nội vụ rà soát hồ sơ của các cơ quan.
${b} Sở Tài chính rà soát kinh phí.
2. Tổng hợp kết quả
Sở Nội vụ tổng hợp kết quả rà soát./.`;

export const decimalForm = defineRule({
  code: "bo-cuc/muc-dang",
  level: "nen-sua",
  title: { vi: "Số mục có dấu chấm cuối như các mục khác", en: "A number ends with a full stop like the others" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
  why: {
    vi: "Sau số thứ tự có dấu chấm. Số thiếu dấu chấm giữa các mục có dấu chấm dễ bị đọc thành số liệu.",
    en: "A number is followed by a full stop. Without it, among others that have it, it reads like a figure.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "plan", bad: plan("1.1.", "1.2"), good: plan("1.1.", "1.2.") },
    { at: "plan", bad: plan("1.1", "1.2."), good: plan("1.1.", "1.2.") },
  ],
  silent: [
    { at: "plan", text: plan("1.1", "1.2"), because: "cả văn bản thống nhất không dùng dấu chấm cuối" },
    { at: "plan", text: plan("1.1.", "1.2."), because: "đủ dấu chấm" },
  ],
  check(draft, { report }) {
    const marked = nodesOfKind(draft, "decimal");
    const open = marked.filter((node) => /\d$/.test(draft.source.slice(node.mark).trimEnd()));
    const [first, ...others] = open;
    if (first === undefined || open.length === marked.length) return;
    const times = open.length > 1 ? { vi: ` (${count(open.length)} chỗ)`, en: ` (${open.length} places)` } : { vi: "", en: "" };
    report({
      span: first.mark,
      message: {
        vi: `Sau “${first.label}” nên có dấu chấm như các mục khác${times.vi}.`,
        en: `“${first.label}” should be followed by a full stop${times.en}.`,
      },
      related: others
        .slice(0, 20)
        .map((node) => ({ span: node.mark, message: { vi: `Nên là “${node.label}.”`, en: `Should be “${node.label}.”` } })),
      fixes: [
        {
          title: { vi: "Thêm dấu chấm sau số mục", en: "Add the full stops" },
          kind: "safe",
          edits: open.map((node) => {
            const at = node.mark.start + draft.source.slice(node.mark).trimEnd().length;
            return { span: span(at, at), newText: "." };
          }),
        },
      ],
    });
  },
});
