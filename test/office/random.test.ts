/** Whatever a body is made of, reading it ends, says only ImportError, and its lines, places and looks fit together. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { importDocx } from "../../server/src/core/office/docx";
import { importHtml } from "../../server/src/core/office/html";
import { ImportError, type ImportResult } from "../../server/src/core/office/import-result";
import { escaped, wordFile } from "./build";

const WORDS = [
  "Điều 1. Việc",
  "Số: 12/QĐ-UBND",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Nơi nhận:",
  "-----",
  "a|b",
  "\u0300",
  " ",
  "\u00a0",
  "ho\u0300a",
  "x\ty",
  "[^1]",
  "\ud83d\udcc4",
];
const NAMES = [
  "p",
  "r",
  "tbl",
  "tr",
  "tc",
  "sdt",
  "sdtContent",
  "ins",
  "del",
  "hyperlink",
  "txbxContent",
  "drawing",
  "pict",
  "fldSimple",
  "pPr",
  "rPr",
  "tcPr",
  "sectPr",
];
const EMPTY = [
  "br",
  "tab",
  "cr",
  "noBreakHyphen",
  "b",
  "caps",
  "vanish",
  "footnoteReference",
  "numPr",
  "vMerge",
  'gridSpan w:val="3"',
  'fldChar w:fldCharType="begin"',
  'fldChar w:fldCharType="separate"',
  'fldChar w:fldCharType="end"',
  'jc w:val="center"',
  'numId w:val="1"',
];

const word = fc.constantFrom(...WORDS).map((text) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`);
const empty = fc.constantFrom(...EMPTY).map((name) => `<w:${name}/>`);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 7, depthSize: "large" },
    fc.oneof(word, empty),
    fc
      .tuple(fc.constantFrom(...NAMES), fc.array(tie("tree"), { maxLength: 5 }))
      .map(([name, inside]) => `<w:${name}>${inside.join("")}</w:${name}>`),
    fc.array(tie("tree"), { maxLength: 4 }).map((inside) => `<w:p>${inside.join("")}</w:p>`),
    fc
      .array(fc.array(tie("tree"), { maxLength: 3 }), { maxLength: 3 })
      .map((cells) => `<w:tbl><w:tr>${cells.map((cell) => `<w:tc><w:p>${cell.join("")}</w:p></w:tc>`).join("")}</w:tr></w:tbl>`),
  ),
}));

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

function assertFits({ text, paragraphOfLine, layout }: ImportResult): void {
  assert.ok(text === "" || text.endsWith("\n"));
  assert.equal(text.normalize("NFC"), text);
  assert.doesNotMatch(text, /[\u00a0\r]|\n\n\n|^\n/u);
  assert.equal(paragraphOfLine.length, text.split("\n").length - 1);
  if (layout === null) return;
  assert.ok(paragraphOfLine.every((index) => index >= -1 && index < layout.paragraphs.length));
  for (const { span, runs, cell, section } of Array.from(layout.paragraphs)) {
    assert.ok(cell === null || layout.tables[cell.table] !== undefined);
    assert.ok(section >= 0);
    if (span === null) continue;
    assert.ok(span.start < span.end && span.end <= text.length);
    for (const [i, run] of runs.entries())
      assert.ok(run.start < run.end && run.start >= (runs[i - 1]?.end ?? span.start) && run.end <= span.end);
  }
  for (const { paragraph } of layout.lines) assert.ok(layout.paragraphs[paragraph] !== undefined);
}

describe("any body", () => {
  it("is read, or refused in words", () => {
    fc.assert(
      fc.property(
        fc.array(tree, { maxLength: 12 }),
        fc.constantFrom("accept" as const, "reject" as const, "refuse" as const),
        (parts, revisions) => {
          try {
            assertFits(importDocx(wordFile(parts.join(""), { numbering: NUMBERING }), { revisions, purpose: "audit" }));
          } catch (error) {
            if (!(error instanceof ImportError)) throw error;
          }
        },
      ),
      { numRuns: 200, seed: 20_261_122 },
    );
  });

  it("of a web page, too", () => {
    const piece = fc.oneof(
      fc.constantFrom(...WORDS),
      fc
        .constantFrom("p", "div", "table", "tr", "td", "ul", "ol", "li", "b", "del", "pre", "br", "center")
        .chain((name) =>
          fc.constantFrom(`<${name}>`, `</${name}>`, `<${name} style='text-transform:uppercase' colspan=2 rowspan=3 border=1>`),
        ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => assertFits(importHtml(parts.join("")))),
      { numRuns: 600, seed: 20_261_122 },
    );
  });
});
