/** A known law or decree cited under a date that is not its own; says whose date it is when that is known. */
import type { Citation } from "../../knowledge/cited-act";
import { citedLaw, readCitation } from "../../knowledge/cited-act";
import { dateInWords, kindOf } from "../../knowledge/citing";
import type { Draft, Reference } from "../../model/types";
import { display, fromIso } from "../../text/calendar";
import { replace, STATE } from "../parts";
import { defineRule, type Report } from "../rule";

const LAST = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
const basis = (day: string): string => `Căn cứ Luật Tổ chức chính quyền địa phương ngày ${day};\n${LAST}`;
const decree = (day: string): string =>
  `Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày ${day} của Chính phủ về công tác văn thư;\n${LAST}`;

export const actDate = defineRule({
  code: "can-cu/sai-ngay",
  level: "bat-buoc",
  title: { vi: "Luật, nghị định ghi đúng ngày ban hành", en: "A law or decree is cited with its own date" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b",
  why: {
    vi: "Ngày là phần của tên gọi văn bản được viện dẫn. Ngày sai thường là ngày của một luật khác thông qua cùng kỳ họp, hoặc của luật cũ cùng tên.",
    en: "The date is part of how an act is cited. A wrong one is often that of another law of the same session.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  needsKnowledge: true,
  examples: [
    { at: "bases", bad: basis("18 tháng 6 năm 2025"), good: basis("16 tháng 6 năm 2025") },
    { at: "bases", bad: basis("16 tháng 7 năm 2025"), good: basis("16 tháng 6 năm 2025") },
    { at: "bases", bad: decree("15 tháng 3 năm 2020"), good: decree("05 tháng 3 năm 2020") },
  ],
  silent: [
    {
      at: "bases",
      text: `Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nCăn cứ Luật Đất đai ngày 14 tháng 7 năm 1993;\n${LAST}`,
      because: "có thể là luật cũ cùng tên mà bảng dữ liệu không có",
    },
    {
      at: "bases",
      text: `Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nCăn cứ Nghị quyết số 01/NQ-CP ngày 09 tháng 01 năm 2026 của Chính phủ;\n${LAST}`,
      because: "số 01/NQ-CP mỗi năm một văn bản",
    },
  ],
  check(draft, { knowledge, report, notEvaluated }) {
    if (knowledge === null) return notEvaluated();
    const seen = new Set<string>();
    for (const reference of draft.references) {
      if (reference.internal || reference.nested || reference.date === null) continue;
      const citation = readCitation(knowledge.acts, reference);
      if (citation.kind !== "wrong-date" || !(citation.sure || citedLaw(reference.text) !== null)) continue;
      const key = `${citation.row.id} ${display(reference.date)}`;
      if (!seen.has(key)) report(finding(draft, reference, citation));
      seen.add(key);
    }
  },
});

function finding(draft: Draft, reference: Reference, { row, owner, sure }: Extract<Citation, { kind: "wrong-date" }>): Report {
  const written = reference.date === null ? "" : display(reference.date);
  const right = fromIso(row.date ?? "");
  const day = right === null ? "…" : display(right);
  const name = citedLaw(row.title) === null ? `${kindOf(row)} số ${row.number}` : row.title;
  const where = reference.dateSpan ?? reference.span;
  const whose =
    owner === null ? { vi: "", en: "" } : { vi: ` (là ngày của ${ownerName(owner)})`, en: ` (the date of ${ownerName(owner)})` };
  const words = draft.source.slice(where);
  const newText = right === null ? null : /tháng/u.test(words) ? dateInWords(right) : /^ngày/iu.test(words) ? `ngày ${day}` : day;
  return {
    span: where,
    level: sure ? "bat-buoc" : "can-xac-minh",
    message: sure
      ? {
          vi: `${name} ban hành ngày ${day}, văn bản ghi ${written}${whose.vi}.`,
          en: `${name} is dated ${day}; the text says ${written}${whose.en}.`,
        }
      : {
          vi: `${name} có thể ban hành ngày ${day}, văn bản ghi ${written}${whose.vi}. Đề nghị kiểm tra.`,
          en: `${name} may be dated ${day}; the text says ${written}${whose.en}. Check it.`,
        },
    fixes: newText === null ? [] : [replace(where, newText, "ask")],
    data: { act: row.id, owner: owner?.id ?? null, certain: sure },
  };
}

const ownerName = ({ title, number }: { readonly title: string; readonly number: string }): string => `${title} số ${number}`;
