/** What the CLI reads, and how it says what it cannot read: one sentence on stderr, exit 2, other files still checked. */
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { decode, encode } from "../../server/src/cli/read-file";
import type { CheckReport } from "../../server/src/cli/report";
import { toTcvn3, toVni, toWindows1258 } from "../core/legacy-fonts";
import { clean, FLAWED, flawed, inFolder, json, vbhc } from "./vbhc";

const utf16be = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, "utf16le").swap16();
const zipOf = (name: string): Uint8Array =>
  Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(26), Buffer.from(name), Buffer.alloc(64)]);

describe("encodings", () => {
  const expected = json<CheckReport>(["check", FLAWED]).files[0]?.findings;
  const forms: Readonly<Record<string, Uint8Array>> = {
    "utf-8": Buffer.from(flawed()),
    "utf-8 with BOM": Buffer.from(`\ufeff${flawed()}`),
    "utf-16 LE with BOM": Buffer.from(`\ufeff${flawed()}`, "utf16le"),
    "utf-16 BE with BOM": utf16be(flawed()),
  };
  for (const [name, bytes] of Object.entries(forms)) {
    it(`${name} gives the same findings, from a file and from stdin`, () => {
      inFolder({ "a.vbhc": bytes }, (cwd) =>
        assert.deepEqual(json<CheckReport>(["check", "a.vbhc"], { cwd }).files[0]?.findings, expected),
      );
      const stdin = json<CheckReport>(["check", "-"], { input: bytes }).files[0];
      assert.deepEqual(stdin?.findings, expected);
      assert.equal(stdin?.path, "-");
    });

    it(`${name} is written back as it was read`, () => {
      const decoded = decode(bytes);
      assert.ok(decoded.ok);
      assert.equal(decoded.text, flawed());
      assert.deepEqual(Buffer.from(encode(decoded.text, decoded.encoding)), Buffer.from(bytes));
    });
  }
});

describe("what cannot be read", () => {
  const refused: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
    "cu.doc": [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /tệp Word cũ \(\.doc\)\. Lưu lại thành \.docx\./u],
    "in.pdf": [Buffer.from("%PDF-1.7\n%\u00e2\u00e3\n"), /tệp PDF/u],
    "nen.zip": [zipOf("anh.png"), /tệp nén \(zip\)/u],
    "moi.docx": [zipOf("word/document.xml"), /tệp Word bị cắt hoặc hỏng/u],
    "rong.docx": [new Uint8Array(), /tệp rỗng/u],
    "mo.odt": [zipOf("mimetypeapplication/vnd.oasis.opendocument.text"), /tệp OpenDocument \(\.odt\)\. Mở bằng Word hoặc LibreOffice/u],
    "giau.rtf": [Buffer.from("{\\rtf1\\ansi Quy}"), /tệp RTF/u],
    "utf16.txt": [Buffer.from(flawed(), "utf16le"), /UTF-16 thiếu dấu BOM/u],
    "utf32.txt": [Buffer.from([0xff, 0xfe, 0, 0, 0x51, 0, 0, 0]), /UTF-32/u],
    "cat.txt": [Buffer.from([0xff, 0xfe, 0x51]), /UTF-16 bị cắt/u],
    "anh.png": [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /tệp nhị phân/u],
    "tcvn3.txt": [Buffer.from("QUYÕT §ÞNH vÒ viÖc ban hµnh", "latin1"), /không phải bảng mã UTF-8/u],
    "abc.txt": [Buffer.from(toTcvn3(clean()), "latin1"), /bảng mã TCVN3 \(ABC\), không phải UTF-8/u],
    "vni.txt": [Buffer.from(toVni(clean()), "latin1"), /bảng mã VNI, không phải UTF-8/u],
    "1258.txt": [toWindows1258(clean()), /bảng mã Windows-1258, không phải UTF-8/u],
    "phap.txt": [
      Buffer.from("L’été à la forêt, déjà né près de Noël. ".replaceAll("’", "'").repeat(30), "latin1"),
      /không phải bảng mã UTF-8/u,
    ],
    "muon.txt": [Buffer.concat([Buffer.from("a".repeat(10_000)), Buffer.from([0])]), /tệp nhị phân/u],
  };
  for (const [name, [bytes, message]] of Object.entries(refused)) {
    it(name, () => {
      inFolder({ [name]: bytes, "tot.vbhc": clean() }, (cwd) => {
        const { code, out, err } = vbhc(["check", "--format", "json", name, "tot.vbhc"], { cwd });
        assert.equal(code, 2);
        assert.match(err, message);
        assert.ok(err.startsWith(`Không đọc được ${name}: `));
        assert.equal(err.trimEnd().split("\n").length, 1, "one line");
        assert.deepEqual(
          (JSON.parse(out) as CheckReport).files.map((file) => file.path),
          ["tot.vbhc"],
        );
        assert.match(
          vbhc(["check", "--lang", "en", name], { cwd }).err,
          new RegExp(`^Cannot read ${name.replace(".", "\\.")}: [a-z]`, "mu"),
        );
      });
    });
  }

  it("a folder without drafts, a missing file, a loop of links", () => {
    inFolder({ "x/y.txt": "" }, (cwd) => {
      assert.match(vbhc(["check", "x"], { cwd }).err, /Không có tệp \.vbhc hay \.docx nào/u);
      assert.equal(vbhc(["check", "x"], { cwd }).code, 2);
      symlinkSync("vong.vbhc", path.join(cwd, "vong.vbhc"));
      assert.match(vbhc(["check", "vong.vbhc"], { cwd }).err, /^Không đọc được vong\.vbhc: /u);
      assert.equal(vbhc(["outline", "."], { cwd }).code, 2);
    });
  });

  it("a folder that may not be read", { skip: process.getuid?.() === 0 && "root reads everything" }, () => {
    inFolder({ "tot.vbhc": clean() }, (cwd) => {
      mkdirSync(path.join(cwd, "kin"));
      chmodSync(path.join(cwd, "kin"), 0);
      const { code, err } = vbhc(["check", "."], { cwd });
      chmodSync(path.join(cwd, "kin"), 0o700);
      assert.equal(code, 2);
      assert.match(err, /không có quyền đọc/u);
    });
  });

  it("never throws, whatever the bytes", () => {
    for (let seed = 0; seed < 256; seed++) {
      const bytes = Uint8Array.from({ length: 64 }, (_, i) => (seed * 31 + i * i * 7) & 255);
      const decoded = decode(bytes);
      assert.ok(decoded.ok ? typeof decoded.text === "string" : decoded.reason.vi.endsWith("."));
    }
    assert.deepEqual(decode(new Uint8Array()), { ok: true, text: "", encoding: "utf-8" });
  });
});

describe("usage", () => {
  const mistakes: readonly (readonly [readonly string[], RegExp])[] = [
    [["kiem-tra"], /Không có lệnh “kiem-tra”/u],
    [["check"], /Chưa nêu tệp/u],
    [["check", "--mau", "x"], /Không có tùy chọn --mau/u],
    [["check", "-x"], /Không có tùy chọn -x/u],
    [["check", "--format", "xml", FLAWED], /--format nhận một trong: text, json, sarif, github/u],
    [["check", "--format"], /--format cần một giá trị/u],
    [["check", "--excerpt=1", FLAWED], /--excerpt không nhận giá trị/u],
    [["check", "--as-of", "31/12/2026", FLAWED], /--as-of cần ngày dạng 2026-10-08/u],
    [["check", "--as-of", "2026-02-30", FLAWED], /--as-of cần ngày/u],
    [["check", "--fail-on", "loi", FLAWED], /--fail-on nhận một trong/u],
    [["check", "--jobs", "0", FLAWED], /--jobs cần số nguyên/u],
    [["outline"], /cần một tệp/u],
    [["outline", "a", "b"], /chỉ nhận một tệp/u],
    [["explain", "khong/co"], /Không có mã “khong\/co”/u],
    [["fix", "--rule", "khong/co", FLAWED], /Không có mã/u],
    [["fix", "--write", "-"], /Không ghi được vào đầu vào chuẩn/u],
    [["lsp"], /vbhc lsp --stdio/u],
  ];
  for (const [args, message] of mistakes) {
    it(args.map((arg) => path.basename(arg)).join(" "), () => {
      const { code, out, err } = vbhc(args);
      assert.equal(code, 2);
      assert.equal(out, "");
      assert.match(err, message);
      assert.doesNotMatch(err, /\n\s+at /u, "no stack");
    });
  }

  it("help in both languages, for all and for one", () => {
    assert.match(vbhc(["--help"]).out, /check .*Rà soát văn bản/u);
    assert.match(vbhc(["check", "--help"]).out, /--fail-on/u);
    assert.match(vbhc(["check", "--help", "--lang", "en"]).out, /exit code/u);
    assert.equal(vbhc([]).code, 2);
    assert.equal(vbhc(["--help"]).code, 0);
    assert.match(vbhc(["--version"]).out, /^\d+\.\d+\.\d+\n$/u);
  });
});
