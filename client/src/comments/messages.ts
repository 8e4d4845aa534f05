/** What the extension and the page of the comments tell one another. Types only: both sides import them. */

/** One comment as it is proposed; its cells can be changed on the page. */
export interface CommentLine {
  /** Without the number: place, words of the draft, proposal, reason. */
  readonly cells: readonly string[];
  /** Ticked at first. */
  readonly taken: boolean;
}

/** To the page. */
export type ToPage =
  | { readonly kind: "comments"; readonly columns: readonly string[]; readonly lines: readonly CommentLine[] }
  | { readonly kind: "message"; readonly text: string }
  /** The clipboard took the plain text. */
  | { readonly kind: "copied"; readonly count: number };

/** To the extension. */
export type FromPage =
  | { readonly kind: "ready" }
  /** 0-based comment whose place is to be shown. */
  | { readonly kind: "open"; readonly index: number }
  /** The page could not write the clipboard itself. */
  | { readonly kind: "copy"; readonly text: string; readonly count: number }
  /** The rows ticked, as they stand, to be kept as Markdown. */
  | { readonly kind: "save"; readonly rows: readonly (readonly string[])[] };
