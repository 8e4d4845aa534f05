/** Files and clock of Node. Only `file:` URIs are read. */
import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dayOf, type Host } from "./host";

export const nodeHost: Host = {
  today: () => dayOf(new Date()),
  wordToPdf: async (docx) => (await import("../machine/office-program")).wordToPdf(docx),
  async readTextFile(uri) {
    if (!uri.startsWith("file:")) return null;
    try {
      return await readFile(fileURLToPath(uri), "utf8");
    } catch {
      return null;
    }
  },
  async listFolder(folder) {
    if (!folder.startsWith("file:")) return [];
    const where = fileURLToPath(folder);
    const files = (await entriesOf(where)).filter((entry) => entry.isFile());
    return files.map(({ name }) => pathToFileURL(path.join(where, name)).href);
  },
  async listDrafts(folder, most) {
    if (!folder.startsWith("file:")) return [];
    const found: string[] = [];
    const waiting = [fileURLToPath(folder)];
    for (let next = waiting.shift(); next !== undefined && found.length < most; next = waiting.shift()) {
      for (const entry of await entriesOf(next)) {
        const full = path.join(next, entry.name);
        if (entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules") waiting.push(full);
        else if (entry.isFile() && /\.vbhc$/iu.test(entry.name)) found.push(pathToFileURL(full).href);
      }
    }
    return found.slice(0, most);
  },
};

/** What stands in a folder, by name; nothing when it cannot be read. Links are not followed. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
