/**
 * Runs the rules over a file. One rule that throws never stops the others: it is reported as not evaluated.
 * Order: rules of each draft, suppression comments, then the rules of group `soat`, which look at those comments.
 */
import type { Knowledge } from "../knowledge/knowledge";
import type { Finding } from "../model/finding";
import type { LayoutFacts } from "../model/layout-facts";
import type { Draft, DraftFile, Stage } from "../model/types";
import { append } from "../text/append";
import type { CalendarDate } from "../text/calendar";
import { foldForCompare } from "../text/fold";
import { legacyEncoding } from "../text/legacy";
import { legacyFont } from "./ky-tu/bang-ma";
import { RULES } from "./registry";
import { remedied } from "./remedy";
import type { Report, Rule, RuleContext, Suppression } from "./rule";
import { asOfDate, holdingFor, lessGrave, type ResolvedRule, type RuleSettings, resolveRule } from "./rule-match";
import { applySuppressions, excuseRulesThatDidNotRun, meant, readSuppressions } from "./suppress";

export interface CheckConfig {
  /** Today, or the day the user chose. Null when unknown. */
  readonly asOf: CalendarDate | null;
  /** The user chose `asOf` himself: then it beats a draft's own date, else the draft's date beats it. */
  readonly asOfChosen?: boolean;
  /** The text is a part of a document: no missing-part findings. */
  readonly excerpt: boolean;
  /** Stage by setting or profile; null leaves each draft's own. */
  readonly stage: Stage | null;
  /** Settings of all sources, merged by `mergeSettings`. */
  readonly rules: RuleSettings;
  /** Từ riêng của đơn vị: spellings that are the office's own; findings on them are left out. */
  readonly words?: readonly string[];
  /** The tables of acts, bodies and provinces; rules that need them are not evaluated without them. */
  readonly knowledge?: Knowledge | null;
  /** Layout of the Word file that the text was read from; null for a text. */
  readonly layout?: LayoutFacts | null;
}

/** True when a rule that is on asks the tables: only then are they worth loading. */
export const needsKnowledge = (settings: RuleSettings, rules: readonly Rule<unknown>[] = RULES): boolean =>
  rules.some((rule) => rule.needsKnowledge === true && resolveRule(rule, settings).level !== "off");

/** What became of a rule for one draft. `not-evaluated` is never to be shown as passed. */
export type Outcome = "passed" | "found" | "off" | "not-applicable" | "not-evaluated";

export interface CheckedDraft {
  readonly draft: Draft;
  readonly stage: Stage;
  readonly asOf: CalendarDate | null;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

export interface CheckResult {
  readonly drafts: readonly CheckedDraft[];
  /** In order of the text, suppressed ones included. */
  readonly findings: readonly Finding[];
  /** Codes that could not be asked of at least one draft, in order of the registry; a text is not asked for its layout. */
  readonly notEvaluated: readonly string[];
  /** Codes switched off by settings, in order of the registry. */
  readonly off: readonly string[];
  /** Rules that threw, for the log. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

export const DEFAULT_CONFIG: CheckConfig = { asOf: null, excerpt: false, stage: null, rules: new Map() };

/** Checks all drafts of a file. Never throws. `rules` is the registry; tests may pass fewer. */
export function checkFile(file: DraftFile, config: CheckConfig = DEFAULT_CONFIG, rules: readonly Rule<unknown>[] = RULES): CheckResult {
  const { codes, first, housekeeping, off } = sorted(rules, config.rules);
  const suppressions = readSuppressions(file, (code) => rules.some((rule) => meant(code, rule.code)));
  const isLegacy = legacyEncoding(file.source.text) !== null;
  const runs = file.drafts.map((draft) => new DraftRun(file, staged(draft, config.stage), config, suppressions, isLegacy));
  for (const run of runs) run.runAll(first);
  const findings = applySuppressions(
    runs.flatMap((run) => run.take()),
    suppressions,
  );
  if (suppressions.length > 0) {
    const ran = new Set(runs.flatMap((run) => run.codesThatRan()));
    excuseRulesThatDidNotRun(suppressions, ran, codes);
  }
  for (const run of runs) run.runAll(housekeeping);
  append(
    findings,
    runs.flatMap((run) => run.take()),
  );
  return {
    drafts: runs.map((run) => run.checked()),
    findings: findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.rule, b.rule)),
    notEvaluated: runs.every(({ open }) => open.size === 0) ? [] : codes.filter((code) => runs.some(({ open }) => open.has(code))),
    off,
    failures: runs.flatMap((run) => run.failures),
  };
}

/** A rule that is asked of a draft. All are of one make, as rules are not: the engine reads them faster. */
interface Asked extends ResolvedRule {
  readonly code: string;
  readonly check: Rule<unknown>["check"];
  readonly holds: Rule["holds"];
  readonly needsKnowledge: boolean;
  readonly needsLayout: boolean;
}

function asked({ rule, level, options }: ResolvedRule): Asked {
  const { code, check, holds, needsKnowledge = false, needsLayout = false } = rule;
  return { rule, level, options, code, check, holds, needsKnowledge, needsLayout };
}

/** Rules with their settings applied, in the order in which they are asked. */
interface Sorted {
  readonly rules: readonly Rule<unknown>[];
  readonly codes: readonly string[];
  readonly first: readonly Asked[];
  /** Rules that look at what the others left of the suppression comments. */
  readonly housekeeping: readonly Asked[];
  /** Codes of those that are off. */
  readonly off: readonly string[];
}

const known = new WeakMap<RuleSettings, Sorted>();

/** Kept as long as the settings. */
function sorted(rules: readonly Rule<unknown>[], settings: RuleSettings): Sorted {
  const before = known.get(settings);
  if (before?.rules === rules) return before;
  const resolved = rules.map((rule) => asked(resolveRule(rule, settings)));
  const found = {
    rules,
    codes: rules.map((rule) => rule.code),
    first: resolved.filter((r) => !isHousekeeping(r.rule)),
    housekeeping: resolved.filter((r) => isHousekeeping(r.rule)),
    off: resolved.filter((r) => r.level === "off").map((r) => r.rule.code),
  };
  known.set(settings, found);
  return found;
}

/** Group whose findings speak of how a word is spelt. */
export const SPELLING = "chinh-ta/";
const isHousekeeping = (rule: Rule<unknown>): boolean => rule.code.startsWith("soat/bo-qua-");
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The draft with the stage in force. A proxy, so that what is computed on first use stays so. */
function staged(draft: Draft, stage: Stage | null): Draft {
  if (stage === null || stage === draft.stage) return draft;
  return new Proxy(draft, { get: (target, key) => (key === "stage" ? stage : Reflect.get(target, key, target)) });
}

/** True when a phrase of several words stands in the text so that it holds the span. */
function standsAround(flat: string, phrase: string, { start, end }: Report["span"]): boolean {
  const from = Math.max(0, end - phrase.length);
  const near = flat.slice(from, start + phrase.length).toLowerCase();
  return near.includes(phrase);
}

/** What is told of a run; the outcomes by rule, which few ask for, are put together when they are asked for. */
class Checked implements CheckedDraft {
  private found: ReadonlyMap<string, Outcome> | null = null;

  constructor(
    readonly draft: Draft,
    readonly asOf: CalendarDate | null,
    private readonly rules: readonly Asked[],
    private readonly results: readonly Outcome[],
  ) {}

  get stage(): Stage {
    return this.draft.stage;
  }

  get outcomes(): ReadonlyMap<string, Outcome> {
    this.found ??= new Map(this.rules.map(({ code }, i) => [code, this.results[i] as Outcome]));
    return this.found;
  }
}

/** The run of all rules over one draft. */
class DraftRun {
  /** What was asked, in order, with what became of it. */
  private readonly rules: Asked[] = [];
  private readonly results: Outcome[] = [];
  /** Codes that could not be asked; a text is not asked for its layout. */
  readonly open = new Set<string>();
  readonly failures: { rule: string; error: unknown }[] = [];
  private readonly asOf: CalendarDate | null;
  private readonly knowledge: Knowledge | null;
  private readonly layout: LayoutFacts | null;
  private readonly ownWords: ReadonlySet<string>;
  private readonly ownPhrases: readonly string[];
  private findings: Finding[] = [];
  private readonly holds: ReturnType<typeof holdingFor>;
  /** One for all rules of a run: but for its options nothing in it changes. */
  private readonly context: { -readonly [K in keyof RuleContext<unknown>]: RuleContext<unknown>[K] };
  private current: Asked | null = null;
  private evaluated = true;

  constructor(
    file: DraftFile,
    private readonly draft: Draft,
    config: CheckConfig,
    suppressions: readonly Suppression[],
    private readonly isLegacy: boolean,
  ) {
    this.holds = holdingFor(draft);
    this.asOf = asOfDate(draft, config.asOf, config.asOfChosen === true);
    this.knowledge = config.knowledge ?? null;
    this.layout = config.layout ?? null;
    this.ownWords = new Set((config.words ?? []).map(foldForCompare));
    this.ownPhrases = [...this.ownWords].filter((word) => word.includes(" "));
    this.context = {
      options: undefined,
      asOf: this.asOf,
      excerpt: config.excerpt,
      stage: draft.stage,
      file,
      knowledge: this.knowledge,
      layout: this.layout,
      suppressions,
      report: (found) => this.report(found),
      notEvaluated: () => {
        this.evaluated = false;
      },
    };
  }

  runAll(rules: readonly Asked[]): void {
    for (const asked of rules) {
      const outcome = this.runOne(asked);
      this.rules.push(asked);
      this.results.push(outcome);
      if (outcome === "not-evaluated" && (!asked.needsLayout || this.layout !== null)) this.open.add(asked.code);
    }
  }

  /** What is told of the run. */
  checked(): CheckedDraft {
    return new Checked(this.draft, this.asOf, this.rules, this.results);
  }

  /** The findings since the last call. */
  take(): Finding[] {
    const taken = this.findings;
    this.findings = [];
    return taken;
  }

  codesThatRan(): string[] {
    const hasRun = (outcome: Outcome | undefined): boolean => outcome === "passed" || outcome === "found";
    return this.rules.filter((_, i) => hasRun(this.results[i])).map(({ code }) => code);
  }

  private runOne(asked: Asked): Outcome {
    const { code, check, level, options, holds, needsKnowledge, needsLayout } = asked;
    if (level === "off") return "off";
    if (this.isLegacy) {
      // Nothing else can be read in such a text, and nothing may be called passed.
      if (code !== legacyFont.code) return "not-evaluated";
    } else if (!this.holds(holds)) return "not-applicable";
    if (needsKnowledge && this.knowledge === null) return "not-evaluated";
    if (needsLayout && this.layout === null) return "not-evaluated";
    const before = this.findings.length;
    this.current = asked;
    this.evaluated = true;
    this.context.options = options;
    try {
      check(this.draft, this.context);
    } catch (error) {
      this.findings.length = before;
      this.failures.push({ rule: code, error });
      return "not-evaluated";
    }
    if (this.findings.length > before) return "found";
    return this.evaluated ? "passed" : "not-evaluated";
  }

  private report(found: Report): void {
    if (this.current === null || this.current.level === "off") return;
    const { rule, level } = this.current;
    if (!this.isOwnWord(rule, found)) this.findings.push(this.toFinding(rule, lessGrave(level, found.level), found));
  }

  /** A spelling that the office has declared its own. */
  private isOwnWord({ code }: Rule<unknown>, { span }: Report): boolean {
    if (this.ownWords.size === 0 || !code.startsWith(SPELLING)) return false;
    const { source } = this.draft;
    if (this.ownWords.has(foldForCompare(source.slice(span)))) return true;
    return this.ownPhrases.some((phrase) => standsAround(source.flat, phrase, span));
  }

  private toFinding(rule: Rule<unknown>, level: Finding["level"], found: Report): Finding {
    const issued = this.draft.stage === "da-ban-hanh";
    return {
      rule: rule.code,
      level,
      message: issued ? remedied(found.message, rule.aspect, this.draft.kind) : found.message,
      source: rule.source,
      span: found.span,
      related: found.related ?? [],
      tags: found.tags ?? [],
      // An issued text is only audited: it is mended by another document, never rewritten.
      fixes: issued ? [] : (found.fixes ?? []),
      ...(found.data === undefined ? {} : { data: found.data }),
      suppressed: null,
    };
  }
}
