/** The font of the letters: Times New Roman in every part. */
import { FONT } from "../../knowledge/layout";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { piecesOf } from "./pieces";
import { habit, layoutOf, PAGE_RULE, SOURCE, times } from "./report";

/** Names under which programs keep the same letters. */
const SAME = /^Times New Roman(?:[ ,].*)?$/iu;
/** Fonts that only draw symbols: a box to tick, an arrow. */
const SYMBOLS = /^(?:Symbol|Wingdings.*|Webdings|MS Gothic|Segoe UI Symbol|Cambria Math)$/iu;

export const font = defineRule({
  code: "trinh-bay/phong-chu",
  level: "nen-sua",
  title: { vi: "Phông chữ Times New Roman", en: "The font is Times New Roman" },
  source: SOURCE.font,
  why: {
    vi: "Văn bản hành chính dùng một phông chữ Times New Roman, bộ mã Unicode; phông khác làm lệch cỡ chữ, mất dấu khi gửi đi.",
    en: "Administrative documents use one font, Times New Roman in Unicode; another shifts sizes and may lose marks when sent.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "Nội dung: phông Arial", good: "Nội dung: phông Times New Roman" },
    { at: "page", bad: "Tên loại: phông Calibri", good: "Tên loại: phông Times New Roman" },
  ],
  silent: [
    { at: "page", text: "Nội dung: phông times new roman", because: "tên phông không phân biệt chữ hoa" },
    { at: "page", text: "Nội dung: phông Wingdings", because: "ô đánh dấu, ký hiệu" },
  ],
  check(draft, context) {
    const byFont = new Map<string, ReturnType<typeof piecesOf>[number][]>();
    for (const piece of piecesOf(draft, layoutOf(context))) {
      const name = piece.face?.font;
      if (name == null || SAME.test(name) || SYMBOLS.test(name)) continue;
      byFont.set(name, [...(byFont.get(name) ?? []), piece]);
    }
    for (const [name, pieces] of byFont) {
      const found = habit(
        pieces,
        (places) => ({
          vi: `Chữ dùng phông ${name}${times(places).vi}; nên dùng ${FONT}.`,
          en: `The letters are in ${name}${times(places).en}; they should be in ${FONT}.`,
        }),
        { vi: `Phông ${name}.`, en: `In ${name}.` },
      );
      if (found !== null) context.report(found);
    }
  },
});
