/** From the paths of the command line to the files to read: folders are walked, named files are taken as they are. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Text } from "../core/model/finding";
import { systemReason } from "./read-file";

export const STDIN = "-";

/** Files looked for in folders: drafts, and Word files but for the ones Word keeps beside an open file. */
const DRAFT = /\.vbhc$/iu;
const DRAFT_OR_WORD = /\.vbhc$|^(?!~\$).*\.docx$/iu;
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(["node_modules"]);

export interface FoundFiles {
  readonly files: readonly string[];
  readonly errors: readonly { readonly path: string; readonly reason: Text }[];
}

/** `ignored` answers for an absolute path inside a folder. */
export type Ignored = (absolute: string) => Promise<boolean>;

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Each file once, folders in the order of names; links to folders are not followed. `word`: Word files in folders too. */
export async function findFiles(paths: readonly string[], cwd: string, ignored: Ignored, word: boolean): Promise<FoundFiles> {
  const wanted = word ? DRAFT_OR_WORD : DRAFT;
  const files = new Map<string, string>();
  const errors: { path: string; reason: Text }[] = [];
  const walk = async (folder: string): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = readdirSync(resolve(cwd, folder), { withFileTypes: true });
    } catch (error) {
      errors.push({ path: folder, reason: systemReason(error) });
      return;
    }
    for (const entry of entries.sort(byName)) {
      const path = join(folder, entry.name);
      const absolute = resolve(cwd, path);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith(".") && !SKIPPED_FOLDERS.has(entry.name) && !(await ignored(absolute))) await walk(path);
      } else if (wanted.test(entry.name) && !(await ignored(absolute))) files.set(absolute, path);
    }
  };
  for (const path of paths) {
    if (path === STDIN) files.set(STDIN, STDIN);
    else if (isFolder(resolve(cwd, path))) await walk(path);
    else files.set(resolve(cwd, path), path);
  }
  return { files: [...files.values()], errors };
}

function isFolder(absolute: string): boolean {
  try {
    return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false; // Reading it as a file says why it cannot be reached.
  }
}

/** The path as reports write it: with slashes, relative ones kept relative. */
export const shown = (path: string): string => (sep === "/" ? path : path.split(sep).join("/"));

/** The path from a folder, with slashes, for ignore patterns. */
export const from = (folder: string, absolute: string): string => shown(relative(folder, absolute));
