/**
 * Real documents beside the clone (../shared), for measuring only: no exception, lossless lines, and what a careful
 * reader found in five of them. Skipped where the folder is missing.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { applySafeFixes } from "../../server/src/cli/apply-fixes";
import { readDraftFile } from "../../server/src/core/model/draft";
import { protectedFacts } from "../../server/src/core/model/facts";
import { DEFAULT_CONFIG } from "../../server/src/core/rules/run";
import { AS_OF, readAndCheck } from "../fuzz/walk";
import { CLI } from "./vbhc";

const SHARED = path.join(process.cwd(), "../shared");
const missing = !existsSync(path.join(SHARED, "gold/score.mjs")) && "no ../shared";

/** Least F1 over all five documents. */
const THRESHOLDS = { outline: 0.98, parents: 0.97, tasks: 0.85, lead: 0.8, deadlines: 0.85, references: 0.85 } as const;

interface Scores {
  readonly total: Readonly<Record<string, { readonly f1: number }>>;
}

const texts = missing
  ? []
  : ["seeds", "corpus"].flatMap((folder) =>
      readdirSync(path.join(SHARED, folder))
        .filter((name) => name.endsWith(".txt"))
        .map((name) => path.join(SHARED, folder, name)),
    );

describe("real documents", { skip: missing }, () => {
  it("are there", () => assert.ok(texts.length >= 30, `${texts.length} files`));

  for (const file of texts) {
    it(`${path.basename(file)}: read, lossless, checked`, () => void readAndCheck(readFileSync(file, "utf8")));
  }

  for (const file of texts) {
    it(`${path.basename(file)}: safe fixes keep the facts and leave nothing safe to fix`, () => {
      const text = readFileSync(file, "utf8");
      const config = { ...DEFAULT_CONFIG, asOf: AS_OF };
      const fixed = applySafeFixes(text, config, []);
      assert.deepEqual(readDraftFile(fixed.text).drafts.flatMap(protectedFacts), readDraftFile(text).drafts.flatMap(protectedFacts));
      assert.equal(applySafeFixes(fixed.text, config, []).text, fixed.text);
    });
  }

  describe("against the careful reader", () => {
    const scores: Scores = missing
      ? { total: {} }
      : JSON.parse(
          execFileSync(process.execPath, [path.join(SHARED, "gold/score.mjs"), "--json", "--cli", `${process.execPath} ${CLI}`], {
            encoding: "utf8",
            maxBuffer: 1 << 28,
          }),
        );
    for (const [name, least] of Object.entries(THRESHOLDS)) {
      it(`${name} at least ${least}`, () => {
        const score = scores.total[name]?.f1 ?? 0;
        assert.ok(score >= least, score.toFixed(3));
      });
    }
  });
});
