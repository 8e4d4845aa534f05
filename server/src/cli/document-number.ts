/** How reports name a document. */
import type { Draft } from "../core/model/types";

/** Number and symbol as written, "215 / QĐ-UBND" as "215/QĐ-UBND"; null while the number is blank. */
export function numberOf({ header: { number }, source }: Draft): string | null {
  if (number === null || number.digits === null) return null;
  return source.quote({ start: number.digits.start, end: number.span.end }).replace(/ *\/ */gu, "/");
}
