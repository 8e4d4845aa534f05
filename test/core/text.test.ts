import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  addDays,
  compareDates,
  dayNumber,
  display,
  fromDayNumber,
  fromIso,
  makeDate,
  toIso,
  weekday,
} from "../../server/src/core/text/calendar";
import { compose } from "../../server/src/core/text/compose";
import { fold, foldForCompare } from "../../server/src/core/text/fold";
import { fromRoman, toRoman } from "../../server/src/core/text/numerals";
import { SourceText } from "../../server/src/core/text/source";

test("fold: one way to write each letter", () => {
  assert.equal(fold("CỘNG HOÀ, uỷ quyền, thuý, khoẻ").text, "CỘNG HÒA, ủy quyền, thúy, khỏe");
  assert.equal(fold("quý, quỳ, hoàn, uỷn").text, "quý, quỳ, hoàn, uỷn", "q-words and closed syllables keep their tone");
  assert.equal(fold("Điều\u00a01").text, "Điều 1");
  assert.equal(fold("\u00d0iều").text, "Điều");
  assert.equal(foldForCompare("  UỶ   BAN\u00a0NHÂN DÂN "), "ủy ban nhân dân");
});

test("fold: decomposed letters keep a way back to the original", () => {
  const text = "Điều 1. Căn cứ\u200b Luật".normalize("NFD");
  const folded = fold(text);
  assert.equal(folded.text, "Điều 1. Căn cứ Luật");
  const source = new SourceText(text);
  const at = source.folded.indexOf("Luật");
  assert.equal(source.original({ start: at, end: at + 4 }).normalize("NFC"), "Luật");
  assert.equal(text.slice(source.position(at).character).normalize("NFC"), "Luật");
});

test("compose: letters are what the engine's own composition makes of them, each with its place", () => {
  const pieces = [
    "a",
    "ê",
    "Ư",
    "y",
    "k",
    "đ",
    "и",
    " ",
    "\n",
    "“",
    "o\u0302\u0301",
    "\u0301",
    "\u0323",
    "\u0302",
    "\u031b",
    "\u0306",
    "\u0308",
  ];
  const own = fc.constantFrom(...pieces, "x".repeat(300));
  fc.assert(
    fc.property(fc.array(own, { maxLength: 12 }), (parts) => {
      const text = parts.join("");
      const composed = compose(text);
      assert.equal(composed.text, text.normalize("NFC"));
      const { map } = composed;
      if (map === null) return;
      assert.deepEqual([map.length, map[0], map.at(-1)], [composed.text.length + 1, 0, text.length]);
      for (const at of composed.composedAt) {
        const written = text.slice(map[at], map[at + 1]);
        assert.ok(written.length > 1 && written.normalize("NFC") === composed.text.charAt(at), JSON.stringify([text, at]));
      }
    }),
  );
});

test("compose: a sign that is two in the common form stays, and an unseen one parts a mark from its letter", () => {
  assert.deepEqual(compose("k\u0344x").text, "k\u0344x");
  assert.deepEqual(compose("a\u200b\u0301").text, "a\u0301");
  assert.deepEqual(compose("a\u0301\u200b"), { text: "á", map: new Uint32Array([0, 3]), composedAt: [0] });
});

test("source: × and ÷ are no letters in the flat text, and the user's own in all else", () => {
  const source = new SourceText("từ 15 ÷ 25 mm, 3×4");
  assert.equal(source.flat, "từ 15 ~ 25 mm, 3~4");
  assert.equal(source.quote({ start: 3, end: 10 }), "15 ÷ 25");
});

test("source: lines joined again give the text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "\n", "\r", "\r\n", "ề", "e\u0302\u0300", "\u00a0", "\t", "\u200b", "Đ", "|") }),
      (text) => {
        const source = new SourceText(text);
        const ends = source.lines.map((line, i) => source.folded.slice(line.start, source.lines[i + 1]?.start ?? source.folded.length));
        assert.equal(ends.join(""), source.folded);
        assert.equal(source.flat.length, source.folded.length);
        for (let i = 0; i <= source.folded.length; i++) {
          const o = source.originalOffset(i);
          assert.ok(o >= 0 && o <= text.length);
          const p = source.position(i);
          assert.ok(p.character >= 0, `character ${p.character} at ${i}`);
        }
        assert.equal(source.original({ start: 0, end: source.folded.length }).length <= text.length, true);
      },
    ),
  );
});

test("source: offsetAt undoes position", () => {
  const source = new SourceText("Điều 1.\r\nCăn cứ\u00a0Luật".normalize("NFD"));
  for (let i = 0; i < source.folded.length; i++) {
    if (source.folded.charCodeAt(i) === 10) continue;
    assert.equal(source.offsetAt(source.position(i)), i);
  }
});

test("calendar: days, months, weekdays", () => {
  assert.equal(makeDate(2026, 2, 29), null);
  assert.deepEqual(makeDate(2024, 2, 29), { year: 2024, month: 2, day: 29 });
  assert.equal(makeDate(2026, 13, 1), null);
  assert.equal(weekday({ year: 2026, month: 11, day: 21 }), 5, "Saturday");
  assert.equal(display({ year: 2026, month: 10, day: 8 }), "08/10/2026");
  assert.equal(display({ year: 2025, month: 3, day: 1 }), "01/3/2025");
  assert.equal(display({ year: 2025, month: 2, day: 18 }), "18/02/2025");
  assert.equal(toIso(addDays({ year: 2025, month: 12, day: 31 }, 1)), "2026-01-01");
  assert.ok(compareDates({ year: 2025, month: 6, day: 30 }, { year: 2025, month: 7, day: 1 }) < 0);
  assert.equal(fromIso("2025-02-30"), null);
});

test("calendar: day numbers go back and forth", () => {
  fc.assert(fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => assert.equal(dayNumber(fromDayNumber(n)), n)));
  fc.assert(
    fc.property(fc.date({ min: new Date("1800-01-01"), max: new Date("2200-12-31"), noInvalidDate: true }), (d) => {
      const day = { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() };
      assert.equal(dayNumber(day), Math.floor(d.getTime() / 86_400_000));
      assert.equal(weekday(day), (d.getUTCDay() + 6) % 7);
    }),
  );
});

test("numerals: canonical Roman only", () => {
  for (let n = 1; n < 400; n++) assert.equal(fromRoman(toRoman(n)), n);
  for (const bad of ["", "IIII", "VX", "IC", "A", "i", "LL"]) assert.equal(fromRoman(bad), null);
});
