/**
 * The first group of the symbol is the abbreviation of the document's type. Asked only when the title names a type of
 * the decree's table and the group is one of its abbreviations: other groups may be bodies or joint documents.
 */

import { type DocumentType, firstGroup, typeOfAbbreviation, typeOfTitle } from "../../knowledge/document-types";
import type { Level } from "../../model/finding";
import type { Draft } from "../../model/types";
import { span } from "../../text/span";
import { ND30, plain, replace, STATE } from "../parts";
import { defineRule } from "../rule";

/** Written for TTr in old habit; no abbreviation of the table. */
const TT = "TT";

export const symbolMatchesType = defineRule({
  code: "so-ky-hieu/loai",
  level: "bat-buoc",
  title: { vi: "Ký hiệu phải đúng loại văn bản", en: "The symbol must be that of the document's type" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.b; Phụ lục III, Mục I",
  why: {
    vi: "Chữ viết tắt tên loại lấy theo Phụ lục III: Quyết định là QĐ, Kế hoạch là KH, Chương trình là CTr, Tờ trình là TTr.",
    en: "The abbreviations are those of Phụ lục III: QĐ, KH, CTr and TTr.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "number", bad: "Số: 215/KH-UBND", good: "Số: 215/QĐ-UBND" },
    {
      at: "whole",
      bad: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/CTR-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nCHƯƠNG TRÌNH\nTrồng rừng ven sông\n\nI. MỤC ĐÍCH\nGiữ đất bãi, chống sạt lở./.\n",
      good: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/CTr-UBND\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nCHƯƠNG TRÌNH\nTrồng rừng ven sông\n\nI. MỤC ĐÍCH\nGiữ đất bãi, chống sạt lở./.\n",
    },
  ],
  silent: [
    { at: "number", text: "Số: 215/QĐ-CTUBND", because: "nhóm chữ viết tắt cơ quan do người đứng đầu quy định" },
    { at: "number", text: "Số:        /QĐ-UBND", because: "đúng loại, số để trống" },
  ],
  check(draft: Draft, { report }) {
    const { number } = draft.header;
    const name = draft.title?.kindName ?? null;
    if (number === null || number.symbol === null || name === null) return;
    const type = typeOfTitle(plain(draft.source, name));
    const group = firstGroup(number.symbolText);
    if (type === null || group === "" || group === type.abbreviation) return;
    const judged = judge(type, group);
    if (judged === null) return;
    const where = span(number.symbol.start, number.symbol.start + group.length);
    report({
      span: where,
      ...(judged === "bat-buoc" ? {} : { level: judged }),
      message: message(type, group, judged),
      fixes: draft.source.slice(where) === group ? [replace(where, type.abbreviation, "ask")] : [],
    });
  },
});

/** How grave a wrong group is; null when nothing can be said. */
function judge(type: DocumentType, group: string): Level | null {
  const other = typeOfAbbreviation(group);
  if (other === type || (type.abbreviation === "TTr" && group === TT)) return "nen-sua";
  if (other === null) return null;
  return type.abbreviation === "QyĐ" || other.abbreviation === "QyĐ" ? "can-xac-minh" : "bat-buoc";
}

function message(type: DocumentType, group: string, level: Level): { readonly vi: string; readonly en: string } {
  const vi = `Văn bản là ${type.name}, ký hiệu ghi “${group}”`;
  const en = `The document is a ${type.name}, its symbol begins with “${group}”`;
  if (level === "bat-buoc") return { vi: `${vi}; phải ghi “${type.abbreviation}”.`, en: `${en}; it must be “${type.abbreviation}”.` };
  if (level === "nen-sua") return { vi: `${vi}; nên ghi “${type.abbreviation}”.`, en: `${en}; it should be “${type.abbreviation}”.` };
  return { vi: `${vi}. Đề nghị kiểm tra (chữ viết tắt là “${type.abbreviation}”).`, en: `${en}. To be checked (“${type.abbreviation}”).` };
}
