/** The form of a copy: SAO Y, SAO LỤC or TRÍCH SAO, with the symbol SY, SL or TrS. */
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { placesOf } from "../find";
import { ADMINISTRATIVE, ND30, quoted, replace } from "../parts";
import { phrasePlaces } from "../phrases";
import { defineRule } from "../rule";

const copy = (form: string, symbol: string): string => `${form}
VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH LAM SƠN
Số: 18/${symbol}-VP
Lam Sơn, ngày 09 tháng 10 năm 2026`;

/** Words of older rules and slips, with the word of the decree. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:BẢN +)?SAO +Y +BẢN +CHÍNH$/u, "SAO Y"],
  [/^(?:BẢN +SAO +Y|SAO +Y +NGUYÊN +BẢN|SAO +NGUYÊN +VĂN)$/u, "SAO Y"],
  [/^(?:BẢN +)?TRÍCH +SAO +(?:VĂN +BẢN|BẢN +CHÍNH)$/u, "TRÍCH SAO"],
  [/^BẢN +SAO +LỤC$/u, "SAO LỤC"],
];
const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^Số *:? *[0-9]*\/)(?:SYBC|SY-BC|SYBS)(?=-)/u, "SY"],
  [/(?<=^Số *:? *[0-9]*\/)(?:TS|TRS)(?=-)/u, "TrS"],
];

export const copyForm = defineRule({
  code: "ten-loai/ban-sao",
  level: "nen-sua",
  title: { vi: "Hình thức sao ghi “SAO Y”, “SAO LỤC”, “TRÍCH SAO”", en: "A copy is headed SAO Y, SAO LỤC or TRÍCH SAO" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II; Phụ lục III, Mục I",
  why: {
    vi: "Hình thức sao ghi “SAO Y”, “SAO LỤC” hoặc “TRÍCH SAO”; ký hiệu bản sao là SY, SL, TrS. “Sao y bản chính” là cách ghi cũ.",
    en: "Copies are headed SAO Y, SAO LỤC or TRÍCH SAO with the symbols SY, SL, TrS; “Sao y bản chính” is the old form.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    { at: "attachment", bad: copy("SAO Y BẢN CHÍNH", "SY"), good: copy("SAO Y", "SY") },
    { at: "attachment", bad: copy("SAO Y", "SYBC"), good: copy("SAO Y", "SY") },
  ],
  silent: [
    { at: "attachment", text: copy("TRÍCH SAO", "TrS"), because: "đúng chữ của nghị định" },
    { at: "content", text: "Điều 1. Giao Văn phòng sao y bản chính hồ sơ của các cơ quan.", because: "lời của điều" },
  ],
  check(draft, { report }) {
    for (const { where, right } of wrongForms(draft)) {
      report({
        span: where,
        message: { vi: `${quoted(draft.source, where)} nên ghi “${right}”.`, en: `${quoted(draft.source, where)} should read “${right}”.` },
        fixes: [replace(where, right, "ask")],
      });
    }
  },
});

/** The lines from `first` on that speak of copying, or give a number. */
function copyLines({ source, span: whole }: Draft, first: number): Set<number> {
  const where = span(source.lines[first]?.start ?? whole.end, source.flat.length);
  const places = [...placesOf(source, "SAO", where), ...phrasePlaces(source, "Số", where)];
  return new Set(places.filter((at) => at < whole.end).map((at) => source.lineAt(at)));
}

/** A copy's own lines stand behind the signature. */
function wrongForms(draft: Draft): { readonly where: Span; readonly right: string }[] {
  const { source, signature } = draft;
  if (signature === null) return [];
  const found: { readonly where: Span; readonly right: string }[] = [];
  for (const i of copyLines(draft, source.lineAt(signature.span.end) + 1)) {
    const line = source.lines[i];
    if (line === undefined || line.start >= draft.span.end || line.end - line.start > 60) continue;
    const text = source.slice(line);
    const bare = text.replace(/^[ |*]+|[ |*]+$/gu, "");
    const start = line.start + text.indexOf(bare);
    const form = FORMS.find(([pattern]) => pattern.test(bare));
    if (form !== undefined) found.push({ where: span(start, start + bare.length), right: form[1] });
    for (const [pattern, right] of SYMBOLS) {
      const m = pattern.exec(bare);
      if (m !== null) found.push({ where: span(start + m.index, start + m.index + m[0].length), right });
    }
  }
  return found;
}
