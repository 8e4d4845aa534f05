/** A row of the tables of bodies and provinces as the search in drafts needs it: which names it has, and how sure each is. */

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

/** A row as a hit gives it. */
export interface NamedRow {
  readonly id: string;
  /** Kind of the row: "agency_ended", "province_from_2025_07_01", "phrase" … */
  readonly kind: string;
  /** First and last day of validity, ISO; "" when open or not researched. */
  readonly from: string;
  readonly to: string;
}

/** A row with all names under which it is searched. */
export interface BodyName extends NamedRow {
  readonly names: readonly SearchName[];
}
