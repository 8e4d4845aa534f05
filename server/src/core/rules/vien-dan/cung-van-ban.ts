/**
 * Citations that mean one document: by its number within a year and one issuer. A number alone is never enough, since
 * 01/NQ-CP comes every year and every province has its own 15/QĐ-UBND.
 */
import type { Draft, Reference } from "../../model/types";
import { foldForCompare } from "../../text/fold";

/** Citations of other documents with a number and a complete date, in order of the text. */
export const cited = (draft: Draft): readonly (Reference & { number: string; date: NonNullable<Reference["date"]> })[] =>
  draft.references.filter(
    (r): r is Reference & { number: string; date: NonNullable<Reference["date"]> } => !r.internal && r.number !== null && r.date !== null,
  );

/** Number without blanks and hyphens: "41/2022/NQ-HĐND" and "41/2022/NQHĐND" are one. */
export const bareNumber = (number: string): string => number.replace(/[\s‐-―-]/gu, "").toLowerCase();

/** Digits before the first stroke or hyphen: 41. */
export const leadingDigits = (number: string): string => /^0*(\d+)/.exec(number.trim())?.[1] ?? "";

/** Two issuers agree when one is not named or one name holds the other ("Ủy ban nhân dân tỉnh" · "… tỉnh Lam Sơn"). */
export function sameIssuer(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [x, y] = [expand(a), expand(b)];
  return x.includes(y) || y.includes(x);
}

const expand = (name: string): string =>
  foldForCompare(name)
    .replace(/(?<!\p{L})ubnd(?!\p{L})/gu, "ủy ban nhân dân")
    .replace(/(?<!\p{L})hđnd(?!\p{L})/gu, "hội đồng nhân dân");
