/** The end mark of the content: "./.". Only the models of Phụ lục III show it, so its lack is never grave. */
import type { Draft } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import { type Span, span } from "../../text/span";
import { ADMINISTRATIVE, lastWord, mayLack, ND30, quoted, replace } from "../parts";
import { defineRule } from "../rule";

const body = (end: string): string => `Điều 1. Giao Sở Nội vụ rà soát hồ sơ của các cơ quan.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này${end}`;

export const endMark = defineRule({
  code: "bo-cuc/dau-ket-thuc",
  level: "nen-sua",
  title: { vi: "Nội dung kết thúc bằng “./.”", en: "The content ends with “./.”" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1 đến 1.5",
  why: {
    vi: "Các mẫu của nghị định kết thúc nội dung bằng dấu chấm, gạch chéo, chấm viết liền (./.) để biết văn bản đã hết.",
    en: "The models of the decree close the content with “./.” so that the reader sees where it ends.",
  },
  aspect: "the-thuc",
  holds: {
    regimes: ADMINISTRATIVE,
    kinds: ["quyet-dinh", "nghi-quyet", "ke-hoach", "chuong-trinh", "chi-thi", "thong-bao", "to-trinh", "cong-van"],
    from: ND30,
  },
  examples: [
    { at: "body", bad: body(". /."), good: body("./.") },
    { at: "body", bad: body("./"), good: body("./.") },
    { at: "body", bad: body("/."), good: body("./.") },
    { at: "body", bad: body("."), good: body("./.") },
    { at: "body", bad: body(""), good: body("./.") },
  ],
  silent: [
    { at: "body", text: body("./."), because: "đúng mẫu" },
    {
      at: "recipients",
      text: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, NNMT.",
      because: "dấu chấm cuối Nơi nhận không phải là chỗ kết thúc nội dung",
    },
  ],
  check(draft, context) {
    if (draft.endMark !== null) {
      const written = draft.source.slice(draft.endMark);
      const before = draft.source.flat.slice(draft.span.start, draft.endMark.start);
      // "… thẩm quyền ./."
      const gap = before.length - before.trimEnd().length;
      if (written === "./." && gap === 0) return;
      const where = span(draft.endMark.start - gap, draft.endMark.end);
      context.report({
        span: gap > 0 ? span(lastWord(draft.source, span(draft.span.start, where.start)).start, where.end) : where,
        message: {
          vi: `Dấu kết thúc ${quoted(draft.source, draft.endMark)} nên viết liền${gap > 0 ? " chữ trước" : ""} là “./.”.`,
          en: `The end mark ${quoted(draft.source, draft.endMark)} should be “./.”, close to the word before it.`,
        },
        fixes: [replace(where, "./.", "safe")],
      });
      return;
    }
    const last = lastText(draft);
    if (!mayLack(draft, context) || last === null) return context.notEvaluated();
    const text = draft.source.slice(last).trimEnd();
    const closing = /[.;,:]?$/.exec(text)?.[0] ?? "";
    if (/["”)|…]$/u.test(text)) return context.notEvaluated();
    const end = last.start + text.length;
    context.report({
      span: lastWord(draft.source, last),
      message: { vi: "Nội dung nên kết thúc bằng “./.”.", en: "The content should end with “./.”." },
      fixes: [
        {
          title: { vi: "Thêm “./.”", en: "Add “./.”" },
          kind: "safe",
          edits: [{ span: span(end - closing.length, end), newText: "./." }],
        },
      ],
    });
  },
});

/** Own text of the last node of the document proper; null when it ends in a table or an empty node. */
function lastText(draft: Draft): Span | null {
  let node: Node | undefined = draft.nodes.at(-1);
  while (node !== undefined && node.children.length > 0) node = node.children.at(-1);
  if (node === undefined || node.kind === "table" || node.text.end <= node.text.start) return null;
  return node.text;
}
