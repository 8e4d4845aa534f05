/** Files that are broken, locked or made to harm: one clear refusal within limits, never a crash. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { strToU8, zipSync } from "fflate";
import { exportDocx } from "../../server/src/core/exports/docx";
import { readDraftFile } from "../../server/src/core/model/draft";
import { Container } from "../../server/src/core/office/container";
import { importDocx } from "../../server/src/core/office/docx";
import { ImportError } from "../../server/src/core/office/import-result";
import { p, refusalOf, wordFile, wordParts } from "./build";
import { cpuMs } from "./cpu";
import { packedGigabyte, packedZip } from "./packed";

/** Seconds of the processor that a refusal may take. */
const LIMIT = 3;

function within(seconds: number, work: () => void): void {
  const took = cpuMs(work) / 1000;
  assert.ok(took < seconds, `${took.toFixed(1)} s`);
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
const joined = (...parts: readonly ArrayLike<number>[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => Array.from(part)));

describe("bombs", () => {
  const packed = packedGigabyte();
  const bomb = (claimed: number): Uint8Array => packedZip([{ name: "word/document.xml", packed, claimed }]);

  it("1 GB inside 1 MB is refused before it is unpacked", () => {
    assert.ok(packed.length < 1.1 * 1024 ** 2, `${packed.length} bytes`);
    within(1, () => assert.equal(refusalOf(bomb(1024 ** 3)), "bomb"));
  });

  it("a directory that claims a small size does not help it", () => {
    for (const claimed of [0, 2000, 900_000]) within(LIMIT, () => assert.equal(refusalOf(bomb(claimed)), "bomb"));
  });

  it("many parts below the limit are too much together; parts that are not read are not counted", () => {
    const parts = Object.fromEntries(["a", "b", "c", "d"].map((name) => [name, new Uint8Array(15 * 1024 ** 2)]));
    const container = new Container(zipSync(parts, { level: 0 }));
    for (const name of ["a", "b", "c"]) assert.equal(container.part(name)?.length, 15 * 1024 ** 2);
    assert.throws(() => container.part("d"), { code: "bomb" });
    const media = { "word/media/image1.png": new Uint8Array(40 * 1024 ** 2) };
    assert.equal(refusalOf(zipSync({ ...wordParts(p("x")), ...media }, { level: 0 })), "");
  });

  it("twenty thousand entries", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({ name: `word/${i}`, packed: new Uint8Array(), claimed: 0 }));
    const zip = packedZip(many);
    within(LIMIT, () => assert.equal(refusalOf(zip), "bomb"));
  });

  it("entities are refused unread: billion laughs, outer files", () => {
    const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
    const outer = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    for (const head of [laughs, outer, "<!doctype w>"]) {
      const xml = `<?xml version="1.0"?>${head}<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&c;&x;</w:t></w:r></w:p></w:body></w:document>`;
      assert.equal(refusalOf(zipSync({ ...wordParts(p("x")), "word/document.xml": strToU8(xml) })), "entities");
    }
  });

  it("elements nested without end", () => {
    const deep = (n: number): string => `${"<w:sdt><w:sdtContent>".repeat(n)}${p("x")}${"</w:sdtContent></w:sdt>".repeat(n)}`;
    within(LIMIT, () => assert.equal(refusalOf(wordFile(deep(9000))), "broken"));
    assert.equal(refusalOf(wordFile(deep(50))), "");
  });

  it("more than 64 MB is refused at once", () => within(0.5, () => assert.equal(refusalOf(new Uint8Array(100 * 1024 ** 2)), "too-large")));

  it("styles and lists that name one another in a circle", () => {
    const style = (id: string, base: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${base}"/></w:style>`;
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="N"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const styles = `${style("A", "B")}${style("B", "A")}<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    assert.equal(refusalOf(wordFile(p("x", '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="1"/></w:numPr>'), { styles, numbering })), "");
  });
});

describe("other files", () => {
  it("each has its own refusal", () => {
    const zip = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts);
    const files: readonly (readonly [Uint8Array, string])[] = [
      [joined(OLE, new Uint8Array(600), utf16("WordDocument")), "old-word"],
      [joined(OLE, new Uint8Array(600), utf16("EncryptedPackage")), "encrypted"],
      [strToU8("{\\rtf1\\ansi Quy\\'ea't}"), "rtf"],
      [strToU8("%PDF-1.7 …"), "pdf"],
      [zip({ mimetype: strToU8("application/vnd.oasis.opendocument.text"), "content.xml": strToU8("<a/>") }), "odt"],
      [zip({ "_rels/.rels": strToU8("<Relationships/>"), "xl/workbook.xml": strToU8("<a/>") }), "not-word"],
      [strToU8("Điều 1. Văn bản thuần."), "not-word"],
      [new Uint8Array(), "empty"],
      [new Uint8Array(500), "not-word"],
    ];
    for (const [bytes, code] of files) assert.equal(refusalOf(bytes), code);
  });

  it("an encrypted zip entry", () => {
    const bytes = wordFile(p("x")).slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    assert.equal(refusalOf(bytes), "encrypted");
  });

  it("a signed file is read for review only", () => {
    const signed = wordFile(p("Điều 1."), {
      more: { "_xmlsignatures/origin.sigs": new Uint8Array(), "_xmlsignatures/sig1.xml": strToU8("<a/>") },
    });
    assert.equal(refusalOf(signed), "signed");
    const result = importDocx(signed, { revisions: "refuse", purpose: "audit" });
    assert.deepEqual([result.signed, result.text, result.notes[0]?.code], [true, "Điều 1.\n", "signed"]);
  });

  it("names that climb out of the package are only names", () => {
    const parts = {
      ...wordParts(p("Điều 1.")),
      "../../../../etc/passwd": strToU8("x"),
      "..\\..\\x": strToU8("y"),
      "/word/document.xml": strToU8("<z/>"),
    };
    assert.equal(importDocx(zipSync(parts), { revisions: "refuse", purpose: "draft" }).text, "Điều 1.\n");
    const rels = '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../../word/document.xml"/></Relationships>';
    assert.equal(refusalOf(zipSync({ ...wordParts(p("x")), "_rels/.rels": strToU8(rels) })), "");
  });
});

describe("cut and damaged files", () => {
  const sample = readFileSync("test/samples/khen-thuong-kem-danh-sach.vbhc", "utf8");

  it("cut at any place: refused, never a crash", async () => {
    const whole = await exportDocx(readDraftFile(sample));
    assert.equal(refusalOf(whole), "");
    for (let i = 0; i < 60; i++) {
      const end = Math.floor((whole.length * i) / 60);
      assert.match(refusalOf(whole.subarray(0, end)), /^(?:broken|not-word|empty)$/u, `${end} of ${whole.length} bytes`);
    }
  });

  it("any byte changed: read or refused, never a crash", async () => {
    const whole = await exportDocx(readDraftFile(sample));
    for (let i = 0; i < 80; i++) {
      const bytes = whole.slice();
      const at = (i * 2_654_435_761) % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (i % 8));
      try {
        importDocx(bytes, { revisions: "accept", purpose: "audit" });
      } catch (error) {
        assert.ok(error instanceof ImportError, `byte ${at}: ${error}`);
      }
    }
  });

  it("XML that is not well formed, empty, or of another kind", () => {
    for (const xml of ["<w:document><w:body>", "", "không phải XML", "<html><body/></html>", "<a>&#0;</a>", "<w:document xmlns:w='w'/>"])
      assert.match(refusalOf(zipSync({ ...wordParts(p("x")), "word/document.xml": strToU8(xml) })), /^broken$/u, xml);
  });

  it("odd values where numbers are expected", () => {
    const body = `${p("x", '<w:ind w:left="NaN"/><w:spacing w:line="-1e99"/><w:numPr><w:ilvl w:val="99"/><w:numId w:val="-3"/></w:numPr>')}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p("y")}</w:tc></w:tr></w:tbl>`;
    assert.equal(refusalOf(wordFile(body)), "");
  });
});
