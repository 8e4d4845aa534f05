/** Files and clock of Node. Only `file:` URIs are read. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { dayOf, type Host } from "./host";

export const nodeHost: Host = {
  today: () => dayOf(new Date()),
  async readTextFile(uri) {
    if (!uri.startsWith("file:")) return null;
    try {
      return await readFile(fileURLToPath(uri), "utf8");
    } catch {
      return null;
    }
  },
};
