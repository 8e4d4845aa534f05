/** Small rules for tests of the server: what they find depends on nothing but single words of the text. */
import type { Draft } from "../../server/src/core/model/types";
import { defineRule, type Rule, type RuleContext } from "../../server/src/core/rules/rule";
import { type Span, span } from "../../server/src/core/text/span";

const both = (text: string): { vi: string; en: string } => ({ vi: `${text}.`, en: `${text} (en).` });

/** All places of a word in a draft. */
function places(draft: Draft, word: string): Span[] {
  const found: Span[] = [];
  const { flat } = draft.source;
  for (let at = flat.indexOf(word, draft.span.start); at >= 0 && at < draft.span.end; at = flat.indexOf(word, at + 1)) {
    found.push(span(at, at + word.length));
  }
  return found;
}

function rule(
  code: string,
  level: Rule["level"],
  check: (draft: Draft, context: RuleContext<{ word: string }>) => void,
): Rule<{ word: string }> {
  return defineRule<{ word: string }>({
    code,
    level,
    title: both(`Mục ${code}`),
    source: "NĐ 30/2020/NĐ-CP, Điều 8",
    why: both(`Vì ${code}`),
    aspect: "the-thuc",
    holds: { regimes: ["hanh-chinh"], kinds: "all" },
    options: { defaults: { word: "ngyà" }, schema: (z) => z.object({ word: z.string() }) },
    examples: [],
    silent: [],
    check,
  });
}

/** A misspelt word with a safe fix; the word is an option. */
const misspelt = rule("thu/chu-sai", "nen-sua", (draft, { options, report }) => {
  for (const where of places(draft, options.word)) {
    const fixes = [{ title: both("Thay bằng “ngày”"), kind: "safe", edits: [{ span: where, newText: "ngày" }] }] as const;
    report({ span: where, message: both(`Chữ “${options.word}”`), fixes, data: { word: options.word } });
  }
});

/** A word whose fix changes the meaning; later places are related to the first. */
const doubtful = rule("thu/nghi-ngo", "bat-buoc", (draft, { report }) => {
  const found = places(draft, "hoặc là");
  const [first] = found;
  if (first === undefined) return;
  report({
    span: first,
    message: both("Chưa rõ chọn bên nào"),
    related: found.slice(1).map((where) => ({ span: where, message: both("Cũng ở đây") })),
    tags: ["unnecessary"],
    fixes: [{ title: both("Bỏ “hoặc là”"), kind: "ask", edits: [{ span: first, newText: "" }] }],
  });
});

/** Not shown unless asked for. */
const editorial = rule("thu/bien-tap", "bien-tap", (draft, { report }) => {
  for (const where of places(draft, "nhé")) report({ span: where, message: both("Có thể bỏ chữ này") });
});

/** Speaks only of whole documents. */
const missing = rule("thu/thieu-phan", "can-xac-minh", (draft, { excerpt, report }) => {
  if (!excerpt && draft.recipients === null)
    report({ span: span(draft.span.start, draft.span.start + 1), message: both("Chưa thấy nơi nhận") });
});

/** Breaks down on one word. */
const broken = rule("thu/hong", "bat-buoc", (draft) => {
  if (places(draft, "NỔ").length > 0) throw new Error("hỏng giữa chừng");
});

/** Says which day validity is asked at. */
const today = rule("thu/ngay", "can-xac-minh", (draft, { asOf, report }) => {
  for (const where of places(draft, "hôm nay")) {
    report({ span: where, message: both(asOf === null ? "Chưa rõ ngày" : `Ngày ${asOf.day}/${asOf.month}/${asOf.year}`) });
  }
});

export const TEST_RULES: readonly Rule<unknown>[] = [
  misspelt,
  doubtful,
  editorial,
  missing,
  broken,
  today,
] as unknown as readonly Rule<unknown>[];

/** A short decision with `content` as its first article. */
export const decision = (content: string): string => `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:      /QĐ-UBND
Lam Sơn, ngày      tháng 10 năm 2026

QUYẾT ĐỊNH
Về việc rà soát hồ chứa

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường.

QUYẾT ĐỊNH:

Điều 1. ${content}
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Lưu: VT, NN.

CHỦ TỊCH
Trần Văn Bình
`;
