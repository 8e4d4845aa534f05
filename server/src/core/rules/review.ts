/**
 * What a review sheet tells of each document of a file: findings with their places and orders, the clerk's checklist, the
 * legal bases with their effect. The sheet is a Vietnamese paper, so the words are Vietnamese whatever the interface's are.
 */
import { actName, readCitation } from "../knowledge/cited-act";
import type { LegalActTable } from "../knowledge/legal-acts";
import type { Finding } from "../model/finding";
import { placeOf } from "../model/place";
import type { Aspect, ReviewBasis, ReviewCheck, ReviewedDraft, ReviewFinding } from "../model/review";
import type { Draft, LegalBasis, Reference } from "../model/types";
import { addDays, type CalendarDate, display, fromIso } from "../text/calendar";
import { checklist, STATE_WORDS } from "./checklist";
import { RULES } from "./registry";
import type { CheckedDraft, CheckResult } from "./run";

/** Longest quotation of the draft in a sheet, in UTF-16 units. */
const QUOTE_LENGTH = 160;
const NOTES_SHOWN = 2;
/** A finding of fewer letters is quoted with so many around it. */
const SHORT = 12;
const AROUND = 24;

const ASPECTS: ReadonlyMap<string, Aspect> = new Map(RULES.map(({ code, aspect }) => [code, aspect]));
const TITLES: ReadonlyMap<string, string> = new Map(RULES.map(({ code, title }) => [code, title.vi]));

/**
 * One entry a document, in order; a text of no known kind has none. `acts` is null without the tables: then no legal basis is
 * judged.
 */
export function reviewOf({ drafts, findings }: CheckResult, acts: LegalActTable | null): ReviewedDraft[] {
  const known = drafts.filter(({ draft }) => draft.kind !== null);
  return known.map((checked) => {
    const { draft, asOf } = checked;
    const own = findings.filter(({ span }) => span.start >= draft.span.start && span.start <= draft.span.end);
    return {
      draft,
      asOf: asOf === null ? "" : display(asOf),
      titles: TITLES,
      findings: own.map((finding) => reviewFinding(draft, finding)),
      checks: checksOf(checked, findings),
      bases: draft.legalBases.flatMap((basis) => basisOf(draft, basis, acts, asOf)),
    };
  });
}

function reviewFinding(draft: Draft, finding: Finding): ReviewFinding {
  const { source } = draft;
  const [fix] = finding.fixes;
  const { quote, replacement } = inWords(draft, finding);
  return {
    rule: finding.rule,
    level: finding.level,
    aspect: ASPECTS.get(finding.rule) ?? "noi-dung",
    range: source.range(finding.span),
    place: placeOf(draft, finding.span.start),
    quote,
    message: finding.message.vi,
    source: finding.source,
    remedy: fix?.title.vi ?? "",
    replacement,
    others: finding.related.map(({ span }) => source.position(span.start).line),
    suppressed: finding.suppressed?.reason ?? null,
  };
}

/** A quotation that a reader recognises: a mark or a number gets the words around it, before and after the change alike. */
function inWords({ source }: Draft, { span: found, fixes }: Finding): Pick<ReviewFinding, "quote" | "replacement"> {
  const [edit, second] = fixes[0]?.edits ?? [];
  const change = edit !== undefined && second === undefined && !edit.newText.includes("\n") ? edit : null;
  const span = change === null ? found : { start: Math.min(found.start, change.span.start), end: Math.max(found.end, change.span.end) };
  const line = source.lines[source.lineAt(span.start)] ?? span;
  const short = span.end - span.start < SHORT && span.end <= line.end;
  const start = short ? wordBefore(source.flat, Math.max(line.start, span.start - AROUND), line.start) : span.start;
  const end = short ? wordAfter(source.flat, Math.min(line.end, span.end + AROUND), line.end) : span.end;
  const around = (words: string): string =>
    shortened(`${start > line.start && short ? "…" : ""}${words.trim()}${short && end < line.end ? "…" : ""}`);
  const quote = span.end > span.start || change !== null ? around(source.quote({ start, end })) : "";
  if (change === null || (change.newText === "" && !short)) return { quote, replacement: null };
  const before = source.quote({ start, end: Math.max(start, change.span.start) });
  const gap = (at: number): string => (source.flat[at] === " " ? " " : "");
  const words = `${before}${gap(change.span.start - 1)}${change.newText}${gap(change.span.end)}${source.quote({ start: change.span.end, end })}`;
  return { quote, replacement: around(words.replace(/ {2,}/gu, " ")) };
}

/** Moves a cut to the end of the word before it, or to the beginning of the line. */
const wordBefore = (text: string, at: number, least: number): number => {
  const blank = text.lastIndexOf(" ", at);
  return blank < least ? least : blank + 1;
};
const wordAfter = (text: string, at: number, most: number): number => {
  const blank = text.indexOf(" ", at);
  return blank < 0 || blank > most ? most : blank;
};

const shortened = (text: string): string => (text.length <= QUOTE_LENGTH ? text : `${text.slice(0, QUOTE_LENGTH - 1).trimEnd()}…`);

function checksOf(checked: CheckedDraft, findings: readonly Finding[]): ReviewCheck[] {
  return checklist(checked, findings).map(({ part, item, state, findings: own }) => ({
    part: part.letter,
    partTitle: part.title.vi,
    number: item.number,
    text: item.text.vi,
    state,
    note: state === "chua-dat" ? noteOf(checked.draft, own) : state === "dat" ? "" : item.by === "nguoi" ? "" : STATE_WORDS[state].vi,
    person: item.by === "nguoi",
  }));
}

/** “Điều 3; Nơi nhận; và 02 chỗ khác”. */
function noteOf(draft: Draft, findings: readonly Finding[]): string {
  const places = [...new Set(findings.map(({ span }) => placeOf(draft, span.start)).filter((place) => place !== ""))];
  const rest = places.length - NOTES_SHOWN;
  return [...places.slice(0, NOTES_SHOWN), ...(rest > 0 ? [`và ${String(rest).padStart(2, "0")} chỗ khác`] : [])].join("; ");
}

/** The acts that a legal basis cites, one line each; one line for a basis whose acts are not in the tables. */
function basisOf(draft: Draft, basis: LegalBasis, acts: LegalActTable | null, asOf: CalendarDate | null): ReviewBasis[] {
  if (basis.kind !== "can-cu") return [];
  const inside = (reference: Reference): boolean =>
    !reference.internal && !reference.nested && basis.span.start <= reference.span.start && reference.span.end <= basis.span.end;
  const known = draft.references.filter(inside).flatMap((reference) => {
    const citation = acts === null || asOf === null ? null : readCitation(acts, reference);
    return citation?.kind === "known" && acts !== null && asOf !== null ? [basisStatus(reference.text, acts, citation.row, asOf)] : [];
  });
  if (known.length > 0) return known;
  const text = shortened(draft.source.quote(basis.span).replace(/^-?\s*Căn cứ\s+/iu, ""));
  return [{ text, status: "Chưa có trong dữ liệu", confidence: "–", remedy: "Người rà soát tự đối chiếu" }];
}

type Row = Parameters<LegalActTable["validity"]>[0];

function basisStatus(text: string, acts: LegalActTable, row: Row, asOf: CalendarDate): ReviewBasis {
  const { state, certain } = acts.validity(row, asOf);
  const day = (iso: string | undefined, later: number): string => {
    const date = fromIso(iso ?? "");
    return date === null ? "…" : display(addDays(date, later));
  };
  const status = {
    "hieu-luc": "Còn hiệu lực",
    "chua-hieu-luc": `Có hiệu lực từ ${day(row.from, 0)}`,
    "het-hieu-luc": `Hết hiệu lực từ ${day(row.to, 1)}`,
    "chua-ro": "Chưa rõ",
  }[state];
  const names = state === "het-hieu-luc" || state === "chua-ro" ? acts.successors(row, asOf).map(actName) : [];
  const remedy = state === "hieu-luc" ? "" : names.length > 0 ? `Xem ${names.join("; ")}` : "Đề nghị kiểm tra";
  return { text: shortened(text), status, confidence: certain ? "Đã đối chiếu" : "Chưa đối chiếu được", remedy };
}
