/** The first line of a paragraph of text goes in by 1 cm or 1,27 cm. */
import { INDENTS, type PartName } from "../../knowledge/layout";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { type Piece, piecesOf } from "./pieces";
import { decimal, habit, layoutOf, PAGE_RULE, SOURCE, times } from "./report";

/** Millimetres. Between the two measures nothing is told: Word's own presets lie there. */
const TOLERANCE = 0.6;
const LEAST = Math.min(...INDENTS) - TOLERANCE;
const MOST = Math.max(...INDENTS) + TOLERANCE;

export const firstLineIndent = defineRule({
  code: "trinh-bay/lui-dau-dong",
  level: "bien-tap",
  title: { vi: "Đầu dòng lời văn lùi vào 1 cm hoặc 1,27 cm", en: "First lines go in by 1 cm or 1.27 cm" },
  source: SOURCE.body,
  why: {
    vi: "Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm.",
    en: "When a line begins a paragraph, its first letter goes in by 1 cm or 1.27 cm.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "Nội dung: lùi đầu dòng 0", good: "Nội dung: lùi đầu dòng 12,7" },
    { at: "page", bad: "Nội dung: lùi đầu dòng 20", good: "Nội dung: lùi đầu dòng 10" },
    { at: "page", bad: "Căn cứ: lùi đầu dòng 0", good: "Căn cứ: lùi đầu dòng 12,7" },
  ],
  silent: [
    { at: "page", text: "Nội dung: lùi đầu dòng 12,5", because: "chương trình soạn thảo làm tròn" },
    { at: "page", text: "Danh sách nơi nhận: lùi đầu dòng 0", because: "nơi nhận sát lề trái" },
  ],
  check(draft, context) {
    const wrong = piecesOf(draft, layoutOf(context)).filter(isWrong);
    const [first] = wrong;
    if (first === undefined) return;
    const measure = decimal(indentOf(first));
    const found = habit(
      wrong,
      (places) => ({
        vi: `Đầu dòng lùi ${measure} mm${times(places).vi}; có thể đặt 10 mm hoặc 12,7 mm.`,
        en: `The first line goes in by ${measure} mm${times(places).en}; it can be 10 mm or 12.7 mm.`,
      }),
      { vi: "Đầu dòng lùi khác mức 10 mm, 12,7 mm.", en: "Neither 10 mm nor 12.7 mm." },
    );
    if (found !== null) context.report(found);
  },
});

/** From the margin to the first letter: a hanging list and a paragraph set in as a whole count alike. */
const indentOf = ({ paragraph: { indent } }: Piece): number => indent.left + indent.firstLine;

/** Parts whose first line goes in: the decree's forms set legal bases like the text. */
const INDENTED: ReadonlySet<PartName> = new Set<PartName>(["legal-basis", "body"]);

const isWrong = (piece: Piece): boolean => {
  const { part, paragraph } = piece;
  if (!INDENTED.has(part) || paragraph.cell !== null || paragraph.boxed || paragraph.alignment === "center") return false;
  const own = indentOf(piece);
  return own < LEAST || own > MOST;
};
