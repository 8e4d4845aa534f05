/** What a rule is. One file, one rule, one object; the registry is the only list of them. */
import type * as Zod from "zod/mini";
import type { Knowledge } from "../knowledge/knowledge";
import type { Finding, FindingTag, Fix, Level, Related, Text } from "../model/finding";
import type { LayoutFacts } from "../model/layout-facts";
import type { Aspect } from "../model/review";
import type { DocumentKind, Draft, DraftFile, Regime, Stage } from "../model/types";
import type { CalendarDate } from "../text/calendar";
import type { Span } from "../text/span";

/**
 * Where an example's text stands in the model decision (see `test/rules/frame.ts`); "whole" replaces all of it, "body" all
 * articles, "content" Điều 1 only (Điều 2 and 3 of the model follow), "plan" the text of an attached plan under its head.
 * "page": how the model's Word file is laid out, as lines “part: look” (see `test/rules/page-frame.ts`).
 */
export type Slot =
  | "whole"
  | "national"
  | "motto"
  | "issuer"
  | "number"
  | "place-date"
  | "title"
  | "authority"
  | "bases"
  | "decision-word"
  | "body"
  | "content"
  | "plan"
  | "recipients"
  | "signature"
  | "attachment"
  | "page";

export interface Example {
  readonly at: Slot;
  /** Gives exactly one finding, of this rule. */
  readonly bad: string;
  /** Gives nothing. When a fix is offered, its first one turns `bad` into `good` exactly, unless `fixed` is there. */
  readonly good: string;
  /** What the first fix gives when it leaves places to be filled in: nothing but those is found in it while it is a draft. */
  readonly fixed?: string;
}

export interface Silent {
  readonly at: Slot;
  /** Looks like a fault and is none. */
  readonly text: string;
  /** Why it is none. */
  readonly because: string;
}

/** What a check reports; the registry adds rule, level and source. */
export interface Report {
  readonly span: Span;
  readonly message: Text;
  readonly related?: readonly Related[];
  readonly tags?: readonly FindingTag[];
  readonly fixes?: readonly Fix[];
  readonly data?: Readonly<Record<string, unknown>>;
  /** Only to report less gravely than the rule's own level (e.g. while a draft is incomplete). */
  readonly level?: Level;
}

export interface RuleContext<O> {
  readonly options: O;
  /** The day at which validity is asked: a day the user chose, else the draft's own date, else today. Null when unknown. */
  readonly asOf: CalendarDate | null;
  /** An excerpt gets no missing-part findings. */
  readonly excerpt: boolean;
  /** The stage in force: by setting or profile, else the draft's own. Equal to `draft.stage` inside a check. */
  readonly stage: Stage;
  readonly file: DraftFile;
  /** Acts, bodies and provinces in time. Never null in a rule that declares `needsKnowledge`. */
  readonly knowledge: Knowledge | null;
  /** How the Word file that the text was read from is laid out. Never null in a rule that declares `needsLayout`. */
  readonly layout: LayoutFacts | null;
  /** Suppression comments of the file; what they cover is known only to rules of the group `soat`, which run last. */
  readonly suppressions: readonly Suppression[];
  report(found: Report): void;
  /** The rule could not be asked of this draft (a date is blank, a part is outside an excerpt): shown as "chưa kiểm được". */
  notEvaluated(): void;
}

/** One comment `%% vbhc: bỏ qua …`. */
export interface Suppression {
  /** The whole comment line. */
  readonly span: Span;
  readonly codes: readonly SuppressedCode[];
  /** Text after the second colon; empty when missing. */
  readonly reason: string;
  /** False when the words after `vbhc:` are no suppression at all. */
  readonly understood: boolean;
  /** Where it holds; the whole file for `bỏ qua cả tệp`. */
  readonly covers: Span;
}

export interface SuppressedCode {
  /** "group/name" or "group/*". */
  readonly code: string;
  readonly span: Span;
  readonly known: boolean;
  /** A finding was covered, or a rule meant did not run, so that nothing can be said. */
  readonly used: boolean;
}

export interface Holds {
  readonly regimes: readonly Regime[];
  readonly kinds: readonly DocumentKind[] | "all";
  /** First day of the rule, ISO, against the document's own date. Form rules of NĐ 30: "2020-03-05". Blank date: holds. */
  readonly from?: string;
  readonly to?: string;
}

/** What options are made of. A few makers, so that the rest of the validator stays out of the bundles. */
export type SchemaKit = Pick<typeof Zod, "object" | "int" | "boolean" | "string" | "array" | "enum" | "gte" | "lte">;

export interface Rule<O = unknown> {
  /** "group/name", ASCII Vietnamese, permanent. */
  readonly code: string;
  readonly level: Level;
  readonly title: Text;
  /** Place in the decree, "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"; or where practice is the source. */
  readonly source: string;
  readonly why: Text;
  /** Splits checklist and sheet, decides the remedy after issue (Điều 12, Điều 18.3). */
  readonly aspect: Aspect;
  readonly holds: Holds;
  /** The rule asks the knowledge tables; without them it is not evaluated. */
  readonly needsKnowledge?: true;
  /** The rule looks at the layout of a Word file; without one it is not evaluated, and nothing was missed by not asking. */
  readonly needsLayout?: true;
  /** Options and their schema, built only when a setting for the rule exists. */
  readonly options?: { readonly defaults: O; readonly schema: (z: SchemaKit) => Zod.ZodMiniType<O> };
  readonly examples: readonly Example[];
  readonly silent: readonly Silent[];
  /** Total, pure, linear in the draft's size. */
  check(draft: Draft, context: RuleContext<O>): void;
}

/** Declares a rule; gives it its types and nothing else. */
export const defineRule = <O = undefined>(rule: Rule<O>): Rule<O> => rule;

export type { Finding };
