/** Alignment: centred head and titles, justified text. */
import { PARTS, type PartName } from "../../knowledge/layout";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { type Piece, piecesOf } from "./pieces";
import { habit, layoutOf, nameOf, PAGE_RULE, SOURCE, times } from "./report";

/** Parts that stand in the middle of the page or of their column. Number and place are set by their columns. */
const CENTRED: ReadonlySet<PartName> = new Set<PartName>([
  "national-heading",
  "motto",
  "parent-body",
  "issuing-body",
  "kind-title",
  "subject",
  "authority",
  "decision-word",
  "part-label",
  "annex-label",
  "annex-title",
  "attached-line",
  "signing-title",
  "signer",
]);
const JUSTIFIED: ReadonlySet<PartName> = new Set<PartName>(["body", "legal-basis"]);
/** A line of so few letters looks the same justified and at the left. */
const SHORT = 70;

const WORDS = {
  left: { vi: "canh trái", en: "left-aligned" },
  center: { vi: "canh giữa", en: "centred" },
  right: { vi: "canh phải", en: "right-aligned" },
  justify: { vi: "canh đều hai lề", en: "justified" },
} as const;

export const alignment = defineRule({
  code: "trinh-bay/canh-le",
  level: "nen-sua",
  title: { vi: "Đầu văn bản, tiêu đề canh giữa; lời văn canh đều hai lề", en: "Head and titles centred, text justified" },
  source: `${SOURCE.body}; Mục V`,
  why: {
    vi: "Quốc hiệu, tên loại, trích yếu, chữ ký canh giữa; căn cứ và lời văn canh đều cả hai lề.",
    en: "National heading, titles and signature are centred; legal bases and text are justified.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "Nội dung: canh trái", good: "Nội dung: canh đều" },
    { at: "page", bad: "Tên loại: canh trái", good: "Tên loại: canh giữa" },
  ],
  silent: [
    { at: "page", text: "Số, ký hiệu: canh trái", because: "số, ký hiệu đứng giữa hay trái đều gặp" },
    { at: "page", text: "Địa danh, thời gian: canh phải", because: "địa danh, thời gian ở cột phải" },
  ],
  check(draft, context) {
    const wrong = new Map<string, Piece[]>();
    for (const piece of piecesOf(draft, layoutOf(context))) {
      if (!isWrong(piece)) continue;
      const key = `${piece.part} ${piece.paragraph.alignment}`;
      wrong.set(key, [...(wrong.get(key) ?? []), piece]);
    }
    for (const pieces of wrong.values()) {
      const [first] = pieces;
      if (first === undefined) continue;
      const is = WORDS[first.paragraph.alignment];
      const wanted = WORDS[PARTS[first.part].align];
      const found = habit(
        pieces,
        (places) => ({
          vi: `${nameOf(first.part)} ${is.vi}${times(places).vi}; nên ${wanted.vi}.`,
          en: `“${nameOf(first.part)}” is ${is.en}${times(places).en}; it should be ${wanted.en}.`,
        }),
        { vi: `Đang ${is.vi}.`, en: `It is ${is.en}.` },
      );
      if (found !== null) context.report(found);
    }
  },
});

function isWrong({ part, paragraph, span }: Piece): boolean {
  const { alignment: own, cell } = paragraph;
  if (CENTRED.has(part)) return own !== "center" && !(own === "justify" && cell !== null);
  return JUSTIFIED.has(part) && cell === null && own !== "justify" && span.end - span.start >= SHORT;
}
