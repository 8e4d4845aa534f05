/** On which printed page a line of the user's text stands: for the places named in review sheets. */
import type { LayoutChoices } from "../knowledge/layout";
import type { DraftFile } from "../model/types";
import { composeFile } from "./compose";
import type { PageItem } from "./measure";
import { paginate } from "./paginate";
import { type Block, type Place, signingLines } from "./printed";

export interface PagePlaces {
  /** Pages of the whole file. */
  readonly pages: number;
  /** 1-based, counted through the whole file; that of the nearest printed line above when the line itself is not printed. */
  readonly of: (line: number) => number;
}

/** Pages as the file is laid out. Linear in its length. */
export function pagePlaces(file: DraftFile, layout: LayoutChoices = {}): PagePlaces {
  const pages = paginate(composeFile(file, layout));
  const first = new Map<number, number>();
  pages.forEach(({ items }, index) => {
    for (const place of items.flatMap(placesOf)) if (!first.has(place.line)) first.set(place.line, index + 1);
  });
  const lines = [...first.keys()].sort((a, b) => a - b);
  return { pages: pages.length, of: (line) => first.get(lastNotAfter(lines, line)) ?? 1 };
}

function placesOf(item: PageItem): readonly Place[] {
  if (item.kind === "lines") return [item.paragraph];
  return item.kind === "rows" ? [...(item.table.header === null ? [] : [item.table.header]), ...item.rows] : blockPlaces(item.block);
}

function blockPlaces(block: Block): readonly Place[] {
  switch (block.kind) {
    case "rule":
      return [];
    case "head":
      return [...block.left, ...block.right, ...block.lowerLeft, ...block.lowerRight].flatMap(blockPlaces);
    case "closing":
      return [...block.recipients, ...signingLines(block)];
    default:
      return [block];
  }
}

function lastNotAfter(lines: readonly number[], line: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return lines[Math.max(0, low - 1)] ?? 0;
}
