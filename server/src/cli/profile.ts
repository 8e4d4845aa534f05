/** The office profile: the nearest `.vbhc.json` upwards from a file, or the one named by --profile. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Knowledge } from "../core/knowledge/knowledge";
import { loadKnowledge } from "../core/knowledge/load";
import { ownActRows } from "../core/knowledge/own-acts";
import { ownRows } from "../core/knowledge/own-bodies";
import type { Text } from "../core/model/finding";
import { type CheckConfig, needsKnowledge } from "../core/rules/run";
import type { Problem, Profile } from "../core/rules/settings";
import type { CalendarDate } from "../core/text/calendar";
import { matchesPath } from "../core/text/glob";
import { from, STDIN } from "./paths";
import { decode, systemReason } from "./read-file";

export const PROFILE_NAME = ".vbhc.json";

export interface LoadedProfile {
  readonly path: string;
  readonly profile: Profile | null;
  readonly problems: readonly Problem[];
}

export interface CheckOptions {
  readonly cwd: string;
  /** Day chosen by --as-of, else today. */
  readonly asOf: CalendarDate;
  /** The day was chosen by --as-of: it beats a document's own date. */
  readonly asOfChosen: boolean;
  readonly excerpt: boolean;
  /** Path given by --profile. */
  readonly profile: string | null;
}

/** Finds and reads profiles, each once. */
export class Profiles {
  private readonly byFolder = new Map<string, string | null>();
  private readonly byPath = new Map<string, Promise<LoadedProfile>>();

  constructor(private readonly options: CheckOptions) {}

  /** The profile in force for a file; null without one. */
  async of(path: string): Promise<LoadedProfile | null> {
    const { cwd, profile } = this.options;
    const found = profile === null ? this.nearest(path === STDIN ? cwd : dirname(resolve(cwd, path))) : resolve(cwd, profile);
    if (found === null) return null;
    const loaded = this.byPath.get(found) ?? readProfileFile(found);
    this.byPath.set(found, loaded);
    return loaded;
  }

  /** How a file is to be checked. */
  async config(path: string): Promise<CheckConfig> {
    const loaded = await this.of(path);
    const { asOf, asOfChosen, excerpt, cwd } = this.options;
    const profile = loaded?.profile ?? null;
    const marked = profile !== null && loaded !== null && path !== STDIN && matchesAny(profile.excerpts, loaded.path, resolve(cwd, path));
    const rules = profile?.rules ?? new Map();
    const knowledge = needsKnowledge(rules) ? await this.knowledge(path) : null;
    const words = profile?.words ?? [];
    return { asOf, asOfChosen, excerpt: excerpt || marked, stage: profile?.stage ?? null, rules, words, knowledge };
  }

  /** The tables with the rows of the profile in force for a file. */
  async knowledge(path: string): Promise<Knowledge> {
    const profile = (await this.of(path))?.profile ?? null;
    return loadKnowledge({ bodies: ownRows(profile?.bodies ?? []), acts: ownActRows(profile?.acts ?? []) });
  }

  /** Every profile read so far, for its problems. */
  async loaded(): Promise<readonly LoadedProfile[]> {
    return Promise.all(this.byPath.values());
  }

  private nearest(folder: string): string | null {
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    const here = join(folder, PROFILE_NAME);
    const parent = dirname(folder);
    const found = existsSync(here) ? here : parent === folder ? null : this.nearest(parent);
    this.byFolder.set(folder, found);
    return found;
  }
}

/** Patterns are relative to the profile's folder. */
const matchesAny = (patterns: readonly string[], profile: string, absolute: string): boolean =>
  patterns.some((pattern) => matchesPath(pattern, from(dirname(profile), absolute)));

/** True when the profile leaves the file or folder out of a folder's walk. */
export const ignores = ({ profile, path }: LoadedProfile, absolute: string): boolean =>
  profile !== null && matchesAny(profile.ignore, path, absolute);

async function readProfileFile(path: string): Promise<LoadedProfile> {
  const failed = (message: Text): LoadedProfile => ({ path, profile: null, problems: [{ path: "", message }] });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return failed(systemReason(error));
  }
  const decoded = decode(bytes);
  if (!decoded.ok) return failed(decoded.reason);
  const [{ readProfile }, { RULES }] = await Promise.all([import("../core/rules/settings"), import("../core/rules/registry")]);
  return { path, ...readProfile(decoded.text, RULES) };
}
