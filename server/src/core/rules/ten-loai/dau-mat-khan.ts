/** Marks of urgency and secrecy in the words that the decree and the law on State secrets know. */
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { ADMINISTRATIVE, ND30, quoted, replace } from "../parts";
import { defineRule } from "../rule";

const HEAD = "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN";

/** What is written, and the word of the decree for it (Phụ lục I, Mục III.2). */
const WRONG: readonly (readonly [RegExp, string])[] = [
  [/^HỎA +TỐC +HẸN +GIỜ$/u, "HỎA TỐC"],
  [/^(?:KHẨN +CẤP|RẤT +KHẨN|TỐI +KHẨN)$/u, "THƯỢNG KHẨN"],
  [/^(?:TUYỆT +ĐỐI +MẬT|TUYỆT +MẬT +KHẨN)$/u, "TUYỆT MẬT"],
  [/^(?:LƯU +HÀNH +TRONG +NỘI +BỘ|TÀI +LIỆU +NỘI +BỘ|NỘI +BỘ)$/u, "LƯU HÀNH NỘI BỘ"],
  [/^(?:XEM +XONG +TRẢ|ĐỌC +XONG +TRẢ +LẠI|XEM +XONG +THU +HỒI)$/u, "XEM XONG TRẢ LẠI"],
];
/** A right word that is not in capitals, or has a dot. */
const NEARLY = /^(?:hỏa tốc|thượng khẩn|khẩn|tuyệt mật|tối mật|mật|lưu hành nội bộ|xem xong trả lại)[.!]*$/iu;

export const urgencyMark = defineRule({
  code: "ten-loai/dau-mat-khan",
  level: "nen-sua",
  title: { vi: "Dấu chỉ độ khẩn, mật, phạm vi lưu hành đúng chữ", en: "Marks of urgency, secrecy and circulation" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.2",
  why: {
    vi: "Mức độ khẩn: HỎA TỐC, THƯỢNG KHẨN, KHẨN; độ mật: TUYỆT MẬT, TỐI MẬT, MẬT; lưu hành: XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ.",
    en: "Urgency: HỎA TỐC, THƯỢNG KHẨN, KHẨN; secrecy: TUYỆT MẬT, TỐI MẬT, MẬT; circulation: XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    { at: "issuer", bad: `${HEAD}\nHỎA TỐC HẸN GIỜ`, good: `${HEAD}\nHỎA TỐC` },
    { at: "issuer", bad: `${HEAD}\nKHẨN CẤP`, good: `${HEAD}\nTHƯỢNG KHẨN` },
  ],
  silent: [
    { at: "issuer", text: `${HEAD}\nHỎA TỐC`, because: "đúng chữ của nghị định" },
    { at: "content", text: "Điều 1. Giao Sở Nội vụ thực hiện chế độ thông tin KHẨN CẤP khi có bão.", because: "lời của điều" },
  ],
  check(draft, { report }) {
    for (const { where, right } of marks(draft)) {
      report({
        span: where,
        message: {
          vi: `${quoted(draft.source, where)} nên ghi “${right}”.`,
          en: `${quoted(draft.source, where)} should read “${right}”.`,
        },
        fixes: [replace(where, right, "ask")],
      });
    }
  },
});

/** Lines above the title that are such a mark in other words. */
function marks(draft: Draft): { readonly where: Span; readonly right: string }[] {
  const { source } = draft;
  const found: { readonly where: Span; readonly right: string }[] = [];
  const stop = draft.title?.span.start ?? draft.header.span?.end ?? draft.span.start;
  for (let i = source.lineAt(draft.span.start); i < source.lines.length; i++) {
    const line = source.lines[i];
    if (line === undefined || line.start >= stop) break;
    const text = source.slice(line);
    const bare = text.replace(/^[ |*]+|[ |*]+$/gu, "");
    if (bare.length < 3 || bare.length > 30) continue;
    const right = WRONG.find(([pattern]) => pattern.test(bare))?.[1] ?? nearly(bare);
    const start = line.start + text.indexOf(bare);
    if (right !== null) found.push({ where: span(start, start + bare.length), right });
  }
  return found;
}

function nearly(text: string): string | null {
  const right = text.replace(/[.!]+$/u, "").toUpperCase();
  return NEARLY.test(text) && right !== text ? right : null;
}
