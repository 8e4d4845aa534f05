/**
 * Which rules hold for a draft, and at which level: regime, kind, period, settings.
 * An exact code beats `group/*`, which beats `*`; for the same key a resource setting beats the office profile.
 */
import { LEVELS, type Level } from "../model/finding";
import type { Draft, Regime } from "../model/types";
import { type CalendarDate, daysInMonth, toIso } from "../text/calendar";
import { onceOf } from "../text/memo";
import type { Holds, Rule } from "./rule";

/** One entry of `vbhc.rules` after validation. */
export interface RuleSetting {
  readonly level?: Level | "off";
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Keys: "group/name", "group/*" or "*". */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** Settings from the weakest source to the strongest: office profile, then resource settings. */
export const mergeSettings = (...layers: readonly RuleSettings[]): RuleSettings => {
  const merged = new Map<string, RuleSetting>();
  for (const layer of layers) {
    for (const [key, setting] of layer) {
      const before = merged.get(key);
      merged.set(key, before === undefined ? setting : { ...before, ...setting, options: { ...before.options, ...setting.options } });
    }
  }
  return merged;
};

/** The rule with its settings applied. */
export interface ResolvedRule {
  readonly rule: Rule<unknown>;
  readonly level: Level | "off";
  readonly options: unknown;
}

/** Level and options of a rule under the settings. */
export function resolveRule(rule: Rule<unknown>, settings: RuleSettings): ResolvedRule {
  const group = rule.code.slice(0, rule.code.indexOf("/"));
  let level: Level | "off" = rule.level;
  let options: Readonly<Record<string, unknown>> | undefined;
  for (const key of ["*", `${group}/*`, rule.code]) {
    const setting = settings.get(key);
    if (setting === undefined) continue;
    level = setting.level ?? level;
    if (setting.options !== undefined) options = { ...options, ...setting.options };
  }
  const defaults = rule.options?.defaults;
  const resolved = options === undefined || defaults === undefined ? defaults : { ...(defaults as object), ...options };
  return { rule, level, options: resolved };
}

/** The less grave of the level in force and the level a check asked for. */
export const lessGrave = (a: Level, b: Level | undefined): Level => (b === undefined || LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b);

/**
 * Tells of a rule whether it holds for the draft: regime, kind and period. A text that is no administrative document (kind null)
 * is left alone, unless its parts are those of one; then only rules for all kinds hold.
 */
export function holdingFor(draft: Draft): (holds: Holds) => boolean {
  const regime = regimeOf(draft);
  const { kind } = draft;
  const day = earliestAndLatest(draft);
  const isOfKind = (kinds: Holds["kinds"]): boolean =>
    kind === null ? looksLikeDecision(draft) && (kinds === "all" || kinds.includes("quyet-dinh")) : kinds === "all" || kinds.includes(kind);
  return ({ regimes, kinds, from, to }) => {
    if (!regimes.includes(regime) || !isOfKind(kinds)) return false;
    return day === null || ((from === undefined || day.latest >= from) && (to === undefined || day.earliest <= to));
  };
}

/** Acts of Quốc hội and its Standing Committee have a form of their own; NĐ 30 does not speak of them. */
const ASSEMBLY = /UBTVQH|QH\d/u;
const regimeOf = (draft: Draft): Regime =>
  draft.regime === "hanh-chinh" && ASSEMBLY.test(draft.header.number?.symbolText ?? "") ? "quy-pham" : draft.regime;

/**
 * A draft without a readable kind that is one all the same: it has the parts of a decision (an excerpt, or a head whose
 * title was lost), or hands out work and cites documents as plans do (a plan copied without its head).
 */
function looksLikeDecision(draft: Draft): boolean {
  return hasOfficialPart(draft) || handsOutWork(draft);
}

function hasOfficialPart({ header, decisionWord, legalBases }: Draft): boolean {
  const head = header.number !== null && (header.issuer !== null || header.nationalHeading !== null);
  return head || decisionWord !== null || legalBases.length > 0;
}

const LEAST_TASKS = 8;
const LEAST_CITATIONS = 3;

const handsOutWork = onceOf((draft: Draft): boolean => {
  const cited = draft.references.filter((reference) => !reference.internal && reference.number !== null).length;
  return cited >= LEAST_CITATIONS && draft.assignments.filter((task) => task.lead.length > 0).length >= LEAST_TASKS;
});

/** ISO bounds of the document's own date; a blank day leaves the whole year open. */
function earliestAndLatest(draft: Draft): { readonly earliest: string; readonly latest: string } | null {
  if (draft.date !== null) return { earliest: toIso(draft.date), latest: toIso(draft.date) };
  const year = headYear(draft) ?? signedYear(draft);
  return year === null ? null : { earliest: `${year}-01-01`, latest: `${year}-12-31` };
}

const SIGNED = /[([] *(?:[Đđ]ã +ký|ĐÃ +KÝ) *[)\]]/u;
const CLOSING_LENGTH = 400;
const CITED_YEAR = /(?:năm|\d\/\d{1,2}\/) *(?<year>(?:19|20)\d\d)/gu;

/** A signed text that was copied without its head is about as old as the youngest of its legal bases. */
function signedYear(draft: Draft): number | null {
  return draft.header.placeAndDate !== null || draft.legalBases.length === 0 ? null : yearOfBases(draft);
}

const yearOfBases = onceOf(({ legalBases, source, span: { start, end } }: Draft): number | null => {
  if (!SIGNED.test(source.folded.slice(Math.max(start, end - CLOSING_LENGTH), end))) return null;
  const years = legalBases.flatMap((basis) => [...source.folded.slice(basis.span.start, basis.span.end).matchAll(CITED_YEAR)]);
  return years.length === 0 ? null : Math.max(...years.map((m) => Number(m.groups?.year)));
});

/** Year of the head while the day is blank: the date line's, else the symbol's. */
function headYear(draft: Draft): number | null {
  const written = draft.header.placeAndDate?.year;
  const text = written ? draft.source.slice(written).trim() : "";
  const year = /^\d{4}$/.test(text) ? Number(text) : (draft.header.number?.year ?? null);
  return year !== null && year >= 1900 && year <= 2999 ? year : null;
}

/**
 * The day at which validity is asked: one the user chose himself, else the draft's own date, else the caller's day. A head
 * with a blank day in a past year was written then: the last day that it can mean.
 */
export function asOfDate(draft: Draft, caller: CalendarDate | null, chosen = false): CalendarDate | null {
  if (chosen && caller !== null) return caller;
  if (draft.date !== null) return draft.date;
  // Copied without head, căn cứ and date, a text may be of any year: nothing is said of its time.
  if (draft.kind === null && draft.header.placeAndDate === null && !hasOfficialPart(draft)) return null;
  const head = lastDayOfHead(draft);
  return head !== null && (caller === null || head.year < caller.year) ? head : caller;
}

function lastDayOfHead(draft: Draft): CalendarDate | null {
  const year = headYear(draft) ?? signedYear(draft);
  if (year === null) return null;
  const written = draft.header.placeAndDate?.month;
  const month = written ? Number(draft.source.slice(written).trim()) : 12;
  const day = daysInMonth(year, month);
  return day === 0 ? null : { year, month, day };
}
