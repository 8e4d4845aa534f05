/**
 * The text itself rests on an act that is no longer in force: “thực hiện theo quy định của …”. One finding an act; an act
 * that is also a căn cứ is told there. History, titles, quotations and acts that are changed here are no fault.
 */
import { citedLaw, isAmending, readCitation } from "../../knowledge/cited-act";
import { shortName } from "../../knowledge/citing";
import type { Knowledge } from "../../knowledge/knowledge";
import { lawKey } from "../../knowledge/legal-acts";
import type { LegalActRow } from "../../knowledge/schema";
import type { Text } from "../../model/finding";
import type { Draft, Reference } from "../../model/types";
import { addDays, type CalendarDate, display, fromIso } from "../../text/calendar";
import { howMany, otherPlaces } from "../co-quan/nhom";
import { STATE } from "../parts";
import { defineRule, type Report } from "../rule";
import { locate } from "../structure";
import { Standings } from "./dua-vao";
import { replaceCitations } from "./thay-vien-dan";

export const citedActEnded = defineRule({
  code: "vien-dan/het-hieu-luc",
  level: "can-xac-minh",
  title: { vi: "Nội dung không dựa vào văn bản đã hết hiệu lực", en: "The text does not rest on an act that has ended" },
  source: "NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung); bảng dữ liệu văn bản",
  why: {
    vi: "Giao việc “theo quy định của” một luật, nghị định đã hết hiệu lực thì không thực hiện được. Chỉ xét chỗ văn bản đang dựa vào; việc đã làm, điều khoản chuyển tiếp, tên văn bản khác, đoạn trích và văn bản được sửa đổi, thay thế giữ nguyên.",
    en: "Work ordered “under” an act that has ended cannot be done. Only places that rest on the act are asked; history, transitional clauses, titles, quotations and acts that are changed here stay as they are.",
  },
  aspect: "noi-dung",
  holds: {
    regimes: STATE,
    kinds: [
      "quyet-dinh",
      "nghi-quyet",
      "ke-hoach",
      "chuong-trinh",
      "chi-thi",
      "thong-bao",
      "to-trinh",
      "cong-van",
      "quy-che",
      "quy-dinh",
      "dieu-le",
    ],
  },
  needsKnowledge: true,
  examples: [
    {
      at: "content",
      bad: "Điều 1. Giao Sở Tài chính chủ trì thẩm định danh mục dự án theo đúng quy định của Luật Đầu tư công năm 2019.",
      good: "Điều 1. Giao Sở Tài chính chủ trì thẩm định danh mục dự án theo đúng quy định của Luật Đầu tư công năm 2024.",
    },
    {
      at: "content",
      bad: "Điều 1. Giao Sở Nội vụ tổ chức lại các phòng chuyên môn theo Nghị định số 45/2025/NĐ-CP ngày 28/02/2025 của Chính phủ.",
      good: "Điều 1. Giao Sở Nội vụ tổ chức lại các phòng chuyên môn theo Nghị định số 150/2025/NĐ-CP ngày 12/6/2025 của Chính phủ.",
    },
  ],
  silent: [
    {
      at: "content",
      text: "Điều 1. Giao Sở Tài chính rà soát các dự án đã được phê duyệt theo quy định của Luật Đầu tư công năm 2019.",
      because: "việc đã làm khi luật còn hiệu lực",
    },
    {
      at: "content",
      text: "Điều 1. Giao Sở Tài chính tổng kết 05 năm thực hiện Luật Đầu tư công năm 2019 trên địa bàn tỉnh.",
      because: "nhìn lại việc thi hành luật cũ",
    },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ thực hiện Kế hoạch số 45/KH-UBND ngày 12/3/2020 của Ủy ban nhân dân tỉnh về việc triển khai Luật Đầu tư công năm 2019.",
      because: "luật nằm trong tên của văn bản khác",
    },
  ],
  check(draft, { asOf, knowledge, report, notEvaluated }) {
    if (knowledge === null || asOf === null) return notEvaluated();
    for (const [row, found] of restingPlaces(draft, knowledge, asOf)) report(finding(draft, row, found, { knowledge, asOf }));
  },
});

interface Means {
  readonly knowledge: Knowledge;
  readonly asOf: CalendarDate;
}

/** Acts that have ended and on which the text rests, each with its places; not those that are căn cứ, nor those it changes. */
function restingPlaces(draft: Draft, { acts }: Knowledge, asOf: CalendarDate): Map<LegalActRow, Reference[]> {
  const bases = draft.legalBases.filter(({ kind }) => kind === "can-cu").map(({ span }) => span);
  const places = new Map<LegalActRow, Reference[]>();
  const elsewhere = new Set<LegalActRow>();
  let standings: Standings | null = null;
  for (const [index, reference] of draft.references.entries()) {
    const row = endedAct(reference, acts, asOf);
    if (row === null) continue;
    if (!reference.nested && locate(bases, reference.span.start) >= 0) {
      elsewhere.add(row);
      continue;
    }
    standings ??= new Standings(draft);
    const standing = standings.of(index, Number(row.to?.slice(0, 4)));
    if (standing === "changed") elsewhere.add(row);
    if (standing !== "rests") continue;
    const found = places.get(row);
    if (found === undefined) places.set(row, [reference]);
    else found.push(reference);
  }
  for (const row of elsewhere) places.delete(row);
  return places;
}

/** The act that a citation means for sure, when it has ended by the day. */
function endedAct(reference: Reference, acts: Knowledge["acts"], asOf: CalendarDate): LegalActRow | null {
  if (reference.internal) return null;
  const citation = readCitation(acts, reference);
  if (citation.kind !== "known" || acts.validity(citation.row, asOf).state !== "het-hieu-luc") return null;
  return isNamed(reference, citation.row, acts) ? citation.row : null;
}

/**
 * A bare name without number, date or year may be that of a newer law of the same name that the tables do not hold. It
 * names the old one only where the law that took its place is known and has another name.
 */
function isNamed({ number, date, text }: Reference, row: LegalActRow, acts: Knowledge["acts"]): boolean {
  if (number !== null || date !== null || citedLaw(text)?.year != null) return true;
  const next = acts.replacements(row);
  return !isAmending(row) && next.length > 0 && next.every(({ title }) => lawKey(title) !== lawKey(row.title));
}

function finding(draft: Draft, row: LegalActRow, found: readonly Reference[], means: Means): Report {
  const { certain } = means.knowledge.acts.validity(row, means.asOf);
  const successors = means.knowledge.acts.successors(row, means.asOf);
  const replaced = successors.map((next) => replaceCitations(draft, found, next));
  const sure = certain && row.status === "het_hieu_luc";
  return {
    span: found[0]?.span ?? draft.span,
    level: sure ? "can-xac-minh" : "nen-sua",
    message: message(row, found.length, successors, certain),
    related: otherPlaces(draft, found),
    tags: certain ? ["deprecated"] : [],
    // One of several successors that cannot be cited would leave the wrong one as the only choice.
    fixes: replaced.includes(null) ? [] : replaced.filter((fix) => fix !== null),
    data: { act: row.id, until: row.to ?? null, successors: successors.map(({ id }) => id), certain },
  };
}

function message(row: LegalActRow, places: number, successors: readonly LegalActRow[], certain: boolean): Text {
  const name = shortName(row);
  const many = howMany(places);
  const last = fromIso(row.to ?? "");
  const since = last === null ? "…" : display(addDays(last, 1));
  const next = successors.map(shortName).join("; ");
  if (!certain) {
    return {
      vi: `${name}${many.vi} có thể đã hết hiệu lực từ ${since}, chưa đối chiếu được. Nên kiểm tra trước khi viện dẫn.`,
      en: `${name}${many.en} may have ended on ${since}; this could not be verified. It should be checked.`,
    };
  }
  if (row.status === "het_thoi_han_ap_dung") {
    return {
      vi: `${name}${many.vi} hết thời hạn áp dụng từ ${since}. Nên xem lại nội dung còn dựa vào văn bản này.`,
      en: `The period of ${name}${many.en} ended; it no longer applies from ${since}. What rests on it should be looked at again.`,
    };
  }
  return {
    vi: `${name}${many.vi} hết hiệu lực từ ${since}${next === "" ? "" : `; hiện hành là ${next}`}. Đề nghị kiểm tra viện dẫn.`,
    en: `${name}${many.en} has not been in force since ${since}${next === "" ? "" : `; in force now: ${next}`}. Check the citation.`,
  };
}
