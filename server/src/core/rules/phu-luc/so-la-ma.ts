/** Two annexes or more are numbered in Roman numerals. One finding a document; its fix renumbers heads and mentions. */
import type { TextEdit } from "../../model/finding";
import type { Draft } from "../../model/types";
import { toRoman } from "../../text/numerals";
import { type Span, span } from "../../text/span";
import { matchAt } from "../find";
import { count, ND30, quoted, type Reporter, STATE } from "../parts";
import { phrasePlaces } from "../phrases";
import { defineRule } from "../rule";

// "Phụ lục 1", "Phụ lục số 01", "Phụ lục SỐ: 2."
const HEAD = /^ *(?:PHỤ|Phụ|phụ) +(?:LỤC|lục)(?<number>(?: +(?:SỐ|Số|số) *:?)? *0*(?<value>\d{1,2})) *[.:]?(?= |$)/u;
// A mention in the text; not of an annex of another document ("Phụ lục 2 Thông tư số …")
const MENTION =
  /(?:Phụ|phụ|PHỤ) +(?:lục|LỤC)(?<number>(?: +(?:số|Số|SỐ) *:?)? *0*(?<value>\d{1,2}))(?!\d)(?! *(?:ban hành +)?(?:kèm theo +|của +)?(?:Thông tư|Nghị định|Luật|Quyết định +số|Nghị quyết +số|Công văn))/uy;
const OPENINGS = ["Phụ", "phụ", "PHỤ"];

/** A bracket opens at most so many characters before its mention. */
const BRACKET = 90;

export const annexNumerals = defineRule({
  code: "phu-luc/so-la-ma",
  level: "nen-sua",
  title: { vi: "Từ hai phụ lục trở lên đánh số La Mã", en: "Two annexes or more are numbered in Roman numerals" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.a",
  why: {
    vi: "Văn bản có từ hai phụ lục trở lên thì phụ lục đánh số thứ tự bằng chữ số La Mã.",
    en: "Where there are two annexes or more, they are numbered in Roman numerals.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "attachment",
      bad: "Phụ lục 1\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.\n\nPhụ lục 2\nDANH MỤC KÊNH MƯƠNG\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Kênh Bản Hát./.",
      good: "Phụ lục I\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.\n\nPhụ lục II\nDANH MỤC KÊNH MƯƠNG\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Kênh Bản Hát./.",
    },
    {
      at: "attachment",
      bad: "Phụ lục số 01\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim, số liệu chi tiết tại Phụ lục số 02./.\n\nPhụ lục số 02\nSỐ LIỆU CHI TIẾT\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Dung tích 02 triệu m3./.",
      good: "Phụ lục I\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim, số liệu chi tiết tại Phụ lục II./.\n\nPhụ lục II\nSỐ LIỆU CHI TIẾT\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Dung tích 02 triệu m3./.",
    },
  ],
  silent: [
    {
      at: "attachment",
      text: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
      because: "một phụ lục thì không đánh số",
    },
    {
      at: "attachment",
      text: "Phụ lục I\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.\n\nPhụ lục II\nDANH MỤC KÊNH MƯƠNG\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Kênh Bản Hát./.",
      because: "đã dùng chữ số La Mã",
    },
  ],
  check(draft: Draft, { report }) {
    const annexes = draft.attachments.filter((a) => a.kind === "phu-luc");
    const heads = annexes.flatMap((a) => arabicHead(draft, a.title.kindName) ?? []);
    const first = heads[0];
    if (annexes.length < 2) return reportMentions(draft, report);
    if (first === undefined) return;
    const known = new Set(heads.map((h) => h.value));
    const edits = [...heads.map((h) => edit(h.span, h.value)), ...mentions(draft, known, heads)];
    report({
      span: first.whole,
      message: {
        vi: `${count(heads.length)} phụ lục đánh số Ả Rập (${quoted(draft.source, first.whole)}…); nên đánh số La Mã.`,
        en: `${heads.length} annexes have Arabic numbers (${quoted(draft.source, first.whole)} …); they should be Roman.`,
      },
      related: heads.slice(1).map((h) => ({
        span: h.whole,
        message: { vi: `Nên ghi “Phụ lục ${toRoman(h.value)}”.`, en: `Should be “Phụ lục ${toRoman(h.value)}”.` },
      })),
      fixes: [{ title: { vi: "Đánh số La Mã cho phụ lục", en: "Number the annexes in Roman numerals" }, kind: "ask", edits }],
    });
  },
});

interface ArabicHead {
  readonly whole: Span;
  /** From the blank before "số" or the digits to the end of the digits. */
  readonly span: Span;
  readonly value: number;
}

function arabicHead(draft: Draft, name: Span | null): ArabicHead | null {
  if (name === null) return null;
  const m = HEAD.exec(draft.source.slice(name));
  if (m?.groups === undefined || Number(m.groups.value) === 0) return null;
  const text = m[0].replace(/ *[.:]? *$/u, "");
  const end = name.start + text.length;
  return { whole: span(name.start, end), span: span(end - (m.groups.number?.length ?? 0), end), value: Number(m.groups.value) };
}

const edit = (where: Span, value: number): TextEdit => ({ span: where, newText: ` ${toRoman(value)}` });

/** The annexes are in other files: "(Chi tiết tại phụ lục 1)", "(… tại phụ lục 2 kèm theo)" in brackets are this document's own. */
function reportMentions(draft: Draft, report: Reporter): void {
  const { source } = draft;
  const flat = source.slice(draft.span);
  const own: { readonly where: Span; readonly value: number }[] = [];
  for (const m of mentionsIn(draft, flat)) {
    const value = Number(m.groups?.value);
    const open = flat.slice(Math.max(0, m.index - BRACKET), m.index).lastIndexOf("(");
    const before = open < 0 ? ")" : flat.slice(Math.max(0, m.index - BRACKET) + open + 1, m.index);
    if (before.includes(")") || !/^[^()]{0,40}\)/u.test(flat.slice(m.index + m[0].length, m.index + m[0].length + 48))) continue;
    const start = draft.span.start + m.index;
    if (own.every((o) => o.value !== value)) own.push({ where: span(start, start + m[0].length), value });
  }
  const first = own[0];
  // One's own annexes are numbered from 1 without gaps; others belong to a document cited above.
  if (first === undefined || own.length < 2 || !own.every((_, i) => own.some((o) => o.value === i + 1))) return;
  report({
    span: first.where,
    message: {
      vi: `Văn bản dẫn ${count(own.length)} phụ lục đánh số Ả Rập; nên đánh số La Mã.`,
      en: `The text names ${own.length} annexes with Arabic numbers; they should be Roman.`,
    },
    related: own.slice(1).map((o) => ({
      span: o.where,
      message: { vi: `Nên ghi “Phụ lục ${toRoman(o.value)}”.`, en: `Should be “Phụ lục ${toRoman(o.value)}”.` },
    })),
  });
}

/** `flat`: of the draft alone. */
function mentionsIn({ source, span: { start, end } }: Draft, flat: string): RegExpExecArray[] {
  const places = OPENINGS.flatMap((opening) => phrasePlaces(source, opening, span(start, end))).sort((a, b) => a - b);
  return places.map((at) => matchAt(MENTION, flat, at - start)).filter((m) => m !== null);
}

function mentions(draft: Draft, known: ReadonlySet<number>, heads: readonly ArabicHead[]): TextEdit[] {
  const starts = new Set(heads.map((h) => h.span.start));
  const found: TextEdit[] = [];
  for (const m of mentionsIn(draft, draft.source.slice(draft.span))) {
    const number = m.groups?.number ?? "";
    const value = Number(m.groups?.value);
    const end = draft.span.start + m.index + m[0].length;
    if (known.has(value) && !starts.has(end - number.length)) found.push(edit(span(end - number.length, end), value));
  }
  return found;
}
