/** Abbreviations met in decisions: symbols, recipients' shorthand, terms. Ambiguous ones keep all their meanings. */
import { foldForCompare } from "../text/fold";
import type { AbbreviationRow, Table } from "./schema";

const keyOf = (text: string): string => foldForCompare(text).replace(/ /gu, "").toUpperCase();

export class AbbreviationTable {
  private readonly rows = new Map<string, AbbreviationRow[]>();

  constructor(private readonly table: Table<AbbreviationRow>) {
    for (const row of table.rows) {
      for (const key of new Set([row.abbreviation, ...row.variants].map(keyOf))) {
        const rows = this.rows.get(key) ?? [];
        rows.push(row);
        this.rows.set(key, rows);
      }
    }
  }

  all(): readonly AbbreviationRow[] {
    return this.table.rows;
  }

  /** Meanings of an abbreviation, whatever its case and blanks; of one kind when asked. Empty when unknown. */
  meanings(abbreviation: string, kind?: AbbreviationRow["kind"]): readonly AbbreviationRow[] {
    const rows = this.rows.get(keyOf(abbreviation)) ?? [];
    return kind ? rows.filter((row) => row.kind === kind) : rows;
  }
}
