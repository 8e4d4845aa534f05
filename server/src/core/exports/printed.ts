/**
 * A text as it stands on paper: what Word export, printed page and preview share. Lengths are millimetres; lines are
 * 0-based lines of the user's own text.
 */
import type { Alignment, Layout, PartName } from "../knowledge/layout";
import type { CalendarDate } from "../text/calendar";
import type { PrintedNote } from "./footnotes";

/** A stretch of letters of one kind. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Name of the bookmark that these letters are. */
  readonly anchor: string | null;
  /** Name of the bookmark that these letters repeat: "2" of "khoản 2". */
  readonly link: string | null;
}

/** Rank of a heading; the levels of a file are its used ranks in this order. */
export const HEADING_RANKS = ["title", "part", "section", "unit", "clause"] as const;
export type HeadingRank = (typeof HEADING_RANKS)[number];

export interface Place {
  readonly line: number;
  readonly endLine: number;
}

export interface Paragraph extends Place {
  readonly kind: "paragraph";
  readonly part: PartName;
  readonly runs: readonly Run[];
  readonly heading: HeadingRank | null;
  /** Blanks at the left and the right beside the part's own. */
  readonly inset: readonly [left: number, right: number];
  /** Stays on one page with what follows; else as the part is laid out. */
  readonly keepNext: boolean;
}

/** A drawn line, centred. */
export interface Rule {
  readonly kind: "rule";
  readonly width: number;
}

/** Two columns without borders: bodies and national heading, below them number and place on one line. */
export interface Head {
  readonly kind: "head";
  readonly left: readonly (Paragraph | Rule)[];
  readonly right: readonly (Paragraph | Rule)[];
  readonly lowerLeft: readonly Paragraph[];
  readonly lowerRight: readonly Paragraph[];
}

export interface Cell {
  /** One a line of the cell. */
  readonly lines: readonly string[];
  readonly bold: boolean;
  readonly align: Alignment;
}

export interface TableRow extends Place {
  readonly cells: readonly Cell[];
}

export interface TableBlock extends Place {
  readonly kind: "table";
  /** Size of the letters, points. */
  readonly size: number;
  /** Widths of the columns. */
  readonly columns: readonly number[];
  /** Repeated on every page. */
  readonly header: TableRow | null;
  readonly rows: readonly TableRow[];
}

/** Two columns without borders: recipients and signature. */
export interface Closing extends Place {
  readonly kind: "closing";
  readonly recipients: readonly Paragraph[];
  readonly titles: readonly Paragraph[];
  /** What was written in place of the signature: "(Đã ký)". */
  readonly mark: Paragraph | null;
  readonly signer: Paragraph | null;
}

/** Lines of the signature, from titles to name. */
export const signingLines = ({ titles, mark, signer }: Closing): Paragraph[] => [
  ...titles,
  ...(mark === null ? [] : [mark]),
  ...(signer === null ? [] : [signer]),
];

export type Block = Paragraph | Rule | Head | TableBlock | Closing;

export interface Section {
  readonly landscape: boolean;
  /** Begins a text or an annex: pages are numbered from 1 and the first number is not shown. */
  readonly begins: boolean;
  readonly blocks: readonly Block[];
}

/** Everything that is printed of one file. */
export interface PrintedFile {
  readonly layout: Layout;
  readonly sections: readonly Section[];
  /** Footnotes; in runs and cells a letter stands for each. */
  readonly notes: readonly PrintedNote[];
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly issuer: string;
    readonly symbol: string;
    readonly date: CalendarDate | null;
  };
}

export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join("");
