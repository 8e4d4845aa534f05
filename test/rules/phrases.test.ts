/** Phrases found by words are those that a search by letters finds, whatever is glued to them, and in every version of a text. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readDraftFile } from "../../server/src/core/model/draft";
import { people } from "../../server/src/core/rules/people";
import { gluedWords, phrasePlaces } from "../../server/src/core/rules/phrases";
import { SourceText } from "../../server/src/core/text/source";
import { span } from "../../server/src/core/text/span";

const PIECES = [
  "nhân dân",
  " Nhân dân",
  "này",
  "này1",
  "3này.",
  "trênđịa bàn",
  "địa bàn",
  "Số 5",
  "ISố",
  "căn cứ",
  "xcăn cứ",
  "công",
  " số ",
  "\n",
  "14h00",
];
const LITERALS = ["nhân dân", "này", "địa bàn", "Số", "số", "căn cứ", "chiểu"];

/** Texts made of the pieces, the same ones in every run. */
function textOf(seed: number): string {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state >> 8;
  };
  return Array.from({ length: 300 }, () => PIECES[next() % PIECES.length] + (next() % 3 === 0 ? ", " : " ")).join("");
}

function byLetters(flat: string, literal: string): number[] {
  const found: number[] = [];
  for (let at = flat.indexOf(literal); at >= 0; at = flat.indexOf(literal, at + literal.length)) found.push(at);
  return found;
}

const all = (source: SourceText) => span(0, source.flat.length);

describe("phrases", () => {
  for (let seed = 1; seed <= 5; seed++) {
    it(`are found by words as by letters: text ${seed}`, () => {
      let source = new SourceText(textOf(seed));
      for (let round = 0; round < 4; round++) {
        for (const literal of LITERALS) {
          assert.deepEqual(phrasePlaces(source, literal, all(source)), byLetters(source.flat, literal), literal);
        }
        const at = (source.text.length * (round + 1)) >> 3;
        source = new SourceText(`${source.text.slice(0, at)} này2 địa bàn ${source.text.slice(at)}`, source);
      }
    });
  }

  it("words with a figure, but for short numbers", () => {
    const source = new SourceText("Ngày 08/10/2026 lúc 14h00, 2O27, 20501 và 5ông, QĐ-UBND, 1234");
    assert.deepEqual(
      gluedWords(source, all(source)).map((where) => source.slice(where)),
      ["14h00", "2O27", "20501", "5ông"],
    );
  });

  it("people behind a glued number are people", () => {
    const file = readDraftFile("Điều 1. Cử 5ông Nguyễn Văn An, Đồng chí Lê Thị Bình và công Trần Văn Cường tham gia.\n");
    const [draft] = file.drafts;
    assert.ok(draft);
    assert.deepEqual(
      people(draft).map(({ name, honorific }) => `${honorific} ${draft.source.slice(name)}`),
      ["ông Nguyễn Văn An", "đồng chí Lê Thị Bình"],
    );
  });
});
