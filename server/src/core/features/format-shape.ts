/** The outline of a file as one string, to compare two texts: kinds, labels and owners, in order. */
import type { DraftFile } from "../model/types";
import { foldForCompare } from "../text/fold";
import { type OutlineItem, outline } from "./outline";

/** Parts of a head and of a closing stand in a fixed order: the columns of a table come in any. */
const ORDERS: readonly (readonly string[])[] = [
  ["issuer", "motto", "number", "place-date"],
  ["recipients", "signature"],
];
const orderOf = ({ kind }: OutlineItem): readonly string[] | undefined => ORDERS.find((kinds) => kinds.includes(kind));

export function outlineShape(file: DraftFile): string {
  const items = outline(file, { all: true });
  const out: string[] = [];
  for (let i = 0; i < items.length; ) {
    const first = items[i] as OutlineItem;
    const order = orderOf(first);
    const parts = [first];
    for (let item = items[++i]; order !== undefined && item !== undefined && order.includes(item.kind); item = items[++i]) parts.push(item);
    if (order !== undefined) parts.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    for (const item of parts) write(item, 0, out);
  }
  return out.join("\n");
}

function write(item: OutlineItem, depth: number, out: string[]): void {
  out.push(`${" ".repeat(Math.min(depth, 60))}${item.kind} ${foldForCompare(item.label).replace(/[–—•●▪·]/gu, "-")}`);
  for (const child of item.children) write(child, depth + 1, out);
}
