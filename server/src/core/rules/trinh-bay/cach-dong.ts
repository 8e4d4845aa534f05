/** Lines of text: single to one and a half. */
import { LINE_BOUNDS } from "../../knowledge/layout";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { type Piece, piecesOf } from "./pieces";
import { decimal, habit, layoutOf, PAGE_RULE, SOURCE, times } from "./report";

const TOLERANCE = 0.03;
/** Height of a line of Times New Roman, times its size. */
const FONT_LINE = 1.15;
/** Lines of a fixed height are judged less closely. */
const FIXED_TOLERANCE = 0.12;

export const lineSpacing = defineRule({
  code: "trinh-bay/cach-dong",
  level: "bien-tap",
  title: { vi: "Khoảng cách giữa các dòng từ dòng đơn đến 1,5 lines", en: "Lines from single to one and a half" },
  source: SOURCE.body,
  why: {
    vi: "Khoảng cách giữa các dòng tối thiểu là cách dòng đơn, tối đa là 1,5 lines.",
    en: "Lines are single-spaced at least, one and a half at most.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "Nội dung: giãn dòng 2", good: "Nội dung: giãn dòng 1,5" },
    { at: "page", bad: "Nội dung: giãn dòng 0,8", good: "Nội dung: giãn dòng 1" },
  ],
  silent: [
    { at: "page", text: "Nội dung: giãn dòng 18 pt", because: "dòng cố định 18 pt của chữ 14 là hơn dòng đơn" },
    { at: "page", text: "Nội dung: giãn dòng 1,15", because: "từ dòng đơn đến 1,5 lines" },
  ],
  check(draft, context) {
    const wrong = piecesOf(draft, layoutOf(context)).filter(isWrong);
    const [first] = wrong;
    if (first === undefined) return;
    const { kind, value } = first.paragraph.line;
    const measure = kind === "multiple" ? `${decimal(value)} lines` : `${decimal(value)} pt`;
    const found = habit(
      wrong,
      (places) => ({
        vi: `Giãn dòng ${measure}${times(places).vi}; có thể đặt từ dòng đơn đến 1,5 lines.`,
        en: `Line spacing is ${measure}${times(places).en}; it can be from single to 1.5 lines.`,
      }),
      { vi: "Giãn dòng ngoài mức.", en: "Line spacing out of bounds." },
    );
    if (found !== null) context.report(found);
  },
});

function isWrong({ part, paragraph, face }: Piece): boolean {
  if (part !== "body" || paragraph.cell !== null || paragraph.boxed) return false;
  const { kind, value } = paragraph.line;
  const [least, most] = LINE_BOUNDS;
  if (kind === "multiple") return value < least - TOLERANCE || value > most + TOLERANCE;
  const size = face?.size ?? null;
  if (kind === "least" || size === null) return false;
  const lines = value / (size * FONT_LINE);
  return lines < least - FIXED_TOLERANCE || lines > most + FIXED_TOLERANCE;
}
