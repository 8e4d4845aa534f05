/**
 * How a Word file is laid out, as it is: what the audit compares with `knowledge/layout.ts`. Page measures and indents are
 * millimetres, type and spacing points. What the file does not say is null (unknown is not wrong). Text places are UTF-16
 * offsets of the imported text, not folded ones.
 */
import type { Span } from "../text/span";

export type WordAlignment = "left" | "center" | "right" | "justify";

/** Which pages a header or footer is for. */
export type PageChoice = "default" | "first" | "even";

/** The look of a run of letters, after defaults, style chain and direct settings. */
export interface TypeFace {
  /** Name of the font for Vietnamese letters; null when the file names none. */
  readonly font: string | null;
  /** Points. */
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Shown in capitals by setting, not typed so. The imported text has capitals. */
  readonly caps: boolean;
  /** "auto" or six hex digits in capitals; null when nothing is said. */
  readonly colour: string | null;
}

/** Letters of one look; `start` and `end` in the imported text. */
export interface RunFacts extends TypeFace {
  readonly start: number;
  readonly end: number;
}

/** A field PAGE somewhere in a header or footer. */
export interface PageNumberFacts {
  /** null within a text box. */
  readonly alignment: WordAlignment | null;
  readonly face: TypeFace;
  /** Text around the number in its paragraph ("Trang ", "- -"); empty for a number alone. */
  readonly around: string;
}

/** A header or a footer of a section, its own or carried on from the section before. */
export interface MarginTextFacts {
  readonly place: "header" | "footer";
  readonly pages: PageChoice;
  readonly text: string;
  readonly pageNumber: PageNumberFacts | null;
}

export interface SectionFacts {
  /** Index of its first paragraph in `paragraphs`, and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** As the page lies: a landscape A4 is 297 × 210. */
  readonly page: { readonly width: number; readonly height: number } | null;
  readonly landscape: boolean;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
    readonly gutter: number;
  } | null;
  readonly columns: number;
  /** The first page has a header of its own. */
  readonly titlePage: boolean;
  /** First page number when it starts anew. */
  readonly pageStart: number | null;
  /** "decimal", "lowerRoman", …; null for decimal by default. */
  readonly pageFormat: string | null;
  readonly begins: "nextPage" | "continuous" | "evenPage" | "oddPage" | "nextColumn";
  /** Header and footers that are shown: `first` only with `titlePage`, `even` only when the file tells odd from even pages. */
  readonly marginTexts: readonly MarginTextFacts[];
}

/** multiple: times the font's own height. exact, least: points. */
export interface LineSpacing {
  readonly kind: "multiple" | "exact" | "least";
  readonly value: number;
}

export interface BorderFacts {
  /** "single", "double", …; never "none" or "nil". */
  readonly style: string;
  /** Points. */
  readonly weight: number;
}

export interface ParagraphFacts {
  /** Place in the imported text without the line end; null for a paragraph without text. Several lines when it holds breaks. */
  readonly span: Span | null;
  /** Name of its style as Word shows it; null without styles. */
  readonly style: string | null;
  /** 0 for heading level 1; null for text. */
  readonly outline: number | null;
  readonly alignment: WordAlignment;
  /** Millimetres; `firstLine` is below zero for a hanging indent. */
  readonly indent: { readonly left: number; readonly right: number; readonly firstLine: number };
  /** Points. `auto`: as a web page sets them, no fixed measure. */
  readonly spacing: { readonly before: number; readonly after: number; readonly autoBefore: boolean; readonly autoAfter: boolean };
  /** No space between paragraphs of the same style. */
  readonly contextualSpacing: boolean;
  readonly line: LineSpacing;
  /** The mark of a list: counted by Word, or typed as letters; null without one. */
  readonly numbering: { readonly kind: "auto" | "typed"; readonly label: string } | null;
  readonly borders: { readonly top: BorderFacts | null; readonly bottom: BorderFacts | null };
  readonly keepNext: boolean;
  /** It begins a page: by its own setting, or a break stands right before its letters. */
  readonly pageBreakBefore: boolean;
  /** Runs of its text in order; stretches that only hold blanks belong to the run before. */
  readonly runs: readonly RunFacts[];
  /** The look of most of its letters; null without letters. */
  readonly face: TypeFace | null;
  /** Size of the paragraph's own mark: the height of an empty line. */
  readonly markSize: number | null;
  readonly section: number;
  /** Innermost table; null outside tables. `row`, `column`: 0-based places of its cell. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  /** Within a text box. */
  readonly boxed: boolean;
}

/**
 * A line on the page. shape: drawn. border: the lower or upper border of a paragraph or of a cell. typed: a row of
 * characters; underline: words underlined.
 */
export interface LineFacts {
  readonly kind: "shape" | "border" | "typed" | "underline";
  /** Index of the paragraph it hangs on: for a shape its anchor, for a border the paragraph itself. */
  readonly paragraph: number;
  /** Millimetres; null when it follows from the text (a border without indents, typed characters). */
  readonly length: number | null;
  /** Points. */
  readonly weight: number | null;
  /** Millimetres below the top of its paragraph, when the file says so. */
  readonly below: number | null;
}

export interface CellFacts {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** Millimetres. */
  readonly width: number | null;
  /** Indexes of its paragraphs: from, to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Joined to the cell above. */
  readonly continued: boolean;
  readonly borders: { readonly top: BorderFacts | null; readonly bottom: BorderFacts | null };
}

export interface TableFacts {
  /** head, closing: the two-column tables around a text; layout: another table without a grid; data: a table to be read. */
  readonly kind: "head" | "closing" | "layout" | "data";
  /** Its paragraphs: from, to (exclusive). */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly (number | null)[];
  /** Millimetres; null when it fits its contents. */
  readonly width: number | null;
  readonly bordered: boolean;
  readonly rows: readonly { readonly header: boolean; readonly cantSplit: boolean }[];
  readonly cells: readonly CellFacts[];
  readonly section: number;
}

/** Everything of a Word file that the audit looks at. */
export interface LayoutFacts {
  readonly sections: readonly SectionFacts[];
  /** In the order of the file's main text, empty ones included, text boxes after the paragraph they hang on. */
  readonly paragraphs: readonly ParagraphFacts[];
  readonly tables: readonly TableFacts[];
  readonly lines: readonly LineFacts[];
  /** Odd and even pages have headers of their own. */
  readonly evenPages: boolean;
  /** Language of the text as Word knows it ("vi-VN"); null when nothing is said. */
  readonly language: string | null;
}
