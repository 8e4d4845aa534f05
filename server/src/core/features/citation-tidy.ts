/**
 * Citations made alike, on request only: the first citation of a document in full and later ones short (NĐ 30/2020/NĐ-CP,
 * Phụ lục I, Phần I, Mục II.6.b), one form of dates in the căn cứ, laws all by day or all by number. Facts come from the
 * text itself or from confirmed rows of the tables; what is not known is left as it is.
 */
import { readCitation } from "../knowledge/cited-act";
import { citeAct, dateInWords } from "../knowledge/citing";
import type { LegalActTable } from "../knowledge/legal-acts";
import type { Text, TextEdit } from "../model/finding";
import type { Draft, DraftFile, Reference } from "../model/types";
import { display } from "../text/calendar";
import { contains, type Span, span } from "../text/span";
import { fullFirst } from "./citation-first";

export const TIDY_KINDS = ["first", "dates-full", "dates-short", "laws-day", "laws-number"] as const;
export type TidyKind = (typeof TIDY_KINDS)[number];

export interface Tidy {
  readonly kind: TidyKind;
  readonly title: Text;
  /** In order of the text, not overlapping; never empty. */
  readonly edits: readonly TextEdit[];
}

const TITLES: Readonly<Record<TidyKind, Text>> = {
  first: { vi: "Viết viện dẫn đầy đủ lần đầu, ghi gọn các lần sau", en: "First citations in full, later ones short" },
  "dates-full": { vi: "Ghi đủ ngày, tháng, năm trong căn cứ", en: "Dates of the legal bases in full" },
  "dates-short": { vi: "Ghi ngày tắt trong căn cứ", en: "Short dates in the legal bases" },
  "laws-day": { vi: "Ghi luật theo ngày ban hành", en: "Laws by their day" },
  "laws-number": { vi: "Ghi luật theo số", en: "Laws by their number" },
};

/** What can be made alike in the draft around a place; `acts` null without the tables. */
export function tidyActions(file: DraftFile, where: Span, acts: LegalActTable | null): Tidy[] {
  return file.drafts
    .filter((draft) => speaksOfCitations(draft, where))
    .flatMap((draft) => TIDY_KINDS.map((kind) => ({ kind, edits: editsOf(kind, draft, acts) })))
    .filter(({ edits }) => edits.length > 0)
    .map(({ kind, edits }) => ({ kind, edits, title: counted(TITLES[kind], edits.length) }));
}

const counted = ({ vi, en }: Text, places: number): Text => ({ vi: `${vi} (${places} chỗ)`, en: `${en} (${places})` });

/** The place is in the căn cứ or on a citation. */
function speaksOfCitations({ legalBases, references }: Draft, { start, end }: Span): boolean {
  const meets = (one: Span): boolean => one.start <= end && start <= one.end;
  return legalBases.some((basis) => meets(basis.span)) || references.some((reference) => !reference.internal && meets(reference.span));
}

function editsOf(kind: TidyKind, draft: Draft, acts: LegalActTable | null): readonly TextEdit[] {
  switch (kind) {
    case "first":
      return fullFirst(draft, acts);
    case "dates-full":
      return dates(draft, true);
    case "dates-short":
      return dates(draft, false);
    case "laws-day":
      return acts === null ? [] : laws(draft, acts, false);
    case "laws-number":
      return acts === null ? [] : laws(draft, acts, true);
  }
}

/** Citations of the căn cứ that are not inside the title of another document. */
function citedInBases({ legalBases, references }: Draft): readonly Reference[] {
  return references.filter(
    (reference) => !reference.internal && !reference.nested && legalBases.some((basis) => contains(basis.span, reference.span)),
  );
}

function dates(draft: Draft, full: boolean): TextEdit[] {
  return citedInBases(draft).flatMap(({ date, dateSpan }) => {
    if (date === null || dateSpan === null) return [];
    const written = draft.source.slice(dateSpan);
    if (/tháng/iu.test(written) === full) return [];
    const word = /^ngày +/iu.exec(written)?.[0] ?? "";
    const newText = full ? dateInWords(date).slice("ngày ".length) : display(date);
    // "19/2/2025" without “ngày” before it gets the word.
    const bare = word === "" && !/ngày +$/iu.test(draft.source.flat.slice(Math.max(0, dateSpan.start - 12), dateSpan.start));
    return [{ span: span(dateSpan.start + word.length, dateSpan.end), newText: bare ? `ngày ${newText}` : newText }];
  });
}

// "… số 31/2024/QH15 …", "… ngày 18 tháng 01 năm 2024", "… năm 2024", "… 2024"
const TAIL = /,? +số *:? *\d|,? +ngày +\d|(?:,? +năm)? +\d{4}$/iu;
const UNIT = /^(?:tiết|điểm|khoản|Điều|mục|chương|phần|các|từ) /iu;

/** Laws of the căn cứ by number or by day, as the tables know them; the name stays as it is written. */
function laws(draft: Draft, acts: LegalActTable, byNumber: boolean): TextEdit[] {
  return citedInBases(draft).flatMap((reference) => {
    if (UNIT.test(reference.text)) return [];
    const citation = readCitation(acts, reference);
    if (citation.kind !== "known" || !/^(?:Bộ luật|Luật|Pháp lệnh)/u.test(citation.row.title)) return [];
    const cited = citeAct(citation.row, byNumber ? { date: "none", lawNumber: true } : { date: dayForm(draft), lawNumber: false });
    const tail = cited?.startsWith(citation.row.title) ? cited.slice(citation.row.title.length) : null;
    const words = draft.source.slice(reference.span);
    const name = TAIL.exec(words)?.index ?? words.length;
    // A law of which the tables know only the other form keeps its own.
    if (tail === null || /số \d/u.test(tail) !== byNumber || words.slice(name).replace(/ +/gu, " ") === tail) return [];
    return [{ span: span(reference.span.start + name, reference.span.end), newText: tail }];
  });
}

/** The form of dates in the căn cứ: short only where no date is in full. */
function dayForm(draft: Draft): "full" | "short" {
  const written = citedInBases(draft).flatMap(({ dateSpan }) => (dateSpan === null ? [] : [draft.source.slice(dateSpan)]));
  return written.length > 0 && written.every((one) => !/tháng/iu.test(one)) ? "short" : "full";
}
