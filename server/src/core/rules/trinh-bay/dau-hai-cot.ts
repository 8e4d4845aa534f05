/** The head stands in two columns that fit the page. */
import { PAPER } from "../../knowledge/layout";
import type { TableFacts } from "../../model/layout-facts";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { piecesOf } from "./pieces";
import { decimal, layoutOf, PAGE_RULE } from "./report";

/** Millimetres by which borders of cells go over the margins in Word's own tables. */
const TOLERANCE = 12;

export const headColumns = defineRule({
  code: "trinh-bay/dau-hai-cot",
  level: "bien-tap",
  title: { vi: "Đầu văn bản hai cột vừa khổ trang", en: "The two-column head fits the page" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục IV (sơ đồ bố trí)",
  why: {
    vi: "Tên cơ quan ở bên trái, Quốc hiệu ở bên phải; bảng rộng hơn trang thì chữ in ra bị mất hoặc lệch.",
    en: "The issuer stands at the left, the national heading at the right; a table wider than the page is cut in print.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "bảng đầu: rộng 200", good: "bảng đầu: rộng 165" },
    { at: "page", bad: "bảng đầu: một cột", good: "bảng đầu: rộng 165" },
  ],
  silent: [
    { at: "page", text: "bảng đầu: rộng 172", because: "viền ô của Word lấn lề một chút" },
    { at: "page", text: "bảng đầu: rộng 150", because: "hẹp hơn trang" },
  ],
  check(draft, context) {
    const layout = layoutOf(context);
    const heading = piecesOf(draft, layout).find(({ part }) => part === "national-heading");
    const issuer = piecesOf(draft, layout).find(({ part }) => part === "issuing-body" || part === "parent-body");
    if (heading === undefined || issuer === undefined) return;
    const table = layout.tables[heading.paragraph.cell?.table ?? -1];
    const section = layout.sections[heading.paragraph.section];
    // on other paper than A4 the paper is what must be mended first
    const fits = section?.page != null && Math.abs(section.page.width - PAPER.width) < 1;
    const room = !fits || section.margins === null ? null : PAPER.width - section.margins.left - section.margins.right;
    const width = table === undefined ? null : widthOf(table);
    if (table !== undefined && columnsOf(table) < 2) {
      context.report({
        span: issuer.span,
        message: {
          vi: "Tên cơ quan và Quốc hiệu chưa ở hai cột; có thể đặt trong bảng hai cột không kẻ viền.",
          en: "Issuer and national heading are not in two columns; a table of two columns without borders can hold them.",
        },
      });
    } else if (width !== null && room !== null && width > room + TOLERANCE) {
      context.report({
        span: heading.span,
        message: {
          vi: `Bảng đầu văn bản rộng ${decimal(width)} mm, quá phần chữ ${decimal(room)} mm; có thể thu lại.`,
          en: `The head's table is ${decimal(width)} mm wide, the text ${decimal(room)} mm; it can be made narrower.`,
        },
      });
    }
  },
});

/** Counted by its cells too: a grid may be left out of the file. */
const columnsOf = ({ columns, cells }: TableFacts): number =>
  cells.reduce((most, cell) => Math.max(most, cell.column + cell.columns), columns.length);

function widthOf({ width, columns }: TableFacts): number | null {
  if (columns.length > 0 && columns.every((column) => column !== null))
    return columns.reduce<number>((sum, column) => sum + (column ?? 0), 0);
  return width;
}
