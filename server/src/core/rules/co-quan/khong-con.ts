/**
 * Bodies that no longer exist on the day, where they are given work, receive, propose, issue or sign. One finding a body.
 * A body whose work was split has several successors: each is offered, none is chosen.
 */
import type { BodyTable, Succession, Successor } from "../../knowledge/agencies";
import type { BodyRow } from "../../knowledge/schema";
import { hasEnded, isValidOn } from "../../knowledge/validity";
import type { Fix, Text, TextEdit } from "../../model/finding";
import type { Draft } from "../../model/types";
import { addDays, type CalendarDate, compareDates, display, fromIso, toIso } from "../../text/calendar";
import { onceOf } from "../../text/memo";
import { type Span, span } from "../../text/span";
import { STATE } from "../parts";
import { defineRule, type Report } from "../rule";
import { howMany, inCaseOf, inOrder, otherPlaces, replaceAll } from "./nhom";
import { isHistory, namesOf, type PlacedBody, type RolePlace, rolePlaces } from "./vai-tro";

const OTHERS = "\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh";

export const bodyEnded = defineRule({
  code: "co-quan/khong-con",
  level: "bat-buoc",
  title: { vi: "Cơ quan được giao việc, nhận văn bản còn tồn tại", en: "Bodies that are given work or receive the document exist" },
  source: "Nghị quyết số 176/2025/QH15; Nghị định số 150/2025/NĐ-CP; bảng dữ liệu cơ quan",
  why: {
    vi: "Việc giao cho cơ quan đã hợp nhất, giải thể thì không ai thực hiện. Xét vào ngày của văn bản, chỉ ở vai trò được giao việc, phối hợp, đề nghị, nhận và ký; chức năng chia nhiều nơi thì người soạn chọn.",
    en: "Nobody does the work given to a body that was merged or dissolved. Asked for the document's own day and only of bodies with a role; where the work was split the author chooses.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  needsKnowledge: true,
  examples: [
    {
      at: "content",
      bad: "Điều 1. Giao Sở Kế hoạch và Đầu tư rà soát danh mục dự án, trình Ủy ban nhân dân tỉnh trong tháng 11 năm 2026.",
      good: "Điều 1. Giao Sở Tài chính rà soát danh mục dự án, trình Ủy ban nhân dân tỉnh trong tháng 11 năm 2026.",
    },
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Như Điều 3;\n- Bộ Tài nguyên và Môi trường (để b/c);\n- Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3;\n- Bộ Nông nghiệp và Môi trường (để b/c);\n- Lưu: VT, NNMT.",
    },
  ],
  silent: [
    {
      at: "bases",
      text: "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nTheo đề nghị của Giám đốc Sở Kế hoạch và Đầu tư tại Tờ trình số 12/TTr-SKHĐT ngày 14 tháng 02 năm 2025.",
      because: "cơ quan đề nghị còn tồn tại vào ngày của tờ trình",
    },
    {
      at: "content",
      text: "Điều 1. Giao Sở Xây dựng thực hiện Dự án Trụ sở Sở Kế hoạch và Đầu tư (cũ) theo Quyết định số 318/QĐ-SKHĐT ngày 05 tháng 3 năm 2024 của Sở Kế hoạch và Đầu tư.",
      because: "tên dự án, cơ quan ban hành văn bản cũ",
    },
    {
      at: "body",
      text: `Điều 1. Giao Thuế tỉnh đôn đốc các khoản thu.${OTHERS}, Trưởng Thuế tỉnh chịu trách nhiệm thi hành Quyết định này./.`,
      because: "“Thuế tỉnh” là cơ quan hiện nay",
    },
    {
      at: "body",
      text: `Điều 1. Giao Chi cục Quản lý thị trường đôn đốc các khoản thu.${OTHERS}, Chi cục trưởng Chi cục Quản lý thị trường chịu trách nhiệm thi hành Quyết định này./.`,
      because: "chi cục không phải cục",
    },
    {
      at: "recipients",
      text: "Nơi nhận:\n- Như Điều 3;\n- Ban Quản lý Khu kinh tế tỉnh Lam Sơn;\n- Lưu: VT, NC.",
      because: "ban quản lý của tỉnh khác với tỉnh có ban đã hết",
    },
  ],
  check(draft, { asOf, knowledge, report, notEvaluated }) {
    if (knowledge === null || asOf === null) return notEvaluated();
    for (const [row, places] of endedBodies(draft, knowledge.bodies, asOf)) report(finding(draft, row, places, knowledge.bodies));
  },
});

interface EndedPlace {
  readonly span: Span;
  readonly place: RolePlace;
  readonly hit: PlacedBody;
  readonly day: CalendarDate;
}

const NO_BODY = /^(?:province|special_zone|level|phrase|region|note|framework)/u;

/** Rows that ended before the day of their place, each with its places. */
function endedBodies(draft: Draft, bodies: BodyTable, asOf: CalendarDate): Map<BodyRow, EndedPlace[]> {
  const ended = new Map<BodyRow, EndedPlace[]>();
  const today = toIso(asOf);
  for (const place of rolePlaces(draft, bodies)) {
    // A proposal dated after the document is another fault.
    const day = place.day !== null && compareDates(place.day, asOf) < 0 ? place.day : asOf;
    for (const hit of place.found) {
      // Who has not ended today had not ended on an earlier day.
      if (!hasEnded(hit.row, today)) continue;
      if (!isEnded(draft, hit, bodies, day) || isHistory(draft, hit.span) || isCentral(draft, hit)) continue;
      const places = ended.get(hit.row) ?? [];
      places.push({ span: hit.span, place, hit, day });
      ended.set(hit.row, places);
    }
  }
  return ended;
}

/** An abbreviation alone ("TCT", "TNMT") may mean another body, and a name that a living body bears is no old one. */
function isEnded(draft: Draft, { row, rows, certainty, span: where }: PlacedBody, bodies: BodyTable, day: CalendarDate): boolean {
  const written = draft.source.slice(where);
  if (NO_BODY.test(row.kind) || certainty === "same_name" || bodies.validity(row, day).state !== "het-hieu-luc") return false;
  if (certainty === "context" && (ABBREVIATION.test(written) || !speaksOf(draft, row))) return false;
  return !rows.some((other) => isValidOn(other, toIso(day)));
}

const OF_PROVINCE = /\((?<name>\p{Lu}[^)]*)\)$/u;

/** Provinces that were asked for, and whether the text names them. */
const spokenOf = onceOf((_: Draft) => new Map<string, boolean>());

/** A row of one province, "Ban Quản lý Khu kinh tế (Trà Vinh)", is meant where the text names the province. */
function speaksOf(draft: Draft, row: BodyRow): boolean {
  const province = OF_PROVINCE.exec(row.name)?.groups?.name;
  if (province === undefined) return true;
  const asked = spokenOf(draft);
  let named = asked.get(province);
  if (named === undefined) {
    named = draft.source.flat.toLowerCase().includes(province.toLowerCase());
    asked.set(province, named);
  }
  return named;
}

// "BỘ TÀI CHÍNH", "THỦ TƯỚNG CHÍNH PHỦ", not "BỘ CHỈ HUY QUÂN SỰ TỈNH LAM SƠN"
const CENTRAL = /THỦ +TƯỚNG|CHÍNH +PHỦ|QUỐC +HỘI|(?:^|\s)BỘ +(?:TRƯỞNG|\p{Lu})|KIỂM +TOÁN +NHÀ|NGÂN +HÀNG +NHÀ/u;
const LOCAL = /TỈNH|THÀNH +PHỐ|ỦY +BAN +NHÂN +DÂN|HỘI +ĐỒNG +NHÂN +DÂN/u;
const OF_A_MINISTRY = /^(?: +thuộc| *\() *Bộ +\p{Lu}/u;

/** “Cục Thống kê” without its province is that of the ministry, in a central document or where the ministry is named. */
function isCentral(draft: Draft, { certainty, row, span: where }: PlacedBody): boolean {
  if (certainty !== "context" || !/tỉnh/u.test(row.name) || /tỉnh/iu.test(draft.source.slice(where))) return false;
  if (OF_A_MINISTRY.test(draft.source.flat.slice(where.end, where.end + 30))) return true;
  const issuer = `${draft.header.issuer?.text ?? ""} ${draft.authority?.text ?? ""}`.toUpperCase();
  return CENTRAL.test(issuer) && !LOCAL.test(issuer);
}

/** Copied without its head, the document may be an old one: the day that is asked for is not its own. */
const isDated = ({ date, header }: Draft): boolean => date !== null || header.number !== null || header.placeAndDate !== null;

const ABBREVIATION = /^[\p{Lu}&.-]+$/u;

function finding(draft: Draft, row: BodyRow, found: readonly EndedPlace[], bodies: BodyTable): Report {
  const places = inOrder(found);
  const [first] = places;
  const day = first?.day ?? { year: 1, month: 1, day: 1 };
  const succession = bodies.succession(row, day);
  const read = places.every(({ hit, day: own }) => hit.certainty !== "context" && bodies.validity(row, own).certain);
  const certain = read && succession.certain && succession.candidates.length <= 1 && isDated(draft);
  return {
    span: first?.span ?? span(draft.span.start, draft.span.start),
    level: certain ? "bat-buoc" : "can-xac-minh",
    message: message(nameOf(draft, row, first?.span), row, places.length, succession, read),
    related: otherPlaces(draft, places),
    tags: read ? ["deprecated"] : [],
    fixes: succession.candidates.flatMap((candidate) => fixFor(draft, candidate, places) ?? []),
    data: { body: row.id, successors: succession.candidates.map((c) => c.row?.id ?? c.name), certain },
  };
}

/** Changes after which the body itself lives on under another name. */
const RENAMED = /renamed|reorganised|upgraded|replaced|transferred/u;

/** A row for all provinces ("Báo [tên tỉnh]") is named as the text names it. */
function nameOf(draft: Draft, row: BodyRow, where: Span | undefined): string {
  if (where === undefined || WRITABLE.test(shown(row.name))) return shown(row.name);
  const written = draft.source.quote(where);
  return written.charAt(0).toUpperCase() + written.slice(1);
}

function message(name: string, row: BodyRow, places: number, { candidates }: Succession, read: boolean): Text {
  const many = howMany(places);
  const last = fromIso(row.to ?? "");
  const since = last === null ? "" : display(addDays(last, 1));
  const [only, ...others] = candidates;
  const check = read ? { vi: "", en: "" } : { vi: " Chưa đối chiếu được, đề nghị kiểm tra.", en: " Not verified; check it." };
  if (only === undefined) {
    return { vi: `${name}${many.vi} không còn từ ${since}.${check.vi}`, en: `${name}${many.en} ended on ${since}.${check.en}` };
  }
  if (others.length === 0) {
    const next = shown(only.name);
    const verb = RENAMED.test(row.change ?? "") ? { vi: "nay là", en: "it is now" } : { vi: "nhiệm vụ thuộc", en: "its work went to" };
    return {
      vi: `${name}${many.vi} không còn từ ${since}; ${verb.vi} ${next}.${check.vi}`,
      en: `${name}${many.en} ended on ${since}; ${verb.en} ${next}.${check.en}`,
    };
  }
  const list = candidates.map((c) => `${shown(c.name)}${c.work === null ? "" : ` (${workOf(c.work)})`}`).join("; ");
  return {
    vi: `${name}${many.vi} không còn từ ${since}. Tùy việc, đề nghị chọn: ${list}.`,
    en: `${name}${many.en} ended on ${since}. Choose by the work: ${list}.`,
  };
}

/** "phần lớn (bưu chính, viễn thông)" → "bưu chính, viễn thông". */
const workOf = (work: string): string => work.replace(/^phần lớn \(([^)]*)\)$/u, "$1").replace(/ *\([^)]*\)/gu, "");

/** A name of the tables without its notes: "Cục Thuế (thuộc Bộ Tài chính)", "Thuế tỉnh, thành phố", "Chi cục Thuế khu vực …". */
const shown = (name: string): string =>
  name
    .replace(/ *\([^)]*\)/gu, "")
    .replace(/, thành phố$/u, "")
    .replace(/(?<=khu vực) *…$/u, "")
    .trim();

/** Names that stand for one body and can be written as they are. */
const WRITABLE = /^\p{Lu}[^…/;:[\]]*$/u;
const HEAD = /^(?:Sở|Bộ) /u;

function fixFor(draft: Draft, candidate: Successor, places: readonly EndedPlace[]): Fix | null {
  const name = shown(candidate.row?.name ?? candidate.name);
  if (!WRITABLE.test(name) || candidate.name.includes("…")) return null;
  const edits: TextEdit[] = [];
  for (const { hit, place } of places) {
    const edit = editFor(draft, name, hit, place);
    if (edit === null) return null;
    edits.push(edit);
  }
  return replaceAll(name, edits);
}

function editFor(draft: Draft, name: string, hit: PlacedBody, place: RolePlace): TextEdit | null {
  const written = draft.source.slice(hit.span);
  // "Các Sở: Kế hoạch và Đầu tư, …": the head is said once for the whole list.
  const bare = hit.listed && !/^(?:các +)?(?:sở|bộ)(?![a-zA-ZÀ-ỹ])/iu.test(written);
  if (hit.listed && !bare) return null;
  if (bare && HEAD.exec(name)?.[0] !== HEAD.exec(shown(hit.row.name))?.[0]) return null;
  const doubled = namesOf(draft, place.beside).some((other) => other.toLowerCase() === name.toLowerCase());
  if (doubled) return { span: withSeparator(draft, hit.span), newText: "" };
  return { span: hit.span, newText: inCaseOf(written, bare ? name.replace(HEAD, "") : name) };
}

/** The name with the comma after it, else the one before it: its successor stands in the same list already. */
function withSeparator({ source: { flat } }: Draft, { start, end }: Span): Span {
  const after = /^ *[,;] */u.exec(flat.slice(end, end + 10))?.[0];
  if (after !== undefined) return span(start, end + after.length);
  const before = /(?: *[,;] *| +và +)$/u.exec(flat.slice(Math.max(0, start - 10), start))?.[0] ?? "";
  return span(start - before.length, end);
}
