/**
 * The parts of a draft, after Nghị định 30/2020/NĐ-CP. Plain data; every span is in folded offsets of `source`.
 * A missing part is null or an empty list, never a guess.
 */
import type { Node } from "../syntax/nodes";
import type { CalendarDate } from "../text/calendar";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import type { Reading } from "./parts";
import type { Zones } from "./zones";

/** Kinds of document that are recognised. Decisions are the core. */
export const DOCUMENT_KINDS = [
  "quyet-dinh",
  "nghi-quyet",
  "ke-hoach",
  "chuong-trinh",
  "chi-thi",
  "thong-bao",
  "to-trinh",
  "cong-van",
  "bao-cao",
  "quy-che",
  "quy-dinh",
  "dieu-le",
  "khac",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** hanh-chinh: NĐ 30/2020. quy-pham: a year in the symbol (06/2024/QĐ-UBND). dang: Party documents, then silent. */
export type Regime = "hanh-chinh" | "quy-pham" | "dang";

/** du-thao while number or date is blank; da-ban-hanh only by setting or profile. */
export type Stage = "du-thao" | "hoan-chinh" | "da-ban-hanh";

/** Everything read from one file. */
export interface DraftFile {
  readonly source: SourceText;
  /** The physical lines and how they were broken, and the zones they fall into: for features that rewrite lines. */
  readonly reading: Reading;
  /** One entry a draft. */
  readonly zones: readonly Zones[];
  readonly drafts: readonly Draft[];
  /** Whole lines that stand outside the text: comments `%% …`, words of footnotes `[^1]: …`. */
  readonly comments: readonly Comment[];
  /** Footnotes that are pointed at, in the order of their first marks. */
  readonly notes: readonly Footnote[];
  /** Lines that belong to no text: rules, bars, page numbers, running heads, page text of law sites. */
  readonly furniture: readonly Span[];
}

export interface Comment {
  readonly span: Span;
  /** Text after `%%`, trimmed. */
  readonly text: string;
}

/** Cước chú: a line `[^1]: …` for the marks `[^1]` in the text. */
export interface Footnote {
  readonly label: string;
  /** The whole line. */
  readonly span: Span;
  /** What is printed at the foot of the page. */
  readonly text: Span;
}

/** Bản dự thảo: one document of a file, with its attachments. */
export interface Draft {
  readonly source: SourceText;
  /** Whole document, attachments included. */
  readonly span: Span;
  readonly kind: DocumentKind | null;
  readonly regime: Regime;
  readonly stage: Stage;
  readonly header: Header;
  readonly title: Title | null;
  /** Thẩm quyền ban hành: the line in capitals between subject and legal bases. */
  readonly authority: Authority | null;
  readonly legalBases: readonly LegalBasis[];
  /** The line QUYẾT ĐỊNH: or QUYẾT NGHỊ:. */
  readonly decisionWord: Span | null;
  /** Top nodes of the document proper, in order of the text, attachments excluded. */
  readonly nodes: readonly Node[];
  /** Articles of the document proper, in order, at any depth (inside chapters too). */
  readonly articles: readonly Article[];
  readonly recipients: Recipients | null;
  readonly signature: Signature | null;
  /** Attached documents and annexes, in order. */
  readonly attachments: readonly Attachment[];
  /** The end mark of the document proper: "./." and its broken forms; null when there is none. */
  readonly endMark: Span | null;
  /** True when head and signature are both there: only then may a part be called missing. */
  readonly whole: boolean;
  /** The document's own date, when complete and possible. */
  readonly date: CalendarDate | null;
  /** What was found out about the draft, by what asked (`memo.ts`). */
  readonly kept: Map<object, unknown>;
  /** Computed on first use, once. */
  readonly references: readonly Reference[];
  readonly assignments: readonly Assignment[];
  readonly deadlines: readonly Deadline[];
  readonly vague: readonly Vague[];
}

/** Phần đầu: quốc hiệu, tiêu ngữ, cơ quan, số ký hiệu, địa danh thời gian. */
export interface Header {
  /** From the first to the last piece; null when there is no header at all. */
  readonly span: Span | null;
  /** Quốc hiệu: pieces joined over wrapped lines. */
  readonly nationalHeading: Span | null;
  /** Tiêu ngữ. */
  readonly motto: Span | null;
  readonly issuer: Issuer | null;
  readonly number: DocumentNumber | null;
  readonly placeAndDate: PlaceAndDate | null;
  /** ĐẢNG CỘNG SẢN VIỆT NAM at the place of the national heading. */
  readonly party: Span | null;
  /** Trích yếu công văn: the line "V/v …" under the number. */
  readonly letterSubject: Span | null;
  /** Dấu chỉ độ mật, mức độ khẩn (Phụ lục I, Phần I, Mục III.2), chữ DỰ THẢO: no part of the issuer's name, wherever they stand in the head. */
  readonly stamps: readonly Span[];
}

export interface Issuer {
  readonly span: Span;
  /** The lines of the left column, one span a line, in order. */
  readonly lines: readonly Span[];
  /** All lines on one, as written (folded). */
  readonly text: string;
}

/** Số, ký hiệu: "Số: 15/QĐ-UBND". */
export interface DocumentNumber {
  readonly span: Span;
  /** The word "Số" with its colon as written. */
  readonly word: Span;
  /** Digits; null while blank. */
  readonly digits: Span | null;
  readonly value: number | null;
  /** Year inside the symbol (normative texts). */
  readonly year: number | null;
  /** After the number: "QĐ-UBND"; null when there is none. */
  readonly symbol: Span | null;
  /** Symbol without blanks: "QĐ-UBND". */
  readonly symbolText: string;
}

/** Địa danh, thời gian: "Lam Sơn, ngày 08 tháng 10 năm 2026". */
export interface PlaceAndDate {
  readonly span: Span;
  readonly place: Span;
  readonly day: Span | null;
  readonly month: Span | null;
  readonly year: Span | null;
  /** null while blank or impossible. */
  readonly date: CalendarDate | null;
  /** Day or month still open. */
  readonly blank: boolean;
}

export interface Title {
  readonly span: Span;
  /** The line with the kind of document: "QUYẾT ĐỊNH"; null when only the subject is left. */
  readonly kindName: Span | null;
  /** Trích yếu; null when missing. */
  readonly subject: Span | null;
}

export interface Authority {
  readonly span: Span;
  readonly text: string;
  /** chuc-vu: a head (CHỦ TỊCH …, BỘ TRƯỞNG …); tap-the: the body itself. */
  readonly kind: "chuc-vu" | "tap-the";
}

/** One căn cứ: a logical line of the preamble. */
export interface LegalBasis {
  readonly node: Node;
  readonly span: Span;
  /** can-cu: "Căn cứ …"; de-nghi: "Theo đề nghị/Xét đề nghị …"; khac: other openers of the list. */
  readonly kind: "can-cu" | "de-nghi" | "khac";
  /** The closing punctuation as written: ";" "." "," or "" (span empty at the end of the text). */
  readonly end: Span;
  readonly isLast: boolean;
}

export interface Article {
  readonly node: Node;
  /** 1-based number as written; null when it cannot be read. */
  readonly number: number | null;
  /** The letter of an article that was put in later: "a" of "Điều 2a"; empty without one. */
  readonly suffix: string;
  readonly clauses: readonly Clause[];
}

/** Khoản. */
export interface Clause {
  readonly node: Node;
  readonly number: number | null;
  readonly points: readonly Point[];
}

/** Điểm. */
export interface Point {
  readonly node: Node;
  readonly letter: string;
}

export interface Recipients {
  readonly span: Span;
  /** Its own cells in order (head, items, notes beside them), without those of a signature in the other column. */
  readonly pieces: readonly Span[];
  /** "Nơi nhận:" as written. */
  readonly head: Span;
  readonly items: readonly Recipient[];
}

export interface Recipient {
  /** From the dash to the end, wrapped lines and notes included. */
  readonly span: Span;
  /** The dash; empty when missing. */
  readonly mark: Span;
  readonly text: Span;
  /** ";" or "." or "" as written. */
  readonly end: Span;
  /** nhu-dieu: "Như Điều n" / "Như trên"; luu: "Lưu: VT, …". */
  readonly kind: "nhu-dieu" | "nhu-tren" | "luu" | "noi-nhan";
}

/** Quyền hạn, chức vụ, họ tên người ký. */
export interface Signature {
  readonly span: Span;
  /** Logical lines in capitals, wrapped ones joined: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  readonly titles: readonly SigningLine[];
  /** What stands for the signature itself between titles and name: "(Đã ký)", "[Chữ ký số]"; null without. */
  readonly mark: Span | null;
  readonly name: Span | null;
}

export interface SigningLine {
  readonly span: Span;
  /** The form before the title: TM, KT, TL, TUQ, Q; null without one. */
  readonly form: "TM" | "KT" | "TL" | "TUQ" | "Q" | null;
  /** The form as written with its punctuation: "TM.", "T/M"; empty without one. */
  readonly formSpan: Span;
  readonly title: Span;
}

/** Văn bản kèm theo hoặc phụ lục. */
export interface Attachment {
  /** Node of kind annex-title; its children are the attachment's tree. */
  readonly node: Node;
  readonly span: Span;
  readonly kind: "van-ban" | "phu-luc";
  readonly documentKind: DocumentKind | null;
  /** Own head above the title, when there is one. */
  readonly header: Header | null;
  readonly title: Title;
  /** "(Kèm theo Quyết định số …)" with its brackets. */
  readonly attachedLine: Span | null;
  readonly articles: readonly Article[];
}

/** Viện dẫn. One entry a phrase, one target a unit. */
export interface Reference {
  readonly span: Span;
  /** As written on one line. */
  readonly text: string;
  /** "Luật", "Nghị định", "Quyết định", "Điều", "khoản", "Phụ lục", … */
  readonly type: string;
  /** "128/NQ-CP" as written; null when none. */
  readonly number: string | null;
  readonly date: CalendarDate | null;
  /** The date as written; null when none. May be present with `date` null (impossible or partial date). */
  readonly dateSpan: Span | null;
  readonly issuer: string | null;
  /** Points into this file: "Điều 3", "Quyết định này". */
  readonly internal: boolean;
  /** Cited inside the title of another document. */
  readonly nested: boolean;
  readonly targets: readonly ReferenceTarget[];
}

export interface ReferenceTarget {
  /** "Điều 3", "khoản 1 Điều 5", "128/NQ-CP". */
  readonly label: string;
  /** The words of this unit inside the phrase. */
  readonly span: Span;
  readonly node: Node | null;
  readonly status: "found" | "missing" | "outside" | "unclear";
  /** The larger units named with it, from small to large ("khoản 2", "Điều 5" of "điểm a khoản 2 Điều 5"). */
  readonly owners?: readonly ReferenceTarget[];
}

/** Cơ quan, tổ chức as named in a task. */
export interface NamedBody {
  /** As written, wrapped lines joined, head noun repeated: "Các Sở: A, B" gives "Sở A", "Sở B". */
  readonly name: string;
  readonly span: Span;
  /** Id of the knowledge tables, for an office-holder the body he heads. */
  readonly id?: string;
  /** A group ("các sở, ban, ngành") and not one body. */
  readonly group: boolean;
  /** The part of the work in "(1) Sở A đối với X". */
  readonly share?: string;
}

/** Giao việc. */
export interface Assignment {
  readonly kind: "nhiem-vu" | "thi-hanh";
  readonly node: Node;
  readonly span: Span;
  readonly text: string;
  /** Labels of the owners: ["III", "2", "a"]. */
  readonly section: readonly string[];
  readonly lead: readonly NamedBody[];
  readonly support: readonly NamedBody[];
  readonly direct: readonly NamedBody[];
  readonly product: string | null;
  /** The author split the work among the leads ("(1) … đối với …; (2) … đối với …"). */
  readonly split: boolean;
  /** Indexes into `Draft.deadlines`. */
  readonly deadlines: readonly number[];
  /** What was found out about the task alone, by what asked (`task-answers.ts`). */
  readonly answers: unknown[];
}

export type DeadlineKind =
  | "date"
  | "before"
  | "by-month"
  | "by-quarter"
  | "year"
  | "by-year"
  | "range"
  | "recurring"
  | "relative"
  | "continuous"
  | "event";

/** Thời hạn. start and end inclusive; "trước ngày D" ends at D − 1. */
export interface Deadline {
  readonly span: Span;
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  readonly every: "day" | "week" | "month" | "quarter" | "half-year" | "year" | null;
  /** "12-10" for ngày 10/12, else the phrase; null when not recurring. */
  readonly on: string | null;
  /** Index into `Draft.assignments`; null when it belongs to no task. */
  readonly task: number | null;
}

/** Vague urgency in place of a date: "kịp thời", "sớm", "khẩn trương". */
export interface Vague {
  readonly span: Span;
  readonly text: string;
}
