/** An attachment or annex without the line "(Kèm theo …)" under its title. One finding a document. */

import { nameOfKind } from "../../knowledge/document-types";
import type { Attachment, Draft } from "../../model/types";
import { count, insert, mayLack, ND30, STATE } from "../parts";
import { defineRule } from "../rule";

export const attachedLineMissing = defineRule({
  code: "phu-luc/thieu-kem-theo",
  level: "nen-sua",
  title: { vi: "Văn bản kèm theo, phụ lục có dòng “(Kèm theo …)”", en: "Attachments and annexes have the line “(Kèm theo …)”" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.c; Phụ lục III, Mẫu 2.1",
  why: {
    vi: "Dòng này, đặt ngay dưới tên, cho biết phụ lục thuộc văn bản nào khi in tách rời.",
    en: "The line under the title tells to which document a detached annex belongs.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "attachment",
      bad: "Phụ lục\nDANH MỤC HỒ ĐẬP\n\n1. Hồ Suối Lim./.",
      good: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số        /QĐ-UBND ngày      tháng      năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
    },
    {
      at: "attachment",
      bad: "Phụ lục\nBIỂU TỔNG HỢP DIỆN TÍCH TƯỚI\n\n1. Xã Mường Khoa: 12 ha./.",
      good: "Phụ lục\nBIỂU TỔNG HỢP DIỆN TÍCH TƯỚI\n(Kèm theo Quyết định số        /QĐ-UBND ngày      tháng      năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Xã Mường Khoa: 12 ha./.",
    },
  ],
  silent: [
    {
      at: "attachment",
      text: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định này)\n\n1. Hồ Suối Lim./.",
      because: "có dòng kèm theo, chỉ ngắn hơn mẫu",
    },
    { at: "attachment", text: "", because: "không có phụ lục" },
  ],
  check(draft: Draft, context) {
    const lacking = draft.attachments.filter((a) => a.attachedLine === null && a.title.kindName !== null && !startsWithLine(draft, a));
    const first = lacking[0];
    if (first === undefined) return;
    if (!mayLack(draft, context)) return context.notEvaluated();
    const line = template(draft);
    context.report({
      span: first.title.kindName ?? first.title.span,
      message:
        lacking.length === 1
          ? {
              vi: "Dưới tên phụ lục, văn bản kèm theo nên có dòng “(Kèm theo …)”.",
              en: "The line “(Kèm theo …)” should stand under the title.",
            }
          : {
              vi: `${count(lacking.length)} phụ lục, văn bản kèm theo nên có dòng “(Kèm theo …)”.`,
              en: `${lacking.length} attachments should have the line “(Kèm theo …)”.`,
            },
      related: lacking.slice(1).map((a) => ({
        span: a.title.kindName ?? a.title.span,
        message: { vi: "Nên có dòng “(Kèm theo …)”.", en: "Should have the line “(Kèm theo …)”." },
      })),
      fixes: line === null || lacking.length > 1 ? [] : [insert(first.title.span.end, `\n${line}`, "ask", "(Kèm theo …)")],
    });
  },
});

/** The line may stand in another place of the attachment's beginning. */
const startsWithLine = (draft: Draft, attachment: Attachment): boolean =>
  /[Kk]èm +theo/u.test(
    draft.source.slice({ start: attachment.title.span.start, end: Math.min(attachment.title.span.end + 400, attachment.span.end) }),
  );

const LOWER = new Set(["NHÂN", "DÂN", "TỈNH", "THÀNH", "PHỐ", "XÃ", "PHƯỜNG", "ĐẶC", "KHU", "BAN", "TỊCH"]);

/** The line with number and date open; null when the issuer cannot be written in small letters for certain. */
function template(draft: Draft): string | null {
  const authority = draft.authority?.text.replace(/ {2,}/g, " ").trim() ?? "";
  const symbol = draft.header.number?.symbolText ?? "";
  const m = /^(?<body>(?:CHỦ TỊCH )?ỦY BAN NHÂN DÂN (?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU)) (?<name>[\p{Lu} -]+)$/u.exec(authority);
  if (m?.groups === undefined || symbol === "") return null;
  const capital = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();
  const body = (m.groups.body ?? "").split(" ").map((word) => (LOWER.has(word) ? word.toLowerCase() : capital(word)));
  // "Chủ tịch Ủy ban nhân dân": both heads keep their capital.
  const name = (m.groups.name ?? "").split(" ").map(capital).join(" ");
  const year = draft.header.placeAndDate?.year;
  const when = `ngày      tháng      năm ${year ? draft.source.slice(year) : "    "}`;
  return `(Kèm theo ${nameOfKind(draft.kind)} số        /${symbol} ${when} của ${body.join(" ")} ${name})`;
}
