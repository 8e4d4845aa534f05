/** Letters that are no Vietnamese syllable: "thưc", "nghịêp", "ngàn h", "suấtcủa". Told once for each spelling. */
import type { Draft, DraftFile } from "../../model/types";
import type { Span } from "../../text/span";
import { count, quoted, STATE } from "../parts";
import { defineRule, type Report } from "../rule";
import { isInHead, isOfDraft, otherPlaces, replaceAll, times } from "./once";
import { type Suspect, suspectsOf } from "./suspects";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

export const SPELLING_SOURCE = "Chính tả tiếng Việt; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)";

export const impossibleSyllable = defineRule({
  code: "chinh-ta/am-tiet",
  level: "nen-sua",
  title: { vi: "Từ viết đúng âm tiết tiếng Việt", en: "Words are made of Vietnamese syllables" },
  source: SPELLING_SOURCE,
  why: {
    vi: "Âm tiết không có trong tiếng Việt thường do gõ sai, rơi dấu, tách hoặc dính chữ. Chữ hoa, từ nước ngoài, từ có gạch nối hoặc chữ số không bị xét.",
    en: "Letters that are no syllable come from slips of the keyboard, lost marks, words cut or run together. Capitals, foreign and hyphenated words and words with figures are not looked at.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("rà soát theo điều kiện thưc tế"), good: task("rà soát theo điều kiện thực tế") },
    { at: "content", bad: task("giúp doanh nghịêp nộp hồ sơ"), good: task("giúp doanh nghiệp nộp hồ sơ") },
    { at: "content", bad: task("cùng các ngàn h rà soát theo ngành"), good: task("cùng các ngành rà soát theo ngành") },
    { at: "content", bad: task("báo cáo hiệu suấtcủa thiết bị"), good: task("báo cáo hiệu suất của thiết bị") },
  ],
  silent: [
    { at: "content", text: task("lắp camera, anten, logistics và xây dựng makét"), because: "từ nước ngoài" },
    { at: "content", text: task("xây dựng đường bản Nậm Đăk, Krông Pắc theo mẫu 5a, 5đ"), because: "tên riêng và ký hiệu có chữ số" },
    {
      at: "content",
      text: task("báo cáo theo điểm h khoản 1; nhóm c và đ/c phụ trách; họp tại I-ta-li-a"),
      because: "chữ cái của điểm, chữ viết tắt, từ phiên âm có gạch nối",
    },
    { at: "content", text: task("chăm sóc, quý khách, tuềnh toàng, xoèn xoẹt, khuỷu tay"), because: "âm tiết ít gặp" },
  ],
  check(draft, { report, file, excerpt }) {
    const found = [...bySpelling(draft, file, (kind) => kind !== "confused" && kind !== "unlikely")];
    const glued = found.filter(([{ kind }]) => kind === "joined");
    if (glued.length > TOLD_ALONE) report(together(draft, glued));
    for (const [suspect, places] of found) {
      if (suspect.kind === "joined" && glued.length > TOLD_ALONE) continue;
      if (excerpt && isCutOff(draft, suspect.span)) continue;
      const written = quoted(draft.source, suspect.span);
      const what = WHAT[suspect.kind];
      report({
        span: suspect.span,
        message: {
          vi: `Nên sửa ${written}: ${what.vi}${times(places).vi}.`,
          en: `${written} should be corrected: ${what.en}${times(places).en}.`,
        },
        related: otherPlaces(draft, places),
        fixes: suspect.meant.map((meant) => replaceAll(places, meant, "ask")),
      });
    }
  },
});

/** More glued words than this were lost blanks of a copy, told once. */
const TOLD_ALONE = 3;
const NAMED = 3;

function together(draft: Draft, glued: readonly (readonly [Suspect, readonly Span[]])[]): Report {
  const places = glued.flatMap(([, own]) => own);
  const names = glued.slice(0, NAMED).map(([{ span }]) => quoted(draft.source, span));
  const edits = glued.flatMap(
    ([
      {
        meant: [newText],
      },
      own,
    ]) => (newText === undefined ? [] : own.map((span) => ({ span, newText }))),
  );
  return {
    span: glued[0]?.[0].span ?? draft.span,
    message: {
      vi: `${count(places.length)} chỗ viết dính hai chữ: ${names.join(", ")}, … Nên tách ra.`,
      en: `${places.length} places have two words run together: ${names.join(", ")}, … They should be parted.`,
    },
    related: otherPlaces(draft, places),
    fixes: [{ title: { vi: `Tách chữ ở ${count(edits.length)} chỗ`, en: `Part the words in ${edits.length} places` }, kind: "ask", edits }],
  };
}

/** The last letters of an excerpt that ends inside a word. */
export const isCutOff = ({ source }: Draft, where: Span): boolean => source.folded.slice(where.end).trim() === "";

const WHAT = {
  none: { vi: "không phải âm tiết tiếng Việt", en: "no Vietnamese syllable" },
  split: { vi: "một chữ bị tách đôi", en: "one word cut in two" },
  joined: { vi: "hai chữ viết dính nhau", en: "two words run together" },
  confused: { vi: "chữ không hợp chỗ này", en: "a word out of place" },
  unlikely: { vi: "chữ không hợp chỗ này", en: "a word out of place" },
} as const;

/** Suspects of a draft by how they are written, in order of the text, each with all its places. */
export function bySpelling(draft: Draft, file: DraftFile, wanted: (kind: Suspect["kind"]) => boolean): Map<Suspect, Span[]> {
  const groups = new Map<Suspect, Span[]>();
  const heads = new Map<string, Suspect>();
  for (const suspect of suspectsOf(draft.source)) {
    if (!wanted(suspect.kind) || !isOfDraft(draft, file, suspect.span) || isInHead(draft, suspect.span)) continue;
    const name = `${draft.source.slice(suspect.span)} ${suspect.meant.join("|")}`;
    const head = heads.get(name) ?? suspect;
    heads.set(name, head);
    groups.set(head, [...(groups.get(head) ?? []), suspect.span]);
  }
  return groups;
}
