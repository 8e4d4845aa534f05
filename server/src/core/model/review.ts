/** What a review sheet tells of one document: plain data that the rules and the tables give and the exports print. */

import type { Range } from "../text/span";
import type { Level } from "./finding";
import type { Draft } from "./types";

/** the-thuc: form, what the clerk answers for. noi-dung: content, what the drafting unit answers for (NĐ 30/2020, Điều 12). */
export type Aspect = "the-thuc" | "noi-dung";

export interface ReviewFinding {
  readonly rule: string;
  readonly level: Level;
  readonly aspect: Aspect;
  /** In the user's text: 0-based lines, UTF-16 characters. */
  readonly range: Range;
  readonly place: string;
  /** Words of the draft; "" where something is missing. */
  readonly quote: string;
  readonly message: string;
  readonly source: string;
  /** The order of the first fix (“Thay bằng …”); "" without one. */
  readonly remedy: string;
  /** The words that the first fix puts there; null when it is none or not one change. */
  readonly replacement: string | null;
  /** Other places of the same finding, as 0-based lines. */
  readonly others: readonly number[];
  readonly suppressed: string | null;
}

export type CheckState = "dat" | "chua-dat" | "khong-ap-dung" | "chua-kiem-duoc";

export interface ReviewCheck {
  readonly part: string;
  readonly partTitle: string;
  readonly number: number;
  readonly text: string;
  readonly state: CheckState;
  readonly note: string;
  /** Only a person can answer. */
  readonly person: boolean;
}

export interface ReviewBasis {
  readonly text: string;
  /** Effect on the day of the review. */
  readonly status: string;
  readonly confidence: string;
  readonly remedy: string;
}

export interface ReviewedDraft {
  readonly draft: Draft;
  /** The day that effect was looked up for; "" when there is none. */
  readonly asOf: string;
  /** Titles of rules by code. */
  readonly titles: ReadonlyMap<string, string>;
  readonly findings: readonly ReviewFinding[];
  readonly checks: readonly ReviewCheck[];
  readonly bases: readonly ReviewBasis[];
}

/** What the sheet says of the file and of who reviews; blanks stay blanks. */
export interface ReviewSheetInfo {
  /** Title of the sheet; the office's own name for it. */
  readonly title: string | null;
  /** Lines at the upper left: the office, its unit. */
  readonly office: readonly string[];
  readonly place: string | null;
  readonly file: string;
  /** SHA-256 in hexadecimal; null when it is not known. */
  readonly sha256: string | null;
  /** Day of the tables, as shown. */
  readonly tablesOf: string;
  readonly year: number;
  readonly version: string;
}
