/** “Từ riêng của đơn vị” in the text of `.vbhc.json`. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withWord } from "../../client/src/commands/own-words";

describe("own words", () => {
  it("are added behind the others; the rest of the profile stays", () => {
    assert.deepEqual(JSON.parse(withWord('{"place":"Lam Sơn","words":["logistics"]}', "OCOP") ?? ""), {
      place: "Lam Sơn",
      words: ["logistics", "OCOP"],
    });
    assert.equal(withWord("", "OCOP"), '{\n  "words": [\n    "OCOP"\n  ]\n}\n');
  });

  it("are not added twice", () => assert.equal(withWord('{"words":["OCOP"]}', "OCOP"), null));

  it("a profile that is no JSON object is not overwritten", () => {
    for (const text of ["{", "[1]", "12"]) assert.throws(() => withWord(text, "OCOP"));
  });
});
