/**
 * The authority line and the form of signing: a chairman's own decision is not signed for the body, a body's decision is.
 * Asked of the authority line only, never of the letterhead; councils sign without TM. and are left alone.
 */
import type { Draft, Signature } from "../../model/types";
import { span } from "../../text/span";
import { authorityText, insert, ND30, plain, STATE } from "../parts";
import { defineRule } from "../rule";

const CHAIRMAN = /^CHỦ TỊCH ỦY BAN NHÂN DÂN(?![a-zA-ZÀ-ỹ])/u;
const COMMITTEE = /^ỦY BAN NHÂN DÂN(?![a-zA-ZÀ-ỹ])/u;
const GOVERNMENT = /^CHÍNH PHỦ$/u;

export const authorityMatchesSignature = defineRule({
  code: "chu-ky/tham-quyen",
  level: "can-xac-minh",
  title: { vi: "Hình thức ký đúng với thẩm quyền ban hành", en: "The form of signing fits the issuing authority" },
  source: "NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục III, Mẫu 1.2, 1.3 (chú thích 6)",
  why: {
    vi: "Quyết định của Chủ tịch thì Chủ tịch ký; quyết định của Ủy ban nhân dân thì ký thay mặt (TM.) Ủy ban nhân dân.",
    en: "A chairman's decision is signed by the chairman; a committee's decision is signed on its behalf (TM.).",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: ["quyet-dinh", "nghi-quyet"], from: ND30 },
  examples: [
    { at: "signature", bad: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Minh Khang", good: "CHỦ TỊCH\nTrần Minh Khang" },
    {
      at: "whole",
      bad: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 77/QĐ-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nQUYẾT ĐỊNH\nVề việc rà soát hồ đập\n\nỦY BAN NHÂN DÂN TỈNH LAM SƠN\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nTheo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 52/TTr-SXD ngày 01 tháng 10 năm 2026.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Xây dựng rà soát các hồ đập trên địa bàn tỉnh.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này./.\n\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT, XD.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Minh Khang\n",
      good: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 77/QĐ-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nQUYẾT ĐỊNH\nVề việc rà soát hồ đập\n\nỦY BAN NHÂN DÂN TỈNH LAM SƠN\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nTheo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 52/TTr-SXD ngày 01 tháng 10 năm 2026.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Xây dựng rà soát các hồ đập trên địa bàn tỉnh.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này./.\n\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT, XD.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Minh Khang\n",
    },
  ],
  silent: [
    { at: "signature", text: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Minh Khang", because: "cấp phó ký thay Chủ tịch" },
    { at: "authority", text: "CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH LAM SƠN", because: "thẩm quyền là Chủ tịch, ghi hai dòng" },
  ],
  check(draft: Draft, context) {
    const { authority, signature } = draft;
    const first = signature?.titles[0];
    if (authority === null || signature === null || first === undefined) return context.notEvaluated();
    const text = authorityText(draft) ?? "";
    const collective = signature.titles.find((line) => line.form === "TM" && COMMITTEE.test(plain(draft.source, line.title)));
    const related = [{ span: authority.span, message: { vi: "Dòng thẩm quyền ban hành.", en: "The line of the issuing authority." } }];
    if (CHAIRMAN.test(text) && collective !== undefined) {
      context.report({
        span: collective.span,
        message: {
          vi: "Thẩm quyền ban hành là Chủ tịch Ủy ban nhân dân, hình thức ký là “TM. ỦY BAN NHÂN DÂN”. Đề nghị kiểm tra.",
          en: "The authority is the chairman, but the document is signed “TM. ỦY BAN NHÂN DÂN”. To be checked.",
        },
        related,
        fixes: withoutLine(draft, signature),
      });
    } else if (
      (COMMITTEE.test(text) || GOVERNMENT.test(text)) &&
      signature.titles.every((line) => line.form === null || line.form === "KT" || line.form === "Q")
    ) {
      const form = `TM. ${GOVERNMENT.test(text) ? "CHÍNH PHỦ" : "ỦY BAN NHÂN DÂN"}`;
      context.report({
        span: first.span,
        message: {
          vi: `Thẩm quyền ban hành là ${GOVERNMENT.test(text) ? "Chính phủ" : "Ủy ban nhân dân"}, chưa thấy “${form}” ở phần ký. Đề nghị kiểm tra.`,
          en: `The authority is a body, but the signature lacks “${form}”. To be checked.`,
        },
        related,
        fixes: [insert(first.span.start, `${form}\n`, "ask")],
      });
    }
  },
});

/** Removes the TM. line when the next title stands on another line. */
function withoutLine(draft: Draft, { titles }: Signature) {
  const [first, next] = titles;
  if (first?.form !== "TM" || next === undefined || !/^\s*\n\s*$/u.test(draft.source.folded.slice(first.span.end, next.span.start)))
    return [];
  return [
    {
      title: { vi: "Bỏ dòng “TM. ỦY BAN NHÂN DÂN”", en: "Remove the line “TM. ỦY BAN NHÂN DÂN”" },
      kind: "ask" as const,
      edits: [{ span: span(first.span.start, next.span.start), newText: "" }],
    },
  ];
}
