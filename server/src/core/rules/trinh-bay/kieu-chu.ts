/** Bold and italic, part by part. */
import { PARTS, type PartName } from "../../knowledge/layout";
import type { TypeFace } from "../../model/layout-facts";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { type Piece, piecesOf } from "./pieces";
import { habit, layoutOf, nameOf, PAGE_RULE, SOURCE, times } from "./report";

/** Parts whose look the table of type lays down letter by letter; in the body authors set words apart as they need. */
const FIXED: ReadonlySet<PartName> = new Set<PartName>([
  "national-heading",
  "motto",
  "parent-body",
  "issuing-body",
  "number",
  "place-date",
  "letter-subject",
  "kind-title",
  "subject",
  "authority",
  "legal-basis",
  "decision-word",
  "part-label",
  "article",
  "annex-label",
  "annex-title",
  "attached-line",
  "recipients-head",
  "recipient",
  "signing-title",
  "signer",
]);

export const letterStyle = defineRule({
  code: "trinh-bay/kieu-chu",
  level: "nen-sua",
  title: { vi: "Chữ đậm, nghiêng, đứng từng phần theo mẫu", en: "Bold and italic, part by part" },
  source: SOURCE.type,
  why: {
    vi: "Bảng mẫu chữ quy định phần nào đậm, phần nào nghiêng; người đọc nhận ra từng phần nhờ kiểu chữ đó.",
    en: "The table of type says which part is bold or italic; readers know the parts by it.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "Căn cứ: đứng", good: "Căn cứ: nghiêng" },
    { at: "page", bad: "Cơ quan ban hành: không đậm", good: "Cơ quan ban hành: đậm" },
    { at: "page", bad: "Địa danh, thời gian: đứng", good: "Địa danh, thời gian: nghiêng" },
  ],
  silent: [
    { at: "page", text: "Nội dung: đậm", because: "trong lời văn, người soạn tự nhấn mạnh" },
    { at: "page", text: "Tên loại: đậm", because: "đúng mẫu" },
  ],
  check(draft, context) {
    const wrong = new Map<PartName, Piece[]>();
    for (const piece of piecesOf(draft, layoutOf(context))) {
      const { part, face } = piece;
      if (!FIXED.has(part) || face === null || fits(part, face)) continue;
      wrong.set(part, [...(wrong.get(part) ?? []), piece]);
    }
    for (const [part, pieces] of wrong) {
      const look = lookOf(pieces[0]?.face ?? { bold: false, italic: false });
      const wanted = lookOf(PARTS[part]);
      const found = habit(
        pieces,
        (places) => ({
          vi: `${nameOf(part)} chữ ${look.vi}${times(places).vi}; nên dùng chữ ${wanted.vi}.`,
          en: `“${nameOf(part)}” is ${look.en}${times(places).en}; it should be ${wanted.en}.`,
        }),
        { vi: `Chữ ${look.vi}.`, en: `${look.en}.` },
      );
      if (found !== null) context.report(found);
    }
  },
});

/** Bold and italic as the table of type has them. */
const fits = (part: PartName, { bold, italic }: TypeFace): boolean => bold === PARTS[part].bold && italic === PARTS[part].italic;

function lookOf({ bold, italic }: { readonly bold: boolean; readonly italic: boolean }): { readonly vi: string; readonly en: string } {
  const vi = [italic ? "nghiêng" : "đứng", bold ? "đậm" : "không đậm"].join(", ");
  const en = [italic ? "italic" : "upright", bold ? "bold" : "not bold"].join(", ");
  return { vi, en };
}
