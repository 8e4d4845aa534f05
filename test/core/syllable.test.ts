/** The grammar of syllables and the one walk over a text's words. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SourceText } from "../../server/src/core/text/source";
import { spelling, syllableLimit, syllableOf, withoutMarks } from "../../server/src/core/text/syllable";
import {
  APART,
  FIRST_CAPITAL,
  FOREIGN,
  firstWordAt,
  HAS_DIGIT,
  JOINED,
  LATER_CAPITAL,
  NEXT,
  VIETNAMESE,
  WRAPPED,
  wordsOf,
} from "../../server/src/core/text/syllable-scan";

describe("syllables", () => {
  it("reads syllables of all kinds", () => {
    const words =
      "quyết định nghiêng khuya quốc gì giếng giặt quýt khoeo loắt choèn xoong uyên yêu ia ủy hòa khỏe thủy phượng ngoằn ngoèo nghễu nghện buýt phuy quạch kỳ lý";
    for (const word of words.split(" ")) assert.notEqual(syllableOf(word), 0, word);
  });

  it("reads both places of the tone as one syllable", () => {
    for (const [old, modern] of [
      ["hoà", "hòa"],
      ["thuỷ", "thủy"],
      ["khoẻ", "khỏe"],
      ["uỷ", "ủy"],
    ] as const)
      assert.equal(syllableOf(old), syllableOf(modern), old);
  });

  it("knows what is no syllable", () => {
    const words = "thưc trưc nghịêp đựoc ngẽn nghành kế́ cà̀ tóan nứơc chỉi hoat cac quyêt bk xyz kà cế ngê gê iên quuô tuuyên";
    for (const word of words.split(" ")) assert.equal(syllableOf(word), 0, word);
  });

  it("keeps capitals and small letters alike", () => {
    assert.equal(syllableOf("QUYẾT"), syllableOf("quyết"));
    assert.equal(syllableOf("Quyết"), syllableOf("quyết"));
  });

  it("spells every number so that it is read again as the same number", () => {
    let count = 0;
    for (let syllable = 1; syllable < syllableLimit(); syllable++) {
      const written = spelling(syllable);
      const read = syllableOf(written);
      // A stopped syllable without an acute or a dot exists as a number and in no word.
      if (read === 0) {
        assert.match(withoutMarks(written), /(?:c|ch|p|t)$/u, written);
        continue;
      }
      if (read === syllable) count++;
      else assert.equal(spelling(read), written);
    }
    assert.ok(count > 10_000, String(count));
  });

  it("takes marks away", () => assert.equal(withoutMarks("Đường thủy"), "duong thuy"));
});

describe("words of a text", () => {
  const shapesOf = (text: string): Record<string, number> => {
    const source = new SourceText(text);
    const words = wordsOf(source);
    return Object.fromEntries(
      Array.from({ length: words.count }, (_, i) => [source.flat.slice(words.starts[i], words.ends[i]), words.shapes[i] as number]),
    );
  };

  it("tells shapes", () => {
    const shapes = shapesOf("Sở UBND kinh tế-xã wifi m2 anten");
    assert.equal(shapes.Sở, FIRST_CAPITAL | VIETNAMESE);
    assert.equal(shapes.UBND, FIRST_CAPITAL | LATER_CAPITAL);
    assert.equal(shapes.kinh, 0);
    assert.equal(shapes.tế, VIETNAMESE | JOINED);
    assert.equal(shapes.xã, VIETNAMESE | JOINED);
    assert.equal((shapes.wifi ?? 0) & FOREIGN, FOREIGN);
    assert.equal((shapes.m2 ?? 0) & HAS_DIGIT, HAS_DIGIT);
    assert.equal(shapes.anten, 0);
  });

  it("tells how words follow one another", () => {
    const words = wordsOf(new SourceText("rà soát, hồ sơ\nlưu\n\ntrữ"));
    assert.deepEqual([...words.links.subarray(0, words.count)], [APART, NEXT, APART, NEXT, WRAPPED, APART]);
  });

  it("finds the first word at or behind an offset", () => {
    const words = wordsOf(new SourceText("rà soát hồ sơ"));
    assert.deepEqual(
      [0, 1, 3, 13].map((at) => firstWordAt(words, at)),
      [0, 1, 1, words.count],
    );
  });

  it("is computed once for a text", () => {
    const source = new SourceText("rà soát");
    assert.equal(wordsOf(source), wordsOf(source));
  });

  it("is linear in a text without blanks", () => {
    const words = wordsOf(new SourceText("ngh".repeat(100_000)));
    assert.equal(words.count, 1);
  });
});
