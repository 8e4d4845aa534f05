/** Rows, cells, widths and lines of a Word table, as its elements say them. */
import { borderOf, TWIP_MM } from "./formats";
import type { Styles } from "./styles";
import { attribute, child, children, type Element, numberOf, path } from "./xml";

/** Rows and cells may stand in content controls. */
function* wrapped(element: Element, name: string): Generator<Element> {
  for (const one of children(element)) {
    if (one.localName === name) yield one;
    else if (one.localName === "sdt") yield* wrapped(child(one, "sdtContent") ?? one, name);
    else if (one.localName === "customXml" || one.localName === "ins") yield* wrapped(one, name);
  }
}
export const rowsOf = (table: Element): Generator<Element> => wrapped(table, "tr");
export const cellsOf = (row: Element): Generator<Element> => wrapped(row, "tc");

/** Most cells draw a line of their own. */
export function cellsRuled(table: Element): boolean {
  let cells = 0;
  let ruled = 0;
  for (const row of rowsOf(table)) {
    for (const cell of cellsOf(row)) {
      cells++;
      const lines = [...children(path(cell, "tcPr", "tcBorders"))].filter((one) => borderOf(one));
      if (lines.length >= 2) ruled++;
    }
  }
  return ruled > 0 && ruled * 2 >= cells;
}

export function widthOf(element: Element | null): number | null {
  const width = numberOf(element, "w");
  return width === null || width <= 0 || (attribute(element, "type") ?? "dxa") !== "dxa" ? null : width * TWIP_MM;
}

/** Lines between or around cells, said by the table, else by its style, else by most of its cells. */
export function isRuled(table: Element, properties: Element | null, style: string | null, styles: Styles): boolean {
  const chain = styles.chain(style).map(({ id }) => path(styles.element(id), "tblPr", "tblBorders"));
  for (const borders of [child(properties, "tblBorders"), ...chain.reverse()]) {
    if (borders === null) continue;
    if ([...children(borders)].filter((one) => borderOf(one)).length >= 2) return true;
    break;
  }
  return cellsRuled(table);
}
