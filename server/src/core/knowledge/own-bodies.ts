/**
 * Bodies that an office names itself (`bodies` of `.vbhc.json`): searched, completed, hovered and checked like those of the
 * tables. What the office says of its own bodies counts as confirmed.
 */
import type { BodyRow } from "./schema";
import { later } from "./validity";

/** One entry of the profile. Days are ISO, inclusive. */
export interface OwnBody {
  readonly name: string;
  readonly otherNames?: readonly string[] | undefined;
  readonly abbreviations?: readonly string[] | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly successor?: string | undefined;
}

/** Kind of a row that comes from the profile. */
export const OWN_KIND = "own";

/** Rows for the tables; ids are told by the place in the profile. */
export const ownRows = (bodies: readonly OwnBody[]): BodyRow[] => bodies.map(rowOf);

function rowOf({ name, otherNames = [], abbreviations = [], validFrom, validTo, successor }: OwnBody, i: number): BodyRow {
  return {
    id: `own-${i + 1}`,
    table: "other-agencies",
    kind: OWN_KIND,
    name,
    aliases: [...otherNames, ...abbreviations],
    contextAliases: [],
    match: "text",
    abbreviations: [...abbreviations],
    symbols: [],
    ...(validFrom && { from: validFrom }),
    ...(validTo && { to: validTo }),
    ...(successor && { successor }),
    ...(successor && validTo && { successorFrom: later(validTo, 1) }),
    confidence: "CONFIRMED",
    source: 0,
  };
}
