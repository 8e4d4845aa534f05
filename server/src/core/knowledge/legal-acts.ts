/**
 * Laws, decrees and other acts that decisions rest on: lookup by number, by name, by date; state on a day and how sure it
 * is. The same number repeats (01/NQ-CP every year), so a number alone may give several acts.
 */
import type { CalendarDate } from "../text/calendar";
import { toIso } from "../text/calendar";
import { foldForCompare } from "../text/fold";
import type { LegalActRow, Table } from "./schema";
import { later, type Validity } from "./validity";

/** "77/2015/QH13", "01/NQ-CP", "66.25/2026/NQ-CP", "29-NQ/TW" inside a text. */
const NUMBER = /\d+(?:\.\d+)?(?:\/\d{4})?[-/]\p{Lu}[a-zA-ZÀ-ỹ\d&-]*(?:\/\p{Lu}+)?/gu;
const LAW_TYPES: ReadonlySet<string> = new Set(["Luật", "Bộ luật", "Pháp lệnh"]);
/** A repeal that was read, its day not: sure this long after the day from memory. */
const SLACK_DAYS = 365;
const FROM_RECALLED = /effective_from|hiệu lực|tất cả/u;

/** A number as key: folded, without blanks, capitals, hyphens alike. */
export const numberKey = (number: string): string => foldForCompare(number).replace(/ /gu, "").replace(/[–—]/gu, "-").toUpperCase();

const AMENDS = "luật sửa đổi, bổ sung một số điều của ";
// "Luật sửa đổi một số điều của Luật …", "Luật sửa đổi bổ sung Luật …"
const AMENDING_OPENER = /^luật sửa đổi(?:,? (?:và )?bổ sung)?(?: một số điều)?(?: của)? (?=(?:các |\d+ )?(?:bộ )?luật(?![a-zA-ZÀ-ỹ]))/u;

/** A law's name as key: "Luật Tổ chức Chính quyền địa phương" = "luật tổ chức chính quyền địa phương". */
export const lawKey = (name: string): string =>
  foldForCompare(name)
    .replace(/[,;.]+$/u, "")
    .replace(/ ?[–—-] ?/gu, " - ")
    .replace(AMENDING_OPENER, AMENDS);

/** True when a name is that of a law which changes this one law and no other. */
export const amendsOnly = (name: string, law: string): boolean => lawKey(name) === `${AMENDS}${lawKey(law)}`;

/** An act that amends another; its row where the tables hold it. */
export interface Amendment {
  readonly number: string;
  readonly row: LegalActRow | null;
}

export class LegalActTable {
  private readonly amending = new Map<LegalActRow, readonly Amendment[]>();
  private readonly numbers = new Map<string, LegalActRow[]>();
  private names: ReadonlyMap<string, readonly LegalActRow[]> | undefined;
  private readonly ids = new Map<string, LegalActRow>();
  private replacedRows: ReadonlyMap<LegalActRow, readonly LegalActRow[]> | undefined;

  private readonly rows: readonly LegalActRow[];

  /** `own`: acts of the office profile. */
  constructor(
    private readonly table: Table<LegalActRow>,
    own: readonly LegalActRow[] = [],
  ) {
    this.rows = own.length === 0 ? table.rows : [...table.rows, ...own];
    for (const row of this.rows) {
      this.ids.set(row.id, row);
      push(this.numbers, numberKey(row.number), row);
    }
  }

  /** Laws by their name, the oldest first. */
  private lawsByName(): ReadonlyMap<string, readonly LegalActRow[]> {
    if (this.names !== undefined) return this.names;
    const names = new Map<string, LegalActRow[]>();
    for (const row of this.rows) if (LAW_TYPES.has(row.type)) push(names, lawKey(row.title), row);
    // ISO days compare as they are; a collator would take longer to start than all the rest.
    for (const rows of names.values()) rows.sort((a, b) => order(a.date ?? "", b.date ?? ""));
    this.names = names;
    return names;
  }

  /** Day of the knowledge, ISO. */
  get stand(): string {
    return this.table.stand;
  }

  get(id: string): LegalActRow | undefined {
    return this.ids.get(id);
  }

  all(): readonly LegalActRow[] {
    return this.rows;
  }

  /** Acts of a number; with a date, first those issued that day. Empty when the number is unknown. */
  byNumber(number: string, date: CalendarDate | null = null): readonly LegalActRow[] {
    return sameDayFirst(this.numbers.get(numberKey(number)) ?? [], date);
  }

  /** Laws of a name (old and new ones, oldest first); with a date, first those issued that day. */
  byLaw(name: string, date: CalendarDate | null = null): readonly LegalActRow[] {
    return sameDayFirst(this.lawsByName().get(lawKey(name)) ?? [], date);
  }

  /** Laws issued on a day: tells which other law a wrong date belongs to. */
  issuedOn(date: CalendarDate): readonly LegalActRow[] {
    const day = toIso(date);
    return this.rows.filter((row) => row.date === day);
  }

  /** State of an act on a day. */
  validity(row: LegalActRow, asOf: CalendarDate): Validity {
    const day = toIso(asOf);
    if (row.to && day > row.to) return { state: "het-hieu-luc", certain: this.endIsCertain(row, day) };
    if (row.from && day < row.from)
      return { state: "chua-hieu-luc", certain: row.confidence === "CONFIRMED" && !FROM_RECALLED.test(row.recall ?? "") };
    if (row.status === "chua_co_hieu_luc" && row.from === undefined)
      return { state: "chua-hieu-luc", certain: row.statusConfidence === "CONFIRMED" && day <= this.table.stand };
    if (row.status === "chua_ro" || (!row.to && /^het_/u.test(row.status))) return { state: "chua-ro", certain: false };
    return { state: "hieu-luc", certain: row.statusConfidence === "CONFIRMED" };
  }

  /** First and last day of effect as far as they were read; ISO, null when open or from memory. */
  effect(row: LegalActRow): { readonly from: string | null; readonly to: string | null } {
    const confirmed = row.confidence === "CONFIRMED";
    const from = confirmed && !FROM_RECALLED.test(row.recall ?? "") ? row.from : undefined;
    return { from: from ?? null, to: (row.endDateConfidence === "CONFIRMED" ? row.to : undefined) ?? null };
  }

  /** Acts in force on a day that take the place of a row: named in `replacedBy`, else the law of the same name. */
  successors(row: LegalActRow, asOf: CalendarDate): readonly LegalActRow[] {
    const sameName = LAW_TYPES.has(row.type) ? this.byLaw(row.title) : [];
    const found = [...this.replacements(row), ...sameName].filter(
      (other) => other !== row && this.validity(other, asOf).state === "hieu-luc",
    );
    return [...new Set(found)];
  }

  /** Known acts that are named as having replaced a row, whatever the day. */
  replacements(row: LegalActRow): readonly LegalActRow[] {
    return (row.replacedBy?.match(NUMBER) ?? []).flatMap((number) => this.byNumber(number));
  }

  /** Known acts that a row is to replace. */
  predecessors(row: LegalActRow): readonly LegalActRow[] {
    this.replacedRows ??= invert(this.rows, (old) => this.replacements(old));
    return this.replacedRows.get(row) ?? [];
  }

  /** Numbers of the acts that amend a row, known ones with their rows. */
  amendments(row: LegalActRow): readonly Amendment[] {
    const known = this.amending.get(row);
    if (known !== undefined) return known;
    const numbers = row.amendedBy.flatMap((text) => text.match(NUMBER) ?? []);
    const found = numbers.map((number): Amendment => ({ number, row: this.byNumber(number)[0] ?? null }));
    this.amending.set(row, found);
    return found;
  }

  // The last day may be from memory although the repeal was read: then it is sure a year later, or once a new law is in force.
  private endIsCertain(row: LegalActRow, day: string): boolean {
    if (row.confidence !== "CONFIRMED") return false;
    if (row.endDateConfidence === "CONFIRMED") return true;
    if (row.statusConfidence !== "CONFIRMED") return false;
    if (row.to !== undefined && day > later(row.to, SLACK_DAYS)) return true;
    const newer = [...this.replacements(row), ...this.byLaw(row.title)].filter((other) => (other.date ?? "") > (row.date ?? ""));
    return newer.some(
      (other) =>
        other.from !== undefined && other.from <= day && other.confidence === "CONFIRMED" && !FROM_RECALLED.test(other.recall ?? ""),
    );
  }
}

function invert(
  rows: readonly LegalActRow[],
  next: (row: LegalActRow) => readonly LegalActRow[],
): ReadonlyMap<LegalActRow, readonly LegalActRow[]> {
  const found = new Map<LegalActRow, LegalActRow[]>();
  for (const old of rows) {
    for (const row of next(old)) found.set(row, [...(found.get(row) ?? []), old]);
  }
  return found;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function sameDayFirst(rows: readonly LegalActRow[], date: CalendarDate | null): readonly LegalActRow[] {
  if (!date || rows.length < 2) return rows;
  const day = toIso(date);
  return [...rows].sort((a, b) => Number(b.date === day) - Number(a.date === day));
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
