/** Times of day: "14 giờ 00 phút", not "14h00". */
import { type Span, span } from "../../text/span";
import { matchAt } from "../find";
import { count, quoted, STATE } from "../parts";
import { gluedWords } from "../phrases";
import { defineRule } from "../rule";
import { ownerOf } from "../structure";

const task = (when: string): string => `Điều 1. Giao Sở Nội vụ tổ chức hội nghị lúc ${when} ngày 20/11/2026.`;

// "14h00", "8h", "7g30"; not "24/24h", "5G", "QĐ-14h", "01/17h00/DBQG"
const SHORT_TIME = /(?<hour>\d{1,2})(?:[hH](?<minute>\d{2})?|g(?<minute2>\d{2}))(?:['’′p])?(?![\p{L}\p{N}/])/uy;
/** What makes the digits part of something else. */
const INSIDE = /[\p{L}\p{N}/.,-]/u;

export const timeOfDay = defineRule({
  code: "thoi-han/gio",
  level: "bien-tap",
  title: { vi: "Giờ ghi “14 giờ 00 phút”", en: "Times are written “14 giờ 00 phút”" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9",
  why: {
    vi: "Các mẫu của nghị định ghi giờ bằng chữ “giờ”, “phút”; “14h00” là cách viết tắt.",
    en: "The models write “giờ” and “phút” in words; “14h00” is an abbreviation.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: "2020-03-05" },
  examples: [
    { at: "content", bad: task("14h00"), good: task("14 giờ 00 phút") },
    { at: "content", bad: task("8h"), good: task("8 giờ") },
  ],
  silent: [
    { at: "content", text: task("14 giờ 00 phút"), because: "đã ghi bằng chữ" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ trực 24/24h trong dịp lễ.",
      because: "“24/24h” là thời gian trực, không phải giờ trong ngày",
    },
  ],
  check(draft, { report }) {
    const found: { where: Span; right: string }[] = [];
    for (const { start } of gluedWords(draft.source, draft.span)) {
      const m = matchAt(SHORT_TIME, draft.source.flat, start);
      if (m === null) continue;
      const { hour = "", minute, minute2 } = m.groups ?? {};
      const minutes = minute ?? minute2;
      const where = span(start, start + m[0].length);
      if (Number(hour) > 24 || Number(minutes ?? 0) > 59 || INSIDE.test(draft.source.flat.charAt(start - 1))) continue;
      if (ownerOf(draft, where) === null) continue;
      found.push({ where, right: `${hour} giờ${minutes === undefined ? "" : ` ${minutes} phút`}` });
    }
    const [first, ...others] = found;
    if (first === undefined) return;
    const times = found.length > 1 ? { vi: ` (${count(found.length)} chỗ)`, en: ` (${found.length} places)` } : { vi: "", en: "" };
    report({
      span: first.where,
      message: {
        vi: `${quoted(draft.source, first.where)} có thể viết là “${first.right}”${times.vi}.`,
        en: `${quoted(draft.source, first.where)} may be written “${first.right}”${times.en}.`,
      },
      related: others.slice(0, 20).map(({ where, right }) => ({ span: where, message: { vi: `Là “${right}”`, en: `“${right}”` } })),
      fixes: [
        {
          title: { vi: "Ghi giờ bằng chữ “giờ”, “phút”", en: "Write “giờ” and “phút” in words" },
          kind: "safe",
          edits: found.map(({ where, right }) => ({ span: where, newText: right })),
        },
      ],
    });
  },
});
