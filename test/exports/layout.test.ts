/** Measures that an office may choose, and only inside the decree's bounds. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { composeFile } from "../../server/src/core/exports/compose";
import { exportDocx } from "../../server/src/core/exports/docx";
import { breakLines } from "../../server/src/core/exports/line-breaks";
import { textOf } from "../../server/src/core/exports/printed";
import { layoutOf, PARTS, POINTS_PER_MM, sizeOf, textWidth } from "../../server/src/core/knowledge/layout";
import { everyPart, files } from "./samples";
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

  it("a date stays on one line of what stands in the middle", () => {
    let seen = 0;
    for (const [name, file] of files) {
      const { layout, sections } = composeFile(file);
      for (const block of sections.flatMap(({ blocks }) => blocks)) {
        if (block.kind !== "paragraph" || (block.part !== "attached-line" && block.part !== "subject")) continue;
        const { runs, inset, part } = block;
        const room = (textWidth(layout, false) - inset[0] - inset[1]) * POINTS_PER_MM;
        const text = textOf(runs);
        for (const { index, 0: date } of text.matchAll(/ngày \d+ tháng \d+ năm \d+/gu)) {
          seen++;
          const inside = breakLines(runs, sizeOf(part, layout), room).starts.filter((at) => index < at && at < index + date.length);
          assert.deepEqual(inside, [], `${name}: ${text}`);
        }
      }
    }
    assert.ok(seen >= 5, `${seen} dates`);
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
