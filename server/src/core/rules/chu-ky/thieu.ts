/** The signature missing where the recipients stand: the text has come to its end without it. */
import type { Draft } from "../../model/types";
import { articleBelowRecipients } from "../bo-cuc/thu-tu";
import { ADMINISTRATIVE, authorityText, insert, lastWord, ND30 } from "../parts";
import { defineRule } from "../rule";

export const signatureMissing = defineRule({
  code: "chu-ky/thieu",
  level: "can-xac-minh",
  title: { vi: "Văn bản có phần ký", en: "The document has its signature" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7",
  why: {
    vi: "Văn bản phải có chức vụ, họ tên và chữ ký của người có thẩm quyền; phần ký hay mất khi chép từ bảng hai cột.",
    en: "A document has office, name and signature; they are often lost when copied from a table of two columns.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "nghi-quyet", "ke-hoach", "chi-thi", "thong-bao"], from: ND30 },
  examples: [
    { at: "signature", bad: "", good: "CHỦ TỊCH" },
    { at: "signature", bad: "(Đã ký)", good: "CHỦ TỊCH\n\n(Đã ký)" },
  ],
  silent: [
    { at: "signature", text: "CHỦ TỊCH\nTrần Minh Khang", because: "có phần ký" },
    { at: "signature", text: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", because: "chưa có họ tên khi dự thảo" },
    { at: "signature", text: "HẠT TRƯỞNG\nTrần Minh Khang", because: "chức vụ của đơn vị nào cũng là phần ký" },
    { at: "signature", text: "CHỈ HUY TRƯỞNG\nThượng tá Trần Minh Khang", because: "có cấp bậc trước họ tên" },
    { at: "signature", text: "TRƯỞNG BAN CHỈ ĐẠO", because: "chưa có họ tên khi dự thảo" },
  ],
  check(draft, context) {
    const { recipients, signature, header } = draft;
    if (signature !== null) return;
    const filed = recipients?.items.some((item) => item.kind === "luu") === true;
    if (
      context.excerpt ||
      recipients === null ||
      articleBelowRecipients(draft) !== null ||
      !filed ||
      header.nationalHeading === null ||
      header.number === null
    ) {
      return context.notEvaluated();
    }
    context.report({
      span: lastWord(draft.source, recipients.span),
      message: {
        vi: "Chưa thấy phần ký (chức vụ, họ tên người ký). Đề nghị kiểm tra.",
        en: "There is no signature (office and name) yet. To be checked.",
      },
      fixes: office(draft).map((words) => insert(recipients.span.end, `\n\n${words}`, "ask")),
    });
  },
});

/** Form and office of the person or body that decides, as far as the authority line tells; the name is the signer's. */
function office(draft: Draft): readonly string[] {
  const authority = authorityText(draft) ?? "";
  if (/^ỦY BAN NHÂN DÂN/u.test(authority)) return ["TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"];
  const head = /^(?:CHỦ TỊCH(?= (?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN)|BỘ TRƯỞNG|GIÁM ĐỐC)/u.exec(authority)?.[0];
  return head === undefined ? [] : [head];
}
