/**
 * The first citation of a document with its day and issuer, later ones with kind and number only. Căn cứ, what is replaced
 * or repealed, and what may be two documents of one number are left alone. Attached texts count for themselves.
 */
import { dayIsRead, readCitation } from "../knowledge/cited-act";
import { dateInWords } from "../knowledge/citing";
import type { LegalActTable } from "../knowledge/legal-acts";
import type { TextEdit } from "../model/finding";
import type { Attachment, Draft, Reference } from "../model/types";
import { type CalendarDate, display, fromIso, toIso } from "../text/calendar";
import { foldForCompare } from "../text/fold";
import { contains, type Span, span } from "../text/span";
import { documentKey } from "./cited-documents";

/** Kinds of documents that are cited by number; laws are cited by their name. */
const NUMBERED =
  /^(?:Nghị +quyết|Quyết +định|Chỉ +thị|Kế +hoạch|Nghị +định|Thông +tư|Công +điện|Chương +trình|Kết +luận|Công +văn|Thông +báo|Tờ +trình)/iu;
/** What is replaced or changed is named in full every time. */
const CHANGED = /(?:thay +thế|bãi +bỏ|sửa +đổi|bổ +sung|điều +chỉnh|đính +chính|hủy +bỏ)[^.;]{0,60}$/iu;
const TITLE_OPENS =
  /^,? +(?:về|việc|quy +định|ban +hành|sửa +đổi|bổ +sung|hướng +dẫn|thực +hiện|triển +khai|phê +(?:duyệt|chuẩn)|thông +qua|công +(?:bố|nhận)|điều +chỉnh|thành +lập|giao|kiện +toàn|chấp +thuận|v\/v)(?![a-zA-ZÀ-ỹ])/iu;
const TITLE_ENDS = /[;.()\n]/u;
const LONGEST_TITLE = 300;

interface Place {
  readonly reference: Reference;
  /** The number in the text. */
  readonly number: Span;
  readonly home: Attachment | null;
  readonly inBasis: boolean;
}

/** Edits of a draft, in order of the text. */
export function fullFirst(draft: Draft, acts: LegalActTable | null): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const places of groups(draft)) {
    const [first, ...later] = places;
    if (first === undefined) continue;
    edits.push(...completed(draft, first, places, acts));
    if (later.length === 0) continue;
    const title = titleAfter(draft, first.reference.span.end);
    for (const place of later) edits.push(...shortened(draft, place, title));
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** Citations by document, in order of the text; documents whose number two days share are left out. */
function groups(draft: Draft): readonly (readonly Place[])[] {
  const found = new Map<string, Place[]>();
  for (const reference of draft.references) {
    const place = placeOf(draft, reference);
    if (place === null) continue;
    const key = `${draft.attachments.indexOf(place.home as Attachment)} ${documentKey(reference.number ?? "")}`;
    const same = found.get(key);
    if (same === undefined) found.set(key, [place]);
    else same.push(place);
  }
  const days = (places: readonly Place[]): number =>
    new Set(places.flatMap(({ reference: { date } }) => (date === null ? [] : [toIso(date)]))).size;
  return [...found.values()].filter((places) => days(places) <= 1);
}

function placeOf(draft: Draft, reference: Reference): Place | null {
  const { source, attachments, legalBases, recipients } = draft;
  const where = reference.span;
  if (reference.internal || reference.nested || reference.number === null || !NUMBERED.test(reference.type)) return null;
  if (!/^\d.*\p{L}/u.test(reference.number)) return null;
  const home = attachments.find((one) => contains(one.span, where)) ?? null;
  const fixed = [draft.title?.span, home?.title.span, home?.attachedLine, recipients?.span];
  if (fixed.some((part) => part != null && contains(part, where))) return null;
  const letters = [...reference.number.replace(/\s/gu, "")].map((c) => c.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  const m = new RegExp(letters.join(" *"), "iu").exec(source.slice(where));
  if (m === null) return null;
  const number = span(where.start + m.index, where.start + m.index + m[0].length);
  return { reference, number, home, inBasis: legalBases.some((basis) => contains(basis.span, where)) };
}

interface Known {
  readonly date: CalendarDate | null;
  readonly issuer: string | null;
}

/** Day and issuer after the number of a first citation that lacks them. */
function completed(draft: Draft, first: Place, places: readonly Place[], acts: LegalActTable | null): TextEdit[] {
  const { reference, number, inBasis } = first;
  if (reference.dateSpan !== null && reference.issuer !== null) return [];
  const known = factsOf(places, acts);
  const { source } = draft;
  const day =
    reference.dateSpan === null && known.date !== null ? ` ${inBasis ? dateInWords(known.date) : `ngày ${display(known.date)}`}` : "";
  const after = reference.dateSpan?.end ?? number.end;
  // "do Bộ X ban hành tại Quyết định số …": who issued it stands before.
  const told =
    /(?:tại|theo) +$/iu.test(source.flat.slice(Math.max(0, reference.span.start - 8), reference.span.start)) && reference.dateSpan !== null;
  const named = told || reference.issuer !== null || /^,? +(?:của|do) /iu.test(source.flat.slice(after, after + 8));
  // Without its day the issuer alone completes nothing.
  const issuer = named || known.issuer === null || (reference.dateSpan === null && day === "") ? "" : ` của ${known.issuer}`;
  if (day === "" && issuer === "") return [];
  return [{ span: span(after, after), newText: day + issuer }];
}

/** What the citations themselves say, else what the tables have read. */
function factsOf(places: readonly Place[], acts: LegalActTable | null): Known {
  const date = places.find(({ reference }) => reference.date !== null)?.reference.date ?? null;
  const issuer = places.find(({ reference }) => reference.issuer !== null)?.reference.issuer ?? null;
  const [first] = places;
  if (first === undefined || acts === null || (date !== null && issuer !== null)) return { date, issuer };
  const citation = readCitation(acts, { ...first.reference, date });
  const row = citation.kind === "known" && citation.row.confidence === "CONFIRMED" ? citation.row : null;
  return {
    date: date ?? (row !== null && dayIsRead(row) ? fromIso(row.date ?? "") : null),
    issuer: issuer ?? row?.issuer ?? null,
  };
}

/** Day, issuer and the same title taken out of a later citation. */
function shortened(draft: Draft, { reference, number, inBasis }: Place, title: string): TextEdit[] {
  const { source } = draft;
  if (inBasis || CHANGED.test(source.flat.slice(Math.max(0, reference.span.start - 90), reference.span.start))) return [];
  // The sender may stand before the number: then the citation does not end with what is left out.
  if (reference.dateSpan === null || reference.dateSpan.start < number.end) return [];
  const own = titleAfter(draft, reference.span.end);
  if (own !== "" && foldForCompare(own) !== foldForCompare(title)) return [];
  return [{ span: span(number.end, reference.span.end + own.length), newText: "" }];
}

/** The title right behind a citation with the blank before it; "" where none stands. */
function titleAfter({ source }: Draft, end: number): string {
  const rest = source.flat.slice(end, end + LONGEST_TITLE);
  if (!TITLE_OPENS.test(rest)) return "";
  return rest.slice(0, TITLE_ENDS.exec(rest)?.index ?? rest.length).trimEnd();
}
