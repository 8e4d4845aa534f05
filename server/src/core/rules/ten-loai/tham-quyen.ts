/**
 * Thẩm quyền ban hành: the line in capitals between subject and căn cứ. Decisions and resolutions only; the models of
 * plans, notices and directives have none.
 */

import { firstGroup, nameOfKind, typeOfAbbreviation, typeOfTitle } from "../../knowledge/document-types";
import type { Draft } from "../../model/types";
import { isAllCapitals } from "../../text/vietnamese";
import { authorityAboveTitle } from "../bo-cuc/thu-tu";
import { misplacedAuthority } from "../can-cu/can-cu";
import { ADMINISTRATIVE, insert, mayLack, ND30, plain } from "../parts";
import { defineRule } from "../rule";

export const authorityMissing = defineRule({
  code: "ten-loai/tham-quyen",
  level: "can-xac-minh",
  title: {
    vi: "Quyết định, nghị quyết có dòng thẩm quyền ban hành",
    en: "Decisions and resolutions have the line of the issuing authority",
  },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1, 1.2, 1.3 (chú thích 6)",
  why: {
    vi: "Dòng này nói ai ban hành: người đứng đầu thì ghi chức vụ, tập thể thì ghi tên cơ quan; hình thức ký phải theo dòng này.",
    en: "The line tells who issues: the office of a head, or the name of a body; the form of signing follows it.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "nghi-quyet"], from: ND30 },
  examples: [
    { at: "authority", bad: "", good: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN" },
    {
      at: "whole",
      bad: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 77/QĐ-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nQUYẾT ĐỊNH\nVề việc rà soát hồ đập\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nTheo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 52/TTr-SXD ngày 01 tháng 10 năm 2026.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Xây dựng rà soát các hồ đập trên địa bàn tỉnh.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này./.\n\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT, XD.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Minh Khang\n",
      good: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 77/QĐ-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nQUYẾT ĐỊNH\nVề việc rà soát hồ đập\n\nỦY BAN NHÂN DÂN TỈNH LAM SƠN\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nTheo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 52/TTr-SXD ngày 01 tháng 10 năm 2026.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Xây dựng rà soát các hồ đập trên địa bàn tỉnh.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này./.\n\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT, XD.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Minh Khang\n",
    },
  ],
  silent: [
    { at: "authority", text: "CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH LAM SƠN", because: "dòng thẩm quyền xuống hai dòng" },
    { at: "authority", text: "TRƯỞNG CÔNG AN XÃ CẨM THỦY", because: "người đứng đầu cơ quan nào cũng là thẩm quyền" },
    { at: "authority", text: "TRƯỞNG THUẾ TỈNH LAM SƠN", because: "người đứng đầu cơ quan nào cũng là thẩm quyền" },
    { at: "authority", text: "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN TỈNH LAM SƠN", because: "cơ quan thường trực của Hội đồng nhân dân" },
    {
      at: "whole",
      text: "Điều 1. Giao Sở Xây dựng rà soát hồ đập.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\n",
      because: "một đoạn dán vào, không phải cả văn bản",
    },
  ],
  check(draft: Draft, context) {
    if (draft.authority !== null || draft.title?.kindName == null) return;
    // A symbol of another type: the document's kind itself is in question.
    const symbol = typeOfAbbreviation(firstGroup(draft.header.number?.symbolText ?? ""));
    if (symbol !== null && symbol !== typeOfTitle(plain(draft.source, draft.title.kindName))) return context.notEvaluated();
    if (!mayLack(draft, context) || gluedToSubject(draft) || isElsewhere(draft)) return context.notEvaluated();
    const line = authorityFromSignature(draft);
    const base = draft.legalBases[0]?.span ?? draft.decisionWord;
    context.report({
      span: draft.title.kindName,
      message: {
        vi: `Thiếu dòng thẩm quyền ban hành giữa trích yếu và căn cứ của ${nameOfKind(draft.kind)}. Đề nghị kiểm tra.`,
        en: "The line of the issuing authority between subject and legal bases is missing. To be checked.",
      },
      fixes: line === null || base == null ? [] : [insert(base.start, `${line}\n\n`, "ask")],
    });
  },
});

/** Copied texts may have the line at the end of a subject in capitals: "… TIẾP TỤC CÓ HIỆU LỰC CHÍNH PHỦ". */
function gluedToSubject(draft: Draft): boolean {
  const subject = draft.title?.subject ? plain(draft.source, draft.title.subject) : "";
  const issuer = draft.header.issuer?.text.replace(/ {2,}/g, " ").trim() ?? "";
  return issuer !== "" && isAllCapitals(subject) && subject.endsWith(issuer);
}

/** "ỦY BAN NHÂN DÂN TỈNH LAM SƠN" signed TM., "CHỦ TỊCH ỦY BAN NHÂN DÂN …" signed by the chairman; null when unclear. */
function authorityFromSignature(draft: Draft): string | null {
  const issuer = draft.header.issuer?.text.replace(/ {2,}/g, " ").trim() ?? "";
  const first = draft.signature?.titles[0];
  if (first === undefined || !/^ỦY BAN NHÂN DÂN \p{Lu}/u.test(issuer)) return null;
  if (first.form === "TM") return issuer;
  return plain(draft.source, first.title).startsWith("CHỦ TỊCH") ? `CHỦ TỊCH ${issuer}` : null;
}

/** The line is there, in another place: that is told by the rules on the order of the parts. */
const isElsewhere = (draft: Draft): boolean => misplacedAuthority(draft) !== null || authorityAboveTitle(draft) !== null;
