/**
 * A year that is probably the old one: a letter or submission dated almost exactly a year before the document or before
 * the submission beside it; in the first quarter, one dated in the first quarter of the year before.
 */
import type { Draft, Reference } from "../../model/types";
import { type CalendarDate, dayNumber, display } from "../../text/calendar";
import type { Span } from "../../text/span";
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { locate } from "../structure";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const proposal = (letter: string): string =>
  `${LAW}\nTheo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026 và ý kiến của Sở Tài chính tại Công văn số 295/STC-NS ngày ${letter}.`;

/** Documents of the file that is being decided; laws and plans of the year before are cited rightly. */
const OF_THE_FILE = /^(?:Tờ +trình|Công +văn|Văn +bản|Biên +bản|Báo +cáo)/iu;
const CLOSE_TO_A_YEAR = { from: 330, to: 380 };
const FIRST_QUARTER = 3;

export const oldYear = defineRule({
  code: "can-cu/nham-nam",
  level: "can-xac-minh",
  title: { vi: "Năm của tờ trình, công văn không nhầm với năm trước", en: "The year of a submission or letter is not the old one" },
  source: "NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Đầu năm hay ghi nhầm năm cũ. Tờ trình, công văn cùng hồ sơ mà cách ngày ban hành gần đúng một năm thì nên đối chiếu bản gốc.",
    en: "Early in the year the old year is often written; papers of one file that lie almost a year apart should be looked up.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "bases", bad: proposal("28 tháng 9 năm 2025"), good: proposal("28 tháng 9 năm 2026") },
    { at: "bases", bad: proposal("05 tháng 10 năm 2025"), good: proposal("05 tháng 10 năm 2026") },
  ],
  silent: [
    { at: "bases", text: proposal("28 tháng 9 năm 2026"), because: "cùng thời gian với tờ trình" },
    {
      at: "bases",
      text: `${LAW}\nCăn cứ Kế hoạch số 45/KH-UBND ngày 05 tháng 10 năm 2025 của Ủy ban nhân dân tỉnh Lam Sơn;\nTheo đề nghị của Giám đốc Sở Nội vụ.`,
      because: "kế hoạch ban hành từ năm trước",
    },
  ],
  check(draft, { report }) {
    const papers = fileOf(draft);
    for (const paper of papers) {
      const near = nearly(draft, paper, papers);
      if (near === null) continue;
      const what = {
        vi: near.document ? "ngày ban hành" : "Tờ trình cùng hồ sơ",
        en: near.document ? "the date of issue" : "the other paper",
      };
      report({
        span: paper.where,
        message: {
          vi: `${quoted(draft.source, paper.reference.span)} trước ${what.vi} (${display(near.day)}) gần một năm. Đề nghị kiểm tra năm.`,
          en: `${quoted(draft.source, paper.reference.span)} lies almost a year before ${what.en} (${display(near.day)}). Check the year.`,
        },
      });
    }
  },
});

interface Paper {
  readonly reference: Reference;
  readonly where: Span;
  readonly date: CalendarDate;
  /** Place of its căn cứ. */
  readonly basis: number;
  readonly proposal: boolean;
}

function fileOf(draft: Draft): Paper[] {
  const spans = draft.legalBases.map((basis) => basis.span);
  return draft.references.flatMap((reference) => {
    const basis = locate(spans, reference.span.start);
    const { date, dateSpan } = reference;
    if (basis < 0 || reference.nested || date === null || dateSpan === null || !OF_THE_FILE.test(reference.type)) return [];
    return [{ reference, where: dateSpan, date, basis, proposal: draft.legalBases[basis]?.kind === "de-nghi" }];
  });
}

interface Near {
  readonly day: CalendarDate;
  /** The day is the document's own. */
  readonly document: boolean;
}

function nearly(draft: Draft, paper: Paper, all: readonly Paper[]): Near | null {
  const own = draft.date;
  const lies = (day: CalendarDate): boolean => {
    const days = dayNumber(day) - dayNumber(paper.date);
    return days >= CLOSE_TO_A_YEAR.from && days <= CLOSE_TO_A_YEAR.to;
  };
  const other = all.find((p) => p !== paper && p.basis === paper.basis && lies(p.date));
  if (paper.proposal && other !== undefined) return { day: other.date, document: false };
  if (own === null) return null;
  if (paper.proposal && all.some((p) => p.basis === paper.basis && p !== paper) && lies(own)) return { day: own, document: true };
  const early = own.month <= FIRST_QUARTER && paper.date.month <= FIRST_QUARTER && paper.date.year === own.year - 1;
  return early ? { day: own, document: true } : null;
}
