/** A web worker has a clock and no files: the office profile is not read there. */
import { dayOf, type Host } from "./host";

export const browserHost: Host = {
  today: () => dayOf(new Date()),
  wordToPdf: () =>
    Promise.resolve({
      ok: false,
      reason: {
        vi: "Trình duyệt không xuất được PDF. Xuất tệp Word rồi lưu thành PDF.",
        en: "A browser cannot make a PDF. Export a Word file and save it as PDF.",
      },
    }),
  readTextFile: () => Promise.resolve(null),
  listFolder: () => Promise.resolve([]),
  listDrafts: () => Promise.resolve([]),
};
