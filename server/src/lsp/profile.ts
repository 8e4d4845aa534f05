/** The office profile of a folder: the nearest `.vbhc.json` upwards, read through the host once and kept. */
import type { Problem, Profile } from "../core/rules/settings";
import type { Rules } from "./documents";
import type { Host } from "./host";

export const PROFILE_NAME = ".vbhc.json";

export interface FoundProfile {
  readonly uri: string;
  /** The folder that the profile's patterns are relative to. */
  readonly folder: string;
  readonly profile: Profile;
  readonly problems: readonly Problem[];
}

export class Profiles {
  private byFolder = new Map<string, Promise<FoundProfile | null>>();

  constructor(
    private readonly host: Host,
    private readonly rules: Rules,
  ) {}

  /** The profile in force in a folder (URI without a last slash); null without one. */
  of(folder: string): Promise<FoundProfile | null> {
    const known = this.byFolder.get(folder) ?? this.find(folder);
    this.byFolder.set(folder, known);
    return known;
  }

  /** Forgets what was read. */
  clear(): void {
    this.byFolder = new Map();
  }

  private async find(folder: string): Promise<FoundProfile | null> {
    const uri = `${folder}/${PROFILE_NAME}`;
    const text = await this.host.readTextFile(uri);
    if (text !== null) return this.read(uri, folder, text);
    const parent = parentFolder(folder);
    return parent === null ? null : this.of(parent);
  }

  private async read(uri: string, folder: string, text: string): Promise<FoundProfile> {
    const { readProfile } = await import("../core/rules/settings");
    return { uri, folder, ...readProfile(text, this.rules) };
  }
}

/** "file:///a/b/c" gives "file:///a/b", "file:///a" the root "file://"; null above it. */
export function parentFolder(uri: string): string | null {
  const path = uri.indexOf("://");
  const slash = uri.lastIndexOf("/");
  return path < 0 || slash < path + 3 ? null : uri.slice(0, slash);
}

/** The path of a file under a folder, decoded; null when it is not under it. */
export function pathUnder(folder: string, uri: string): string | null {
  if (!uri.startsWith(`${folder}/`)) return null;
  try {
    return decodeURIComponent(uri.slice(folder.length + 1));
  } catch {
    return null;
  }
}
