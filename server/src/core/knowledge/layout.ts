/**
 * The decree's measures, once: for the Word file, the printed page on the screen, and the audit of a Word file.
 * NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I: Mục I.1–7 (page, font, page number), Mục II.6.e (body), Mục V (type by part).
 * Page measures are millimetres, type measures points.
 */

/** Lower and upper bound, both allowed. */
export type Bounds = readonly [least: number, most: number];

/** Mục I.1: A4, upright; lying only for tables. */
export const PAPER = { width: 210, height: 297 } as const;
export const FONT = "Times New Roman";

/** Mục I.3. */
export const MARGIN_BOUNDS = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const satisfies Record<string, Bounds>;
/** Mục II.6.e: 1 cm or 1,27 cm. */
export const INDENTS: readonly number[] = [10, 12.7];
/** Mục II.6.e: at least 6 pt; no upper bound is given, 12 pt is what offices use at most. */
export const GAP_BOUNDS: Bounds = [6, 12];
/** Mục II.6.e: single to one and a half lines. */
export const LINE_BOUNDS: Bounds = [1, 1.5];
export const BODY_SIZES: readonly number[] = [13, 14];

/** The line below the motto is as long as its text; the others have this share of the line above them (Mục II.1–2, II.5). */
export const RULE_SHARE: Bounds = [1 / 3, 1 / 2];
/** Thickness of drawn lines, room between the letters and the line; points. */
export const RULE_WEIGHT = 0.75;
export const RULE_ABOVE = 3;
/** Least room between a line that closes a title and the text below it, points: twice the gap between paragraphs. */
export const RULE_BELOW = 12;

/** Mục I.7: from 1, Arabic, upright, centred in the upper margin, not shown on the first page; anew for each annex. */
export const PAGE_NUMBER = { size: 14, sizes: [13, 14], fromTop: 10 } as const;

/** Footnotes, of which the decree says nothing: a word processor's own size; `above`: the line over them, points; `line`: its length. */
export const NOTE = { size: 10, above: 12, line: 50 } as const;

export type Alignment = "left" | "center" | "right" | "justify";

export type PartName =
  | "national-heading"
  | "motto"
  | "parent-body"
  | "issuing-body"
  | "number"
  | "place-date"
  | "letter-subject"
  | "kind-title"
  | "subject"
  | "authority"
  | "legal-basis"
  | "decision-word"
  | "addressee"
  | "addressees-head"
  | "addressees"
  | "body"
  | "part-label"
  | "part-title"
  | "roman"
  | "article"
  | "clause-title"
  | "annex-label"
  | "annex-title"
  | "attached-line"
  | "mark-line"
  | "table-head"
  | "table-cell"
  | "recipients-head"
  | "recipient"
  | "signing-title"
  | "signing-mark"
  | "signer"
  | "drafter";

/** How one part is set. `small`, `large`: its size where the body is 13 or 14 points (the decree's own example is 14). */
export interface PartLayout {
  /** Name of the style in the Word file. */
  readonly name: string;
  readonly small: number;
  readonly large: number;
  /** What the decree allows. */
  readonly sizes: Bounds;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Written in capitals; the letters are the author's, never changed by the layout. */
  readonly capitals: boolean;
  readonly align: Alignment;
  readonly indent: boolean;
  /** Space above, points; null for the gap between paragraphs that the office chose. */
  readonly before: number | null;
  readonly after: number;
  /** Single-spaced; else the line spacing that the office chose. */
  readonly single: boolean;
  readonly keepNext: boolean;
}

const CENTRED: Omit<PartLayout, "name" | "small" | "large" | "sizes"> = {
  bold: true,
  italic: false,
  capitals: false,
  align: "center",
  indent: false,
  before: 0,
  after: 0,
  single: true,
  keepNext: true,
};
const TEXT: Omit<PartLayout, "name"> = {
  small: 13,
  large: 14,
  sizes: [13, 14],
  bold: false,
  italic: false,
  capitals: false,
  align: "justify",
  indent: true,
  before: null,
  after: 0,
  single: false,
  keepNext: false,
};
const HEAD = { ...CENTRED, small: 12, large: 12, sizes: [12, 13] as Bounds, capitals: true };
const LINE = { ...CENTRED, small: 13, large: 14, sizes: [13, 14] as Bounds };
const SMALL = { ...TEXT, align: "left", indent: false, before: 0, single: true } as const;

/** Mục V, row by row. */
export const PARTS: Readonly<Record<PartName, PartLayout>> = {
  "national-heading": { ...HEAD, name: "Quốc hiệu" },
  motto: { ...HEAD, name: "Tiêu ngữ", small: 13, large: 13, sizes: [13, 14], capitals: false },
  "parent-body": { ...HEAD, name: "Cơ quan chủ quản", bold: false },
  "issuing-body": { ...HEAD, name: "Cơ quan ban hành" },
  number: { ...HEAD, name: "Số, ký hiệu", small: 13, large: 13, sizes: [13, 13], bold: false, capitals: false },
  "place-date": { ...LINE, name: "Địa danh, thời gian", small: 13, large: 13, bold: false, italic: true },
  "letter-subject": { ...HEAD, name: "Trích yếu công văn", bold: false, capitals: false, before: 6 },
  "kind-title": { ...LINE, name: "Tên loại", capitals: true, before: 18 },
  subject: { ...LINE, name: "Trích yếu" },
  authority: { ...LINE, name: "Thẩm quyền ban hành", capitals: true, before: 12, after: 6 },
  "legal-basis": { ...TEXT, name: "Căn cứ", italic: true },
  "decision-word": { ...LINE, name: "Quyết định, quyết nghị", capitals: true, before: 12, after: 6 },
  addressee: { ...TEXT, name: "Kính gửi", indent: false, align: "center", before: 18, after: 6 },
  "addressees-head": { ...TEXT, name: "Kính gửi nhiều nơi", indent: false, align: "left", before: 18, keepNext: true },
  addressees: { ...TEXT, name: "Nơi được kính gửi", indent: false, align: "left", before: 3 },
  body: { ...TEXT, name: "Nội dung" },
  "part-label": { ...LINE, name: "Phần, chương, mục", before: 12 },
  "part-title": { ...LINE, name: "Tiêu đề phần, chương, mục", capitals: true, after: 6 },
  roman: { ...TEXT, name: "Mục La Mã", bold: true, keepNext: true },
  article: { ...TEXT, name: "Điều", bold: true },
  "clause-title": { ...TEXT, name: "Tiêu đề khoản", bold: true, keepNext: true },
  "annex-label": { ...LINE, name: "Phụ lục", small: 14, sizes: [14, 14] },
  "annex-title": { ...LINE, name: "Tiêu đề phụ lục", capitals: true },
  "attached-line": { ...LINE, name: "Kèm theo", bold: false, italic: true },
  "mark-line": { ...LINE, name: "Dấu chỉ mức độ", small: 13, large: 13, capitals: true, before: 6 },
  "table-head": { ...CENTRED, name: "Tiêu đề bảng", small: 12, large: 13, sizes: [11, 14], before: 2, after: 2 },
  "table-cell": { ...SMALL, name: "Ô bảng", small: 12, large: 13, sizes: [11, 14], before: 2, after: 2 },
  "recipients-head": { ...SMALL, name: "Nơi nhận", small: 12, large: 12, sizes: [12, 12], bold: true, italic: true, keepNext: true },
  recipient: { ...SMALL, name: "Danh sách nơi nhận", small: 11, large: 11, sizes: [11, 11] },
  "signing-title": { ...LINE, name: "Quyền hạn, chức vụ", capitals: true },
  "signing-mark": { ...LINE, name: "Chữ ký", bold: false },
  signer: { ...LINE, name: "Họ và tên người ký", keepNext: false },
  drafter: { ...SMALL, name: "Ký hiệu người soạn thảo", small: 11, large: 11, sizes: [11, 11] },
};

/** Room for signature and seal between the last title and the name, points. */
export const SIGNING_ROOM = 84;
/** The same above and below "(Đã ký)". */
export const MARK_ROOM = 34;
/** Room above number and place, and above recipients and signature, points. */
export const HEAD_GAP = 6;
export const CLOSING_ABOVE = 12;
/** Share of the text width given to issuer and recipients; the rest is the right column. */
export const HEAD_LEFT = 0.39;
export const CLOSING_LEFT = 0.5;
/** Blanks at both sides of a table's cells, millimetres; the head and closing have none. */
export const CELL_PADDING = 1.5;
/** A subject's side blanks, so that two lines look like a title. */
export const SUBJECT_INSET = 8;
/** Tables of this many columns lie on their side. */
export const WIDE_COLUMNS = 7;
/** Where "Kính gửi:" and each addressee below it begin, from the left margin. */
export const ADDRESSEE_INSETS = [30, 42] as const;

/** What an office may choose inside the bounds above. */
export interface LayoutChoices {
  readonly marginTop?: number;
  readonly marginBottom?: number;
  readonly marginLeft?: number;
  readonly marginRight?: number;
  readonly bodySize?: number;
  readonly indent?: number;
  readonly gap?: number;
  readonly lineSpacing?: number;
}

/** The measures of one text: everything that exports need. */
export interface Layout {
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly bodySize: number;
  readonly indent: number;
  readonly gap: number;
  readonly lineSpacing: number;
}

const within = (value: number | undefined, [least, most]: Bounds, usual: number): number =>
  value === undefined || !Number.isFinite(value) ? usual : Math.min(most, Math.max(least, value));

const nearest = (value: number | undefined, allowed: readonly number[], usual: number): number =>
  value === undefined || !Number.isFinite(value)
    ? usual
    : allowed.reduce((best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best), usual);

/** The layout of an office's choices; a value outside the decree's bounds is moved to the nearest allowed one. */
export function layoutOf(choices: LayoutChoices = {}): Layout {
  const { top, bottom, left, right } = MARGIN_BOUNDS;
  return {
    margins: {
      top: within(choices.marginTop, top, 20),
      bottom: within(choices.marginBottom, bottom, 20),
      left: within(choices.marginLeft, left, 30),
      right: within(choices.marginRight, right, 15),
    },
    bodySize: nearest(choices.bodySize, BODY_SIZES, 14),
    indent: nearest(choices.indent, INDENTS, 12.7),
    gap: within(choices.gap, GAP_BOUNDS, 6),
    lineSpacing: within(choices.lineSpacing, LINE_BOUNDS, 1.15),
  };
}

/** Size of a part's letters, points. */
export const sizeOf = (part: PartName, { bodySize }: Layout): number => (bodySize === 13 ? PARTS[part].small : PARTS[part].large);

/** Space above a part, points. */
export const spaceBefore = (part: PartName, { gap }: Layout): number => PARTS[part].before ?? gap;

/** Space above a part right below a line that closes a title, points. */
export const spaceBelowRule = (part: PartName, layout: Layout): number => Math.max(RULE_BELOW, spaceBefore(part, layout));

/** Lines of a part: multiple of the font's own line. */
export const lineSpacingOf = (part: PartName, { lineSpacing }: Layout): number => (PARTS[part].single ? 1 : lineSpacing);

/** Width between the side margins, millimetres. */
export const textWidth = ({ margins }: Layout, landscape: boolean): number =>
  (landscape ? PAPER.height : PAPER.width) - margins.left - margins.right;

export const textHeight = ({ margins }: Layout, landscape: boolean): number =>
  (landscape ? PAPER.width : PAPER.height) - margins.top - margins.bottom;

export const POINTS_PER_MM = 72 / 25.4;
