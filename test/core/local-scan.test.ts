/** A search that is made again only about a change finds what a search of the whole text finds. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { WRITTEN_DATES } from "../../server/src/core/text/dates";
import { type Found, LocalScan, moveFound, stretchOf } from "../../server/src/core/text/local-scan";
import { Needle } from "../../server/src/core/text/needle";
import { SourceText } from "../../server/src/core/text/source";
import { WordSet, wordScan } from "../../server/src/core/text/word-set";

const WHOLE = { start: 0, end: Number.POSITIVE_INFINITY };

/** Pieces of which the patterns make sense, and of which their finds chain and overlap. */
const PIECES = [
  "aa",
  "a",
  "b",
  " ",
  "     ",
  "\n",
  "ab",
  "ba",
  "ngày 0",
  "ngày 05/10/2026",
  "10/2026",
  "tháng 9 năm",
  " năm 2026",
  "x".repeat(30),
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    gone: fc.integer({ min: 0, max: 12 }),
    come: fc.constantFrom("", ...PIECES),
  }),
  { minLength: 1, maxLength: 8 },
);

/** A search for a pattern with the flag g. */
const patternScan = (pattern: RegExp, reach: number): LocalScan<Found> =>
  new LocalScan<Found>({
    reach,
    find({ flat }, from, to) {
      const { text, start } = stretchOf(flat, from, to, reach);
      const found: Found[] = [];
      pattern.lastIndex = from - start;
      for (let m = pattern.exec(text); m !== null && start + m.index < to; m = pattern.exec(text))
        found.push({ start: start + m.index, end: start + m.index + m[0].length, groups: {} });
      return found;
    },
    spanOf: (found) => found,
    moved: moveFound,
  });

const SEARCHES: readonly (readonly [string, (source: SourceText) => readonly unknown[]])[] = [
  // finds that touch each other, so that where one ends decides where the next begins
  ["a pattern whose finds chain", scanOf(() => patternScan(/a +a|ab?a|b+/gu, 40))],
  ["a pattern that looks about", scanOf(() => patternScan(/(?<=b *)a(?= *\n? *b)/gu, 8))],
  ["a literal", needleOf("aa")],
  [
    "words",
    scanOf(() => wordScan(40, new WordSet(["ba"], true), ({ ends, starts }, i) => ((ends[i] ?? 0) - (starts[i] ?? 0) === 2 ? 1 : 0))),
  ],
  ["dates", (source) => WRITTEN_DATES.of(source)],
];

function scanOf<T>(make: () => LocalScan<T>): (source: SourceText) => readonly T[] {
  const scan = make();
  return (source) => scan.of(source);
}

function needleOf(literal: string): (source: SourceText) => readonly number[] {
  const needle = new Needle(literal);
  return (source) => needle.within(source, { start: 0, end: source.flat.length });
}

describe("searches about a change", () => {
  for (const [name, search] of SEARCHES) {
    it(`${name}: the same places as in the whole text`, () => {
      fc.assert(
        fc.property(texts, edits, (first, changes) => {
          let text = first;
          let before: SourceText | null = null;
          for (const { at, gone, come } of [{ at: 0, gone: 0, come: "" }, ...changes]) {
            const from = Math.floor(at * text.length);
            text = text.slice(0, from) + come + text.slice(from + gone);
            const source: SourceText = new SourceText(text, before);
            assert.deepEqual(search(source), search(new SourceText(text)));
            before = source;
          }
        }),
        { numRuns: 300 },
      );
    });
  }

  it("only the surroundings of the change are searched", () => {
    const looked: number[] = [];
    const scan = new LocalScan({
      reach: 10,
      find(_, from, to) {
        looked.push(to - from);
        return [];
      },
      spanOf: () => WHOLE,
      moved: (place: number, by) => place + by,
    });
    const text = "một hai ba bốn ".repeat(1000);
    const source = new SourceText(text);
    scan.of(source);
    scan.of(new SourceText(`${text.slice(0, 7000)}năm${text.slice(7000)}`, source));
    assert.equal(looked[0], text.length);
    assert.ok((looked[1] ?? text.length) < 100, `${looked[1]} letters`);
  });

  it("what lies in a stretch lies wholly in it", () => {
    const scan = patternScan(/ab/gu, 2);
    const source = new SourceText("ab ab ab");
    const starts = (start: number, end: number): number[] => scan.within(source, { start, end }).map((found) => found.start);
    assert.deepEqual(starts(0, 8), [0, 3, 6]);
    assert.deepEqual(starts(1, 7), [3]);
    assert.deepEqual(starts(4, 4), []);
  });

  it("a far condition that changed makes the search begin anew", () => {
    let searches = 0;
    const scan = new LocalScan<number>({
      reach: 1,
      find(source) {
        searches++;
        return source.flat.includes("z") ? [0] : [];
      },
      spanOf: (at) => ({ start: at, end: at + 1 }),
      moved: (at, by) => at + by,
      holds: (source, before) => source.flat.includes("z") === before.flat.includes("z"),
    });
    const first = new SourceText(`${"a ".repeat(200)}.`);
    const second = new SourceText(`${"a ".repeat(200)}z`, first);
    assert.deepEqual([scan.of(first), scan.of(second)], [[], [0]]);
    assert.equal(searches, 2);
  });
});
