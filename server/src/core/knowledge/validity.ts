/** Validity in time of a row of the tables, and how sure it is. Days are ISO texts, compared as texts. */
import { addDays, fromIso, toIso } from "../text/calendar";
import type { Confidence } from "./schema";

/** When the day itself is from memory, the end counts as sure only this many days later. */
const SLACK_DAYS = 180;
/** Words of `recall` that make the day of an end unsure. */
const DAY_RECALLED = /valid_to|effective_to|ngày|tất cả/u;

export interface Validity {
  /** "chua-ro": the tables do not tell. */
  readonly state: "hieu-luc" | "chua-hieu-luc" | "het-hieu-luc" | "chua-ro";
  /** Read in a text, so that it may be reported as a fault; else at most "đề nghị kiểm tra". */
  readonly certain: boolean;
}

export const isValidOn = (row: { readonly from?: string; readonly to?: string }, day: string): boolean =>
  (!row.from || row.from <= day) && (!row.to || day <= row.to);

/** The row's last day is before a day: what `validityOf` calls "het-hieu-luc". */
export const hasEnded = ({ to }: { readonly to?: string }, day: string): boolean => to !== undefined && to !== "" && day > to;

/** An ISO day some days later; the same text when it is no day. */
export function later(day: string, days: number): string {
  const date = fromIso(day);
  return date ? toIso(addDays(date, days)) : day;
}

/** State of a body or an administrative unit on a day. */
export function validityOf(
  row: { readonly from?: string; readonly to?: string; readonly confidence: Confidence; readonly recall?: string },
  day: string,
): Validity {
  const confirmed = row.confidence === "CONFIRMED";
  const dayRecalled = row.recall !== undefined && DAY_RECALLED.test(row.recall);
  if (row.to && hasEnded(row, day))
    return { state: "het-hieu-luc", certain: confirmed && (!dayRecalled || day > later(row.to, SLACK_DAYS)) };
  if (row.from && day < row.from)
    return { state: "chua-hieu-luc", certain: confirmed && !dayRecalled && !/valid_from/u.test(row.recall ?? "") };
  return { state: "hieu-luc", certain: confirmed };
}
