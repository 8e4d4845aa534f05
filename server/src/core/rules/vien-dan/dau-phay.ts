/** No commas between point, clause and article: "điểm a khoản 2 Điều 5". One finding a document. */
import { type Span, span } from "../../text/span";
import { wordPatternScan } from "../../text/word-pattern";
import { WordSet } from "../../text/word-set";
import { count, ND30, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { ownerOf } from "../structure";

const task = (where: string): string => `Điều 1. Giao Sở Nội vụ thực hiện theo ${where} Luật Tổ chức chính quyền địa phương.`;

// ", khoản 2" after "điểm a", ", Điều 5" after "khoản 2"; a list of clauses keeps its commas
const UNIT_BEHIND = /(?<=, +)(?<next>khoản|Điều)(?= +\d)/iuy;
const UNITS_BEHIND = wordPatternScan(UNIT_BEHIND, 16, new WordSet(["khoản", "điều"]));
const UNIT_BEFORE = /(?<![a-zA-ZÀ-ỹ])(?<unit>điểm +[a-zđ]|khoản +\d{1,2}) *$/iu;
const LONGEST_UNIT = 16;

export const commaBetweenUnits = defineRule({
  code: "vien-dan/dau-phay",
  level: "bien-tap",
  title: { vi: "Viện dẫn “điểm a khoản 2 Điều 5” không có dấu phẩy", en: "“điểm a khoản 2 Điều 5” has no commas" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V.7 (ví dụ)",
  why: {
    vi: "Ví dụ của nghị định viết điểm, khoản, điều liền nhau, từ nhỏ đến lớn, không có dấu phẩy.",
    en: "The decree's example writes point, clause and article one after the other without commas.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "content", bad: task("khoản 2, Điều 5"), good: task("khoản 2 Điều 5") },
    { at: "content", bad: task("điểm a, khoản 2, Điều 5"), good: task("điểm a khoản 2 Điều 5") },
  ],
  silent: [
    { at: "content", text: task("khoản 2 Điều 5, khoản 3 Điều 6"), because: "dấu phẩy giữa hai viện dẫn" },
    { at: "content", text: task("khoản 1, khoản 2 Điều 5"), because: "hai khoản của một điều" },
  ],
  check(draft, { report }) {
    const commas: { where: Span; phrase: Span }[] = [];
    const { flat } = draft.source;
    for (const { start: end, groups } of UNITS_BEHIND.within(draft.source, draft.span)) {
      const start = flat.lastIndexOf(",", end);
      const where = span(start, end);
      const text = ownerOf(draft, where)?.text;
      if (text === undefined) continue;
      const unit = UNIT_BEFORE.exec(flat.slice(Math.max(text.start, start - LONGEST_UNIT), start))?.groups?.unit;
      if (unit === undefined || unit.toLowerCase().startsWith("khoản") !== (groups.next?.toLowerCase() === "điều")) continue;
      commas.push({ where, phrase: span(flat.lastIndexOf(unit, start), start + 1) });
    }
    const [first, ...others] = commas;
    if (first === undefined) return;
    const times = commas.length > 1 ? { vi: ` (${count(commas.length)} chỗ)`, en: ` (${commas.length} places)` } : { vi: "", en: "" };
    report({
      span: first.phrase,
      message: {
        vi: `Sau ${quoted(draft.source, first.phrase)} có thể bỏ dấu phẩy${times.vi}.`,
        en: `The comma of ${quoted(draft.source, first.phrase)} may go${times.en}.`,
      },
      related: others
        .slice(0, 20)
        .map(({ phrase }) => ({ span: phrase, message: { vi: quoted(draft.source, phrase), en: quoted(draft.source, phrase) } })),
      fixes: [
        {
          title: { vi: `Bỏ dấu phẩy ở ${count(commas.length)} chỗ`, en: `Drop the comma in ${commas.length} place(s)` },
          kind: "safe",
          edits: commas.map(({ where }) => ({ span: where, newText: " " })),
        },
      ],
    });
  },
});
