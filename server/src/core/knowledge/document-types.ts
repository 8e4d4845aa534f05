/**
 * Kinds of administrative documents, their titles and their abbreviations in the symbol: NĐ 30/2020/NĐ-CP, Điều 7 and
 * Phụ lục III, Mục I. Công văn and thư công have no title line and no abbreviation.
 */

/** As `DocumentKind` of the model: the kinds that are told apart, `khac` for the rest. */
export type DocumentTypeKind =
  | "quyet-dinh"
  | "nghi-quyet"
  | "ke-hoach"
  | "chuong-trinh"
  | "chi-thi"
  | "thong-bao"
  | "to-trinh"
  | "cong-van"
  | "bao-cao"
  | "quy-che"
  | "quy-dinh"
  | "dieu-le"
  | "khac";

export interface DocumentType {
  /** In running text: "Quyết định". */
  readonly name: string;
  /** The title line, folded: "QUYẾT ĐỊNH". */
  readonly title: string;
  /** In the symbol: "QĐ". */
  readonly abbreviation: string;
  readonly kind: DocumentTypeKind;
}

const type = (name: string, abbreviation: string, kind: DocumentTypeKind = "khac"): DocumentType => ({
  name,
  title: name.toUpperCase(),
  abbreviation,
  kind,
});

/** The 27 kinds of Phụ lục III, Mục I, in its order. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  type("Nghị quyết", "NQ", "nghi-quyet"),
  type("Quyết định", "QĐ", "quyet-dinh"),
  type("Chỉ thị", "CT", "chi-thi"),
  type("Quy chế", "QC", "quy-che"),
  type("Quy định", "QyĐ", "quy-dinh"),
  type("Thông cáo", "TC"),
  type("Thông báo", "TB", "thong-bao"),
  type("Hướng dẫn", "HD"),
  type("Chương trình", "CTr", "chuong-trinh"),
  type("Kế hoạch", "KH", "ke-hoach"),
  type("Phương án", "PA"),
  type("Đề án", "ĐA"),
  type("Dự án", "DA"),
  type("Báo cáo", "BC", "bao-cao"),
  type("Biên bản", "BB"),
  type("Tờ trình", "TTr", "to-trinh"),
  type("Hợp đồng", "HĐ"),
  type("Công điện", "CĐ"),
  type("Bản ghi nhớ", "BGN"),
  type("Bản thỏa thuận", "BTT"),
  type("Giấy ủy quyền", "GUQ"),
  type("Giấy mời", "GM"),
  type("Giấy giới thiệu", "GGT"),
  type("Giấy nghỉ phép", "GNP"),
  type("Phiếu gửi", "PG"),
  type("Phiếu chuyển", "PC"),
  type("Phiếu báo", "PB"),
];

/** Copies (Phụ lục III, Mục I): their symbols are no kinds of documents. */
export const COPY_TYPES: readonly DocumentType[] = [type("Bản sao y", "SY"), type("Bản trích sao", "TrS"), type("Bản sao lục", "SL")];

const LETTER_AHEAD = /^[a-zA-ZÀ-ỹ]/u;

/** The type whose title opens a title line ("KẾ HOẠCH HÀNH ĐỘNG" → Kế hoạch); null when none does. */
export function typeOfTitle(title: string): DocumentType | null {
  const folded = title.toUpperCase().replace(/ +/g, " ").trim();
  return DOCUMENT_TYPES.find((t) => folded.startsWith(t.title) && !LETTER_AHEAD.test(folded.slice(t.title.length))) ?? null;
}

/** The type of an abbreviation, whatever its case ("CTR" → Chương trình); null when it is none of the table. */
export const typeOfAbbreviation = (abbreviation: string): DocumentType | null =>
  DOCUMENT_TYPES.find((t) => t.abbreviation.toUpperCase() === abbreviation.toUpperCase()) ?? null;

/** First group of a symbol: "QĐ-UBND" → "QĐ". */
export const firstGroup = (symbol: string): string => /^[^-–/]*/.exec(symbol)?.[0] ?? "";

/** Name of a document kind in a sentence: "Quyết định", else "Văn bản". */
export const nameOfKind = (kind: DocumentTypeKind | null): string =>
  kind === "khac" ? "Văn bản" : (DOCUMENT_TYPES.find((t) => t.kind === kind)?.name ?? "Văn bản");
