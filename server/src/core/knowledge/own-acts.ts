/**
 * Acts that an office names itself (`acts` of `.vbhc.json`): its own decisions and those of its council, which the tables
 * do not hold. Searched, completed, hovered and checked like the others; what the office says of them counts as confirmed.
 */
import { foldForCompare } from "../text/fold";
import type { LegalActRow } from "./schema";

/** One entry of the profile. Days are ISO, inclusive. */
export interface OwnAct {
  readonly kind: string;
  /** Number and symbol: "12/2020/QĐ-UBND". */
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  /** As it follows the issuer in a căn cứ: "về …", "ban hành …". */
  readonly title: string;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  /** Number and symbol of the act that took its place. */
  readonly replacedBy?: string | undefined;
}

const OWN = "own-act-";

/** True for a row that comes from the profile. */
export const isOwnAct = ({ id }: LegalActRow): boolean => id.startsWith(OWN);

/** Rows for the tables; ids are told by the place in the profile. */
export const ownActRows = (acts: readonly OwnAct[]): LegalActRow[] => acts.map(rowOf);

function rowOf({ kind, number, date, issuer, title, validFrom, validTo, replacedBy }: OwnAct, i: number): LegalActRow {
  return {
    id: `${OWN}${i + 1}`,
    type: kind,
    number,
    date,
    issuer,
    title,
    ...(validFrom && { from: validFrom }),
    ...(validTo && { to: validTo }),
    status: validTo ? "het_hieu_luc" : "con_hieu_luc",
    amendedBy: [],
    ...(replacedBy && { replacedBy }),
    forms: [],
    statusConfidence: "CONFIRMED",
    endDateConfidence: "CONFIRMED",
    confidence: "CONFIRMED",
    source: 0,
  };
}

/** Every province has a decision 12/2020/QĐ-UBND: another issuer that is named after the number makes it another act. */
export function mayBeOf(row: LegalActRow, text: string): boolean {
  const named = /của (?<issuer>.+)$/u.exec(foldForCompare(text))?.groups?.issuer;
  return named === undefined || !PLACED.test(named) || foldForCompare(row.issuer).endsWith(PLACED.exec(named)?.[0] ?? "");
}

/** "tỉnh lam sơn", "xã hải vân" at the end of an issuer's name. */
const PLACED = /(?:tỉnh|thành phố|xã|phường|đặc khu) [^,;]+$/u;
