/** The grammar of syllables and the one walk over a text's words. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SourceText } from "../../server/src/core/text/source";
import { spelling, syllableLimit, syllableOf, syllableOfPieces, withoutMarks } from "../../server/src/core/text/syllable";
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
import { WordSet } from "../../server/src/core/text/word-set";

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

  it("knows for every tone which letter may bear it", () => {
    const marks = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
    for (const mark of marks) {
      for (const [before, bearer, behind] of [
        ["ti", "ê", "n"],
        ["ngư", "ơ", "i"],
        ["t", "a", "i"],
        ["tu", "â", "n"],
      ] as const) {
        const at = (letters: string): string => letters.replace("*", mark).normalize("NFC");
        assert.notEqual(syllableOf(at(`${before}${bearer}*${behind}`)), 0, at(`${before}${bearer}*${behind}`));
        const wrong = /[iuư]/u.test(before) ? at(`${before}*${bearer}${behind}`) : at(`${before}${bearer}${behind}*`);
        assert.equal(syllableOf(wrong), 0, wrong);
        assert.equal(wordsOf(new SourceText(`a ${wrong} b`)).syllables[1], 0, wrong);
      }
    }
    for (const stopped of ["tàc", "tảc", "tãc", "tac", "hòch", "mủp"]) assert.equal(syllableOf(stopped), 0, stopped);
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

  it("reads two pieces of a text as one syllable", () => {
    for (const word of ["nghiêng", "thực", "QUYẾT", "giếng", "khuỷu", "hoàn", "thưc", "tóan", "nghành"])
      for (let at = 1; at < word.length; at++) {
        const text = `a ${word.slice(0, at)}  ${word.slice(at)} b`;
        assert.equal(syllableOfPieces(text, 2, 2 + at, 4 + at, 4 + word.length), syllableOf(word), text);
      }
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

  it("reads a text of the shortest words as whole as any other", () => {
    const source = new SourceText("a-ở 1 b ".repeat(40));
    const { count, starts, ends, shapes, syllables, links } = wordsOf(source);
    assert.equal(count, 160);
    for (const list of [starts, ends, shapes, syllables, links]) assert.ok(list.length >= count);
    const last = [starts, ends, shapes, syllables, links].map((list) => [...list.subarray(count - 4, count)]);
    assert.deepEqual(last, [
      [312, 314, 316, 318],
      [313, 315, 317, 319],
      [JOINED, JOINED | VIETNAMESE, HAS_DIGIT, 0],
      [syllableOf("a"), syllableOf("ở"), 0, 0],
      [NEXT, APART, NEXT, NEXT],
    ]);
  });

  it("tells words of a set by the lists of a long text as by its walk", () => {
    const source = new SourceText("giao Sở Nội vụ chủ trì, trước ngày 10 tháng 12; hằng tháng, HẰNG năm báo cáo\n".repeat(200));
    const words = wordsOf(source);
    for (const [others, start, end] of [
      [false, 0, source.flat.length],
      [false, 37, source.flat.length - 41],
      [true, 37, source.flat.length - 41],
    ] as const) {
      const set = new WordSet(["tháng", "hằng", "sở"], others);
      const walked: number[] = [];
      for (let i = firstWordAt(words, start); i < firstWordAt(words, end); i++) if (set.has(words, i)) walked.push(i);
      assert.ok(walked.length > 950);
      assert.deepEqual(set.within(words, start, end), walked);
      assert.deepEqual(set.within(words, 0, 8).length, 1);
    }
  });

  it("tells joined words on both sides of a change in the text", () => {
    const before = new SourceText("kinh tế xã hội. Bản a b c d e g h");
    wordsOf(before);
    const after = new SourceText("kinh tế-xã hội. Bản a b c d e g h", before);
    const { count, shapes } = wordsOf(after);
    assert.deepEqual(
      [...shapes.subarray(0, count)].map((shape) => shape & JOINED),
      [0, JOINED, JOINED, 0, ...new Array(count - 4).fill(0)],
    );
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
