/** A row of the tables of bodies and provinces as the search in drafts needs it, and the compact form it is kept in. */

/**
 * text: the name alone says which body is meant. sector: a department named in a list after "các Sở". context: the reader
 * must know who is meant ("Cục Thống kê" is provincial only as a provincial recipient). same_name: the old and the new
 * unit bear one name, so nothing may be said about it.
 */
export type Certainty = "text" | "sector" | "context" | "same_name";

/** One way to write a name. An abbreviation in capitals is searched in that very spelling (`exact`). */
export interface SearchName {
  /** Canonical form (`name-automaton.ts`), or the abbreviation itself. */
  readonly name: string;
  readonly certainty: Certainty;
  readonly exact: boolean;
}

/** A row of the tables as the search needs it. */
export interface BodyName {
  readonly id: string;
  /** Kind of the row: "agency_ended", "province_from_2025_07_01", "phrase" … */
  readonly kind: string;
  /** First and last day of validity, ISO; "" when open or not researched. */
  readonly from: string;
  readonly to: string;
  readonly names: readonly SearchName[];
}

/** Order of the columns with names in `data/names.ts`; `=` before a name marks an exact one. */
export const NAME_COLUMNS: readonly Certainty[] = ["text", "sector", "context", "same_name"];

/** Rows of the compact list in `data/names.ts`: id, kind, from, to, then the names of each certainty. */
export function parseNames(text: string): BodyName[] {
  return text.split("\n").map((line) => {
    const [id = "", kind = "", from = "", to = "", ...columns] = line.split("\t");
    const names: SearchName[] = [];
    NAME_COLUMNS.forEach((certainty, i) => {
      for (const written of columns[i] ? columns[i].split("|") : []) {
        const exact = written.startsWith("=");
        names.push({ name: exact ? written.slice(1) : written, certainty, exact });
      }
    });
    return { id, kind, from, to, names };
  });
}
