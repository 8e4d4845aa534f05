/**
 * The first citation of a document gives its number and date; later ones may be short. One finding a document, the other
 * places as related. A document already cited in full, in the subject or the legal bases too, counts.
 */
import type { Draft, Reference } from "../../model/types";
import { type Span, span } from "../../text/span";
import { ADMINISTRATIVE, count, ND30, quoted } from "../parts";
import { defineRule } from "../rule";

const task = (cited: string): string => `Điều 1. Giao Sở Nội vụ tổ chức thực hiện ${cited}.`;

/** Kinds of documents that are cited by number and date. Laws are cited by their name alone. */
const NUMBERED =
  /^(?:Nghị +quyết|Quyết +định|Chỉ +thị|Kế +hoạch|Nghị +định|Thông +tư|Công +điện|Chương +trình|Kết +luận|Công +văn|Thông +báo|Tờ +trình)/iu;
/** One document without number whose title follows: "Chỉ thị của Chủ tịch UBND tỉnh về nhiệm vụ …". */
const TITLED = /^ +về(?: +việc)? +[a-zA-ZÀ-ỹ]/u;
const SEVERAL = /(?:các|những|một +số|nhiều|hằng +năm) *$/iu;
/** Documents of other bodies' meetings and of the Party are named without a number as well. */
const OFFICE = /UBND|Ủy +ban|Chủ +tịch|HĐND|Hội +đồng +nhân +dân|Chính +phủ|Thủ +tướng|Quốc +hội|Bộ(?![a-zA-ZÀ-ỹ]| +Chính)/u;

export const firstCitation = defineRule({
  code: "vien-dan/lan-dau",
  level: "nen-sua",
  title: { vi: "Viện dẫn lần đầu ghi đủ số, ngày ban hành", en: "The first citation gives number and date" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b",
  why: {
    vi: "Số lặp lại hằng năm (01/NQ-CP); không có ngày thì không biết là văn bản nào. Các lần sau chỉ cần tên loại và số, ký hiệu.",
    en: "Numbers repeat every year (01/NQ-CP); without the date nobody knows which document is meant. Later citations may be short.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "content",
      bad: task("Nghị quyết số 01/NQ-CP của Chính phủ"),
      good: task("Nghị quyết số 01/NQ-CP ngày 05/01/2026 của Chính phủ"),
    },
    {
      at: "content",
      bad: task("Chỉ thị của Chủ tịch Ủy ban nhân dân tỉnh về tăng cường quản lý hồ đập"),
      good: task("Chỉ thị số 04/CT-UBND ngày 12/3/2026 của Chủ tịch Ủy ban nhân dân tỉnh về tăng cường quản lý hồ đập"),
    },
  ],
  silent: [
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ thực hiện Kế hoạch số 45/KH-UBND ngày 12/3/2026 của Ủy ban nhân dân tỉnh; bố trí kinh phí thực hiện Kế hoạch số 45/KH-UBND.",
      because: "lần sau chỉ cần số, ký hiệu",
    },
    {
      at: "content",
      text: task("Luật Đất đai, các văn bản của Hội đồng nhân dân tỉnh và của cấp trên"),
      because: "nói chung, không viện dẫn một văn bản cụ thể",
    },
    {
      at: "content",
      text: task("theo Kết luận của Hội đồng khoa học về kết quả nghiên cứu giống lúa"),
      because: "ý kiến của hội đồng tư vấn không phải văn bản có số, ký hiệu",
    },
  ],
  check(draft, { report, excerpt }) {
    // an excerpt may end inside a citation
    const places = incomplete(draft).filter(
      ({ where }) => !(excerpt && draft.source.folded.slice(where.end, where.end + 60).trim() === ""),
    );
    const first = places[0];
    if (first === undefined) return;
    const others = places.slice(1);
    const tail = others.length === 0 ? { vi: "", en: "" } : { vi: ` (${count(places.length)} chỗ)`, en: ` (${places.length} places)` };
    report({
      span: first.where,
      message: {
        vi: `Viện dẫn lần đầu ${quoted(draft.source, first.where)} nên ghi đủ ${first.lacks.vi}${tail.vi}.`,
        en: `The first citation of ${quoted(draft.source, first.where)} should have its ${first.lacks.en}${tail.en}.`,
      },
      related: others.slice(0, 50).map(({ where, lacks }) => ({
        span: where,
        message: { vi: `Nên ghi đủ ${lacks.vi}.`, en: `Should have its ${lacks.en}.` },
      })),
    });
  },
});

interface Incomplete {
  readonly where: Span;
  readonly lacks: { readonly vi: string; readonly en: string };
}

const DATE = { vi: "ngày ban hành", en: "date" };
const NUMBER_AND_DATE = { vi: "số, ngày ban hành", en: "number and date" };

function incomplete(draft: Draft): Incomplete[] {
  const { source } = draft;
  const seen = new Set<string>();
  const told = new Set<string>();
  const bases = draft.legalBases.at(-1)?.span.end ?? 0;
  const found: Incomplete[] = [];
  for (const reference of draft.references) {
    if (reference.internal || !NUMBERED.test(reference.type)) continue;
    const key = keyOf(reference);
    if (key !== null && (reference.dateSpan !== null || reference.date !== null)) seen.add(key);
    // The legal bases and the titles of cited documents have rules and forms of their own.
    if (reference.nested || reference.span.start < bases || reference.dateSpan !== null) continue;
    if (key !== null) {
      if (replaced(draft, reference) || seen.has(key) || told.has(key) || !/^\d+\S*[a-zA-ZÀ-ỹ]/u.test(reference.number ?? "")) continue;
      told.add(key);
      found.push({ where: reference.span, lacks: DATE });
    } else if (isOne(draft, reference)) {
      const words =
        source.slice(reference.span).toLowerCase() + source.slice(span(reference.span.end, reference.span.end + 40)).toLowerCase();
      if (told.has(words)) continue;
      told.add(words);
      found.push({ where: reference.span, lacks: NUMBER_AND_DATE });
    }
  }
  return found;
}

const keyOf = ({ number }: Reference): string | null => (number === null ? null : number.replace(/\s/gu, "").toUpperCase());

/** What is replaced or repealed has its own rule; a symbol that goes on behind a line end was not read whole. */
const replaced = ({ source }: Draft, { span: where }: Reference): boolean =>
  /(?:thay +thế|bãi +bỏ)(?: +[a-zA-ZÀ-ỹ]+){0,2} *$/iu.test(source.slice(span(Math.max(0, where.start - 30), where.start))) ||
  /^ *[-–(…]|^ +ngày|^ +\S{1,6} +\d{1,2}\//u.test(source.slice(span(where.end, where.end + 16)));

/** A single document named by its kind, issuer and title. */
function isOne({ source }: Draft, { span: where, issuer }: Reference): boolean {
  if (issuer === null || !OFFICE.test(issuer)) return false;
  if (!TITLED.test(source.slice(span(where.end, where.end + 24)))) return false;
  return !SEVERAL.test(source.slice(span(Math.max(0, where.start - 12), where.start)));
}
