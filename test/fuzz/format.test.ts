/** Formatting keeps what any text says, whatever the text, and its time grows with the text. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { formatText } from "../../server/src/core/features/format";
import { assertKeeps } from "../core/format-keeps";
import { samples } from "./samples";

const texts = [...samples.values()];
const lines = [...new Set(texts.flatMap((text) => text.split("\n")))];

const END = fc.constantFrom(
  "\n",
  "\n",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  "",
  " ",
  "\t",
  "\f\n",
  "\n|\n",
  "\n-----\n",
  "\n3\n\n",
  "\n%% ghi chú\n",
  " | ",
);
const ODD = fc.constantFrom(
  "\u0301",
  "\u00a0",
  "\u200b",
  "\ufeff",
  "\u00ad",
  "\u00d0",
  "\ud83d",
  "\u0000",
  "|",
  "- ",
  "• ",
  "“",
  "”",
  "Điều",
  "1 .",
  "a )",
  "Trang 1",
  "......",
  "Nơi nhận:",
  "TM. ",
  "./.",
);
const line = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...lines) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: ODD },
);

/** CI runs more of the same. */
const MORE = Number(process.env.VBHC_FUZZ ?? 1);

/** Lines cut at a width, as a printed page or a law site cuts them. */
const wrapped = (text: string, width: number): string =>
  text
    .split("\n")
    .map((paragraph) => (paragraph.startsWith("|") ? paragraph : paragraph.replace(new RegExp(`(?<=.{${width}}) `, "gu"), "\n")))
    .join("\n");

describe("formatting keeps what a text says", () => {
  it("random strings", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => void assertKeeps(text)),
      { numRuns: 300 * MORE, seed: 1 },
    );
  });

  it("random lines of the samples, with odd ends and odd letters between", () => {
    const parts = fc.array(
      fc.tuple(line, END).map(([text, end]) => text + end),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(parts, (all) => void assertKeeps(all.join(""))),
      { numRuns: 250 * MORE, seed: 2 },
    );
  });

  it("a sample cut anywhere", () => {
    const cut = fc.constantFrom(...texts).chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)));
    fc.assert(
      fc.property(cut, ([text, a, b]) => void assertKeeps(text.slice(Math.min(a, b), Math.max(a, b)))),
      { numRuns: 60 * MORE, seed: 3 },
    );
  });

  it("a sample in cut lines", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.integer({ min: 40, max: 110 }), (text, width) => void assertKeeps(wrapped(text, width))),
      { numRuns: 60 * MORE, seed: 4 },
    );
  });
});

/** Texts that invite work to be done again and again. */
const HARD: Readonly<Record<string, (size: number) => string>> = {
  "one line of words": (size) => "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính ".repeat(size / 50),
  "one line of blanks": (size) => `Điều 1.${" ".repeat(size)}x`,
  "one line of bars": (size) => "| a ".repeat(size / 4),
  "combining marks": (size) => "a\u0301 ".repeat(size / 3),
  "cut lines": (size) =>
    "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát các\nhồ sơ lưu trữ của tỉnh và báo cáo Ủy ban nhân dân tỉnh trước\nngày 30.\n".repeat(
      size / 140,
    ),
  bullets: (size) => "• a\n– b\n".repeat(size / 8),
  "page numbers": (size) => "a b c d e f g h\n\n7\n\n".repeat(size / 20),
  "many heads": (size) =>
    "ỦY BAN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 1/QĐ-UBND\nQUYẾT ĐỊNH\n".repeat(size / 97),
  comments: (size) => "%% ghi chú\nĐiều 1. a\n".repeat(size / 21),
  "rules and blanks": (size) => "-----\n\n".repeat(size / 7),
};
const SMALL = 60_000;
const FACTOR = 3;
const FLOOR_MS = 60;
const TRIES = 4;

/** Least CPU time of several runs: what others do on the machine counts little. */
function time(text: string, runs = 2): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = process.cpuUsage();
    formatText(text);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe("formatting grows with the text", () => {
  for (const [name, make] of Object.entries(HARD)) {
    it(name, () => {
      const [small, double] = [make(SMALL), make(2 * SMALL)];
      const seen: string[] = [];
      for (let i = 0; i < TRIES; i++) {
        const [once, twice] = [time(small), time(double)];
        if (twice <= Math.max(FLOOR_MS, FACTOR * once)) return;
        seen.push(`${once.toFixed(0)} ms, twice the text ${twice.toFixed(0)} ms`);
      }
      assert.fail(seen.join("; "));
    });
  }

  it("5 MB in one line", () => {
    const milliseconds = time(HARD["one line of words"]?.(5_000_000) ?? "", 1);
    assert.ok(milliseconds < 15_000, `${milliseconds.toFixed(0)} ms`);
  });
});
