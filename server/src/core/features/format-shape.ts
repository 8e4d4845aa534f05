/** The outline of a file as one string, to compare two texts: kinds, labels and owners, in order. */
import type { DraftFile } from "../model/types";
import { foldForCompare } from "../text/fold";
import { type OutlineItem, outline } from "./outline";

/** Parts of the head stand in a fixed order: the columns of a head table come in any. */
const HEAD_ORDER: readonly string[] = ["issuer", "motto", "number", "place-date"];

export function outlineShape(file: DraftFile): string {
  const items = outline(file, { all: true });
  const out: string[] = [];
  for (let i = 0; i < items.length; ) {
    const head: OutlineItem[] = [];
    for (let item = items[i]; item !== undefined && HEAD_ORDER.includes(item.kind); item = items[++i]) head.push(item);
    head.sort((a, b) => HEAD_ORDER.indexOf(a.kind) - HEAD_ORDER.indexOf(b.kind));
    for (const item of head) write(item, 0, out);
    const next = items[i];
    if (next === undefined) break;
    write(next, 0, out);
    i++;
  }
  return out.join("\n");
}

function write(item: OutlineItem, depth: number, out: string[]): void {
  out.push(`${" ".repeat(Math.min(depth, 60))}${item.kind} ${foldForCompare(item.label).replace(/[–—•●▪·]/gu, "-")}`);
  for (const child of item.children) write(child, depth + 1, out);
}
