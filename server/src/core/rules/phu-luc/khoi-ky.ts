/** A signature block inside an attachment: the model has none, the decision alone is signed. */
import type { Attachment, Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { ADMINISTRATIVE, ND30 } from "../parts";
import { defineRule } from "../rule";

// A line of its own: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"
const SIGNING_LINE = /^[ |\t]*(?<line>(?:TM|KT|TL|TUQ)\. ?\p{Lu}{2}[\p{Lu} ,-]*?)[ |\t\r]*$/mu;
/** A signature stands at the end: only so many characters of it are looked at. */
const TAIL = 1500;

export const attachmentSigned = defineRule({
  code: "phu-luc/khoi-ky",
  level: "bien-tap",
  title: { vi: "Văn bản kèm theo không có phần ký", en: "An attached document has no signature" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3",
  why: {
    vi: "Người có thẩm quyền chỉ ký quyết định; văn bản kèm theo được đóng dấu lên trang đầu, không có Nơi nhận và phần ký.",
    en: "Only the decision is signed; the attached document is sealed on its first page and has neither recipients nor signature.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "nghi-quyet"], from: ND30 },
  examples: [
    {
      at: "plan",
      bad: "I. MỤC ĐÍCH\nGiữ an toàn hồ đập./.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Minh Khang",
      good: "I. MỤC ĐÍCH\nGiữ an toàn hồ đập./.",
    },
    {
      at: "plan",
      bad: "I. MỤC ĐÍCH\nGiữ an toàn hồ đập./.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Minh Khang",
      good: "I. MỤC ĐÍCH\nGiữ an toàn hồ đập./.",
    },
  ],
  silent: [
    { at: "plan", text: "I. MỤC ĐÍCH\nGiữ an toàn hồ đập./.", because: "không có phần ký" },
    {
      at: "plan",
      text: "I. TỔ CHỨC THỰC HIỆN\n1. Giao Sở Nội vụ mẫu hóa cách ghi “TM. ỦY BAN NHÂN DÂN” trong hồ sơ./.",
      because: "chỉ nhắc tới trong câu",
    },
  ],
  check(draft: Draft, { report }) {
    for (const attachment of draft.attachments) {
      const where = signingLine(draft, attachment);
      if (where === null) continue;
      report({
        span: where,
        message: {
          vi: "Văn bản kèm theo có thể bỏ phần ký; chỉ ký ở văn bản chính.",
          en: "The attached document can do without a signature; only the main document is signed.",
        },
        fixes: [
          {
            title: { vi: "Bỏ phần ký", en: "Remove the signature" },
            kind: "ask",
            edits: [{ span: block(draft, attachment, where), newText: "" }],
          },
        ],
      });
      return;
    }
  },
});

function signingLine(draft: Draft, attachment: Attachment): Span | null {
  const from = Math.max(attachment.span.start, attachment.span.end - TAIL);
  const m = SIGNING_LINE.exec(draft.source.folded.slice(from, attachment.span.end));
  const line = m?.groups?.line;
  if (m === null || line === undefined) return null;
  const start = from + m.index + m[0].indexOf(line);
  return span(start, start + line.length);
}

/** From the end of the text above to the end of the attachment, its last line end left. */
function block({ source }: Draft, attachment: Attachment, where: Span): Span {
  const { folded } = source;
  let start = where.start;
  while (start > attachment.span.start && /\s/u.test(folded.charAt(start - 1))) start--;
  let end = attachment.span.end;
  while (end > where.end && /\s/u.test(folded.charAt(end - 1))) end--;
  return span(start, end);
}
