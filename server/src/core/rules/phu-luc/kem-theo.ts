/** Reads the line "(Kèm theo Quyết định số …/QĐ-UBND ngày … tháng … năm … của …)" for the rules about it. */
import type { Attachment, Draft } from "../../model/types";
import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";

export interface AttachedLine {
  readonly span: Span;
  /** "Ban hành" with the blank after it, when the line opens so. */
  readonly enacted: Span | null;
  /** Digits of the number; null while blank or not written. */
  readonly number: Span | null;
  /** "QĐ-UBND" with its span; null when there is none. */
  readonly symbol: Span | null;
  readonly day: Span | null;
  readonly month: Span | null;
  readonly year: Span | null;
  /** The words from "ngày"; null when the line has no date. */
  readonly date: Span | null;
  /** What follows "của". */
  readonly issuer: Span | null;
}

// "(Kèm theo", "(Ban hành kèm theo", "(Đính kèm"
const OPENER = /^\( *(?<enacted>Ban +hành +)?[Kk]èm +theo +/u;
// "số 215/QĐ-UBND", "Quyết định 215/QĐ-UBND", "số        /QĐ-UBND", "số 06/2024/QĐ-UBND"
const NUMBER =
  /(?:[Ss]ố *:?|định|quyết|hoạch|trình|báo) *(?<digits>\d{1,6})?(?<blank>[ .…_]*)\/ *(?:\d{4} *\/ *)?(?<symbol>\p{Lu}[a-zA-ZÀ-ỹ\d&]*(?: ?- ?\p{Lu}[a-zA-ZÀ-ỹ\d&]*)*)/u;
// "ngày 08 tháng 10 năm 2026", "ngày 08/10/2026", "ngày /4/2026", "ngày      tháng      năm 2026"
const DATE =
  /[Nn]gày(?<d>[ .…_]*(?<day>\d{1,2})?[ .…_]*)(?:tháng|\/|-)(?<m>[ .…_]*(?<month>\d{1,2})?[ .…_]*)(?:năm|\/|-)(?<y>[ .…_]*(?<year>\d{4})?)/u;
const ISSUER = /(?<![a-zA-ZÀ-ỹ])của +(?<issuer>\p{Lu}[^()]*?) *\)?$/u;

/** Reads one line; null when the attachment has none or it opens otherwise. */
export function readAttachedLine(source: SourceText, attachment: Attachment): AttachedLine | null {
  const where = attachment.attachedLine;
  if (where === null) return null;
  const text = source.slice(where);
  const opener = OPENER.exec(text);
  if (opener === null) return null;
  const number = NUMBER.exec(text);
  const date = DATE.exec(text);
  const part = (m: RegExpExecArray | null, name: string, from = 0): Span | null => {
    const value = m?.groups?.[name];
    if (m === null || value === undefined) return null;
    const at = where.start + m.index + m[0].indexOf(value, from);
    return span(at, at + value.length);
  };
  const dayEnd = date?.groups?.d === undefined ? 0 : 4 + date.groups.d.length;
  const monthEnd = date?.groups?.m === undefined ? 0 : dayEnd + 1 + date.groups.m.length;
  const issuer = ISSUER.exec(text);
  return {
    span: where,
    enacted: part(opener, "enacted"),
    number: part(number, "digits"),
    symbol:
      number?.groups?.symbol === undefined
        ? null
        : span(where.start + number.index + number[0].length - number.groups.symbol.length, where.start + number.index + number[0].length),
    day: part(date, "day"),
    month: part(date, "month", dayEnd),
    year: part(date, "year", monthEnd),
    date: date === null ? null : span(where.start + date.index, where.start + date.index + date[0].trimEnd().length),
    issuer: part(issuer, "issuer"),
  };
}

/** The lines of a draft's attachments that could be read, in order. */
export const attachedLines = (draft: Draft): readonly AttachedLine[] =>
  draft.attachments.flatMap((attachment) => readAttachedLine(draft.source, attachment) ?? []);
