/**
 * The ways one row's names are written in drafts: short and long forms of common words, units, Roman numbers. Done when
 * the tables are generated, and for the rows of an office profile.
 */
import { toRoman } from "../text/numerals";
import type { BodyName, Certainty, SearchName } from "./body-name";
import { canonical } from "./name-automaton";
import type { MatchClass } from "./schema";

/** A row with its names as written in the tables. */
export interface WrittenRow {
  readonly id: string;
  readonly kind: string;
  readonly match: MatchClass;
  readonly from?: string;
  readonly to?: string;
  /** Official name first. */
  readonly names: readonly string[];
  readonly contextNames: readonly string[];
}

interface Variant {
  readonly name: string;
  readonly certainty: Certainty;
}

/** Long and short form of the same words. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["Ủy ban nhân dân", "UBND"],
  ["Hội đồng nhân dân", "HĐND"],
  ["Mặt trận Tổ quốc", "MTTQ"],
  ["Tòa án nhân dân", "TAND"],
  ["Viện kiểm sát nhân dân", "VKSND"],
  ["Bảo hiểm xã hội", "BHXH"],
  ["Kho bạc Nhà nước", "KBNN"],
  ["Ngân hàng Nhà nước", "NHNN"],
  ["Chỉ huy Quân sự", "CHQS"],
  ["Đại biểu Quốc hội", "ĐBQH"],
  ["Thi hành án dân sự", "THADS"],
  ["Quản lý thị trường", "QLTT"],
  ["Khu kinh tế", "KKT"],
  ["Khu công nghiệp", "KCN"],
  ["Hợp tác xã", "HTX"],
  ["chính trị - xã hội", "CT-XH"],
  [" và ", "&"],
];
const REGIONS = 20;
const UNIT_FIRST = /^(?:tỉnh|thành phố|tp|thủ đô)(?![a-zA-ZÀ-ỹ])/iu;
const TOWN = /^(?:thành phố|TP\. ?|TP\.|Tp\. ?)/u;

/** Notes in brackets, dots and alternatives taken off: "Cục Thuế tỉnh …", "Chi cục Thuế huyện / … (liên huyện)". */
const plainNames = (written: string): string[] =>
  written
    .split(/ \/ |…, /u)
    .map((part) =>
      part
        .replace(/\s*\([^)]*\)/gu, "")
        .replace(/\s*…\s*$/u, "")
        .trim(),
    )
    .filter((part) => part !== "" && !part.includes("[") && !part.includes("…"));

function pairVariants(name: string): string[] {
  let names = [name];
  for (const [long, short] of PAIRS) {
    const other = names.flatMap((n) => [n.replaceAll(long, short), n.replaceAll(short, long)]);
    names = [...new Set([...names, ...other])];
  }
  return names;
}

/** A province is searched with its unit only: "tỉnh Bắc Cạn", "thành phố Hà Nội", "TP. Hà Nội", "TP Hà Nội". */
function placeNames(row: WrittenRow, name: string): string[] {
  const official = row.names[0] ?? "";
  const unit = official.slice(0, official.startsWith("tỉnh") ? 4 : 9);
  if (!UNIT_FIRST.test(name)) return [`${unit} ${name}`];
  if (!TOWN.test(name)) return [name];
  const proper = name.replace(TOWN, "").trim();
  return [name, ...(proper ? [`thành phố ${proper}`, `TP. ${proper}`, `TP ${proper}`] : [])];
}

function variants(row: WrittenRow, written: string): string[] {
  return plainNames(written).flatMap((name) => {
    if (row.kind.startsWith("province")) return placeNames(row, name);
    if (/ XX$/u.test(name)) return Array.from({ length: REGIONS }, (_, i) => `${name.slice(0, -2)}${toRoman(i + 1)}`);
    return pairVariants(name);
  });
}

/** Every name under which a row is searched, as written first: what the tables say of a name beats what a variant gives. */
function searched(row: WrittenRow): Variant[] {
  // "huyện", "thị xã" alone are words, not names: the phrases with UBND stand for them.
  if (row.match === "none" || row.kind === "level_abolished") return [];
  const certainty = row.match;
  const isPlace = row.kind.startsWith("province");
  const asWritten = isPlace ? [] : row.names.flatMap(plainNames).map((name): Variant => ({ name, certainty }));
  const inContext = row.contextNames
    .flatMap((written) => variants(row, written))
    .filter((name) => !isSector(row, name))
    .map((name): Variant => ({ name, certainty: "context" }));
  const out = [...asWritten, ...inContext, ...row.names.flatMap((n) => variants(row, n)).map((name): Variant => ({ name, certainty }))];
  for (const { name } of [...out]) {
    if (SECTOR.test(name) && row.kind.startsWith("agency")) out.push({ name: name.replace(SECTOR, ""), certainty: "sector" });
    // A centrally run city has the same bodies; "Công an thành phố" may also be a district's, so the reader decides.
    if (name.endsWith(" tỉnh")) out.push({ name: name.replace(/tỉnh$/u, "thành phố"), certainty: "context" });
  }
  return out;
}

const SECTOR = /^(?:Sở|Bộ) /u;
/** "TCT", "KBNN": other words may have the same letters, so the reader decides. */
const ABBREVIATION = /^[\p{Lu}.]+$/u;

/** "Tài nguyên và Môi trường" counts only in a list after "các Sở": it is there as a sector already. */
const isSector = (row: WrittenRow, name: string): boolean => row.kind.startsWith("agency") && (row.names[0] ?? "").endsWith(` ${name}`);

/** The row as the search needs it: each name once, by its surest certainty. */
export function bodyName(row: WrittenRow): BodyName {
  const names = new Map<string, SearchName>();
  for (const { name, certainty } of searched(row)) {
    const exact = ABBREVIATION.test(name);
    const key = exact ? name : canonical(name);
    if (!names.has(key)) names.set(key, { name: key, certainty: exact ? "context" : certainty, exact });
  }
  return { id: row.id, kind: row.kind, from: row.from ?? "", to: row.to ?? "", names: [...names.values()] };
}
