/**
 * Kinds of administrative documents with a title, and their abbreviations in the symbol
 * (NĐ 30/2020/NĐ-CP, Phụ lục III, Mục I). Công văn and thư công have none.
 */
import type { DocumentKind } from "../model/types";

export interface DocumentType {
  /** In running text: "Quyết định". */
  readonly name: string;
  /** The title line, folded: "QUYẾT ĐỊNH". */
  readonly title: string;
  /** In the symbol: "QĐ". */
  readonly abbreviation: string;
  readonly kind: DocumentKind;
}

const type = (name: string, abbreviation: string, kind: DocumentKind = "khac"): DocumentType => ({
  name,
  title: name.toUpperCase(),
  abbreviation,
  kind,
});

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

/** The type whose title opens a title line ("KẾ HOẠCH HÀNH ĐỘNG" → Kế hoạch); null when none does. */
export function typeOfTitle(title: string): DocumentType | null {
  const folded = title.toUpperCase().replace(/ +/g, " ").trim();
  return DOCUMENT_TYPES.find((t) => folded.startsWith(t.title) && !/^\p{L}/u.test(folded.slice(t.title.length))) ?? null;
}

/** The type of an abbreviation, whatever its case; null when it is none of the table. */
export const typeOfAbbreviation = (abbreviation: string): DocumentType | null =>
  DOCUMENT_TYPES.find((t) => t.abbreviation.toUpperCase() === abbreviation.toUpperCase()) ?? null;

/** First group of a symbol: "QĐ-UBND" → "QĐ". */
export const firstGroup = (symbol: string): string => /^[^-–/]*/.exec(symbol)?.[0] ?? "";

/** Name of a document kind in a sentence: "Quyết định", else "văn bản". */
export const nameOfKind = (kind: DocumentKind | null): string =>
  kind === "khac" ? "Văn bản" : (DOCUMENT_TYPES.find((t) => t.kind === kind)?.name ?? "Văn bản");
