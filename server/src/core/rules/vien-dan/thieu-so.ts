/** A citation without the word "số" before the number: "Quyết định 41/2017/QĐ-UBND". One finding a document. */
import { span } from "../../text/span";
import { count, ND30, quoted, STATE } from "../parts";
import { defineRule } from "../rule";

const task = (act: string): string => `Điều 1. Giao Sở Nội vụ rà soát hồ sơ theo ${act} của Ủy ban nhân dân tỉnh Lam Sơn.`;

// the type of a document, then its number at once: "Quyết định 1537/QĐ-UBND"; not "Thông báo 3 ngày", "Chỉ thị 01"
const NO_WORD =
  /^(?:Quyết +định|Nghị +định|Nghị +quyết|Thông +tư|Chỉ +thị|Kế +hoạch|Công +văn|Công +điện|Tờ +trình|Thông +báo|Báo +cáo|Kết +luận) +(?=\d{1,5}[/-])/iu;

export const numberWord = defineRule({
  code: "vien-dan/thieu-so",
  level: "nen-sua",
  title: { vi: "Viện dẫn có chữ “số” trước số, ký hiệu", en: "A citation has the word “số” before the number" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b",
  why: {
    vi: "Viện dẫn ghi tên loại, số, ký hiệu: “Quyết định số 15/QĐ-UBND”.",
    en: "A citation gives type, number and symbol: “Quyết định số 15/QĐ-UBND”.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "content", bad: task("Quyết định 318/QĐ-UBND ngày 05/3/2026"), good: task("Quyết định số 318/QĐ-UBND ngày 05/3/2026") },
    {
      at: "content",
      bad: task("Kế hoạch 27/KH-UBND ngày 05/3/2026, Công văn 45/UBND-NC ngày 15/3/2026"),
      good: task("Kế hoạch số 27/KH-UBND ngày 05/3/2026, Công văn số 45/UBND-NC ngày 15/3/2026"),
    },
  ],
  silent: [
    { at: "content", text: task("Quyết định số 318/QĐ-UBND ngày 05/3/2026"), because: "đã có chữ “số”" },
    {
      at: "content",
      text: "Điều 1. Sở Nội vụ thông báo 03 ngày trước khi họp; báo cáo 02 lần trong năm.",
      because: "số đếm không phải là số, ký hiệu",
    },
  ],
  check(draft, { report }) {
    const places = draft.references.flatMap((reference) => {
      const words = reference.number === null ? undefined : NO_WORD.exec(draft.source.slice(reference.span))?.[0];
      return words === undefined ? [] : [{ reference, at: reference.span.start + words.length }];
    });
    const [first, ...others] = places;
    if (first === undefined) return;
    const cited = (p: typeof first) =>
      span(p.reference.span.start, p.at + (/^\S+/u.exec(draft.source.slice(span(p.at, p.reference.span.end)))?.[0].length ?? 0));
    const times = places.length > 1 ? { vi: ` (${count(places.length)} chỗ)`, en: ` (${places.length} places)` } : { vi: "", en: "" };
    report({
      span: cited(first),
      message: {
        vi: `${quoted(draft.source, cited(first))} nên có chữ “số” trước số, ký hiệu${times.vi}.`,
        en: `${quoted(draft.source, cited(first))} should have “số” before the number${times.en}.`,
      },
      related: others.slice(0, 20).map((p) => ({ span: cited(p), message: { vi: "Thiếu chữ “số”", en: "No “số”" } })),
      fixes: [
        {
          title: { vi: `Thêm “số” ở ${count(places.length)} chỗ`, en: `Add “số” in ${places.length} place(s)` },
          kind: "safe",
          edits: places.map((p) => ({ span: span(p.at, p.at), newText: "số " })),
        },
      ],
    });
  },
});
