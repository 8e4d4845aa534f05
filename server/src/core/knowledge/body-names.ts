/**
 * Finds the names of bodies, provinces and outdated phrases in flat text, and gives a named body its id. Which names may
 * be searched, and how sure a hit is, comes with the tables (`certainty`). The longest name wins; a bare province name is
 * never searched; "Các Sở: Kế hoạch và Đầu tư, Tài chính" gives each department (`sector`).
 */
import type { CalendarDate } from "../text/calendar";
import { toIso } from "../text/calendar";
import type { Span } from "../text/span";
import type { BodyName, Certainty, NamedRow } from "./body-name";
import { NAMES } from "./data/names";
import { CODES, isWordAt } from "./name-automaton";
import { ALL, type NameEntry, NameIndex, nameTexts, SECTORS, surestFirst } from "./name-index";
import { isValidOn } from "./validity";

export interface BodyHit {
  readonly id: string;
  readonly span: Span;
  readonly certainty: Certainty;
  /** Rows that bear the name, the likeliest first. */
  readonly candidates: readonly NamedRow[];
}

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

/** "Chi cục Quản lý thị trường" is no "Cục Quản lý thị trường". */
const OFFICE_BELOW = /(?<![a-zA-ZÀ-ỹ])(?:chi|tổng) +$/iu;
const AGENCY = /^cục/iu;

export class BodyNames {
  private readonly indexes: readonly NameIndex[];
  /** By letter: 1 where a name may begin with it, 2 where a sector may. */
  private readonly begins: Uint8Array;

  /** `own`: rows of an office profile, searched beside the built-in ones; a name that both bear keeps all its rows. */
  constructor(own: readonly BodyName[] = []) {
    builtinIndex ??= new NameIndex(NAMES);
    this.indexes = own.length === 0 ? [builtinIndex] : [builtinIndex, new NameIndex(nameTexts(own))];
    this.begins = firstLetters(this.indexes);
  }

  /** Every name in `flat` between two offsets, in order, not overlapping save at a shared "tỉnh". Linear. */
  find(flat: string, start: number, end: number): BodyHit[] {
    const hits: BodyHit[] = [];
    const { begins } = this;
    let listEnd = -1;
    for (let i = start; i < end; i++) {
      // Most letters begin no name: the first look is one look-up.
      if (((begins[flat.charCodeAt(i)] ?? 0) & (listEnd >= 0 ? 3 : 1)) === 0 || (i > 0 && isWordAt(flat, i - 1))) continue;
      const inList = listEnd >= 0 && i - listEnd <= LONGEST_LIST_GAP && LIST_GAP.test(flat.slice(listEnd, i));
      const sector = inList ? this.hitAt(SECTORS, flat, i, end) : null;
      const hit = sector ?? this.hitAt(ALL, flat, i, end);
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
      if (OFFICE_BELOW.test(flat.slice(Math.max(0, i - 6), i)) && AGENCY.test(flat.slice(i, i + 3))) continue;
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
    const found = this.longest(ALL, text, 0, text.length);
    if (!found || !AFTER_NAME.test(text.slice(found.end))) return undefined;
    const rows = found.entry.bearers.map(({ row }) => row).filter((row) => !NOT_A_BODY.test(row.kind));
    return (asOf ? rows.find((row) => isValidOn(row, toIso(asOf))) : undefined)?.id ?? rows[0]?.id;
  }

  private resume(flat: string, { start, end }: Span): number {
    const unit = UNIT_AT_END.exec(flat.slice(Math.max(start, end - 12), end));
    return unit && end - unit[0].length > start ? end - unit[0].length : end;
  }

  /** The longest name at a place; where it stands in several indexes, with the bearers of all. */
  private longest(set: number, text: string, from: number, end: number): Longest | null {
    let best: Longest | null = null;
    for (let i = 0; i < this.indexes.length; i++) {
      const index = this.indexes[i];
      const found = index?.match(text, from, end, set) ?? null;
      if (index !== undefined && found !== null) best = longer(best, { entry: index.entry(found), end: found.end });
    }
    return best;
  }

  private hitAt(set: number, flat: string, at: number, end: number): BodyHit | null {
    const found = this.longest(set, flat, at, end);
    if (!found) return null;
    const { entry } = found;
    const text = flat.slice(at, found.end);
    const span = { start: at, end: found.end };
    const first = entry.bearers[0];
    if (first === undefined) return { id: "", span, certainty: "context", candidates: [] };
    if (entry.exact !== null && (text !== entry.exact || isJoined(flat, span))) return null;
    if (!entry.mayBeSmall && !(entry.isPlace ? LAST_WORD_UPPER : UPPER).test(text)) return null;
    return { id: first.row.id, span, certainty: first.certainty, candidates: entry.rows };
  }
}

function firstLetters(indexes: readonly NameIndex[]): Uint8Array {
  const begins = new Uint8Array(CODES);
  for (const index of indexes) {
    index.firstLetters(ALL).forEach((code) => {
      begins[code] = (begins[code] ?? 0) | 1;
    });
    index.firstLetters(SECTORS).forEach((code) => {
      begins[code] = (begins[code] ?? 0) | 2;
    });
  }
  return begins;
}

interface Longest {
  readonly entry: NameEntry;
  readonly end: number;
}

function longer(a: Longest | null, b: Longest): Longest {
  if (a === null || b.end > a.end) return b;
  if (b.end < a.end) return a;
  const bearers = surestFirst([...a.entry.bearers, ...b.entry.bearers]);
  return { entry: { ...a.entry, bearers, rows: bearers.map(({ row }) => row) }, end: a.end };
}

/** An abbreviation inside a symbol ("15/QĐ-TCT") is no name. */
const isJoined = (flat: string, { start, end }: Span): boolean =>
  "-/.".includes(flat.charAt(start - 1) || " ") || "-/".includes(flat.charAt(end) || " ");

let builtinIndex: NameIndex | undefined;
let builtin: BodyNames | undefined;

/** The names of the tables that come with the product. Built on first use, never changed. */
export function builtinBodyNames(): BodyNames {
  builtin ??= new BodyNames();
  return builtin;
}

/** Every known name in flat text between two offsets (`SourceText.flat`). */
export const findBodies = (flat: string, start: number, end: number): BodyHit[] => builtinBodyNames().find(flat, start, end);

/** Id of a body as named in a task; of an office-holder, of the body he heads. Undefined for groups and unknown bodies. */
export const bodyId = (name: string, asOf: CalendarDate | null): string | undefined => builtinBodyNames().idOf(name, asOf);
