/**
 * Which act of the tables a citation means: by number, by a law's name and date, by its year. What does not fit exactly is
 * told apart: a wrong date or number of a known act, two laws confused. A citation the tables do not hold is unknown.
 */
import { type CalendarDate, fromIso, toIso } from "../text/calendar";
import { foldForCompare } from "../text/fold";
import { type LegalActTable, lawKey, numberKey } from "./legal-acts";
import { isOwnAct, mayBeOf } from "./own-acts";
import type { LegalActRow } from "./schema";

/** A citation as it is written, on one line. */
export interface CitedAct {
  readonly text: string;
  readonly number: string | null;
  readonly date: CalendarDate | null;
}

/**
 * known: this act. wrong-date: this act under another date; `owner` is the law that bears the date. wrong-number: this law
 * under another number. confused: the number is `row`'s, the name another law's. `sure`: what is right was read in a text.
 */
export type Citation =
  | { readonly kind: "known"; readonly row: LegalActRow }
  | { readonly kind: "wrong-date"; readonly row: LegalActRow; readonly owner: LegalActRow | null; readonly sure: boolean }
  | { readonly kind: "wrong-number"; readonly row: LegalActRow; readonly sure: boolean }
  | { readonly kind: "confused"; readonly row: LegalActRow; readonly named: LegalActRow; readonly sure: boolean }
  | { readonly kind: "unknown" };

const UNKNOWN: Citation = { kind: "unknown" };
// "Luật Đất đai năm 2024", "Luật Chuyển đổi số số 148/2025/QH15", "Luật Đất đai (sửa đổi) ngày 18 tháng 01 năm 2024"
// "khoản 2 Điều 17 của Luật Đầu tư công năm 2024": the units that stand before the law
const LAW =
  /^(?:(?:các |từ )?(?:điểm|khoản|điều|chương|mục|phần|phụ lục|biểu) .*? )?(?<name>(?:luật|bộ luật|pháp lệnh) .*?)(?: \(sửa đổi[^)]*\))?(?:,? (?:số *:? *\d|ngày \d).*|,?(?: năm)? (?<year>\d{4}))?$/u;
/** Numbers that hold their year are given once for ever: "72/2025/QH15", "150/2025/NĐ-CP". */
const WITH_YEAR = /^\d+(?:\.\d+)?\/\d{4}\//u;
/** Words of `recall` that make the day of issue, or the number, a thing from memory. */
const DAY_RECALLED = /date_issued|tất cả|ngày(?! (?:hết|bị|hiệu))/u;
const NUMBER_RECALLED = /tất cả|(?:^|[,;:] *)số(?=[,;]|$)/u;
const AMENDING = /^luật sửa đổi/u;

/** The name of a cited law and the year that follows it; null when no law is cited by its name. */
export function citedLaw(text: string): { readonly name: string; readonly year: number | null } | null {
  const found = LAW.exec(foldForCompare(text))?.groups;
  return found?.name === undefined ? null : { name: found.name, year: found.year === undefined ? null : Number(found.year) };
}

/** True for a law that changes others. */
export const isAmending = (row: LegalActRow): boolean => AMENDING.test(lawKey(row.title));

/** True when the table's number stands for the act itself; an old law may have a placeholder. */
export const hasNumber = (row: LegalActRow): boolean => /^\d/u.test(row.number);

/** True when the day of issue was read in a text. */
export const dayIsRead = (row: LegalActRow): boolean => row.confidence === "CONFIRMED" && !DAY_RECALLED.test(row.recall ?? "");
/** True when the number was read in a text. */
export const numberIsRead = (row: LegalActRow): boolean => row.confidence === "CONFIRMED" && !NUMBER_RECALLED.test(row.recall ?? "");

/** What was read with one table: by the citation itself, and by its words for the next version of a text. */
interface Read {
  readonly citations: WeakMap<CitedAct, Citation>;
  readonly words: Map<string, Citation>;
}

const read = new WeakMap<LegalActTable, Read>();
/** So many citations are remembered by their words. */
const MOST_KEPT = 2000;

/** What a citation means. Never guesses: several acts that fit alike give "unknown". Kept for one citation and one table. */
export function readCitation(acts: LegalActTable, cited: CitedAct): Citation {
  let known = read.get(acts);
  if (known === undefined) {
    known = { citations: new WeakMap(), words: new Map() };
    read.set(acts, known);
  }
  const before = known.citations.get(cited);
  if (before !== undefined) return before;
  const citation = readWords(acts, cited, known.words);
  known.citations.set(cited, citation);
  return citation;
}

function readWords(acts: LegalActTable, cited: CitedAct, known: Map<string, Citation>): Citation {
  const { text, number, date } = cited;
  const words = `${text}\n${number ?? ""}\n${date === null ? "" : toIso(date)}`;
  const before = known.get(words);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const citation = meaningOf(acts, cited);
  known.set(words, citation);
  return citation;
}

function meaningOf(acts: LegalActTable, cited: CitedAct): Citation {
  const law = citedLaw(cited.text);
  const numbered = cited.number === null ? [] : acts.byNumber(cited.number, cited.date);
  if (law !== null) return cited.number === null ? byName(acts, cited, law) : lawWithNumber(acts, cited, law.name, numbered);
  return cited.number === null ? UNKNOWN : byNumber(cited, numbered);
}

function byNumber({ text, number, date }: CitedAct, rows: readonly LegalActRow[]): Citation {
  const [first] = rows;
  if (first === undefined || number === null) return UNKNOWN;
  if (isOwnAct(first)) {
    const same = date === null ? WITH_YEAR.test(numberKey(number)) && rows.length === 1 : first.date === toIso(date);
    return same && mayBeOf(first, text) ? { kind: "known", row: first } : UNKNOWN;
  }
  const once = WITH_YEAR.test(numberKey(number));
  if (date === null) return once && rows.length === 1 ? { kind: "known", row: first } : UNKNOWN;
  if (first.date === toIso(date)) return { kind: "known", row: first };
  const meant = once ? rows : rows.filter((row) => row.date?.startsWith(String(date.year)));
  const row = meant[0];
  if (row === undefined || meant.length > 1) return UNKNOWN;
  if (row.date === undefined) return once ? { kind: "known", row } : UNKNOWN;
  return { kind: "wrong-date", row, owner: null, sure: once && dayIsRead(row) };
}

function lawWithNumber(acts: LegalActTable, cited: CitedAct, name: string, rows: readonly LegalActRow[]): Citation {
  const named = acts.byLaw(name, cited.date);
  const owner = rows.find((row) => sameLaw(row, name));
  if (owner !== undefined) {
    if (cited.date === null || owner.date === undefined || owner.date === toIso(cited.date)) return { kind: "known", row: owner };
    return wrongDate(acts, owner, cited.date, dayIsRead(owner));
  }
  const dated = cited.date === null ? undefined : named.find((row) => row.date === toIso(cited.date ?? EPOCH));
  if (dated !== undefined && hasNumber(dated)) return { kind: "wrong-number", row: dated, sure: dayIsRead(dated) && numberIsRead(dated) };
  const [row] = rows;
  const [other] = named;
  // The number is known, the name is another known law's: one of the two is wrong.
  if (row !== undefined && other !== undefined && rows.length === 1 && citedLaw(row.title) !== null)
    return { kind: "confused", row, named: other, sure: numberIsRead(row) };
  return UNKNOWN;
}

const EPOCH: CalendarDate = { year: 1970, month: 1, day: 1 };
/** The tables may know a long name only as far as it was read, and authors shorten it. */
function sameLaw(row: LegalActRow, name: string): boolean {
  const [a, b] = [lawKey(row.title), lawKey(name)];
  return a === b || (isAmending(row) && (a.startsWith(`${b} `) || a.startsWith(`${b},`) || b.startsWith(a)));
}

function byName(
  acts: LegalActTable,
  { date }: CitedAct,
  { name, year }: { readonly name: string; readonly year: number | null },
): Citation {
  const rows = acts.byLaw(name, date);
  const [first] = rows;
  if (first === undefined) return UNKNOWN;
  if (date === null) {
    const fitting = year === null ? rows : rows.filter((row) => row.date?.startsWith(String(year)));
    return fitting.length === 1 && fitting[0] !== undefined ? { kind: "known", row: fitting[0] } : UNKNOWN;
  }
  if (first.date === toIso(date)) return { kind: "known", row: first };
  const sameYear = rows.filter((row) => row.date?.startsWith(String(date.year)));
  const alike = sameYear.filter((row) => sharesDayOrMonth(row.date, date));
  const meant = sameYear.length === 1 ? sameYear[0] : alike.length === 1 ? alike[0] : undefined;
  if (meant !== undefined) return wrongDate(acts, meant, date, dayIsRead(meant) && !isAmending(meant));
  const slips = rows.filter((row) => isYearSlip(row.date, date));
  // A year alone may also be that of an older law that the tables do not hold.
  return sameYear.length === 0 && slips.length === 1 && slips[0] !== undefined ? wrongDate(acts, slips[0], date, false) : UNKNOWN;
}

function sharesDayOrMonth(iso: string | undefined, date: CalendarDate): boolean {
  const known = fromIso(iso ?? "");
  return known !== null && (known.day === date.day || known.month === date.month);
}

/** The same day and month, one digit of the year different: 29/11/2015 for 29/11/2005. */
function isYearSlip(iso: string | undefined, date: CalendarDate): boolean {
  const known = fromIso(iso ?? "");
  if (known === null || known.day !== date.day || known.month !== date.month) return false;
  const [a, b] = [String(known.year), String(date.year)];
  return [...a].filter((digit, i) => digit !== b.charAt(i)).length === 1;
}

function wrongDate(acts: LegalActTable, row: LegalActRow, date: CalendarDate, sure: boolean): Citation {
  if (!row.date?.startsWith(String(date.year))) return { kind: "wrong-date", row, owner: null, sure };
  const others = acts.issuedOn(date).filter((other) => other !== row && citedLaw(other.title) !== null && !isAmending(other));
  const alike = (other: LegalActRow): number => commonStart(lawKey(other.title), lawKey(row.title));
  const [owner] = [...others].sort((a, b) => alike(b) - alike(a));
  return { kind: "wrong-date", row, owner: owner ?? null, sure };
}

function commonStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a.charAt(i) === b.charAt(i)) i++;
  return i;
}

/** "Luật Đất đai số 31/2024/QH15", "Nghị định số 30/2020/NĐ-CP". */
export const actName = ({ type, number, title }: LegalActRow): string =>
  title.startsWith(type) ? `${title} số ${number}` : `${type.replace(/ (?:QH|CP)$/u, "")} số ${number}`;
