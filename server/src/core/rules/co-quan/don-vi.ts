/** Administrative units as tasks and recipients name them: "UBND các huyện, thị xã, thành phố", "Chủ tịch UBND huyện Bình Giang". */
import { WORD_END, WORD_START } from "../../text/vietnamese";

const UNIT = "(?:thành +phố|thị +xã|thị +trấn|huyện|quận|đặc +khu|phường|xã)";
const BODY = "(?:(?:Phó +)?Chủ +tịch +)?(?:(?:UBND|Ủy +ban +nhân +dân|HĐND|Hội +đồng +nhân +dân)(?: *(?:,|và|&|-) *)?){1,2}";
const LIST = `${UNIT}(?:(?: *[,;/&-] *(?:và +)?| +và +| +)(?:các +)?${UNIT})*`;
// "UBND các huyện, thị xã, thành phố", "các xã, phường", "UBND cấp huyện", "Chủ tịch UBND huyện Bình Giang"
const UNITS = new RegExp(
  `(?:${WORD_START}(?<body>${BODY}) *|^)(?<many>(?:các|những) +)?(?<level>cấp +)?(?<units>${LIST})${WORD_END}(?: *:)?(?<name>(?: +\\p{Lu}[a-zA-ZÀ-ỹ'-]*){1,5})?`,
  "gu",
);

export interface UnitsNamed {
  /** Offsets into the text given: from the body to the name. */
  readonly start: number;
  readonly end: number;
  /** Of "các huyện, thị xã, thành phố". */
  readonly unitsStart: number;
  readonly unitsEnd: number;
  /** district: huyện, quận, thị xã in it; town: thị trấn beside communes; city: one thành phố by its name; commune: the rest. */
  readonly kind: "district" | "town" | "city" | "commune";
  /** No single unit is named: "các huyện, thị xã, thành phố". */
  readonly plural: boolean;
  /** "cấp huyện": a level, no list. */
  readonly level: boolean;
  /** Proper name of a single unit; "" without one. */
  readonly name: string;
}

const DISTRICT = /huyện|quận|thị +xã/u;
const TOWN = /thị +trấn/u;
const ONE_CITY = /^thành +phố$/u;
const PROVINCE_LEVEL = /^ *(?:trực +thuộc +(?:trung +ương|TW|TƯ)|Trung +ương)/iu;

/** Every mention of units in a name on one line, in order. A body must stand before them, or they open the name. */
export function readUnits(text: string): UnitsNamed[] {
  const found: UnitsNamed[] = [];
  for (const m of text.matchAll(UNITS)) {
    const groups = m.groups ?? {};
    const units = groups.units ?? "";
    const name = (groups.name ?? "").trim();
    const end = m.index + m[0].length;
    if (PROVINCE_LEVEL.test(text.slice(end))) continue;
    const several = units.split(/[,;/&-]| và | +(?=các )/u).length > 1;
    const unitsEnd = end - (groups.name ?? "").length;
    const unitsStart = m.index + m[0].indexOf(units, (groups.body ?? "").length) - (groups.many ?? "").length;
    found.push({
      start: m.index,
      end,
      unitsStart,
      unitsEnd,
      kind: DISTRICT.test(units) ? "district" : TOWN.test(units) ? "town" : ONE_CITY.test(units) && name !== "" ? "city" : "commune",
      plural: groups.level === undefined && name === "" && (groups.many !== undefined || several),
      level: groups.level !== undefined,
      name,
    });
  }
  return found;
}
