/** The tables that checking needs as one object, handed to rules and features. Made from loaded tables (`load.ts`); immutable. */
import { BodyTable } from "./agencies";
import { LegalActTable } from "./legal-acts";
import { ProvinceTable } from "./provinces";
import type { AbbreviationRow, BodyRow, LegalActRow, Table } from "./schema";

export interface Tables {
  readonly bodies: Table<BodyRow>;
  readonly provinces: Table<BodyRow>;
  readonly legalActs: Table<LegalActRow>;
}

export interface AllTables extends Tables {
  readonly abbreviations: Table<AbbreviationRow>;
}

export interface Knowledge {
  /** Day of the knowledge, ISO. */
  readonly stand: string;
  /** Built on first use, each. */
  readonly bodies: BodyTable;
  readonly provinces: ProvinceTable;
  readonly acts: LegalActTable;
}

/** A row that no text was read for, or whose fields are in part from memory. */
export interface Unconfirmed {
  readonly table: keyof AllTables;
  readonly id: string;
  readonly name: string;
  /** What is from memory; null when all of it is. */
  readonly fields: string | null;
}

/** Rows of the office profile. */
export interface OwnRows {
  readonly bodies: readonly BodyRow[];
  readonly acts: readonly LegalActRow[];
}

export const NO_OWN_ROWS: OwnRows = { bodies: [], acts: [] };

export function createKnowledge(tables: Tables, own: OwnRows = NO_OWN_ROWS): Knowledge {
  let bodies: BodyTable | undefined;
  let provinces: ProvinceTable | undefined;
  let acts: LegalActTable | undefined;
  return {
    stand: tables.legalActs.stand,
    get bodies() {
      bodies ??= new BodyTable([tables.bodies, tables.provinces], own.bodies);
      return bodies;
    },
    get provinces() {
      provinces ??= new ProvinceTable(tables.provinces);
      return provinces;
    },
    get acts() {
      acts ??= new LegalActTable(tables.legalActs, own.acts);
      return acts;
    },
  };
}

/** Everything that is not wholly confirmed, table by table. */
export function listUnconfirmed(tables: AllTables): Unconfirmed[] {
  const nameOf = (row: BodyRow | LegalActRow | AbbreviationRow): string =>
    "name" in row ? row.name : "title" in row ? `${row.type} ${row.number}: ${row.title}` : row.abbreviation;
  return (Object.keys(tables) as (keyof AllTables)[]).flatMap((table) =>
    tables[table].rows
      .filter((row) => row.confidence === "RECALL" || row.recall !== undefined)
      .map((row) => ({ table, id: row.id, name: nameOf(row), fields: row.confidence === "RECALL" ? null : (row.recall ?? null) })),
  );
}
