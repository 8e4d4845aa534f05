/** A web worker has a clock and no files: the office profile is not read there. */
import { dayOf, type Host } from "./host";

export const browserHost: Host = {
  today: () => dayOf(new Date()),
  readTextFile: () => Promise.resolve(null),
  listFolder: () => Promise.resolve([]),
  listDrafts: () => Promise.resolve([]),
};
