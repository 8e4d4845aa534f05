/** Căn cứ: an act cited as a basis cannot be dated after the document itself. */
import type { Draft, Reference } from "../../model/types";
import { type CalendarDate, compareDates, daysInMonth, display } from "../../text/calendar";
import { STATE } from "../parts";
import { defineRule, type Report } from "../rule";
import { locate } from "../structure";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const ask = (date: string): string => `${LAW}\nTheo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày ${date}.`;

/** Last day on which the document can be signed, and how sure that is. */
interface Bound {
  readonly day: CalendarDate;
  readonly known: "signed" | "month" | "today";
}

export const basisAfterSigning = defineRule({
  code: "can-cu/sau-ngay-ky",
  level: "bat-buoc",
  title: { vi: "Văn bản căn cứ không ghi ngày sau ngày ban hành", en: "No legal basis is dated after the document" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a",
  why: {
    vi: "Văn bản chỉ dựa vào văn bản đã có khi ký. Ngày sau ngày ký là ghi nhầm, hoặc văn bản đã được ký trước khi có đề nghị.",
    en: "A document rests on acts that exist when it is signed. A later date is a slip, or the document was signed too early.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "bases", bad: ask("12 tháng 10 năm 2026"), good: ask("01 tháng 10 năm 2026") },
    { at: "bases", bad: ask("01 tháng 10 năm 2027"), good: ask("08 tháng 10 năm 2026") },
  ],
  silent: [
    { at: "bases", text: ask("08 tháng 10 năm 2026"), because: "cùng ngày với ngày ban hành" },
    {
      at: "bases",
      text: `${LAW}\nCăn cứ Nghị quyết số 45/NQ-HĐND ngày 09 tháng 7 năm 2026 của Hội đồng nhân dân tỉnh về nhiệm vụ đến ngày 31 tháng 12 năm 2030;\nTheo đề nghị của Giám đốc Sở Nội vụ.`,
      because: "ngày trong trích yếu không phải là ngày ban hành",
    },
  ],
  check(draft, context) {
    const bound = signingBound(draft, context.asOf);
    if (bound === null) return context.notEvaluated();
    const bases = draft.legalBases.map((basis) => basis.span);
    for (const reference of draft.references) {
      if (reference.nested || reference.internal || reference.date === null || locate(bases, reference.span.start) < 0) continue;
      if (compareDates(reference.date, bound.day) > 0) context.report(finding(draft, reference, reference.date, bound));
    }
  },
});

function signingBound(draft: Draft, today: CalendarDate | null): Bound | null {
  if (draft.date !== null) return { day: draft.date, known: "signed" };
  const head = draft.header.placeAndDate;
  const [year, month] = [head?.year, head?.month].map((s) => (s ? Number(draft.source.slice(s).trim()) : 0));
  if (year && month && year > 1900 && month <= 12) return { day: { year, month, day: daysInMonth(year, month) }, known: "month" };
  return today === null ? null : { day: today, known: "today" };
}

function finding(draft: Draft, reference: Reference, date: CalendarDate, bound: Bound): Report {
  const name = reference.number === null ? reference.type : `${reference.type} số ${reference.number}`;
  const place = { span: reference.dateSpan ?? reference.span };
  if (bound.known === "signed") {
    return {
      ...place,
      message: {
        vi: `${name} ghi ngày ${display(date)}, sau ngày ban hành văn bản (${display(bound.day)}). Phải đối chiếu lại bản gốc.`,
        en: `${name} is dated ${display(date)}, after this document (${display(bound.day)}). It must be checked against the original.`,
      },
      related: draft.header.placeAndDate
        ? [{ span: draft.header.placeAndDate.span, message: { vi: "Ngày ban hành văn bản", en: "Date of this document" } }]
        : [],
    };
  }
  const until =
    bound.known === "month"
      ? { vi: "tháng ban hành đã ghi", en: "the month already written in the head" }
      : { vi: `ngày hôm nay (${display(bound.day)})`, en: `today (${display(bound.day)})` };
  return {
    ...place,
    level: "can-xac-minh",
    message: {
      vi: `${name} ghi ngày ${display(date)}, sau ${until.vi}. Đề nghị kiểm tra.`,
      en: `${name} is dated ${display(date)}, after ${until.en}. Check the date.`,
    },
  };
}
