/** A known law cited under a number that is not its own, or under the number of another law. */
import { type Citation, readCitation } from "../../knowledge/cited-act";
import type { Draft, Reference } from "../../model/types";
import { display, fromIso } from "../../text/calendar";
import { type Span, span } from "../../text/span";
import { replace, STATE } from "../parts";
import { defineRule, type Report } from "../rule";

const LAST = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
const law = (words: string): string => `Căn cứ Luật Tổ chức chính quyền địa phương ${words};\n${LAST}`;
const cited = (words: string): string => `Điều 1. Giao Sở Nội vụ tuyên truyền ${words}.`;
const LOCAL = "Luật Tổ chức chính quyền địa phương";

export const lawNumber = defineRule({
  code: "can-cu/sai-so",
  level: "bat-buoc",
  title: { vi: "Luật ghi đúng số, không nhầm với luật khác", en: "A law is cited with its own number" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b",
  why: {
    vi: "Số của luật chỉ thuộc về một luật. Tên và số không cùng một luật thì người đọc không biết văn bản dựa vào luật nào.",
    en: "A law's number belongs to one law. When name and number disagree, nobody knows which law is meant.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  needsKnowledge: true,
  examples: [
    {
      at: "content",
      bad: cited(`${LOCAL} số 27/2025/QH15 ngày 16 tháng 6 năm 2025`),
      good: cited(`${LOCAL} số 72/2025/QH15 ngày 16 tháng 6 năm 2025`),
    },
    {
      at: "content",
      bad: cited(`${LOCAL} số 63/2025/QH15 ngày 16 tháng 6 năm 2025`),
      good: cited(`${LOCAL} số 72/2025/QH15 ngày 16 tháng 6 năm 2025`),
    },
  ],
  silent: [
    { at: "bases", text: law("số 72/2025/QH15"), because: "đúng tên, đúng số" },
    {
      at: "content",
      text: cited("Luật Thủ đô số 39/2024/QH15 ngày 28 tháng 6 năm 2024"),
      because: "luật không có trong bảng dữ liệu",
    },
  ],
  check(draft, { knowledge, report, notEvaluated }) {
    if (knowledge === null) return notEvaluated();
    const seen = new Set<string>();
    for (const reference of draft.references) {
      if (reference.internal || reference.nested || reference.number === null) continue;
      const citation = readCitation(knowledge.acts, reference);
      if (citation.kind !== "wrong-number" && citation.kind !== "confused") continue;
      const key = `${citation.row.id} ${reference.number}`;
      if (!seen.has(key)) report(finding(draft, reference, reference.number, citation));
      seen.add(key);
    }
  },
});

type Wrong = Extract<Citation, { kind: "wrong-number" | "confused" }>;

function finding(draft: Draft, reference: Reference, written: string, citation: Wrong): Report {
  const where = numberSpan(draft, reference, written);
  const { row, sure } = citation;
  if (citation.kind === "wrong-number") {
    const day = fromIso(row.date ?? "");
    const dated = day === null ? "" : ` ngày ${display(day)}`;
    return {
      span: where,
      level: sure ? "bat-buoc" : "can-xac-minh",
      message: {
        vi: `${row.title}${dated} có số ${row.number}, văn bản ghi ${written}.${sure ? "" : " Đề nghị kiểm tra."}`,
        en: `${row.title}${dated} has the number ${row.number}; the text says ${written}.${sure ? "" : " Check it."}`,
      },
      fixes: [replace(where, row.number, "ask")],
      data: { act: row.id, certain: sure },
    };
  }
  return {
    span: where,
    level: "can-xac-minh",
    message: {
      vi: `Số ${written} là của ${row.title}, văn bản ghi ${citation.named.title}. Đề nghị kiểm tra.`,
      en: `The number ${written} is that of ${row.title}; the text names ${citation.named.title}. Check it.`,
    },
    data: { act: row.id, named: citation.named.id, certain: sure },
  };
}

/** Where the number stands in the citation; the whole citation when it is broken over lines. */
function numberSpan({ source }: Draft, { span: where }: Reference, written: string): Span {
  const at = source.slice(where).indexOf(written);
  return at < 0 ? where : span(where.start + at, where.start + at + written.length);
}
