/**
 * Căn cứ: an act that the author names with what amends it, a later amending act left out. An act that is cited alone is no
 * fault, whatever amends it: the hover tells that.
 */
import { isAmending, readCitation } from "../../knowledge/cited-act";
import { shortName } from "../../knowledge/citing";
import { type Amendment, type LegalActTable, numberKey } from "../../knowledge/legal-acts";
import type { LegalActRow } from "../../knowledge/schema";
import type { Draft } from "../../model/types";
import { type CalendarDate, toIso } from "../../text/calendar";
import { contains } from "../../text/span";
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { type CitedBasis, citedBases } from "./van-ban";

const LAST = "Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 512/TTr-STC ngày 01 tháng 10 năm 2026.";
const bases = (line: string): string => `Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nCăn cứ ${line};\n${LAST}`;
const COMPANIES = "Luật Doanh nghiệp ngày 17 tháng 6 năm 2020 được sửa đổi, bổ sung một số điều bởi";
const HOUSING = "Luật Nhà ở ngày 27 tháng 11 năm 2023 được sửa đổi, bổ sung một số điều bởi";

export const basisAmended = defineRule({
  code: "can-cu/duoc-sua-doi",
  level: "bien-tap",
  title: { vi: "Căn cứ ghi văn bản sửa đổi thì ghi đến văn bản mới nhất", en: "A legal basis cited with what amends it names the latest" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a; bảng dữ liệu văn bản",
  why: {
    vi: "Đã ghi “được sửa đổi, bổ sung bởi …” mà thiếu văn bản sửa đổi mới hơn thì danh sách thường chép từ văn bản cũ. Chỉ ghi tên luật, không ghi văn bản sửa đổi, vẫn đúng; danh sách đầy đủ có khi rê chuột.",
    en: "A list of amending acts that lacks a later one was usually copied from an older text. A law cited alone is right; the hover has the whole list.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  needsKnowledge: true,
  examples: [
    {
      at: "bases",
      bad: bases(`${COMPANIES} Luật số 03/2022/QH15`),
      good: bases(`${COMPANIES} Luật số 03/2022/QH15 và Luật số 76/2025/QH15`),
    },
    {
      at: "bases",
      bad: bases(`${HOUSING} Luật số 43/2024/QH15, Luật số 47/2024/QH15, Luật số 84/2025/QH15, Luật số 90/2025/QH15`),
      good: bases(
        `${HOUSING} Luật số 43/2024/QH15, Luật số 47/2024/QH15, Luật số 84/2025/QH15, Luật số 90/2025/QH15, Luật số 93/2025/QH15`,
      ),
    },
  ],
  silent: [
    { at: "bases", text: bases("Luật Doanh nghiệp ngày 17 tháng 6 năm 2020"), because: "chỉ ghi luật, không ghi văn bản sửa đổi" },
    {
      at: "bases",
      text: bases(`${COMPANIES} Luật số 76/2025/QH15`),
      because: "ghi luật sửa đổi mới nhất, thiếu luật cũ hơn",
    },
    {
      at: "bases",
      text: bases("Luật Doanh nghiệp ngày 17 tháng 6 năm 2020 và các luật sửa đổi, bổ sung Luật Doanh nghiệp"),
      because: "ghi chung các luật sửa đổi",
    },
  ],
  check(draft, { asOf, knowledge, report, notEvaluated }) {
    if (knowledge === null || asOf === null) return notEvaluated();
    const cited = citedBases(draft, knowledge.acts);
    let place = 0;
    for (const [i, one] of cited.entries()) {
      while (draft.references[place] !== undefined && draft.references[place] !== one.reference) place++;
      const row = one.citation.kind === "known" ? one.citation.row : null;
      if (row === null || !isRead(row) || knowledge.acts.validity(row, asOf).state !== "hieu-luc") continue;
      const left = leftOut(draft, place, one, cited[i + 1], { row, acts: knowledge.acts, asOf });
      if (left.length === 0) continue;
      report({
        span: one.reference.span,
        message: {
          vi: `${shortName(row)} còn được sửa đổi, bổ sung bởi ${shown(left)}; có thể ghi thêm cho đủ.`,
          en: `${shortName(row)} is also amended by ${shown(left)}; it could be added.`,
        },
        data: { act: row.id, amendedBy: left.map(({ number }) => number) },
      });
    }
  },
});

interface Act {
  readonly row: LegalActRow;
  readonly acts: LegalActTable;
  readonly asOf: CalendarDate;
}

/** True when what amends the act was read in a text. */
const isRead = ({ confidence, statusConfidence, recall }: LegalActRow): boolean =>
  confidence === "CONFIRMED" && statusConfidence === "CONFIRMED" && !/amended_by|tất cả/u.test(recall ?? "");

/**
 * Amending acts in force that are younger than all those the căn cứ names; empty where it names none, or "các luật sửa đổi".
 * Older ones are left out by custom where the law that changes this one alone is named.
 */
function leftOut(draft: Draft, place: number, one: CitedBasis, next: CitedBasis | undefined, act: Act): readonly Amendment[] {
  const amendments = act.acts.amendments(act.row).filter((amendment) => inForce(amendment, act));
  if (amendments.length === 0) return [];
  const spans = [one.basis.span, ...(next !== undefined && next.index === one.index + 1 && changes(next) ? [next.basis.span] : [])];
  const { start } = one.reference.span;
  const end = Math.min(start + LONGEST, spans.at(-1)?.end ?? start);
  if (GENERAL.test(draft.source.flat.slice(start, end))) return [];
  const numbers = new Set<string>();
  for (let i = place + 1; i < draft.references.length; i++) {
    const reference = draft.references[i];
    if (reference === undefined || reference.span.start >= end || !spans.some((span) => contains(span, reference.span))) break;
    const citation = readCitation(act.acts, reference);
    // A law that changes others and is cited by its day alone may be any of them.
    if (citation.kind !== "known" && reference.number === null && AMENDING.test(reference.text)) return [];
    for (const number of [reference.number, citation.kind === "known" ? citation.row.number : null])
      if (number !== null) numbers.add(numberKey(number));
  }
  const named = amendments.filter(({ number }) => numbers.has(numberKey(number))).map(ageOf);
  return named.length === 0 ? [] : amendments.filter((amendment) => ageOf(amendment) > Math.max(...named));
}

/** How far behind an act what amends it is looked for. */
const LONGEST = 1200;
/** "và các luật sửa đổi, bổ sung", "được sửa đổi, bổ sung bởi các luật" */
const GENERAL = /các +(?:luật|nghị +định|văn +bản|Luật|Nghị +định)(?: +[^ ;]+){0,3}? +(?:sửa +đổi|bổ +sung)|bởi +các +(?:luật|văn +bản)/u;
const AMENDING = /^luật +sửa +đổi/iu;
const changes = ({ citation, reference }: CitedBasis): boolean =>
  (citation.kind === "known" && isAmending(citation.row)) || AMENDING.test(reference.text);

/** An amending act that the tables do not hold counts from the year after its number. */
function inForce({ number, row }: Amendment, { acts, asOf }: Act): boolean {
  if (row !== null && row.from !== undefined) return row.from <= toIso(asOf) && acts.validity(row, asOf).state === "hieu-luc";
  return Number(/\/(?<year>\d{4})\//u.exec(number)?.groups?.year ?? 9999) < asOf.year;
}

/** Place of an act among those of all years: "76/2025/QH15" after "03/2022/QH15". */
function ageOf({ number }: Amendment): number {
  const parts = /^(?<number>\d+)(?:\.\d+)?\/(?<year>\d{4})\//u.exec(number)?.groups;
  return Number(parts?.year ?? 0) * 10_000 + Number(parts?.number ?? 0);
}

const MOST_SHOWN = 3;

/** "Luật số 76/2025/QH15; Luật số 93/2025/QH15". */
function shown(left: readonly Amendment[]): string {
  const names = left.slice(0, MOST_SHOWN).map(({ number }) => `${kindOfNumber(number)} số ${number}`);
  return left.length > MOST_SHOWN ? `${names.join("; ")} …` : names.join("; ");
}

const kindOfNumber = (number: string): string => (/QH\d+$/u.test(number) ? "Luật" : /NĐ-CP$/u.test(number) ? "Nghị định" : "văn bản");
