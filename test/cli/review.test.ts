/** `vbhc export` of the papers of a review. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { WordFile } from "../exports/word";
import { FLAWED, inFolder, vbhc } from "./vbhc";

const flawed = readFileSync(FLAWED, "utf8");
const textOf = (file: string): string => new WordFile(readFileSync(file)).paragraphs.map(({ text }) => text).join("\n");

describe("export --to phieu, phieu-the-thuc, gop-y", () => {
  it("writes the sheets, with the office of the profile and the file's checksum", () => {
    const profile = {
      issuingBody: "Văn phòng UBND tỉnh Lam Sơn",
      reviewUnit: "Phòng Nội chính",
      reviewTitle: "Phiếu thẩm tra",
      place: "Lam Sơn",
    };
    inFolder({ "qd.vbhc": flawed, ".vbhc.json": JSON.stringify(profile) }, (cwd) => {
      assert.deepEqual(vbhc(["export", "--to", "phieu", "--out", "p.docx", "qd.vbhc"], { cwd }), { code: 0, out: "", err: "" });
      const sheet = textOf(path.join(cwd, "p.docx"));
      for (const words of ["VĂN PHÒNG UBND TỈNH LAM SƠN", "PHÒNG NỘI CHÍNH", "PHIẾU THẨM TRA", "Lam Sơn, ngày", "qd.vbhc"])
        assert.ok(sheet.includes(words), words);
      assert.ok(sheet.includes(createHash("sha256").update(flawed).digest("hex").slice(0, 16)));
      assert.equal(vbhc(["export", "--to", "phieu-the-thuc", "--out", "t.docx", "qd.vbhc"], { cwd }).code, 0);
      assert.match(textOf(path.join(cwd, "t.docx")), /PHIẾU KIỂM TRA THỂ THỨC/u);
    });
  });

  it("prints the comments, from standard input too", () => {
    const { code, out } = vbhc(["export", "--to", "gop-y", "-"], { input: flawed });
    assert.equal(code, 0);
    assert.match(out, /^\| TT \| Điều, khoản, trang \|/u);
    assert.match(out, /\| Căn cứ 3, tr\. 1 \|/u);
  });

  it("replaces nothing unasked, needs a place for a Word file, says when there is no document", () => {
    inFolder({ "qd.vbhc": flawed, "p.docx": "mine", "thu.vbhc": "Chào anh,\nhẹn gặp lại.\n" }, (cwd) => {
      assert.equal(vbhc(["export", "--to", "phieu", "--out", "p.docx", "qd.vbhc"], { cwd }).code, 2);
      assert.equal(readFileSync(path.join(cwd, "p.docx"), "utf8"), "mine");
      assert.match(vbhc(["export", "--to", "phieu", "qd.vbhc"], { cwd }).err, /--out/u);
      const none = vbhc(["export", "--to", "gop-y", "thu.vbhc"], { cwd });
      assert.equal(none.code, 2);
      assert.match(none.err, /Không nhận ra văn bản hành chính/u);
    });
  });
});
