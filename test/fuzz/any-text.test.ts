/** Any text is read (DESIGN §4, laws 2 and 3): random letters, random lines, samples cut and shuffled. */
import { describe, it } from "node:test";
import fc from "fast-check";
import { samples } from "./samples";
import { readAndCheck } from "./walk";

const texts = [...samples.values()];
const lines = [...new Set(texts.flatMap((text) => text.split("\n")))];

const END = fc.constantFrom("\n", "\r\n", "\r", "\n\n", "", " ", "\t", "\f\n", "\u2028");
const ODD = fc.constantFrom(
  "\u0301",
  "\u0300",
  "\u00a0",
  "\u200b",
  "\ufeff",
  "\u00ad",
  "Đ",
  "\u00d0",
  "\u202e",
  "\ud83d",
  "\u0000",
  "|",
  "- ",
  "“",
  "”",
  "Điều ",
  "1.",
  "a) ",
  "%% vbhc: bỏ qua ",
  "./.",
);

const line = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...lines) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: ODD },
);
const lineAndEnd = fc.tuple(line, END).map(([text, end]) => text + end);

/** CI runs more of the same. */
const MORE = Number(process.env.VBHC_FUZZ ?? 1);

describe("any text is read", () => {
  it("random strings", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => void readAndCheck(text)),
      { numRuns: 300 * MORE, seed: 1 },
    );
  });

  it("random lines of the samples, with odd ends and odd letters between", () => {
    fc.assert(
      fc.property(fc.array(lineAndEnd, { maxLength: 80 }), (parts) => void readAndCheck(parts.join(""))),
      { numRuns: 400 * MORE, seed: 2 },
    );
  });

  it("a sample cut anywhere", () => {
    const cut = fc.constantFrom(...texts).chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)));
    fc.assert(
      fc.property(cut, ([text, a, b]) => void readAndCheck(text.slice(Math.min(a, b), Math.max(a, b)))),
      { numRuns: 200 * MORE, seed: 3 },
    );
  });

  it("a sample with letters put in, taken out, doubled", () => {
    const edit = fc.record({ at: fc.nat(100_000), remove: fc.nat(12), insert: fc.oneof(ODD, fc.string({ unit: "binary", maxLength: 4 })) });
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 12 }), (text, edits) => {
        let current = text;
        for (const { at, remove, insert } of edits) {
          const from = at % (current.length + 1);
          current = current.slice(0, from) + insert + current.slice(from + remove);
        }
        readAndCheck(current);
      }),
      { numRuns: 200 * MORE, seed: 4 },
    );
  });
});
