/** Provinces and special zones: which province a place is, and whether it has đặc khu. A province the tables do not hold is unknown. */
import type { CalendarDate } from "../text/calendar";
import { toIso } from "../text/calendar";
import { foldForCompare } from "../text/fold";
import type { BodyRow, Table } from "./schema";
import { isValidOn } from "./validity";

const UNIT = /^(?:tỉnh|thành phố|tp\.?|thủ đô) /u;
const properName = (name: string): string =>
  foldForCompare(name)
    .replace(UNIT, "")
    .replace(/ ?[–—-] ?/gu, " - ");

/** "Đăk Lăk" for "Đắk Lắk". */
export interface Misspelling {
  readonly written: string;
  readonly official: string;
}

const UNIT_NAME = /^(?:tỉnh|thành phố|thủ đô) /iu;
/** Abbreviations and forms with the unit are no misspellings. */
const OTHER_FORM = /^(?:TP|Tp|Thủ đô)|^[\p{Lu}.-]+$/u;

function misspellings(rows: readonly BodyRow[]): Misspelling[] {
  const found = new Map<string, Misspelling>();
  for (const { kind, name, aliases } of rows) {
    if (!kind.startsWith("province")) continue;
    const official = name.replace(UNIT_NAME, "");
    for (const written of aliases) {
      if (!OTHER_FORM.test(written) && properName(written) !== properName(official)) found.set(written, { written, official });
    }
  }
  return [...found.values()];
}

export class ProvinceTable {
  private readonly provinces = new Map<string, BodyRow[]>();
  private readonly zones: readonly BodyRow[];

  private wrong: readonly Misspelling[] | undefined;
  private names: readonly string[] | undefined;

  constructor(private readonly table: Table<BodyRow>) {
    this.zones = table.rows.filter((row) => row.kind === "special_zone");
    for (const row of table.rows) {
      if (!row.kind.startsWith("province")) continue;
      for (const name of new Set([row.name, row.shortName ?? row.name, ...row.aliases].map(properName))) {
        const rows = this.provinces.get(name) ?? [];
        rows.push(row);
        this.provinces.set(name, rows);
      }
    }
  }

  /** Rows of a province by its name, with or without its unit, valid on the day first. Empty when unknown. */
  byName(name: string, asOf: CalendarDate | null = null): readonly BodyRow[] {
    const rows = this.provinces.get(properName(name)) ?? [];
    if (!asOf) return rows;
    const day = toIso(asOf);
    return [...rows].sort((a, b) => Number(isValidOn(b, day)) - Number(isValidOn(a, day)));
  }

  /** Wrong ways to write a province's name that are met in documents, without the unit, and the official one. */
  misspellings(): readonly Misspelling[] {
    this.wrong ??= misspellings(this.table.rows);
    return this.wrong;
  }

  /** Official names of provinces and cities of their rank, present and former, without the unit. */
  officialNames(): readonly string[] {
    this.names ??= [
      ...new Set(this.table.rows.filter(({ kind }) => kind.startsWith("province")).map(({ name }) => name.replace(UNIT_NAME, ""))),
    ];
    return this.names;
  }

  /** Special zones of a province; null when the province is unknown, an empty list when it has none. */
  specialZones(name: string, asOf: CalendarDate): readonly BodyRow[] | null {
    if (this.byName(name).length === 0) return null;
    const proper = properName(name);
    const day = toIso(asOf);
    return this.zones.filter((zone) => isValidOn(zone, day) && properName((zone.note ?? "").replace(/^thuộc /u, "")) === proper);
  }
}
