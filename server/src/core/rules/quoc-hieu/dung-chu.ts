/** Quốc hiệu: the words and their capitals. The place of the tone mark (HÒA, HOÀ) is no matter: the decree prints both. */
import type { Draft } from "../../model/types";
import type { SourceText } from "../../text/source";
import type { Span } from "../../text/span";
import { ND30, plain, type Reporter, replace, STATE } from "../parts";
import { defineRule } from "../rule";

export const NATIONAL_HEADING = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/** With "NƯỚC" before it and a few wrong letters. */
const LONGEST = 48;
/** Bars, emphasis and backslashes that copied tables leave in the line. */
const BORDERS = /[|*_#\\]/g;

export const nationalHeadingWords = defineRule({
  code: "quoc-hieu/dung-chu",
  level: "bat-buoc",
  title: { vi: "Quốc hiệu phải đúng chữ, viết in hoa", en: "The national heading must have its exact words, in capitals" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.a",
  why: {
    vi: "Quốc hiệu là dòng chữ cố định; sai một chữ thì văn bản bị trả lại.",
    en: "The national heading is a fixed line; one wrong letter sends the document back.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "national", bad: "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM", good: NATIONAL_HEADING },
    { at: "national", bad: "Cộng hòa xã hội chủ nghĩa Việt Nam", good: NATIONAL_HEADING },
    { at: "national", bad: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.", good: NATIONAL_HEADING },
  ],
  silent: [
    { at: "national", text: "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", because: "chính nghị định in cả HÒA và HOÀ" },
    { at: "national", text: "CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM", because: "Quốc hiệu xuống dòng khi chép" },
  ],
  check(draft: Draft, { report }) {
    const heading = draft.header.nationalHeading;
    if (heading === null) return;
    const written = plain(draft.source, heading).replace(BORDERS, "").replace(/ {2,}/g, " ").trim();
    const after = closingMark(draft.source, heading);
    if (written === NATIONAL_HEADING) {
      if (after.end > after.start) reportMark(after, report);
      return;
    }
    // The rest of a broken line, or words of another column, may have been left out or taken in.
    if (NATIONAL_HEADING.startsWith(written) || written.length > LONGEST) return;
    const where = { start: heading.start, end: after.end };
    report({
      span: where,
      message: {
        vi: `Quốc hiệu ghi “${written}”; phải ghi “${NATIONAL_HEADING}”.`,
        en: `The national heading reads “${written}”; it must read “${NATIONAL_HEADING}”.`,
      },
      fixes: [replace(where, NATIONAL_HEADING, "safe")],
    });
  },
});

/** A dot or comma that ends the line. */
function closingMark(source: SourceText, heading: Span): Span {
  const line = source.lines[source.lineAt(heading.end)];
  const m = /^ *[.,;:]+(?= *$)/u.exec(source.slice({ start: heading.end, end: line?.end ?? heading.end }));
  return { start: heading.end, end: heading.end + (m?.[0].length ?? 0) };
}

function reportMark(where: Span, report: Reporter): void {
  report({
    span: where,
    level: "nen-sua",
    message: { vi: "Cuối Quốc hiệu không nên có dấu câu.", en: "The national heading should have no closing mark." },
    fixes: [
      { title: { vi: "Bỏ dấu câu cuối Quốc hiệu", en: "Remove the closing mark" }, kind: "safe", edits: [{ span: where, newText: "" }] },
    ],
  });
}
