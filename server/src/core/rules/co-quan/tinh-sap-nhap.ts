/**
 * A province that was merged or changed its status, where the document speaks of its own time: issuer, authority, bodies with a
 * role, "trên địa bàn tỉnh X". Never a bare name, never in titles of cited documents, quotations or history.
 */

import type { BodyFound } from "../../knowledge/agencies";
import type { Knowledge } from "../../knowledge/knowledge";
import type { BodyRow } from "../../knowledge/schema";
import { isValidOn } from "../../knowledge/validity";
import type { Draft } from "../../model/types";
import { addDays, type CalendarDate, display, fromIso, toIso } from "../../text/calendar";
import { type Span, span } from "../../text/span";
import { wordPatternScan } from "../../text/word-pattern";
import { SyllableSet, WordSet } from "../../text/word-set";
import { STATE } from "../parts";
import { defineRule, type Report } from "../rule";
import { howMany, inCaseOf, inOrder, otherPlaces, replaceAll } from "./nhom";
import { isHistory, isQuoted, rolePlaces } from "./vai-tro";

export const provinceMerged = defineRule({
  code: "co-quan/tinh-sap-nhap",
  level: "bat-buoc",
  title: { vi: "Tên tỉnh, thành phố đúng sau sắp xếp", en: "Provinces bear their names of the day" },
  source: "Nghị quyết số 202/2025/QH15; nghị quyết thành lập thành phố năm 2026",
  why: {
    vi: "Tỉnh đã nhập vào tỉnh khác không còn cơ quan và địa bàn riêng từ 01/7/2025. Chỉ xét cơ quan ban hành, cơ quan được giao việc, nơi nhận và “trên địa bàn tỉnh …”; lịch sử và tên văn bản cũ giữ nguyên.",
    en: "A province merged into another has had no bodies of its own since 01/7/2025. Asked of issuer, tasks, recipients and “trên địa bàn tỉnh …” only; history and titles stay as they are.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  needsKnowledge: true,
  examples: [
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Như Điều 3;\n- Ủy ban nhân dân tỉnh Quảng Bình;\n- Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3;\n- Ủy ban nhân dân tỉnh Quảng Trị;\n- Lưu: VT, NNMT.",
    },
    {
      at: "content",
      bad: "Điều 1. Giao Sở Xây dựng phối hợp với UBND tỉnh Bắc Giang kiểm tra tuyến đường.",
      good: "Điều 1. Giao Sở Xây dựng phối hợp với UBND thành phố Bắc Ninh kiểm tra tuyến đường.",
    },
  ],
  silent: [
    {
      at: "content",
      text: "Điều 1. Giao Sở Xây dựng quản lý Quốc lộ 4E đoạn qua phường Yên Bái và các xã thuộc tỉnh Yên Bái trước đây.",
      because: "tên phường và câu nói về quá khứ",
    },
    {
      at: "bases",
      text: "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nCăn cứ Quyết định số 1288/QĐ-TTg ngày 03 tháng 11 năm 2023 của Thủ tướng Chính phủ phê duyệt Quy hoạch tỉnh Bắc Kạn thời kỳ 2021 - 2030;\nTheo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.",
      because: "tên tỉnh nằm trong trích yếu văn bản được viện dẫn",
    },
    {
      at: "content",
      text: "Điều 1. Giao Sở Xây dựng phối hợp với UBND tỉnh Quảng Ngãi kiểm tra tuyến đường.",
      because: "tỉnh sau sắp xếp vẫn mang tên cũ",
    },
  ],
  check(draft, { asOf, knowledge, report, notEvaluated }) {
    if (knowledge === null || asOf === null) return notEvaluated();
    for (const [row, places] of endedProvinces(draft, knowledge, asOf)) report(finding(draft, row, places, { knowledge, asOf }));
  },
});

interface ProvincePlace {
  readonly span: Span;
  /** A body, not only ground. */
  readonly body: boolean;
}

function endedProvinces(draft: Draft, knowledge: Knowledge, asOf: CalendarDate): Map<BodyRow, ProvincePlace[]> {
  const ended = new Map<BodyRow, ProvincePlace[]>();
  const add = (hit: BodyFound, body: boolean): void => {
    if (!isEndedProvince(hit, knowledge, asOf) || isHistory(draft, hit.span)) return;
    const places = ended.get(hit.row) ?? [];
    places.push({ span: hit.span, body });
    ended.set(hit.row, places);
  };
  const today = toIso(asOf);
  for (const { found, day } of rolePlaces(draft, knowledge.bodies)) {
    if (found.length === 0) continue;
    // A body that ended itself is told by another rule, with its province.
    const bodyEnded = found.some(({ row }) => !row.kind.startsWith("province") && row.to !== undefined && row.to < today);
    if (day === null && !bodyEnded) for (const hit of found) if (!hit.listed) add(hit, true);
  }
  for (const where of grounds(draft)) for (const hit of knowledge.bodies.find(draft.source.flat, where.start, where.end)) add(hit, false);
  return ended;
}

function isEndedProvince({ row, rows, certainty }: BodyFound, { bodies }: Knowledge, asOf: CalendarDate): boolean {
  if (!row.kind.startsWith("province") || certainty !== "text") return false;
  return bodies.validity(row, asOf).state === "het-hieu-luc" && !rows.some((other) => isValidOn(other, toIso(asOf)));
}

const GROUNDS = wordPatternScan(
  /trên +địa +bàn +(?=tỉnh +\p{Lu}|thành +phố +\p{Lu})/uy,
  32,
  new WordSet(["trên"]),
  new SyllableSet(["địa"]),
);
const LONGEST_NAME = 40;

/** "tỉnh X" after "trên địa bàn", outside căn cứ, titles of cited documents and quotations. */
function grounds(draft: Draft): Span[] {
  const { source, references, legalBases } = draft;
  const from = legalBases.at(-1)?.span.end ?? draft.span.start;
  let next = 0;
  const found: Span[] = [];
  for (const { end: start } of GROUNDS.within(source, span(from, draft.span.end))) {
    while (next < references.length && (references[next]?.span.end ?? 0) < start - TITLE_LENGTH) next++;
    const cited = references
      .slice(next, next + NEAR)
      .some((r) => !r.internal && r.span.end <= start && isTitle(source.flat, r.span.end, start));
    if (!cited && !isQuoted(source.flat, start)) found.push(span(start, Math.min(draft.span.end, start + LONGEST_NAME)));
  }
  return found;
}

/** True when no sentence or item ends between a cited document and the words. */
const isTitle = (flat: string, from: number, to: number): boolean => !/[.;] /u.test(flat.slice(from, to));

/** How far after a cited document its title may reach, and how many citations may stand there. */
const TITLE_LENGTH = 400;
const NEAR = 12;

function finding(
  draft: Draft,
  row: BodyRow,
  found: readonly ProvincePlace[],
  { knowledge: { bodies }, asOf }: { readonly knowledge: Knowledge; readonly asOf: CalendarDate },
): Report {
  const places = inOrder(found);
  const certain = bodies.validity(row, asOf).certain;
  const { candidates } = bodies.succession(row, asOf);
  const successor = candidates.length === 1 ? candidates[0]?.name : undefined;
  const many = howMany(places.length);
  const last = fromIso(row.to ?? "");
  const since = last === null ? "…" : display(addDays(last, 1));
  const name = row.name.charAt(0).toUpperCase() + row.name.slice(1);
  const merged = (row.change ?? "").startsWith("merged");
  const now =
    successor === undefined ? { vi: "", en: "" } : { vi: `, nay ${merged ? "thuộc" : "là"} ${successor}`, en: `, now ${successor}` };
  const edits = places.map(({ span: where }) => ({ span: where, newText: inCaseOf(draft.source.slice(where), successor ?? "") }));
  return {
    span: places[0]?.span ?? draft.span,
    level: certain && places.some(({ body }) => body) ? "bat-buoc" : "can-xac-minh",
    message: {
      vi: `${name}${many.vi} không còn từ ${since}${now.vi}.`,
      en: `${name}${many.en} ended on ${since}${now.en}.`,
    },
    related: otherPlaces(draft, places),
    tags: certain ? ["deprecated"] : [],
    fixes: successor === undefined ? [] : [replaceAll(successor, edits)],
    data: { province: row.id, successor: successor ?? null, certain },
  };
}
