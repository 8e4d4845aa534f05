/** `vbhc check --comments`: the copy beside, the file itself untouched. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { it } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { exportDocx } from "../../server/src/core/exports/docx";
import { readDraftFile } from "../../server/src/core/model/draft";
import { FLAWED, inFolder, json, vbhc } from "./vbhc";

interface Report {
  readonly files: readonly { readonly findings: readonly { readonly message: string }[] }[];
  readonly summary: { readonly findings: number };
}

const flawed = await exportDocx(readDraftFile(readFileSync(FLAWED, "utf8")));
const comments = (file: string): string => strFromU8(unzipSync(readFileSync(file))["word/comments.xml"] ?? new Uint8Array());

it("writes a comment a finding, says the findings as always, and leaves the file as it is", () => {
  inFolder({ "kh.docx": flawed }, (cwd) => {
    const plain = json<Report>(["check", "kh.docx"], { cwd });
    assert.deepEqual(json<Report>(["check", "--comments", "nhan-xet.docx", "kh.docx"], { cwd }), plain);
    const written = comments(path.join(cwd, "nhan-xet.docx"));
    assert.equal(written.split("<w:comment ").length - 1, plain.summary.findings);
    assert.match(written, /Bắt buộc sửa: /u);
    assert.ok(Buffer.from(flawed).equals(readFileSync(path.join(cwd, "kh.docx"))));
    assert.deepEqual(json<Report>(["check", "nhan-xet.docx"], { cwd }).files[0]?.findings, plain.files[0]?.findings);
  });
});

it("replaces a file only with --force, and never the file itself; only a Word file has a copy", () => {
  inFolder({ "kh.docx": flawed, "kh.vbhc": readFileSync(FLAWED), "co.docx": "cũ" }, (cwd) => {
    const run = (...args: string[]) => vbhc(["check", "--comments", ...args], { cwd });
    const refused = run("co.docx", "kh.docx");
    assert.equal(refused.code, 2);
    assert.match(refused.err, /--force/u);
    assert.equal(readFileSync(path.join(cwd, "co.docx"), "utf8"), "cũ");
    assert.equal(run("co.docx", "--force", "kh.docx").code, 1);
    assert.match(comments(path.join(cwd, "co.docx")), /<w:comment /u);
    assert.equal(run("kh.docx", "--force", "kh.docx").code, 2);
    for (const source of ["kh.vbhc", ".", "khong-co.docx"]) {
      const answer = run("moi.docx", source);
      assert.equal(answer.code, 2, source);
      assert.match(answer.err, /Word|không có tệp/u);
      assert.ok(!existsSync(path.join(cwd, "moi.docx")), source);
    }
    writeFileSync(path.join(cwd, "hong.docx"), flawed.slice(0, 2000));
    assert.equal(run("moi.docx", "hong.docx").code, 2);
  });
});
