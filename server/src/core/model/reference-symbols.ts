/**
 * Numbers and symbols of cited documents, as patterns on flat text: 128/NQ-CP, 37/2019/NĐ-CP, 66.7/2025/NQ-CP,
 * 26-NQ/TW, 43/2022/QH15, and the damaged ones of real texts: 119/NQ- CP, 38/2019/NQ HĐND, 05/TTr -SNV, 61/2018/NĐCP.
 */

/** A piece of a symbol between hyphens: "QĐ", "UBND", "TTr", "PCCC&CNCH", "UBTVQH15", "UBND.TH". */
const PART = "[A-ZĐƯƠÔ](?:[A-Za-zĐđƯưƠơÔô0-9&]|\\.(?=[A-Za-zĐđ0-9]))*(?![\\p{L}\\p{N}])";
/** As PART, sure to be an abbreviation: two capitals. */
const SURE = `(?=[A-ZĐƯ][a-z]?[A-ZĐƯ]|TTg)${PART}`;
/** Short names of kinds of document that open a symbol. */
const KIND = "(?:QĐ|NQ|NĐ|TTLT|NQLT|TTr|TT|KH|CTr|CTHĐ|CT|CĐ|TB|BC|KL|HD|QC|ĐA|PA|CV|VBHN)";
/** Tail of a symbol: hyphen, hyphen with a blank on one side (wrapped lines), blank alone after a kind, or both. */
const SYMBOL = `(?:${KIND}(?: +[-–] +${SURE})+|${KIND} (?:HĐND|UBND|TTg|CP|TU|TW)(?![\\p{L}\\p{N}])|${PART}(?:(?:[-–]|[-–] {1,3}(?=${SURE})| [-–](?=${SURE}))${PART})*)`;
const DIGITS = "\\d{1,6}(?:\\.\\d{1,3})?[a-zđA-Z]?(?![\\p{L}\\p{N}])";

/** "128/NQ-CP", "37/2019/NĐ-CP", "15 /2014/QĐ-UBND". */
const STATE = `${DIGITS}(?: ?/ ?\\d{4,5})? ?/ ?${SYMBOL}`;
/** "26-NQ/TW", "2043-KL/TU", "217-QĐ/TW", and the oldest state form "64-CP". */
const PARTY = `\\d{1,6} ?[-–] ?(?:[A-ZĐ][A-Za-zĐđ]{0,5}(?:[-–][A-ZĐ][A-Za-zĐđ]{0,5})?/ ?${PART}(?:-${PART})?|(?:CP|TTg|HĐBT)(?![\\p{L}\\p{N}]))`;
/** A number with its symbol. */
export const NUMBER = `(?:${STATE}|${PARTY})`;
/** The symbol alone while the number is still blank: "số     /TTr-SNV". */
export const BLANK_NUMBER = `[ ._…]{0,40}/ ?${SYMBOL}`;
/** A number without symbol: "Chỉ thị số 48", "Nghị quyết 10". */
export const BARE_NUMBER = `\\d{1,5}[a-z]?(?![\\p{L}\\p{N}]|[.,]?\\d|[/%-])`;
/** Quick test that opens a symbol without its type: digits, then "/" or "-" and a capital. */
export const SYMBOL_AHEAD =
  "\\d{1,6}[a-zđA-Z]?(?:\\.\\d{1,3})?(?: ?/ ?\\d{4,5})? ?(?:/ ?|[-–](?=[A-ZĐ][A-Za-zĐđ]{0,5}(?:[-–][A-Z]{1,5})?/))[A-ZĐ]";

/** Kinds by the first part of their symbol (NĐ 30 Phụ lục III Mục I, and those of laws and of the Party). */
const KINDS: Readonly<Record<string, string>> = {
  NQ: "Nghị quyết",
  QĐ: "Quyết định",
  CT: "Chỉ thị",
  QC: "Quy chế",
  QyĐ: "Quy định",
  TC: "Thông cáo",
  TB: "Thông báo",
  HD: "Hướng dẫn",
  CTr: "Chương trình",
  CTHĐ: "Chương trình hành động",
  KH: "Kế hoạch",
  PA: "Phương án",
  ĐA: "Đề án",
  DA: "Dự án",
  BC: "Báo cáo",
  BB: "Biên bản",
  TTr: "Tờ trình",
  HĐ: "Hợp đồng",
  CĐ: "Công điện",
  KL: "Kết luận",
  NĐ: "Nghị định",
  TT: "Thông tư",
  TTLT: "Thông tư liên tịch",
  NQLT: "Nghị quyết liên tịch",
  VBHN: "Văn bản hợp nhất",
  NĐCP: "Nghị định",
  QĐUBND: "Quyết định",
};

/** Kind of document that a symbol names: "104/CĐ-TTg" → "Công điện", "1621/SKHĐT-TH" → "Công văn"; null when unknown. */
export function typeOfSymbol(number: string): string | null {
  const first = /(?:\/ ?|\d ?[-–] ?)(?!\d)(\p{L}+)/u.exec(number)?.[1];
  if (first === undefined) return null;
  const known = KINDS[first];
  if (known !== undefined) return known;
  // A letter's symbol names its sender: 49/SKHĐT-TH, 1875/UBND-KT.
  return /\/ ?[A-ZĐ]{3,}[A-Za-zĐđ]*[-–]/u.test(number) ? "Công văn" : null;
}

/** A number to compare with others: blanks, kinds of hyphen and capitals aside. */
export const bareNumber = (s: string): string => s.replace(/\s+/g, "").replace(/–/g, "-").toLowerCase();
