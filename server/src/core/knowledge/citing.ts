/**
 * How an act is cited in a căn cứ: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b. A law by its name and date (in normative
 * texts by its number), everything else by kind, number, date, issuer and title. Nothing is made up: what the tables know
 * from memory only is left out, and without it there may be no citation at all.
 */
import { type CalendarDate, display, fromIso } from "../text/calendar";
import { citedLaw, dayIsRead, hasNumber } from "./cited-act";
import type { LegalActRow } from "./schema";

export interface CitingStyle {
  /** "ngày 16 tháng 6 năm 2025", "ngày 16/6/2025", or no date where a number stands. */
  readonly date: "full" | "short" | "none";
  /** Laws by number: "Luật Đất đai số 31/2024/QH15". */
  readonly lawNumber: boolean;
}

export const FULL_STYLE: CitingStyle = { date: "full", lawNumber: false };

const TITLE_RECALLED = /tên|tất cả|trích yếu/u;
const UNREAD_TITLE = /…|chưa đọc/u;

/** True when the title was read in a text, whole. */
export const titleIsRead = (row: LegalActRow): boolean =>
  row.confidence === "CONFIRMED" && !TITLE_RECALLED.test(row.recall ?? "") && !UNREAD_TITLE.test(row.title);

const two = (n: number): string => String(n).padStart(2, "0");

/** "ngày 08 tháng 02 năm 2026": a zero before days below 10 and before months 1 and 2. */
export const dateInWords = ({ day, month, year }: CalendarDate): string =>
  `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`;

/** The kind of an act as it is written: "Nghị quyết QH" → "Nghị quyết". */
export const kindOf = (row: LegalActRow): string => row.type.replace(/ (?:QH|CP)$/u, "");

/** "Luật Đất đai ngày 18/01/2024", "Nghị định số 30/2020/NĐ-CP": the short name of messages. */
export function shortName(row: LegalActRow): string {
  const date = fromIso(row.date ?? "");
  if (citedLaw(row.title) === null) return `${kindOf(row)} số ${row.number}`;
  if (date !== null) return `${row.title} ngày ${display(date)}`;
  return hasNumber(row) ? `${row.title} số ${row.number}` : row.title;
}

/** The act as a căn cứ names it, without “Căn cứ” and without the closing mark; null when the tables know too little. */
export function citeAct(row: LegalActRow, style: CitingStyle = FULL_STYLE): string | null {
  const recall = row.recall ?? "";
  if (row.confidence !== "CONFIRMED") return null;
  const known = dayIsRead(row) ? fromIso(row.date ?? "") : null;
  const date = known === null || style.date === "none" ? "" : style.date === "short" ? `ngày ${display(known)}` : dateInWords(known);
  if (citedLaw(row.title) !== null) return TITLE_RECALLED.test(recall) ? null : citeLaw(row, date, style);
  if (date === "" || TITLE_RECALLED.test(recall) || UNREAD_TITLE.test(row.title)) return null;
  return `${kindOf(row)} số ${row.number} ${date} của ${row.issuer} ${titleWords(row)}`;
}

function citeLaw(row: LegalActRow, date: string, { lawNumber }: CitingStyle): string | null {
  const numbered = hasNumber(row) ? `${row.title} số ${row.number}` : null;
  if (lawNumber || date === "") return numbered === null ? null : `${numbered}${date === "" || !lawNumber ? "" : ` ${date}`}`;
  return `${row.title} ${date}`;
}

/** The title inside a sentence: "quy định chi tiết …", without the kind of the act. */
export function titleWords(row: LegalActRow): string {
  const { title } = row;
  const kind = kindOf(row);
  const text = title.startsWith(`${kind} `) ? title.slice(kind.length + 1) : title;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
