/** An annex and an attached document end with “./.” as well, in the models. One finding a document. */
import type { TextEdit } from "../../model/finding";
import type { Attachment, Draft } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import { type Span, span } from "../../text/span";
import { ADMINISTRATIVE, count, lastWord, ND30 } from "../parts";
import { defineRule } from "../rule";

const LINE = "(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)";
const annex = (end: string): string => `Phụ lục\nDANH MỤC HỒ ĐẬP\n${LINE}\n\n1. Hồ Suối Lim.\n2. Hồ Bản Mòng${end}`;

export const attachmentEnd = defineRule({
  code: "phu-luc/dau-ket-thuc",
  level: "bien-tap",
  title: { vi: "Phụ lục, văn bản kèm theo kết thúc bằng “./.”", en: "Annexes and attached documents end with “./.”" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3 (văn bản kèm theo) và Mẫu 2.1",
  why: {
    vi: "Các mẫu phụ lục và văn bản kèm theo đều kết thúc bằng “./.”, để biết nội dung đã hết.",
    en: "The models of annexes and attached documents end with “./.”, so that the reader knows nothing is missing.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "nghi-quyet", "ke-hoach", "chuong-trinh"], from: ND30 },
  examples: [
    { at: "attachment", bad: annex("."), good: annex("./.") },
    { at: "attachment", bad: annex(";"), good: annex("./.") },
  ],
  silent: [
    { at: "attachment", text: annex("./."), because: "đã có “./.”" },
    {
      at: "attachment",
      text: `Phụ lục\nDANH MỤC HỒ ĐẬP\n${LINE}\n\n| STT | Tên hồ |\n|---|---|\n| 1 | Hồ Suối Lim |`,
      because: "phụ lục kết thúc bằng bảng",
    },
  ],
  check(draft, { report, excerpt }) {
    if (excerpt || draft.attachments.length === 0) return;
    const ends = draft.attachments.flatMap((attachment) => openEnd(draft, attachment));
    const [first] = ends;
    if (first === undefined) return;
    const many = ends.length > 1 ? { vi: ` (${count(ends.length)} chỗ)`, en: ` (${ends.length} places)` } : { vi: "", en: "" };
    report({
      span: first.word,
      message: {
        vi: `Phụ lục, văn bản kèm theo có thể kết thúc bằng “./.”${many.vi}.`,
        en: `Annexes and attached documents may end with “./.”${many.en}.`,
      },
      related: ends.slice(1, 20).map(({ word }) => ({ span: word, message: { vi: "Cuối một phụ lục.", en: "The end of an annex." } })),
      fixes: [{ title: { vi: `Thêm “./.”${many.vi}`, en: `Insert “./.”${many.en}` }, kind: "safe", edits: ends.map(({ edit }) => edit) }],
    });
  },
});

interface End {
  readonly word: Span;
  readonly edit: TextEdit;
}

const CLOSED = /\.\/ *\.?$|\/\.$/u;
/** A sentence or an item of a list has come to its end; what ends otherwise is a table, a form, a cut page. */
const ENDED = /(?<!\.\.)[.;]$/u;

function openEnd(draft: Draft, { node }: Attachment): readonly End[] {
  const last = lastOf(node);
  if (last === node || last.kind === "table" || last.text.end <= last.text.start) return [];
  // A heading alone, an item of a form: no sentence that could close.
  const text = draft.source.slice(last.text).trimEnd();
  if (CLOSED.test(text) || !ENDED.test(text) || !/\p{Ll}/u.test(text)) return [];
  const closing = /[.;,]?$/.exec(text)?.[0] ?? "";
  const end = last.text.start + text.length;
  return [{ word: lastWord(draft.source, last.text), edit: { span: span(end - closing.length, end), newText: "./." } }];
}

function lastOf(node: Node): Node {
  const child = node.children.at(-1);
  return child === undefined ? node : lastOf(child);
}
