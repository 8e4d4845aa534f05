/** A legal basis is cited with its date: kind, number, date, issuer, subject. One finding a document. */
import type { Draft, Reference } from "../../model/types";
import { type Span, span } from "../../text/span";
import { ADMINISTRATIVE, count, ND30, quoted } from "../parts";
import { defineRule } from "../rule";
import { locate } from "../structure";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const PROPOSAL = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
const bases = (decision: string): string =>
  `${LAW}\nCăn cứ Quyết định số 120/QĐ-UBND ${decision}của Ủy ban nhân dân tỉnh Lam Sơn về công tác thủy lợi;\n${PROPOSAL}`;

/** Kinds that are cited with number and date. A normative act has its year in the number: there the date is only a habit. */
const KIND = /^(?:Nghị +quyết|Quyết +định|Chỉ +thị|Kế +hoạch|Chương +trình|Kết +luận|Thông +báo|Tờ +trình|Công +văn|Đề +án)/iu;
const YEAR_IN_NUMBER = /\/(?:19|20)[0-9]{2}\//u;

export const basisDateMissing = defineRule({
  code: "can-cu/thieu-ngay",
  level: "nen-sua",
  title: { vi: "Văn bản căn cứ ghi đủ ngày ban hành", en: "A legal basis is cited with its date" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a",
  why: {
    vi: "Căn cứ ghi đầy đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày tháng năm ban hành và trích yếu nội dung.",
    en: "A basis has kind, number, issuer, date and subject.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    { at: "bases", bad: bases(""), good: bases("ngày 05 tháng 3 năm 2026 "), fixed: bases("ngày … tháng … năm … ") },
    {
      at: "bases",
      bad: `${LAW}\n${PROPOSAL.replace(" ngày 01 tháng 10 năm 2026", "")}`,
      good: `${LAW}\n${PROPOSAL}`,
      fixed: `${LAW}\n${PROPOSAL.replace("ngày 01 tháng 10 năm 2026", "ngày … tháng … năm …")}`,
    },
  ],
  silent: [
    {
      at: "bases",
      text: `${LAW}\nTheo đề nghị của Giám đốc Sở Nội vụ tại cuộc họp ngày 01 tháng 10 năm 2026.`,
      because: "cuộc họp, không phải văn bản có số",
    },
    {
      at: "bases",
      text: `${LAW}\nCăn cứ Quyết định số 15/2026/QĐ-UBND của Ủy ban nhân dân tỉnh Lam Sơn quy định về công tác thủy lợi;\n${PROPOSAL}`,
      because: "văn bản quy phạm pháp luật, năm đã có trong số",
    },
  ],
  check(draft, { report }) {
    const places = undated(draft);
    const first = places[0];
    if (first === undefined) return;
    const many = places.length > 1 ? { vi: ` (${count(places.length)} căn cứ)`, en: ` (${places.length} bases)` } : { vi: "", en: "" };
    report({
      span: first,
      message: {
        vi: `${quoted(draft.source, first)} nên ghi đủ ngày ban hành${many.vi}.`,
        en: `${quoted(draft.source, first)} should have its date${many.en}.`,
      },
      fixes: [
        {
          title: { vi: "Thêm “ngày … tháng … năm …”", en: "Insert “ngày … tháng … năm …”" },
          kind: "ask",
          edits: places.map((where) => ({ span: afterNumber(draft, where), newText: " ngày … tháng … năm …" })),
        },
      ],
      related: places.slice(1).map((where) => ({ span: where, message: { vi: "Nên ghi đủ ngày ban hành.", en: "Should have its date." } })),
    });
  },
});

function undated(draft: Draft): Span[] {
  const spans = draft.legalBases.map((basis) => basis.span);
  const whole = (r: Reference): boolean => r.number !== null && /^[0-9]+\S*[a-zA-ZÀ-ỹ]/u.test(r.number) && !YEAR_IN_NUMBER.test(r.number);
  return draft.references
    .filter((r) => !r.internal && !r.nested && r.dateSpan === null && KIND.test(r.type) && whole(r) && locate(spans, r.span.start) >= 0)
    .filter((r) => !/^[ ,]*(?:ngày|\(|-|–|[^ ]{1,6} +[0-9]{1,2}\/)/u.test(draft.source.slice(span(r.span.end, r.span.end + 16))))
    .map((r) => r.span);
}

/** Behind the number of a citation, before its issuer. */
function afterNumber(draft: Draft, where: Span): Span {
  const m = /\S*\d\S*\/\S+/u.exec(draft.source.slice(where));
  const at = m === null ? where.end : where.start + m.index + m[0].length;
  return span(at, at);
}
