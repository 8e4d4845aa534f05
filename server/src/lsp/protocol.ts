/** Custom requests between client and server: names and shapes only, so that the client may import this file. */
import type { Language, Level } from "../core/model/finding";
import type { DocumentKind, Regime, Stage } from "../core/model/types";

export type { DocumentKind, Language, Level, Regime, Stage };

/** Page of a rule as Markdown. Params: code ("group/name") and language. Answers null for an unknown code. */
export const RULE_PAGE = "vbhc/rulePage";
export interface RulePageParams {
  readonly code: string;
  readonly language: Language;
}
export type RulePageResult = string | null;

/** What the status item shows. Answers null when the document is not open or not a vbhc text. */
export const DOCUMENT_STATUS = "vbhc/documentStatus";
export interface DocumentStatusParams {
  readonly uri: string;
}
export interface DocumentStatusResult {
  readonly version: number;
  readonly documents: readonly { readonly kind: DocumentKind | null; readonly regime: Regime; readonly stage: Stage }[];
  /** ISO day at which validity is asked. */
  readonly asOf: string | null;
  readonly counts: Readonly<Record<Level, number>>;
  readonly suppressed: number;
  /** Codes of rules switched off by settings or profile. */
  readonly off: readonly string[];
}

/** Sent by the server when a document's findings changed, so that the status item can follow without polling. */
export const STATUS_CHANGED = "vbhc/statusChanged";
export interface StatusChangedParams {
  readonly uri: string;
  readonly version: number;
}

/** What our own client tells at start; other clients send nothing and get plain LSP. */
export interface InitializationOptions {
  /** The client has the command `OPEN_RULE_PAGE`, so code actions may offer it. */
  readonly openRulePage?: boolean;
}

/** Client command behind "Xem quy định". One argument: the rule's code. */
export const OPEN_RULE_PAGE = "vbhc.openRulePage";

/** Scheme of rule pages: codes of diagnostics link to `vbhc-rule:/group/name.md`. */
export const RULE_SCHEME = "vbhc-rule";
export const rulePageUri = (code: string): string => `${RULE_SCHEME}:/${code}.md`;

/** The printed pages of an open text: HTML elements without script, every letter escaped. Answers null when it is not open. */
export const PRINTED_PAGES = "vbhc/printedPages";
export interface PrintedPagesParams {
  readonly uri: string;
}
export interface PrintedPagesResult {
  readonly version: number;
  readonly css: string;
  /** One element a page; its parts carry `data-line`, and `data-end` where they take several: 0-based lines of the text. */
  readonly pages: readonly string[];
}

/** An open text in the form of a file. Answers null when it is not open. */
export const EXPORT_TEXT = "vbhc/export";
export interface ExportTextParams {
  readonly uri: string;
  readonly to: "docx" | "html" | "metadata";
}
export interface ExportTextResult {
  /** Bytes of the file in base64. */
  readonly content: string;
}
