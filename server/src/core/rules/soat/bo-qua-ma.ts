/** A suppression comment names codes that exist. */
import { defineRule } from "../rule";
import { ANY_KIND, ANY_REGIME, firstDraft, spaced } from "./chung";

const CLEAN = "Điều 1. Giao Sở Nội vụ rà soát hồ sơ.";

export const suppressionCode = defineRule({
  code: "soat/bo-qua-ma",
  level: "nen-sua",
  title: { vi: "Dòng bỏ qua ghi đúng mã mục rà soát", en: "A suppression names an existing rule" },
  source: "Quy ước của vbhc về dòng “%% vbhc: bỏ qua …”",
  why: {
    vi: "Mã không có thì không bỏ qua được gì; thường là gõ nhầm.",
    en: "A code that does not exist suppresses nothing; it is usually a slip of typing.",
  },
  aspect: "the-thuc",
  holds: { regimes: ANY_REGIME, kinds: ANY_KIND },
  examples: [
    { at: "content", bad: spaced("%% vbhc: bỏ qua bo-cuc/dieu-dan: chép nguyên văn", CLEAN), good: CLEAN },
    { at: "content", bad: spaced("%% vbhc: tạm bỏ", CLEAN), good: CLEAN },
  ],
  silent: [
    {
      at: "content",
      text: spaced("%% vbhc: bỏ qua bo-cuc/dieu-dang: chép nguyên văn bản gốc", "Điều 1: Giao Sở Nội vụ rà soát hồ sơ."),
      because: "mã có thật",
    },
    {
      at: "content",
      text: spaced("%% vbhc: bỏ qua cả tệp bo-cuc/*: chép nguyên văn bản gốc", "Điều 1: Giao Sở Nội vụ rà soát hồ sơ."),
      because: "“nhóm/*” chỉ cả nhóm",
    },
  ],
  check(draft, { report, suppressions, file }) {
    if (!firstDraft(draft, file)) return;
    for (const entry of suppressions) {
      if (!entry.understood) {
        report({
          span: entry.span,
          message: {
            vi: "Chưa rõ dòng “vbhc:” này. Nên viết “%% vbhc: bỏ qua MÃ: lý do”.",
            en: "This “vbhc:” line is not understood. Write “%% vbhc: bỏ qua CODE: reason”.",
          },
        });
      }
      for (const code of entry.codes) {
        if (code.known) continue;
        report({
          span: code.span,
          message: { vi: `Không có mục rà soát mang mã “${code.code}”.`, en: `There is no rule “${code.code}”.` },
        });
      }
    }
  },
});
