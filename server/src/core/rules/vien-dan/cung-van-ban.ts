/**
 * Citations that mean one document: by its number within a year and one issuer. A number alone is never enough, since
 * 01/NQ-CP comes every year and every province has its own 15/QĐ-UBND.
 */
import type { Draft, Reference } from "../../model/types";
import type { CalendarDate } from "../../text/calendar";
import { foldForCompare } from "../../text/fold";

export interface Cited extends Reference {
  readonly number: string;
  readonly date: CalendarDate;
}

/** Different ways to write one document that are kept; more are no slip any more. */
const MOST_KEPT = 20;

/**
 * Pairs of citations that mean one document (same key, issuers that agree) and yet differ: the first way it is written and
 * each other way where it comes first. In order of the text.
 */
export function contradictions(
  draft: Draft,
  keyOf: (reference: Cited) => string,
  same: (a: Cited, b: Cited) => boolean,
): { readonly first: Cited; readonly other: Cited }[] {
  const seen = new Map<string, Cited[]>();
  const found: { first: Cited; other: Cited }[] = [];
  for (const reference of draft.references) {
    if (!isCited(reference)) continue;
    const key = keyOf(reference);
    const known = seen.get(key);
    if (known === undefined) {
      seen.set(key, [reference]);
      continue;
    }
    const rivals = known.filter((other) => sameIssuer(other.issuer, reference.issuer));
    if (rivals.some((other) => same(other, reference))) continue;
    const first = rivals[0];
    if (first !== undefined) found.push({ first, other: reference });
    if (known.length < MOST_KEPT) known.push(reference);
  }
  return found;
}

/** A citation of another document with a number and a complete date. */
const isCited = (r: Reference): r is Cited => !r.internal && r.number !== null && r.date !== null;

/** Number without blanks and hyphens: "41/2022/NQ-HĐND" and "41/2022/NQHĐND" are one. */
export const bareNumber = (number: string): string => number.replace(/[\s‐-―-]/gu, "").toLowerCase();

/** Digits before the first stroke or hyphen: 41. */
export const leadingDigits = (number: string): string => /^0*(\d+)/.exec(number.trim())?.[1] ?? "";

/** Two issuers agree when one is not named or one name holds the other ("Ủy ban nhân dân tỉnh" · "… tỉnh Lam Sơn"). */
function sameIssuer(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [x, y] = [expand(a), expand(b)];
  return x.includes(y) || y.includes(x);
}

const expand = (name: string): string =>
  foldForCompare(name)
    .replace(/(?<![a-zA-ZÀ-ỹ])ubnd(?![a-zA-ZÀ-ỹ])/gu, "ủy ban nhân dân")
    .replace(/(?<![a-zA-ZÀ-ỹ])hđnd(?![a-zA-ZÀ-ỹ])/gu, "hội đồng nhân dân");
