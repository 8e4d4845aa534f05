/** A copy of a Word file with comments: every finding once, the words and the looks of the file as before. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { exportDocx } from "../../server/src/core/exports/docx";
import { type Remark, withComments } from "../../server/src/core/office/comments";
import { importDocx } from "../../server/src/core/office/docx";
import type { ImportError } from "../../server/src/core/office/import-result";
import { files } from "../exports/samples";
import { check } from "../rules/check";
import { numbered, p, par, r, table, wordFile } from "./build";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const CHANGED = ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml", "word/document.xml"];

const look = (bytes: Uint8Array) => importDocx(bytes, { revisions: "accept", purpose: "audit" });

/** A remark on each place where the words stand in the imported text. */
function remarksOn(bytes: Uint8Array, words: string): Remark[] {
  const out: Remark[] = [];
  look(bytes)
    .text.split("\n")
    .forEach((line, i) => {
      for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1))
        out.push({ range: { start: { line: i, character: at }, end: { line: i, character: at + words.length } }, lines: [words] });
    });
  return out;
}

/** What each comment says and the letters between its marks, by the number of the comment. */
function commentsOf(bytes: Uint8Array): { readonly said: string; readonly marked: string; readonly before: string }[] {
  const parts = unzipSync(bytes);
  const parse = (name: string): Element =>
    new DOMParser().parseFromString(strFromU8(parts[name] ?? new Uint8Array()), "text/xml").documentElement as Element;
  const all = Array.from(parse("word/document.xml").getElementsByTagName("*"));
  return Array.from(parse("word/comments.xml").getElementsByTagNameNS(W, "comment")).map((comment) => {
    const id = comment.getAttributeNS(W, "id");
    const at = (name: string): number => all.findIndex((one) => one.localName === name && one.getAttributeNS(W, "id") === id);
    const [from, to, pointer] = [at("commentRangeStart"), at("commentRangeEnd"), at("commentReference")];
    assert.ok(from >= 0 && from < to && to < pointer, `comment ${id}: ${from} ${to} ${pointer}`);
    const letters = (one: Element): string => (one.localName === "t" ? (one.textContent ?? "") : "");
    const paragraph = all[from]?.parentNode as Element;
    assert.equal(paragraph.localName, "p");
    const inside = all.slice(from, to).map(letters).join("");
    const before = Array.from(paragraph.getElementsByTagName("*")).filter((one) => all.indexOf(one) < from);
    return { said: comment.textContent ?? "", marked: inside, before: before.map(letters).join("") };
  });
}

const commented = (bytes: Uint8Array, remarks: readonly Remark[]): Uint8Array => withComments(bytes, look(bytes).text, remarks);

describe("comments in a copy of a Word file", () => {
  for (const [name, file] of files) {
    it(`${name}: one a finding, nothing else changed`, async () => {
      const bytes = await exportDocx(file);
      const { text, layout, paragraphOfLine } = look(bytes);
      const { findings, source } = check(text, { layout });
      const remarks = findings.map(({ span, rule }) => ({ range: source.range(span), lines: [rule, "…"] }));
      const copy = commented(bytes, remarks);
      if (remarks.length === 0) {
        assert.equal(copy, bytes);
        return;
      }
      const read = look(copy);
      assert.deepEqual([read.text, read.paragraphOfLine], [text, paragraphOfLine]);
      assert.deepEqual(read.layout, layout);
      assert.equal(read.notes.find(({ code }) => code === "comment")?.count, findings.length);
      const [before, after] = [unzipSync(bytes), unzipSync(copy)];
      for (const part of Object.keys(before)) if (!CHANGED.includes(part)) assert.deepEqual(after[part], before[part], part);
      const shown = commentsOf(copy);
      assert.deepEqual(
        shown.map(({ said }) => said),
        remarks.map(({ lines }) => lines.join("")),
      );
      for (const [i, { range }] of remarks.entries()) {
        if (range.start.line !== range.end.line) continue;
        const words = (text.split("\n")[range.start.line] ?? "").slice(range.start.character, range.end.character);
        if (!words.includes("|") && words !== "")
          assert.ok(shown[i]?.marked.includes(words), `${findings[i]?.rule}: ${words} — ${shown[i]?.marked}`);
      }
    });
  }

  it("stand around the very words, the third of three alike too, and in the cell of a table", () => {
    const bytes = wordFile(
      p("Giao Sở A, Sở B và Sở A; Sở A báo cáo.") +
        table([
          [p("STT"), p("Sở A")],
          [p("1"), p("việc của Sở A")],
        ]),
    );
    const shown = commentsOf(commented(bytes, remarksOn(bytes, "Sở A")));
    assert.deepEqual(
      shown.map(({ marked, before }) => [before, marked]),
      [
        ["Giao ", "Sở A"],
        ["Giao Sở A, Sở B và ", "Sở A"],
        ["Giao Sở A, Sở B và Sở A; ", "Sở A"],
        ["", "Sở A"],
        ["việc của ", "Sở A"],
      ],
    );
  });

  it("go around words of several runs, under other blanks, behind an automatic number", () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const bytes = wordFile(par(r("Giao Sở") + r("\u00a0Y tế", "<w:b/>") + r(" việc 1."), numbered(1)), { numbering });
    assert.equal(look(bytes).text, "1. Giao Sở Y tế việc 1.\n");
    assert.deepEqual(
      commentsOf(commented(bytes, [...remarksOn(bytes, "Sở Y tế"), ...remarksOn(bytes, "1.")])).map(({ marked }) => marked),
      ["Sở\u00a0Y tế", "Giao Sở\u00a0Y tế việc 1.", "1."],
    );
  });

  it("stand at the pointer for words of a footnote, at the frame's paragraph for words in a text box", () => {
    const footnotes = `<w:footnote w:id="2">${p("Lời chú sai.")}</w:footnote>`;
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p("Chữ trong khung.")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const bytes = wordFile(par(`${r("Có lời chú")}<w:r><w:footnoteReference w:id="2"/></w:r>`) + par(r("Bên khung.") + box), { footnotes });
    const remarks = [...remarksOn(bytes, "sai"), ...remarksOn(bytes, "trong")];
    assert.equal(remarks.length, 2);
    const [note, frame] = commentsOf(commented(bytes, remarks));
    assert.equal(note?.marked, "Có lời chú");
    assert.ok(frame?.marked.startsWith("Bên khung."));
  });

  it("come after those that are there, under numbers of their own", () => {
    const there = `<?xml version="1.0"?><w:comments xmlns:w="${W}"><w:comment w:id="7" w:author="A">${p("cũ")}</w:comment></w:comments>`;
    const body = par(
      `<w:commentRangeStart w:id="7"/>${r("Đoạn một.")}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
    );
    const bytes = wordFile(body, { more: { "word/comments.xml": strToU8(there) } });
    assert.deepEqual(
      commentsOf(commented(bytes, remarksOn(bytes, "một"))).map(({ said, marked }) => [said, marked]),
      [
        ["cũ", "Đoạn một."],
        ["một", "một"],
      ],
    );
  });

  it("are refused for a signed file and for one that reads otherwise; the same remarks give the same bytes", () => {
    const plain = wordFile(p("Đoạn một."));
    const refusal = (bytes: Uint8Array, text: string): string => {
      try {
        withComments(bytes, text, []);
        return "";
      } catch (error) {
        return (error as ImportError).code;
      }
    };
    assert.equal(refusal(zipSync({ ...unzipSync(plain), "_xmlsignatures/sig1.xml": strToU8("<a/>") }), "Đoạn một.\n"), "signed");
    assert.equal(refusal(plain, "Đoạn hai.\n"), "changed");
    assert.equal(refusal(strToU8("PK\u0003\u0004…"), ""), "broken");
    const remarks = remarksOn(plain, "một");
    assert.deepEqual(commented(plain, remarks), commented(plain, remarks));
  });
});

const REAL = path.resolve("../shared/corpus-docx");
const SMALL = 60_000;

describe("comments in copies of real Word files", { skip: !existsSync(REAL) && "no ../shared" }, () => {
  const names = existsSync(REAL)
    ? readdirSync(REAL).filter((name) => name.endsWith(".docx") && statSync(path.join(REAL, name)).size < SMALL)
    : [];
  for (const name of names) {
    it(`${name}: anywhere, the words and their looks stay`, () => {
      const bytes = new Uint8Array(readFileSync(path.join(REAL, name)));
      const { text, layout, notes } = look(bytes);
      const places = text.split("\n").flatMap((line, i) => (line === "" ? [] : [{ line: i, length: line.length }]));
      const remarks = places.slice(0, 200).map(({ line, length }): Remark => {
        const character = Math.floor(length / 3);
        return { range: { start: { line, character }, end: { line, character: Math.min(length, character + 12) } }, lines: ["<a> & b"] };
      });
      const again = look(commented(bytes, remarks));
      assert.equal(again.text, text);
      assert.deepEqual(again.layout, layout);
      const counted = (all: typeof notes): number => all.find(({ code }) => code === "comment")?.count ?? 0;
      assert.equal(counted(again.notes), counted(notes) + remarks.length);
    });
  }
});
