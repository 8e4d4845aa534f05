/** Measures that an office may choose, and only inside the decree's bounds. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exportDocx } from "../../server/src/core/exports/docx";
import { layoutOf, PARTS } from "../../server/src/core/knowledge/layout";
import { everyPart } from "./samples";
import { WordFile } from "./word";

describe("layout", () => {
  it("each part's sizes are inside its bounds", () => {
    for (const [name, { small, large, sizes }] of Object.entries(PARTS))
      for (const size of [small, large]) assert.ok(size >= sizes[0] && size <= sizes[1], `${name}: ${size}`);
  });

  it("a choice outside the bounds is moved to the nearest allowed value", () => {
    const wild = layoutOf({
      marginTop: 5,
      marginBottom: 99,
      marginLeft: 20,
      marginRight: 40,
      bodySize: 20,
      indent: 0,
      gap: 0,
      lineSpacing: 3,
    });
    assert.deepEqual(wild, { margins: { top: 20, bottom: 25, left: 30, right: 20 }, bodySize: 14, indent: 10, gap: 6, lineSpacing: 1.5 });
    assert.deepEqual(layoutOf({ marginTop: Number.NaN }), layoutOf());
  });

  it("choices reach the file", async () => {
    const layout = { marginLeft: 35, marginTop: 25, bodySize: 13, indent: 10, gap: 8, lineSpacing: 1.5 };
    const word = new WordFile(await exportDocx(everyPart(), { layout }));
    const body = word.find("Giám đốc Sở thực hiện");
    assert.deepEqual([body.runs[0]?.size, body.firstLine, body.before, body.line], [13, 567, 160, 360]);
    assert.deepEqual([word.sections[0]?.margins.left, word.sections[0]?.margins.top], [1984, 1417]);
    assert.equal(word.find("Phụ lục I").runs[0]?.size, 14, "the decree leaves no choice here");
  });
});
