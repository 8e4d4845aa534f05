/** A Party document's symbol: the number, a hyphen and the kind, then a stroke and the body: “05-CT/TU”. */
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";

const task = (symbol: string): string =>
  `Điều 1. Giao Sở Nội vụ tổ chức thực hiện Chỉ thị số ${symbol} ngày 12/3/2026 của Tỉnh ủy Lam Sơn về công tác lưu trữ.`;

// "05/CT-TU", "12/NQ-TW": kind and body in the order of State documents
const TURNED = /^(?<number>\d{1,4}) *\/ *(?<kind>NQ|CT|KL|QĐ|QC|QyĐ|TB|KH|CTr|HD|ĐA|BC|TTr) *- *(?<body>TU|TW|TƯ|ĐU|HU|BTVTU)$/u;

export const partySymbol = defineRule({
  code: "vien-dan/ky-hieu-dang",
  level: "nen-sua",
  title: { vi: "Ký hiệu văn bản của Đảng ghi “05-CT/TU”", en: "A Party document's symbol reads “05-CT/TU”" },
  source: "Thể thức văn bản của Đảng (số, gạch nối, tên loại, gạch chéo, cơ quan); NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b",
  why: {
    vi: "Viện dẫn phải theo đúng số, ký hiệu của văn bản gốc; văn bản của Đảng ghi số, gạch nối, tên loại, gạch chéo, cơ quan.",
    en: "A citation keeps the symbol of the original; Party documents have number, hyphen, kind, stroke, body.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("05/CT-TU"), good: task("05-CT/TU") },
    { at: "content", bad: task("126/CT-TU"), good: task("126-CT/TU") },
  ],
  silent: [
    { at: "content", text: task("05-CT/TU"), because: "đúng ký hiệu văn bản của Đảng" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ tổ chức thực hiện Chỉ thị số 05/CT-UBND ngày 12/3/2026 của Ủy ban nhân dân tỉnh.",
      because: "văn bản của Ủy ban nhân dân",
    },
  ],
  check(draft, { report }) {
    const places = turned(draft);
    const first = places[0];
    if (first === undefined) return;
    report({
      span: first.where,
      message: {
        vi: `Ký hiệu ${quoted(draft.source, first.where)} nên ghi “${first.right}”.`,
        en: `The symbol ${quoted(draft.source, first.where)} should read “${first.right}”.`,
      },
      related: places.slice(1).map(({ where, right }) => ({
        span: where,
        message: { vi: `Nên ghi “${right}”.`, en: `Should read “${right}”.` },
      })),
      fixes: [
        {
          title: { vi: `Thay bằng “${first.right}”`, en: `Replace with “${first.right}”` },
          kind: "ask",
          edits: places.map(({ where, right }) => ({ span: where, newText: right })),
        },
      ],
    });
  },
});

interface Turned {
  readonly where: Span;
  readonly right: string;
}

function turned(draft: Draft): Turned[] {
  return draft.references.flatMap(({ number, span: where }) => {
    const m = number === null ? null : TURNED.exec(number);
    const at = number === null || m === null ? -1 : draft.source.slice(where).indexOf(number);
    if (m?.groups === undefined || number === null || at < 0) return [];
    const start = where.start + at;
    return [{ where: span(start, start + number.length), right: `${m.groups.number}-${m.groups.kind}/${m.groups.body}` }];
  });
}
