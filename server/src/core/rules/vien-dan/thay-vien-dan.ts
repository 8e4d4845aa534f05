/** Fixes of a citation in the text: another act in its place, cited as the author cites. */
import { citedLaw, dayIsRead, hasNumber } from "../../knowledge/cited-act";
import { dateInWords, kindOf, shortName } from "../../knowledge/citing";
import type { LegalActRow } from "../../knowledge/schema";
import type { Fix, TextEdit } from "../../model/finding";
import type { Draft, Reference } from "../../model/types";
import { display, fromIso } from "../../text/calendar";
import { span } from "../../text/span";
import { inCaseOf } from "../co-quan/nhom";

const UNITS = /^(?:(?:các|từ) +)?(?:điểm|khoản|điều|chương|mục|phần|phụ +lục|biểu|mẫu)(?![a-zA-ZÀ-ỹ])/iu;
/** A title or a note follows, which belongs to the act that is named. */
const TITLE =
  /^,? *(?:\(|[“"]|(?:về|việc|quy +định|ban +hành|sửa +đổi|bổ +sung|hướng +dẫn|phê +duyệt|thông +qua|điều +chỉnh)(?![a-zA-ZÀ-ỹ]))/iu;

/** Puts an act in the place of every citation; null when one of them cannot be written anew: a unit, a title, too little known. */
export function replaceCitations(draft: Draft, references: readonly Reference[], row: LegalActRow): Fix | null {
  const edits: TextEdit[] = [];
  for (const reference of references) {
    const newText = citeLike(draft, reference, row);
    if (newText === null) return null;
    edits.push({ span: reference.span, newText: inCaseOf(draft.source.slice(reference.span), newText) });
  }
  const shown = references.length === 1 ? (edits[0]?.newText ?? "") : shortName(row);
  return { title: { vi: `Thay bằng “${shown}”`, en: `Replace with “${shown}”` }, kind: "ask", edits };
}

/** An act cited as `reference` cites another one: with number, date or year, issuer, as these are written there. */
function citeLike(draft: Draft, reference: Reference, row: LegalActRow): string | null {
  const { source } = draft;
  const { end } = reference.span;
  // Articles of the old act are not those of the new one.
  if (UNITS.test(reference.text)) return null;
  if (TITLE.test(source.flat.slice(end, end + 20))) return null;
  const date = dateLike(draft, reference, row);
  if (date === null || row.confidence !== "CONFIRMED") return null;
  const isLaw = citedLaw(row.title) !== null;
  if (isLaw !== (citedLaw(reference.text) !== null)) return null;
  if (!isLaw) return `${kindOf(row)} số ${row.number}${date}${reference.issuer === null ? "" : ` của ${row.issuer}`}`;
  if (reference.number !== null) return hasNumber(row) ? `${row.title} số ${row.number}${date}` : null;
  return `${row.title}${date}`;
}

/** " ngày 16/6/2025", " năm 2025" or "" as the old citation has it; null when the day or the year is not known. */
function dateLike({ source }: Draft, { dateSpan, text }: Reference, row: LegalActRow): string | null {
  const year = dateSpan === null ? /(?<word> +năm)? +(?:19|20)\d\d$/u.exec(text) : null;
  if (dateSpan === null && (year === null || citedLaw(text) === null)) return "";
  const day = dayIsRead(row) ? fromIso(row.date ?? "") : null;
  if (day === null) return null;
  if (year !== null) return `${year.groups?.word === undefined ? "" : " năm"} ${day.year}`;
  return ` ${/tháng/iu.test(source.slice(dateSpan ?? span(0, 0))) ? dateInWords(day) : `ngày ${display(day)}`}`;
}
