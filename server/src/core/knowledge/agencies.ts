/**
 * Bodies of the State and provinces with their successors in time: ministries, departments, vertical bodies, the 63 and the
 * 34 provinces, phrases of the district level. A split body has several candidates, never one.
 */
import type { CalendarDate } from "../text/calendar";
import { toIso } from "../text/calendar";
import type { Span } from "../text/span";
import { type BodyHit, BodyNames, builtinBodyNames } from "./body-names";
import { bodyName } from "./name-variants";
import type { BodyRow, Table } from "./schema";
import { isValidOn, type Validity, validityOf } from "./validity";

export interface BodyFound extends BodyHit {
  readonly span: Span;
  /** The likeliest row; `rows` holds all that bear the name. */
  readonly row: BodyRow;
  readonly rows: readonly BodyRow[];
}

/** A body that took over work. */
export interface Successor {
  /** As the tables write it; several bodies may stand in it. */
  readonly name: string;
  readonly row: BodyRow | null;
  /** The part of the work ("trẻ em, bảo trợ xã hội"); null when it took over all. */
  readonly work: string | null;
}

export interface Succession {
  /** From the row itself to the last one known on the day. */
  readonly chain: readonly BodyRow[];
  /** Who has the work on the day: one, or several after a split. Empty when nobody is known. */
  readonly candidates: readonly Successor[];
  /** Every step was read in a text. */
  readonly certain: boolean;
  /** First day after the end of the row itself, ISO. */
  readonly since: string | null;
  readonly legalBasis: string | null;
}

const LONGEST_CHAIN = 8;
/** What may follow the name of a successor: its province, notes, another body. */
const NAME_ENDS = /^ *(?:$|[(,;…]|(?:tỉnh|thành phố)(?![a-zA-ZÀ-ỹ]))/u;
/** "(nơi không lập: Sở Nội vụ)", "(hoặc Sở Nội vụ)". */
const ALTERNATIVE = /\((?:nơi không lập|hoặc):? *(?<name>[^)]+)\)/u;
/** "trẻ em, bảo trợ xã hội → Sở Y tế", "báo chí sang Bộ Văn hóa, Thể thao và Du lịch". */
const WORK = /^(?<work>.*?)(?: *→ *| sang )(?<name>.+)$/u;

export class BodyTable {
  private readonly rows = new Map<string, BodyRow>();
  private readonly names: BodyNames;
  /** Rows of the candidates of a name, which are one list as long as the name lives. */
  private readonly candidateRows = new WeakMap<BodyHit["candidates"], readonly BodyRow[]>();

  /** `own`: rows of an office profile; they are searched with the built-in ones. */
  constructor(tables: readonly Table<BodyRow>[], own: readonly BodyRow[] = []) {
    for (const table of tables) for (const row of table.rows) this.rows.set(row.id, row);
    for (const row of own) this.rows.set(row.id, row);
    this.names = own.length === 0 ? builtinBodyNames() : new BodyNames(own.map(written));
  }

  get(id: string): BodyRow | undefined {
    return this.rows.get(id);
  }

  all(): Iterable<BodyRow> {
    return this.rows.values();
  }

  /** Every known name in flat text between two offsets, with its rows. */
  find(flat: string, start: number, end: number): BodyFound[] {
    const found: BodyFound[] = [];
    for (const { id, span, certainty, candidates } of this.names.find(flat, start, end)) {
      const rows = this.rowsOf(candidates);
      const row = rows[0];
      if (row !== undefined) found.push({ id, span, certainty, candidates, row, rows });
    }
    return found;
  }

  private rowsOf(candidates: BodyHit["candidates"]): readonly BodyRow[] {
    let rows = this.candidateRows.get(candidates);
    if (rows === undefined) {
      rows = candidates.map(({ id }) => this.rows.get(id)).filter((row) => row !== undefined);
      this.candidateRows.set(candidates, rows);
    }
    return rows;
  }

  /** Row of a body named alone; of an office-holder, of the body he heads. */
  named(name: string, asOf: CalendarDate | null): BodyRow | undefined {
    const id = this.names.idOf(name, asOf);
    return id === undefined ? undefined : this.rows.get(id);
  }

  validity(row: BodyRow, asOf: CalendarDate): Validity {
    return validityOf(row, toIso(asOf));
  }

  /** Who has a body's work on a day; follows ended successors. */
  succession(row: BodyRow, asOf: CalendarDate): Succession {
    const day = toIso(asOf);
    const chain = [row];
    let certain = row.confidence === "CONFIRMED" && !/successor|tất cả/u.test(row.recall ?? "");
    let last = row;
    while (chain.length < LONGEST_CHAIN && last.successor && last.to && day > last.to) {
      const next = this.successorRow(last);
      if (!next || chain.includes(next)) break;
      chain.push(next);
      certain = certain && next.confidence === "CONFIRMED";
      last = next;
    }
    return {
      chain,
      candidates: this.candidates(row, last, day),
      certain,
      since: row.successorFrom ?? null,
      legalBasis: row.legalBasis ?? null,
    };
  }

  private candidates(first: BodyRow, last: BodyRow, day: string): Successor[] {
    if (first.change?.startsWith("split") && first.moved) {
      const parts = first.moved.split(";").flatMap((part) => {
        const found = WORK.exec(part.trim());
        const name = found?.groups?.name ?? "";
        return name ? [{ name, row: this.rowNamed(name, day), work: found?.groups?.work?.trim() ?? null }] : [];
      });
      if (parts.length > 0) return parts;
    }
    const others = this.alternatives(first.successor ?? "", day);
    if (last !== first && isValidOn(last, day)) return [{ name: last.name, row: last, work: null }, ...others];
    return last.successor ? [{ name: last.successor, row: this.rowNamed(last.successor, day), work: null }, ...others] : [];
  }

  /** "Sở Dân tộc và Tôn giáo (nơi không lập: Sở Nội vụ)": who has the work where the first one does not exist. */
  private alternatives(successor: string, day: string): Successor[] {
    const name = ALTERNATIVE.exec(successor)?.groups?.name?.trim();
    return name === undefined ? [] : [{ name, row: this.rowNamed(name, day), work: null }];
  }

  private successorRow(row: BodyRow): BodyRow | null {
    return row.successor ? this.rowNamed(row.successor, row.successorFrom ?? row.to ?? "") : null;
  }

  /** The row that a successor's name begins with, valid on a day. */
  private rowNamed(name: string, day: string): BodyRow | null {
    // "Ngân hàng Nhà nước" is not the successor called "Ngân hàng Nhà nước chi nhánh tại khu vực".
    const hit = this.names.find(name, 0, name.length).find(({ span }) => span.start === 0 && NAME_ENDS.test(name.slice(span.end)));
    const rows = (hit?.candidates ?? []).map(({ id }) => this.rows.get(id)).filter((row) => row !== undefined);
    return rows.find((row) => row.match !== "same_name" && isValidOn(row, day)) ?? rows.find((row) => isValidOn(row, day)) ?? null;
  }
}

const written = (row: BodyRow) => bodyName({ ...row, names: [row.name, ...row.aliases], contextNames: row.contextAliases });
