/** What a text holds beside the usual characters, and where its signs stand. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { gapPlaces, quoteMarks, signPlaces } from "../../server/src/core/text/signs";
import { SourceText } from "../../server/src/core/text/source";
import { span } from "../../server/src/core/text/span";
import { traitsOf, traitsOfWords } from "../../server/src/core/text/traits";

test("a few words tell the same traits as a whole text, whatever the character", () => {
  const other: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    for (const words of [character, `ho${character}`, `hu${character} b`, `o${character}n`, `${character}${character}`])
      if (traitsOf(words) !== traitsOfWords(words)) other.push(`U+${code.toString(16)} in “${words}”`);
  }
  assert.deepEqual(other, []);
});

const text = "Giao “Sở  Nội vụ”\trà soát – theo dõi…\n   Hạn: 2026 -  2030\n“Xong”";
const whole = (source: SourceText) => span(0, source.folded.length);
const allOf = (literal: string): number[] => [...text.matchAll(new RegExp(literal, "g"))].map((m) => m.index);

test("signs and gaps are found in a first version, one with invisible marks, and one that follows", () => {
  const first = new SourceText(text);
  const folded = new SourceText(`\u200b${text}`);
  for (const source of [
    first,
    folded,
    new SourceText(`${text}.`, new SourceText(text)),
    new SourceText(text, new SourceText(`–${text}`)),
  ]) {
    assert.deepEqual(signPlaces(source, "folded", "–", whole(source)), allOf("–"));
    assert.deepEqual(signPlaces(source, "flat", "…", whole(source)), allOf("…"));
    assert.deepEqual(quoteMarks(source, whole(source)), allOf("[“”]"));
    assert.deepEqual(gapPlaces(source, whole(source)), allOf(" {2,}|\t"));
  }
});

test("signs of a text pasted from Markdown are found beside its marks", () => {
  const source = new SourceText("**Điều 1**. Giao “Sở Nội vụ” rà soát – theo dõi.");
  assert.equal(signPlaces(source, "flat", "–", whole(source)).length, 1);
  assert.equal(quoteMarks(source, whole(source)).length, 2);
});
