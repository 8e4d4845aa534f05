/** A number in figures and the same number in words behind it: “05 (năm) ngày”, “1.500.000 đồng (Bằng chữ: …)”. */
import type { Draft } from "../../model/types";
import { numberInWords } from "../../text/number-words";
import { type Span, span } from "../../text/span";
import { placesOf } from "../find";
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";

const task = (amount: string): string => `Điều 1. Giao Sở Tài chính bố trí kinh phí sửa chữa công trình thủy lợi là ${amount}.`;

// "(Bằng chữ: một triệu đồng)", "(năm)", "(Mười lăm ngày)": a bracket that may hold a number in words
const WORDS = /\( *(?:[Bb]ằng +chữ *:? *|[Vv]iết +bằng +chữ *:? *)?(?<words>[a-zA-ZÀ-ỹ][a-zA-ZÀ-ỹ ,]{1,160}?)(?: +chẵn)? *[.;,]? *\)/uy;
// "1.500.000 đồng", "05", "2,5 tỷ đồng" right before the bracket
const FIGURES =
  /(?<![a-zA-ZÀ-ỹ0-9.,/-])(?<figures>\d{1,3}(?:[.,]\d{3})+|\d{1,12})(?<decimals>,\d{1,3})?(?<scale> +(?:nghìn|ngàn|triệu|tỷ|tỉ))?(?<unit> +[a-zA-ZÀ-ỹ]+)? *$/u;
/** "bảy tỷ, sáu trăm năm mươi triệu đồng": a comma behind each scale, as most write it. */
const COMMA = /(?<scale>nghìn|ngàn|triệu|tỷ|tỉ) *,/giu;
const LONGEST_FIGURES = 48;
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

export const figuresMatchWords = defineRule({
  code: "soat/so-va-chu",
  level: "bat-buoc",
  title: { vi: "Số ghi bằng số và bằng chữ khớp nhau", en: "A number in figures equals the same number in words" },
  source: "NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Hai cách ghi một số tiền, một thời hạn mà khác nhau thì không ai biết thực hiện theo số nào.",
    en: "When the two differ nobody knows which of them holds.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    {
      at: "content",
      bad: task("1.500.000 đồng (Một triệu năm mươi nghìn đồng)"),
      good: task("1.500.000 đồng (Một triệu năm trăm nghìn đồng)"),
    },
    {
      at: "content",
      bad: task("2,5 tỷ đồng (bằng chữ: hai tỷ năm trăm nghìn đồng)"),
      good: task("2,5 tỷ đồng (bằng chữ: hai tỷ năm trăm triệu đồng)"),
    },
    {
      at: "content",
      bad: task("7.650.000.000 đồng (bảy tỷ, năm trăm sáu mươi triệu đồng)"),
      good: task("7.650.000.000 đồng (bảy tỷ, sáu trăm năm mươi triệu đồng)"),
    },
    {
      at: "content",
      bad: "Điều 1. Giao Sở Nội vụ báo cáo kết quả trong thời hạn 15 (mười) ngày.",
      good: "Điều 1. Giao Sở Nội vụ báo cáo kết quả trong thời hạn 15 (mười lăm) ngày.",
    },
  ],
  silent: [
    { at: "content", text: task("105.000.000 đồng (Một trăm lẻ năm triệu đồng chẵn)"), because: "hai cách ghi khớp nhau" },
    {
      at: "content",
      text: task("4.062.500 triệu đồng (Bằng chữ: Bốn nghìn không trăm sáu mươi hai tỷ, năm trăm triệu đồng)"),
      because: "nghìn tỷ là bội của tỷ",
    },
    { at: "content", text: task("mức quy định tại khoản 2 (một số công trình cấp bách)"), because: "trong ngoặc là lời, không phải số" },
  ],
  check(draft, { report }) {
    for (const { where, figures, words } of pairs(draft)) {
      report({
        span: where,
        message: {
          vi: `${quoted(draft.source, figures)} ghi bằng chữ là ${quoted(draft.source, words)}; phải ghi thống nhất.`,
          en: `${quoted(draft.source, figures)} is written in words as ${quoted(draft.source, words)}; they must agree.`,
        },
      });
    }
  },
});

interface Pair {
  readonly where: Span;
  readonly figures: Span;
  readonly words: Span;
}

/** Figures and words that both can be read and do not agree. */
function pairs(draft: Draft): Pair[] {
  const { flat } = draft.source;
  const found: Pair[] = [];
  for (const at of placesOf(draft.source, "(", draft.span)) {
    if (!afterFigures(flat, at)) continue;
    WORDS.lastIndex = at;
    const words = WORDS.exec(flat);
    const before = words && FIGURES.exec(flat.slice(Math.max(draft.span.start, at - LONGEST_FIGURES), at));
    if (!words?.groups || !before?.groups) continue;
    const inWords = numberInWords((words.groups.words ?? "").replace(COMMA, "$<scale>"), [before.groups.unit?.trim() ?? ""]);
    const inFigures = amountOf(before.groups);
    if (inWords === null || inFigures === null || Math.abs(inWords - inFigures) < 0.5) continue;
    const open = at + words[0].indexOf(words.groups.words ?? "");
    const start = at - before[0].length;
    found.push({
      where: span(start, open + (words.groups.words?.length ?? 0)),
      figures: span(start, start + before[0].trimEnd().length),
      words: span(open, open + (words.groups.words?.length ?? 0)),
    });
  }
  return found;
}

/** A digit stands in the last letters before the bracket: the cheap question, asked first. */
const afterFigures = (flat: string, at: number): boolean => /\d/.test(flat.slice(Math.max(0, at - 24), at));

function amountOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const whole = Number((groups.figures ?? "").replace(/[.,]/g, ""));
  const decimals = groups.decimals === undefined ? 0 : Number(`0.${groups.decimals.slice(1)}`);
  const scale = groups.scale === undefined ? 1 : (SCALES[groups.scale.trim()] ?? 1);
  // A decimal number without its scale ("2,5 ha") is no amount that is written in words.
  return groups.decimals !== undefined && scale === 1 ? null : (whole + decimals) * scale;
}
