/** Letters, words and blanks of flat text, and the names of sectors: what the grammar of assignments rests on. */

import { skipBlanks } from "../text/blanks";
import { isDigit, isLetter } from "../text/letters";

/** Runs a sticky pattern at an offset: end of the match, or -1. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** As `matchEnd`, for a pattern that blanks and then one of some letters open: it is tried only where one of them stands. */
export const matchEndAt = (letters: string, pattern: RegExp, text: string, at: number): number =>
  letters.includes(text.charAt(skipBlanks(text, at, text.length))) ? matchEnd(pattern, text, at) : -1;

/** Above it no letter of the grammars stands, UTF-16 code units. */
export const LETTERS_END = 0x1f00;
/** 1 for each code unit that belongs to a word: looked up, since letters with and without marks take turns. */
const IN_WORDS = Uint8Array.from({ length: LETTERS_END }, (_, c) => (isLetter(c) || isDigit(c) ? 1 : 0));

/** A letter or a digit. */
export const isWordCode = (c: number): boolean => c < LETTERS_END && IN_WORDS[c] === 1;

/** End of the word that begins at `at` (`at` itself when there is none). */
export function wordEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isWordCode(text.charCodeAt(i))) i++;
  return i;
}

/** A capital letter stands at the offset. */
export function isCapitalAt(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c < 0xc0) return c >= 65 && c <= 90;
  if (c <= 0xff) return c <= 0xde && c !== 0xd7;
  // Vietnamese letters with a tone: the small one stands behind its capital.
  if (c >= 0x1ea0 && c <= 0x1ef9) return (c & 1) === 0;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

/** A table of words or phrases, written with ";" between them. */
export const words = (table: string): string[] => table.split(";").map((word) => word.trim().replace(/\s+/g, " "));

/**
 * Sectors of departments and ministries, living and ended, without "và", commas and dashes: "Sở Văn hóa - Thể thao và
 * Du lịch" and "Sở Văn hóa Thể thao Du lịch" are the same. The end of a name is known where its sector is.
 */
export const SECTOR_NAMES: readonly string[] = words(`
    kế hoạch đầu tư; tài chính; công thương; thương mại du lịch; thương mại; công nghiệp; nông nghiệp phát triển nông thôn;
    nông nghiệp môi trường; tài nguyên môi trường; giao thông vận tải; giao thông công chánh; xây dựng; thông tin truyền thông;
    bưu chính viễn thông; khoa học công nghệ; khoa học công nghệ môi trường; văn hóa thể thao du lịch; văn hóa thể thao;
    văn hóa thông tin; văn hóa; du lịch; thể dục thể thao; lao động thương binh xã hội; nội vụ; y tế; giáo dục đào tạo; tư pháp;
    ngoại vụ; ngoại giao; dân tộc; dân tộc tôn giáo; quy hoạch kiến trúc; an toàn thực phẩm; quốc phòng; công an; thủy sản;
    cảnh sát phòng cháy chữa cháy; văn hóa xã hội; kinh tế; kinh tế hạ tầng; kinh tế hạ tầng đô thị`);
