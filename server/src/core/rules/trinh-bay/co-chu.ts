/** Sizes of letters, part by part. */
import { PARTS, type PartName } from "../../knowledge/layout";
import type { Text } from "../../model/finding";
import { count, ND30, STATE } from "../parts";
import { defineRule, type RuleContext } from "../rule";
import { type Piece, piecesOf } from "./pieces";
import { habit, layoutOf, nameOf, PAGE_RULE, pointsOf, SOURCE, times } from "./report";

/** Points: Word knows halves, programs that convert round. */
const TOLERANCE = 0.25;

export const letterSize = defineRule({
  code: "trinh-bay/co-chu",
  level: "nen-sua",
  title: { vi: "Cỡ chữ từng phần theo mẫu", en: "Sizes of letters, part by part" },
  source: SOURCE.type,
  why: {
    vi: "Mỗi thành phần thể thức có cỡ chữ riêng trong bảng mẫu chữ của nghị định.",
    en: "Each part of a document has its size in the decree's table of type.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "Quốc hiệu: cỡ 14", good: "Quốc hiệu: cỡ 13" },
    { at: "page", bad: "Danh sách nơi nhận: cỡ 13", good: "Danh sách nơi nhận: cỡ 11" },
    { at: "page", bad: "Căn cứ: cỡ 12", good: "Căn cứ: cỡ 13" },
  ],
  silent: [
    { at: "page", text: "Cơ quan ban hành: cỡ 13", because: "cỡ 12 đến 13" },
    { at: "page", text: "Nội dung: cỡ 13", because: "cỡ 13 đến 14" },
  ],
  check(draft, context) {
    const bySize = new Map<number, Map<PartName, Piece[]>>();
    for (const piece of piecesOf(draft, layoutOf(context))) {
      const size = piece.face?.size;
      if (size == null || !outside(piece.part, size)) continue;
      const parts = bySize.get(size) ?? new Map<PartName, Piece[]>();
      parts.set(piece.part, [...(parts.get(piece.part) ?? []), piece]);
      bySize.set(size, parts);
    }
    for (const [size, parts] of bySize) {
      if (parts.size >= MANY_PARTS) {
        const all = [...parts.values()].flat().sort((a, b) => a.span.start - b.span.start);
        const names = [...parts.keys()].map(nameOf);
        const found = habit(all, (places) => manyParts(pointsOf(size), names, times(places)), {
          vi: `Cỡ ${pointsOf(size)}.`,
          en: `${pointsOf(size)} points.`,
        });
        if (found !== null) context.report(found);
      } else for (const pieces of parts.values()) reportPart(pieces, context);
    }
  },
});

/** One size in so many parts is the habit of the whole file: one finding. */
const MANY_PARTS = 3;
const NAMES_SHOWN = 3;

function manyParts(size: string, names: readonly string[], places: Text): Text {
  const shown = names.slice(0, NAMES_SHOWN).join(", ") + (names.length > NAMES_SHOWN ? ", …" : "");
  return {
    vi: `Cỡ chữ ${size} ở ${count(names.length)} phần (${shown})${places.vi}; nên đặt theo bảng mẫu chữ.`,
    en: `${size} points in ${names.length} parts (${shown})${places.en}; sizes should follow the table of type.`,
  };
}

function reportPart(pieces: readonly Piece[], context: Pick<RuleContext<unknown>, "report">): void {
  const [first] = pieces;
  if (first?.face?.size == null) return;
  const [least, most] = PARTS[first.part].sizes;
  const wanted = least === most ? pointsOf(least) : `${pointsOf(least)}–${pointsOf(most)}`;
  const size = pointsOf(first.face.size);
  const found = habit(
    pieces,
    (places) => ({
      vi: `${nameOf(first.part)} cỡ ${size}${times(places).vi}; nên đặt cỡ ${wanted}.`,
      en: `“${nameOf(first.part)}” has ${size} points${times(places).en}; it should have ${wanted}.`,
    }),
    { vi: `Cỡ ${size}.`, en: `${size} points.` },
  );
  if (found !== null) context.report(found);
}

function outside(part: PartName, size: number): boolean {
  const [least, most] = PARTS[part].sizes;
  return size < least - TOLERANCE || size > most + TOLERANCE;
}
