/** The district level ended on 01/7/2025: no work and no documents for UBND huyện, thị xã, thành phố thuộc tỉnh, thị trấn. */
import type { Knowledge } from "../../knowledge/knowledge";
import type { Text } from "../../model/finding";
import type { Draft } from "../../model/types";
import { append } from "../../text/append";
import { type CalendarDate, toIso } from "../../text/calendar";
import { type Span, span } from "../../text/span";
import { STATE } from "../parts";
import { defineRule, type Report } from "../rule";
import { readUnits, type UnitsNamed } from "./don-vi";
import { howMany, inCaseOf, inOrder, otherPlaces, replaceAll } from "./nhom";
import { isHistory, ownProvince, type RolePlace, rolePlaces } from "./vai-tro";

/** First day without districts: Luật số 72/2025/QH15, Điều 51 khoản 3. */
const ENDED = "2025-07-01";

export const districtEnded = defineRule({
  code: "co-quan/cap-huyen",
  level: "bat-buoc",
  title: { vi: "Từ 01/7/2025 không còn cấp huyện, thị trấn", en: "Since 01/7/2025 there is no district level" },
  source: "Luật số 72/2025/QH15, Điều 51 khoản 3; Nghị quyết số 203/2025/QH15",
  why: {
    vi: "Đơn vị hành chính cấp huyện kết thúc hoạt động từ 01/7/2025; cấp xã chỉ còn xã, phường, đặc khu. Xét cơ quan ban hành, cơ quan được giao việc và nơi nhận, không xét địa danh, tên dự án.",
    en: "Districts ended on 01/7/2025; the communal level has communes, wards and special zones only. Asked of the issuer, of bodies with work and of recipients, not of places or projects.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  needsKnowledge: true,
  examples: [
    {
      at: "content",
      bad: "Điều 1. Giao Sở Nội vụ chủ trì, phối hợp với Ủy ban nhân dân các huyện, thị xã, thành phố rà soát hồ sơ.",
      good: "Điều 1. Giao Sở Nội vụ chủ trì, phối hợp với Ủy ban nhân dân các xã, phường rà soát hồ sơ.",
    },
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Như Điều 3;\n- UBND các xã, phường, thị trấn;\n- Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3;\n- UBND các xã, phường;\n- Lưu: VT, NNMT.",
    },
    { at: "authority", bad: "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN NGA TRƯỜNG", good: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN" },
  ],
  silent: [
    {
      at: "content",
      text: "Điều 1. Giao Sở Xây dựng rà soát các công trình thủy lợi trên địa bàn huyện Bình Giang (cũ).",
      because: "địa danh, không phải cơ quan được giao việc",
    },
    {
      at: "recipients",
      text: "Nơi nhận:\n- Như Điều 3;\n- UBND các tỉnh, thành phố trực thuộc trung ương;\n- Lưu: VT, NNMT.",
      because: "thành phố trực thuộc trung ương là cấp tỉnh",
    },
  ],
  check(draft, { asOf, knowledge, report, notEvaluated }) {
    if (knowledge === null || asOf === null) return notEvaluated();
    if (toIso(asOf) < ENDED) return;
    const places = districtPlaces(draft, knowledge);
    for (const kind of KINDS) {
      const own = places.filter((place) => place.kind === kind);
      if (own.length > 0) report(finding(draft, kind, inOrder(own), communes(draft, knowledge, asOf)));
    }
  },
});

/** list: "các huyện, thị xã, thành phố"; named: "huyện Bình Giang", "cấp huyện"; city: one city by its name; town: "thị trấn". */
const KINDS = ["list", "named", "city", "town"] as const;
type Kind = (typeof KINDS)[number];

interface DistrictPlace {
  readonly kind: Kind;
  /** The whole name of the body. */
  readonly span: Span;
  /** "các huyện, thị xã, thành phố". */
  readonly units: Span;
}

function districtPlaces(draft: Draft, knowledge: Knowledge): DistrictPlace[] {
  const found: DistrictPlace[] = [];
  for (const place of rolePlaces(draft, knowledge.bodies)) {
    if (place.role === "issuer") append(found, inHead(draft, place));
    else if (ASKED.has(place.role) && MAY_BE.test(place.name)) append(found, placesIn(draft, place, knowledge));
  }
  return found;
}

/** Who is given work, and who gets the document. */
const ASKED: ReadonlySet<RolePlace["role"]> = new Set(["task", "recipient"]);

const IN_HEAD = /(?:UBND|ỦY +BAN +NHÂN +DÂN|HĐND|HỘI +ĐỒNG +NHÂN +DÂN) +(?:HUYỆN|QUẬN|THỊ +XÃ) +\p{Lu}+(?: +\p{Lu}+)*/u;

/** The head names a district as the one who issues the document, or as the body above it. */
function inHead({ source }: Draft, place: RolePlace): DistrictPlace[] {
  const m = IN_HEAD.exec(source.slice(place.span));
  if (m === null) return [];
  const where = span(place.span.start + m.index, place.span.start + m.index + m[0].length);
  return [{ kind: "named", span: where, units: where }];
}

/** Quick test: without one of these words there is no unit of the district level. */
const MAY_BE = /huyện|quận|thị |thành /iu;

/** In a list ("UBND các huyện: A, B") the full name tells what the few words of an item mean. */
function placesIn(draft: Draft, place: RolePlace, knowledge: Knowledge): DistrictPlace[] {
  const written = draft.source.slice(place.span);
  const own = readUnits(written).flatMap((units): DistrictPlace[] => {
    const kind = kindOf(units, draft, knowledge);
    if (kind === null) return [];
    const at = (from: number, to: number): Span => span(place.span.start + from, place.span.start + to);
    return [{ kind, span: at(units.start, units.end), units: at(units.unitsStart, units.unitsEnd) }];
  });
  if (own.length > 0) return own.filter((one) => !isHistory(draft, one.span));
  const kind = readUnits(place.name)
    .map((units) => kindOf(units, draft, knowledge))
    .find((one) => one !== null);
  return kind === undefined || kind === null || isHistory(draft, place.span)
    ? []
    : [{ kind: kind === "list" ? "named" : kind, span: place.span, units: place.span }];
}

function kindOf(units: UnitsNamed, draft: Draft, { provinces }: Knowledge): Kind | null {
  if (units.kind === "district") return units.plural && !units.level ? "list" : "named";
  if (units.kind === "town") return "town";
  if (units.kind !== "city") return null;
  const full = `thành phố ${units.name}`;
  const isProvince = provinces.byName(units.name).some((row) => row.name.toLowerCase() === full.toLowerCase());
  return isProvince || ownProvince(draft) === full.toUpperCase() ? null : "city";
}

/** "các xã, phường", with "đặc khu" only where the province is known to have one. */
function communes(draft: Draft, { provinces }: Knowledge, asOf: CalendarDate): string {
  const own = ownProvince(draft);
  const zones = own === null ? null : provinces.specialZones(own, asOf);
  return zones !== null && zones.length > 0 ? "các xã, phường, đặc khu" : "các xã, phường";
}

function finding(draft: Draft, kind: Kind, places: readonly DistrictPlace[], communesHere: string): Report {
  const [first] = places;
  const newText = kind === "town" ? communesHere.replace("các ", "") : communesHere;
  const edits = places.map(({ units }) => {
    const written = draft.source.slice(units);
    const text = kind === "town" && /^các /u.test(written) ? communesHere : newText;
    return { span: units, newText: inCaseOf(written, text) };
  });
  return {
    span: first?.span ?? draft.span,
    level: kind === "city" ? "can-xac-minh" : "bat-buoc",
    message: message(kind, places.length, communesHere),
    related: otherPlaces(draft, places),
    tags: kind === "city" ? [] : ["deprecated"],
    fixes: kind === "list" || kind === "town" ? [replaceAll(newText, edits)] : [],
    data: { kind, places: places.length },
  };
}

function message(kind: Kind, places: number, communesHere: string): Text {
  const many = howMany(places);
  if (kind === "town") {
    return {
      vi: `Từ 01/7/2025 không còn thị trấn${many.vi}; phải ghi ${communesHere.replace("các ", "")}.`,
      en: `Since 01/7/2025 there are no thị trấn${many.en}; it must read ${communesHere.replace("các ", "")}.`,
    };
  }
  if (kind === "city") {
    return {
      vi: `Từ 01/7/2025 không còn thành phố thuộc tỉnh${many.vi}. Đề nghị kiểm tra, ghi UBND xã, phường tương ứng.`,
      en: `Since 01/7/2025 there are no cities under a province${many.en}. Check it and name the communes or wards.`,
    };
  }
  return {
    vi: `Từ 01/7/2025 không còn UBND huyện, thị xã, thành phố thuộc tỉnh${many.vi}; phải ghi UBND ${communesHere}.`,
    en: `Since 01/7/2025 there is no UBND of a district, town or city under a province${many.en}; it must read UBND ${communesHere}.`,
  };
}
