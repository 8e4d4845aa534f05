/** The punctuation after a căn cứ; shared by the rules for the last one and for the others. */
import type { Fix } from "../../model/finding";
import type { LegalBasis } from "../../model/types";
import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { lastWord } from "../parts";

/** The mark as written; where there is none, the last word before it. */
export const endPlace = (source: SourceText, basis: LegalBasis): Span =>
  basis.end.end > basis.end.start ? basis.end : lastWord(source, span(basis.span.start, basis.end.start));

/** Puts `mark` in the place of what stands at the end. */
export function endFix(basis: LegalBasis, mark: ";" | "."): Fix {
  const name = mark === ";" ? { vi: "dấu chấm phẩy", en: "semicolon" } : { vi: "dấu chấm", en: "full stop" };
  const verb = basis.end.end > basis.end.start ? { vi: "Thay bằng", en: "Replace with a" } : { vi: "Thêm", en: "Add a" };
  return {
    title: { vi: `${verb.vi} ${name.vi}`, en: `${verb.en} ${name.en}` },
    kind: "safe",
    edits: [{ span: basis.end, newText: mark }],
  };
}
