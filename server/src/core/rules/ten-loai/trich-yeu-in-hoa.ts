/**
 * Trích yếu in capitals. Law sites turn every subject into capitals, so a text that shows marks of such a copy (bars and
 * rules in its head) gets no finding.
 */
import type { Draft, DraftFile } from "../../model/types";
import { isAllCapitals } from "../../text/vietnamese";
import { ND30, replace, STATE } from "../parts";
import { defineRule } from "../rule";

const ENOUGH_LETTERS = 12;
/** Words that stay in capitals. */
const KEPT = /^(?:UBND|HĐND|MTTQ|TTHC|CTMTQG|ODA|BHXH|BHYT|PCCC|OCOP|KT-XH|[IVXLC]+|.*\d.*|.*\/.*)$/u;
const SCRAPED = /^[\s|_=~–—-]+$|\|/u;
// Nouns before the proper name of a place
const BEFORE_NAME = new Set(["tỉnh", "huyện", "xã", "phường", "quận"]);

export const subjectCapitals = defineRule({
  code: "ten-loai/trich-yeu-in-hoa",
  level: "nen-sua",
  title: { vi: "Trích yếu viết chữ thường", en: "The subject is in small letters" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b",
  why: {
    vi: "Tên loại viết in hoa, trích yếu viết chữ thường. Bản chép từ trang luật thường đổi trích yếu thành in hoa.",
    en: "The type is in capitals, the subject in small letters. Law sites often print it in capitals.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "title",
      bad: "QUYẾT ĐỊNH\nVỀ VIỆC RÀ SOÁT CÔNG TRÌNH THỦY LỢI",
      good: "QUYẾT ĐỊNH\nVề việc rà soát công trình thủy lợi",
    },
    {
      at: "title",
      bad: "QUYẾT ĐỊNH\nVỀ VIỆC RÀ SOÁT HỒ ĐẬP CỦA TỈNH LAM SƠN GIAI ĐOẠN II",
      good: "QUYẾT ĐỊNH\nVề việc rà soát hồ đập của tỉnh Lam Sơn giai đoạn II",
    },
  ],
  silent: [
    { at: "title", text: "QUYẾT ĐỊNH\nVề việc rà soát các dự án ODA", because: "chỉ chữ viết tắt in hoa" },
    {
      at: "whole",
      text: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\n-------\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n|\nSố: 215/QĐ-UBND\n|\nLam Sơn, ngày 08 tháng 10 năm 2026\n|\nQUYẾT ĐỊNH\nVỀ VIỆC RÀ SOÁT HỒ ĐẬP\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nTheo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 52/TTr-SXD ngày 01 tháng 10 năm 2026.\nQUYẾT ĐỊNH:\nĐiều 1. Giao Sở Xây dựng rà soát các hồ đập trên địa bàn tỉnh.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này./.\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT, XD.\n|\nCHỦ TỊCH\nTrần Minh Khang\n|\n",
      because: "bản chép từ trang luật",
    },
  ],
  check(draft: Draft, { report, file }) {
    const subject = draft.title?.kindName ? draft.title.subject : null;
    if (subject === null) return;
    const text = draft.source.slice(subject);
    if (text.replace(/[^a-zA-ZÀ-ỹ]/gu, "").length < ENOUGH_LETTERS || !isAllCapitals(text) || scraped(draft, file)) return;
    report({
      span: subject,
      message: { vi: "Trích yếu viết in hoa; nên viết chữ thường.", en: "The subject is in capitals; it should be in small letters." },
      fixes: [
        replace(subject, sentenceCase(draft.source.folded.slice(subject.start, subject.end), placeName(draft)), "ask", {
          vi: "Chuyển trích yếu về chữ thường",
          en: "Put the subject in small letters",
        }),
      ],
    });
  },
});

/** Bars or rules anywhere in the head, or between columns. */
function scraped(draft: Draft, file: DraftFile): boolean {
  const end = draft.title?.span.end ?? draft.span.start;
  return (
    file.furniture.some((f) => f.start >= draft.span.start && f.start <= end && SCRAPED.test(file.source.original(f))) ||
    /\||\t|-{4}/.test(draft.source.folded.slice(draft.span.start, end))
  );
}

/** Words of the issuer's place: "ỦY BAN NHÂN DÂN TỈNH LAM SƠN" → ["LAM", "SƠN"]. */
function placeName(draft: Draft): readonly string[] {
  const name = /(?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU) +(?<name>\p{Lu}[\p{Lu} -]*)$/u.exec(draft.header.issuer?.text ?? "")?.groups?.name;
  return name === undefined ? [] : name.trim().split(/ +/);
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** Small letters, but for the first letter, abbreviations, numerals and the issuer's place. Blanks and line ends are kept. */
function sentenceCase(text: string, place: readonly string[]): string {
  let first = true;
  const words = text.split(/(\s+)/);
  const lower = words.map((word) => {
    if (/^\s*$/.test(word) || KEPT.test(word.replace(/[.,;:()“”"]/g, ""))) {
      if (/\S/.test(word)) first = false;
      return word;
    }
    const small = first ? capitalized(word) : word.toLowerCase();
    first = false;
    return small;
  });
  return restoreNames(lower, place).join("");
}

function restoreNames(words: string[], place: readonly string[]): string[] {
  for (let i = 0; i < words.length; i += 1) {
    const noun = words[i]?.toLowerCase() ?? "";
    if (place.length === 0 || !(BEFORE_NAME.has(noun) || (noun === "phố" && words[i - 2]?.toLowerCase() === "thành"))) continue;
    const at = place.map((_, k) => i + 2 + 2 * k);
    if (!at.every((w, k) => words[w]?.replace(/[.,;:)”"]+$/u, "").toUpperCase() === place[k])) continue;
    for (const w of at) words[w] = capitalized(words[w] ?? "");
  }
  return words;
}
