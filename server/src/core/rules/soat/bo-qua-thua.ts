/** A suppression comment that covers nothing any more is taken away. */
import { type Span, span } from "../../text/span";
import { defineRule, type Suppression } from "../rule";
import { ANY_KIND, ANY_REGIME, firstDraft, spaced } from "./chung";

const CLEAN = "Điều 1. Giao Sở Nội vụ rà soát hồ sơ.";
const WRONG = "Điều 1: Giao Sở Nội vụ rà soát hồ sơ.";

export const suppressionUnused = defineRule({
  code: "soat/bo-qua-thua",
  level: "bien-tap",
  title: { vi: "Dòng bỏ qua không còn cần thì bỏ", en: "A suppression that covers nothing is removed" },
  source: "Quy ước của vbhc về dòng “%% vbhc: bỏ qua …”",
  why: {
    vi: "Dòng bỏ qua còn sót lại sẽ che mục mới phát sinh ở chỗ đó mà không ai biết.",
    en: "A suppression left behind would hide a new finding at its place without anyone knowing.",
  },
  aspect: "the-thuc",
  holds: { regimes: ANY_REGIME, kinds: ANY_KIND },
  examples: [
    { at: "content", bad: spaced("%% vbhc: bỏ qua bo-cuc/dieu-dang: chép nguyên văn bản gốc", CLEAN), good: CLEAN },
    { at: "content", bad: spaced("%% vbhc: bỏ qua cả tệp can-cu/*: chép nguyên văn bản gốc", CLEAN), good: CLEAN },
  ],
  silent: [
    { at: "content", text: spaced("%% vbhc: bỏ qua bo-cuc/dieu-dang: chép nguyên văn bản gốc", WRONG), because: "dòng đang che một mục" },
    { at: "content", text: spaced("%% vbhc: bỏ qua cả tệp bo-cuc/*: chép nguyên văn bản gốc", WRONG), because: "cả tệp, đang che một mục" },
  ],
  check(draft, { report, suppressions, file }) {
    if (!firstDraft(draft, file)) return;
    for (const entry of suppressions) {
      const idle = entry.reason === "" ? [] : entry.codes.filter((code) => code.known && !code.used);
      for (const code of idle) {
        const whole = entry.codes.length === 1;
        report({
          span: code.span,
          tags: ["unnecessary"],
          message: {
            vi: `Không còn mục “${code.code}” nào để bỏ qua ở đây, có thể bỏ dòng này.`,
            en: `No finding of “${code.code}” is left to suppress here; this line may go.`,
          },
          fixes: whole
            ? [
                {
                  title: { vi: "Bỏ dòng này", en: "Remove this line" },
                  kind: "safe",
                  edits: [{ span: wholeLine(entry, file.source.folded), newText: "" }],
                },
              ]
            : [],
        });
      }
    }
  },
});

/** The comment with its line end. */
function wholeLine(entry: Suppression, text: string): Span {
  const end = /^(?:\r\n|\n|\r)?/.exec(text.slice(entry.span.end, entry.span.end + 2))?.[0].length ?? 0;
  return span(entry.span.start, entry.span.end + end);
}
