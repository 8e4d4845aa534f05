/**
 * Settings of a resource: `vbhc.*` asked from the client, over the office profile, over the defaults. Read once, kept
 * until they change; what is wrong is told once in words and left out. The validator is loaded only for other than defaults.
 */
import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";
import { NO_OFFICE, type Office } from "../core/features/completion-context";
import type { Knowledge } from "../core/knowledge/knowledge";
import { NO_OWN_ROWS, type OwnRows } from "../core/knowledge/knowledge";
import type { LayoutChoices } from "../core/knowledge/layout";
import { loadKnowledge } from "../core/knowledge/load";
import { ownActRows } from "../core/knowledge/own-acts";
import { ownRows } from "../core/knowledge/own-bodies";
import type { Language, Level, Text } from "../core/model/finding";
import type { ReviewSheetInfo } from "../core/model/review";
import type { Stage } from "../core/model/types";
import { mergeSettings, type RuleSettings } from "../core/rules/rule-match";
import { needsKnowledge } from "../core/rules/run";
import type { Problem, Profile, Settings } from "../core/rules/settings";
import type { CalendarDate } from "../core/text/calendar";
import { matchesPath } from "../core/text/glob";
import type { Client } from "./capabilities";
import type { Rules } from "./documents";
import type { Host } from "./host";
import { type FoundProfile, PROFILE_NAME, Profiles, parentFolder, pathUnder } from "./profile";
import { describe, quietly } from "./safely";

/** What holds for one document. A new object whenever anything changed. */
export interface ResourceSettings {
  readonly language: Language;
  readonly showLevels: ReadonlySet<Level>;
  readonly stage: Stage | null;
  /** The day chosen by the user; null for today. */
  readonly asOf: CalendarDate | null;
  readonly excerpt: boolean;
  readonly rules: RuleSettings;
  /** Từ riêng của đơn vị. */
  readonly words: readonly string[];
  /** Heads of exported tables of tasks. */
  readonly taskHeads: Profile["taskHeads"];
  /** What stands at the head of review sheets. */
  readonly reviewer: Pick<ReviewSheetInfo, "title" | "office" | "place">;
  /** Address at which acts are looked up, with "{so}" for the number; null without one. */
  readonly actLink: string | null;
  /** What completion takes from the office. */
  readonly office: Office;
  /** What the office chose for exported files and printed pages. */
  readonly layout: LayoutChoices;
  /** The tables that rules in force ask; null when none does or they cannot be read. Loaded with the first settings. */
  readonly knowledge: Knowledge | null;
}

const NO_CHOICES: LayoutChoices = {};
const NO_HEADS: Profile["taskHeads"] = {};
const NOBODY: ResourceSettings["reviewer"] = { title: null, office: [], place: null };
const SECTION = "vbhc";

const DEFAULTS: Settings = {
  language: "vi",
  stage: null,
  asOf: null,
  excerpt: false,
  citeLawsBy: null,
  showLevels: ["bat-buoc", "can-xac-minh", "nen-sua"],
  rules: new Map(),
};

/** Values that say nothing: the ones the manifest declares, and absent ones. */
const SILENT: Readonly<Record<string, readonly unknown[]>> = {
  language: ["vi"],
  stage: ["auto"],
  asOf: [""],
  excerpt: [false],
  citeLawsBy: ["auto"],
  showLevels: [JSON.stringify(DEFAULTS.showLevels)],
  rules: ["{}"],
};

export class SettingsStore {
  private byUri = new Map<string, Promise<ResourceSettings>>();
  private readonly profiles: Profiles;
  /** Settings that a client without `workspace/configuration` sent by notification. */
  private sent: unknown;
  private readonly told = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    host: Host,
    private readonly rules: Rules,
  ) {
    this.profiles = new Profiles(host, rules);
  }

  /** Never rejects: what cannot be read is logged and left at its default. */
  of(uri: string): Promise<ResourceSettings> {
    const known = this.byUri.get(uri) ?? this.read(uri);
    this.byUri.set(uri, known);
    return known;
  }

  forget(uri: string): void {
    this.byUri.delete(uri);
  }

  /** Everything is to be asked again. `settings`: what a client pushed along, if any. */
  changed(settings?: unknown): void {
    if (!this.client.configuration && typeof settings === "object" && settings !== null && SECTION in settings) {
      this.sent = (settings as Readonly<Record<string, unknown>>)[SECTION];
    }
    this.profiles.clear();
    this.byUri = new Map();
    this.told.clear();
  }

  private async read(uri: string): Promise<ResourceSettings> {
    try {
      const [value, found] = await Promise.all([this.ask(uri), this.profileOf(uri)]);
      const { settings, problems } = await validate(value, this.rules);
      this.tell(problems, { vi: "Thiết đặt", en: "Setting" }, settings.language);
      if (found !== null) this.tell(found.problems, { vi: PROFILE_NAME, en: PROFILE_NAME }, settings.language);
      return await this.withKnowledge(combine(settings, found, uri), found === null ? NO_OWN_ROWS : rowsOf(found.profile));
    } catch (error) {
      this.connection.console.error(`settings: ${describe(error)}`);
      return await this.withKnowledge(combine(DEFAULTS, null, uri), NO_OWN_ROWS);
    }
  }

  /** Never rejects: without the tables the rules that need them are not evaluated. */
  private async withKnowledge(settings: Omit<ResourceSettings, "knowledge">, own: OwnRows): Promise<ResourceSettings> {
    if (own.bodies.length === 0 && own.acts.length === 0 && !needsKnowledge(settings.rules, this.rules))
      return { ...settings, knowledge: null };
    try {
      return { ...settings, knowledge: await loadKnowledge(own) };
    } catch (error) {
      this.connection.console.error(`knowledge: ${describe(error)}`);
      return { ...settings, knowledge: null };
    }
  }

  private async ask(uri: string): Promise<unknown> {
    if (!this.client.configuration) return this.sent;
    return this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
  }

  private async profileOf(uri: string): Promise<FoundProfile | null> {
    const folder = uri.startsWith("untitled:") ? await this.firstFolder() : parentFolder(uri);
    return folder === null ? null : this.profiles.of(folder);
  }

  private async firstFolder(): Promise<string | null> {
    if (!this.client.workspaceFolders) return null;
    const folders = await this.connection.workspace.getWorkspaceFolders();
    return folders?.[0]?.uri.replace(/\/$/u, "") ?? null;
  }

  private tell(problems: readonly Problem[], where: Text, language: Language): void {
    const lines = problems.map(({ path, message }) => `${where[language]}${path === "" ? "" : ` “${path}”`}: ${message[language]}`);
    const fresh = lines.filter((line) => !this.told.has(line));
    if (fresh.length === 0) return;
    for (const line of fresh) this.told.add(line);
    this.connection.console.warn(fresh.join("\n"));
    // A notification, not a request: nobody waits for an answer.
    quietly(
      this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: `VBHC: ${fresh.join(" ")}` }),
    );
  }
}

async function validate(value: unknown, rules: Rules): Promise<{ settings: Settings; problems: readonly Problem[] }> {
  if (saysNothing(value)) return { settings: DEFAULTS, problems: [] };
  const { readSettings } = await import("../core/rules/settings");
  return readSettings(value, rules);
}

/** True for settings equal to the defaults, which need no validator. */
function saysNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value !== "object") return false;
  return Object.entries(value).every(([key, entry]) => {
    if (entry === undefined || entry === null) return true;
    const silent = SILENT[key];
    return silent === undefined || silent.includes(typeof entry === "object" ? JSON.stringify(entry) : entry);
  });
}

function reviewerOf(profile: Profile | null): ResourceSettings["reviewer"] {
  if (profile === null) return NOBODY;
  const { issuingBody, reviewUnit, reviewTitle, place } = profile;
  return { title: reviewTitle, office: [issuingBody, reviewUnit].filter((name) => name !== null), place };
}

function combine(settings: Settings, found: FoundProfile | null, uri: string): Omit<ResourceSettings, "knowledge"> {
  const path = found === null ? null : pathUnder(found.folder, uri);
  const marked = path !== null && found?.profile.excerpts.some((pattern) => matchesPath(pattern, path)) === true;
  return {
    language: settings.language,
    showLevels: new Set(settings.showLevels),
    stage: settings.stage ?? found?.profile.stage ?? null,
    asOf: settings.asOf,
    excerpt: settings.excerpt || marked,
    rules: found === null ? settings.rules : mergeSettings(found.profile.rules, settings.rules),
    words: found?.profile.words ?? [],
    taskHeads: found?.profile.taskHeads ?? NO_HEADS,
    reviewer: reviewerOf(found?.profile ?? null),
    office:
      found === null
        ? { ...NO_OFFICE, citeLawsBy: settings.citeLawsBy }
        : { ...found.profile, citeLawsBy: settings.citeLawsBy ?? found.profile.citeLawsBy },
    actLink: found?.profile.actLink ?? null,
    layout: found?.profile.layout ?? NO_CHOICES,
  };
}

const rowsOf = ({ bodies, acts }: Profile): OwnRows => ({ bodies: ownRows(bodies), acts: ownActRows(acts) });
