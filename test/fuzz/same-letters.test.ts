/**
 * However the same letters are written (NFD, no-break blanks, U+00D0, old tone places), the outline is the same and the
 * findings stand at the same words. Rules about the writing itself (groups `ky-tu`, `chinh-ta`) are left out of the comparison.
 */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type OutlineItem, outline } from "../../server/src/core/features/outline";
import type { DraftFile } from "../../server/src/core/model/types";
import { foldForCompare } from "../../server/src/core/text/fold";
import { samples } from "./samples";
import { readAndCheck } from "./walk";

/** Different bytes, same letters. */
const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  NFD: (text) => text.normalize("NFD"),
  "no-break blanks": (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, "\u00a0"),
  "U+00D0 for Đ": (text) => text.replaceAll("Đ", "\u00d0"),
  "zero-width spaces": (text) => text.replace(/(?<=\p{L}{3})(?=\p{L})/gu, "\u200b"),
  "old tone places": (text) =>
    text
      .replace(/òa(?!\p{L})/gu, "oà")
      .replace(/ỦY(?!\p{L})/gu, "UỶ")
      .replace(/ủy(?!\p{L})/gu, "uỷ")
      .replace(/óa(?!\p{L})/gu, "oá"),
  CRLF: (text) => text.replaceAll("\n", "\r\n"),
};

const wordsOf = (items: readonly OutlineItem[]): unknown[] =>
  items.map((item) => [item.kind, foldForCompare(item.label), foldForCompare(item.title).slice(0, 30), wordsOf(item.children)]);

/** Rule, line and folded words of every finding. */
function places({ file, result }: ReturnType<typeof readAndCheck>): string[] {
  return result.findings
    .filter(({ rule }) => !/^(?:ky-tu|chinh-ta)\//u.test(rule))
    .map(
      ({ rule, level, span }) => `${rule} ${level} ${file.source.position(span.start).line} ${foldForCompare(file.source.original(span))}`,
    )
    .sort();
}

const parts = (file: DraftFile): unknown =>
  file.drafts.map(({ kind, stage, assignments, deadlines, references, header }) => ({
    kind,
    stage,
    number: header.number?.value ?? null,
    tasks: assignments.map(({ lead, support, section }) => [
      lead.map((b) => foldForCompare(b.name)),
      support.map((b) => foldForCompare(b.name)),
      section.map(foldForCompare),
    ]),
    deadlines: deadlines.map(({ kind: k, start, end }) => [k, start, end]),
    references: references.map(({ type, number, targets }) => [
      foldForCompare(type),
      number === null ? null : foldForCompare(number),
      targets.map((t) => t.status),
    ]),
  }));

describe("the same letters written otherwise", () => {
  for (const [name, text] of samples) {
    const plain = text.normalize("NFC");
    for (const [variant, change] of Object.entries(VARIANTS)) {
      it(`${name}, ${variant}`, () => {
        const changed = change(plain);
        const expected = readAndCheck(plain);
        const found = readAndCheck(changed);
        assert.deepEqual(wordsOf(outline(found.file, { all: true })), wordsOf(outline(expected.file, { all: true })));
        assert.deepEqual(parts(found.file), parts(expected.file));
        assert.deepEqual(places(found), places(expected));
      });
    }
  }
});
