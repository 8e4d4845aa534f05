/** What the extension and the page of the task table tell one another. Types only: both sides import them. */

/** A column as the page shows and copies it. */
export interface Column {
  readonly id: ColumnId;
  readonly title: string;
}
export type ColumnId = "ordinal" | "section" | "work" | "lead" | "support" | "direct" | "product" | "due" | "end";

/** One task. */
export interface Row {
  /** 1-based, in the order of the text. */
  readonly ordinal: number;
  /** One text a column. */
  readonly cells: readonly string[];
  /** The whole text, where the column of the work leaves out who does it; else empty. */
  readonly whole: string;
  /** ISO day by which it is sorted; null without one. */
  readonly end: string | null;
  /** Keys of all bodies that take part. */
  readonly bodies: readonly string[];
  readonly missing: readonly ("lead" | "deadline")[];
  readonly tight: boolean;
}

/** A body that can be chosen, with the number of its tasks. */
export interface BodyChoice {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

export interface Words {
  /** "{shown}/{all}" are put in by the page. */
  readonly count: string;
  readonly filtered: string;
  readonly none: string;
  readonly noneShown: string;
  readonly noLead: string;
  readonly noDeadline: string;
  readonly tight: string;
  readonly everyBody: string;
  readonly copied: string;
  readonly copiedPlain: string;
}

/** To the page. */
export type ToPage =
  | {
      readonly kind: "tasks";
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      readonly bodies: readonly BodyChoice[];
      readonly words: Words;
    }
  | { readonly kind: "message"; readonly text: string }
  /** The clipboard took the plain text. */
  | { readonly kind: "copied"; readonly count: number };

/** To the extension. */
export type FromPage =
  | { readonly kind: "ready" }
  /** A task's place; `focus`: the editor takes over. */
  | { readonly kind: "open"; readonly ordinal: number; readonly focus: boolean }
  /** The page could not write the clipboard itself. */
  | { readonly kind: "copy"; readonly text: string; readonly count: number }
  | { readonly kind: "export"; readonly to: "xlsx" | "ics" };
