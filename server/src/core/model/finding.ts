/** What a rule says about a draft. Shared by rules, features, exports and the two shells; no LSP types. */
import type { Span } from "../text/span";

/** bat-buoc → Error, can-xac-minh → Warning, nen-sua → Information, bien-tap → Hint. Ordered from gravest. */
export const LEVELS = ["bat-buoc", "can-xac-minh", "nen-sua", "bien-tap"] as const;
export type Level = (typeof LEVELS)[number];

/** A text for the user in both languages of the interface. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}
export type Language = keyof Text;

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** `safe`: form only, never changes facts (law 6). `ask`: meaning may change, never applied without a choice. */
export interface Fix {
  readonly title: Text;
  readonly kind: "safe" | "ask";
  readonly edits: readonly TextEdit[];
}

export interface Related {
  readonly span: Span;
  readonly message: Text;
}

export type FindingTag = "deprecated" | "unnecessary";

export interface Finding {
  /** Rule code, for ever: "group/name". */
  readonly rule: string;
  readonly level: Level;
  readonly message: Text;
  /** Decree article that the rule rests on. */
  readonly source: string;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly tags: readonly FindingTag[];
  readonly fixes: readonly Fix[];
  /** What a feature needs to act on the finding; never its message text. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Set when a suppression comment covers the finding. */
  readonly suppressed: { readonly reason: string } | null;
}
