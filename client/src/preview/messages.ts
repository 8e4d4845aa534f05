/** What the extension and the page of the preview tell one another. Types only: both sides import them. */

/** To the page. */
export type ToPage =
  /** Pages that changed, by their index; `count` of all. */
  | {
      readonly kind: "pages";
      readonly css: string;
      readonly count: number;
      readonly changed: readonly (readonly [index: number, html: string])[];
    }
  /** The cursor's line, 0-based. */
  | { readonly kind: "cursor"; readonly line: number }
  | { readonly kind: "marks"; readonly marks: readonly Mark[] }
  | { readonly kind: "message"; readonly text: string };

export type Gravity = "error" | "warning" | "information" | "hint";

/** Findings at a line of the text. */
export interface Mark {
  readonly line: number;
  readonly gravity: Gravity;
  readonly text: string;
}

/** To the extension. */
export type FromPage =
  | { readonly kind: "ready" }
  | { readonly kind: "open"; readonly line: number }
  | { readonly kind: "print" }
  | { readonly kind: "export" };
