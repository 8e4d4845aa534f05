/** Figures that are none: the letter O or l inside a number, figures of a Chinese font. Never corrected where a number is at stake. */

import type { Draft, DraftFile } from "../../model/types";
import { type Span, span } from "../../text/span";
import { firstWordAt, JOINED, wordsOf } from "../../text/syllable-scan";
import { isOfDraft, otherPlaces, times } from "../chinh-ta/once";
import { HAS_WIDE, oddCharacters } from "../chinh-ta/places";
import { quoted, STATE } from "../parts";
import { gluedWords } from "../phrases";
import { defineRule } from "../rule";
import { LETTER_SOURCE } from "./an";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

// "2O27", "2l5": letters between figures
const LETTER_INSIDE = /^\d+[OolI]\d+$/u;
const WIDE = /[\uff01-\uff5e]+/gu;
const WIDE_DISTANCE = 0xfee0;

export const falseFigure = defineRule({
  code: "ky-tu/chu-so",
  level: "can-xac-minh",
  title: { vi: "Số viết bằng chữ số thường", en: "Numbers are written with ordinary figures" },
  source: LETTER_SOURCE,
  why: {
    vi: "Chữ “O”, “l”, “I” lọt vào số khi gõ hoặc nhận dạng, chữ số rộng của phông Trung, Nhật: mắt đọc được nhưng máy không hiểu là số. Số phải do người soạn xác nhận.",
    en: "Letters slip into numbers by typing or text recognition, and wide figures are no figures to a machine. Numbers are for the author to confirm.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("rà soát hồ sơ năm 2O27"), good: task("rà soát hồ sơ năm 2027") },
    { at: "content", bad: task("rà soát hồ sơ năm \uff12\uff10\uff12\uff17"), good: task("rà soát hồ sơ năm 2027") },
  ],
  silent: [
    { at: "content", text: task("rà soát hồ sơ kho B1, tủ 5O, khí CO2, H2O và mẫu 2l"), because: "ký hiệu có chữ và số" },
    { at: "content", text: task("rà soát hồ sơ tuyến Ql5A, lô O1"), because: "ký hiệu" },
  ],
  check(draft, { report, file }) {
    const letters = numbersWithLetters(draft, file);
    const wide = (oddCharacters(draft.source) & HAS_WIDE) === 0 ? [] : wideFigures(draft, file);
    for (const [places, fixed] of [
      [letters, null],
      [wide, (text: string) => text.replace(/[\uff01-\uff5e]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - WIDE_DISTANCE))],
    ] as const) {
      const [first] = places;
      if (first === undefined) continue;
      report({
        span: first,
        message: {
          vi: `${quoted(draft.source, first)} có ký tự không phải chữ số thường${times(places).vi}, đề nghị kiểm tra.`,
          en: `${quoted(draft.source, first)} has a character that is no ordinary figure${times(places).en}, to be checked.`,
        },
        related: otherPlaces(draft, places),
        fixes:
          fixed === null
            ? []
            : [
                {
                  title: { vi: "Thay bằng ký tự thường", en: "Replace with ordinary characters" },
                  kind: "ask",
                  edits: places.map((where) => ({ span: where, newText: fixed(draft.source.original(where)) })),
                },
              ],
      });
    }
  },
});

const numbersWithLetters = (draft: Draft, file: DraftFile): readonly Span[] =>
  gluedWords(draft.source, draft.span).filter(
    (where) => LETTER_INSIDE.test(draft.source.slice(where)) && isAlone(draft, where) && isOfDraft(draft, file, where),
  );

/** Not part of a symbol or an address. */
function isAlone({ source }: Draft, { start }: Span): boolean {
  const words = wordsOf(source);
  return ((words.shapes[firstWordAt(words, start)] as number) & JOINED) === 0;
}

const wideFigures = (draft: Draft, file: DraftFile): Span[] =>
  [...draft.source.slice(draft.span).matchAll(WIDE)]
    .map((m) => span(draft.span.start + m.index, draft.span.start + m.index + m[0].length))
    .filter((where) => isOfDraft(draft, file, where));
