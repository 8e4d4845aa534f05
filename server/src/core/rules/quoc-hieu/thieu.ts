/** Quốc hiệu or tiêu ngữ missing in a whole document. */
import type { Fix } from "../../model/finding";
import type { Draft, Header } from "../../model/types";
import { insert, mayLack, ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { NATIONAL_HEADING } from "./dung-chu";
import { damagedMotto, MOTTO } from "./tieu-ngu";

export const nationalHeadingMissing = defineRule({
  code: "quoc-hieu/thieu",
  level: "can-xac-minh",
  title: { vi: "Văn bản có Quốc hiệu và Tiêu ngữ", en: "The document has the national heading and the motto" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1",
  why: {
    vi: "Quốc hiệu và Tiêu ngữ là thành phần bắt buộc; hay mất khi chép từ trang web.",
    en: "Both lines are required; they often get lost when a text is copied from a web page.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "motto", bad: "", good: MOTTO },
    { at: "national", bad: "", good: NATIONAL_HEADING },
  ],
  silent: [
    { at: "motto", text: MOTTO, because: "đã có" },
    {
      at: "whole",
      text: "Điều 1. Giao Sở Xây dựng rà soát hồ đập.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\n",
      because: "một đoạn dán vào, không phải cả văn bản",
    },
  ],
  check(draft: Draft, context) {
    const { header } = draft;
    if (header.span === null || header.party !== null) return;
    if (header.nationalHeading !== null && (header.motto !== null || damagedMotto(draft) !== null)) return;
    if (!mayLack(draft, context)) return context.notEvaluated();
    const part = missingPart(header);
    context.report({
      span: header.nationalHeading ?? header.motto ?? header.issuer?.lines[0] ?? header.span,
      message: { vi: `Thiếu ${part.vi}. Đề nghị kiểm tra.`, en: `The ${part.en} is missing. To be checked.` },
      fixes: insertion(header),
    });
  },
});

function missingPart(header: Header): { readonly vi: string; readonly en: string } {
  if (header.nationalHeading !== null) return { vi: "Tiêu ngữ", en: "motto" };
  if (header.motto !== null) return { vi: "Quốc hiệu", en: "national heading" };
  return { vi: "Quốc hiệu và Tiêu ngữ", en: "national heading and the motto" };
}

function insertion(header: Header): readonly Fix[] {
  if (header.nationalHeading !== null) return [insert(header.nationalHeading.end, `\n${MOTTO}`, "ask")];
  if (header.motto !== null) return [insert(header.motto.start, `${NATIONAL_HEADING}\n`, "ask")];
  const after = header.issuer?.lines.at(-1)?.end;
  return after === undefined ? [] : [insert(after, `\n${NATIONAL_HEADING}\n${MOTTO}`, "ask", NATIONAL_HEADING)];
}
