/** Space between paragraphs of text: at least 6 points. */
import { GAP_BOUNDS } from "../../knowledge/layout";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { type Piece, piecesOf } from "./pieces";
import { habit, layoutOf, PAGE_RULE, pointsOf, SOURCE, times } from "./report";

const TOLERANCE = 0.5;
/** Share of the paragraphs that must be too close before it is told: a list may be set closer. */
const MOST_OF_THEM = 0.5;

export const paragraphGap = defineRule({
  code: "trinh-bay/cach-doan",
  level: "bien-tap",
  title: { vi: "Khoảng cách giữa các đoạn văn tối thiểu 6 pt", en: "At least 6 points between paragraphs" },
  source: SOURCE.body,
  why: {
    vi: "Khoảng cách giữa các đoạn văn tối thiểu là 6 pt.",
    en: "The space between paragraphs is at least 6 points.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "Nội dung: cách đoạn 0", good: "Nội dung: cách đoạn 6" },
    { at: "page", bad: "Nội dung: cách đoạn 3", good: "Nội dung: cách đoạn 6" },
  ],
  silent: [
    { at: "page", text: "Nội dung: cách đoạn 12", because: "không có mức cao nhất" },
    { at: "page", text: "Danh sách nơi nhận: cách đoạn 0", because: "nơi nhận viết sát dòng" },
  ],
  check(draft, context) {
    const { close, all, least } = closePairs(piecesOf(draft, layoutOf(context)));
    if (close.length < 2 || close.length < all * MOST_OF_THEM) return;
    const found = habit(
      close,
      (places) => ({
        vi: `Các đoạn cách nhau ${pointsOf(least)} pt${times(places).vi}; có thể đặt từ 6 pt.`,
        en: `The paragraphs are ${pointsOf(least)} points apart${times(places).en}; it can be 6 or more.`,
      }),
      { vi: "Đoạn sát đoạn trên dưới 6 pt.", en: "Less than 6 points below the paragraph above." },
    );
    if (found !== null) context.report(found);
  },
});

/** Paragraphs of text that follow one another directly, and those that stand too near the one above. */
function closePairs(pieces: readonly Piece[]): { readonly close: readonly Piece[]; readonly all: number; readonly least: number } {
  const close: Piece[] = [];
  let all = 0;
  let least = Number.POSITIVE_INFINITY;
  let last: Piece | null = null;
  for (const piece of pieces) {
    if (piece.part !== "body" || piece.paragraph.cell !== null || piece.paragraph.boxed) {
      if (piece.part !== "article") last = null;
      continue;
    }
    if (last !== null && piece.index === last.index + 1) {
      const gap = gapBetween(last, piece);
      all++;
      if (gap !== null && gap < GAP_BOUNDS[0] - TOLERANCE) {
        close.push(piece);
        least = Math.min(least, gap);
      }
    }
    last = piece;
  }
  return { close, all, least };
}

/** Points; null where the file leaves it to the program. Space below one paragraph and above the next add up. */
function gapBetween({ paragraph: above }: Piece, { paragraph: below }: Piece): number | null {
  if (above.spacing.autoAfter || below.spacing.autoBefore) return null;
  if (above.contextualSpacing && below.contextualSpacing && above.style === below.style) return 0;
  return Math.max(above.spacing.after, 0) + Math.max(below.spacing.before, 0);
}
