/**
 * Injected typos: four of five are found, and published documents stay nearly silent. Measured on our own samples, none of
 * which the table of pairs was counted over; and, where ../shared is, on real documents with a table counted without them.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { type PairCode, SyllablePairs } from "../../server/src/core/knowledge/syllable-pairs";
import { readDraftFile } from "../../server/src/core/model/draft";
import { contextSlips } from "../../server/src/core/rules/chinh-ta/context-slips";
import { listedSuspects } from "../../server/src/core/rules/chinh-ta/suspects";
import { RULES } from "../../server/src/core/rules/registry";
import { checkFile, DEFAULT_CONFIG } from "../../server/src/core/rules/run";
import { SourceText } from "../../server/src/core/text/source";
import type { Span } from "../../server/src/core/text/span";
import { wordsOf } from "../../server/src/core/text/syllable-scan";
import { samples } from "../fuzz/samples";
import { check } from "./check";
import { frame } from "./frame";
import { KINDS, type Kind, type Typo, withTypos } from "./typos";

const GAP = 25;
const SEEDS = [1, 2, 3, 4, 5, 6];
const LEAST_RECALL = 0.8;
/** No kind is left aside. */
const LEAST_OF_A_KIND = 0.65;
/** False findings in a thousand words. */
const MOST_FALSE = 0.3;

const SPELLING_RULES = RULES.filter(({ code }) => code.startsWith("chinh-ta/"));

class Tally {
  private readonly hits = new Map<Kind, number>();
  private readonly all = new Map<Kind, number>();

  add({ kind }: Typo, hit: boolean): void {
    this.all.set(kind, (this.all.get(kind) ?? 0) + 1);
    if (hit) this.hits.set(kind, (this.hits.get(kind) ?? 0) + 1);
  }

  count(kinds: readonly Kind[] = KINDS): number {
    return kinds.reduce((sum, kind) => sum + (this.all.get(kind) ?? 0), 0);
  }

  recall(kinds: readonly Kind[] = KINDS): number {
    return kinds.reduce((sum, kind) => sum + (this.hits.get(kind) ?? 0), 0) / this.count(kinds);
  }

  tell(what: string): void {
    const each = KINDS.map((kind) => `${kind} ${this.recall([kind]).toFixed(2)}`).join(", ");
    console.log(`typos in ${what}: recall ${this.recall().toFixed(3)} of ${this.count()} (${each})`);
  }
}

/** Folded spans of all places that spelling findings name. */
function places(text: string): { source: SourceText; spans: Span[] } {
  const file = readDraftFile(text);
  const { findings } = checkFile(file, DEFAULT_CONFIG, SPELLING_RULES);
  return { source: file.source, spans: findings.flatMap((f) => [f.span, ...f.related.map((r) => r.span)]) };
}

/** True when a span touches the letters of a typo. */
function touched(spans: readonly Span[], source: SourceText, typo: Typo): boolean {
  const [start, end] = [source.foldedOffset(typo.start), source.foldedOffset(typo.end)];
  return spans.some((span) => span.start < end && start < span.end);
}

/** Offsets behind the head of the first draft: heads have rules of their own. */
function bodyOf(text: string): (at: number) => boolean {
  const { drafts, source } = readDraftFile(text);
  const spans = drafts.map(({ header, span }) => ({ start: header.span?.end ?? span.start, end: span.end }));
  return (at) => spans.some(({ start, end }) => start <= source.foldedOffset(at) && source.foldedOffset(at) < end);
}

describe("typos injected into clean samples", () => {
  const clean = [...samples].filter(([name]) => !existsSync(path.join("test/samples", name.replace(".vbhc", ".expected.json"))));

  it("are the same for the same seed and differ for another", () => {
    const text = clean[0]?.[1].normalize("NFC") ?? "";
    const one = withTypos(text, 1, GAP, () => true);
    assert.deepEqual(
      withTypos(text, 1, GAP, () => true),
      one,
    );
    assert.notDeepEqual(
      withTypos(text, 2, GAP, () => true),
      one,
    );
    for (const { start, end, wrong } of one.typos) assert.equal(one.text.slice(start, end), wrong);
  });

  it("are found", () => {
    const tally = new Tally();
    for (const [, sample] of clean) {
      const text = sample.normalize("NFC");
      for (const seed of SEEDS) {
        const { text: wrong, typos } = withTypos(text, seed, GAP, bodyOf(text));
        const { source, spans } = places(wrong);
        for (const typo of typos) tally.add(typo, touched(spans, source, typo));
      }
    }
    tally.tell("samples");
    assert.ok(tally.count() > 1000, `${tally.count()} typos`);
    assert.ok(tally.recall() >= LEAST_RECALL, `recall ${tally.recall()}`);
    for (const kind of KINDS) assert.ok(tally.recall([kind]) >= LEAST_OF_A_KIND, `${kind}: ${tally.recall([kind])}`);
  });

  it("words of the office are none, alone or in a phrase", () => {
    const text = frame("content", "Điều 1. Giao Sở Nội vụ tổng hợp hồ sơ cua các cơ quan.");
    const spelling = (words: readonly string[]) => check(text, { words }).findings.map((f) => f.rule);
    assert.deepEqual(spelling([]), ["chinh-ta/ngu-canh"]);
    assert.deepEqual(spelling(["cua"]), []);
    assert.deepEqual(spelling(["hồ sơ cua"]), []);
    assert.deepEqual(spelling(["cua biển"]), ["chinh-ta/ngu-canh"]);
  });

  it("clean samples have no spelling finding", () => {
    for (const [name, text] of clean) assert.deepEqual(places(text).spans.length, 0, name);
  });
});

const SHARED = path.join(process.cwd(), "../shared");
const missing = !existsSync(path.join(SHARED, "corpus-docx")) && "no ../shared";

interface Counting {
  material(folder: string): Promise<{ lib: unknown; texts: readonly { name: string; text: string }[]; own: string }>;
  tableOf(lib: unknown, texts: unknown, own: string, without: ReadonlySet<string>): unknown;
  encoded(lib: unknown, table: unknown): PairCode;
}

/** The documents fall into so many parts, each read with a table counted over the others. */
const PARTS = 4;

describe("typos injected into real documents, with a table counted without the document", { skip: missing }, () => {
  // The plan of frequencies is a table of 83,000 words and takes long.
  const names = ["seeds", "corpus"].flatMap((folder) =>
    missing ? [] : readdirSync(path.join(SHARED, folder)).filter((name) => name.endsWith(".txt") && !name.startsWith("039")),
  );

  it("are found, and the documents themselves are nearly silent", async () => {
    const counting: Counting = await import(pathToFileURL(path.resolve("server/build/syllable-pairs.mjs")).href);
    const { lib, texts, own } = await counting.material(SHARED);
    const tally = new Tally();
    let [words, findings] = [0, 0];
    for (let part = 0; part < PARTS; part++) {
      const left = new Set(names.filter((_, i) => i % PARTS === part));
      const pairs = new SyllablePairs(counting.encoded(lib, counting.tableOf(lib, texts, own, left)));
      for (const { text } of texts.filter(({ name }) => left.has(name))) {
        const clean = text.normalize("NFC");
        words += wordsOf(new SourceText(clean)).count;
        findings += contextSlips(new SourceText(clean), pairs).length;
        const { text: wrong, typos } = withTypos(clean, 1, GAP, () => true);
        const source = new SourceText(wrong);
        const spans = [...contextSlips(source, pairs).map(({ span }) => span), ...listedSuspects(source).map(({ span }) => span)];
        for (const typo of typos) tally.add(typo, touched(spans, source, typo));
      }
    }
    tally.tell("real documents");
    console.log(`findings by context in their ${words} words: ${findings}, true ones among them`);
    assert.ok(tally.recall() >= LEAST_RECALL, `recall ${tally.recall()}`);
    assert.ok((1000 * findings) / words < MOST_FALSE, `${findings} findings in ${words} words`);
  });
});
