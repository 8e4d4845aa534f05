/**
 * Số, ký hiệu: the word "Số" with a colon, "/" between number and symbol, "-" between the groups of the symbol.
 * Blanks are the matter of `so-ky-hieu/khoang-trang`; abbreviations of bodies are set by their heads and not judged.
 */

import { DOCUMENT_TYPES } from "../../knowledge/document-types";
import type { TextEdit } from "../../model/finding";
import type { DocumentNumber, Draft } from "../../model/types";
import type { SourceText } from "../../text/source";
import { span } from "../../text/span";
import { ND30, plain, quoted, STATE } from "../parts";
import { defineRule } from "../rule";

const TYPES = DOCUMENT_TYPES.map((t) => t.abbreviation)
  .sort((a, b) => b.length - a.length)
  .join("|");
const BODIES = "UBND|HĐND|TTg|CP|CTUBND|VPCP";
// "QĐUBND", "QĐ/UBND", "QĐ–UBND": no hyphen between type and body
const LOST_HYPHEN = new RegExp(`^(?<type>${TYPES})(?<mark>[/–—]?)(?:${BODIES})$`, "u");

export const numberForm = defineRule({
  code: "so-ky-hieu/hinh-thuc",
  level: "bat-buoc",
  title: { vi: "Số, ký hiệu ghi dạng “Số: 15/QĐ-UBND”", en: "Number and symbol are written “Số: 15/QĐ-UBND”" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.c",
  why: {
    vi: "Sau từ “Số” có dấu hai chấm; giữa số và ký hiệu có dấu gạch chéo; giữa các nhóm chữ viết tắt có dấu gạch nối.",
    en: "A colon follows “Số”, a slash stands between number and symbol, a hyphen between the groups of the symbol.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "number", bad: "Số 215/QĐ-UBND", good: "Số: 215/QĐ-UBND" },
    { at: "number", bad: "Số: 215/QĐUBND", good: "Số: 215/QĐ-UBND" },
    { at: "number", bad: "SỐ: 215/QĐ-UBND", good: "Số: 215/QĐ-UBND" },
    { at: "number", bad: "Số: 215 QĐ-UBND", good: "Số: 215/QĐ-UBND" },
    { at: "number", bad: "Số: 215-QĐ/UBND", good: "Số: 215/QĐ-UBND" },
  ],
  silent: [
    { at: "number", text: "Số:          /QĐ-UBND", because: "số để trống khi dự thảo" },
    { at: "number", text: "Số: 215/QĐ-CTUBND", because: "chữ viết tắt cơ quan do người đứng đầu quy định" },
  ],
  check(draft: Draft, { report }) {
    const { number } = draft.header;
    if (number === null) return;
    const { source } = draft;
    const edits = [...wordEdits(source, number), ...slashEdits(source, number), ...hyphenEdits(number)];
    if (edits.length === 0) return;
    const right = written(source, number, edits);
    // Word's AutoFormat makes dashes of hyphens: no grave fault.
    const dashOnly = edits.every((edit) => /^[–—]$/.test(source.slice(edit.span)));
    report({
      span: number.span,
      ...(dashOnly ? { level: "nen-sua" as const } : {}),
      message: {
        vi: `Số, ký hiệu ghi ${quoted(source, number.span)}; ${dashOnly ? "nên" : "phải"} ghi “${right}”.`,
        en: `The number reads ${quoted(source, number.span)}; it ${dashOnly ? "should" : "must"} read “${right}”.`,
      },
      fixes: [{ title: { vi: `Thay bằng “${right}”`, en: `Replace with “${right}”` }, kind: "safe", edits }],
    });
  },
});

/** "SỐ", "số", no colon. */
function wordEdits(source: SourceText, number: DocumentNumber): TextEdit[] {
  // "Nghị quyết số: 106/…": the old heading of resolutions, with small letters after the type.
  if (number.word.start > number.span.start) return [];
  const m = /^(?<word>\p{L}+)(?<close> *[:.])?/u.exec(source.slice(number.word));
  if (m?.groups === undefined) return [];
  const start = number.word.start;
  const end = start + (m.groups.word?.length ?? 0);
  const edits: TextEdit[] = [];
  if (m.groups.word !== "Số") edits.push({ span: span(start, end), newText: "Số" });
  const close = m.groups.close ?? "";
  if (!close.endsWith(":")) edits.push({ span: span(end, end + close.length), newText: ":" });
  return edits;
}

function slashEdits(source: SourceText, number: DocumentNumber): TextEdit[] {
  if (number.digits === null || number.symbol === null) return [];
  const between = span(number.digits.end, number.symbol.start);
  const text = source.slice(between);
  // "215-QĐ/UBND": the Party's form; only where the body is none of the Party's.
  if (/^ *- *$/.test(text)) return LOST_HYPHEN.exec(number.symbolText)?.groups?.mark === "/" ? [{ span: between, newText: "/" }] : [];
  // A year stands between in normative texts.
  return text.trim() === "" ? [{ span: between, newText: "/" }] : [];
}

function hyphenEdits(number: DocumentNumber): TextEdit[] {
  const found = LOST_HYPHEN.exec(number.symbolText)?.groups;
  if (found?.type === undefined || number.symbol === null || number.symbol.end - number.symbol.start !== number.symbolText.length)
    return [];
  const at = number.symbol.start + found.type.length;
  return [{ span: span(at, at + (found.mark?.length ?? 0)), newText: "-" }];
}

/** The line after the edits, on one line. */
function written(source: SourceText, number: DocumentNumber, edits: readonly TextEdit[]): string {
  let text = "";
  let from = number.span.start;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    text += source.slice(span(from, edit.span.start)) + edit.newText;
    from = edit.span.end;
  }
  return (text + plain(source, span(from, number.span.end)))
    .replace(/ {2,}/g, " ")
    .replace(/:(?=\S)/u, ": ")
    .trim();
}
