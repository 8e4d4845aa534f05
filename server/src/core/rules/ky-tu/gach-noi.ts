/** A dash with a blank on one side only: "kinh tế- xã hội", "2021- 2030". Told once for each spelling. */
import type { Draft, DraftFile } from "../../model/types";
import { type Span, span } from "../../text/span";
import { isOfDraft, otherPlaces, times } from "../chinh-ta/once";
import { count, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { eachNode } from "../structure";
import { TYPING_SOURCE } from "./khoang-trang";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

// "tế- xã", "tế -dân", "2021- 2030": not between a symbol's letters, in "Ghi-nê- Bít-xao" or before a list
const UNEVEN = /(?<=(?<before>\p{L}{1,12}|\d{4}))(?: [-–](?=\p{L}|\d{4})|[-–] (?=(?:\p{L}|\d{4})))/gu;
// "kinh tế xã hội", "kinh tế-xã hội" where the text elsewhere has "kinh tế - xã hội"
const ECONOMY = /kinh tế(?: {1,2}|-)xã hội/giu;
const ECONOMY_RIGHT = "kinh tế - xã hội";
const CAPITALS = /\p{Lu}{2}$/u;

export const unevenDash = defineRule({
  code: "ky-tu/gach-noi",
  level: "bien-tap",
  title: { vi: "Dấu gạch cách đều hai bên", en: "Dashes have blanks on both sides" },
  source: TYPING_SOURCE,
  why: {
    vi: "Gạch dính một bên (“kinh tế- xã hội”, “2021- 2030”) thường do gõ vội; tra cứu cụm từ không thấy. Mỗi cách viết báo một lần.",
    en: "A dash glued on one side is a slip and hides the phrase from searches. Each spelling is told once.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("tham mưu phát triển kinh tế- xã hội"), good: task("tham mưu phát triển kinh tế - xã hội") },
    { at: "content", bad: task("tham mưu kế hoạch giai đoạn 2026 -2030"), good: task("tham mưu kế hoạch giai đoạn 2026 - 2030") },
    {
      at: "content",
      bad: task("tham mưu kế hoạch phát triển kinh tế - xã hội năm 2027, báo cáo kinh tế xã hội quý IV"),
      good: task("tham mưu kế hoạch phát triển kinh tế - xã hội năm 2027, báo cáo kinh tế - xã hội quý IV"),
    },
  ],
  silent: [
    { at: "content", text: task("tham mưu kế hoạch giai đoạn 2026-2030, đón đoàn I-ta-li-a, khai trương tuyến Lam Sơn - Hải Vân"), because: "dính cả hai bên hoặc cách cả hai bên" },
    { at: "content", text: "Điều 1. Giao các nhiệm vụ sau:\n- Sở Nội vụ rà soát hồ sơ;\n- Sở Tài chính bố trí kinh phí.", because: "gạch đầu dòng" },
  ],
  check(draft, { report, file }) {
    for (const { places, right } of bySpelling(draft, file)) {
      const [first] = places;
      if (first === undefined) continue;
      report({
        span: first,
        message: { vi: `${quoted(draft.source, first)} có thể viết là “${right}”${times(places).vi}.`, en: `${quoted(draft.source, first)} may be written “${right}”${times(places).en}.` },
        related: otherPlaces(draft, places),
        fixes: [
          {
            title: { vi: `Sửa dấu gạch ở ${count(places.length)} chỗ`, en: `Mend the dash in ${places.length} place(s)` },
            kind: "safe",
            edits: places.map((where) => ({ span: where, newText: spaced(draft.source.original(where)) })),
          },
        ],
      });
    }
  },
});

interface Group {
  readonly places: Span[];
  readonly right: string;
}

const spaced = (written: string): string => (/[-–]/u.test(written) ? written.replace(/ *([-–]) */u, " $1 ") : written.replace(/ +(?=xã|XÃ|Xã)/u, " - "));

function bySpelling(draft: Draft, file: DraftFile): Group[] {
  const { source } = draft;
  const groups = new Map<string, Group>();
  const add = (where: Span): void => {
    if (!isOfDraft(draft, file, where)) return;
    const written = source.slice(where).toLowerCase();
    const group = groups.get(written);
    if (group === undefined) groups.set(written, { places: [where], right: spaced(source.quote(where)) });
    else group.places.push(where);
  };
  const economy = source.flat.includes(ECONOMY_RIGHT);
  eachNode(draft, (node) => {
    if (node.kind === "table") return;
    const text = source.folded.slice(node.text.start, node.text.end);
    if (/[-–]/u.test(text)) {
      for (const m of text.matchAll(UNEVEN)) {
        const before = m.groups?.before ?? "";
        const after = /^(?:\p{L}+|\d+)/u.exec(text.slice(m.index + m[0].length))?.[0] ?? "";
        if (CAPITALS.test(before) && CAPITALS.test(after.slice(0, 2))) continue;
        if (/^\d/u.test(before) !== /^\d/u.test(after) || /^\d{5}/u.test(after)) continue;
        const start = node.text.start + m.index;
        if (text.charAt(m.index - before.length - 1) === "-" || text.charAt(m.index + m[0].length + after.length) === "-") continue;
        add(span(start - before.length, start + m[0].length + after.length));
      }
    }
    if (economy) for (const m of text.matchAll(ECONOMY)) add(span(node.text.start + m.index, node.text.start + m.index + m[0].length));
  });
  return [...groups.values()];
}
