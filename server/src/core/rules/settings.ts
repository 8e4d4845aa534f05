/**
 * Reads settings and the office profile. What is wrong is left out and told in words; the rest holds. Load this module
 * only when there is something to read: it brings the validator with it.
 */
import type { LayoutChoices } from "../knowledge/layout";
import type { OwnAct } from "../knowledge/own-acts";
import type { OwnBody } from "../knowledge/own-bodies";
import type { Language, Level, Text } from "../model/finding";
import type { Stage } from "../model/types";
import { type CalendarDate, fromIso } from "../text/calendar";
import type { Rule } from "./rule";
import type { RuleSetting, RuleSettings } from "./rule-match";
import { type Problem, problemsOf } from "./settings-problems";
import { type LAW_FORMS, optionsSchema, type ProfileInput, profileSchema, ruleSetting, settingsSchema } from "./settings-schema";
import { meant } from "./suppress";

export type { Problem };

/** Thông tin đơn vị, read from `.vbhc.json`. Absent parts are null or empty. */
export interface Profile {
  readonly issuingBody: string | null;
  readonly parentBody: string | null;
  readonly place: string | null;
  readonly symbols: readonly string[];
  readonly signers: readonly { readonly name: string; readonly title: string; readonly form?: "TM" | "KT" | "TL" | "TUQ" | "Q" }[];
  readonly recipients: readonly string[];
  readonly bodies: readonly OwnBody[];
  readonly acts: readonly OwnAct[];
  readonly proposers: readonly string[];
  readonly citeLawsBy: LawForm | null;
  /** Address at which acts are looked up, with "{so}" for the number. */
  readonly actLink: string | null;
  readonly stage: Stage | null;
  readonly excerpts: readonly string[];
  readonly ignore: readonly string[];
  readonly words: readonly string[];
  readonly reviewUnit: string | null;
  readonly reviewTitle: string | null;
  /** Heads of exported tables of tasks, by column; the usual ones where a column is left out. */
  readonly taskHeads: Readonly<Record<string, string | undefined>>;
  readonly layout: LayoutChoices;
  readonly rules: RuleSettings;
}

export interface Settings {
  readonly language: Language;
  readonly stage: Stage | null;
  readonly asOf: CalendarDate | null;
  readonly excerpt: boolean;
  readonly citeLawsBy: LawForm | null;
  readonly showLevels: readonly Level[];
  readonly rules: RuleSettings;
}

/** How laws are named in a căn cứ; null for what the kind of document wants. */
export type LawForm = (typeof LAW_FORMS)[number];

const DEFAULT_SHOWN: readonly Level[] = ["bat-buoc", "can-xac-minh", "nen-sua"];

/** The value of `vbhc.rules`, or of `rules` in a profile. */
export function readRuleSettings(
  value: unknown,
  rules: readonly Rule<unknown>[],
  path = "rules",
): { settings: RuleSettings; problems: Problem[] } {
  const settings = new Map<string, RuleSetting>();
  const problems: Problem[] = [];
  if (value === undefined || value === null) return { settings, problems };
  if (typeof value !== "object" || Array.isArray(value)) {
    problems.push({ path, message: { vi: "Phải là các cặp “mã: mức”.", en: "Must be pairs of code and level." } });
    return { settings, problems };
  }
  for (const [key, raw] of Object.entries(value)) {
    const read = readOne(key, raw, rules, `${path}["${key}"]`);
    if (read.setting !== null) settings.set(key, read.setting);
    problems.push(...read.problems);
  }
  return { settings, problems };
}

function readOne(
  key: string,
  raw: unknown,
  rules: readonly Rule<unknown>[],
  path: string,
): { setting: RuleSetting | null; problems: readonly Problem[] } {
  if (key !== "*" && !rules.some((rule) => meant(key, rule.code))) {
    return { setting: null, problems: [{ path, message: { vi: `Không có mã “${key}”.`, en: `There is no rule “${key}”.` } }] };
  }
  const parsed = ruleSetting.safeParse(raw);
  if (!parsed.success) return { setting: null, problems: problemsOf(parsed.error, path) };
  if (typeof parsed.data === "string") return { setting: { level: ownLevel(parsed.data, key, rules) }, problems: [] };
  const { level, ...given } = parsed.data;
  const { options, problems } = readOptions(key, given, rules, path);
  return { setting: { ...(level === undefined ? {} : { level: ownLevel(level, key, rules) }), ...(options && { options }) }, problems };
}

/** "on" gives a rule its own level back, also under a wildcard that switched it off. */
function ownLevel(level: Level | "on" | "off", key: string, rules: readonly Rule<unknown>[]): Level | "off" | undefined {
  return level === "on" ? rules.find((rule) => rule.code === key)?.level : level;
}

function readOptions(
  key: string,
  given: Readonly<Record<string, unknown>>,
  rules: readonly Rule<unknown>[],
  path: string,
): { options: Record<string, unknown> | null; problems: readonly Problem[] } {
  if (Object.keys(given).length === 0) return { options: null, problems: [] };
  const rule = rules.find((r) => r.code === key);
  const schema = rule === undefined ? null : optionsSchema(rule);
  const defaults = (rule?.options?.defaults ?? {}) as Record<string, unknown>;
  const unknown = Object.keys(given).filter((name) => !(name in defaults));
  if (schema === null || unknown.length > 0) {
    const problems = unknown.map((name) => ({
      path: `${path}.${name}`,
      message: { vi: `“${key}” không có tùy chọn này.`, en: `“${key}” has no such option.` } satisfies Text,
    }));
    return { options: null, problems };
  }
  const parsed = schema.safeParse({ ...defaults, ...given });
  return parsed.success
    ? { options: parsed.data as Record<string, unknown>, problems: [] }
    : { options: null, problems: problemsOf(parsed.error, path) };
}

/** The `vbhc` section of the editor's settings. Wrong values fall back to their defaults. */
export function readSettings(value: unknown, rules: readonly Rule<unknown>[]): { settings: Settings; problems: readonly Problem[] } {
  const { data, problems } = keepRight(settingsSchema, value ?? {}, "vbhc");
  const read = readRuleSettings(data.rules, rules, "vbhc.rules");
  const settings: Settings = {
    language: data.language ?? "vi",
    stage: data.stage === undefined || data.stage === "auto" ? null : data.stage,
    asOf: fromIso(data.asOf ?? ""),
    excerpt: data.excerpt ?? false,
    citeLawsBy: data.citeLawsBy === undefined || data.citeLawsBy === "auto" ? null : data.citeLawsBy,
    showLevels: data.showLevels ?? DEFAULT_SHOWN,
    rules: read.settings,
  };
  return { settings, problems: [...problems, ...read.problems] };
}

/** The text of `.vbhc.json`. A text that is no JSON gives an empty profile and one problem. */
export function readProfile(json: string, rules: readonly Rule<unknown>[]): { profile: Profile; problems: readonly Problem[] } {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const message = { vi: `Tệp không đúng dạng JSON (${detail}).`, en: `The file is not JSON (${detail}).` };
    return { profile: toProfile({}, new Map()), problems: [{ path: "", message }] };
  }
  const rulesValue = typeof value === "object" && value !== null && "rules" in value ? value.rules : undefined;
  const read = readRuleSettings(rulesValue, rules);
  const withoutRules = typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value, rules: undefined } : value;
  const { data, problems } = keepRight(profileSchema, withoutRules, "");
  return { profile: toProfile(data, read.settings), problems: [...problems, ...read.problems] };
}

function toProfile(data: ProfileInput, rules: RuleSettings): Profile {
  return {
    issuingBody: data.issuingBody ?? null,
    parentBody: data.parentBody ?? null,
    place: data.place ?? null,
    symbols: data.symbols ?? [],
    signers: data.signers ?? [],
    recipients: data.recipients ?? [],
    bodies: data.bodies ?? [],
    acts: data.acts ?? [],
    proposers: data.proposers ?? [],
    citeLawsBy: data.citeLawsBy ?? null,
    actLink: data.actLink ?? null,
    stage: data.stage ?? null,
    excerpts: data.excerpts ?? [],
    ignore: data.ignore ?? [],
    words: data.words ?? [],
    reviewUnit: data.reviewUnit ?? null,
    reviewTitle: data.reviewTitle ?? null,
    taskHeads: data.taskHeads ?? {},
    layout: data.layout ?? {},
    rules,
  };
}

interface Parser<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Parameters<typeof problemsOf>[0] };
}

/** Parses; drops the top-level keys that are wrong, tells them, and parses the rest. */
function keepRight<T>(schema: Parser<T>, value: unknown, path: string): { data: T; problems: readonly Problem[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { data: parsed.data, problems: [] };
  const problems = problemsOf(parsed.error, path);
  const rest: Record<string, unknown> = typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  for (const issue of parsed.error.issues) {
    for (const key of issue.code === "unrecognized_keys" ? issue.keys : [issue.path[0]]) delete rest[String(key)];
  }
  const again = schema.safeParse(rest);
  const fallback = schema.safeParse({});
  return { data: again.success ? again.data : (fallback as { data: T }).data, problems };
}
