/** Words written twice: "của của", "phân luồng phân luồng". Words that meet by chance (hành vi vi phạm) are left alone. */

import type { Draft, DraftFile } from "../../model/types";
import { LocalScan } from "../../text/local-scan";
import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { APART, FIRST_CAPITAL, HAS_DIGIT, JOINED, LATER_CAPITAL, type Words, wordsOf, wordsWithin } from "../../text/syllable-scan";
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { SPELLING_SOURCE } from "./am-tiet";
import { isOfDraft } from "./once";
import { knownSpellings } from "./spellings";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

/** Words of one syllable that never stand twice, but at the end of another word (kèm theo theo). */
const NEVER_TWICE = new Set(
  "các những và của trong để phải khu với cho về tại sẽ đã theo trên này mà như bằng hoặc nếu thì là có giữa nhằm do từ".split(" "),
);
/** Words after which one of them ends a word of two syllables. */
const BEFORE_END = new Set(
  "bên phía kèm tiếp tồn hiện sẵn dưới trở đối dựa sau do vốn trái lẽ cho cần liên tức gọi thế cũng từ tự mọi".split(" "),
);
/** Of them, those that end no word but a known one: "từ các các xã". */
const ENDS_NO_WORD = new Set(["các", "những"]);
/** Behind these "việc" is a word of its own: "về việc việc nộp"; not "công việc việc gì". */
const BEFORE_DEED = new Set(["hiện", "về", "trong", "cho", "của", "với"]);
/** Behind these a phrase names who acts: "cơ quan điều tra điều tra", "người yêu cầu yêu cầu". */
const WHO = new Set(["quan", "viện", "người", "thẩm", "bên"]);
const LONGEST = 5;
const WIDEST_GAP = 2;

export const doubledWord = defineRule({
  code: "chinh-ta/lap-tu",
  level: "nen-sua",
  title: { vi: "Không lặp từ, cụm từ liền nhau", en: "No word or phrase stands twice in a row" },
  source: SPELLING_SOURCE,
  why: {
    vi: "Từ lặp thường còn lại sau khi sửa, ghép câu. Chỉ báo cụm từ lặp trọn vẹn và các hư từ; “hành vi vi phạm”, “giao thông thông minh” không phải từ lặp.",
    en: "Doubled words are left over from editing. Only whole phrases and particles are reported; words that meet by chance are not.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("rà soát hồ sơ của của các đơn vị"), good: task("rà soát hồ sơ của các đơn vị") },
    { at: "content", bad: task("tổ chức phân luồng phân luồng giao thông"), good: task("tổ chức phân luồng giao thông") },
    { at: "content", bad: task("rà soát quy định của pháp pháp luật"), good: task("rà soát quy định của pháp luật") },
    { at: "content", bad: task("tiếp nhận hồ sơ từ các các xã"), good: task("tiếp nhận hồ sơ từ các xã") },
    { at: "content", bad: task("hướng dẫn về việc việc nộp hồ sơ"), good: task("hướng dẫn về việc nộp hồ sơ") },
  ],
  silent: [
    {
      at: "content",
      text: task(
        "xử lý hành vi vi phạm, phát triển giao thông thông minh, thực hiện hiện đại hóa, thu hút đầu tư tư nhân; giúp Sở Xây dựng xây dựng quy chế; cơ quan điều tra điều tra lại",
      ),
      because: "hai từ gặp nhau",
    },
    {
      at: "content",
      text: task("rà soát khó khăn còn tồn tại tại các xã, hồ sơ kèm theo theo mẫu, tiến hành song song, dần dần thay thế"),
      because: "từ láy, từ ghép",
    },
    {
      at: "content",
      text: task("hướng dẫn hàng không không bị gián đoạn, nội thành thành phố, phân công công việc việc gì rõ việc đó"),
      because: "hai từ gặp nhau",
    },
  ],
  check(draft, { report, file }) {
    for (const { first, second } of doubles(draft, file)) {
      const both = span(first.start, second.end);
      report({
        span: both,
        message: {
          vi: `Lặp ${quoted(draft.source, both)}. Nên bỏ một lần.`,
          en: `${quoted(draft.source, both)} is doubled; one should go.`,
        },
        fixes: [
          {
            title: { vi: `Bỏ một lần “${draft.source.quote(second)}”`, en: `Remove one “${draft.source.quote(second)}”` },
            kind: "ask",
            edits: [{ span: span(first.end, second.end), newText: "" }],
          },
        ],
      });
    }
  },
});

interface Double {
  readonly first: Span;
  readonly second: Span;
}

/** Letters of the words that are doubled and of those about them. */
const REACH = 160;

const DOUBLES = new LocalScan<Double>({
  reach: REACH,
  find: doublesIn,
  spanOf: ({ second }) => second,
  moved: ({ first, second }, by) => ({ first: span(first.start + by, first.end + by), second: span(second.start + by, second.end + by) }),
});

const doubles = (draft: Draft, file: DraftFile): Double[] =>
  DOUBLES.within(draft.source, draft.span).filter(({ first, second }) => isOfDraft(draft, file, first) && isOfDraft(draft, file, second));

function doublesIn(source: SourceText, start: number, end: number): Double[] {
  const words = wordsOf(source);
  const found: Double[] = [];
  const { syllables } = words;
  const [from, to] = wordsWithin(words, span(start, end));
  for (let i = Math.max(1, from); i < to; i++) {
    const last = syllables[i - 1] as number;
    if (last === 0 || !comesAgain(syllables, last, i)) continue;
    const length = repeated(source, words, i);
    if (length === 0) continue;
    const first = span(words.starts[i - length] as number, words.ends[i - 1] as number);
    const second = span(words.starts[i] as number, words.ends[i + length - 1] as number);
    found.push({ first, second });
    i += length - 1;
  }
  return found;
}

/** True when a syllable is among the next ones, as far as a phrase may reach: hardly ever. */
const comesAgain = (syllables: Uint16Array, syllable: number, at: number): boolean =>
  syllables[at] === syllable ||
  syllables[at + 1] === syllable ||
  syllables[at + 2] === syllable ||
  syllables[at + 3] === syllable ||
  syllables[at + 4] === syllable;

/** How many words up to word `at` stand again from it on; 0 when none. */
function repeated(source: SourceText, words: Words, at: number): number {
  const { syllables, links } = words;
  const last = syllables[at - 1] as number;
  if (links[at] === APART || last === 0) return 0;
  for (let length = 1; length <= LONGEST && at - length >= 0 && at + length - 1 < words.count; length++) {
    if (syllables[at + length - 1] !== last || syllables[at] !== syllables[at - length]) continue;
    if (length > 1 && WHO.has(textAt(source, words, at - length - 1, at - length))) continue;
    if (runs(source, words, at, length) && (length > 1 || isDouble(source, words, at))) return length;
  }
  return 0;
}

/** A word in small letters when only blanks divide it from word `link`; else "". */
const textAt = (source: SourceText, words: Words, k: number, link: number): string =>
  k >= 0 && words.links[link] !== APART ? source.flat.slice(words.starts[k], words.ends[k]).toLowerCase() : "";

/** True when the words before and from `at` are the same, small and close; the first may begin a sentence, not a name. */
function runs(source: SourceText, words: Words, at: number, length: number): boolean {
  const head = at - length;
  if (((words.shapes[head] as number) & FIRST_CAPITAL) !== 0 && words.links[head] !== APART) return false;
  for (let k = at - length; k < at + length; k++) {
    const shape = words.shapes[k] as number;
    if (k < at && words.syllables[k] !== words.syllables[k + length]) return false;
    if ((shape & (LATER_CAPITAL | HAS_DIGIT | JOINED)) !== 0 || words.syllables[k] === 0) return false;
    if (k > at - length && ((shape & FIRST_CAPITAL) !== 0 || !isClose(source, words, k))) return false;
  }
  return true;
}

/** Columns of a table stand further apart. */
function isClose(source: SourceText, words: Words, at: number): boolean {
  if (words.links[at] === APART) return false;
  const between = source.folded.slice(words.ends[at - 1], words.starts[at]);
  return !between.includes("\t") && (between.length <= WIDEST_GAP || between.includes("\n"));
}

/** One syllable twice: a particle, or the first half of a word whose other half follows and that nothing before explains. */
function isDouble(source: SourceText, words: Words, at: number): boolean {
  const spellings = knownSpellings();
  const [earlier = 0, before = 0, word = 0, after = 0] = [at - 3, at - 2, at, at + 1].map((k) => words.syllables[k] ?? 0);
  const previous = textAt(source, words, at - 2, at - 1);
  const written = textAt(source, words, at - 1, at);
  if (NEVER_TWICE.has(written)) return (ENDS_NO_WORD.has(written) || !BEFORE_END.has(previous)) && !spellings.isCompound(before, word);
  if (written === "việc") return BEFORE_DEED.has(previous);
  const opens = OPENERS.has(previous) || (previous !== "" && spellings.isCompound(earlier, before));
  return opens && words.links[at + 1] !== APART && spellings.isCompound(word, after) && !spellings.isCompound(before, word);
}

/** Words that end no word of two syllables: what follows them begins a new word. */
const OPENERS = new Set("của các những và để với về được sẽ đã tại cho một mỗi".split(" "));
