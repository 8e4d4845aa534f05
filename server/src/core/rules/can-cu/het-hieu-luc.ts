/** Căn cứ: an act that is no longer in force on the day. A law and its amending law that ended together are one finding. */
import { citedLaw, isAmending } from "../../knowledge/cited-act";
import { shortName } from "../../knowledge/citing";
import type { Knowledge } from "../../knowledge/knowledge";
import { amendsOnly } from "../../knowledge/legal-acts";
import type { LegalActRow } from "../../knowledge/schema";
import type { Validity } from "../../knowledge/validity";
import type { Text } from "../../model/finding";
import { addDays, type CalendarDate, display, fromIso, toIso } from "../../text/calendar";
import { STATE } from "../parts";
import { defineRule, type Report } from "../rule";
import { BasisFixes } from "./sua-can-cu";
import { type CitedBasis, citedBases } from "./van-ban";

const LAST = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const OLD = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015";
const AMENDING =
  "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019";

export const basisEnded = defineRule({
  code: "can-cu/het-hieu-luc",
  level: "bat-buoc",
  title: { vi: "Căn cứ còn hiệu lực", en: "The legal bases are in force" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a; NĐ 79/2025/NĐ-CP, Điều 6",
  why: {
    vi: "Văn bản dựa trên luật, nghị định đã hết hiệu lực là sai sót về căn cứ ban hành. Hiệu lực xét vào ngày của văn bản, theo bảng dữ liệu có ngày; chỗ chưa đối chiếu được chỉ đề nghị kiểm tra.",
    en: "A document that rests on an act no longer in force has a faulty basis. Force is asked for the document's own day; what could not be verified is only to be checked.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  needsKnowledge: true,
  examples: [
    { at: "bases", bad: `${OLD};\n${LAST}`, good: `${LAW}\n${LAST}` },
    { at: "bases", bad: `${OLD}; ${AMENDING};\n${LAST}`, good: `${LAW}\n${LAST}` },
    {
      at: "bases",
      bad: `${LAW}\nCăn cứ Nghị định số 45/2025/NĐ-CP ngày 28 tháng 02 năm 2025 của Chính phủ quy định tổ chức các cơ quan chuyên môn;\n${LAST}`,
      good: `${LAW}\nCăn cứ Nghị định số 150/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ quy định tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, thành phố trực thuộc trung ương và Ủy ban nhân dân xã, phường, đặc khu thuộc tỉnh, thành phố trực thuộc trung ương;\n${LAST}`,
    },
  ],
  silent: [
    { at: "place-date", text: "Lam Sơn, ngày 08 tháng 10 năm 2026", because: "căn cứ của văn bản mẫu còn hiệu lực" },
    {
      at: "bases",
      text: `${LAW}\nCăn cứ Luật Khoáng sản ngày 17 tháng 12 năm 1996;\n${LAST}`,
      because: "ngày này không có trong bảng dữ liệu: chưa biết thì không báo",
    },
    {
      at: "bases",
      text: `${LAW}\nCăn cứ Quyết định số 318/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn về việc thực hiện Luật Quy hoạch ngày 24 tháng 11 năm 2017;\n${LAST}`,
      because: "luật nằm trong trích yếu của văn bản khác",
    },
  ],
  check(draft, { asOf, knowledge, report, notEvaluated }) {
    if (knowledge === null || asOf === null) return notEvaluated();
    const cited = citedBases(draft, knowledge.acts);
    const fixes = new BasisFixes(draft, cited);
    for (const group of endedGroups(cited, knowledge, asOf)) report(finding(group, { knowledge, asOf, fixes }));
  },
});

interface Ended extends CitedBasis {
  readonly row: LegalActRow;
  readonly validity: Validity;
}
/** The act that is judged, then what goes with it: acts that amend it, known or not. */
interface EndedGroup {
  readonly first: Ended;
  readonly all: [CitedBasis, ...CitedBasis[]];
  certain: boolean;
}

interface Means {
  readonly knowledge: Knowledge;
  readonly asOf: CalendarDate;
  readonly fixes: BasisFixes;
}

/** What is not, or perhaps not, in force, grouped: an amending act joins the act right before it when both ended alike. */
function endedGroups(cited: readonly CitedBasis[], { acts }: Knowledge, asOf: CalendarDate): EndedGroup[] {
  const groups: EndedGroup[] = [];
  let open: EndedGroup | null = null;
  for (const one of cited) {
    const ended = endedOn(one, acts, asOf);
    if (open !== null && (ended === null ? amendsUnknown(one, open) : belongs(ended, open))) {
      open.all.push(one);
      open.certain &&= ended?.validity.certain ?? true;
    } else if (ended !== null) {
      open = { first: ended, all: [one], certain: ended.validity.certain };
      groups.push(open);
    } else open = null;
  }
  return groups;
}

function endedOn(cited: CitedBasis, acts: Knowledge["acts"], asOf: CalendarDate): Ended | null {
  const { citation } = cited;
  if (citation.kind !== "known" && !(citation.kind === "wrong-date" && citation.sure)) return null;
  const { row } = citation;
  const validity = acts.validity(row, asOf);
  if (validity.state === "het-hieu-luc") return { ...cited, row, validity };
  return validity.state === "chua-ro" && replacementExists(row, acts, asOf) ? { ...cited, row, validity } : null;
}

/** True when the act that seems to have replaced a row was there on the day. An act without a day was there by its year's end. */
const replacementExists = (row: LegalActRow, acts: Knowledge["acts"], asOf: CalendarDate): boolean =>
  acts.replacements(row).some((next) => (next.from ?? next.date ?? lastDay(next, acts.stand)) <= toIso(asOf));

function lastDay({ number }: LegalActRow, stand: string): string {
  const end = `${/\/(?<year>\d{4})\//u.exec(number)?.groups?.year ?? "9999"}-12-31`;
  return end < stand ? end : stand;
}

const CHANGES = /^(?:luật )?sửa đổi/iu;
const isNext = (one: CitedBasis, { all, first }: EndedGroup): boolean => one.index - (all.at(-1) ?? first).index <= 1;

const belongs = (ended: Ended, group: EndedGroup): boolean =>
  isNext(ended, group) &&
  (isAmending(ended.row) || CHANGES.test(ended.row.title)) &&
  ended.validity.state === group.first.validity.state &&
  (ended.row.to === group.first.row.to || amendsOnly(ended.row.title, group.first.row.title));

/** A law that changes only the ended one ends with it, whether the tables hold it or not. */
function amendsUnknown(one: CitedBasis, group: EndedGroup): boolean {
  const law = one.citation.kind === "unknown" ? citedLaw(one.reference.text) : null;
  return law !== null && isNext(one, group) && amendsOnly(law.name, group.first.row.title);
}

function finding(group: EndedGroup, means: Means): Report {
  const { row, validity, reference } = group.first;
  const successors = means.knowledge.acts.successors(row, means.asOf);
  const sure = group.certain && row.status !== "het_thoi_han_ap_dung";
  const replaced = successors.map((next) => means.fixes.replace(group.all, next));
  // One of several successors that cannot be cited would leave the wrong one as the only choice.
  const offered = replaced.includes(null) ? [] : replaced;
  return {
    span: reference.span,
    level: sure ? "bat-buoc" : "can-xac-minh",
    message: message(group, successors, validity, means),
    related: group.all.slice(1).map((one) => ({
      span: one.reference.span,
      message: { vi: "Cùng hết hiệu lực", en: "Ended with it" },
    })),
    tags: group.certain ? ["deprecated"] : [],
    fixes: [...offered, means.fixes.remove(group.all)].filter((fix) => fix !== null),
    data: { act: row.id, until: row.to ?? null, successors: successors.map((next) => next.id), certain: group.certain },
  };
}

function message(group: EndedGroup, successors: readonly LegalActRow[], { state }: Validity, { knowledge, asOf }: Means): Text {
  const { certain } = group;
  const { row } = group.first;
  const name = shortName(row);
  const vi = group.all.length > 1 ? `${name} và văn bản sửa đổi, bổ sung` : name;
  const en = group.all.length > 1 ? `${name} and its amending act` : name;
  const stand = display(fromIso(knowledge.stand) ?? asOf);
  const next = successors.map(shortName).join("; ");
  const since = dayAfter(row.to);
  if (state === "chua-ro") {
    const known = knowledge.acts.replacements(row).map(shortName).join("; ");
    return {
      vi: `Chưa rõ ${vi} còn hiệu lực hay không (đã có ${known}). Đề nghị kiểm tra trước khi trình; dữ liệu tính đến ${stand}.`,
      en: `It is not known whether ${en} is still in force (there is ${known}). Check it; data as of ${stand}.`,
    };
  }
  if (row.status === "het_thoi_han_ap_dung" && certain) {
    return {
      vi: `${vi} hết thời hạn áp dụng từ ${since}. Đề nghị kiểm tra có còn là căn cứ hay không.`,
      en: `The period of ${en} ended; it no longer applies from ${since}. Check whether it is still a basis.`,
    };
  }
  if (!certain) {
    return {
      vi: `${vi} có thể đã hết hiệu lực từ ${since}, chưa đối chiếu được. Đề nghị kiểm tra; dữ liệu tính đến ${stand}.`,
      en: `${en} may have ended on ${since}; this could not be verified. Check it; data as of ${stand}.`,
    };
  }
  return {
    vi: `${vi} hết hiệu lực từ ${since}.${next === "" ? " Phải chọn căn cứ khác." : ` Căn cứ hiện hành: ${next}.`}`,
    en: `${en} has not been in force since ${since}.${next === "" ? " Another basis is needed." : ` In force now: ${next}.`}`,
  };
}

function dayAfter(to: string | undefined): string {
  const last = fromIso(to ?? "");
  return last === null ? "…" : display(addDays(last, 1));
}
