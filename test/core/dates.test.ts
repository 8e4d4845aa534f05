import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { display, makeDate, toIso } from "../../server/src/core/text/calendar";
import type { WrittenDate } from "../../server/src/core/text/date-parts";
import { WRITTEN_DATES } from "../../server/src/core/text/dates";
import { SourceText } from "../../server/src/core/text/source";
import { periodOf, readDateAt } from "../../server/src/core/text/written-date";

/** "form day.month.quarter.year" of a date, "!" when impossible, "…" when open; then the words. */
function show(text: string, d: WrittenDate): string {
  const numbers = [d.day, d.month, d.quarter, d.year].map((p) => p?.text ?? "").join(".");
  return `${d.form} ${numbers}${d.until ? `~${d.until.text}` : ""}${d.open ? "…" : ""}${d.possible ? "" : "!"} «${text.slice(d.span.start, d.span.end)}»`;
}

const scanDates = (text: string): readonly WrittenDate[] => WRITTEN_DATES.of(new SourceText(text));

const scan = (text: string): string[] => scanDates(text).map((d) => show(text, d));

test("dates in words: spacing, commas, capitals, wrapped lines", () => {
  assert.deepEqual(scan("Lam Sơn, ngày 08 tháng 10 năm 2026"), ["full 08.10..2026 «ngày 08 tháng 10 năm 2026»"]);
  assert.deepEqual(scan("Ngày 02, tháng 01, năm 2026"), ["full 02.01..2026 «Ngày 02, tháng 01, năm 2026»"]);
  assert.deepEqual(scan("NGÀY 01 THÁNG 7 NĂM 2025"), ["full 01.7..2025 «NGÀY 01 THÁNG 7 NĂM 2025»"]);
  assert.deepEqual(scan("ngày 27   tháng01 năm 2026"), ["full 27.01..2026 «ngày 27   tháng01 năm 2026»"]);
  assert.deepEqual(scan("từ 27 tháng 8 năm 2026 đến"), ["full 27.8..2026 «27 tháng 8 năm 2026»"]);
  assert.deepEqual(scan("trước ngày 15 tháng 12 hằng năm"), ["full 15.12.. «ngày 15 tháng 12»"]);
});

test("short dates: separators, missing year, blanks around", () => {
  assert.deepEqual(scan("ngày 08/10/2026; 8-10-2026; 08.10.2026"), [
    "short 08.10..2026 «ngày 08/10/2026»",
    "short 8.10..2026 «8-10-2026»",
    "short 08.10..2026 «08.10.2026»",
  ]);
  assert.deepEqual(scan("trước ngày 10/12 hằng năm"), ["short 10.12.. «ngày 10/12»"]);
  assert.deepEqual(scan("ngày 31/12 năm 2026"), ["short 31.12..2026 «ngày 31/12 năm 2026»"]);
  assert.deepEqual(scan("ngày 08 / 10 / 2026"), ["short 08.10..2026 «ngày 08 / 10 / 2026»"]);
  assert.deepEqual(scan("ngày 01/3/26"), ["short 01.3..26! «ngày 01/3/26»"]);
});

test("month, quarter, year, day alone, lists and spans of them", () => {
  assert.deepEqual(scan("tháng 3/2026; tháng 12 năm 2026; tháng 5"), [
    "month .3..2026 «tháng 3/2026»",
    "month .12..2026 «tháng 12 năm 2026»",
    "month .5.. «tháng 5»",
  ]);
  assert.deepEqual(scan("quý I/2026, quý IV năm 2026, quý 3/2026, quý V"), [
    "quarter ..I.2026 «quý I/2026»",
    "quarter ..IV.2026 «quý IV năm 2026»",
    "quarter ..3.2026 «quý 3/2026»",
    "quarter ..V.! «quý V»",
  ]);
  assert.deepEqual(scan("quý II, III/2026; tháng 10, 11 năm 2026; năm 2021 - 2025"), [
    "quarter ..II.2026~III «quý II, III/2026»",
    "month .10..2026~11 «tháng 10, 11 năm 2026»",
    "year ...2021~2025 «năm 2021 - 2025»",
  ]);
  assert.deepEqual(scan("ngày 20 hằng tháng; trước ngày 10 tháng cuối quý"), ["day 20... «ngày 20»", "day 10... «ngày 10»"]);
});

test("open dates of drafts", () => {
  assert.deepEqual(scan("ngày      tháng      năm 2026"), ["full ...2026… «ngày      tháng      năm 2026»"]);
  assert.deepEqual(scan("ngày … tháng … năm …"), ["full ...… «ngày … tháng … năm …»"]);
  assert.deepEqual(scan("ngày      tháng 9 năm 2026"), ["full .9..2026… «ngày      tháng 9 năm 2026»"]);
  assert.deepEqual(scan("QĐ-UBND ngày /4/2026 của"), ["short .4..2026… «ngày /4/2026»"]);
  assert.deepEqual(scan("ngày …/…/2026 của"), ["short ...2026… «ngày …/…/2026»"]);
  assert.deepEqual(scan("ghi rõ ngày, tháng, năm; ngày tháng năm sinh"), [], "words without a place for numbers");
});

test("look-alikes are no dates", () => {
  for (const text of [
    "Nghị định số 15/2020/NĐ-CP",
    "số 08/10/2020",
    "tỷ lệ 1/3, trực 24/7, đạt 19/20 chỉ tiêu",
    "Km32, 1.234,5 tỷ đồng, 0255.382.2020",
    "30 ngày làm việc, ngày 2 buổi, ngày 8 giờ",
    "5 năm 2021-2025, quý vị, tháng 3%",
    "ngày 1.000 đồng",
  ]) {
    assert.deepEqual(scan(text), [], text);
  }
});

test("impossible dates are read and marked", () => {
  for (const text of ["ngày 31/4/2026", "ngày 29 tháng 02 năm 2026", "ngày 32 tháng 5", "tháng 13 năm 2026", "ngày 01/3/20266"]) {
    const [date] = scanDates(text);
    assert.equal(date?.possible, false, text);
    assert.equal(date?.date, null, text);
  }
  assert.equal(scanDates("ngày 29/02")[0]?.possible, true, "without a year the leap day may be meant");
});

test("readDateAt: anchored, and reads bare pairs since a date is due", () => {
  const text = "từ 10/12 đến 3/2026";
  assert.equal(readDateAt(text, 3)?.form, "short");
  assert.equal(readDateAt(text, text.indexOf("3/2026"))?.form, "month");
  assert.equal(readDateAt(text, 0), null);
  assert.equal(readDateAt("40/50", 0), null);
  assert.equal(readDateAt("ngày 08/10/2026", 0, 10)?.year, null, "nothing at or after the end is read");
});

test("periodOf: first and last day", () => {
  const period = (text: string): string => {
    const date = scanDates(text)[0];
    const p = date ? periodOf(date) : null;
    return p ? `${toIso(p.start)}..${toIso(p.end)}` : "";
  };
  assert.equal(period("quý I/2026"), "2026-01-01..2026-03-31");
  assert.equal(period("quý II, III/2026"), "2026-04-01..2026-09-30");
  assert.equal(period("tháng 02 năm 2028"), "2028-02-01..2028-02-29");
  assert.equal(period("năm 2021-2025"), "2021-01-01..2025-12-31");
  assert.equal(period("ngày 08/10/2026"), "2026-10-08..2026-10-08");
  assert.equal(period("quý V/2026"), "");
  assert.equal(period("tháng 5"), "");
});

test("every day, written in every way, is read back", () => {
  const day = fc.record({
    year: fc.integer({ min: 1945, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 3 }), ({ year, month, day: d }, form) => {
      const date = makeDate(year, month, d);
      assert.ok(date);
      const written = [
        `ngày ${d} tháng ${month} năm ${year}`,
        `ngày ${display(date)}`,
        `${d}-${month}-${year}`,
        `ngày ${d}/${month} năm ${year}`,
      ][form];
      const [found] = scanDates(`trước ${written}, xong`);
      assert.deepEqual(found?.date, date);
    }),
  );
});

test("time grows linearly on hostile text", () => {
  for (const piece of ["ngày ", "ngày . ", "tháng 1 ", "quý I, ", "1/", "năm 2020 - ", "ngày 1 tháng "]) {
    const text = piece.repeat(60_000);
    const start = performance.now();
    scanDates(text);
    assert.ok(performance.now() - start < 3000, piece);
  }
});
