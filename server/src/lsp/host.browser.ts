/** A web worker has a clock and no files: it asks the client for those of the workspace. */
import type { Connection } from "vscode-languageserver";
import { dayOf, type Host } from "./host";
import { LIST_DRAFTS, LIST_FOLDER, type ListDraftsParams, READ_FILE } from "./protocol";

/** The host of one connection. A client that knows no such request has no files. */
export const browserHost = (connection: Connection): Host => ({
  today: () => dayOf(new Date()),
  wordToPdf: () =>
    Promise.resolve({
      ok: false,
      reason: {
        vi: "Trình duyệt không xuất được PDF. Xuất tệp Word rồi lưu thành PDF.",
        en: "A browser cannot make a PDF. Export a Word file and save it as PDF.",
      },
    }),
  readTextFile: (uri) => connection.sendRequest<string | null>(READ_FILE, uri).catch(() => null),
  listFolder: (folder) => connection.sendRequest<string[]>(LIST_FOLDER, folder).catch(() => []),
  listDrafts: (folder, most) => connection.sendRequest<string[]>(LIST_DRAFTS, { folder, most } satisfies ListDraftsParams).catch(() => []),
});
