/** The JSON of `vbhc check` (public contract, DESIGN §8) as types. Lines and characters are 0-based UTF-16 units. */
import type { FindingTag, Level } from "../core/model/finding";
import type { DocumentKind, Regime, Stage } from "../core/model/types";
import type { Range } from "../core/text/span";
import type { Origin } from "./read-draft";

export interface DocumentReport {
  readonly kind: DocumentKind | null;
  readonly regime: Regime;
  readonly stage: Stage;
  readonly number: string | null;
  readonly date: string | null;
  readonly range: Range;
}

export interface EditReport {
  readonly range: Range;
  readonly newText: string;
}

export interface FixReport {
  readonly title: string;
  readonly kind: "safe" | "ask";
  readonly edits: readonly EditReport[];
}

export interface FindingReport {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly source: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly tags: readonly FindingTag[];
  readonly fingerprint: string;
  readonly fixes: readonly FixReport[];
  readonly suppressed: { readonly reason: string } | null;
}

export interface FileReport {
  readonly path: string;
  readonly asOf: string | null;
  readonly documents: readonly DocumentReport[];
  readonly findings: readonly FindingReport[];
  readonly notEvaluated: readonly string[];
}

export interface Summary {
  readonly files: number;
  readonly documents: number;
  /** Neither suppressed nor in the baseline. */
  readonly findings: number;
  readonly levels: Readonly<Record<Level, number>>;
  readonly suppressed: number;
  readonly baseline: number;
  readonly notEvaluated: number;
  readonly unreadable: number;
}

export interface CheckReport {
  readonly version: 1;
  readonly asOf: string | null;
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}

/** A file's report with its text, which the text format quotes. `failures` are rules that threw. */
export interface CheckedFile {
  readonly text: string;
  readonly report: FileReport;
  readonly failures: readonly { readonly rule: string; readonly error: string }[];
  /** Set for a Word file or a web page: its text is the imported one, which the ranges speak of. */
  readonly origin?: Origin;
}
