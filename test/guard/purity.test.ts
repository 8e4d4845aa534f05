/** The core has no clock, no chance, no platform and no state of its own (DESIGN §4, law 1). */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sourcesUnder, withoutComments } from "./sources";

const core = sourcesUnder("server/src/core");

// Date.now() · new Date() · Math.random() · performance.now() · process.env · globalThis.x · fetch(…)
const IMPURE =
  /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bperformance\.|\bprocess\.|\bglobalThis\b|\bfetch\(|\bsetTimeout\b|\bconsole\./gu;
// let cache = … at the beginning of a line: module state
const STATE = /^(?:export )?(?:let|var) /gmu;

describe("purity of the core", () => {
  it("uses no clock, no randomness, no platform", () => {
    const found = core.flatMap(({ path, text }) => [...withoutComments(text).matchAll(IMPURE)].map((m) => `${path}: ${m[0]}`));
    assert.deepEqual(found, []);
  });

  it("keeps no state in its modules, but constant tables built on first use", () => {
    const TABLES = /^server\/src\/core\/(?:knowledge\/|text\/syllable\.ts$)/u;
    const found = core
      .filter(({ path }) => !TABLES.test(path))
      .flatMap(({ path, text }) => [...withoutComments(text).matchAll(STATE)].map((m) => `${path}: ${m[0]}`));
    assert.deepEqual(found, []);
  });

  it("such words would be seen", () => {
    assert.equal([..."const a = Date.now(); const b = new Date();".matchAll(IMPURE)].length, 2);
    assert.equal([...withoutComments("// Date.now()\n/* new Date() */ const url = 'http://a';").matchAll(IMPURE)].length, 0);
    assert.equal([..."let a = 1;\n  let b = 2;\n".matchAll(STATE)].length, 1);
  });
});
