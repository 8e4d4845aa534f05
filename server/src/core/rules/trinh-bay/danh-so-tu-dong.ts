/** Marks of one level are counted by Word or typed, not both: else they part when something is inserted. */
import type { Draft } from "../../model/types";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { type Piece, piecesOf } from "./pieces";
import { layoutOf, PAGE_RULE } from "./report";

export const automaticNumbers = defineRule({
  code: "trinh-bay/danh-so-tu-dong",
  level: "bien-tap",
  title: { vi: "Số điều, khoản, điểm đánh cùng một cách", en: "Marks of articles, clauses and points are made one way" },
  source: "Thực hành trình bày; NĐ 30/2020/NĐ-CP không quy định",
  why: {
    vi: "Chỗ đánh số tự động, chỗ gõ tay thì khi thêm, bớt một mục số sẽ nhảy hoặc trùng.",
    en: "Where some marks are counted by Word and some are typed, they jump or repeat when an item is added.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "số thứ tự: vừa tự động vừa gõ tay", good: "số thứ tự: gõ tay" },
    { at: "page", bad: "số thứ tự: vừa gõ tay vừa tự động", good: "số thứ tự: tự động" },
  ],
  silent: [
    { at: "page", text: "số thứ tự: tự động", because: "cùng một cách" },
    { at: "page", text: "số thứ tự: gõ tay", because: "cùng một cách" },
  ],
  check(draft, context) {
    const marked = piecesOf(draft, layoutOf(context)).filter(isMarked);
    const automatic = marked.filter(({ paragraph }) => paragraph.numbering?.kind === "auto");
    const typed = marked.filter(({ paragraph }) => paragraph.numbering?.kind === "typed");
    const fewer = automatic.length <= typed.length ? automatic : typed;
    const [first, ...rest] = fewer;
    if (first === undefined || automatic.length === 0 || typed.length === 0) return;
    const kind = fewer === automatic ? "đánh số tự động" : "gõ tay";
    context.report({
      span: firstLetters(draft, first),
      message: {
        vi: `Số điều, khoản, điểm chỗ ${kind}, chỗ khác thì không; có thể đánh thống nhất một cách.`,
        en: "Some marks are counted by Word and some are typed; they can be made one way.",
      },
      related: rest.map((piece) => ({
        span: firstLetters(draft, piece),
        message: { vi: `Chỗ này ${kind}.`, en: fewer === automatic ? "Counted by Word." : "Typed." },
      })),
    });
  },
});

// Điều 1. · 1. · a)
const MARK = /^(?:Điều +\d+|\d{1,3}(?:\.\d{1,3})*[.)]?|[a-zđ][.)])/u;

const isMarked = ({ part, paragraph }: Piece): boolean =>
  (part === "body" || part === "article") && paragraph.cell === null && MARK.test(paragraph.numbering?.label ?? "");

const LETTERS = 12;
const firstLetters = ({ source }: Draft, { span }: Piece) => ({
  start: span.start,
  end: Math.min(span.end, source.lines[source.lineAt(span.start)]?.end ?? span.end, span.start + LETTERS),
});
