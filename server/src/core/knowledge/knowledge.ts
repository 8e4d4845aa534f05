/** All tables as one object, handed to rules and features. Built once from loaded tables (`load.ts`); immutable. */
import { AbbreviationTable } from "./abbreviations";
import { BodyTable } from "./agencies";
import { LegalActTable } from "./legal-acts";
import { ProvinceTable } from "./provinces";
import type { AbbreviationRow, BodyRow, LegalActRow, Table } from "./schema";

export interface Tables {
  readonly bodies: Table<BodyRow>;
  readonly provinces: Table<BodyRow>;
  readonly legalActs: Table<LegalActRow>;
  readonly abbreviations: Table<AbbreviationRow>;
}

/** A row that no text was read for, or whose fields are in part from memory. */
export interface Unconfirmed {
  readonly table: keyof Tables;
  readonly id: string;
  readonly name: string;
  /** What is from memory; null when all of it is. */
  readonly fields: string | null;
}

export interface Knowledge {
  /** Day of the knowledge, ISO. */
  readonly stand: string;
  readonly bodies: BodyTable;
  readonly provinces: ProvinceTable;
  readonly acts: LegalActTable;
  readonly abbreviations: AbbreviationTable;
  /** Everything that is not wholly confirmed, table by table. */
  unconfirmed(): readonly Unconfirmed[];
}

/** `own`: bodies of the office profile. */
export function createKnowledge(tables: Tables, own: readonly BodyRow[] = []): Knowledge {
  return {
    stand: tables.legalActs.stand,
    bodies: new BodyTable([tables.bodies, tables.provinces], own),
    provinces: new ProvinceTable(tables.provinces),
    acts: new LegalActTable(tables.legalActs),
    abbreviations: new AbbreviationTable(tables.abbreviations),
    unconfirmed: () => listUnconfirmed(tables),
  };
}

function listUnconfirmed(tables: Tables): Unconfirmed[] {
  const nameOf = (row: BodyRow | LegalActRow | AbbreviationRow): string =>
    "name" in row ? row.name : "title" in row ? `${row.type} ${row.number}: ${row.title}` : row.abbreviation;
  return (Object.keys(tables) as (keyof Tables)[]).flatMap((table) =>
    tables[table].rows
      .filter((row) => row.confidence === "RECALL" || row.recall !== undefined)
      .map((row) => ({ table, id: row.id, name: nameOf(row), fields: row.confidence === "RECALL" ? null : (row.recall ?? null) })),
  );
}
