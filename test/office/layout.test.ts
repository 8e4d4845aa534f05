/** LayoutFacts: what the audit is told of pages, paragraphs and letters, resolved from defaults over styles to the element. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { exportDocx } from "../../server/src/core/exports/docx";
import { PAGE_NUMBER, PAPER, PARTS } from "../../server/src/core/knowledge/layout";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { LayoutFacts, ParagraphFacts } from "../../server/src/core/model/layout-facts";
import { importDocx } from "../../server/src/core/office/docx";
import { centre, p, par, r, read, table } from "./build";

const factsOf = (...args: Parameters<typeof read>): LayoutFacts => {
  const { layout } = read(...args);
  assert.ok(layout);
  return layout;
};
const first = (...args: Parameters<typeof read>): ParagraphFacts => {
  const [paragraph] = factsOf(...args).paragraphs;
  assert.ok(paragraph);
  return paragraph;
};
const near = (a: number | undefined, b: number): void => assert.ok(a !== undefined && Math.abs(a - b) < 0.2, `${a} is not ${b}`);

const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="Base" w:default="1"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/><w:spacing w:before="120" w:line="360" w:lineRule="auto"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Tên loại"/><w:basedOn w:val="Base"/><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>`;

describe("letters and paragraphs", () => {
  it("the style chain: defaults, base, style, paragraph, run", () => {
    const title = first(par(r("QUYẾT ĐỊNH"), '<w:pStyle w:val="Title"/><w:spacing w:after="240"/>'), { styles: STYLES });
    assert.deepEqual(
      [title.style, title.outline, title.alignment, title.spacing.before, title.spacing.after],
      ["Tên loại", 0, "center", 6, 12],
    );
    assert.deepEqual(title.line, { kind: "multiple", value: 1.5 });
    assert.deepEqual([title.face?.font, title.face?.size, title.face?.bold], ["Times New Roman", 14, true]);
  });

  it("a bold character style on a bold paragraph style is not bold, direct bold is", () => {
    const body = par(r("a", '<w:rStyle w:val="Strong"/>') + r("b", "<w:b/>"), '<w:pStyle w:val="Title"/>');
    assert.deepEqual(
      first(body, { styles: STYLES }).runs.map(({ bold }) => bold),
      [false, true],
    );
  });

  it("a paragraph begins a page: its own setting, a break before its letters, a break behind the letters above", () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const { paragraphs } = factsOf(
      [
        p("Trang 1."),
        p("Trang 2.", "<w:pageBreakBefore/>"),
        par(page + r("Trang 3.")),
        par(r("Trang 3.") + page),
        p("Trang 4."),
        par(r("Đầu ") + page + r("cuối.")),
        p("Trang 5."),
      ].join(""),
    );
    assert.deepEqual(
      paragraphs.map(({ pageBreakBefore }) => pageBreakBefore),
      [false, true, true, false, true, false, false],
    );
  });

  it("the look of most letters; each stretch with its place in the text", () => {
    const result = read(p("Trên.") + par(r("Điều 1. ", "<w:b/>") + r("Ban hành Quy chế", "<w:sz w:val='26'/>")), { styles: STYLES });
    const paragraph = result.layout?.paragraphs[1];
    assert.deepEqual([paragraph?.face?.bold, paragraph?.face?.size], [false, 13]);
    assert.deepEqual(
      paragraph?.runs.map(({ start, end, bold, size }) => [result.text.slice(start, end), bold, size]),
      [
        ["Điều 1. ", true, 14],
        ["Ban hành Quy chế", false, 13],
      ],
    );
  });

  it("indents in millimetres, hanging below zero; line spacing exact and at least", () => {
    const hanging = first(p("x", '<w:ind w:left="720" w:hanging="360"/><w:spacing w:line="340" w:lineRule="exact"/>'));
    near(hanging.indent.left, 12.7);
    near(hanging.indent.firstLine, -6.35);
    assert.deepEqual(hanging.line, { kind: "exact", value: 17 });
    const firstLine = first(p("x", '<w:ind w:firstLine="567"/><w:spacing w:line="300" w:lineRule="atLeast"/>'));
    near(firstLine.indent.firstLine, 10);
    assert.equal(firstLine.line.kind, "least");
  });

  it("a theme's font, an unknown one, none", () => {
    assert.equal(first(par(r("x", '<w:rFonts w:hAnsi=".VnTime" w:ascii=".VnTime"/>'))).face?.font, ".VnTime");
    assert.equal(first(p("x")).face?.font, null);
    assert.equal(first(p("x")).face?.size, null);
  });

  it("borders of paragraphs and underlined words are lines; an empty paragraph has no place", () => {
    const border = '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>';
    const { lines, paragraphs } = factsOf(p("Tiêu ngữ", centre) + p("", border) + par(r("Gạch chân", "<w:u w:val='single'/>")));
    assert.deepEqual(
      lines.map(({ kind, paragraph, weight }) => [kind, paragraph, weight]),
      [
        ["border", 1, 0.75],
        ["underline", 2, null],
      ],
    );
    assert.equal(paragraphs[1]?.span, null);
  });

  it("cells and boxes know where they stand", () => {
    const { paragraphs } = factsOf(
      table([
        [p("a"), p("b"), p("c")],
        [p("d"), p("e"), p("f")],
      ]),
    );
    assert.deepEqual(paragraphs[5]?.cell, { table: 0, row: 1, column: 2 });
  });
});

describe("pages", () => {
  const page =
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851" w:header="567" w:footer="567" w:gutter="0"/>';
  const lying = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>';
  const number = (settings: string): string =>
    par(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("2", "<w:sz w:val='28'/>")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      settings,
    );
  const header = (inside: string, type = "default"): [string, { margins: Record<string, string> }] => [
    `${p("x")}<w:sectPr><w:headerReference w:type="${type}" r:id="h1"/><w:titlePg/></w:sectPr>`,
    { margins: { h1: inside } },
  ];

  it("size, direction, margins, section by section", () => {
    const { sections } = factsOf(
      p("a") +
        p("b", `<w:sectPr>${page}</w:sectPr>`) +
        p("c") +
        `<w:sectPr>${lying}<w:cols w:num="2"/><w:pgNumType w:start="1"/></w:sectPr>`,
    );
    assert.deepEqual(
      sections.map(({ from, to, landscape, columns, pageStart }) => [from, to, landscape, columns, pageStart]),
      [
        [0, 2, false, 1, null],
        [2, 3, true, 2, 1],
      ],
    );
    near(sections[0]?.page?.width, PAPER.width);
    near(sections[0]?.page?.height, PAPER.height);
    near(sections[0]?.margins?.left, 30);
    assert.equal(sections[1]?.margins, null);
  });

  it("nothing is made up: a section without a size has none", () => assert.equal(factsOf(`${p("x")}<w:sectPr/>`).sections[0]?.page, null));

  it("the page number: by its paragraph, its frame, the tabs before it; with words around it", () => {
    const found = (inside: string) => factsOf(...header(inside)).sections[0]?.marginTexts[0]?.pageNumber;
    assert.deepEqual([found(number(centre))?.alignment, found(number(""))?.alignment], ["center", "left"]);
    assert.equal(found(number('<w:framePr w:xAlign="right"/>'))?.alignment, "right");
    const tabs = '<w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs>';
    assert.equal(found(number(tabs).replace("</w:pPr>", "</w:pPr><w:r><w:tab/></w:r>"))?.alignment, "center");
    assert.equal(found(number(centre).replace("</w:pPr>", "</w:pPr><w:r><w:t>Trang </w:t></w:r>"))?.around, "Trang");
    assert.equal(found(number(centre))?.around, "");
    assert.equal(found(p("Công báo")), null);
  });

  it("first and even pages count only where the file shows them; a section without a header has the one before", () => {
    const even = factsOf(...header(number(centre), "even"));
    assert.deepEqual(even.sections[0]?.marginTexts, []);
    const [body, parts] = header(number(centre), "first");
    assert.equal(factsOf(body, parts).sections[0]?.marginTexts[0]?.pages, "first");
    const two = `${p("a", '<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>') + p("b")}<w:sectPr/>`;
    assert.equal(factsOf(two, parts).sections[1]?.marginTexts.length, 1);
  });
});

describe("our own Word file", () => {
  const text = readFileSync("test/samples/quyet-dinh-truc-tiep.vbhc", "utf8");

  it("is read with the measures it was written with", async () => {
    const { layout, text: again } = importDocx(await exportDocx(readDraftFile(text)), { revisions: "refuse", purpose: "audit" });
    assert.ok(layout);
    const [section] = layout.sections;
    near(section?.page?.width, PAPER.width);
    assert.equal(section?.titlePage, true);
    const number = section?.marginTexts.find(({ pages }) => pages === "default")?.pageNumber;
    assert.deepEqual([number?.alignment, number?.face.size], ["center", PAGE_NUMBER.size]);
    assert.equal(section?.marginTexts.find(({ pages }) => pages === "first")?.pageNumber, null);
    const at = (start: string): ParagraphFacts | undefined =>
      layout.paragraphs.find(({ span }) => span !== null && again.slice(span.start, span.end).startsWith(start));
    assert.deepEqual([at("Căn cứ")?.face?.italic, at("Căn cứ")?.alignment], [true, "justify"]);
    assert.deepEqual([at("QUYẾT ĐỊNH")?.face?.bold, at("QUYẾT ĐỊNH")?.face?.size], [true, PARTS["kind-title"].large]);
    assert.deepEqual(
      at("Điều 1.")?.runs.map(({ bold }) => bold),
      [true, false],
    );
    assert.equal(at("Nơi nhận:")?.face?.italic, true);
    assert.deepEqual(
      layout.tables.map(({ kind }) => kind),
      ["head", "closing"],
    );
    assert.ok(layout.lines.some(({ kind }) => kind === "border"));
    assert.ok(layout.paragraphs.every(({ face }) => face === null || face.font === "Times New Roman"));
  });
});
