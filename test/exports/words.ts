/** The words of a text and of its print, as sorted lists: what an export must never lose or invent. */
import type { DraftFile } from "../../server/src/core/model/types";
import { span } from "../../server/src/core/text/span";

const EDGE = /^[*#\\|]+|[*\\|]+$/gu;

/** Sorted words of a printed text. */
export const printedWords = (text: string): string[] =>
  text
    .normalize("NFC")
    .replace(/[\u200b-\u200f\ufeff\u00ad]/gu, "")
    .split(/[\s|]+/u)
    .map((word) => word.replace(EDGE, ""))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .sort();

/** Sorted words of a file without its comments and furniture. */
export function wordsOf({ source, furniture, comments }: DraftFile): string[] {
  const gaps = [...furniture, ...comments.map((comment) => comment.span)].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let from = 0;
  for (const gap of gaps) {
    pieces.push(source.original(span(from, gap.start)));
    from = gap.end;
  }
  pieces.push(source.original(span(from, source.folded.length)));
  return printedWords(pieces.join("\n"));
}
