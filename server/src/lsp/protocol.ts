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
  /** ISO day of the tables of law and bodies; absent when no rule in force asks them. */
  readonly dataDay?: string;
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

/** Client command behind “Từ riêng của đơn vị”. Arguments: the word, and the text's URI. */
export const ADD_WORD = "vbhc.addWord";

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
  readonly to: "docx" | "pdf" | "html" | "metadata";
}
export interface ExportTextResult {
  /** Bytes of the file in base64; "" when there is a problem. */
  readonly content: string;
  /** Why there is no file, in the user's language: no program on this machine makes a PDF. */
  readonly problem?: string;
}

/** A review sheet of an open text: phiếu rà soát, phiếu kiểm tra thể thức. Answers null when it is not open or no document. */
export const REVIEW_SHEET = "vbhc/reviewSheet";
export interface ReviewSheetParams {
  readonly uri: string;
  readonly to: "phieu" | "phieu-the-thuc";
  /** What the sheet says of the file: its name, and its checksum in hexadecimal when it is saved. */
  readonly file: string;
  readonly sha256: string | null;
  /** Version of the extension. */
  readonly version: string;
}
export type ReviewSheetResult = ExportTextResult;

/** Bảng góp ý of an open text, in order of the text. Answers null when it is not open. */
export const COMMENTS = "vbhc/comments";
export interface CommentsParams {
  readonly uri: string;
}
export interface CommentsResult {
  readonly columns: readonly string[];
  readonly rows: readonly CommentItem[];
}
export interface CommentItem {
  readonly level: Level;
  readonly range: TextRange;
  readonly place: string;
  readonly draft: string;
  readonly proposal: string;
  readonly reason: string;
}

/** A stretch of the text as in LSP: 0-based lines, UTF-16 characters. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Tasks of an open text for the view “Phân công”. Answers null when it is not open. */
export const TASKS = "vbhc/tasks";
export interface TasksParams {
  readonly uri: string;
}
export interface TasksResult {
  readonly version: number;
  readonly tasks: readonly TaskItem[];
}
export interface TaskItem {
  readonly text: string;
  /** The text without the bodies that open it. */
  readonly work: string;
  readonly range: TextRange;
  /** "III.2.a" */
  readonly section: string;
  /** The top heading above it: "III. NHIỆM VỤ"; empty without one. */
  readonly part: string;
  readonly lead: readonly TaskBody[];
  readonly support: readonly TaskBody[];
  readonly direct: readonly TaskBody[];
  readonly product: string;
  readonly deadlines: readonly TaskDeadline[];
  readonly missing: readonly ("lead" | "deadline")[];
  /** A deadline is over, or too close to the day of issue, as the rules see it. */
  readonly tight: boolean;
}
export interface TaskBody {
  readonly name: string;
  /** The same for all names of one body. */
  readonly key: string;
  readonly group: boolean;
  /** Its part of the work, where several share it. */
  readonly share?: string;
}
export interface TaskDeadline {
  readonly text: string;
  readonly range: TextRange;
  /** ISO; null when it has no such day. */
  readonly start: string | null;
  readonly end: string | null;
  /** "hằng năm, 10/12", "thường xuyên"; null for one that comes once. */
  readonly recurs: string | null;
}

/** Kinds of the code actions that turn a list of tasks into a table and back: our client's commands ask for them. */
export const TO_TASK_TABLE = "refactor.rewrite.vbhc.taskTable";
export const TO_TASK_LIST = "refactor.rewrite.vbhc.taskList";

/** Places still to be filled in, for the view “Còn trống”. Answers null when the text is not open. */
export const BLANKS = "vbhc/blanks";
export interface BlanksParams {
  readonly uri: string;
}
export interface BlanksResult {
  readonly version: number;
  readonly blanks: readonly { readonly message: string; readonly line: string; readonly range: TextRange }[];
}

/** Legal bases, for the view “Căn cứ”. Answers null when the text is not open. */
export const BASES = "vbhc/legalBases";
export interface BasesParams {
  readonly uri: string;
}
export interface BasesResult {
  readonly version: number;
  readonly bases: readonly BasisItem[];
}
export interface BasisItem {
  readonly text: string;
  readonly range: TextRange;
  /** Findings in it, gravest first. */
  readonly findings: readonly { readonly level: Level; readonly message: string }[];
}

/** The clerk's checklist of an open text, for the view “Danh mục kiểm tra”. Answers null when the text is not open. */
export const CHECKLIST = "vbhc/checklist";
export interface ChecklistParams {
  readonly uri: string;
}
export type CheckState = "dat" | "chua-dat" | "khong-ap-dung" | "chua-kiem-duoc";
export interface ChecklistResult {
  readonly version: number;
  readonly documents: readonly {
    readonly kind: DocumentKind | null;
    readonly counts: Readonly<Record<CheckState, number>>;
    readonly items: readonly ChecklistEntryItem[];
  }[];
}
export interface ChecklistEntryItem {
  /** "B. Phần đầu" */
  readonly part: string;
  readonly number: number;
  readonly text: string;
  /** "máy", "máy nhắc", "người" */
  readonly by: string;
  readonly state: CheckState;
  readonly source: string;
  readonly findings: readonly { readonly level: Level; readonly message: string; readonly range: TextRange }[];
  /** Rules that could not be asked, or are switched off. */
  readonly notEvaluated: readonly string[];
}

/** The task table of an open text as a file. Answers null when it is not open. */
export const EXPORT_TASKS = "vbhc/exportTasks";
export interface ExportTasksParams {
  readonly uri: string;
  readonly to: "xlsx" | "ics" | "csv" | "md";
  /** Days before a deadline at which the calendar reminds; null for no reminder. */
  readonly reminderDays: number | null;
}
export interface ExportTasksResult {
  /** Bytes of the file in base64. */
  readonly content: string;
  readonly tasks: number;
}

/** Label of the place that makes the editor show an edit first. “Apply” is the editor's own button, which is not translated. */
export const LOOK_AND_APPLY: Readonly<Record<Language, string>> = {
  vi: "Xem các chỗ sẽ đổi, rồi bấm Apply",
  en: "Look at the changes, then choose Apply",
};

/** New numbers for articles and items at a position. Answers null when the text is not open. */
export const RENUMBER = "vbhc/renumber";
export interface RenumberParams {
  readonly uri: string;
  readonly position: TextRange["start"];
  /** A new Điều after the one at the position, its khoản or điểm up or down, or all articles from there on. */
  readonly operation: "insert-article" | "delete-article" | "move-up" | "move-down" | "renumber";
}
export interface RenumberResult {
  readonly version: number;
  /** In order of the text; empty when nothing has to change or it is refused. `reference`: shown before it is made. */
  readonly edits: readonly { readonly range: TextRange; readonly newText: string; readonly reference: boolean }[];
  /** Where the cursor belongs once they are made; null to leave it. */
  readonly cursor: TextRange["start"] | null;
  /** Why nothing is done, in the user's language; null when it is done. */
  readonly refusal: string | null;
}

/** A Word file or a web page as the text of a draft in its canonical form. */
export const IMPORT_FILE = "vbhc/importFile";
export interface ImportFileParams {
  /** Name with its ending: tells a web page from other files. */
  readonly name: string;
  /** Bytes of the file in base64. */
  readonly content: string;
  /** What to do with tracked changes; with "refuse" a file that has some is not read. */
  readonly revisions: "accept" | "reject" | "refuse";
  readonly language: Language;
}
export interface ImportFileResult {
  /** null when the file is not read. */
  readonly text: string | null;
  /** What was left out or changed, in sentences, the gravest first. */
  readonly notes: readonly string[];
  /** Why it is not read; the code "revisions" asks for a choice, an empty reason stands in the log. */
  readonly refusal: { readonly code: string; readonly reason: string } | null;
}

/** A Word file as it is, to be looked at only: its text opens under `uri`, and what is checked there is its layout too. */
export const AUDIT_FILE = "vbhc/auditFile";
export interface AuditFileParams {
  /** URI under which the text is going to be shown, of the scheme `AUDIT_SCHEME`. */
  readonly uri: string;
  /** Bytes of the file in base64. */
  readonly content: string;
  readonly language: Language;
}
export type AuditFileResult = ImportFileResult;
export const AUDIT_SCHEME = "vbhc-word";

/** A copy of a Word file that is shown, with a comment at each finding. Answers null when its text is not open. */
export const COMMENTED_FILE = "vbhc/commentedFile";
export type CommentedFileParams = AuditFileParams;
export type CommentedFileResult = ExportTextResult;

/** HTML of the clipboard as lines of a draft. Answers null when it cannot be read or holds no text. */
export const IMPORT_HTML = "vbhc/importHtml";
export interface ImportHtmlParams {
  readonly html: string;
}
export type ImportHtmlResult = string | null;
/** The canonical form of an open text, or of the lines a range touches. Answers null when the text is not open. */
export const FORMAT = "vbhc/format";
export interface FormatParams {
  readonly uri: string;
  readonly range: TextRange | null;
}
export interface FormatResult {
  readonly version: number;
  readonly edits: readonly { readonly range: TextRange; readonly newText: string }[];
  readonly removed: readonly RemovedLine[];
  /** Why nothing is done, in the user's language; null when it is done. */
  readonly refusal: string | null;
}
/** A line that belonged to no text: a rule, a bar, a page number, a running head. `line` is 0-based, in the text before. */
export interface RemovedLine {
  readonly line: number;
  readonly text: string;
  readonly kind: "rule" | "bar" | "page" | "head";
}

/** The canonical form of a text that is no document yet (the clipboard's). Null when it cannot be read. */
export const CLEAN_TEXT = "vbhc/cleanText";
export interface CleanTextParams {
  readonly text: string;
}
export type CleanTextResult = { readonly text: string; readonly removed: readonly RemovedLine[] } | null;

/** Asked by a server without files of its own (a web worker). Params: the URI. Answers null for what cannot be read. */
export const READ_FILE = "vbhc/readFile";
/** As above: URIs of the files in one folder, not below it. Params: the folder's URI. */
export const LIST_FOLDER = "vbhc/listFolder";
/** As above: URIs of the drafts in a folder and below it. */
export const LIST_DRAFTS = "vbhc/listDrafts";
export interface ListDraftsParams {
  readonly folder: string;
  readonly most: number;
}
