/** Capitals in names of bodies and laws: "sở Tài chính", "Ủy Ban Nhân Dân", "Luật đất đai". Told once for each spelling. */
import type { Draft, DraftFile } from "../../model/types";
import { toIso } from "../../text/calendar";
import type { Span } from "../../text/span";
import { isOfDraft, otherPlaces, replaceAll, times } from "../chinh-ta/once";
import { count, ND30, quoted, STATE } from "../parts";
import { defineRule, type Report } from "../rule";
import { locate } from "../structure";
import { type NameHit, oddNames, onlyCase } from "./names";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

export const nameCapitals = defineRule({
  code: "viet-hoa/ten-rieng",
  level: "nen-sua",
  title: { vi: "Viết hoa tên cơ quan, tên luật", en: "Capitals in names of bodies and laws" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục IV.1, Mục V.6",
  why: {
    vi: "Viết hoa chữ đầu của từ chỉ loại hình cơ quan và của từ, cụm từ chỉ chức năng, lĩnh vực; tên luật viết hoa chữ đầu của tên loại và của tên gọi. Không xét dòng chữ in hoa và từ viết thường toàn bộ.",
    en: "The word for the kind of body and the words for its field take a capital each; so do “Luật” and the first syllable of its name. Lines in capitals and words all small are not looked at.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("phối hợp với sở Tài chính rà soát hồ sơ"), good: task("phối hợp với Sở Tài chính rà soát hồ sơ") },
    { at: "content", bad: task("phối hợp với Sở xây dựng rà soát hồ sơ"), good: task("phối hợp với Sở Xây dựng rà soát hồ sơ") },
    {
      at: "content",
      bad: task("rà soát hồ sơ theo quy định của Luật đất đai"),
      good: task("rà soát hồ sơ theo quy định của Luật Đất đai"),
    },
  ],
  silent: [
    {
      at: "content",
      text: task("hướng dẫn các cơ sở y tế, trụ sở xây dựng mới, cán bộ tài chính cấp xã, pháp luật về đầu tư"),
      because: "danh từ chung",
    },
    { at: "content", text: "Điều 1. Thành lập Tổ công tác\nPHỐI HỢP VỚI SỞ TÀI CHÍNH VÀ SỞ XÂY DỰNG", because: "dòng chữ in hoa" },
    {
      at: "content",
      text: task("rà soát hồ sơ tại các đơn vị của Cơ sở Y tế dự phòng, đội ngũ cán bộ Công an"),
      because: "“cơ sở”, “cán bộ” không phải tên cơ quan",
    },
  ],
  check(draft, { report, file }) {
    const spellings = bySpelling(draft, file, onlyCase);
    // Before the decree laws themselves were written "Luật ngân sách nhà nước".
    const level = draft.date !== null && toIso(draft.date) < ND30 ? { level: "bien-tap" as const } : {};
    if (spellings.length > TOLD_ALONE) return report({ ...together(draft, spellings), ...level });
    for (const { hit, places } of spellings) {
      report({
        span: hit.span,
        ...level,
        message: {
          vi: `${quoted(draft.source, hit.span)} nên viết là “${hit.name}”${times(places).vi}.`,
          en: `${quoted(draft.source, hit.span)} should be “${hit.name}”${times(places).en}.`,
        },
        related: otherPlaces(draft, places),
        fixes: [replaceAll(places, hit.name, "safe")],
      });
    }
  },
});

/** More spellings than this are a habit of the text, told once. */
const TOLD_ALONE = 3;
const NAMED = 3;

function together(draft: Draft, spellings: readonly Spelling[]): Report {
  const names = spellings.slice(0, NAMED).map(({ hit }) => quoted(draft.source, hit.span));
  const places = spellings.flatMap((spelling) => spelling.places);
  return {
    span: spellings[0]?.hit.span ?? draft.span,
    message: {
      vi: `${count(spellings.length)} tên cơ quan, tên luật viết hoa chưa đúng: ${names.join(", ")}, … Nên viết theo tên chính thức.`,
      en: `${spellings.length} names of bodies and laws have wrong capitals: ${names.join(", ")}, … Write them as the official names.`,
    },
    related: spellings.flatMap(({ hit, places: own }) =>
      own
        .filter((where) => where !== spellings[0]?.hit.span)
        .map((where) => ({ span: where, message: { vi: `Nên viết “${hit.name}”`, en: `Should be “${hit.name}”` } })),
    ),
    fixes: [
      {
        title: { vi: `Viết đúng tên ở ${count(places.length)} chỗ`, en: `Correct the names in ${places.length} places` },
        kind: "safe",
        edits: spellings.flatMap(({ hit, places: own }) => own.map((where) => ({ span: where, newText: hit.name }))),
      },
    ],
  };
}

export interface Spelling {
  readonly hit: NameHit;
  readonly places: Span[];
}

/** Odd names of a draft by how they are written; names in legal bases and heads are other rules'. */
export function bySpelling(draft: Draft, file: DraftFile, wanted: (hit: NameHit) => boolean): Spelling[] {
  const groups = new Map<string, Spelling>();
  const bases = draft.legalBases.map((basis) => basis.span);
  for (const hit of oddNames(draft.source)) {
    if (!wanted(hit) || !isOfDraft(draft, file, hit.span) || (hit.kind === "law" && locate(bases, hit.span.start) >= 0)) continue;
    const group = groups.get(hit.written);
    if (group === undefined) groups.set(hit.written, { hit, places: [hit.span] });
    else group.places.push(hit.span);
  }
  return [...groups.values()];
}
