/** `vbhc format`: a diff, files written in their own encoding, `--check`, what went away, issued texts. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { clean, inFolder, vbhc } from "./vbhc";

/** As a law site prints it: columns with bars, rules, wrapped lines. */
const pasted = (): string =>
  clean()
    .replace(
      /^ỦY BAN NHÂN DÂN\n(TỈNH LAM SƠN)\n(CỘNG HÒA[^\n]*)\n(Độc lập[^\n]*)\n(Số:[^\n]*)\n([^\n]*)\n/u,
      "ỦY\nBAN NHÂN DÂN\n$1\n-------\n|\n$2\n$3\n------\n|\n$4\n|\n$5\n|\n",
    )
    .replaceAll(" của ", "\ncủa ");

describe("vbhc format", () => {
  it("leaves a canonical text alone", () =>
    inFolder({ "a.vbhc": clean() }, (cwd) => {
      assert.deepEqual(vbhc(["format", "a.vbhc"], { cwd }), { code: 0, out: "", err: "" });
      assert.deepEqual(vbhc(["format", "--check", "a.vbhc"], { cwd }), { code: 0, out: "", err: "" });
    }));

  it("prints a diff that git applies to the canonical text", () =>
    inFolder({ "a.vbhc": pasted() }, (cwd) => {
      const { code, out, err } = vbhc(["format", "a.vbhc"], { cwd });
      assert.deepEqual([code, err], [0, ""]);
      assert.equal(readFileSync(path.join(cwd, "a.vbhc"), "utf8"), pasted(), "nothing is written");
      execFileSync("git", ["apply", "--unsafe-paths", "-"], { cwd, input: out });
      assert.equal(readFileSync(path.join(cwd, "a.vbhc"), "utf8"), clean());
    }));

  it("--check names the files that would change and ends with 1", () =>
    inFolder({ "a.vbhc": pasted(), "b.vbhc": clean() }, (cwd) => {
      assert.deepEqual(vbhc(["format", "--check", "."], { cwd }), { code: 1, out: "a.vbhc\n", err: "" });
    }));

  it("--write keeps encoding, BOM and line ends, and tells what went away", () => {
    const bytes = Buffer.from(`\ufeff${pasted().replaceAll("\n", "\r\n")}`, "utf16le");
    inFolder({ "a.vbhc": bytes }, (cwd) => {
      const { code, out, err } = vbhc(["format", "--write", "a.vbhc"], { cwd });
      assert.deepEqual([code, out], [0, ""]);
      assert.match(err, /^a\.vbhc: đã làm sạch, bỏ 6 dòng không thuộc văn bản \(dòng 4 “-------”; dòng 5 “\|”; /u);
      const written = readFileSync(path.join(cwd, "a.vbhc")).toString("utf16le");
      assert.equal(written, `\ufeff${clean().replaceAll("\n", "\r\n")}`);
      assert.equal(vbhc(["format", "--check", "a.vbhc"], { cwd }).code, 0);
      assert.match(vbhc(["format", "--lang", "en", "--write", "a.vbhc"], { cwd }).err, /^$/u);
    });
  });

  it("leaves an issued text as it is", () =>
    inFolder({ "a.vbhc": pasted(), ".vbhc.json": JSON.stringify({ stage: "da-ban-hanh" }) }, (cwd) => {
      const { code, out, err } = vbhc(["format", "--write", "a.vbhc"], { cwd });
      assert.deepEqual([code, out], [0, ""]);
      assert.match(err, /đã ban hành/u);
      assert.equal(readFileSync(path.join(cwd, "a.vbhc"), "utf8"), pasted());
    }));

  it("reads stdin, writes none of it, and complains about what it cannot read", () => {
    assert.match(vbhc(["format", "-"], { input: pasted() }).out, /^--- a\//u);
    assert.equal(vbhc(["format", "--write", "-"], { input: pasted() }).code, 2);
    assert.equal(vbhc(["format", "--write", "--check", "a.vbhc"]).code, 2);
    inFolder({ "a.vbhc": pasted() }, (cwd) => {
      const { code, out } = vbhc(["format", "--check", "khong-co.vbhc", "a.vbhc"], { cwd });
      assert.deepEqual([code, out], [2, "a.vbhc\n"]);
    });
  });
});
