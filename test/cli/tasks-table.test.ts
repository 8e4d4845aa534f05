/** `vbhc tasks` in the forms for other programs: what is written, what is refused, several files in one table. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { unzipSync } from "fflate";
import { FLAWED, inFolder, SAMPLES, vbhc } from "./vbhc";

const PLAN = path.join(SAMPLES, "quyet-dinh-ban-hanh-ke-hoach.vbhc");

describe("vbhc tasks for other programs", () => {
  it("prints CSV, a calendar and Markdown", () => {
    const csv = vbhc(["tasks", "--format", "csv", PLAN, FLAWED]);
    assert.equal(csv.code, 0);
    assert.ok(csv.out.startsWith("\ufeffSTT,Văn bản,"), csv.out.slice(0, 40));
    assert.match(csv.out, /7\/QĐ-UBND/u);
    const calendar = vbhc(["tasks", "--format", "ics", "--remind", "2", PLAN]);
    assert.match(calendar.out, /^BEGIN:VCALENDAR\r\n[\s\S]*TRIGGER:-P1DT16H\r\n[\s\S]*END:VCALENDAR/u);
    assert.match(vbhc(["tasks", "--format", "md", "--lang", "en", PLAN]).out, /^\| No \| Task \| Lead \|/u);
  });

  it("writes a workbook into a new file, and by the file's ending", () =>
    inFolder({}, (cwd) => {
      assert.equal(vbhc(["tasks", "--format", "xlsx", "--out", "mot.xlsx", PLAN], { cwd }).code, 0);
      assert.equal(vbhc(["tasks", "--out", "hai.XLSX", PLAN], { cwd }).code, 0);
      assert.deepEqual(readFileSync(path.join(cwd, "mot.xlsx")), readFileSync(path.join(cwd, "hai.XLSX")));
      assert.ok("xl/worksheets/sheet3.xml" in unzipSync(readFileSync(path.join(cwd, "mot.xlsx"))));
    }));

  it("never replaces a file without --force, and never puts a workbook on the screen", () =>
    inFolder({ "co-san.ics": "của người khác" }, (cwd) => {
      const refused = vbhc(["tasks", "--out", "co-san.ics", PLAN], { cwd });
      assert.equal(refused.code, 2);
      assert.match(refused.err, /--force/u);
      assert.equal(readFileSync(path.join(cwd, "co-san.ics"), "utf8"), "của người khác");
      assert.equal(vbhc(["tasks", "--force", "--out", "co-san.ics", PLAN], { cwd }).code, 0);
      assert.match(readFileSync(path.join(cwd, "co-san.ics"), "utf8"), /^BEGIN:VCALENDAR/u);
      const screen = vbhc(["tasks", "--format", "xlsx", PLAN], { cwd });
      assert.deepEqual([screen.code, screen.out], [2, ""]);
      assert.match(screen.err, /--out/u);
    }));

  it("names the columns as the office does, and leaves out files that the profile ignores", () =>
    inFolder(
      {
        ".vbhc.json": JSON.stringify({ taskHeads: { lead: "Rõ người", deadline: "Rõ thời gian" }, ignore: ["cu/**"] }),
        "moi/ke-hoach.vbhc": readFileSync(PLAN, "utf8"),
        "cu/ke-hoach.vbhc": readFileSync(PLAN, "utf8"),
      },
      (cwd) => {
        const rows = vbhc(["tasks", "--format", "csv", "."], { cwd }).out.split("\r\n");
        assert.match(rows[0] ?? "", /,Nhiệm vụ,Rõ người,Cơ quan phối hợp,.*,Rõ thời gian,Từ ngày,/u);
        assert.match(vbhc(["tasks", "--format", "md", "."], { cwd }).out, /\| Rõ người \| Cơ quan phối hợp \|.*\| Rõ thời gian \|/u);
        const twice = vbhc(["tasks", "--format", "csv", "moi/ke-hoach.vbhc", "cu/ke-hoach.vbhc"], { cwd }).out.split("\r\n");
        assert.equal(twice.length - 2, (rows.length - 2) * 2, "a file named by its path is read");
      },
    ));

  it("wants a whole number of days for the reminder", () => {
    for (const days of ["0", "1.5", "ba"]) assert.equal(vbhc(["tasks", "--format", "ics", "--remind", days, PLAN]).code, 2, days);
  });

  it("tells of files that cannot be read and writes the rest", () =>
    inFolder({}, (cwd) => {
      assert.equal(vbhc(["tasks", "--out", "bang.csv", PLAN, "khong-co.vbhc"], { cwd }).code, 2);
      assert.ok(existsSync(path.join(cwd, "bang.csv")));
    }));
});
