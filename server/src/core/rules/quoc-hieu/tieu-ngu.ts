/** Tiêu ngữ: the letters and their capitals. Dashes and blanks are the matter of `quoc-hieu/tieu-ngu-gach-noi`. */
import type { Draft } from "../../model/types";
import type { Span } from "../../text/span";
import { ND30, plain, replace, STATE, trimmed } from "../parts";
import { defineRule } from "../rule";

export const MOTTO = "Độc lập - Tự do - Hạnh phúc";

/** Letters only: "Độc lập – Tự do" → "ĐộclậpTựdo". */
export const mottoLetters = (text: string): string => text.replace(/[^\p{L}]/gu, "");

const SYLLABLES = ["doc", "lap", "tu", "do", "hanh", "phuc"];
/** So many of the six syllables make a line the motto, however it is misspelt. */
const ENOUGH = 4;
const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/đ/g, "d");

/** A misspelt motto that was not read as one: the line under the national heading with most of its syllables. */
export function damagedMotto(draft: Draft): Span | null {
  const heading = draft.header.nationalHeading;
  if (heading === null || draft.header.motto !== null) return null;
  const { source } = draft;
  const first = source.lineAt(heading.end);
  for (let i = first + 1; i <= first + 3; i++) {
    const line = source.lines[i];
    if (line === undefined || line.end - line.start > 60) continue;
    const words = bare(source.slice(line)).split(/[^a-z]+/);
    if (words.length <= 8 && SYLLABLES.filter((s) => words.includes(s)).length >= ENOUGH) return trimmed(source, line);
  }
  return null;
}

export const mottoWords = defineRule({
  code: "quoc-hieu/tieu-ngu",
  level: "bat-buoc",
  title: { vi: "Tiêu ngữ phải đúng chữ, chỉ viết hoa chữ đầu mỗi cụm từ", en: "The motto has its exact words, one capital a phrase" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.b",
  why: {
    vi: "Tiêu ngữ là dòng chữ cố định: “Độc lập”, không phải “Độc Lập” hay “ĐỘC LẬP”.",
    en: "The motto is a fixed line: “Độc lập”, not “Độc Lập” or “ĐỘC LẬP”.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "motto", bad: "Độc Lập - Tự Do - Hạnh Phúc", good: MOTTO },
    { at: "motto", bad: "ĐỘC LẬP - TỰ DO - HẠNH PHÚC", good: MOTTO },
    { at: "motto", bad: "Độc lâp - Tự do - Hạnh phúc", good: MOTTO },
  ],
  silent: [
    { at: "motto", text: MOTTO, because: "đúng chữ" },
    { at: "motto", text: "    Độc lập - Tự do - Hạnh phúc", because: "canh giữa bằng cách chữ" },
  ],
  check(draft: Draft, { report }) {
    const motto = draft.header.motto ?? damagedMotto(draft);
    if (motto === null) return;
    const written = plain(draft.source, motto);
    if (mottoLetters(written) === mottoLetters(MOTTO)) return;
    report({
      span: motto,
      message: { vi: `Tiêu ngữ ghi “${written}”; phải ghi “${MOTTO}”.`, en: `The motto reads “${written}”; it must read “${MOTTO}”.` },
      fixes: [replace(motto, MOTTO, "safe")],
    });
  },
});
