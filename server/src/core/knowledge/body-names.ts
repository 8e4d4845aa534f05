/**
 * Finds the names of bodies, provinces and outdated phrases in flat text, and gives a named body its id. Which names may
 * be searched, and how sure a hit is, comes with the tables (`certainty`). The longest name wins; a bare province name is
 * never searched; "Các Sở: Kế hoạch và Đầu tư, Tài chính" gives each department (`sector`).
 */
import type { CalendarDate } from "../text/calendar";
import { toIso } from "../text/calendar";
import type { Span } from "../text/span";
import { type BodyName, type Certainty, parseNames } from "./body-name";
import { NAMES } from "./data/names";
import { canonical, isWordAt, NameAutomaton } from "./name-automaton";
import { isValidOn } from "./validity";

export interface BodyHit {
  readonly id: string;
  readonly span: Span;
  readonly certainty: Certainty;
  /** Rows that bear the name, the likeliest first. */
  readonly candidates: readonly BodyName[];
}

interface Entry {
  /** Exact spelling that is asked for (abbreviations in capitals), else null. */
  readonly exact: string | null;
  readonly isPlace: boolean;
  readonly mayBeSmall: boolean;
  readonly rows: { readonly row: BodyName; readonly certainty: Certainty }[];
}

const RANK: Readonly<Record<Certainty, number>> = { text: 0, sector: 1, same_name: 2, context: 3 };
const LIST_HEADS = ["các sở", "các bộ"];
/** Between the items of a list of departments. */
const LIST_GAP = /^[ :,;]*(?:và +)?$/u;
const LONGEST_LIST_GAP = 40;
/** The unit at a name's end also begins a province's name: "Cục Thuế tỉnh Hà Giang". */
const UNIT_AT_END = /(?:tỉnh|thành +phố)$/iu;
const UPPER = /\p{Lu}/u;
const LAST_WORD_UPPER = /\p{Lu}[^ ]*$/u;
/** What may follow a body's name in a lead: its province, brackets. */
const AFTER_NAME = /^(?: +(?:tỉnh|thành +phố|TP\.?))?(?: +\p{Lu}[a-zA-ZÀ-ỹ.]*){0,4}(?: *\([^)]*\))?[ .;,]*$/u;
/** Words for the head of a body; the body's name follows. Tried one after the other ("Trưởng ban Dân tộc"). */
const HOLDER =
  /^(?:các +)?(?:đồng +chí +)?(?:quyền +|phó +)?(?:(?:tổng +)?giám +đốc|thủ +trưởng|chánh +án|chánh|chủ +tịch|trưởng +ban|bộ +trưởng|chi +cục +trưởng|cục +trưởng|vụ +trưởng|hiệu +trưởng|tổng +biên +tập|chỉ +huy +trưởng|viện +trưởng|thống +đốc|tổng +thanh +tra|chủ +nhiệm|bộ +trưởng, +chủ +nhiệm|lãnh +đạo)(?: +|, *)/iu;
const SHORT_HOLDER = /^(?:quyền +|phó +)?trưởng +/iu;
const NOT_A_BODY = /^(?:province|special_zone|level|phrase|region)/;

export class BodyNames {
  private readonly all = new NameAutomaton();
  private readonly sectors = new NameAutomaton();
  private readonly entries: Entry[] = [];
  private readonly byId = new Map<string, BodyName>();

  /** Rows that come later never hide earlier ones; a name that several rows bear keeps them all. */
  constructor(rows: readonly BodyName[]) {
    for (const head of LIST_HEADS) this.add(this.all, head, null);
    for (const row of rows) {
      this.byId.set(row.id, row);
      for (const { name, certainty, exact } of row.names) {
        this.add(certainty === "sector" ? this.sectors : this.all, name, { row, certainty }, exact);
      }
    }
    for (const entry of this.entries) entry.rows.sort((a, b) => RANK[a.certainty] - RANK[b.certainty]);
  }

  get(id: string): BodyName | undefined {
    return this.byId.get(id);
  }

  /** Every name in `flat` between two offsets, in order, not overlapping save at a shared "tỉnh". Linear. */
  find(flat: string, start: number, end: number): BodyHit[] {
    const hits: BodyHit[] = [];
    let listEnd = -1;
    for (let i = start; i < end; i++) {
      if (!isWordAt(flat, i) || (i > 0 && isWordAt(flat, i - 1))) continue;
      const inList = listEnd >= 0 && i - listEnd <= LONGEST_LIST_GAP && LIST_GAP.test(flat.slice(listEnd, i));
      const sector = inList ? this.hitAt(this.sectors, flat, i, end) : null;
      const hit = sector ?? this.hitAt(this.all, flat, i, end);
      if (hit === null) {
        if (!inList && listEnd >= 0 && i - listEnd > LONGEST_LIST_GAP) listEnd = -1;
        continue;
      }
      if (hit.candidates.length === 0) {
        // "các Sở": a list may follow, or the first of its departments in full.
        listEnd = hit.span.end;
        i = hit.span.end - 3;
        continue;
      }
      hits.push(hit);
      if (listEnd >= 0 && (sector !== null || listEnd > i)) listEnd = hit.span.end;
      i = this.resume(flat, hit.span) - 1;
    }
    return hits;
  }

  /** Id of a body named alone ("Sở Nội vụ tỉnh Lam Sơn"); of a head's office, the body he heads. Undefined when unknown. */
  idOf(name: string, asOf: CalendarDate | null): string | undefined {
    const text = name.replace(/\s+/gu, " ").trim();
    return this.idOfBody(text, asOf) ?? this.afterHolder(text, HOLDER, asOf) ?? this.afterHolder(text, SHORT_HOLDER, asOf);
  }

  private afterHolder(text: string, holder: RegExp, asOf: CalendarDate | null): string | undefined {
    const found = holder.exec(text);
    return found ? this.idOfBody(text.slice(found[0].length), asOf) : undefined;
  }

  private idOfBody(text: string, asOf: CalendarDate | null): string | undefined {
    const found = this.all.match(text, 0, text.length);
    const entry = found ? this.entries[found.value] : undefined;
    if (!found || !entry || !AFTER_NAME.test(text.slice(found.end))) return undefined;
    const rows = entry.rows.map(({ row }) => row).filter((row) => !NOT_A_BODY.test(row.kind));
    return (asOf ? rows.find((row) => isValidOn(row, toIso(asOf))) : undefined)?.id ?? rows[0]?.id;
  }

  private resume(flat: string, { start, end }: Span): number {
    const unit = UNIT_AT_END.exec(flat.slice(Math.max(start, end - 12), end));
    return unit && end - unit[0].length > start ? end - unit[0].length : end;
  }

  private hitAt(automaton: NameAutomaton, flat: string, at: number, end: number): BodyHit | null {
    const found = automaton.match(flat, at, end);
    const entry = found ? this.entries[found.value] : undefined;
    if (!found || !entry) return null;
    const text = flat.slice(at, found.end);
    const span = { start: at, end: found.end };
    const first = entry.rows[0];
    if (first === undefined) return { id: "", span, certainty: "context", candidates: [] };
    if (entry.exact !== null && (text !== entry.exact || isJoined(flat, span))) return null;
    if (!entry.mayBeSmall && !(entry.isPlace ? LAST_WORD_UPPER : UPPER).test(text)) return null;
    return { id: first.row.id, span, certainty: first.certainty, candidates: entry.rows.map(({ row }) => row) };
  }

  private add(automaton: NameAutomaton, name: string, owner: Entry["rows"][number] | null, exact = false): void {
    const value = automaton.add(exact ? canonical(name) : name, this.entries.length);
    if (value === this.entries.length) {
      const kind = owner?.row.kind ?? "";
      this.entries.push({
        exact: exact ? name : null,
        isPlace: kind.startsWith("province") || kind === "special_zone",
        mayBeSmall: owner === null || kind === "phrase",
        rows: [],
      });
    }
    const rows = this.entries[value]?.rows;
    if (owner && rows && !rows.some(({ row }) => row === owner.row)) rows.push(owner);
  }
}

/** An abbreviation inside a symbol ("15/QĐ-TCT") is no name. */
const isJoined = (flat: string, { start, end }: Span): boolean =>
  "-/.".includes(flat.charAt(start - 1) || " ") || "-/".includes(flat.charAt(end) || " ");

let builtin: BodyNames | undefined;

/** The names of the tables that come with the product. Built on first use, never changed. */
export function builtinBodyNames(): BodyNames {
  builtin ??= new BodyNames(parseNames(NAMES));
  return builtin;
}

/** Every known name in flat text between two offsets (`SourceText.flat`). */
export const findBodies = (flat: string, start: number, end: number): BodyHit[] => builtinBodyNames().find(flat, start, end);

/** Id of a body as named in a task; of an office-holder, of the body he heads. Undefined for groups and unknown bodies. */
export const bodyId = (name: string, asOf: CalendarDate | null): string | undefined => builtinBodyNames().idOf(name, asOf);
