/** A dash with a blank on one side only: "kinh tế- xã hội", "2021- 2030". Told once for each spelling. */
import type { Draft, DraftFile } from "../../model/types";
import { type Span, span } from "../../text/span";
import { isOfDraft, otherSpelling } from "../chinh-ta/once";
import { isRunningText } from "../chinh-ta/places";
import { foldedPlacesOf } from "../find";
import { count, STATE } from "../parts";
import { phrasePlaces } from "../phrases";
import { defineRule } from "../rule";
import { TYPING_SOURCE } from "./khoang-trang";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

// "tế- xã", "tế -dân", "2021- 2030": the word or year before and behind
const BEFORE = /(?:\p{L}{1,12}|\d{4}) ?$/u;
const AFTER = /^ ?(?:\p{L}+|\d+)/u;
const LONGEST = 24;
const BLANK = 32;
// "kinh tế xã hội", "kinh tế-xã hội" where the text elsewhere has "kinh tế - xã hội"
const ECONOMY_HEAD = "kinh tế";
const ECONOMY_TAIL = /^kinh tế(?: {1,2}|-)xã hội/u;
const ECONOMY_RIGHT = "kinh tế - xã hội";
const CAPITALS = /\p{Lu}{2}/u;

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
    {
      at: "content",
      text: task("tham mưu kế hoạch giai đoạn 2026-2030, đón đoàn I-ta-li-a, khai trương tuyến Lam Sơn - Hải Vân"),
      because: "dính cả hai bên hoặc cách cả hai bên",
    },
    {
      at: "content",
      text: "Điều 1. Giao các nhiệm vụ sau:\n- Sở Nội vụ rà soát hồ sơ;\n- Sở Tài chính bố trí kinh phí.",
      because: "gạch đầu dòng",
    },
  ],
  check(draft, { report, file }) {
    for (const { places, right } of bySpelling(draft, file)) {
      const found = otherSpelling(draft, places, right);
      if (found === null) continue;
      report({
        ...found,
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

const spaced = (written: string): string =>
  /[-–]/u.test(written) ? written.replace(/ *([-–]) */u, " $1 ") : written.replace(/ +(?=xã|XÃ|Xã)/u, " - ");

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
  for (const dash of ["-", "–"]) {
    for (const at of foldedPlacesOf(source, dash, draft.span)) {
      const before = source.folded.charCodeAt(at - 1);
      // No word stands before a dash that opens a line.
      if (before < BLANK || (before === BLANK) === (source.folded.charCodeAt(at + 1) === BLANK)) continue;
      const where = unevenAt(source.folded, at);
      if (where !== null && isRunningText(draft, at)) add(where);
    }
  }
  const economy = phrasePlaces(source, ECONOMY_HEAD, draft.span);
  if (economy.length > 0 && source.flat.includes(ECONOMY_RIGHT)) {
    for (const at of economy) {
      const tail = ECONOMY_TAIL.exec(source.flat.slice(at, at + 20));
      if (tail !== null && isRunningText(draft, at)) add(span(at, at + tail[0].length));
    }
  }
  return [...groups.values()];
}

/** The words about a dash with a blank on one side; null in symbols, between figures and letters, in "Ghi-nê- Bít-xao". */
function unevenAt(folded: string, at: number): Span | null {
  const before = BEFORE.exec(folded.slice(Math.max(0, at - LONGEST), at))?.[0];
  const after = AFTER.exec(folded.slice(at + 1, at + LONGEST))?.[0];
  if (before === undefined || after === undefined) return null;
  if (CAPITALS.test(before) && CAPITALS.test(after)) return null;
  const year = /^ ?\d/u.test(after);
  if (/^\d/u.test(before) !== year || (year && !/^ ?\d{4}$/u.test(after))) return null;
  const where = span(at - before.length, at + 1 + after.length);
  return "-/".includes(folded.charAt(where.start - 1) || " ") || folded.charAt(where.end) === "-" ? null : where;
}
