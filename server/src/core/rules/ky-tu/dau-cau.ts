/** Blanks about commas, semicolons, colons and full stops: none before, one behind. One finding for the document. */

import type { TextEdit } from "../../model/finding";
import type { Draft, DraftFile } from "../../model/types";
import { LocalScan } from "../../text/local-scan";
import type { SourceText } from "../../text/source";
import { span } from "../../text/span";
import { APART, wordsOf, wordsWithin } from "../../text/syllable-scan";
import { isSmallAt } from "../../text/vietnamese";
import { breaksWithin } from "../../text/word-breaks";
import { isOfDraft, otherPlaces, times } from "../chinh-ta/once";
import { isRunningText } from "../chinh-ta/places";
import { count, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { TYPING_SOURCE } from "./khoang-trang";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

// "hồ sơ , tài liệu", "như sau :", "hồ sơ ;": a blank before the mark, on one line
const BEFORE = /[\p{L}\d)”…] {1,2}$/u;
const BEFORE_MARK = /^(?:[,;:](?:[ \n]|$)|\.(?:[ \n]|$))/u;
// "trời,điện", "hồ sơ;tài liệu", "cao...là": none behind it
const BEHIND = /^(?<mark>[,;]|,?(?:\.{3}|…),?)(?=\p{L}{2})/u;
// "hồ sơ.Tài liệu": the end of a sentence
const SENTENCE = /^(?<mark>\.)(?=\p{Lu}\p{Ll}+ )/u;
const TWO_SMALL = /^\p{Ll}{2}$/u;
const [BLANK, COMMA, DOT, COLON, SEMICOLON, DOTS] = [32, 44, 46, 58, 59, 0x2026];
const ADDRESS = /[@/\\]|www|https?|\.(?:vn|com|org|net|gov)/u;
const AROUND = 24;

export const punctuationBlanks = defineRule({
  code: "ky-tu/dau-cau",
  level: "bien-tap",
  title: { vi: "Dấu câu liền từ trước, cách từ sau", en: "Punctuation: no blank before, one behind" },
  source: TYPING_SOURCE,
  why: {
    vi: "Dấu cách trước dấu câu làm dấu rơi xuống đầu dòng; thiếu dấu cách sau làm hai từ dính nhau. Báo một lần cho cả văn bản.",
    en: "A blank before a mark lets it fall on the next line; none behind it glues two words. Told once for a document.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("rà soát hồ sơ , tài liệu ; sổ sách"), good: task("rà soát hồ sơ, tài liệu; sổ sách") },
    { at: "content", bad: task("rà soát hồ sơ,tài liệu của các xã"), good: task("rà soát hồ sơ, tài liệu của các xã") },
    { at: "content", bad: task("rà soát máy móc, thiết bị...là tài sản công"), good: task("rà soát máy móc, thiết bị... là tài sản công") },
  ],
  silent: [
    {
      at: "content",
      text: task("rà soát 1.250,5 m2 đất, họp lúc 14:30, tỷ lệ 1:500, TP.Hải Vân"),
      because: "số, giờ, tỷ lệ, chữ viết tắt",
    },
    {
      at: "content",
      text: task("nhận hồ sơ qua thư điện tử noivu@lamson.gov.vn hoặc dichvucong.lamson.gov.vn/hoso;tra-cuu"),
      because: "địa chỉ thư, trang thông tin",
    },
  ],
  check(draft, { report, file }) {
    const edits = wrong(draft, file);
    const places = edits.map((edit) => edit.span);
    const [first] = places;
    if (first === undefined) return;
    report({
      span: first,
      message: {
        vi: `Ở ${quoted(draft.source, first)}, dấu câu có thể viết liền từ trước, cách từ sau${times(places).vi}.`,
        en: `In ${quoted(draft.source, first)} the mark may follow the word directly, with a blank behind it${times(places).en}.`,
      },
      related: otherPlaces(draft, places),
      fixes: [
        {
          title: { vi: `Sửa dấu cách ở ${count(places.length)} dấu câu`, en: `Mend blanks about ${places.length} mark(s)` },
          kind: "safe",
          edits,
        },
      ],
    });
  },
});

/** A mark with what it should be. */
interface Wrong {
  readonly at: number;
  readonly edit: TextEdit;
}

const WRONG = new LocalScan<Wrong>({
  reach: 2 * AROUND,
  find: marksIn,
  spanOf: ({ at }) => span(at, at + 1),
  moved: ({ at, edit: { span: where, newText } }, by) => ({ at: at + by, edit: { span: span(where.start + by, where.end + by), newText } }),
});

/** The places with a letter on each side, and what they should be. */
function wrong(draft: Draft, file: DraftFile): TextEdit[] {
  const found: TextEdit[] = [];
  let from = draft.span.start + 1;
  for (const { at, edit } of WRONG.within(draft.source, draft.span)) {
    if (at < from || !isRunningText(draft, at) || !isOfDraft(draft, file, edit.span)) continue;
    found.push(edit);
    from = edit.span.end;
  }
  return found;
}

/** Wrong marks, in order: they stand between words, few of which are parted by more than blanks. */
function marksIn(source: SourceText, from: number, to: number): Wrong[] {
  const { folded, isPlain } = source;
  const words = wordsOf(source);
  const { starts, ends, links } = words;
  const found: Wrong[] = [];
  const [first, last] = wordsWithin(words, span(from, to));
  const look = (start: number, end: number): void => {
    for (let at = start; at < end; at++) {
      const code = folded.charCodeAt(at);
      if (code !== COMMA && code !== SEMICOLON && code !== COLON && code !== DOT && code !== DOTS) continue;
      const edit = mended(folded, at);
      if (edit !== null) found.push({ at, edit });
    }
  };
  const before = (i: number): void => {
    const start = i > first ? (ends[i - 1] as number) : from;
    const end = starts[i] as number;
    // Nearly all: a mark right behind a word, and a blank.
    const isUsual = i > first && end - start === 2 && folded.charCodeAt(start + 1) === BLANK;
    if (!isUsual) look(start, end);
  };
  if (isPlain) for (const i of breaksWithin(words, first, last)) before(i);
  // What was made blank between two words is more than one letter.
  else for (let i = first; i < last; i++) if (links[i] === APART || (starts[i] as number) - (ends[i - 1] as number) !== 1) before(i);
  look(last > first ? (ends[last - 1] as number) : from, to);
  return found;
}

/** The mark as it should be; null when nothing is wrong with it. */
function mended(folded: string, at: number): TextEdit | null {
  const blank = folded.charCodeAt(at - 1) === BLANK;
  if (!blank && folded.charCodeAt(at + 1) <= COMMA) return null;
  const edit = blank ? blankBefore(folded, at) : noneBehind(folded, at);
  return edit === null || ADDRESS.test(folded.slice(Math.max(0, at - AROUND), at + AROUND)) ? null : edit;
}

function blankBefore(folded: string, at: number): TextEdit | null {
  const m = BEFORE.exec(folded.slice(Math.max(0, at - 3), at));
  if (m === null || !BEFORE_MARK.test(folded.slice(at, at + 3))) return null;
  return { span: span(at - m[0].length, at + 1), newText: m[0].trimEnd() + folded.charAt(at) };
}

function noneBehind(folded: string, at: number): TextEdit | null {
  if (!isSmallAt(folded, at - 1)) return null;
  const m =
    BEHIND.exec(folded.slice(at, at + 8)) ?? (TWO_SMALL.test(folded.slice(at - 2, at)) ? SENTENCE.exec(folded.slice(at, at + 12)) : null);
  const mark = m?.groups?.mark;
  if (mark === undefined) return null;
  const end = at + mark.length + 1;
  return { span: span(at - 1, end), newText: `${folded.slice(at - 1, end - 1)} ${folded.charAt(end - 1)}` };
}
