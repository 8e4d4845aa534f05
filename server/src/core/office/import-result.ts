/** What reading an office file gives: draft text, what was left out, the way back to its paragraphs; or why it cannot be read. */
import type { Text } from "../model/finding";
import type { LayoutFacts } from "../model/layout-facts";

export type ImportErrorCode =
  | "too-large"
  | "bomb"
  | "broken"
  | "encrypted"
  | "old-word"
  | "rtf"
  | "odt"
  | "pdf"
  | "not-word"
  | "entities"
  | "signed"
  | "revisions"
  | "encoding"
  | "changed"
  | "empty";

/** Why a file cannot be read, in one sentence for the user, begun in a small letter: it follows “Không đọc được TỆP: ”. */
export class ImportError extends Error {
  constructor(
    readonly code: ImportErrorCode,
    readonly text: Text,
  ) {
    super(text.vi);
  }
}

export const refusal = (code: ImportErrorCode, vi: string, en: string): ImportError => new ImportError(code, { vi, en });

/** Something that the text does not hold as the file had it. */
export interface ImportNote {
  readonly code: string;
  readonly count: number;
  readonly text: Text;
}

export interface ImportResult {
  /** Lines end in "\n"; NFC; one paragraph a line. */
  readonly text: string;
  /** In the order of what a person should look at first. */
  readonly notes: readonly ImportNote[];
  /** Index into `layout.paragraphs` a line of the text; -1 for a line without one (blank lines, rows of dashes). */
  readonly paragraphOfLine: readonly number[];
  /** null for a file that has no pages: HTML, plain text. */
  readonly layout: LayoutFacts | null;
  readonly signed: boolean;
  /** The file has tracked changes. */
  readonly revised: boolean;
}

export interface ImportOptions {
  /** Tracked changes: as if accepted, as if rejected, or the file is refused when it has some (ImportError "revisions"). */
  readonly revisions: "accept" | "reject" | "refuse";
  /** draft: the text goes on being written, so a signed file is refused; audit: it is only looked at. */
  readonly purpose: "draft" | "audit";
}
