/** What the server needs from the machine it runs on. Injected, so that tests and the browser bring their own. */
import type { Text } from "../core/model/finding";
import type { CalendarDate } from "../core/text/calendar";

export interface Host {
  /** A Word file as PDF, through a program of the person's machine; the reason where there is none. Never rejects. */
  wordToPdf(docx: Uint8Array): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: Text }>;
  /** Today in the user's time zone. */
  today(): CalendarDate;
  /** The text of a file by its URI; null when there is none or it cannot be read. Never rejects. */
  readTextFile(uri: string): Promise<string | null>;
  /** URIs of the files in one folder, not below it; empty where folders cannot be read. Never rejects. */
  listFolder(folder: string): Promise<readonly string[]>;
  /** URIs of the drafts (`*.vbhc`) in a folder and below it, at most so many; empty where folders cannot be read. Never rejects. */
  listDrafts(folder: string, most: number): Promise<readonly string[]>;
}

/** The day of a moment in the user's time zone. */
export const dayOf = (moment: Date): CalendarDate => ({
  year: moment.getFullYear(),
  month: moment.getMonth() + 1,
  day: moment.getDate(),
});
