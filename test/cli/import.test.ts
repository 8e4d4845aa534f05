/** Word files and web pages in the terminal: turned into drafts, and checked as they are. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { strToU8, zipSync } from "fflate";
import type { CheckReport } from "../../server/src/cli/report";
import { exportDocx } from "../../server/src/core/exports/docx";
import { formatText } from "../../server/src/core/features/format";
import { readDraftFile } from "../../server/src/core/model/draft";
import { p, par, r, wordFile, wordParts } from "../office/build";
import { CLEAN, FLAWED, inFolder, json, vbhc } from "./vbhc";

const word = (file: string): Promise<Uint8Array> => exportDocx(readDraftFile(readFileSync(file, "utf8")));
const author = 'w:id="1" w:author="x"';
const tracked = wordFile(
  par(
    `${r("Điều 1. Thời hạn ")}<w:del ${author}><w:r><w:delText>10</w:delText></w:r></w:del><w:ins ${author}>${r("15")}</w:ins>${r(" ngày.")}`,
  ),
);

describe("vbhc import", () => {
  it("prints the canonical draft; what was left out goes to stderr", async () => {
    const bytes = await word(CLEAN);
    inFolder({ "qd.docx": bytes }, (cwd) => {
      const { code, out, err } = vbhc(["import", "qd.docx"], { cwd });
      assert.equal(code, 0);
      assert.equal(out, formatText(readFileSync(CLEAN, "utf8")).text);
      assert.match(err, /^qd\.docx: Bỏ \d+ đầu trang, chân trang/mu);
      assert.match(vbhc(["import", "qd.docx", "--lang", "en"], { cwd }).err, /headers and footers left out/u);
      assert.equal(vbhc(["import", "-"], { cwd, input: bytes }).out, out);
    });
  });

  it("writes where it is told, replaces nothing unasked, never its source", async () => {
    inFolder({ "qd.docx": await word(CLEAN), "cu.vbhc": "giữ" }, (cwd) => {
      assert.equal(vbhc(["import", "qd.docx", "--out", "moi.vbhc"], { cwd }).code, 0);
      assert.match(readFileSync(path.join(cwd, "moi.vbhc"), "utf8"), /^ỦY BAN NHÂN DÂN\n/u);
      assert.equal(vbhc(["import", "qd.docx", "--out", "cu.vbhc"], { cwd }).code, 2);
      assert.equal(readFileSync(path.join(cwd, "cu.vbhc"), "utf8"), "giữ");
      assert.equal(vbhc(["import", "qd.docx", "--out", "cu.vbhc", "--force"], { cwd }).code, 0);
      assert.equal(vbhc(["import", "qd.docx", "--out", "qd.docx", "--force"], { cwd }).code, 2);
    });
  });

  it("tracked changes: refused with the way out, accepted, rejected", () =>
    inFolder({ "sua.docx": tracked }, (cwd) => {
      const refused = vbhc(["import", "sua.docx"], { cwd });
      assert.deepEqual([refused.code, refused.out], [2, ""]);
      assert.match(refused.err, /còn 2 chỗ sửa theo dõi.*--revisions accept/u);
      assert.equal(vbhc(["import", "--revisions", "accept", "sua.docx"], { cwd }).out, "Điều 1. Thời hạn 15 ngày.\n");
      assert.equal(vbhc(["import", "--revisions", "reject", "sua.docx"], { cwd }).out, "Điều 1. Thời hạn 10 ngày.\n");
    }));

  it("web pages and plain text; what is no text is refused", () =>
    inFolder(
      {
        "a.html": "<p>Điều 1. Một.</p><script>x</script><p>Điều 2.\nHai.</p>",
        "b.txt": "Điều 1:  Một.\n",
        "c.rtf": "{\\rtf1 x}",
        "d.txt": Buffer.from([0xff, 0xfe, 0x51]),
      },
      (cwd) => {
        assert.equal(vbhc(["import", "a.html"], { cwd }).out, "Điều 1. Một.\nĐiều 2. Hai.\n");
        assert.equal(vbhc(["import", "b.txt"], { cwd }).out, formatText("Điều 1:  Một.\n").text);
        for (const file of ["c.rtf", "d.txt", "khong-co.docx"]) {
          const { code, out, err } = vbhc(["import", file], { cwd });
          assert.deepEqual([code, out], [2, ""], file);
          assert.match(err, new RegExp(`^Không đọc được ${file}: `, "u"));
        }
      },
    ));

  it("a signed file is not opened for writing, but checked", () => {
    const signed = zipSync({ ...wordParts(p("Điều 1. Một.")), "_xmlsignatures/sig1.xml": strToU8("<a/>") });
    inFolder({ "ky.docx": signed }, (cwd) => {
      const { code, err } = vbhc(["import", "ky.docx"], { cwd });
      assert.equal(code, 2);
      assert.match(err, /tệp đã ký số: chỉ rà soát, không sửa/u);
      assert.match(vbhc(["check", "ky.docx"], { cwd }).err, /^ky\.docx: Tệp đã ký số: chỉ rà soát, không sửa\.$/mu);
    });
  });
});

describe("commands on a Word file", () => {
  it("check: the same findings as on the imported text, ranges of that text, the paragraph named", async () => {
    inFolder({ "kh.docx": await word(FLAWED) }, (cwd) => {
      const text = vbhc(["check", "kh.docx"], { cwd });
      assert.equal(text.code, 1);
      assert.match(text.out, /┌ kh\.docx, đoạn \d+$/mu);
      assert.doesNotMatch(text.out, /kh\.docx:\d/u);
      const findings = json<CheckReport>(["check", "kh.docx"], { cwd }).files[0]?.findings ?? [];
      const lines = vbhc(["import", "--as-is", "kh.docx"], { cwd }).out.split("\n");
      assert.ok(findings.length > 3);
      for (const { range } of findings) assert.ok(range.end.character <= (lines[range.end.line]?.length ?? -1), JSON.stringify(range));
      const quoted = findings.find(({ rule }) => rule === "vien-dan/khong-co") ?? findings[0];
      assert.ok(quoted && /\S/u.test(lines[quoted.range.start.line]?.slice(quoted.range.start.character) ?? ""));
      const { out } = vbhc(["tasks", "--format", "json", "kh.docx"], { cwd });
      assert.ok(JSON.parse(out).tasks.length > 3);
    });
  });

  it("outline, references, checklist, explain --active", async () => {
    inFolder({ "kh.docx": await word(FLAWED) }, (cwd) => {
      for (const args of [
        ["outline", "--format", "json", "kh.docx"],
        ["references", "--format", "json", "kh.docx"],
        ["checklist", "--format", "json", "kh.docx"],
        ["explain", "--active", "kh.docx"],
      ]) {
        const { code, out } = vbhc(args, { cwd });
        assert.equal(code, 0, args[0]);
        assert.ok(out.length > 200, args[0]);
      }
    });
  });

  it("a folder: drafts and Word files, not the ones Word keeps beside an open file; fix leaves Word files alone", async () => {
    inFolder({ "a/qd.docx": await word(CLEAN), "a/~$qd.docx": "khóa", "a/x.vbhc": readFileSync(CLEAN), "a/y.doc": "x" }, (cwd) => {
      const files = json<CheckReport>(["check", "."], { cwd }).files.map((file) => file.path);
      assert.deepEqual(files, ["a/qd.docx", "a/x.vbhc"]);
      assert.equal(vbhc(["fix", "."], { cwd }).code, 0);
      const { code, err } = vbhc(["fix", "--write", "a/qd.docx"], { cwd });
      assert.equal(code, 2);
      assert.match(err, /vbhc import/u);
      assert.ok(existsSync(path.join(cwd, "a/qd.docx")));
    });
  });

  it("tracked changes are read as accepted, and that is said; a broken file does not stop the others", () =>
    inFolder({ "a.docx": tracked, "b.docx": tracked.subarray(0, 300), "c.vbhc": "Điều 1. Một.\n" }, (cwd) => {
      const { code, out, err } = vbhc(["check", "--format", "json", "a.docx", "b.docx", "c.vbhc"], { cwd });
      assert.equal(code, 2);
      assert.deepEqual(
        (JSON.parse(out) as CheckReport).files.map((file) => file.path),
        ["a.docx", "c.vbhc"],
      );
      assert.match(err, /^a\.docx: Đã nhận 2 chỗ sửa theo dõi/mu);
      assert.match(err, /^Không đọc được b\.docx: tệp Word bị cắt hoặc hỏng/mu);
    }));
});
