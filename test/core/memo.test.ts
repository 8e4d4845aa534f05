/** What is worked out once is kept with what it was asked of, and with nothing else. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readDraftFile } from "../../server/src/core/model/draft";
import { onceOf } from "../../server/src/core/text/memo";

describe("what is found out once", () => {
  it("is asked once of each keeper, empty answers too", () => {
    let asked = 0;
    const empty = onceOf((_: { kept: Map<object, unknown> }) => {
      asked++;
      return undefined;
    });
    const count = onceOf(({ kept }: { kept: Map<object, unknown> }) => kept.size);
    const [one, other] = [{ kept: new Map<object, unknown>() }, { kept: new Map<object, unknown>() }];
    for (const keeper of [one, one, other, one]) assert.equal(empty(keeper), undefined);
    assert.equal(asked, 2);
    assert.equal(count(one), 1);
    assert.equal(count(one), 1);
    assert.equal(one.kept.size, 2);
  });

  it("goes with a draft: two readings of one text share their make and no answers", () => {
    const text = "Điều 1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính thực hiện trước ngày 15 tháng 12 năm 2026.\n";
    const [one, other] = [text, text].map((t) => readDraftFile(t).drafts[0]);
    assert.ok(one && other);
    assert.notEqual(one.assignments, other.assignments);
    assert.equal(one.assignments, one.assignments);
    assert.equal(one.deadlines.length, 1);
    assert.equal(one.vague, one.vague);
    // Getters of an object's own give it a shape of its own, which the engine keeps long after it.
    assert.deepEqual(
      Object.values(Object.getOwnPropertyDescriptors(one)).filter(({ get }) => get !== undefined),
      [],
    );
  });
});
